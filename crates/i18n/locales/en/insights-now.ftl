# Charts of what stands as it is, and what all charts share.

chart-nothing = There is nothing of this kind here.
chart-sentences = { $one } { $other }
chart-first-then = { $name } on { $date }: { $amount }.
chart-share-then = On { $date }: { $share }.
chart-change =
    { $direction ->
        [up] Up { $percent } since { $date }.
        [down] Down { $percent } since { $date }.
        [new] There was nothing on { $date }.
        [same] As on { $date }.
       *[about] About as on { $date }.
    }
chart-others =
    { $count ->
        [one] { $count } other
       *[other] { $count } others
    }
chart-without-detail = { $reason }, without a detail
chart-stale-for = { $days } days or more

## What can be chosen about a chart

chart-option-by-reason = By reason
chart-option-by-detail = By detail
chart-option-by-blocker = By shared blocker

## Headings of figures

chart-column-status = Status
chart-column-reason = Reason
chart-column-detail = Detail
chart-column-service = Service
chart-column-party = Waiting on
chart-column-owner = Owner
chart-column-resolver = Resolver
chart-column-gap = Product gap
chart-column-untouched = Not touched for
chart-column-date = Date
chart-column-week-from = Week from
chart-column-units = Units
chart-column-units-now = Units now
chart-column-lines = Lines
chart-column-lines-now = Lines now
chart-column-unit-days = Unit-days
chart-column-days = Days
chart-column-share = Share
chart-column-cumulative = Share with those before
chart-column-compared = On { $date }
chart-column-difference = Difference
chart-column-planned = Straight line to zero
chart-column-median-age = Median age, days
chart-column-median-open = Median open, days
chart-column-oldest = Oldest, days
chart-column-overdue = Overdue lines
chart-column-overdue-blockers = Overdue blockers
chart-column-blockers = Blockers
chart-column-tenants = Tenants
chart-column-customers = Customers

## The charts

chart-units-by-status-question = How many units are in each status?
chart-units-by-status-answer = Blocked: { $units } of { $total }, { $share }.
chart-reasons-by-units-question = What blocks the most units?
chart-reasons-by-units-answer = { $name } holds the most: { $amount } of { $total }, { $share }.
chart-reasons-by-unit-days-question = What has cost the most unit-days?
chart-reasons-by-unit-days-answer = { $name } has cost the most: { $amount } of { $total }, { $share }.
chart-reasons-by-unit-days-note = Unit-days of what is blocked now, since it is blocked.
chart-reasons-by-service-question = Which reasons block which services?
chart-reasons-by-service-answer = The largest group: { $reason } on { $service }, { $units }, { $share } of what is blocked.
chart-ages-by-reason-question = For how long have units been blocked, and why?
chart-ages-by-reason-answer = Blocked for more than 30 days: { $units } of { $total }, { $share }.
chart-ages-by-reason-note = From 15 days on it is worth a glance, beyond 30 days an alarm.
chart-waiting-on-question = Who is waited on?
chart-waiting-on-answer = { $party }: { $amount } of the last { $days } days, { $share } of the waiting.
chart-waiting-on-note = Time in Blocked within the last { $days } days, charged to whoever was waited on each day. The links show what waits now.
chart-resolvers-question = Who can remove the most?
chart-resolvers-answer = { $name } can remove { $blockers } that hold up { $units }.
chart-resolvers-note = Open blockers that hold something here. What several can remove counts for each of them.
chart-resolvers-past-note = On a past day each line counts for its first blocker alone, and a blocker is overdue once the target of a line that it holds has passed.
chart-owners-question = Who must act on the most blocked units?
chart-owners-answer = { $name } has the most: { $units } in { $lines }. Overdue: { $overdue }.
chart-owners-note = A role stands for whoever holds it today in the team. What a role of several people owns counts for each of them.
chart-nobody-question = What is blocked while nobody must act?
chart-nobody-answer = Blocked with nobody to act: { $units } in { $lines }, { $share } of what is blocked.
chart-nobody-note = No owner is named, or nobody holds the role today.
chart-renewals-question = What is blocked at customers that renew soon?
chart-renewals-answer = Renewing within { $days } days: { $customers } with { $units } blocked.
chart-renewals-note = By the customer’s renewal date; each bar is a week that begins on its day.
chart-renewals-past-note = A past day too goes by the renewal dates of today.
chart-product-gaps-question = Which product gaps hold up the most tenants?
chart-product-gaps-answer = { $name } holds up the most: { $tenants } with { $units }.
chart-product-gaps-past-note = By blocker, a line counts on a past day for its first one alone.
chart-unclassified-question = How much is unclassified, and is it on its way to zero?
chart-unclassified-answer = Unclassified: { $units } in { $lines }. Nothing shall be left by { $date }.
chart-unclassified-note =
    { $weeks ->
        [one] At the end of each week. The straight line leads from eight weeks ago to zero in { $weeks } week.
       *[other] At the end of each week. The straight line leads from eight weeks ago to zero in { $weeks } weeks.
    }
chart-units-up-to = Units, weeks up to { $date }
chart-stale-question = How much has nobody looked at for long?
chart-stale-answer = Not touched for { $days } days or more: { $units } in { $lines }, { $share } of all lines. Nothing shall be left by { $date }.
chart-stale-note = Each step holds those after it. Changing or confirming a line takes it out.
chart-stale-past-note = On a past day, a line that was touched since counts by the last change recorded of it by then.
chart-to-reconcile-question = Which units need reconciling?
chart-to-reconcile-answer = To reconcile: { $units } in { $lines }.
