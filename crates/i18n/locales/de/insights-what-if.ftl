# Diagramme: was sich bewegen würde, wenn etwas weg wäre.

chart-option-share-50 = 50 %
chart-option-share-80 = 80 %
chart-option-share-95 = 95 %

## Ohne etwas

chart-what-would-move-question = Was würde sich ohne es bewegen?
chart-what-would-move-choose = Wählen Sie einen Grund, ein Hindernis oder jemanden, dessen Rückstand weggedacht wird.
chart-what-would-move-answer = Ohne „{ $name }“ würde sich von { $blocked } blockierten Einheiten so viel bewegen: { $freed }. Auch von einem anderen Hindernis gehalten: { $held }.
chart-what-would-move-note = Eine Zeile mit mehreren Hindernissen bewegt sich, wenn keines mehr da ist. Einheitentage sind die bisher verlorenen.
chart-what-would-move-past-note = An einem vergangenen Tag zählt jede Zeile nur für ihr erstes Hindernis.
chart-what-if-untouched = Nur von anderen gehalten
chart-column-what = Zeilen
chart-pick-without = Weggedacht
chart-pick-without-more = Mehr wegdenken
chart-pick-without-remove = { $name } nicht mehr wegdenken
chart-pick-reasons = Gründe
chart-pick-blockers = Hindernisse mit den meisten Einheiten
chart-pick-resolvers = Zuständig für die Lösung

## Die wenigsten Hindernisse

chart-fewest-blockers-question = Welche wenigen Hindernisse halten am meisten?
chart-fewest-blockers-answer =
    { $count ->
        [0] Um { $share } von { $blocked } blockierten Einheiten frei zu machen, muss kein Hindernis weg.
        [one] Um { $share } von { $blocked } blockierten Einheiten frei zu machen, muss { $count } Hindernis weg: Es macht { $units } frei.
       *[other] Um { $share } von { $blocked } blockierten Einheiten frei zu machen, müssen { $count } Hindernisse weg: Sie machen { $units } frei.
    }
chart-fewest-blockers-not-enough =
    { $count ->
        [0] Kein Hindernis, das Sie sehen, macht etwas von { $blocked } blockierten Einheiten frei.
        [one] { $count } Hindernis macht { $units } von { $blocked } blockierten Einheiten frei: weniger als { $share }.
       *[other] { $count } Hindernisse machen { $units } von { $blocked } blockierten Einheiten frei: weniger als { $share }.
    }
chart-fewest-blockers-then = Am { $date }: { $blockers } für { $units } von { $total }.
chart-fewest-blockers-first = Tabelle und Datei nennen die ersten { $told } von { $count } Hindernissen.
chart-fewest-blockers-note = Eine Zeile mit mehreren Hindernissen bewegt sich, wenn keines mehr da ist; ein Hindernis kann daher mehr Einheiten halten, als es frei macht.
chart-fewest-blockers-past-note = An einem vergangenen Tag zählt jede Zeile nur für ihr erstes Hindernis.
chart-column-held = Gehaltene Einheiten
chart-column-freed-share = Anteil frei, insgesamt
