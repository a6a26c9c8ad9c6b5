# Spreadsheets: what was noticed while reading (crates/sheets/src/finding.rs) and why a file is refused
# (crates/sheets/src/error.rs). $place is a cell such as Sheet1!C14, $format a format such as xlsx.

sheet-finding-extension-mismatch = Der Name „{ $file-name }“ verspricht ein anderes Format als der Inhalt, der { $found } ist. Der Inhalt galt; benennen Sie die Datei um, wenn Sie sie weitergeben.
sheet-finding-encoding-guessed = Die Datei nennt ihre Zeichenkodierung nicht; sie wurde als { $encoding } gelesen. Prüfen Sie Namen mit Umlauten oder anderen Buchstaben.
sheet-finding-encoding-lossy = Einige Zeichen ließen sich nicht als { $encoding } lesen. Speichern Sie die Datei als UTF-8, und laden Sie sie erneut hoch.
sheet-finding-delimiter-guessed = Die Spalten wurden an „{ $delimiter }“ getrennt. Wählen Sie ein anderes Trennzeichen, wenn das nicht stimmt.
sheet-finding-hidden-sheet-skipped = Das ausgeblendete Tabellenblatt „{ $sheet }“ wurde nicht gelesen, weil ein sichtbares eine Tabelle hat. Wählen Sie es, wenn es das richtige ist.
sheet-finding-hidden-sheet-used = Das ausgeblendete Tabellenblatt „{ $sheet }“ wurde gelesen, weil kein sichtbares eine Tabelle hat. Wählen Sie ein anderes, wenn das nicht stimmt.
sheet-finding-other-sheet-with-table = Auch das Tabellenblatt „{ $sheet }“ hat eine Tabelle und wurde nicht gelesen. Wählen Sie es, wenn es das richtige ist.
sheet-finding-title-row-skipped = Die Tabellenzeile bei { $place } gilt als Titel: „{ $text }“. Wählen Sie andere Überschriften, wenn das nicht stimmt.
sheet-finding-heading-group-row = Die Tabellenzeile bei { $place } gilt als Gruppen von Überschriften. Wählen Sie andere Überschriften, wenn das nicht stimmt.
sheet-finding-column-without-heading = Die Spalte bei { $place } hat Inhalt, aber keine Überschrift. Geben Sie ihr eine, oder lassen Sie sie weg.
sheet-finding-heading-repeated = Die Überschrift „{ $heading }“ bei { $place } steht schon bei { $first }. Wählen Sie, welche der beiden Spalten gemeint ist.
sheet-finding-repeated-heading-row-skipped = Die Tabellenzeile bei { $place } wiederholt die Überschriften und wurde ausgelassen. Sie müssen nichts tun.
sheet-finding-total-row-skipped = Die Tabellenzeile bei { $place } fasst andere zusammen („{ $label }“) und wurde ausgelassen. Benennen Sie sie um, wenn sie Daten enthält.
sheet-finding-unlabelled-total-row-skipped = Die Tabellenzeile bei { $place } hat nur Zahlen und wurde als Summe ausgelassen. Geben Sie an, wozu sie gehören, wenn sie Daten enthält.
sheet-finding-stray-row-skipped = Die Tabellenzeile bei { $place } hat nur eine Zelle („{ $text }“) und wurde ausgelassen. Vervollständigen Sie sie, wenn sie Daten enthält.
sheet-finding-findings-left-out =
    { $count ->
        [one] { $count } weiterer Befund ist nicht aufgeführt.
       *[other] { $count } weitere Befunde sind nicht aufgeführt.
    } Beheben Sie die obigen, und lesen Sie die Datei erneut.
sheet-finding-mapped-heading-missing = Die gespeicherte Zuordnung nennt die Überschrift „{ $heading }“, die dieser Datei fehlt. Fügen Sie die Spalte hinzu, oder ändern Sie die Zuordnung.
sheet-finding-heading-not-in-mapping = Die Überschrift „{ $heading }“ bei { $place } steht nicht in der gespeicherten Zuordnung. Ordnen Sie sie zu, behalten Sie sie als eigenes Feld, oder lassen Sie sie weg.
sheet-finding-mapped-column-moved = Die Spalte „{ $heading }“ steht jetzt bei { $place }. Sie wurde an ihrer Überschrift erkannt; Sie müssen nichts tun.

