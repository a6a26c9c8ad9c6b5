# Small words and counts that pages, mails and the command line share.

yes = Ja
no = Nein
none = Keine
nobody = Niemand
unknown = Unbekannt
not-applicable = Gilt nicht
to-be-decided = Noch offen
today = Heute
yesterday = Gestern
tomorrow = Morgen

## Dates, seen from today

overdue-by =
    { $days ->
        [one] { $days } Tag überfällig
       *[other] { $days } Tage überfällig
    }
due-in =
    { $days ->
        [one] fällig in { $days } Tag
       *[other] fällig in { $days } Tagen
    }
days-ago =
    { $days ->
        [one] vor { $days } Tag
       *[other] vor { $days } Tagen
    }
since = seit { $date }
until = bis { $date }

## Counts

count-units =
    { $count ->
        [one] { $count } Einheit
       *[other] { $count } Einheiten
    }
count-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
count-unit-days =
    { $count ->
        [one] { $count } Einheitentag
       *[other] { $count } Einheitentage
    }
count-lines =
    { $count ->
        [one] { $count } Zeile
       *[other] { $count } Zeilen
    }
count-tenants =
    { $count ->
        [one] { $count } Mandant
       *[other] { $count } Mandanten
    }
count-customers =
    { $count ->
        [one] { $count } Kunde
       *[other] { $count } Kunden
    }
count-entitlements =
    { $count ->
        [one] { $count } Anspruch
       *[other] { $count } Ansprüche
    }
count-blockers =
    { $count ->
        [one] { $count } Hindernis
       *[other] { $count } Hindernisse
    }
count-rows =
    { $count ->
        [one] { $count } Tabellenzeile
       *[other] { $count } Tabellenzeilen
    }
count-changes =
    { $count ->
        [one] { $count } Änderung
       *[other] { $count } Änderungen
    }
count-findings =
    { $count ->
        [one] { $count } Befund
       *[other] { $count } Befunde
    }
and-more = und { $count } weitere

## Languages

language-en = Englisch
language-es = Spanisch
language-de = Deutsch
language-pt = Portugiesisch
language-ja = Japanisch
language-zh = Chinesisch
