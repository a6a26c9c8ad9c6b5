# Diagramme dessen, was sich von Woche zu Woche ändert.

chart-nothing-blocked = Nichts ist blockiert.
chart-all-others = Alle anderen
chart-option-weeks-13 = 13 Wochen
chart-option-weeks-26 = 26 Wochen
chart-option-weeks-52 = 52 Wochen

## Status

chart-units-by-week-question = Wie wechseln Einheiten ihren Status?
chart-units-by-week-answer =
    { $compared ->
        [more] Blockierte Einheiten am { $day }: { $units }; { $difference } mehr als am { $since }.
        [fewer] Blockierte Einheiten am { $day }: { $units }; { $difference } weniger als am { $since }.
       *[same] Blockierte Einheiten am { $day }: { $units }; so viele wie am { $since }.
    }

## Zu- und Abgang

chart-flow-by-week-question = Wird mehr blockiert als gelöst?
chart-flow-by-week-answer =
    { $compared ->
        [more] Es wird mehr blockiert als gelöst. Einheiten seit { $since }: { $entered } neu blockiert, { $left } gelöst.
        [fewer] Es wird weniger blockiert als gelöst. Einheiten seit { $since }: { $entered } neu blockiert, { $left } gelöst.
       *[same] Es wird so viel blockiert wie gelöst. Einheiten seit { $since }: { $entered } neu blockiert, { $left } gelöst.
    }
chart-flow-by-week-then = In ebenso vielen Wochen bis { $date }: { $entered } neu blockiert, { $left } gelöst.
chart-newly-blocked-up-to = Neu blockiert, Wochen bis { $date }
chart-unblocked-up-to = Gelöst, Wochen bis { $date }
chart-column-net-difference = Unterschied im Saldo

## Alter

chart-ages-by-week-question = Wird alt, was blockiert ist?
chart-ages-by-week-answer =
    { $has-before ->
        [yes] Die Hälfte der blockierten Zeilen ist seit höchstens { $median } Tagen blockiert, 85 % seit höchstens { $p85 }. Am { $since } war es die Hälfte seit höchstens { $before }.
       *[no] Die Hälfte der blockierten Zeilen ist seit höchstens { $median } Tagen blockiert, 85 % seit höchstens { $p85 }.
    }
chart-ages-by-week-note = Das Alter zählt Zeilen, nicht Einheiten, am Ende jeder Woche.
chart-column-p85-age = 85 % binnen, Tage
chart-median-up-to = Median Tage, Wochen bis { $date }

## Einheitentage

chart-unit-days-by-week-question = Wie viel Zeit kostet das Blockieren?
chart-unit-days-by-week-answer = Seit { $since } verlorene Einheitentage: { $total }, davon { $last } in der letzten Woche.
chart-unit-days-by-week-then = In ebenso vielen Wochen bis { $date }: { $total }.
chart-unit-days-by-week-note = Sie zählen ab der ersten gezeigten Woche: Was vorher verloren ging, ist nicht enthalten.
chart-column-unit-days-so-far = Einheitentage bisher
chart-unit-days-up-to = Einheitentage, Wochen bis { $date }

## Gründe

chart-reasons-by-week-question = Wie verschieben sich die Gründe?
chart-reasons-by-week-answer = Die meisten blockierten Einheiten warten wegen „{ $reason }“: { $units } von { $total }. Am { $since } waren es { $before } von { $total-before }.
