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
sheet-error-compressed-too-well = Der Teil „{ $part }“ ist { $ratio-fach } gepackt; zulässig ist höchstens { $limit }. Speichern Sie die Datei in einem Tabellenprogramm neu.
sheet-error-size-misdeclared = Der Teil „{ $part }“ hat nicht die { $declared } Byte, die die Datei angibt. Speichern Sie sie in einem Tabellenprogramm neu.
sheet-error-too-much-shared-text = Die gemeinsamen Texte der Datei haben { $bytes } Byte; gelesen werden höchstens { $limit }. Teilen Sie sie in kleinere Dateien.
sheet-error-too-many-sheets = Die Arbeitsmappe hat mehr als { $limit } Blätter. Speichern Sie nur das Blatt mit der Tabelle.
sheet-error-too-many-rows = Das Tabellenblatt „{ $sheet }“ hat mehr als { $limit } Zeilen mit Inhalt. Teilen Sie es in kleinere Dateien.
sheet-error-too-many-columns = Bei { $place } steht etwas rechts der letzten gelesenen Spalte ({ $limit } Spalten). Entfernen Sie es, oder rücken Sie es nach links.
sheet-error-too-many-cells = Das Tabellenblatt „{ $sheet }“ hat mehr als { $limit } Zellen mit Inhalt. Entfernen Sie unnötige Spalten, oder teilen Sie die Datei.
sheet-error-text-too-long = Der Text bei { $place } hat mehr als { $limit } Zeichen. Kürzen Sie ihn.
sheet-error-too-many-merged-ranges = Das Tabellenblatt „{ $sheet }“ hat mehr als { $limit } verbundene Bereiche. Lösen Sie die Verbindungen auf.
sheet-error-rows-out-of-order = Zeile { $row } des Tabellenblatts „{ $sheet }“ kommt nach einer späteren. Speichern Sie die Datei in einem Tabellenprogramm neu.
sheet-error-no-such-sheet = Es gibt kein Tabellenblatt Nummer { $index }. Wählen Sie eines aus der Datei.
sheet-error-no-table = Kein Tabellenblatt hat eine Tabelle mit Überschriften. Angesehen wurden: { $sheets }. Schreiben Sie die Überschriften in eine Zeile über den Daten.
