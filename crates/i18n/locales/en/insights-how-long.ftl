# Charts of how long it takes to unblock, and when open blockers are likely to be gone.

chart-option-by-service = By service
chart-option-by-party = By party
chart-option-by-owner = By owner
chart-option-by-organization = By organization

## Time to unblock

chart-time-to-unblock-question = How long does it take to unblock?
chart-time-to-unblock-answer =
    { $has-slowest ->
        [yes] Half are cleared within { $median } days; slowest is “{ $slowest }”, with { $days }.
       *[no] Half are cleared within { $median } days.
    }
chart-time-to-unblock-unknown = Less than half are cleared yet: { $cleared } of { $spells }. How long half take is not known.
chart-time-to-unblock-note = A spell is a line in one reason of Blocked; lines count, not units. Open spells count for as long as they were seen, so that slow ones do not drop out. Bands hold with 95%. p compares each row with all others together.
chart-column-cleared = Cleared
chart-column-open-units = Units open
chart-column-band-from = Band from, days
chart-column-band-to = Band to, days
chart-axis-days-in-reason = Days in the reason
chart-axis-still-blocked = Share still blocked
chart-all-on = All together, as of { $date }

## Two slices

chart-slices-compared-question = Do two slices differ?
chart-slices-compared-choose = Choose what this slice is compared with.
chart-slices-compared-answer =
    { $outcome ->
        [differ] “{ $one }” and “{ $other }” end at different rates (p { $p }).
        [alike] No difference between “{ $one }” and “{ $other }” can be told from chance (p { $p }).
       *[unknown] One of “{ $one }” and “{ $other }” was never blocked: there is nothing to compare.
    }
chart-slices-compared-note = The log-rank test compares whole curves. Below p 0.05 a difference is called one.
chart-column-slice = Slice
chart-slice-chosen = This slice
chart-slice-on = { $name }, as of { $date }
chart-pick-against = Compare with

## Realistic dates

chart-realistic-dates-question = When will open blockers really be gone?
chart-realistic-dates-answer = Dates that can be judged: { $judged }; more likely missed than kept: { $missed }.
chart-realistic-dates-then = On { $date } this was { $judged }, and { $missed }.
chart-realistic-dates-none = No date can be judged yet.
chart-realistic-dates-note = Each open blocker is compared with those of its reason that lasted as long and whose date had slipped as often by then, or with all of its reason where too few of these were cleared. With fewer than { $fewest } cleared, nothing is said.
chart-realistic-dates-past-note = On a past day each line counts for its first blocker alone.
chart-realistic-dates-more =
    { $count ->
        [one] { $count } more blocker holds fewer units and is not listed.
       *[other] { $count } more blockers hold fewer units and are not listed.
    }
chart-column-by-promise = Gone by then
chart-column-half-by = Half gone by
chart-column-half-by-on = Half gone by, as of { $date }
chart-column-days-later = Days later
chart-column-most-by = 80% gone by
chart-column-cases = Compared with
chart-axis-days-from = Days from { $date }
blocker-realistic-when = Realistic date
blocker-realistic-unknown = no realistic date yet: too few others like it were cleared
blocker-realistic = realistic { $from }–{ $to }
blocker-realistic-on = realistic { $date }
blocker-realistic-from = realistic from { $date } on
blocker-realistic-why =
    { $has-share ->
        [yes] By the first date half of those like it are gone, by the second 80%. Probability that it is gone by the promised date: { $share }. Compared with: { $cases }.
       *[no] By the first date half of those like it are gone, by the second 80%. Compared with: { $cases }.
    }
