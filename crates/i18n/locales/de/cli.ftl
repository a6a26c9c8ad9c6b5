# What the command line prints. Messages of rules, fields and counts are shared with the pages.

## Who acts

cli-standing-reason = durch die Administration auf der Befehlszeile

## What went wrong

cli-error-no-database = In { $address } ist keine Datenbank. Legen Sie mit „desbloqueo init“ eine an, oder nennen Sie mit --database eine andere.
cli-error-not-set-up = In { $address } ist noch nichts eingerichtet. Führen Sie zuerst „desbloqueo init“ aus.
cli-error-playbook =
    { $count ->
        [one] Das Playbook in der Datenbank hat für diese Version des Programms { $count } Fehler.
       *[other] Das Playbook in der Datenbank hat für diese Version des Programms { $count } Fehler.
    } Installieren Sie die Version, die es veröffentlicht hat, oder veröffentlichen Sie ein berichtigtes Playbook.
cli-error-file = { $path }: { $cause }. Prüfen Sie, ob die Datei da ist und ob Sie sie lesen und schreiben dürfen.
cli-error-settings = { $path }: { $cause }. In docs/operations/sign-in.md stehen die Einstellungen.
cli-error-mapping-unreadable = Die Datei ist keine Zuordnung von Spalten: { $cause }. Geben Sie eine an, die --save-mapping geschrieben hat.
cli-error-mapping-too-new = Die Zuordnung wurde von einer späteren Version des Programms gespeichert. Installieren Sie diese Version, oder speichern Sie die Zuordnung mit der vorliegenden neu.
cli-error-no-sheet = Die Datei hat kein Tabellenblatt „{ $sheet }“ mit einer Tabelle, wie es die Zuordnung nennt. Benennen Sie das Tabellenblatt um, oder importieren Sie ohne die Zuordnung.
cli-error-columns-missing = In der Datei fehlen Spalten: { $missing }. Gefundene Überschriften: { $headings }. Benennen Sie die Spalten so, dass sie erkannt werden, oder geben Sie mit --mapping eine Zuordnung an.
cli-error-not-written = Der Export wurde nicht geschrieben: { $cause }. Wählen Sie einen anderen Ordner oder eine andere Art von Datei, und versuchen Sie es erneut.
cli-error-other = Das war nicht möglich: { $cause }.

## Columns

cli-column-field = Feld
cli-column-cell = Zelle
cli-column-heading = Überschrift
cli-column-left-out = Ausgelassen
cli-columns-left-out = Aus Platzmangel weggelassen: { $columns }. Ein breiteres Terminal oder --json zeigt es.
cli-column-need = Verlangt
cli-column-default = Von selbst
cli-column-allowed = Zulässig
cli-column-rule = Regel
cli-column-tenant = Kunde › Mandant
cli-column-days = Tage
cli-column-target = Ziel
cli-column-lines = Zeilen
cli-column-unit-days = Einheitentage
cli-column-median-age = Tage im Median
cli-column-oldest-age = Tage höchstens
cli-column-age = Alter
cli-column-entitlement = Anspruch
cli-column-code = Code
cli-column-reasons = Gründe
cli-column-details = Details
cli-column-services = Dienste
cli-column-in-force = In Kraft
cli-column-who-updates = Wer aktualisiert
cli-column-above = Gehört zu
cli-column-state = Stand
cli-column-side = Spricht für
cli-column-do-not-contact = Nicht kontaktieren
cli-column-domain = Domäne
cli-column-blocked = Blockiert
cli-column-proposed = Vorgeschlagen
cli-column-blockers = Hindernisse
cli-column-likeness = Ähnlichkeit
cli-column-fate = Was daraus wird
cli-column-describes = Beschreibt
cli-column-kind = Art

## init, migrate

cli-init-organization = Zentrale
cli-init-done = { $address } ist für { $organization } eingerichtet. Die Administration hat { $person } ({ $mail }).
cli-serve-ready = Desbloqueo läuft unter { $url } — beenden Sie es mit Strg+C.
cli-init-next = Geben Sie als Nächstes ein:
cli-migrate-done =
    { $count ->
        [0] Die Datenbank ist auf dem neuesten Stand.
        [one] { $count } Migration wurde angewendet; die Datenbank ist auf dem neuesten Stand.
       *[other] { $count } Migrationen wurden angewendet; die Datenbank ist auf dem neuesten Stand.
    }

## requirements

cli-requirements-who = Änderung durch: { $roles }.
cli-requirements-or-answer-due = Solange niemand das Datum kennt: Geben Sie an, wer gefragt wurde und bis wann die Antwort fällig ist.
cli-requirements-days =
    { $days ->
        [0] am selben Tag
        [one] nach { $days } Tag
       *[other] nach { $days } Tagen
    }
cli-requirements-event = am Tag von „{ $event }“

## lines

cli-asked = gefragt wurde { $of }, Antwort fällig am { $date }
cli-lines-totals =
    { $lines ->
        [0] Keine Zeilen.
        [one] { $lines } Zeile; Einheiten: { $units }.
       *[other]
            { $more ->
                [yes] Mehr als { $lines } Zeilen; Einheiten: mehr als { $units }.
               *[no] { $lines } Zeilen; Einheiten: { $units }.
            }
    }{ $cut ->
        [yes] { " " }Angezeigt: { $shown }; mehr zeigt --limit.
       *[no] { "" }
    }
cli-filters-left-out = Für einen vergangenen Tag weggelassen, weil es sich nicht beantworten lässt: { $filters }.
cli-slipped = Verschoben
cli-slips =
    { $count ->
        [one] einmal; Tage: { $days }
       *[other] { $count }-mal; Tage insgesamt: { $days }
    }
