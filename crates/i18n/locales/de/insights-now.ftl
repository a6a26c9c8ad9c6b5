# Diagramme dessen, was gerade ist, und was alle Diagramme gemeinsam haben.

chart-nothing = Hier gibt es nichts davon.
chart-sentences = { $one } { $other }
chart-first-then = { $name } am { $date }: { $amount }.
chart-share-then = Am { $date }: { $share }.
chart-change =
    { $direction ->
        [up] { $percent } mehr als am { $date }.
        [down] { $percent } weniger als am { $date }.
        [new] Am { $date } gab es nichts davon.
        [same] So viel wie am { $date }.
       *[about] Etwa so viel wie am { $date }.
    }
chart-others =
    { $count ->
        [one] { $count } weiteres
       *[other] { $count } weitere
    }
chart-without-detail = { $reason }, ohne Detail
chart-stale-for = { $days } Tage oder länger

## Was an einem Diagramm gewählt werden kann

chart-option-by-reason = Nach Grund
chart-option-by-detail = Nach Detail
chart-option-by-blocker = Nach gemeinsamem Hindernis

## Überschriften der Zahlen

chart-column-status = Status
chart-column-reason = Grund
chart-column-detail = Detail
chart-column-service = Dienst
chart-column-party = Wartet auf
chart-column-owner = Verantwortlich
chart-column-resolver = Zuständig für die Lösung
chart-column-gap = Lücke im Produkt
chart-column-untouched = Nicht angefasst seit
chart-column-date = Datum
chart-column-week-from = Woche ab
chart-column-units = Einheiten
chart-column-units-now = Einheiten jetzt
chart-column-lines = Zeilen
chart-column-lines-now = Zeilen jetzt
chart-column-unit-days = Einheitentage
chart-column-days = Tage
chart-column-share = Anteil
chart-column-cumulative = Anteil mit denen davor
chart-column-compared = Am { $date }
chart-column-difference = Unterschied
chart-column-planned = Gerade auf null
chart-column-median-age = Mittleres Alter (Median), Tage
chart-column-median-open = Median offen, Tage
chart-column-oldest = Älteste, Tage
chart-column-overdue = Überfällige Zeilen
chart-column-overdue-blockers = Überfällige Hindernisse
chart-column-blockers = Hindernisse
chart-column-tenants = Mandanten
chart-column-customers = Kunden

## Die Diagramme

chart-units-by-status-question = Wie viele Einheiten sind in welchem Status?
chart-units-by-status-answer = Blockiert: { $units } von { $total }, { $share }.
chart-reasons-by-units-question = Was blockiert die meisten Einheiten?
chart-reasons-by-units-answer = { $name } hält am meisten auf: { $amount } von { $total }, { $share }.
chart-reasons-by-unit-days-question = Was hat die meisten Einheitentage gekostet?
chart-reasons-by-unit-days-answer = { $name } hat am meisten gekostet: { $amount } von { $total }, { $share }.
chart-reasons-by-unit-days-note = Einheitentage dessen, was jetzt blockiert ist, seit es blockiert ist.
chart-reasons-by-service-question = Welche Gründe blockieren welche Dienste?
chart-reasons-by-service-answer = Die größte Gruppe: { $reason } bei { $service }, { $units }, { $share } des Blockierten.
chart-ages-by-reason-question = Wie lange sind Einheiten schon blockiert, und warum?
chart-ages-by-reason-answer = Seit mehr als 30 Tagen blockiert: { $units } von { $total }, { $share }.
chart-ages-by-reason-note = Ab 15 Tagen lohnt ein Blick, über 30 Tagen ist es ein Alarm.
chart-waiting-on-question = Auf wen wird gewartet?
chart-waiting-on-answer = { $party }: { $amount } der letzten { $days } Tage, { $share } des Wartens.
chart-waiting-on-note = Zeit in Blockiert der letzten { $days } Tage, jeden Tag dem angerechnet, auf den gewartet wurde. Die Links zeigen, was jetzt wartet.
chart-resolvers-question = Wer kann am meisten lösen?
chart-resolvers-answer = { $name } kann lösen: { $blockers }; aufgehalten: { $units }.
chart-resolvers-note = Offene Hindernisse, die hier etwas aufhalten. Was mehrere lösen können, zählt bei jedem.
chart-resolvers-past-note = An einem vergangenen Tag zählt jede Zeile nur für ihr erstes Hindernis, und ein Hindernis ist überfällig, sobald das Zieldatum einer Zeile verstrichen ist, die es hält.
chart-owners-question = Wer muss bei den meisten blockierten Einheiten handeln?
chart-owners-answer = { $name } hat am meisten: { $units } in { $lines }. Überfällig: { $overdue }.
chart-owners-note = Eine Rolle steht für den, der sie heute im Team hat. Was einer Rolle mehrerer gehört, zählt bei jedem.
chart-nobody-question = Was ist blockiert, ohne dass jemand handeln muss?
chart-nobody-answer = Blockiert und niemand verantwortlich: { $units } in { $lines }, { $share } des Blockierten.
chart-nobody-note = Niemand ist verantwortlich, oder niemand hat heute die Rolle.
chart-renewals-question = Was ist bei Kunden blockiert, die bald verlängern?
chart-renewals-answer = Verlängerung innerhalb von { $days } Tagen: { $customers }; blockiert: { $units }.
chart-renewals-note = Nach dem Verlängerungsdatum des Kunden; jeder Balken ist eine Woche, die an seinem Tag beginnt.
chart-renewals-past-note = Auch für einen vergangenen Tag gelten die Verlängerungsdaten von heute.
chart-product-gaps-question = Welche Lücken im Produkt halten die meisten Mandanten auf?
chart-product-gaps-answer = { $name } hält am meisten auf: { $tenants } mit { $units }.
chart-product-gaps-past-note = Nach Hindernis zählt eine Zeile an einem vergangenen Tag nur für ihr erstes.
chart-unclassified-question = Wie viel ist nicht eingeordnet, und geht es auf null zu?
chart-unclassified-answer = Nicht eingeordnet: { $units } in { $lines }. Am { $date } soll nichts mehr übrig sein.
chart-unclassified-note =
    { $weeks ->
        [one] Am Ende jeder Woche. Die Gerade führt von vor acht Wochen auf null in { $weeks } Woche.
       *[other] Am Ende jeder Woche. Die Gerade führt von vor acht Wochen auf null in { $weeks } Wochen.
    }
chart-units-up-to = Einheiten, Wochen bis { $date }
chart-stale-question = Wie viel hat lange niemand angesehen?
chart-stale-answer = Seit { $days } Tagen oder länger nicht angefasst: { $units } in { $lines }, { $share } aller Zeilen. Am { $date } soll nichts mehr übrig sein.
chart-stale-note = Jede Stufe enthält die folgenden. Wer eine Zeile ändert oder bestätigt, nimmt sie heraus.
chart-stale-past-note = An einem vergangenen Tag zählt eine Zeile, die seither angefasst wurde, nach der letzten Änderung, die bis dahin von ihr aufgezeichnet ist.
chart-to-reconcile-question = Welche Einheiten sind abzugleichen?
chart-to-reconcile-answer = Abzugleichen: { $units } in { $lines }.
