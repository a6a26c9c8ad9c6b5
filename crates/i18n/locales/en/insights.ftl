# Reports of how long blockers last, how promises were kept, and what would free units.

insight-all = All together
insight-column-spells = Spells
insight-column-open = Open
insight-column-p85 = 85% after
insight-column-within = ≤ { $days } d
insight-column-p = p

## How long

insight-unblock-title = How long it takes to unblock: spells in one reason, as of { $date }
insight-unblock-nothing = Nothing has been blocked yet.
insight-unblock-note = Days until half and 85% are cleared, and the share cleared within 30, 60 and 90 days; the 95% band of the median stands in brackets. Open spells count for as long as they were seen. Units are those of open spells. p compares each row with all others together.

## Week by week

insight-flow-title = Units week by week, up to { $date }
insight-flow-note = Otherwise: units of blocked lines that changed, were merged, or came in blocked already. Net: newly blocked less unblocked, and otherwise.
insight-column-week = Week to
insight-column-newly-blocked = Newly blocked
insight-column-unblocked = Unblocked
insight-column-otherwise = Otherwise
insight-column-net = Net

## Promises

insight-promises-title = Projected unblock dates against what happened, as of { $date }
insight-promises-nothing = No unblock date has been given yet.
insight-promises-note = Of closed blockers: on time is the share closed by the last date given; bias is the mean of days late, below 0 for early, and spread their standard deviation.
insight-column-closed = Closed
insight-column-overdue = Overdue
insight-column-on-time = On time
insight-column-bias = Bias, days
insight-column-spread = Spread, days
insight-column-first-bias = Bias of first date
insight-column-slips = Slips
insight-column-slip-days = Days slipped

## What if

insight-what-if-title =
    { $count ->
        [one] What would move without { $count } open blocker
       *[other] What would move without { $count } open blockers
    }
insight-what-if-blocked = Blocked
insight-what-if-freed = Would move
insight-what-if-still-held = Held by another blocker as well
insight-column-freed = Free, in all
insight-free-title = The fewest blockers that free { $share } of the blocked units, as of { $date }
insight-free-sum =
    { $count ->
        [0] No blocker needs to go: { $units } of { $blocked } units.
        [one] { $count } blocker frees { $units } of { $blocked } units.
       *[other] { $count } blockers free { $units } of { $blocked } units.
    }{ $cut ->
        [yes] { " " }More of them are shown with --json.
       *[no] { "" }
    }
insight-free-smallest = No smaller set frees as much: this is proved.
insight-free-at-least =
    { $count ->
        [one] At least { $count } blocker is needed; whether a smaller set does is not known.
       *[other] At least { $count } blockers are needed; whether a smaller set does is not known.
    }
insight-free-not-enough = More cannot be freed: no open blocker that you see holds the rest.