## Why a file is refused

sheet-error-file-unreadable = Die Datei konnte nicht gelesen werden: { $cause }. Prüfen Sie, ob es sie gibt und Sie sie lesen dürfen.
sheet-error-file-too-large = Die Datei hat { $bytes } Byte; gelesen werden höchstens { $limit }. Teilen Sie sie in kleinere Dateien.
sheet-error-file-empty = Die Datei ist leer. Wählen Sie eine, die eine Tabelle mit Überschriften hat.
sheet-error-unknown-format = Weder Inhalt noch Name „{ $file-name }“ sagt, was für eine Datei dies ist. Speichern Sie sie als xlsx, xls, ods oder csv.
sheet-error-unsupported-format = Dateien der Art { $found } werden nicht gelesen. Speichern Sie sie als xlsx, xls, ods oder csv.
sheet-error-encrypted = Die { $format }-Datei ist mit einem Kennwort geschützt. Entfernen Sie es, und laden Sie sie erneut hoch.
sheet-error-truncated = Die { $format }-Datei endet zu früh. Laden Sie sie erneut hoch, oder speichern Sie sie neu.
sheet-error-damaged = Die { $format }-Datei ist in „{ $part }“ beschädigt: { $detail }. Öffnen Sie sie in einem Tabellenprogramm, und speichern Sie sie neu.
sheet-error-too-many-parts = Die Datei hat { $parts } Teile; gelesen werden höchstens { $limit }. Speichern Sie nur das Blatt mit der Tabelle.
sheet-error-inflates-too-large = Entpackt hätte die Datei { $bytes } Byte; gelesen werden höchstens { $limit }. Teilen Sie sie in kleinere Dateien.
sheet-error-compressed-too-well = Der Teil „{ $part }“ wächst beim Entpacken auf das { $ratio }-Fache; zulässig ist höchstens das { $limit }-Fache. Löschen Sie formatierte, aber leere Zeilen und Spalten.
sheet-error-size-misdeclared = Der Teil „{ $part }“ hat nicht die { $declared } Byte, die die Datei angibt. Speichern Sie sie in einem Tabellenprogramm neu.
sheet-error-too-much-shared-text = Die gemeinsamen Texte der Datei haben { $bytes } Byte; gelesen werden höchstens { $limit }. Teilen Sie sie in kleinere Dateien.
sheet-error-too-many-sheets = Die Arbeitsmappe hat mehr als { $limit } Blätter. Speichern Sie nur das Blatt mit der Tabelle.
sheet-error-too-many-rows = Das Tabellenblatt „{ $sheet }“ hat mehr als { $limit } Zeilen mit Inhalt. Teilen Sie es in kleinere Dateien.
sheet-error-too-many-columns = Bei { $place } steht etwas rechts der letzten gelesenen Spalte ({ $limit } Spalten). Entfernen Sie es, oder rücken Sie es nach links.
sheet-error-too-many-cells = Das Tabellenblatt „{ $sheet }“ hat mehr als { $limit } Zellen mit Inhalt. Entfernen Sie unnötige Spalten, oder teilen Sie die Datei.
sheet-error-text-too-long = Der Text bei { $place } hat mehr als { $limit } Byte. Kürzen Sie ihn; suchen Sie in einer Textdatei nach einem nicht geschlossenen Anführungszeichen.
sheet-error-too-many-merged-ranges = Das Tabellenblatt „{ $sheet }“ hat mehr als { $limit } verbundene Bereiche. Lösen Sie die Verbindungen auf.
sheet-error-rows-out-of-order = Zeile { $row } des Tabellenblatts „{ $sheet }“ kommt nach einer späteren. Speichern Sie die Datei in einem Tabellenprogramm neu.
sheet-error-no-such-sheet = Es gibt kein Tabellenblatt Nummer { $index }. Wählen Sie eines aus der Datei.
sheet-error-no-table = Kein Tabellenblatt hat eine Tabelle mit Überschriften. Angesehen wurden: { $sheets }. Schreiben Sie die Überschriften in eine Zeile über den Daten.