cli-age-in-reason = Mit diesem Grund
cli-confirmed = Zuletzt bestätigt

## report

cli-report-blocked = Was blockiert ist, Stand { $date }
cli-report-nothing = Nichts ist blockiert.
cli-report-totals =
    { $lines ->
        [one] { $lines } blockierte Zeile; Einheiten: { $units }.
       *[other] { $lines } blockierte Zeilen; Einheiten: { $units }.
    }
cli-report-more =
    { $count ->
        [one] { $count } weitere Gruppe mit weniger Einheiten ist nicht aufgeführt.
       *[other] { $count } weitere Gruppen mit weniger Einheiten sind nicht aufgeführt.
    }

## playbook

cli-playbook-use-when = Zu verwenden, wenn
cli-playbook-do-not-use-when = Nicht zu verwenden, wenn
cli-playbook-trap = { $when } → { $instead }
cli-playbook-questions = Fragen, die zu stellen sind
cli-playbook-questions-of = Fragen, die zu { $service } zu stellen sind
cli-playbook-retired = Nicht mehr verwendet
cli-playbook-author = Verfasst von
cli-playbook-written = Verfasst am
cli-playbook-reviewed = Überprüft am
cli-playbook-changes = Änderungen
cli-playbook-l1 =
    { $count ->
        [one] { $count } Status
       *[other] { $count } Status
    }
cli-playbook-l2 =
    { $count ->
        [one] { $count } Grund
       *[other] { $count } Gründe
    }
cli-playbook-l3 =
    { $count ->
        [one] { $count } Detail
       *[other] { $count } Details
    }
cli-playbook-services =
    { $count ->
        [one] { $count } Dienst
       *[other] { $count } Dienste
    }
cli-playbook-scenarios =
    { $count ->
        [one] { $count } Szenario
       *[other] { $count } Szenarien
    }
cli-playbook-timers =
    { $count ->
        [one] { $count } Erinnerung
       *[other] { $count } Erinnerungen
    }
cli-playbook-languages = Sprachen: { $languages }
cli-playbook-faults =
    { $count ->
        [0] Keine Fehler.
        [one] { $count } Fehler.
       *[other] { $count } Fehler.
    }
cli-read-summary = Gelesen: Seiten { $pages }, Gründe { $reasons }, Details { $details }, Szenarien { $scenarios }, Änderungen { $changes }
cli-read-unread = Nicht verstanden: „{ $text }“
cli-read-choose = Zu wählen
cli-read-choose-child = Einer von denen auf der Seite
cli-read-coming-soon = Angekündigt, noch nicht vorhanden
cli-read-to-be-decided = Noch festzulegen
cli-read-by-reason = Hängt von Grund und Detail ab
cli-read-totals = Befunde: { $findings }. Nicht verstandene Zeilen: { $unread }.
cli-written = Geschrieben: { $path }

## Catalogue

cli-tenant-of = Mandant: { $tenant }
cli-tenants-transferred =
    { $count ->
        [one] { $count } Mandant wurde übertragen.
       *[other] { $count } Mandanten wurden übertragen.
    } Um das zurückzunehmen, übertragen Sie erneut: desbloqueo tenant transfer TENANT --to ORGANIZATION
cli-note-technical = technisch
cli-entitlement-to-reconcile = Gemeldete Einheiten: { $reported }; vereinbart: { $agreed }. Gleichen Sie den Anspruch ab.
cli-reconcile-nothing = Es ist nichts abzugleichen: Die gemeldeten Einheiten sind die vereinbarten.
cli-reconcile-hint = Nehmen Sie den Vorschlag an mit: desbloqueo entitlement reconcile { $id } --accept
cli-handed-over = { $id } wurde an die Durchführung übergeben; vervollständigen Sie die Zeilen bis { $date }.
cli-handed-over-on = Übergeben am
cli-line-lacks = Der Zeile { $line } fehlt: { $fields }
cli-lines-mergeable = Nichts unterscheidet die Zeilen { $one } und { $other }: Möchten Sie sie zusammenführen?

## blocker

cli-blockers-total =
    { $count ->
        [0] Keine Hindernisse.
        [one] { $count } Hindernis.
       *[other] { $count } Hindernisse.
    }{ $more ->
        [yes] { " " }Es gibt mehr; --limit zeigt sie.
       *[no] { "" }
    }
cli-blocker-commented = Der Kommentar zu { $id } wurde geschrieben.
cli-blocker-closed =
    { $moved ->
        [one] Geschlossen; { $moved } Zeile hat den Status gewechselt,
       *[other] Geschlossen; { $moved } Zeilen haben den Status gewechselt,
    } { $stayed ->
        [one] { $stayed } bleibt durch ein anderes Hindernis blockiert.
       *[other] { $stayed } bleiben durch andere Hindernisse blockiert.
    } Machen Sie es rückgängig mit: desbloqueo imports undo { $batch }
cli-blocker-needs-target = Zeilen, die den Status wechseln, brauchen ein Zieldatum: Geben Sie --target-date an.
cli-fate-moves = wechselt zu { $status }
cli-fate-stays = bleibt: Ein anderes offenes Hindernis hält sie auf
cli-blocker-no-groups = Keine einzelnen Hindernisse ähneln sich.
cli-blocker-group-hint = So fassen Sie sie zusammen:
cli-blocker-invited = Eingeladen
cli-blocker-opened = Eröffnet
cli-blocker-closed-on = Geschlossen
cli-blocker-promised = Zugesagt
cli-blocker-waited = Gewartet auf
cli-password-set = Das Passwort ist gesetzt; alle Sitzungen der Person sind beendet.
