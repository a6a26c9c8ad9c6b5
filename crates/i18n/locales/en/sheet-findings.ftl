# Spreadsheets: what was noticed while reading (crates/sheets/src/finding.rs) and why a file is refused
# (crates/sheets/src/error.rs). $place is a cell such as Sheet1!C14, $format a format such as xlsx.

sheet-finding-extension-mismatch = The name “{ $file-name }” promises another format than the content, which is { $found }. The content was believed; rename the file if you share it.
sheet-finding-encoding-guessed = The file does not say its encoding; it was read as { $encoding }. Check names with accents or other letters.
sheet-finding-encoding-lossy = Some characters could not be read as { $encoding }. Save the file as UTF-8, then upload it again.
sheet-finding-delimiter-guessed = The columns were split at “{ $delimiter }”. Choose another delimiter if that is not right.
sheet-finding-hidden-sheet-skipped = The hidden sheet “{ $sheet }” was not read, because a visible one has a table. Choose it if it is the right one.
sheet-finding-hidden-sheet-used = The hidden sheet “{ $sheet }” was read, because no visible one has a table. Choose another if that is not right.
sheet-finding-other-sheet-with-table = The sheet “{ $sheet }” has a table too, and was not read. Choose it if it is the right one.
sheet-finding-title-row-skipped = The row at { $place } is taken for a title: “{ $text }”. Choose another heading row if that is not right.
sheet-finding-heading-group-row = The row at { $place } is taken for groups of headings. Choose another heading row if that is not right.
sheet-finding-column-without-heading = The column at { $place } has content but no heading. Give it a heading, or leave it out.
sheet-finding-heading-repeated = The heading “{ $heading }” at { $place } stands at { $first } already. Choose which of the two columns is meant.
sheet-finding-repeated-heading-row-skipped = The row at { $place } repeats the headings and was left out. There is nothing to do.
sheet-finding-total-row-skipped = The row at { $place } adds others up (“{ $label }”) and was left out. Rename it if it is a row of data.
sheet-finding-unlabelled-total-row-skipped = The row at { $place } has numbers only and was left out as a total. Say what they belong to if it is a row of data.
sheet-finding-stray-row-skipped = The row at { $place } has a single cell (“{ $text }”) and was left out. Complete it if it is a row of data.
sheet-finding-findings-left-out =
    { $count ->
        [one] { $count } more finding is not listed.
       *[other] { $count } more findings are not listed.
    } Correct those above, then read the file again.
sheet-finding-mapped-heading-missing = The saved mapping names the heading “{ $heading }”, which this file lacks. Add the column, or change the mapping.
sheet-finding-heading-not-in-mapping = The heading “{ $heading }” at { $place } is not in the saved mapping. Map it, keep it as an own field, or leave it out.
sheet-finding-mapped-column-moved = The column “{ $heading }” now stands at { $place }. It was found by its heading; there is nothing to do.

## Why a file is refused

