# Pages: one tenant on one screen, its entitlements as a whole.

tenant-edit = Edit
tenant-edit-title = Edit the tenant
tenant-saved = The tenant was saved.
tenant-domain = Domain
tenant-paused-until = Paused until
tenant-priority-computed = Computed from the lines
tenant-renewal = renews on { $date }
tenant-add-service = Add a service
tenant-history = History
tenant-history-all = All
tenant-services = Services
tenant-service-menu = More for { $service }
tenant-empty = No services yet
tenant-empty-text = Add a service with its units, or import a workbook.
tenant-bar-part = { $status }: { $units }
tenant-engagement = Engagement and dates
tenant-units = Units bought, override
tenant-initiate = first talk planned for { $date }
tenant-started = started on { $date }
tenant-attempts =
    { $count ->
        [one] { $count } attempt without an answer
       *[other] { $count } attempts without an answer
    }
tenant-overridden = set by hand (bought: { $purchased }): { $reason }
tenant-success-owner = success owner: { $name }
tenant-to-reconcile = Reported units: { $reported }; agreed: { $agreed }.
tenant-reconcile = Reconcile…
tenant-incomplete =
    { $count ->
        [one] { $count } line lacks something that its status asks for.
       *[other] { $count } lines lack something that their status asks for.
    }
tenant-incomplete-by =
    { $count ->
        [one] { $count } line lacks something; complete it by { $date } after the handover.
       *[other] { $count } lines lack something; complete them by { $date } after the handover.
    }
tenant-merge-offered = Two lines are { $status } and nothing tells them apart.
tenant-merge = Merge
tenant-tried = Tried
tenant-answered = Answered
tenant-hand-over = Hand over to delivery
tenant-passed = (passed)
tenant-was-promised =
    { $times ->
        [0] was { $dates }
        [one] was { $dates }; slipped once, { $days } d
       *[other] was { $dates }; slipped { $times } times, { $days } d
    }
tenant-in-reason = in this reason for { $days } d
tenant-confirmed =
    { $days ->
        [0] confirmed today
        [one] confirmed { $days } d ago
       *[other] confirmed { $days } d ago
    }
tenant-lacks = Lacks:
tenant-blocker-closed = (closed)
tenant-approve = Approve
tenant-update = Update…
tenant-split = Split…
tenant-move = Move units…
tenant-still-true = Still true
tenant-beside = History, notes, team and contacts
tenant-latest = Latest changes
tenant-latest-none = No changes yet.
tenant-notes = Notes on the tenant
tenant-note-new = New note
tenant-note-technical = technical
tenant-note-add = Add
tenant-note-by = { $person }, { $when }
tenant-note-written = The note was added.
tenant-contacts = Contacts
tenant-contacts-none = No contacts yet.
tenant-do-not-contact = Do not contact: { $reason }
tenant-own-fields = Own fields
tenant-own-filled = The own field was saved.
entitlement-added = The service was added; its units wait to be classified.
entitlement-new-title = New service
entitlement-new-hint = The units arrive as Status Unknown and wait to be classified.
entitlement-new-do = Add the service
entitlement-edit-title = Engagement and dates
entitlement-saved = Saved.
entitlement-not-in-progress = Kept; it is edited while a line is In Progress (S11).
entitlement-reason = Reason for the change
entitlement-start-hint = Changing the date asks for its reason (S10).
entitlement-start-do = Save the start date
entitlement-tried = The attempt was recorded.
entitlement-answered = Attempts count anew: the customer answered.
entitlement-handed-over =
    { $count ->
        [0] Handed over to delivery; no line lacks anything.
        [one] Handed over to delivery; { $count } line lacks something until { $date }.
       *[other] Handed over to delivery; { $count } lines lack something until { $date }.
    }
entitlement-reconcile-title = Reconcile units
entitlement-reconcile-text = Status Unknown gives first; change the proposal until the sum is right. A line with 0 is removed.
entitlement-before = Before
entitlement-after = After
entitlement-sum = Sum
entitlement-reconcile-do = Reconcile
entitlement-reconciled = The units add up again.
entitlement-nothing-to-reconcile = Nothing to reconcile
entitlement-to-tenant = To the tenant
entitlement-units-title = Units
entitlement-units-saved = The units were saved.
entitlement-purchased = Units bought
entitlement-purchased-hint = More units are placed or wait to be classified; fewer are reconciled with the lines.
entitlement-override = Override
entitlement-override-hint = A number that stands in for the units bought, with its reason.
entitlement-override-remove = Remove the override
tenant-approval-awaited = proposed by { $person }, awaits a second person
tenant-approval-given = approved by { $person }
team-edit = Change
team-title = Team of the tenant
team-saved = The team was saved.
team-all-services = All services
team-who = Who
team-remove = Take out
team-add = Take somebody in
team-add-do = Add to the team
team-instead = In place of those who hold the role now
team-service-hint = For one service it goes before the role for all services.
own-none = No own fields
own-none-text = Columns of an imported file can be kept as own fields.
tenant-time-in-reasons = Time in each reason
tenant-span =
    { $has-party ->
        [yes] { $days } d { $status } ({ $party })
       *[no] { $days } d { $status }
    }
