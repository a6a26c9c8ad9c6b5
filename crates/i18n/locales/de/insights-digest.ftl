# Der Überblick: eine Seite für die wöchentliche Besprechung.

digest-page = Überblick
digest-title = Was blockiert ist, Stand { $date }
digest-everything = Alle sichtbaren Zeilen
digest-slice = Nur: { $filters }
digest-compared = Verglichen mit dem { $date }

## Sentences

digest-total =
    { $change ->
        [up] Blockiert: { $units } in { $lines }; { $percent } mehr als am { $date }.
        [down] Blockiert: { $units } in { $lines }; { $percent } weniger als am { $date }.
        [same] Blockiert: { $units } in { $lines }; so viele wie am { $date }.
        [steady] Blockiert: { $units } in { $lines }; seit dem { $date } um weniger als 1 % verändert.
       *[new] Blockiert: { $units } in { $lines }; am { $date } war nichts blockiert.
    }
digest-nothing-left = Nichts ist mehr blockiert. Am { $date } blockiert: { $units }.
digest-waiting = { $share } der Einheitentage vergingen mit Warten auf: { $party }.
digest-reason =
    { $change ->
        [up] { $reason }: { $units } blockiert, im Median { $days }, { $share } der Einheitentage Warten auf { $party }; { $percent } mehr als am { $date }.
        [down] { $reason }: { $units } blockiert, im Median { $days }, { $share } der Einheitentage Warten auf { $party }; { $percent } weniger als am { $date }.
        [same] { $reason }: { $units } blockiert, im Median { $days }, { $share } der Einheitentage Warten auf { $party }; so viele wie am { $date }.
        [steady] { $reason }: { $units } blockiert, im Median { $days }, { $share } der Einheitentage Warten auf { $party }; seit dem { $date } um weniger als 1 % verändert.
       *[new] { $reason }: { $units } blockiert, im Median { $days }, { $share } der Einheitentage Warten auf { $party }; am { $date } keine.
    }
digest-reason-alone =
    { $change ->
        [up] { $reason }: { $units } blockiert, im Median { $days }; { $percent } mehr als am { $date }.
        [down] { $reason }: { $units } blockiert, im Median { $days }; { $percent } weniger als am { $date }.
        [same] { $reason }: { $units } blockiert, im Median { $days }; so viele wie am { $date }.
        [steady] { $reason }: { $units } blockiert, im Median { $days }; seit dem { $date } um weniger als 1 % verändert.
       *[new] { $reason }: { $units } blockiert, im Median { $days }; am { $date } keine.
    }
digest-flow = Seit dem { $date }: neu blockiert { $entered }, gelöst { $left }.
digest-blocker =
    { $has-date ->
        [yes] Das Hindernis, das am meisten hält: „{ $title }“, { $units }, zugesagt für den { $date }.
       *[no] Das Hindernis, das am meisten hält: „{ $title }“, { $units }, ohne zugesagtes Datum.
    }
digest-slipped =
    { $count ->
        [one] Sein Datum wurde { $count }-mal verschoben, Umfang: { $days }.
       *[other] Sein Datum wurde { $count }-mal verschoben, Umfang insgesamt: { $days }.
    }
digest-renewals =
    { $change ->
        [up] Verlängerung bis { $until }: { $customers }, blockiert: { $units }; { $percent } mehr als am { $date }.
        [down] Verlängerung bis { $until }: { $customers }, blockiert: { $units }; { $percent } weniger als am { $date }.
        [same] Verlängerung bis { $until }: { $customers }, blockiert: { $units }; so viele wie am { $date }.
        [steady] Verlängerung bis { $until }: { $customers }, blockiert: { $units }; seit dem { $date } um weniger als 1 % verändert.
       *[new] Verlängerung bis { $until }: { $customers }, blockiert: { $units }; am { $date } keine.
    }
digest-renewals-none-left = Bei Kunden, die bis { $until } verlängern, ist nichts mehr blockiert. Dort am { $date } blockiert: { $units }.
digest-renewals-most = Am meisten hat { $customer }: { $units }, Verlängerung am { $date }.
digest-overdue = Überfällig: { $overdue }. Noch nicht eingeordnet: { $unclassified }.

## Tables

digest-statuses = Einheiten nach Status
digest-reasons = Was am meisten blockiert
digest-parties = Auf wen gewartet wird
digest-blockers = Hindernisse, die am meisten halten
digest-renewing = Verlängerung binnen { $days } Tagen
digest-renewing-others =
    { $count ->
        [0] Andere, nicht mehr blockiert
        [one] { $count } weiterer Kunde
       *[other] { $count } weitere Kunden
    }
digest-since = Blockierte Einheiten seit dem { $date }
digest-attention = Braucht Aufmerksamkeit
digest-column-what = Was
digest-column-before = Einheiten am { $date }
digest-column-change = Veränderung
digest-column-share = Anteil
digest-column-promised = Zugesagt für
digest-sentences = Kurz gesagt

## What to know

digest-note-counted = Einheiten, die nicht zählen, sind nicht dabei. Einheitentage, Mediane und Anteile zählen die Zeit in „Blockiert“ bis zu diesem Tag.
digest-note-past = An einem vergangenen Tag zählt jede Zeile für ihr wichtigstes Hindernis; Titel, Verantwortliche, Zuständige und Verlängerungsdaten sind die von heute.
digest-note-left-out = Einige Filter lassen sich für einen vergangenen Tag nicht beantworten und bleiben dort außer Acht.

## The page and its files

digest-as-of = Stand
digest-compare-with = Verglichen mit
digest-show = Anzeigen
digest-file = Als { $kind }
digest-done = Der Überblick ist in { $path }.
digest-no-font = Keine Schrift dieses Systems hat diese Zeichen: { $signs }. Nötig ist eine, die sie hat, etwa Noto Sans CJK für Chinesisch und Japanisch. Installieren Sie eine, oder wählen Sie HTML oder XLSX.
