# Findings of the page reader: crates/reader/FINDINGS.md. File, line and column come before.

finding-row-has-surplus-cells = Zellen in der Tabellenzeile: { $found }; Überschriften: { $expected }. Zelle { $cell } („{ $cell-text }“) wurde ausgelassen, weil die übrigen ohne sie passen. Prüfen Sie die Tabellenzeile.
finding-row-has-missing-cells = Zellen in der Tabellenzeile: { $found }; Überschriften: { $expected }. Als Nummer { $cell } wurde eine leere Zelle eingefügt. Prüfen Sie die Tabellenzeile.
finding-delimiter-row-differs = Zellen in der Linie unter den Überschriften: { $found }; Überschriften: { $expected }. Geben Sie beiden dieselbe Zahl.
finding-table-unknown = Die Tabelle, die mit „{ $found }“ beginnt, hat keine bekannte Form und wurde nicht gelesen. Verwenden Sie die Überschriften einer bekannten Tabelle.
finding-column-unknown = Die Spalte „{ $found }“ ist nicht bekannt; ihre Zellen sind als ungelesen aufgeführt. Benennen Sie sie um, oder entfernen Sie sie.
finding-column-missing = Der Szenariotabelle fehlt die Spalte „{ $expected }“. Fügen Sie sie hinzu.
finding-column-twice = Die Spalte „{ $found }“ steht zweimal da; die zweite ist als ungelesen aufgeführt. Entfernen Sie eine davon.
finding-value-unknown = „{ $found }“ sagt nichts Bekanntes zu „{ $column-code }“; der Wortlaut blieb erhalten. Wählen Sie den Wert selbst.
finding-phase-unknown = Das Szenario „{ $found }“ nennt weder Zuweisung noch Durchführung. Ergänzen Sie die Phase.
finding-scenario-l1-differs = Das Szenario setzt „{ $found }“, seine Seite handelt aber von „{ $expected }“. Berichtigen Sie eines von beiden.
finding-scenario-varies = Zu „{ $column-code }“ sagt diese Seite „{ $found }“, { $other-file } Zeile { $other-line } sagt „{ $expected }“; das Erste blieb. Entscheiden Sie, was richtig ist.
finding-link-missing = „{ $text }“ verweist auf { $found }, das es nicht gibt. Berichtigen oder entfernen Sie den Link.
finding-link-plain-http = Der Link { $found } ist nicht verschlüsselt. Versuchen Sie { $expected }.
finding-l2-absent = „{ $expected }“ ({ $code }) steht in { $other-file } Zeile { $other-line }, hier aber nicht. Fügen Sie es hinzu, oder entfernen Sie es dort.
finding-l2-not-listed = Keine Seite des zugehörigen Status führt „{ $found }“ ({ $code }) auf. Nehmen Sie es in die Liste auf.
finding-same-text-two-labels = „{ $found }“ hat denselben Text wie „{ $expected }“ in { $other-file } Zeile { $other-line }. Sagen Sie, worin sie sich unterscheiden.
finding-same-label-two-texts = „{ $label }“ wird hier als „{ $found }“ beschrieben, in { $other-file } Zeile { $other-line } aber als „{ $expected }“. Verwenden Sie einen Text.
finding-label-varies = „{ $found }“ heißt in { $other-file } Zeile { $other-line } „{ $expected }“. Verwenden Sie einen Namen.
finding-example-contradicts = „{ $found }“ wird für „{ $label }“ sowohl gültig als auch ungültig genannt. Entfernen Sie eines von beiden.
finding-use-instead-unknown = Stattdessen soll „{ $found }“ verwendet werden, kein Status heißt aber so. Nennen Sie einen vorhandenen Status.
finding-service-unknown = Der Dienst „{ $found }“ steht nicht im Katalog; er heißt hier { $code }. Nehmen Sie ihn auf, oder berichtigen Sie den Namen.
finding-status-kind-unknown = „{ $found }“ ist keiner der fünf bekannten Status. Geben Sie an, welcher Art er ist.
finding-code-invented = Aus „{ $found }“ ließ sich kein Code bilden; er heißt { $code }. Geben Sie ihm einen besseren.
finding-section-empty = Über „{ $found }“ wird nichts gesagt. Schreiben Sie den Text, oder entfernen Sie die Überschrift.
finding-stray-character =
    Das Zeichen { $found } ({ $name }) steht { $count ->
        [one] einmal
       *[other] { $count } Mal
    } in dieser Zeile und wurde übergangen. Entfernen Sie es.
finding-odd-escape = „{ $found }“ braucht keinen Rückstrich davor. Entfernen Sie ihn.
finding-trailing-whitespace =
    { $spaces ->
        [one] Die Zeile endet mit einem Leerzeichen, das nichts bedeutet.
       *[other] Die Zeile endet mit { $spaces } Leerzeichen, die nichts bedeuten.
    } Entfernen Sie das leere Ende.
