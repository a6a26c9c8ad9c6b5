//! How intervals follow one another.

use jiff::civil::Date;

use super::{Interval, IntervalState};
use crate::code::IntervalId;

/// Moves a line into a new state on a day: the interval until then, and the one that `id` opens. Equal states
/// change nothing and open none. A day before the interval's own counts as its own, so that days are neither
/// lost nor counted twice; after an interval that was closed the new one may leave a gap.
pub fn advance(
    open: Interval,
    day: Date,
    id: IntervalId,
    state: IntervalState,
) -> (Interval, Option<Interval>) {
    if open.is_open() && open.state == state {
        return (open, None);
    }
    let closed = close(open, day);
    let opened = Interval {
        id,
        line: closed.line,
        from: day.max(closed.to.unwrap_or(closed.from)),
        to: None,
        state,
    };
    (closed, Some(opened))
}

/// Ends an interval on a day, because the line changed or is no more. One that has ended stays as it is.
pub fn close(open: Interval, day: Date) -> Interval {
    let to = open.to.or(Some(day.max(open.from)));
    Interval { to, ..open }
}

/// Rewrites the intervals of one line because its present status is reported to hold since an earlier day
/// (rule H7): the run of intervals that lead to today in this status begins on that day, earlier ones end
/// there, and those that it covers whole are kept but no longer seen. A day on which the line was in the
/// status already changes nothing. Returns all intervals, in order of time.
pub fn rewrite_since(intervals: Vec<Interval>, since: Date) -> Vec<Interval> {
    let mut intervals = in_order(intervals);
    let Some((first, begin)) = run_of_open_status(&intervals) else {
        return intervals;
    };
    if begin <= since {
        return intervals;
    }
    for interval in &mut intervals {
        if interval.id == first {
            interval.from = since;
        } else if interval.from < begin {
            let end = since.max(interval.from);
            interval.to = interval.to.map(|to| to.min(end));
        }
    }
    in_order(intervals)
}

fn in_order(mut intervals: Vec<Interval>) -> Vec<Interval> {
    intervals.sort_by_key(|interval| (interval.from, interval.to.unwrap_or(Date::MAX)));
    intervals
}

/// The first interval, with its first day, of those that lead without a gap to the open one in its status.
fn run_of_open_status(in_order: &[Interval]) -> Option<(IntervalId, Date)> {
    let mut seen = in_order
        .iter()
        .rev()
        .filter(|interval| interval.to != Some(interval.from));
    let open = seen.next().filter(|interval| interval.is_open())?;
    let first = seen
        .scan(open.from, |end, interval| {
            let follows = interval.to == Some(*end) && interval.state.status == open.state.status;
            *end = interval.from;
            follows.then_some(interval)
        })
        .last()
        .unwrap_or(open);
    Some((first.id, first.from))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::super::tests::{interval, state};
    use super::*;

    fn id(number: u128) -> IntervalId {
        IntervalId(Uuid::from_u128(number))
    }

    fn days(intervals: &[Interval]) -> Vec<(i8, Option<i8>)> {
        let day = |date: Date| date.day();
        intervals
            .iter()
            .map(|interval| (day(interval.from), interval.to.map(day)))
            .collect()
    }

    #[test]
    fn an_equal_state_changes_nothing() {
        let open = interval(1, 5, None, state(20, "blocked"));
        let (same, opened) = advance(open.clone(), date(2024, 5, 9), id(2), state(20, "blocked"));
        assert_eq!((same, opened), (open, None));
    }

    #[test]
    fn a_new_state_closes_the_interval_on_the_day_and_opens_another() {
        let open = interval(1, 5, None, state(20, "blocked"));
        let (closed, opened) = advance(open, date(2024, 5, 9), id(2), state(30, "blocked"));
        assert_eq!(closed.to, Some(date(2024, 5, 9)));
        assert_eq!(opened, Some(interval(2, 9, None, state(30, "blocked"))));
    }

    #[test]
    fn a_state_changed_within_a_day_or_before_its_day_is_kept_without_days() {
        for day in [5, 3] {
            let open = interval(1, 5, None, state(20, "blocked"));
            let (closed, opened) = advance(open, date(2024, 5, day), id(2), state(30, "blocked"));
            assert_eq!(days(&[closed]), [(5, Some(5))]);
            assert_eq!(opened.map(|opened| opened.from), Some(date(2024, 5, 5)));
        }
    }

    #[test]
    fn a_line_that_returns_opens_anew_and_keeps_the_gap() {
        let ended = close(interval(1, 1, None, state(20, "blocked")), date(2024, 5, 4));
        let (closed, opened) = advance(ended, date(2024, 5, 8), id(2), state(20, "blocked"));
        assert_eq!(days(&[closed]), [(1, Some(4))]);
        assert_eq!(opened.map(|opened| opened.from), Some(date(2024, 5, 8)));
    }

    #[test]
    fn a_status_reported_since_earlier_takes_the_days_of_those_before() {
        let rewritten = rewrite_since(
            vec![
                interval(1, 1, Some(10), state(1, "unknown")),
                interval(2, 10, Some(20), state(1, "in-progress")),
                interval(3, 20, None, state(1, "blocked")),
            ],
            date(2024, 5, 5),
        );
        assert_eq!(days(&rewritten), [(1, Some(5)), (5, None), (10, Some(10))]);
    }

    #[test]
    fn changes_made_while_in_the_status_keep_their_days() {
        let rewritten = rewrite_since(
            vec![
                interval(1, 1, Some(10), state(1, "unknown")),
                interval(2, 10, Some(20), state(1, "blocked")),
                interval(3, 20, Some(20), state(1, "unknown")),
                interval(4, 20, None, state(2, "blocked")),
            ],
            date(2024, 5, 5),
        );
        assert_eq!(
            days(&rewritten),
            [(1, Some(5)), (5, Some(20)), (20, Some(20)), (20, None)]
        );
    }

    #[test]
    fn a_status_may_be_reported_since_before_the_line_was_known() {
        let rewritten = rewrite_since(
            vec![interval(1, 10, None, state(1, "blocked"))],
            date(2024, 5, 2),
        );
        assert_eq!(days(&rewritten), [(2, None)]);
    }

    #[test]
    fn a_later_day_and_a_line_that_is_no_more_change_nothing() {
        let open = vec![interval(1, 5, None, state(1, "blocked"))];
        assert_eq!(rewrite_since(open.clone(), date(2024, 5, 9)), open);
        let ended = vec![interval(1, 5, Some(8), state(1, "blocked"))];
        assert_eq!(rewrite_since(ended.clone(), date(2024, 5, 1)), ended);
    }
}
