# Why an edit is refused: one message per cause of crates/domain/src/refusal.rs.
# $field is the field's name; $found and $expected are there where $has-found and $has-expected say yes.
# Between two numbers, $difference is how far apart they are and $compared says more, fewer or unknown.

## Units

refusal-units-do-not-add-up =
    { $compared ->
        [more] Units in the lines: { $found }; agreed: { $expected } ({ $difference } too many).
        [fewer] Units in the lines: { $found }; agreed: { $expected } ({ $difference } too few).
       *[unknown]
            { $has-found ->
                [yes]
                    { $has-expected ->
                        [yes] Units in the lines: { $found }; agreed: { $expected }.
                       *[no] Units in the lines: { $found }; another number is agreed.
                    }
               *[no] The units of the lines do not add up to the agreed units.
            }
    } Change the lines until the sums match, then save again.
refusal-units-not-positive =
    { $has-found ->
        [yes] { $field }: { $found } is too small.
       *[no] { $field }: the number is too small.
    } { $has-expected ->
        [yes] Enter a whole number of at least { $expected }.
       *[no] Enter a whole number above zero.
    }
refusal-units-too-many =
    { $has-found ->
        [yes] { $field }: { $found } is more than there are.
       *[no] { $field }: the number is more than there are.
    } { $has-expected ->
        [yes] Enter at most { $expected }.
       *[no] Enter a smaller number.
    }
refusal-split-takes-whole-line =
    { $has-found ->
        [yes] Splitting off { $found } would leave nothing in the line.
       *[no] The split would leave nothing in the line.
    } { $has-expected ->
        [yes] Split off { $expected } at most, or change the status of the whole line.
       *[no] Split off fewer units, or change the status of the whole line.
    }
refusal-lines-not-told-apart =
    { $has-found ->
        [yes] Another line of this entitlement has the same status and the same segment “{ $found }”.
       *[no] Another line of this entitlement has the same status, and nothing tells the two apart.
    } Give one of them another segment, target date or blocker, or merge them.
refusal-lines-of-other-entitlement = The lines belong to different entitlements. Choose lines of one tenant and one service.
refusal-merge-with-itself = A line cannot be merged with itself. Choose another line of the same entitlement.
refusal-reconcile-does-not-match =
    { $compared ->
        [more] Units in the lines after the proposal: { $found }; reported: { $expected } ({ $difference } too many).
        [fewer] Units in the lines after the proposal: { $found }; reported: { $expected } ({ $difference } too few).
       *[unknown]
            { $has-found ->
                [yes]
                    { $has-expected ->
                        [yes] Units in the lines after the proposal: { $found }; reported: { $expected }.
                       *[no] Units in the lines after the proposal: { $found }; another number is reported.
                    }
               *[no] The proposal does not lead to the reported units.
            }
    } Change the proposal until the sums match.
refusal-nothing-to-reconcile =
    { $has-found ->
        [yes] Reported and agreed units are both { $found }; there is nothing to reconcile.
       *[no] Reported and agreed units are the same; there is nothing to reconcile.
    } Load the entitlement again to see how it stands.
refusal-duplicate-of-unknown =
    { $has-found ->
        [yes] There is no record “{ $found }” that could be kept instead of this one.
       *[no] The record that is kept instead of this one is not known.
    } Name an existing record that you can see, or leave the field empty.
refusal-approval-missing = Duplicate/Invalid needs the approval of a second person. Ask an administrator or a team lead to approve it.
refusal-approval-by-author = You asked for this approval yourself, so somebody else must give it. Ask another administrator or team lead.
refusal-not-awaiting-approval = This line does not await approval. Load it again to see its status.

## Status

refusal-unknown-code =
    { $has-found ->
        [yes] { $field }: “{ $found }” is not known.
       *[no] { $field }: the value is not known.
    } { $has-expected ->
        [yes] Choose one of: { $expected }.
       *[no] Choose a value of the playbook.
    }
refusal-not-a-child =
    { $has-found ->
        [yes] { $field }: “{ $found }” does not belong under the value chosen one level up.
       *[no] { $field }: the value does not belong under the one chosen a level up.
    } { $has-expected ->
        [yes] Choose one of: { $expected }.
       *[no] Choose a value that the playbook lists there.
    }
