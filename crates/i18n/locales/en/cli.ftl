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
cli-error-other = This could not be done: { $cause }.

## Columns

cli-column-field = Field
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
cli-column-code = Code
cli-column-reasons = Reasons
cli-column-details = Details
cli-column-services = Services
cli-column-in-force = In force
cli-column-who-updates = Who updates

## init, migrate

cli-init-organization = Head office
cli-init-done = { $address } is set up for { $organization }. The administrator is { $person } ({ $mail }).
cli-init-next = What to type next:
cli-migrate-done =
    { $count ->
        [0] The database is up to date.
        [one] { $count } migration was applied; the database is up to date.
       *[other] { $count } migrations were applied; the database is up to date.
    }

## requirements

cli-requirements-who = Changed by: { $roles }.
cli-requirements-or-answer-due = Required, or who was asked and the day of the answer
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
    } { $cut ->
        [yes] Shown: { $shown }; see more with --limit.
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
cli-read-unread = { $file }:{ $line }: not understood: { $text }
cli-read-totals = Findings: { $findings }. Lines not understood: { $unread }.
cli-written = Written: { $path }
