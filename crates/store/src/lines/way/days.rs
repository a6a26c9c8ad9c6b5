//! Days within a range, which may be few.

use jiff::civil::Date;

use crate::column::{NO_DAY, day};
use crate::value::Value;
use crate::values;

use super::Candidate;
use crate::lines::filter::LineFilter;
use crate::lines::sort::LineSort;

/// The ranges of a filter; a list that is sorted by the same days needs none: it walks along them.
pub(super) fn candidates(
    filter: &LineFilter,
    sort: Option<LineSort>,
    today: i64,
) -> Vec<Candidate> {
    let ranges = [
        target(filter, today),
        next_action(filter),
        confirmed(filter, today),
        since(filter, today),
    ];
    let others = ranges
        .into_iter()
        .flatten()
        .filter(|(by, _)| Some(*by) != sort);
    others
        .map(|(by, values)| Candidate::of(by.index(), within(by), values))
        .collect()
}

type Range = Option<(LineSort, Vec<Value>)>;

fn within(by: LineSort) -> &'static str {
    match by {
        LineSort::Target => "line.target_day >= ? AND line.target_day <= ?",
        LineSort::NextAction => "line.next_day >= ? AND line.next_day <= ?",
        LineSort::Confirmed => "line.confirmed_day >= ? AND line.confirmed_day <= ?",
        _ => "line.since_l1_day >= ? AND line.since_l1_day <= ?",
    }
}

fn target(filter: &LineFilter, today: i64) -> Range {
    let passed = filter.past_target.then(|| today - 1);
    let asked = range(filter.target_from, filter.target_to);
    let (from, to) = asked.or(passed.map(|last| (i64::MIN, last)))?;
    let to = passed.map_or(to, |last| to.min(last));
    Some((LineSort::Target, values![from, to]))
}

fn next_action(filter: &LineFilter) -> Range {
    let (from, to) = range(filter.next_from, filter.next_to)?;
    Some((LineSort::NextAction, values![from, to]))
}

fn confirmed(filter: &LineFilter, today: i64) -> Range {
    let days = filter.stale_days.filter(|days| *days > 0)?;
    Some((
        LineSort::Confirmed,
        values![i64::MIN, today - i64::from(days)],
    ))
}

fn since(filter: &LineFilter, today: i64) -> Range {
    if filter.age_from_days.is_none() && filter.age_to_days.is_none() {
        return None;
    }
    let oldest = filter
        .age_to_days
        .map_or(i64::MIN, |days| today - i64::from(days));
    let newest = filter
        .age_from_days
        .filter(|days| *days > 0)
        .map_or(i64::MAX, |days| today - i64::from(days));
    Some((LineSort::Since, values![oldest, newest]))
}

fn range(from: Option<Date>, to: Option<Date>) -> Option<(i64, i64)> {
    (from.is_some() || to.is_some())
        .then(|| (from.map_or(i64::MIN, day), to.map_or(NO_DAY - 1, day)))
}