refusal-not-offered-for-service =
    { $has-found ->
        [yes] { $field }: “{ $found }” is not offered for this service.
       *[no] { $field }: the value is not offered for this service.
    } { $has-expected ->
        [yes] Choose one of: { $expected }.
       *[no] Choose another value, or leave the field empty.
    }
refusal-retired =
    { $has-found ->
        [yes] { $field }: “{ $found }” is no longer in use.
       *[no] { $field }: the value is no longer in use.
    } { $has-expected ->
        [yes] Choose “{ $expected }” instead.
       *[no] Choose a value that is in use.
    }
refusal-missing =
    { $field }: a value is missing. { $has-expected ->
        [yes] Expected: { $expected }.
       *[no] Enter one.
    }
refusal-does-not-apply =
    { $has-found ->
        [yes] { $field }: “{ $found }” was entered, but the field does not apply in this status.
       *[no] { $field }: the field does not apply in this status.
    } Leave it empty, or choose another status.
refusal-not-among-allowed =
    { $has-found ->
        [yes] { $field }: “{ $found }” is not allowed here.
       *[no] { $field }: the value is not allowed here.
    } { $has-expected ->
        [yes] Choose one of: { $expected }.
       *[no] Choose another value.
    }
refusal-fixed-by-rule =
    { $has-found ->
        [yes] { $field }: “{ $found }” was entered, but the playbook sets this value.
       *[no] { $field }: the playbook sets this value.
    } { $has-expected ->
        [yes] Leave it at “{ $expected }”.
       *[no] Leave it as it is.
    }
refusal-kept-by-rule =
    { $has-found ->
        [yes] { $field }: “{ $found }” was entered, but in this status the previous value is kept.
       *[no] { $field }: in this status the previous value is kept.
    } { $has-expected ->
        [yes] Leave it at “{ $expected }”.
       *[no] Leave it as it is.
    }
refusal-note-needs-to-be-new = { $field }: a change of status needs a new note. Write what the customer intends, and the main reason.
refusal-start-date-needs-reason = { $field }: the engagement start date was changed without a reason. Enter the reason together with the date.
refusal-start-date-only-in-progress = { $field }: this applies only while a line of the entitlement is In Progress. Move a line to In Progress first, or leave the date as it is.
refusal-service-status-only-in-progress = { $field }: this can be changed only while a line of the entitlement is In Progress. Move a line to In Progress first, or leave the service status as it is.
refusal-unresponsive-needs-attempts =
    { $has-found ->
        [yes] Attempts to reach the customer so far: { $found }.
       *[no] The customer has not been tried often enough.
    } { $has-expected ->
        [yes] Customer Unresponsive needs at least { $expected }; record each attempt first.
       *[no] Record each attempt before you choose Customer Unresponsive.
    }
refusal-handover-not-in-assignment =
    { $has-found ->
        [yes] The entitlement is in the phase “{ $found }” and cannot be handed over.
       *[no] The entitlement cannot be handed over in its phase.
    } Only an entitlement in the assignment phase can be; choose one.

## Blockers

refusal-blocker-closed =
    { $has-found ->
        [yes] The blocker “{ $found }” is closed.
       *[no] The blocker is closed.
    } Reopen it first, or choose an open one.
refusal-blocker-open =
    { $has-found ->
        [yes] The blocker “{ $found }” is open already.
       *[no] The blocker is open already.
    } Only a closed blocker can be reopened; go on with this one.
refusal-blocker-other-subtree =
    { $has-found ->
        [yes] The blocker “{ $found }” belongs to an organization that this line is not under.
       *[no] The blocker belongs to an organization that this line is not under.
    } Choose a blocker of the line’s organization or of one above it.
refusal-blocker-not-on-line =
    { $has-found ->
        [yes] The line does not have the blocker “{ $found }”.
       *[no] The line does not have this blocker.
    } Choose one of its blockers, or add this one first.
