# Findings of the page reader: crates/reader/FINDINGS.md. File, line and column come before.

finding-row-has-surplus-cells = Cells in the row: { $found }; headings: { $expected }. Cell { $cell } (“{ $cell-text }”) was left out, because the others fit without it. Check the row.
finding-row-has-missing-cells = Cells in the row: { $found }; headings: { $expected }. An empty cell was put in as number { $cell }. Check the row.
finding-delimiter-row-differs = Cells in the line under the headings: { $found }; headings: { $expected }. Give both the same number.
finding-table-unknown = The table that begins with “{ $found }” has no known form and was not read. Use the headings of a known table.
finding-column-unknown = The column “{ $found }” is not known; its cells are listed as unread. Rename or remove it.
finding-column-missing = The scenario table has no column “{ $expected }”. Add it.
finding-column-twice = The column “{ $found }” stands twice; the second is listed as unread. Remove one of them.
finding-value-unknown = “{ $found }” says nothing known for “{ $column-code }”; its words were kept. Choose the value yourself.
finding-phase-unknown = The scenario “{ $found }” names neither assignment nor delivery. Add the phase.
finding-scenario-l1-differs = The scenario sets “{ $found }”, but its page is about “{ $expected }”. Correct one of them.
finding-scenario-varies = For “{ $column-code }” this page says “{ $found }”, { $other-file } line { $other-line } says “{ $expected }”; the first was kept. Decide which is right.
finding-link-missing = “{ $text }” links to { $found }, which does not exist. Correct or remove the link.
finding-link-plain-http = The link { $found } is not encrypted. Try { $expected }.
finding-l2-absent = “{ $expected }” ({ $code }) is listed in { $other-file } line { $other-line }, but not here. Add it, or remove it there.
finding-l2-not-listed = No page of its status lists “{ $found }” ({ $code }). Add it to the list.
finding-same-text-two-labels = “{ $found }” has the same text as “{ $expected }” in { $other-file } line { $other-line }. Say how they differ.
finding-same-label-two-texts = “{ $label }” is described here as “{ $found }”, but in { $other-file } line { $other-line } as “{ $expected }”. Use one text.
finding-label-varies = “{ $found }” is called “{ $expected }” in { $other-file } line { $other-line }. Use one name.
finding-example-contradicts = “{ $found }” is called both valid and not valid for “{ $label }”. Remove one of the two.
finding-use-instead-unknown = “{ $found }” is to be used instead, but no status has this name. Name an existing status.
finding-service-unknown = The service “{ $found }” is not in the catalogue; it is called { $code } here. Add it, or correct the name.
finding-status-kind-unknown = “{ $found }” is none of the five known statuses. Say which kind it is.
finding-code-invented = No code could be made of “{ $found }”; it is called { $code }. Give it a better one.
finding-section-empty = Nothing is said about “{ $found }”. Write the text, or remove the heading.
finding-stray-character =
    The character { $found } ({ $name }) stands { $count ->
        [one] once
       *[other] { $count } times
    } in this line and was ignored. Remove it.
finding-odd-escape = “{ $found }” need not be escaped. Remove the backslash.
finding-trailing-whitespace =
    { $spaces ->
        [one] The line ends with a space that says nothing.
       *[other] The line ends with { $spaces } spaces that say nothing.
    } Remove the blank end.
finding-heading-whitespace =
    { $spaces ->
        [one] The heading “{ $found }” has { $spaces } space in an unusual place.
       *[other] The heading “{ $found }” has { $spaces } spaces where one is usual.
    } Leave one.
finding-heading-style-differs = “{ $heading }” begins with “{ $found }”, most others begin with “{ $expected }”. Use one form.
finding-heading-level-skips = “{ $found }” has level { $level } after level { $level-before }. Do not skip a level.
finding-heading-nested-under-unrelated = “{ $found }” has level { $level } and so stands under “{ $under }”. Level { $expected-level } would be right.
finding-heading-unknown = The heading “{ $found }” is not known; what stands under it was not read. Use a known heading.
finding-label-colon-differs = “{ $found }” is written “{ $expected }” like most labels of the page. Use that form.
finding-heading-untranslated = The heading “{ $found }” is in { $language }, the page is in { $page-language }. Usual is “{ $expected }”.
finding-cell-untranslated = The cell “{ $found }” is in { $language }, the page is in { $page-language }. Translate it.
finding-word-untranslated = The word “{ $found }” is English, the page is in { $page-language }. Translate it, or leave a proper name.
finding-title-language-differs = The title “{ $title }” is in { $language }, the page is in { $page-language }. Translate the title.
finding-file-name-language-differs = The file name says { $language }, but the text is in { $page-language }. Rename the file.
finding-language-unknown = The language of the page could not be told; it was read as English. Say the language in the metadata.
finding-metadata-date-old = The page is dated { $found }, but its newest change { $expected } (line { $other-line }). Bring the date up to date.
finding-date-ambiguous =
    { $has-expected ->
        [yes] “{ $found }” can be { $expected } or { $alternative }; the first was taken. Write year, month and day.
       *[no] “{ $found }” can be read in more than one way; one is { $alternative }. Write year, month and day.
    }
finding-date-unreadable = “{ $found }” is not a date. Write year, month and day, such as 2026-11-22.
finding-metadata-contradicts = “{ $found }” contradicts “{ $expected }” in line { $other-line }. Correct one of them.
finding-owner-is-not-manager = The owner is “{ $found }”, but the manager in { $other-file } line { $other-line } is “{ $expected }”. Correct one of them.
finding-metadata-varies = “{ $entry }” is “{ $found }” here and “{ $expected }” in { $other-file } line { $other-line }. Use one value.
finding-metadata-missing = The page does not say this: { $expected }. Add it to the metadata.
finding-metadata-twice = “{ $found }” stands twice in the metadata; the first was kept. Remove one of them.
finding-metadata-unclosed = The metadata have no end. Close them with a line of three hyphens.
finding-draft-lacks =
    { $has-found ->
        [yes] { $file }: “{ $found }” lacks { $expected }. Add it.
       *[no] { $file } lacks { $expected }. Add it.
    }

## What was done about a finding

finding-action-ignored = Ignored
finding-action-dropped-cell = A cell was left out
finding-action-inserted-cell = An empty cell was put in
finding-action-left-unread = Not read
finding-action-read-month-first = Read with the month first
finding-action-read-day-first = Read with the day first
finding-action-not-decided = Not decided
finding-action-kept-first = The first was kept
finding-action-kept-both = Both were kept
finding-action-read-anyway = Read anyway
finding-action-made-code = A code was made

## How much a finding matters

finding-severity-minor = Minor
finding-severity-notable = Notable
finding-severity-serious = Serious