## Why a column was taken for what it is

sheet-reason-heading-known = Die Überschrift ist ein bekannter Name („{ $name }“, { $language }).
sheet-reason-heading-near = Die Überschrift ist fast ein bekannter Name („{ $name }“, { $language }).
sheet-reason-heading-contains = Die Überschrift enthält einen bekannten Namen („{ $name }“, { $language }).
sheet-reason-heading-is-l1 = Die Überschrift ist der Status „{ $l1 }“ mit Zahlen darunter.
sheet-reason-content-dates = { $percent } % der Zellen sind Datumsangaben.
sheet-reason-content-not-dates = Nur { $percent } % der Zellen sind Datumsangaben.
sheet-reason-content-numbers = { $percent } % der Zellen sind Zahlen.
sheet-reason-content-not-numbers = Nur { $percent } % der Zellen sind Zahlen.
sheet-reason-content-guids = { $percent } % der Zellen sind GUIDs.
sheet-reason-content-domains = { $percent } % der Zellen sind Domänennamen.
sheet-reason-content-known-labels = { $percent } % der Zellen sind bekannte Werte des Feldes.
sheet-reason-content-unknown-labels = Keine Zelle ist ein bekannter Wert des Feldes.
sheet-reason-content-status-paths = { $percent } % der Zellen sind Status mit mehreren Ebenen.
sheet-reason-field-taken = Die Spalte „{ $by }“ passt besser zum Feld „{ $field }“.
sheet-reason-nothing-known = Weder die Überschrift noch der Inhalt ist bekannt.
sheet-reason-saved = Wie in der Zuordnung gespeichert.
sheet-reason-chosen = Wie von Ihnen gewählt.

## Values of a column; the caller adds the place

sheet-value-units-negative = Eine Zahl von Einheiten kann nicht unter null liegen. Geben Sie eine ganze Zahl ein.
sheet-value-units-fraction = Eine Zahl von Einheiten muss ganz sein. Geben Sie sie ohne Nachkommastellen ein.
sheet-value-units-too-large = Die Zahl ist zu groß für Einheiten. Prüfen Sie, ob ein Trennzeichen fehlt.
sheet-value-units-ambiguous = Das Zeichen in dieser Zahl kann Tausender oder Nachkommastellen abtrennen. Wählen Sie es für die Spalte.
sheet-value-units-unreadable = Das ist keine Zahl. Geben Sie Ziffern ein, etwa 1200.
sheet-value-ambiguous-date = Das kann { $day-first } oder { $month-first } sein; die Spalte sagt es nicht. Wählen Sie, ob der Tag oder der Monat zuerst kommt.
sheet-value-unreadable-date = Das ist kein Datum. Schreiben Sie es wie 2026-11-22.
sheet-value-undecidable = Nichts in der Spalte entscheidet, wie dies zu lesen ist: { $examples }. Wählen Sie es für die Spalte.
sheet-value-ambiguous-label = Mehrere Werte haben diese Bezeichnung: { $codes }. Wählen Sie einen davon.
sheet-value-near-label = Dieser Wert ist nicht bekannt. Meinten Sie „{ $code }“? Wählen Sie ihn, oder ordnen Sie den Wert zu.
sheet-value-unknown-label = Dieser Wert ist nicht bekannt. Ordnen Sie ihn einem bekannten zu, oder berichtigen Sie die Zelle.
sheet-value-mapping-unreadable = Die gespeicherte Zuordnung ist nicht lesbar. Ordnen Sie die Spalten neu zu, und speichern Sie.
sheet-value-mapping-too-new = Die Zuordnung wurde mit einer späteren Version des Programms gespeichert ({ $version }). Ordnen Sie die Spalten neu zu, oder verwenden Sie diese Version.