refusal-line-not-blocked = Only a Blocked line can have a blocker. Move the line to Blocked first, or leave the blocker out.
refusal-last-blocker-of-line = This is the last open blocker of a Blocked line. Add another one first, or change the status of the line.
refusal-target-needed-to-close = The lines of this blocker move to a status that needs a target date. Enter a target date for them.

## Time

refusal-date-in-the-past =
    { $has-found ->
        [yes] { $field }: { $found } lies in the past.
       *[no] { $field }: the date lies in the past.
    } { $has-expected ->
        [yes] Enter { $expected } or a later day.
       *[no] Enter today or a later day.
    }
refusal-date-in-the-future =
    { $has-found ->
        [yes] { $field }: { $found } lies in the future.
       *[no] { $field }: the date lies in the future.
    } { $has-expected ->
        [yes] Enter { $expected } or an earlier day.
       *[no] Enter today or an earlier day.
    }
refusal-date-before-history =
    { $has-found ->
        [yes] { $field }: { $found } lies before the history of this record.
       *[no] { $field }: the date lies before the history of this record.
    } { $has-expected ->
        [yes] Enter { $expected } or a later day.
       *[no] Enter a later day.
    }
refusal-party-date-before-opening =
    { $has-found ->
        [yes] { $field }: { $found } lies before the day the blocker was opened.
       *[no] { $field }: the date lies before the day the blocker was opened.
    } { $has-expected ->
        [yes] Enter { $expected } or a later day.
       *[no] Enter a later day.
    }

## Access

refusal-code-does-not-match = The code is not right, or was used before. Enter the one that your device shows now.
refusal-cover-of-oneself = Nobody covers for themselves. Choose another person.
refusal-dates-out-of-order =
    { $has-expected ->
        [yes]
            { $has-found ->
                [yes] { $found } is before { $expected }.
               *[no] The days are in the wrong order.
            }
       *[no] The days are in the wrong order.
    } Choose a last day that is not before the first.
refusal-password-too-common = This password is among those that are guessed first. Take several words that nobody expects together, without a name or an address.
refusal-password-too-short =
    { $has-found ->
        [yes] A password of { $found } characters is too short.
       *[no] The password is too short.
    } { $has-expected ->
        [yes] Take at least { $expected }, such as several words that nobody expects together.
       *[no] Take several words that nobody expects together.
    }
refusal-not-permitted = Your role does not permit this. Ask somebody whose role does, or ask an administrator for another role.
refusal-override-needs-reason = { $field }: you may do this only with a reason, which the history will show. Enter the reason.
refusal-not-found =
    { $has-found ->
        [yes] { $field }: nothing was found for “{ $found }”.
       *[no] { $field }: nothing was found.
    } Check what you entered, or choose from the list.
refusal-ambiguous =
    { $has-found ->
        [yes] { $field }: “{ $found }” fits more than one record.
       *[no] { $field }: the value fits more than one record.
    } { $has-expected ->
        [yes] Choose one of: { $expected }.
       *[no] Enter something that only one of them has, such as its id.
    }
refusal-already-exists =
    { $has-found ->
        [yes] { $field }: “{ $found }” exists already.
       *[no] { $field }: the value exists already.
    } Enter another value, or use the existing record.
refusal-still-in-use =
    { $has-found ->
        [yes] { $field }: “{ $found }” is still in use.
       *[no] { $field }: the value is still in use.
    } { $has-expected ->
        [yes] Change this first: { $expected }.
       *[no] Change what uses it first.
    }
refusal-cycle =
    { $has-found ->
        [yes] { $field }: “{ $found }” would end up below itself.
       *[no] { $field }: the record would end up below itself.
    } Choose a place outside its own branch.

## Edits

refusal-stale-version = Somebody changed this record while you were editing; your change was not saved. Load it again, compare, and repeat what is still right.
refusal-changed-since =
    { $has-found ->
        [yes] { $field }: somebody has changed the value to “{ $found }” since.
       *[no] { $field }: somebody has changed the value since.
    } { $has-expected ->
        [yes] It was “{ $expected }” before; decide which one is right, then save again.
       *[no] Decide which value is right, then save again.
    }
