# What the command line prints. Messages of rules, fields and counts are shared with the pages.

## Who acts

cli-standing-reason = by the administrator on the command line

## What went wrong

cli-error-no-database = There is no database at { $address }. Make one with “desbloqueo init”, or name another with --database.
cli-error-not-set-up = Nothing is set up in { $address } yet. Run “desbloqueo init” first.
cli-error-playbook =
    { $count ->
        [one] The playbook in the database has { $count } fault for this version of the program.
       *[other] The playbook in the database has { $count } faults for this version of the program.
    } Install the version that published it, or publish a corrected playbook.
cli-error-file = { $path }: { $cause }. Check that the file is there and that you may read and write it.
cli-error-settings = { $path }: { $cause }. docs/operations/sign-in.md lists the settings.
cli-error-mapping-unreadable = The file is no mapping of columns: { $cause }. Give one that --save-mapping wrote.
cli-error-mapping-too-new = The mapping was saved by a later version of the program. Install that version, or save the mapping anew with this one.
cli-error-no-sheet = The file has no sheet “{ $sheet }” with a table, which the mapping names. Rename the sheet, or import without the mapping.
cli-error-columns-missing = The file lacks columns: { $missing }. The headings found are: { $headings }. Name the columns so that they are recognised, or give a mapping with --mapping.
cli-error-not-written = The export was not written: { $cause }. Choose another folder or another kind of file, then try again.
cli-error-other = This could not be done: { $cause }.

## Columns

cli-column-field = Field
cli-column-cell = Cell
cli-column-heading = Heading
cli-column-left-out = Left out
cli-columns-left-out = Left out for want of room: { $columns }. A wider terminal or --json shows them.
cli-column-need = What is asked
cli-column-default = By itself
cli-column-allowed = Allowed
cli-column-rule = Rule
cli-column-tenant = Customer › tenant
cli-column-days = Days
cli-column-target = Target
cli-column-lines = Lines
cli-column-unit-days = Unit-days
cli-column-median-age = Median days
cli-column-oldest-age = Oldest days
cli-column-age = Age
cli-column-entitlement = Entitlement
cli-column-code = Code
cli-column-reasons = Reasons
cli-column-details = Details
cli-column-services = Services
cli-column-in-force = In force
cli-column-who-updates = Who updates
cli-column-above = Belongs to
cli-column-state = State
cli-column-side = Speaks for
cli-column-do-not-contact = Do not contact
cli-column-domain = Domain
cli-column-blocked = Blocked
cli-column-proposed = Proposed
cli-column-blockers = Blockers
cli-column-likeness = Likeness
cli-column-fate = What becomes of it
cli-column-describes = Describes
cli-column-kind = Kind

## init, migrate

cli-init-organization = Head office
cli-init-done = { $address } is set up for { $organization }. The administrator is { $person } ({ $mail }).
cli-serve-ready = Desbloqueo is at { $url } — stop it with Ctrl+C.
cli-init-next = What to type next:
cli-migrate-done =
    { $count ->
        [0] The database is up to date.
        [one] { $count } migration was applied; the database is up to date.
       *[other] { $count } migrations were applied; the database is up to date.
    }

## requirements

cli-requirements-who = Changed by: { $roles }.
cli-requirements-or-answer-due = While nobody knows the date: say who was asked, and until when they shall answer.
cli-requirements-days =
    { $days ->
        [0] on the same day
        [one] after { $days } day
       *[other] after { $days } days
    }
cli-requirements-event = on the day of “{ $event }”

## lines

cli-asked = asked of { $of }, answer due { $date }
cli-lines-totals =
    { $lines ->
        [0] No lines.
        [one] { $lines } line, { $units } units.
       *[other]
            { $more ->
                [yes] More than { $lines } lines, more than { $units } units.
               *[no] { $lines } lines, { $units } units.
            }
    }{ $cut ->
        [yes] { " " }Shown: { $shown }; see more with --limit.
       *[no] { "" }
    }
cli-filters-left-out = Left out for a past day, because it cannot be answered: { $filters }.
cli-slipped = Moved to a later day
cli-slips =
    { $count ->
        [one] once, by { $days } days
       *[other] { $count } times, by { $days } days in all
    }
cli-age-in-reason = In this reason
cli-confirmed = Last confirmed

## report

