# Diagramme, wie gut die Regeln erfüllt sind.

chart-rules-met-question = Wie viele Zeilen erfüllen alle Regeln?
chart-rules-met-answer = Alle Regeln erfüllen { $met } von { $lines }, { $share }: { $band }.
chart-rules-met-note = Eine Regel zählt für die Zeilen, von denen sie etwas verlangt. Die Links zeigen die Zeilen, die zu berichtigen sind.
chart-rules-met-past-note = An einem vergangenen Tag und neben einem solchen wird nur beurteilt, was die Historie festhält: Grund, Zieldatum, Verantwortliche, Szenario, Dienststatus und Hindernis. Was Regeln sonst verlangen, bleibt außen vor.
chart-every-rule = Alle Regeln
chart-rule = { $rule } – { $gist }
chart-rules-met-by-owner-question = Wessen Zeilen erfüllen eine Regel nicht?
chart-rules-met-by-owner-answer = { $name } hat am meisten, was eine Regel nicht erfüllt: { $unmet } von { $lines }.
chart-rules-met-by-owner-all = Alle Zeilen erfüllen alle Regeln.
chart-rules-met-by-owner-past-note = An einem vergangenen Tag und neben einem solchen wird nur beurteilt, was die Historie festhält: Grund, Zieldatum, Verantwortliche, Szenario, Dienststatus und Hindernis. Was Regeln sonst verlangen, bleibt außen vor.
chart-playbook-fit-question = Welche Status bietet das Playbook für ihre Zeilen nicht mehr an?
chart-playbook-fit-answer = Der Status passt zu Dienst und Szenario bei { $fit } von { $lines }, { $share }.
chart-playbook-fit-note = Ein zurückgezogener Wert bleibt bis zum nächsten Statuswechsel gültig; hier zählt er, damit er ersetzt werden kann.
chart-playbook-fit-past-note = Auch ein vergangener Tag wird nach dem Playbook von heute beurteilt.
chart-misfit-retired = Zurückgezogen
chart-misfit-not-offered-for-service = Für den Dienst nicht angeboten
chart-misfit-not-a-child = Gehört zu einem anderen Status
chart-misfit-unknown-code = Nicht im Playbook
chart-misfit-missing = Fehlt
chart-misfit-does-not-apply = Gilt im Szenario nicht
chart-misfit-other = Passt nicht

chart-column-rule = Regel
chart-column-met = Erfüllt, %
chart-column-band = Stufe
chart-column-unmet = Zu berichtigende Zeilen
chart-column-unmet-units = Einheiten davon
chart-column-why = Warum
chart-band-green = grün
chart-band-yellow = gelb
chart-band-red = rot
chart-bands-note = Grün ab { $green } %, gelb ab { $yellow } %, darunter rot.

## Die Stufen der Installation

quality-bands-title = Ziele
quality-bands-text = Ab welchem Anteil der Zeilen, die alle Regeln erfüllen, die Qualität grün ist und ab welchem gelb, für alle. Auch in wie vielen Wochen nichts mehr ohne Einordnung oder unangefasst sein soll, wird hier festgelegt.
quality-bands-green = Grün ab, %
quality-bands-yellow = Gelb ab, %
debt-weeks = Wochen, bis nichts mehr übrig ist
quality-bands-wrong = Grün und Gelb sind ganze Zahlen von 0 bis 100, und Gelb liegt nicht über Grün; Wochen sind eine ganze Zahl von 1 bis 52. Berichtigen Sie sie, und speichern Sie noch einmal.
quality-bands-saved = Die Ziele sind gespeichert.
