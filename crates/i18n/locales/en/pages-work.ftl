# Pages: the work of a day, and what waits on somebody.

my-work-greeting =
    { $part ->
        [morning] Good morning, { $name }.
        [evening] Good evening, { $name }.
       *[afternoon] Good afternoon, { $name }.
    }
my-work-scope = Whose work
my-work-mine = My tenants
my-work-all = All I see
my-work-empty = Nothing is waiting for you
my-work-empty-text = No overdue action, no passed target, nothing unclassified or stale on your tenants.
my-work-overdue = Overdue next actions
my-work-past-target = Past their target
my-work-unclassified = Unclassified
my-work-to-reconcile = To reconcile
my-work-stale = Not confirmed for a month
my-work-totals = { $lines } · { $units }
my-work-changes = What changed since your last visit
nav-waiting = Waiting on me
show-all = Show all
update = Update
still-true = Still true
choose = Choose
blocker-holds = { $units } · { $lines } · { $tenants }
waiting-empty = Nothing waits on you
waiting-empty-text = No open blocker is yours to remove, and no line names you as its owner.
waiting-still-blocked = Chosen are still blocked
waiting-still-blocked-hint = Choose blockers below; their lines count as confirmed today.
waiting-none-chosen = No blocker was chosen. Tick the ones that still block, then send again.
waiting-new-date = New date…
waiting-done = Done…
waiting-lines = Lines that are yours
my-work-count-overdue =
    { $count ->
        [one] { $count } overdue
       *[other] { $count } overdue
    }
my-work-count-past-target =
    { $count ->
        [one] { $count } past target
       *[other] { $count } past target
    }
my-work-count-unclassified =
    { $count ->
        [one] { $count } unclassified
       *[other] { $count } unclassified
    }
my-work-count-to-reconcile =
    { $count ->
        [one] { $count } to reconcile
       *[other] { $count } to reconcile
    }
my-work-count-stale =
    { $count ->
        [one] { $count } stale
       *[other] { $count } stale
    }
waiting-confirmed =
    { $count ->
        [one] { $count } blocker confirmed
       *[other] { $count } blockers confirmed
    }
my-work-incomplete = Incomplete after the handover
my-work-blockers = Blockers I resolve
incomplete-none = No line lacks anything
incomplete-none-text = Lines that lack something after their handover to delivery stand here.
incomplete-lacks =
    { $has-date ->
        [yes] Lacks until { $date }: { $fields }
       *[no] Lacks: { $fields }
    }
my-work-count-incomplete =
    { $count ->
        [one] { $count } incomplete
       *[other] { $count } incomplete
    }
my-work-count-blockers =
    { $count ->
        [one] { $count } blocker to resolve
       *[other] { $count } blockers to resolve
    }
waiting-why = Why the date moves
waiting-date-chosen = New date for the chosen
waiting-no-date = No date was given. Choose a day, then send again.
waiting-many-lines = Answer for several lines at once
waiting-still-true = Chosen are still true
waiting-dated =
    { $count ->
        [one] { $count } blocker has its new date.
       *[other] { $count } blockers have their new date.
    }
waiting-lines-confirmed =
    { $count ->
        [one] { $count } line was confirmed.
       *[other] { $count } lines were confirmed.
    }