cli-report-blocked = What is blocked, as of { $date }
cli-report-nothing = Nothing is blocked.
cli-report-totals =
    { $lines ->
        [one] { $lines } blocked line, { $units } units.
       *[other] { $lines } blocked lines, { $units } units.
    }
cli-report-more =
    { $count ->
        [one] { $count } more group with fewer units is not listed.
       *[other] { $count } more groups with fewer units are not listed.
    }

## playbook

cli-playbook-use-when = Use it when
cli-playbook-do-not-use-when = Do not use it when
cli-playbook-trap = { $when } → { $instead }
cli-playbook-questions = Questions to ask
cli-playbook-questions-of = Questions to ask about { $service }
cli-playbook-retired = Retired
cli-playbook-author = Author
cli-playbook-written = Written
cli-playbook-reviewed = Reviewed
cli-playbook-changes = Changes
cli-playbook-l1 =
    { $count ->
        [one] { $count } status
       *[other] { $count } statuses
    }
cli-playbook-l2 =
    { $count ->
        [one] { $count } reason
       *[other] { $count } reasons
    }
cli-playbook-l3 =
    { $count ->
        [one] { $count } detail
       *[other] { $count } details
    }
cli-playbook-services =
    { $count ->
        [one] { $count } service
       *[other] { $count } services
    }
cli-playbook-scenarios =
    { $count ->
        [one] { $count } scenario
       *[other] { $count } scenarios
    }
cli-playbook-timers =
    { $count ->
        [one] { $count } timer
       *[other] { $count } timers
    }
cli-playbook-languages = Languages: { $languages }
cli-playbook-faults =
    { $count ->
        [0] No faults.
        [one] { $count } fault.
       *[other] { $count } faults.
    }
cli-read-summary = Read: pages { $pages }, reasons { $reasons }, details { $details }, scenarios { $scenarios }, changes { $changes }
cli-read-unread = Not understood: “{ $text }”
cli-read-choose = To be chosen
cli-read-choose-child = One of those on the page
cli-read-coming-soon = Announced, not there yet
cli-read-to-be-decided = To be decided
cli-read-by-reason = Depends on reason and detail
cli-read-totals = Findings: { $findings }. Lines not understood: { $unread }.
cli-written = Written: { $path }

## Catalogue

cli-tenant-of = Tenant: { $tenant }
cli-tenants-transferred =
    { $count ->
        [one] { $count } tenant was transferred.
       *[other] { $count } tenants were transferred.
    } To take that back, transfer again: desbloqueo tenant transfer TENANT --to ORGANIZATION
cli-note-technical = technical
cli-entitlement-to-reconcile = { $reported } units are reported, { $agreed } are agreed: this needs reconciling.
cli-reconcile-nothing = Nothing to reconcile: the reported units are those agreed.
cli-reconcile-hint = Take the proposal with: desbloqueo entitlement reconcile { $id } --accept
cli-handed-over = { $id } was handed over to delivery; complete its lines by { $date }.
cli-handed-over-on = Handed over
cli-line-lacks = Line { $line } lacks: { $fields }
cli-lines-mergeable = Nothing tells lines { $one } and { $other } apart: merge them?

## blocker

cli-blockers-total =
    { $count ->
        [0] No blockers.
        [one] { $count } blocker.
       *[other] { $count } blockers.
    }{ $more ->
        [yes] { " " }There are more; see them with --limit.
       *[no] { "" }
    }
cli-blocker-commented = Comment written on { $id }.
cli-blocker-closed =
    { $moved ->
        [one] Closed; { $moved } line moved on,
       *[other] Closed; { $moved } lines moved on,
    } { $stayed ->
        [one] { $stayed } stays blocked by another blocker.
       *[other] { $stayed } stay blocked by other blockers.
    } Undo it with: desbloqueo imports undo { $batch }
cli-blocker-needs-target = Lines that move on need a target date: give --target-date.
cli-fate-moves = moves on to { $status }
cli-fate-stays = stays: another open blocker holds it
cli-blocker-no-groups = No private blockers look alike.
cli-blocker-group-hint = Make one of them:
cli-blocker-invited = Invited
cli-blocker-opened = Opened
cli-blocker-closed-on = Closed
cli-blocker-promised = Promised
cli-blocker-waited = Waited for
cli-password-set = The password is set; all sessions of the person have ended.