sheet-error-file-unreadable = The file could not be read: { $cause }. Check that it exists and that you may read it.
sheet-error-file-too-large = The file has { $bytes } bytes; at most { $limit } are read. Split it into smaller files.
sheet-error-file-empty = The file is empty. Choose a file that has a table with headings.
sheet-error-unknown-format = Neither the content nor the name “{ $file-name }” says what kind of file this is. Save it as xlsx, xls, ods or csv.
sheet-error-unsupported-format = Files of the kind { $found } are not read. Save it as xlsx, xls, ods or csv.
sheet-error-encrypted = The { $format } file is protected by a password. Remove the password, then upload it again.
sheet-error-truncated = The { $format } file ends too early. Upload it again, or save it anew.
sheet-error-damaged = The { $format } file is damaged in “{ $part }”: { $detail }. Open it in a spreadsheet program and save it anew.
sheet-error-too-many-parts = The file has { $parts } parts; at most { $limit } are read. Save only the sheet with the table.
sheet-error-inflates-too-large = Unpacked, the file would have { $bytes } bytes; at most { $limit } are read. Split it into smaller files.
sheet-error-compressed-too-well = The part “{ $part }” unpacks to { $ratio } times its size; at most { $limit } times are accepted. Delete rows and columns that are formatted but empty.
sheet-error-size-misdeclared = The part “{ $part }” does not have the { $declared } bytes that the file declares. Save the file anew in a spreadsheet program.
sheet-error-too-much-shared-text = The shared texts of the file have { $bytes } bytes; at most { $limit } are read. Split it into smaller files.
sheet-error-too-many-sheets = The workbook has more than { $limit } sheets. Save only the sheet with the table.
sheet-error-too-many-rows = The sheet “{ $sheet }” has more than { $limit } rows with content. Split it into smaller files.
sheet-error-too-many-columns = There is content at { $place }, right of the last column that is read ({ $limit } columns). Remove it or move it to the left.
sheet-error-too-many-cells = The sheet “{ $sheet }” has more than { $limit } cells with content. Remove columns that are not needed, or split the file.
sheet-error-text-too-long = The text at { $place } has more than { $limit } bytes. Shorten it; in a text file, look for a quotation mark that is not closed.
sheet-error-too-many-merged-ranges = The sheet “{ $sheet }” has more than { $limit } merged ranges. Unmerge the cells.
sheet-error-rows-out-of-order = Row { $row } of the sheet “{ $sheet }” comes after a later one. Save the file anew in a spreadsheet program.
sheet-error-no-such-sheet = There is no sheet number { $index }. Choose one of the sheets in the file.
sheet-error-no-table = No sheet has a table with headings. Sheets looked at: { $sheets }. Put the headings in one row above the data.

## Why a column was taken for what it is

sheet-reason-heading-known = The heading is a known name (“{ $name }”, { $language }).
sheet-reason-heading-near = The heading is nearly a known name (“{ $name }”, { $language }).
sheet-reason-heading-contains = The heading contains a known name (“{ $name }”, { $language }).
sheet-reason-heading-is-l1 = The heading is the status “{ $l1 }”, with numbers below it.
sheet-reason-content-dates = { $percent }% of the cells are dates.
sheet-reason-content-not-dates = Only { $percent }% of the cells are dates.
sheet-reason-content-numbers = { $percent }% of the cells are numbers.
sheet-reason-content-not-numbers = Only { $percent }% of the cells are numbers.
sheet-reason-content-guids = { $percent }% of the cells are GUIDs.
sheet-reason-content-domains = { $percent }% of the cells are domain names.
sheet-reason-content-known-labels = { $percent }% of the cells are known values of the field.
sheet-reason-content-unknown-labels = No cell is a known value of the field.
sheet-reason-content-status-paths = { $percent }% of the cells are statuses of several levels.
sheet-reason-field-taken = The column “{ $by }” fits the field “{ $field }” better.
sheet-reason-nothing-known = Neither the heading nor the content is known.
sheet-reason-saved = As saved in the mapping.
sheet-reason-chosen = As chosen by you.

## Values of a column; the caller adds the place

sheet-value-units-negative = A number of units cannot be below zero. Enter a whole number.
sheet-value-units-fraction = A number of units must be whole. Enter it without decimals.
sheet-value-units-too-large = The number is too large for units. Check it for missing separators.
sheet-value-units-ambiguous = The sign in this number can part thousands or decimals. Choose which for the column.
sheet-value-units-unreadable = This is not a number. Enter digits, such as 1200.
sheet-value-ambiguous-date = This can be { $day-first } or { $month-first }, and the column does not say which. Choose whether the day or the month comes first.
sheet-value-unreadable-date = This is not a date. Write it like 2026-11-22.
sheet-value-undecidable = Nothing in the column decides how these are to be read: { $examples }. Choose it for the column.
sheet-value-ambiguous-label = Several values have this label: { $codes }. Choose one of them.
sheet-value-near-label = This value is not known. Did you mean “{ $code }”? Choose it, or map the value.
sheet-value-unknown-label = This value is not known. Map it to a known one, or correct the cell.
sheet-value-mapping-unreadable = The saved mapping cannot be read. Map the columns again and save.
sheet-value-mapping-too-new = The mapping was saved by a later version of the program ({ $version }). Map the columns again, or use that version.