refusal-already-undone = This was undone before. There is nothing left to do.
refusal-nothing-to-undo = There is nothing to undo here. Look in the history for what can be undone.
refusal-needs-reconciling =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] Reported units: { $found }; agreed: { $expected }.
               *[no] Reported units: { $found }; another number is agreed.
            }
       *[no] The reported units differ from the agreed ones.
    } Reconcile the entitlement before you change its units; every other field can be edited.

## Import

refusal-not-a-number =
    { $has-found ->
        [yes] { $field }: “{ $found }” is not a number.
       *[no] { $field }: the value is not a number.
    } { $has-expected ->
        [yes] Expected: { $expected }.
       *[no] Enter digits, such as 1200.
    }
refusal-not-a-date =
    { $has-found ->
        [yes] { $field }: “{ $found }” is not a date.
       *[no] { $field }: the value is not a date.
    } { $has-expected ->
        [yes] Expected: { $expected }.
       *[no] Enter year, month and day, such as 2026-11-22.
    }
refusal-ambiguous-date =
    { $has-found ->
        [yes] { $field }: “{ $found }” can be read as more than one date.
       *[no] { $field }: the value can be read as more than one date.
    } { $has-expected ->
        [yes] It can be: { $expected }. Write year, month and day, such as 2026-11-22.
       *[no] Write year, month and day, such as 2026-11-22.
    }
refusal-ambiguous-number =
    { $has-found ->
        [yes] { $field }: “{ $found }” can be read as more than one number.
       *[no] { $field }: the value can be read as more than one number.
    } { $has-expected ->
        [yes] It can be: { $expected }. Write it without thousands separators.
       *[no] Write it without thousands separators, such as 1200.
    }
refusal-ambiguous-label =
    { $has-found ->
        [yes] { $field }: “{ $found }” is the label of more than one value.
       *[no] { $field }: the label belongs to more than one value.
    } { $has-expected ->
        [yes] Use the code of one of: { $expected }.
       *[no] Use the code, or give the level above too.
    }
refusal-ambiguous-row =
    { $has-found ->
        [yes] The row “{ $found }” fits more than one line.
       *[no] The row fits more than one line.
    } { $has-expected ->
        [yes] Candidates: { $expected }. Give the id of the right one, or its segment.
       *[no] Give the id of the right line, or its segment.
    }
refusal-rows-disagree =
    { $has-found ->
        [yes] { $field }: the rows of one entitlement contradict each other (“{ $found }”).
       *[no] { $field }: the rows of one entitlement contradict each other.
    } { $has-expected ->
        [yes] Another row says “{ $expected }”; write the same in all of them.
       *[no] Write the same value in all of them.
    }
refusal-moved-meanwhile =
    { $has-found ->
        [yes] { $field }: the file says “{ $found }”.
       *[no] { $field }: the file says nothing.
    } { $has-expected ->
        [yes] Somebody has changed the value to “{ $expected }” since the file was written.
       *[no] Somebody has changed the value since the file was written.
    } Decide which one is right, correct the file, then import it again.
refusal-sibling-refused = Another row of this entitlement is refused, and its rows are taken together or not at all. Correct the other row.
refusal-blocker-key-disagrees =
    { $has-found ->
        [yes] { $field }: this row says “{ $found }” of its blocker.
       *[no] { $field }: rows with the same blocker key describe the blocker differently.
    } { $has-expected ->
        [yes] Another row with the same blocker key says “{ $expected }”; write the same in all, or use another key.
       *[no] Write the same in all of them, or use another key.
    }
refusal-status-per-column-needs-mapping =
    { $has-found ->
        [yes] The column “{ $found }” holds the units of one status, but the mapping lacks its reason, date and note.
       *[no] A column holds the units of one status, but the mapping lacks its reason, date and note.
    } Complete the mapping of this column.
refusal-invalid-text =
    { $has-found ->
        [yes] { $field }: “{ $found }” contains characters that are not allowed.
       *[no] { $field }: the text contains characters that are not allowed.
    } { $has-expected ->
        [yes] Expected: { $expected }.
       *[no] Remove control characters, then save again.
    }
refusal-too-long =
    { $has-expected ->
        [yes] { $field }: the text is longer than { $expected } characters.
       *[no] { $field }: the text is too long.
    } Shorten it.
