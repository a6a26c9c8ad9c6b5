# Pages about blockers: the list, the board, one blocker, a meeting.

## The list

blockers-open = Offen
blockers-closed = Geschlossen
blockers-all = Alle
blockers-states = Offen oder geschlossen
blockers-search = Wörter im Titel
blockers-filter = Filtern
blockers-choose-filters = Filter wählen
blockers-any = Beliebig
blockers-apply = Anwenden
blockers-without = Ohne { $filter }
blockers-kind = Festgehaltene Zeilen
blockers-kind-shared = Gilt für mehrere Zeilen
blockers-kind-private = Einer einzelnen Zeile
blockers-overdue = Termin oder Aktion überfällig
blockers-count = Zählen
blockers-and-more = und mehr
blockers-units-at-risk = Betroffene Einheiten
blockers-lines = Zeilen
blockers-days-open = Offen seit
blockers-promised = Zugesagt
blockers-none = Keine Hindernisse
blockers-none-text = Eine blockierte Zeile bringt ihr Hindernis mit: Setzen Sie eine Zeile auf Blockiert, oder legen Sie hier ein Hindernis an.
blockers-none-found = Kein Hindernis passt zu diesen Filtern
blockers-show-all = Alle offenen zeigen
blockers-to-list = Zur Liste der Hindernisse
blockers-to-beginning = Zum Anfang
blockers-next-page = Nächste Seite
blockers-table = Tabelle
blockers-meeting = Besprechung
blocker-slipped =
    { $number ->
        [one] { $number }-mal um { $days } T verschoben
       *[other] { $number }-mal um { $days } T verschoben
    }

## The board

blockers-board = Tafel
blockers-columns = Wofür die Spalten stehen
blockers-by-severity = Nach Schwere
blockers-by-party = Nach dem, auf den gewartet wird
blockers-by-resolver = Nach Zuständigkeit
blockers-board-cut = Gezeigt werden die 200 Hindernisse mit den meisten Einheiten. Filtern Sie, um andere zu sehen.
blockers-column-empty = Nichts hier
blockers-move-to = Verschieben nach …
blocker-moved = Das Hindernis wurde verschoben.

## Grouping

blockers-groups = Hindernisse suchen, die wie eines aussehen
blockers-groups-text = Zeilen wurden einzeln blockiert, aus Gründen, die sich gleichen. Als ein Hindernis gelten ein Termin und eine verantwortliche Stelle für alle.
blockers-groups-none = Keine Hindernisse gleichen sich
blockers-groups-all = Alle Vorschläge
blockers-look-like-one =
    { $count ->
        [one] { $count } Zeile sieht nach einem Hindernis aus: zusammenfassen?
       *[other] { $count } Zeilen sehen nach einem Hindernis aus: zusammenfassen?
    }
blockers-group = Hindernisse zusammenfassen
blockers-group-look = Ansehen
blockers-group-text = Benennen Sie das Hindernis, und nehmen Sie heraus, was nicht dazugehört. Termine, in denen die Zeilen sich unterscheiden, bleiben bei jeder Zeile.
blockers-group-take = Gehört dazu
blockers-group-do = Ein Hindernis daraus machen
blockers-grouped = Sie sind jetzt ein Hindernis.

## One blocker

blocker-untitled = Hindernis ohne Titel
blocker-open-for = offen seit
blocker-closed-on = Geschlossen am { $date }
blocker-more = Weitere Aktionen
blocker-change = Ändern
blocker-no-date = Noch kein Termin
blocker-was = vorher: { $dates }
blocker-party-from = { $party } ab { $date }
blocker-tickets = Tickets anderswo
blocker-channels = Genutzte Kanäle
blocker-invited = Eingeladen
blocker-timeline = Was geschehen ist
blocker-earlier = Früheres
blocker-say = Was ist zu wissen?
blocker-add-comment = Kommentieren
blocker-commented = Der Kommentar wurde hinzugefügt.
blocker-still-true = Stimmt noch
blocker-confirmed = Seine Zeilen sind heute bestätigt worden.
blocker-holds-nothing = Es hält keine Zeile fest.
blocker-line-actions = Aktionen für die Zeile von { $line }
blocker-not-primary = ein anderes zählt zuerst
blocker-make-primary = Dieses zuerst zählen
blocker-made-primary = Sein Termin, seine verantwortliche Stelle und seine nächste Aktion gelten jetzt für die Zeile.
blocker-unlink = Von der Zeile nehmen
blocker-line-unlinked = Das Hindernis wurde von der Zeile genommen.

