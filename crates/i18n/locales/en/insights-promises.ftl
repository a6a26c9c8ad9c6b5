# Charts of promised dates against what happened.

chart-option-by-resolver = By resolver

## Days late

chart-days-late-question = How late are promised dates?
chart-days-late-answer =
    { $direction ->
        [late] By the last date given: { $share } of { $closed ->
            [one] { $closed } closed blocker
           *[other] { $closed } closed blockers
        }; on average { $days } days late.
        [early] By the last date given: { $share } of { $closed ->
            [one] { $closed } closed blocker
           *[other] { $closed } closed blockers
        }; on average { $days } days early.
       *[even] By the last date given: { $share } of { $closed ->
            [one] { $closed } closed blocker
           *[other] { $closed } closed blockers
        }; on average on the day.
    }
chart-days-late-none = No blocker with a date has been closed yet.
chart-days-late-note = The day of closing against the last date given. A private blocker that gave way to another while its line stayed blocked is not counted.
chart-early-over = more than { $days } d early
chart-early-days = { $from }–{ $to } d early
chart-on-the-day = on the day
chart-late-days = { $from }–{ $to } d late
chart-late-over = more than { $days } d late
chart-closed-by = Closed by { $date }
chart-column-late = Closed

## Whose dates hold

chart-promises-kept-question = Whose dates hold?
chart-promises-kept-answer = “{ $name }” is latest: on average { $days } days late, { $share } of { $closed } closed blockers on time.
chart-promises-kept-none = On average nothing is late where { $fewest } blockers or more are closed.
chart-mean-days-late = Days late, on average
chart-mean-days-late-on = Days late, on average, as of { $date }
chart-axis-days-late = Days late

## Slips

chart-slips-question = How often do dates move?
chart-slips-answer = Times that a date moved to a later one: { $slips }, by { $days } days in all, over { $blockers } blockers with a date.
chart-column-days-a-slip = Days a slip
chart-slip-days-on = Days slipped, as of { $date }
