# Der Notizcoach: was eine Notiz bedeuten kann und was ihr fehlt.

## Was er vorschlägt

coach-title = Notizcoach
coach-proposed = Vorschlag
coach-sure = Die Notiz sagt es deutlich.
coach-likely = Wahrscheinlich dies; lesen Sie auch die anderen.
coach-cannot-tell = Nicht zu erkennen
coach-cannot-tell-why = Die Notiz sagt zu wenig, um einen Status vorzuschlagen. Schreiben Sie, was der Kunde vorhat und was der Hauptgrund ist.
coach-because = Wegen
coach-examples = Ähnliche Notizen
coach-question = Eine Frage, die diese beiden unterscheidet
coach-trap = Achtung, Verwechslung
coach-take = Diesen Status verwenden
coach-ask = Den Coach fragen
coach-unread = Die Notiz ist sehr lang: Nur ihr Anfang wurde gelesen. Kürzen Sie sie.

## Was der Notiz fehlt

coach-note-quality = Die Notiz
coach-light-green = Die Notiz nennt Absicht und Grund.
coach-light-amber = Die Notiz kann besser werden.
coach-light-red = Niemand könnte aus der Notiz erkennen, was der Kunde vorhat und warum.
coach-found-empty = Es gibt keine Notiz.
coach-found-no-intent = Die Notiz sagt nicht, was der Kunde vorhat.
coach-found-no-reason = Die Notiz nennt keinen Hauptgrund.
coach-found-paste-of-another = Dieselbe Notiz steht bei einem anderen Dienst.
coach-found-hedge = Wörter lassen offen, wie lange dies gilt.
coach-found-meeting-logistics = Die Notiz berichtet von Terminen.
coach-found-usage-figures = Die Notiz enthält Nutzungszahlen.
coach-found-too-long = Die Notiz ist zu lang.
coach-hint-empty = Schreiben Sie zwei Sätze: was der Kunde vorhat und was der Hauptgrund ist.
coach-hint-no-intent = Beginnen Sie mit der Absicht: Will der Kunde den Dienst, lehnt er ihn ab, oder ist das nicht bekannt?
coach-hint-no-reason = Nennen Sie einen Grund, so konkret wie der Kunde: was fehlt, wer entscheidet, was zuerst geschehen muss.
coach-hint-paste-of-another = Sagen Sie, was an diesem Dienst besonders ist, auch wenn der Grund derselbe ist.
coach-hint-hedge = Ersetzen Sie sie durch ein Datum oder eine Bedingung: „bis die Firewall im März ersetzt ist“.
coach-hint-meeting-logistics = Schreiben Sie, was dabei herauskam; der Termin gehört in die nächste Aktion.
coach-hint-usage-figures = Überlassen Sie die Zahlen den Berichten; schreiben Sie, was sie für den Kunden bedeuten.
coach-hint-too-long = Behalten Sie Absicht und Hauptgrund; Einzelheiten gehören in die Kommentare des Hindernisses.

## Die Befehlszeile

coach-column-line = Zeile
coach-line-not-a-note = Zeile { $line } ist keine Notiz: { $cause }. Schreiben Sie je Zeile ein JSON-Objekt mit „text“ und, wenn bekannt, „service“.
coach-line-unknown-service = Zeile { $line }: Das Playbook hat keinen Dienst „{ $found }“. Geben Sie seinen Code oder Namen an, oder lassen Sie ihn weg.
coach-line-unknown-phase = Zeile { $line }: Die Phase „{ $found }“ ist nicht bekannt. Geben Sie „assignment“ oder „delivery“ an, oder lassen Sie sie weg.
coach-line-unknown-language = Zeile { $line }: Die Sprache „{ $found }“ ist nicht bekannt. Geben Sie en, es, de, pt, ja oder zh an, oder lassen Sie sie weg.
