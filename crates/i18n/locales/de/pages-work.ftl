# Seiten: die Arbeit eines Tages und was auf jemanden wartet.

my-work-greeting =
    { $part ->
        [morning] Guten Morgen, { $name }.
        [evening] Guten Abend, { $name }.
       *[afternoon] Guten Tag, { $name }.
    }
my-work-scope = Wessen Arbeit
my-work-mine = Meine Mandanten
my-work-all = Alles, was ich sehe
my-work-empty = Nichts wartet auf Sie
my-work-empty-text = Keine überfällige Aktion, kein verpasstes Ziel, nichts Unklassifiziertes oder Unbestätigtes bei Ihren Mandanten.
my-work-overdue = Überfällige nächste Aktionen
my-work-past-target = Zieldatum verstrichen
my-work-unclassified = Nicht klassifiziert
my-work-to-reconcile = Abzustimmen
my-work-stale = Seit einem Monat nicht bestätigt
my-work-totals = { $lines } · { $units }
my-work-changes = Was sich seit Ihrem letzten Besuch geändert hat
nav-waiting = Wartet auf mich
show-all = Alle zeigen
update = Bearbeiten
still-true = Gilt noch
choose = Auswählen
blocker-holds = { $units } · { $lines } · { $tenants }
waiting-empty = Nichts wartet auf Sie
waiting-empty-text = Kein offenes Hindernis ist von Ihnen zu beseitigen, und keine Zeile nennt Sie als zuständig.
waiting-still-blocked = Gewählte blockieren noch
waiting-still-blocked-hint = Wählen Sie unten Hindernisse; ihre Zeilen gelten heute als bestätigt.
waiting-none-chosen = Kein Hindernis wurde gewählt. Haken Sie die an, die noch blockieren, und senden Sie erneut.
waiting-new-date = Neues Datum …
waiting-done = Erledigt …
waiting-lines = Zeilen, für die Sie zuständig sind
my-work-count-overdue =
    { $count ->
        [one] { $count } überfällig
       *[other] { $count } überfällig
    }
my-work-count-past-target =
    { $count ->
        [one] { $count } nach dem Zieldatum
       *[other] { $count } nach dem Zieldatum
    }
my-work-count-unclassified =
    { $count ->
        [one] { $count } nicht klassifiziert
       *[other] { $count } nicht klassifiziert
    }
my-work-count-to-reconcile =
    { $count ->
        [one] { $count } abzustimmen
       *[other] { $count } abzustimmen
    }
my-work-count-stale =
    { $count ->
        [one] { $count } unbestätigt
       *[other] { $count } unbestätigt
    }
waiting-confirmed =
    { $count ->
        [one] { $count } Hindernis bestätigt
       *[other] { $count } Hindernisse bestätigt
    }
my-work-incomplete = Nach der Übergabe unvollständig
my-work-blockers = Hindernisse, die ich löse
incomplete-none = Keiner Zeile fehlt etwas
incomplete-none-text = Hier stehen Zeilen, denen nach der Übergabe an die Durchführung etwas fehlt.
incomplete-lacks =
    { $has-date ->
        [yes] Fehlt bis { $date }: { $fields }
       *[no] Fehlt: { $fields }
    }
my-work-count-incomplete =
    { $count ->
        [one] { $count } unvollständig
       *[other] { $count } unvollständig
    }
my-work-count-blockers =
    { $count ->
        [one] { $count } Hindernis zu lösen
       *[other] { $count } Hindernisse zu lösen
    }
waiting-why = Warum sich das Datum verschiebt
waiting-date-chosen = Neues Datum für die gewählten
waiting-no-date = Kein Datum angegeben. Einen Tag wählen und erneut senden.
waiting-many-lines = Für mehrere Zeilen auf einmal antworten
waiting-still-true = Die gewählten gelten noch
waiting-dated =
    { $count ->
        [one] { $count } Hindernis hat sein neues Datum.
       *[other] { $count } Hindernisse haben ihr neues Datum.
    }
waiting-lines-confirmed =
    { $count ->
        [one] { $count } Zeile wurde bestätigt.
       *[other] { $count } Zeilen wurden bestätigt.
    }
