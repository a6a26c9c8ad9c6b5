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

/// Whether the days of a line may begin before its first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beginning {
    /// The line came with its entitlement, which was there before anybody told us.
    MayMove,
    /// Its units were on other lines before, or nowhere.
    Stays,
}

/// Rewrites the intervals of one line because its present status is reported to hold since an earlier day
/// (rule H7): the run of intervals that lead to today in this status begins on that day, earlier ones end
/// there, and those that it covers whole are kept but no longer seen. On each day the line keeps the units
/// that it had, so that the lines of its entitlement still add up (rule U1); stretches with other units than
/// the run begins with take their ids from `next_id`. Returns all intervals, in order of time; `None` where
/// the line was in the status on that day already, and nothing changes.
pub fn rewrite_since(
    intervals: Vec<Interval>,
    since: Date,
    beginning: Beginning,
    next_id: impl FnMut() -> IntervalId,
) -> Option<Vec<Interval>> {
    let mut intervals = in_order(intervals);
    let (first, begin) = run_of_open_status(&intervals).filter(|(_, begin)| since < *begin)?;
    let is_earlier = |interval: &&mut Interval| interval.id != first && interval.from < begin;
    let mut covered = Vec::new();
    for interval in intervals.iter_mut().filter(is_earlier) {
        let (from, to) = (interval.from.max(since), interval.to.unwrap_or(begin));
        if from < to {
            covered.push((from, to, interval.state.units));
        }
        interval.to = Some(to.min(from));
    }
    let is_first = |interval: &&Interval| interval.id == first;
    let run = intervals.iter().find(is_first).cloned();
    intervals.retain(|interval| interval.id != first);
    if let Some(run) = run {
        intervals.extend(extended(run, covered, since, beginning, next_id));
    }
    Some(in_order(intervals))
}

/// An interval, and those before it in its state with the units of their days.
fn extended(
    run: Interval,
    covered: Vec<(Date, Date, i64)>,
    since: Date,
    beginning: Beginning,
    mut next_id: impl FnMut() -> IntervalId,
) -> Vec<Interval> {
    let mut pieces = Vec::new();
    let mut earliest = run;
    for (from, to, units) in covered.into_iter().rev() {
        if to == earliest.from && units == earliest.state.units {
            earliest.from = from;
            continue;
        }
        let mut piece = Interval {
            id: next_id(),
            from,
            to: Some(to),
            ..earliest.clone()
        };
        piece.state.units = units;
        pieces.push(std::mem::replace(&mut earliest, piece));
    }
    if beginning == Beginning::MayMove {
        earliest.from = earliest.from.min(since);
    }
    pieces.push(earliest);
    pieces
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

    fn rewritten(intervals: Vec<Interval>, since: i8, beginning: Beginning) -> Vec<Interval> {
        rewrite_since(intervals, date(2024, 5, since), beginning, || id(9)).unwrap()
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
        let rewritten = rewritten(
            vec![
                interval(1, 1, Some(10), state(1, "unknown")),
                interval(2, 10, Some(20), state(1, "in-progress")),
                interval(3, 20, None, state(1, "blocked")),
            ],
            5,
            Beginning::Stays,
        );
        assert_eq!(days(&rewritten), [(1, Some(5)), (5, None), (10, Some(10))]);
    }

    #[test]
    fn days_taken_from_another_status_keep_their_units() {
        let rewritten = rewritten(
            vec![
                interval(1, 1, Some(10), state(30, "unknown")),
                interval(2, 10, None, state(20, "blocked")),
            ],
            5,
            Beginning::MayMove,
        );
        let kept = interval(1, 1, Some(5), state(30, "unknown"));
        let taken = interval(9, 5, Some(10), state(30, "blocked"));
        let open = interval(2, 10, None, state(20, "blocked"));
        assert_eq!(rewritten, [kept, taken, open]);
    }

    #[test]
    fn changes_made_while_in_the_status_keep_their_days() {
        let rewritten = rewritten(
            vec![
                interval(1, 1, Some(10), state(1, "unknown")),
                interval(2, 10, Some(20), state(1, "blocked")),
                interval(3, 20, Some(20), state(1, "unknown")),
                interval(4, 20, None, state(2, "blocked")),
            ],
            5,
            Beginning::Stays,
        );
        assert_eq!(
            days(&rewritten),
            [(1, Some(5)), (5, Some(20)), (20, Some(20)), (20, None)]
        );
    }

    #[test]
    fn a_status_may_be_reported_since_before_the_line_was_known() {
        let known = || vec![interval(1, 10, None, state(1, "blocked"))];
        let came = rewritten(known(), 2, Beginning::MayMove);
        assert_eq!(days(&came), [(2, None)]);
        let was_split_off = rewritten(known(), 2, Beginning::Stays);
        assert_eq!(days(&was_split_off), [(10, None)]);
    }

    #[test]
    fn a_later_day_and_a_line_that_is_no_more_change_nothing() {
        let unchanged = |to, since| {
            let intervals = vec![interval(1, 5, to, state(1, "blocked"))];
            rewrite_since(intervals, since, Beginning::MayMove, || id(9)).is_none()
        };
        assert!(unchanged(None, date(2024, 5, 9)) && unchanged(None, date(2024, 5, 5)));
        assert!(unchanged(Some(8), date(2024, 5, 1)));
    }
}
