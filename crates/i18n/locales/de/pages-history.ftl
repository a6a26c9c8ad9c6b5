# Pages: the history of a record, beside what portfolio.ftl says of changes.

history-of = Verlauf: { $record }
history-changes = Änderungen
history-spans = Zeit je Grund
history-span =
    { $has-party ->
        [yes]
            { $days ->
                [one] { $status } für { $days } Tag, zulasten von: { $party }
               *[other] { $status } für { $days } Tage, zulasten von: { $party }
            }
       *[no]
            { $days ->
                [one] { $status } für { $days } Tag
               *[other] { $status } für { $days } Tage
            }
    }
history-span-dates =
    { $has-to ->
        [yes] { $from } – { $to }
       *[no] seit { $from }
    }
history-slipped =
    { $times ->
        [one] Der zugesagte Tag wurde einmal verschoben; Tage insgesamt: { $days }.
       *[other] Der zugesagte Tag wurde { $times }-mal verschoben; Tage insgesamt: { $days }.
    }
history-confirmed = Bestätigt: stimmt noch.
history-more = Weitere Felder
history-newer = Neuere
history-field-units-override = Von Hand gesetzte Einheiten
history-field-handed-over = Übergeben
history-field-opened = Eröffnet
history-field-invited = Eingeladene Personen
history-field-domain = Domäne
history-field-side = Spricht für
history-field-do-not-contact = Nicht kontaktieren
history-field-state = Zustand
