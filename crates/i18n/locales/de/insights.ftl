# Berichte: wie lange Hindernisse dauern, wie Zusagen eingehalten wurden und was Einheiten frei machen würde.

insight-all = Alles zusammen
insight-column-spells = Zeiträume
insight-column-open = Offen
insight-column-p85 = 85 % nach
insight-column-within = ≤ { $days } Tage
insight-column-p = p-Wert

## Wie lange

insight-unblock-title = Wie lange Blockierungen dauern: Zeiträume in einem Grund, Stand { $date }
insight-unblock-nothing = Bisher war nichts blockiert.
insight-unblock-note = Tage, bis die Hälfte und bis 85 % gelöst sind, und der Anteil, der binnen 30, 60 und 90 Tagen gelöst ist; in Klammern das 95-%-Band des Medians. Offene Zeiträume zählen so lange, wie sie zu sehen waren. Einheiten sind die der offenen Zeiträume. Der p-Wert vergleicht jede Zeile mit allen anderen zusammen.

## Woche für Woche

insight-flow-title = Einheiten Woche für Woche, bis { $date }
insight-flow-note = Sonstiges: Einheiten blockierter Zeilen, die sich änderten, zusammengeführt wurden oder schon blockiert hinzukamen. Saldo: neu blockiert abzüglich gelöst, zuzüglich Sonstiges.
insight-column-week = Woche bis
insight-column-newly-blocked = Neu blockiert
insight-column-unblocked = Gelöst
insight-column-otherwise = Sonstiges
insight-column-net = Saldo

## Zusagen

insight-promises-title = Voraussichtliches Ende der Blockierung und tatsächliches, Stand { $date }
insight-promises-nothing = Bisher wurde kein Ende einer Blockierung genannt.
insight-promises-note = Von geschlossenen Hindernissen: pünktlich ist der Anteil, der bis zum zuletzt genannten Datum geschlossen wurde; die Abweichung ist das Mittel der Tage Verspätung, unter 0 bei verfrühtem Schließen, die Streuung deren Standardabweichung.
insight-column-closed = Geschlossen
insight-column-overdue = Überfällig
insight-column-on-time = Pünktlich
insight-column-bias = Abweichung, Tage
insight-column-spread = Streuung, Tage
insight-column-first-bias = Abweichung vom ersten Datum
insight-column-slips = Verschiebungen
insight-column-slip-days = Tage verschoben

## Was wäre, wenn

insight-what-if-title =
    { $count ->
        [one] Was sich ohne { $count } offenes Hindernis bewegen würde
       *[other] Was sich ohne { $count } offene Hindernisse bewegen würde
    }
insight-what-if-blocked = Blockiert
insight-what-if-freed = Würde sich bewegen
insight-what-if-still-held = Auch von einem anderen Hindernis gehalten
insight-column-freed = Frei, insgesamt
insight-free-title = Die wenigsten Hindernisse, die { $share } der blockierten Einheiten frei machen, Stand { $date }
insight-free-sum =
    { $count ->
        [0] Kein Hindernis muss weg. Einheiten: { $units } von { $blocked }.
        [one] { $count } Hindernis. Einheiten, die frei werden: { $units } von { $blocked }.
       *[other] { $count } Hindernisse. Einheiten, die frei werden: { $units } von { $blocked }.
    }{ $cut ->
        [yes] { " " }Mehr zeigt --json.
       *[no] { "" }
    }
insight-free-smallest = Keine kleinere Menge macht so viel frei: Das ist bewiesen.
insight-free-at-least =
    { $count ->
        [one] Mindestens { $count } Hindernis ist nötig; ob eine kleinere Menge reicht, ist nicht bekannt.
       *[other] Mindestens { $count } Hindernisse sind nötig; ob eine kleinere Menge reicht, ist nicht bekannt.
    }
insight-free-not-enough = Mehr lässt sich nicht frei machen: Kein offenes Hindernis, das Sie sehen, hält den Rest.
