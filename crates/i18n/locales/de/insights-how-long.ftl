# Diagramme: wie lange Blockierungen dauern und wann offene Hindernisse wahrscheinlich behoben sind.

chart-option-by-service = Nach Dienst
chart-option-by-party = Nach Partei
chart-option-by-owner = Nach verantwortlicher Person
chart-option-by-organization = Nach Organisation

## Dauer bis zur Lösung

chart-time-to-unblock-question = Wie lange dauert eine Blockierung?
chart-time-to-unblock-answer =
    { $has-slowest ->
        [yes] Die Hälfte ist binnen { $median } Tagen gelöst; am langsamsten ist „{ $slowest }“ mit { $days }.
       *[no] Die Hälfte ist binnen { $median } Tagen gelöst.
    }
chart-time-to-unblock-unknown = Bisher ist weniger als die Hälfte gelöst: { $cleared } von { $spells }. Wie lange die Hälfte braucht, ist nicht bekannt.
chart-time-to-unblock-note = Ein Zeitraum ist eine Zeile in einem Grund der Blockierung; es zählen Zeilen, nicht Einheiten. Offene Zeiträume zählen so lange, wie sie zu sehen waren, damit langsame nicht herausfallen. Bänder gelten mit 95 %. Der p-Wert vergleicht jede Zeile mit allen anderen zusammen.
chart-column-cleared = Gelöst
chart-column-open-units = Einheiten offen
chart-column-band-from = Band von, Tage
chart-column-band-to = Band bis, Tage
chart-axis-days-in-reason = Tage in dem Grund
chart-axis-still-blocked = Anteil noch blockiert
chart-all-on = Alles zusammen, Stand { $date }

## Zwei Ausschnitte

chart-slices-compared-question = Unterscheiden sich zwei Ausschnitte?
chart-slices-compared-choose = Wählen Sie, womit dieser Ausschnitt verglichen wird.
chart-slices-compared-answer =
    { $outcome ->
        [differ] „{ $one }“ und „{ $other }“ enden verschieden schnell (p { $p }).
        [alike] Zwischen „{ $one }“ und „{ $other }“ lässt sich kein Unterschied vom Zufall trennen (p { $p }).
       *[unknown] „{ $one }“ oder „{ $other }“ war nie blockiert: Es gibt nichts zu vergleichen.
    }
chart-slices-compared-note = Der Log-Rank-Test vergleicht ganze Kurven. Unter p 0,05 heißt ein Unterschied so.
chart-column-slice = Ausschnitt
chart-slice-chosen = Dieser Ausschnitt
chart-slice-on = { $name }, Stand { $date }
chart-pick-against = Vergleichen mit

## Realistische Daten

chart-realistic-dates-question = Wann sind offene Hindernisse wirklich behoben?
chart-realistic-dates-answer = Beurteilbare Daten: { $judged }; eher verfehlt als eingehalten: { $missed }.
chart-realistic-dates-then = Am { $date } waren es { $judged } und { $missed }.
chart-realistic-dates-none = Noch lässt sich kein Datum beurteilen.
chart-realistic-dates-note = Jedes offene Hindernis wird mit denen seines Grundes verglichen, die so lange dauerten und deren Datum bis dahin so oft verschoben war, oder mit allen seines Grundes, wo von diesen zu wenige gelöst wurden. Bei weniger als { $fewest } gelösten wird nichts gesagt.
chart-realistic-dates-past-note = An einem vergangenen Tag zählt jede Zeile nur für ihr erstes Hindernis.
chart-realistic-dates-more =
    { $count ->
        [one] { $count } weiteres Hindernis hält weniger Einheiten und ist nicht aufgeführt.
       *[other] { $count } weitere Hindernisse halten weniger Einheiten und sind nicht aufgeführt.
    }
chart-column-by-promise = Bis dahin behoben
chart-column-half-by = Zur Hälfte bis
chart-column-half-by-on = Zur Hälfte bis, Stand { $date }
chart-column-days-later = Tage später
chart-column-most-by = Zu 80 % bis
chart-column-cases = Verglichen mit
chart-axis-days-from = Tage ab { $date }
blocker-realistic-when = Realistisches Datum
blocker-realistic-unknown = noch kein realistisches Datum: zu wenige vergleichbare wurden gelöst
blocker-realistic = realistisch { $from }–{ $to }
blocker-realistic-on = realistisch { $date }
blocker-realistic-from = realistisch ab { $date }
blocker-realistic-why =
    { $has-share ->
        [yes] Bis zum ersten Datum ist die Hälfte der vergleichbaren behoben, bis zum zweiten 80 %. Wahrscheinlichkeit, dass es bis zum zugesagten Datum behoben ist: { $share }. Verglichen mit: { $cases }.
       *[no] Bis zum ersten Datum ist die Hälfte der vergleichbaren behoben, bis zum zweiten 80 %. Verglichen mit: { $cases }.
    }