finding-heading-whitespace =
    { $spaces ->
        [one] Die Überschrift „{ $found }“ hat { $spaces } Leerzeichen an ungewohnter Stelle.
       *[other] Die Überschrift „{ $found }“ hat { $spaces } Leerzeichen, wo eines üblich ist.
    } Lassen Sie eines stehen.
finding-heading-style-differs = „{ $heading }“ beginnt mit „{ $found }“, die meisten anderen beginnen mit „{ $expected }“. Verwenden Sie eine Form.
finding-heading-level-skips = „{ $found }“ hat Ebene { $level } nach Ebene { $level-before }. Überspringen Sie keine Ebene.
finding-heading-nested-under-unrelated = „{ $found }“ hat Ebene { $level } und steht damit unter „{ $under }“. Richtig wäre Ebene { $expected-level }.
finding-heading-unknown = Die Überschrift „{ $found }“ ist nicht bekannt; was darunter steht, wurde nicht gelesen. Verwenden Sie eine bekannte Überschrift.
finding-label-colon-differs = „{ $found }“ schreibt sich wie die meisten Bezeichnungen der Seite „{ $expected }“. Verwenden Sie diese Form.
finding-heading-untranslated = Die Überschrift „{ $found }“ ist auf { $language }, die Seite auf { $page-language }. Üblich ist „{ $expected }“.
finding-cell-untranslated = Die Zelle „{ $found }“ ist auf { $language }, die Seite auf { $page-language }. Übersetzen Sie sie.
finding-word-untranslated = Das Wort „{ $found }“ ist englisch, die Seite auf { $page-language }. Übersetzen Sie es, sofern es kein Eigenname ist.
finding-title-language-differs = Der Titel „{ $title }“ ist auf { $language }, die Seite auf { $page-language }. Übersetzen Sie den Titel.
finding-file-name-language-differs = Der Dateiname sagt { $language }, der Text ist aber auf { $page-language }. Benennen Sie die Datei um.
finding-language-unknown = Die Sprache der Seite war nicht zu erkennen; sie wurde als Englisch gelesen. Geben Sie die Sprache in den Metadaten an.
finding-metadata-date-old = Die Seite trägt das Datum { $found }, ihre neueste Änderung aber { $expected } (Zeile { $other-line }). Bringen Sie das Datum auf den neuesten Stand.
finding-date-ambiguous =
    { $has-expected ->
        [yes] „{ $found }“ kann { $expected } oder { $alternative } sein; das Erste wurde genommen. Schreiben Sie Jahr, Monat und Tag.
       *[no] „{ $found }“ lässt sich auf mehr als eine Weise lesen; eine ist { $alternative }. Schreiben Sie Jahr, Monat und Tag.
    }
finding-date-unreadable = „{ $found }“ ist kein Datum. Schreiben Sie Jahr, Monat und Tag, etwa 2026-11-22.
finding-metadata-contradicts = „{ $found }“ widerspricht „{ $expected }“ in Zeile { $other-line }. Berichtigen Sie eines von beiden.
finding-owner-is-not-manager = Verantwortlich ist „{ $found }“, der Manager in { $other-file } Zeile { $other-line } ist aber „{ $expected }“. Berichtigen Sie eines von beiden.
finding-metadata-varies = „{ $entry }“ ist hier „{ $found }“ und in { $other-file } Zeile { $other-line } „{ $expected }“. Verwenden Sie einen Wert.
finding-metadata-missing = Auf der Seite fehlt diese Angabe: { $expected }. Ergänzen Sie sie in den Metadaten.
finding-metadata-twice = „{ $found }“ steht zweimal in den Metadaten; das Erste blieb. Entfernen Sie eines von beiden.
finding-metadata-unclosed = Die Metadaten haben kein Ende. Schließen Sie sie mit einer Zeile aus drei Bindestrichen.
finding-draft-lacks =
    { $has-found ->
        [yes] { $file }: Bei „{ $found }“ fehlt { $expected }. Ergänzen Sie es.
       *[no] In { $file } fehlt { $expected }. Ergänzen Sie es.
    }

## What was done about a finding

finding-action-ignored = Übergangen
finding-action-dropped-cell = Eine Zelle wurde ausgelassen
finding-action-inserted-cell = Eine leere Zelle wurde eingefügt
finding-action-left-unread = Nicht gelesen
finding-action-read-month-first = Mit dem Monat zuerst gelesen
finding-action-read-day-first = Mit dem Tag zuerst gelesen
finding-action-not-decided = Nicht entschieden
finding-action-kept-first = Das Erste blieb
finding-action-kept-both = Beides blieb
finding-action-read-anyway = Trotzdem gelesen
finding-action-made-code = Ein Code wurde gebildet

## How much a finding matters

finding-severity-minor = Geringfügig
finding-severity-notable = Beachtenswert
finding-severity-serious = Schwerwiegend
