# Charts of what changes from week to week.

chart-nothing-blocked = Nothing is blocked.
chart-all-others = All others
chart-option-weeks-13 = 13 weeks
chart-option-weeks-26 = 26 weeks
chart-option-weeks-52 = 52 weeks

## Statuses

chart-units-by-week-question = How do units move between statuses?
chart-units-by-week-answer =
    { $compared ->
        [more] Units blocked on { $day }: { $units }; { $difference } more than on { $since }.
        [fewer] Units blocked on { $day }: { $units }; { $difference } fewer than on { $since }.
       *[same] Units blocked on { $day }: { $units }; as many as on { $since }.
    }

## Flow

chart-flow-by-week-question = Does more become blocked than is unblocked?
chart-flow-by-week-answer =
    { $compared ->
        [more] More becomes blocked than is unblocked. Units since { $since }: { $entered } newly blocked, { $left } unblocked.
        [fewer] Less becomes blocked than is unblocked. Units since { $since }: { $entered } newly blocked, { $left } unblocked.
       *[same] As much becomes blocked as is unblocked. Units since { $since }: { $entered } newly blocked, { $left } unblocked.
    }
chart-flow-by-week-then = In as many weeks up to { $date }: { $entered } newly blocked, { $left } unblocked.
chart-newly-blocked-up-to = Newly blocked, weeks up to { $date }
chart-unblocked-up-to = Unblocked, weeks up to { $date }
chart-column-net-difference = Difference in net

## Ages

chart-ages-by-week-question = Does what is blocked grow old?
chart-ages-by-week-answer =
    { $has-before ->
        [yes] Half of the blocked lines have been blocked for { $median } days or less, 85% for { $p85 } or less. On { $since } half had been for { $before } or less.
       *[no] Half of the blocked lines have been blocked for { $median } days or less, 85% for { $p85 } or less.
    }
chart-ages-by-week-note = Ages count lines, not units, at the end of each week.
chart-column-p85-age = 85% within, days
chart-median-up-to = Median days, weeks up to { $date }

## Unit-days

chart-unit-days-by-week-question = How much time does blocking cost?
chart-unit-days-by-week-answer = Unit-days lost since { $since }: { $total }, of which { $last } in the last week.
chart-unit-days-by-week-then = In as many weeks up to { $date }: { $total }.
chart-unit-days-by-week-note = They are counted from the first week shown: what was lost before is not in them.
chart-column-unit-days-so-far = Unit-days so far
chart-unit-days-up-to = Unit-days, weeks up to { $date }

## Reasons

chart-reasons-by-week-question = How do the reasons shift?
chart-reasons-by-week-answer = Most blocked units wait because of “{ $reason }”: { $units } of { $total }. On { $since } these were { $before } of { $total-before }.
