# Charts of what would move if something were gone.

chart-option-share-50 = 50%
chart-option-share-80 = 80%
chart-option-share-95 = 95%

## Without something

chart-what-would-move-question = What would move without it?
chart-what-would-move-choose = Choose a reason, a blocker or somebody whose backlog is thought away.
chart-what-would-move-answer = Without “{ $name }”, this would move of { $blocked } blocked units: { $freed }. Held by another blocker as well: { $held }.
chart-what-would-move-note = A line of several blockers moves when none of them is left. Unit-days are those lost so far.
chart-what-would-move-past-note = On a past day each line counts for its first blocker alone.
chart-what-if-untouched = Held by others alone
chart-column-what = Lines
chart-pick-without = Thought away
chart-pick-without-more = Think away more
chart-pick-without-remove = Think { $name } away no longer
chart-pick-reasons = Reasons
chart-pick-blockers = Blockers with the most units
chart-pick-resolvers = Resolvers

## The fewest blockers

chart-fewest-blockers-question = Which few blockers hold the most?
chart-fewest-blockers-answer =
    { $count ->
        [0] To free { $share } of { $blocked } blocked units, no blocker must go.
        [one] To free { $share } of { $blocked } blocked units, { $count } blocker must go: it frees { $units }.
       *[other] To free { $share } of { $blocked } blocked units, { $count } blockers must go: they free { $units }.
    }
chart-fewest-blockers-not-enough =
    { $count ->
        [0] No blocker that you see frees any of { $blocked } blocked units.
        [one] { $count } blocker frees { $units } of { $blocked } blocked units: less than { $share }.
       *[other] { $count } blockers free { $units } of { $blocked } blocked units: less than { $share }.
    }
chart-fewest-blockers-then = On { $date }: { $blockers } for { $units } of { $total }.
chart-fewest-blockers-first = The table and its file tell the first { $told } of { $count } blockers.
chart-fewest-blockers-note = A line of several blockers moves when none of them is left, so a blocker may hold more units than it frees.
chart-fewest-blockers-past-note = On a past day each line counts for its first blocker alone.
chart-column-held = Units held
chart-column-freed-share = Share free, in all
