# The portfolio: its filters, columns and views, and what is done with many of its lines at once.

## The list and its totals

portfolio-customer-tenant = Customer and tenant
portfolio-count = Count lines and units
portfolio-totals =
    { $more ->
        [yes] Lines: { $lines }+ · Units: { $units }+
       *[no] Lines: { $lines } · Units: { $units }
    }
pager-newer = Newer
column-reason-age = In this reason
column-confirmed = Last confirmed
portfolio-more = More
portfolio-back = Back
portfolio-empty-import = Import a portfolio
portfolio-nothing-found = No line meets these filters.
portfolio-nothing-found-text = Remove a filter, or clear them all.

## Filters

portfolio-filter = Filter
portfolio-filters = Filters in use
portfolio-filter-title = Filter the lines
portfolio-apply-filters = Show lines
portfolio-clear = Clear filters
portfolio-chip = { $field }: { $value }
portfolio-remove = Remove the filter “{ $filter }”
portfolio-any-status = Any status
portfolio-any-service = Any service
portfolio-as-of = As of
portfolio-left-out = A past day cannot answer these filters, so they are left out: { $filters }.
filter-text = Customer, tenant or note
filter-kind = Kind of status
filter-family = Family of services
filter-of-team = In the team
filter-own-value = Value of the own field
filter-days = By days
filter-dates = By dates
filter-ticks = Only lines to which this applies
filter-overdue = Overdue
filter-past-target = Target date passed
filter-unclassified = Not classified yet
filter-needs-reconciling = To be reconciled
filter-include-invalid = With units that do not count
filter-stale-days = Not confirmed for (days)
filter-age-from-days = Age from (days)
filter-age-to-days = Age up to (days)
filter-target-from = Target date from
filter-target-to = Target date until
filter-next-from = Next action from
filter-next-to = Next action until
filter-renewal-from = Renewal from
filter-renewal-to = Renewal until
chip-stale-days = Not confirmed for { $days } d
chip-age-from-days = Age from { $days } d
chip-age-to-days = Age up to { $days } d
chip-target-from = Target date from { $date }
chip-target-to = Target date until { $date }
chip-next-from = Next action from { $date }
chip-next-to = Next action until { $date }
chip-renewal-from = Renewal from { $date }
chip-renewal-to = Renewal until { $date }
chip-unmet = Rule not met: { $rule }
chip-unmet-any = Some rule not met
chip-unmet-kept = Rule not met, as far as history tells: { $rule }
chip-unmet-kept-any = Some rule not met, as far as history tells

## What drop-downs offer

choice-any = Any
choice-pick = Choose…
choice-leave = Leave as it is
choice-skip = Leave out
choice-present = At present
choice-roles = Roles of the team
choice-people = People
choice-no-one = No one

## Columns, views, files

portfolio-columns-title = Columns
portfolio-columns-shown = Columns that are shown
portfolio-dense = Rows close together
portfolio-show-columns = Show these columns
portfolio-save-view = Save view
portfolio-views-title = Saved views
portfolio-views-empty = No saved views yet.
portfolio-views-empty-text = Filter the portfolio, then save the view: it stands in the side bar from then on.
portfolio-view-for = For whom
portfolio-view-for-me = For me alone
portfolio-view-shared = Shared
portfolio-view-delete = Remove the view “{ $name }”
portfolio-view-saved = The view “{ $name }” is saved.
portfolio-view-deleted = The view “{ $name }” is removed.
portfolio-export = Export
export-as-xlsx = Excel workbook (.xlsx)
export-as-csv = Delimited text (.csv)
export-as-json = For programs (.json)

## Many lines at once

portfolio-select-page = Select all lines of this page
portfolio-selected = Selected:
portfolio-all-of-filter = All lines that the filter finds
portfolio-all-found = All lines that the filter finds
portfolio-chosen = Lines: { $count }
portfolio-edit-chosen = Change the selected lines
portfolio-none-chosen = No line is selected. Go back and select some.
portfolio-set-status = Set status
portfolio-set-owner = Set owner
portfolio-set-dates = Set dates
portfolio-set-next = Set next action
portfolio-set-blocker = Link blocker
portfolio-set-paste = Paste
portfolio-choose = Nothing is chosen. Choose a value.
portfolio-not-a-date = This is not a date. Write it like 2026-11-22.
portfolio-note-hint = A change of status needs a note: what the customer wants, and why.
portfolio-empty-target = Empty the target date
portfolio-own-words = Or in your own words
portfolio-blocker-hint = Only blocked lines can be linked. The date, owner and next action of the blocker then apply to them.
portfolio-confirm-text = Says of each line that nothing has changed. Its age goes on.
portfolio-override-hint = Only where your role needs a reason to change the status of others.
portfolio-pasted = The copied cells
portfolio-pasted-hint = A row for each selected line, in their order; a single row is filled down to all of them. An empty cell changes nothing.
portfolio-pasted-column = Column { $number }
portfolio-pasted-rows = Copied rows: { $rows }; selected lines: { $lines }. Copy as many rows as lines are selected, or one.
portfolio-pasted-wrong = Row { $number }: { $text }
portfolio-pasted-nothing = Nothing was copied, or no column was chosen. Paste the cells and say what each column is.
portfolio-pasted-date = “{ $value }” is not a date. Write it like 2026-11-22.
portfolio-preview = Preview
portfolio-edit-again = Change the form
portfolio-effects = To be changed: { $changed } · so already: { $unchanged } · refused: { $refused }
portfolio-cut = The filter finds more lines than are changed at once: these are the first { $count }. Narrow the filter, or repeat for the rest.
portfolio-apply = Apply ({ $count })
portfolio-apply-accepted = Apply only the accepted ({ $count })
portfolio-edited =
    { $refused ->
        [0] Changed: { $changed }
        [one] Changed: { $changed } · refused: { $refused }
       *[other] Changed: { $changed } · refused: { $refused }
    }
portfolio-nothing-to-change = Nothing was changed: all lines are so already.
effect-changed = Changed
effect-unchanged = So already
effect-refused = Refused
effect-blocker-left = is left
effect-blocker-new = a new one
effect-blocker-other = another one

## What was done

portfolio-batches-title = Bulk edits and imports
portfolio-batches-empty = Nothing was changed in bulk yet.
portfolio-batches-empty-text = Select lines in the portfolio to change them together.
portfolio-batch-undone = Undone

## One cell

portfolio-edit-field = Change a field
portfolio-edit-cell = Change: { $field }
portfolio-cell-save = Save
portfolio-cell-cancel = Leave it as it is
portfolio-cell-saved = Saved: { $field }
portfolio-cell-undone = Taken back: { $field }
