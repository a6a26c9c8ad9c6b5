# What import, imports, export, verify, history and demo print.

## import

import-busy = Reading and checking
import-summary = Rows: { $added } added, { $changed } changed, { $unchanged } unchanged, { $refused } refused.
import-undo = Applied. Take it back with: desbloqueo imports undo { $id }
import-dry-run = This was a trial: nothing was changed.
import-nothing-applied = Nothing was changed, because rows are refused. Mend them, or take over the rest with --only-valid and write the refused rows to a workbook with --refused FILE.
import-nothing-new = Nothing was changed: the file says what is already known.
import-refused-written = The refused rows are in { $path }. Mend them there and import that file.
import-nothing-applied-written = Nothing was changed, because rows are refused. Mend them, or take over the rest with --only-valid.
import-columns-kept = Kept as own fields: { $columns }.
import-columns-dropped = Left out, because they are no fields of ours: { $columns }.
import-change = Row { $row }
import-reason = Reason
import-place = Cells

## imports

imports-kind = Kind
imports-title = Title
imports-recorded = Recorded
imports-undone = Undone by
batch-import = Import
batch-bulk = Bulk edit
batch-undo = Undo
batch-transfer = Transfer
imports-undone-summary =
    { $restored ->
        [one] { $restored } record was restored
       *[other] { $restored } records were restored
    }{ $left ->
        [0] .
        [one] ; { $left } was left as it is, because it was changed since.
       *[other] ; { $left } were left as they are, because they were changed since.
    }

## export

export-sheet = Lines
export-busy = Writing
export-done =
    { $lines ->
        [one] { $lines } line was written to { $path }.
       *[other] { $lines } lines were written to { $path }.
    }
export-guidance = Guidance
export-advice = How to edit this file
export-advice-edit = Change cells
export-advice-edit-text = Change what you want and import the file again: exactly what you changed is taken over.
export-advice-empty = Empty a cell
export-advice-empty-text = An emptied cell empties the field. Where the rules ask for the field, the row is refused with the reason.
export-advice-ids = Line ID and version
export-advice-ids-text = Leave the last two columns as they are: by them each row finds its line, and a field that somebody else has changed meanwhile is not overwritten.
export-advice-again = Rows
export-advice-again-text = Rows that you delete mean nothing. A new row without a line ID adds a line; the units of an entitlement must add up.

## verify

verify-busy = Following the history
verify-summary =
    { $faults ->
        [0] No faults. { $changes } changes in { $chains } chains and { $lines } lines were checked.
        [one] { $faults } fault. { $changes } changes in { $chains } chains and { $lines } lines were checked.
       *[other] { $faults } faults. { $changes } changes in { $chains } chains and { $lines } lines were checked.
    }
verify-content-changed = The content of this change is not what was recorded (digest { $found }, recorded { $expected }). Somebody altered the database; compare it with a backup.
verify-link-broken = This change does not follow from the one before it (digest { $found }, expected { $expected }). Somebody altered the database; compare it with a backup.
verify-change-missing = A change is missing from the history (found { $found }, expected { $expected }). Somebody removed it, or the record was written past the program; compare it with a backup.
verify-change-unreadable = This change cannot be read: { $found }. Somebody altered the database; compare it with a backup.
verify-change-misplaced = This change stands under organization { $found }, its record under { $expected }. Somebody altered the database; compare it with a backup.
verify-head-differs = The record names change { $found } as its last; the history ends with { $expected }. Compare it with a backup.
verify-state-differs = The record is not what its history says: { $found }. It was written past the program; compare it with a backup.
verify-text-differs = The text by which this record is found is “{ $found }”; its name or note says “{ $expected }”. Somebody altered the database; compare it with a backup.
verify-repeat-differs = The row of this line repeats “{ $found }”; by its entitlement, customer and fields it should be “{ $expected }”, so lists and reports count it wrongly. Somebody altered the database; compare it with a backup.
verify-units-do-not-add-up = The lines hold { $found } units together, which is not what was agreed. Compare it with a backup.
verify-interval-differs = The open interval says { $found }, the line { $expected }. Compare it with a backup.
verify-neighbour-differs = This interval says “{ $found }” of what stands beside it and of the day since when its reason holds; it is “{ $expected }”, so reports of time count it wrongly. Somebody altered the database; compare it with a backup.
verify-intervals-overlap = An interval ends on { $found }, the next begins on { $expected }. Compare it with a backup.
verify-blocker-missing = The line is blocked, and no open blocker holds it. Link one with “desbloqueo blocker link”.
verify-blocker-left = The line is not blocked, and a blocker still holds it. Compare it with a backup.
verify-blocker-unknown = Blocker { $found } holds the line and does not exist, or does not stand above organization { $expected }. Compare it with a backup.

## history

history-added = { $when } { $person } added this { $record } ({ $source })
history-changed = { $when } { $person } changed this { $record } ({ $source })
history-removed = { $when } { $person } removed this { $record } ({ $source })
history-redacted = { $when } { $person } changed this { $record }; what changed was redacted ({ $source })
history-set = { $field }: { $after }
history-emptied = { $field }: emptied, was { $before }
history-moved = { $field }: from { $before } to { $after }
history-reason = Reason: { $text }
history-override = Override, because: { $text }
history-field-key = File key
history-field-last-attempt = Last contact attempt
history-field-private = Made silently for one line
history-field-parent = Belongs to
history-field-body = Text
history-field-technical = Technical note
history-reported = as reported
history-approval-awaited = awaited, asked for by { $person }
history-approval-given = given by { $person }
record-line = line
record-entitlement = entitlement
record-blocker = blocker
record-comment = comment
record-tenant = tenant
record-note = tenant note
record-customer = customer
record-contact = contact
record-organization = organization
record-person = person
record-grant = role
record-transfer = transfer
record-own-field = own field
record-own-value = own field’s value

## demo

demo-busy = Making the demonstration
demo-done = The demonstration is in { $address }: { $organizations } organizations, { $customers } customers, { $tenants } tenants, { $entitlements } entitlements and two years of history with { $changes } changes. All of it is invented.
demo-own = Your own start: desbloqueo init, then desbloqueo import PORTFOLIO.xlsx