## Its forms

blocker-new = Neues Hindernis
blocker-open-do = Hindernis anlegen
blocker-opened = Das Hindernis wurde angelegt.
blocker-as-lines = Wie bei den Zeilen
blocker-as-owner = Die verantwortliche Stelle
blocker-roles = Rollen im Team
blocker-people = Personen
blocker-edit = Bearbeiten
blocker-save = Speichern
blocker-saved = Das Hindernis wurde gespeichert.
blocker-next-saved = Die nächste Aktion wurde gespeichert.
blocker-stands-now = Jemand hat das inzwischen gespeichert. So steht es jetzt; Ihre Eingaben stehen darunter. Speichern Sie noch einmal, damit Ihre gelten.
blocker-ticket-name = Ticketnummer
blocker-ticket-state = Stand dort
blocker-address = Webadresse
blocker-move-date = Termin verschieben
blocker-nobody-knows = Solange niemand den Termin kennt
blocker-why-moved = Warum der Termin sich verschiebt
blocker-date-moved = Der Termin wurde verschoben.
blocker-charge = Ändern, auf wen gewartet wird
blocker-from-day = Ab diesem Tag
blocker-why = Warum
blocker-charged = Das Warten wird ab diesem Tag so gezählt.
blocker-link-lines = Zeilen verknüpfen
blocker-lines-linked = Die Zeilen wurden verknüpft.
blocker-find-lines = Kunde, Mandant oder Notiz
blocker-find = Suchen
blocker-no-lines-found = Keine andere blockierte Zeile passt
blocker-as-primary = Termin, verantwortliche Stelle und nächste Aktion gelten für diese Zeilen
blocker-close = Schließen …
blocker-close-do = Hindernis schließen
blocker-close-propose = Schließen dürfen die, die Hindernisse führen. Schreiben Sie in einem Kommentar, dass es gelöst ist.
blocker-resolution-hint = Wird die Notiz der Zeilen, die weitergehen.
blocker-target-of-lines = Zieldatum der Zeilen, die weitergehen
blocker-what-closing-does = Was das Schließen mit jeder Zeile macht
blocker-becomes = Danach
blocker-stays = Bleibt blockiert durch { $titles }
blocker-stays-otherwise = Bleibt durch ein anderes Hindernis blockiert
blocker-was-closed = Das Hindernis wurde geschlossen.
blocker-lines-moved =
    { $count ->
        [one] { $count } Zeile ging weiter.
       *[other] { $count } Zeilen gingen weiter.
    }
blocker-reopen = Wieder öffnen
blocker-reopen-text = Zeilen, die beim Schließen weitergingen, bleiben, wo sie sind. Um sie zurückzuholen, machen Sie stattdessen das Schließen rückgängig.
blocker-reopened = Das Hindernis ist wieder offen.

## What somebody did

blocker-did-open = { $person } hat das Hindernis angelegt
blocker-did-close = { $person } hat das Hindernis geschlossen
blocker-did-reopen = { $person } hat das Hindernis wieder geöffnet
blocker-did-comment = { $person } schrieb
blocker-did-change = { $person } hat das Hindernis geändert
blocker-did-remove = { $person } hat das Hindernis entfernt
blocker-did-redacted = { $person } hat das Hindernis geändert; was sich änderte, wurde geschwärzt

## A meeting and its minutes

meeting-title = Besprechung der Hindernisse
meeting-text = Diese Hindernisse werden in dieser Reihenfolge durchgegangen. Was Sie entscheiden, wird sofort gespeichert; am Ende steht es im Protokoll.
meeting-cut = Durchgegangen werden die ersten 100. Filtern Sie die Liste, um andere zu wählen.
meeting-begin = Besprechung beginnen
meeting-go-on = Letzte fortsetzen
meeting-back = Zurück zur Besprechung
meeting-previous = Zurück
meeting-next = Weiter
meeting-place = { $number } von { $count }
meeting-keys = Pfeiltasten: zurück und weiter
meeting-said = Was gesagt wurde
meeting-gone = Dieses Hindernis gibt es nicht mehr
minutes-title = Protokoll
minutes-nothing = Noch nichts entschieden
minutes-unchanged = Unverändert
minutes-copy = Als Text kopieren
minutes-copied = Kopiert
minutes-download = Markdown-Datei
minutes-as-text = Protokoll als Text
