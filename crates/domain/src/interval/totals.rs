//! Sums over intervals.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Interval, Window, days_within, unit_days};
use crate::code::LineId;

/// What the intervals of a key add up to within a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Totals {
    /// Different lines.
    pub lines: i64,
    /// Units of these lines, each as last seen under the key.
    pub units: i64,
    /// Days, over all lines.
    pub days: i64,
    /// Units times days, over all lines.
    pub unit_days: i64,
}

/// Adds up, per key, what the window sees of the intervals; those whose key is `None` are left out, as
/// Duplicate/Invalid units are by default (rule U5).
pub fn totals<'a, K: Ord>(
    intervals: impl IntoIterator<Item = &'a Interval>,
    window: Window,
    key: impl Fn(&Interval) -> Option<K>,
) -> BTreeMap<K, Totals> {
    let mut tallies = BTreeMap::<K, Tally>::new();
    for interval in intervals {
        if days_within(interval, window) > 0
            && let Some(key) = key(interval)
        {
            tallies.entry(key).or_default().add(interval, window);
        }
    }
    let summed = tallies.into_iter();
    summed.map(|(key, tally)| (key, tally.totals())).collect()
}

#[derive(Default)]
struct Tally {
    days: i64,
    unit_days: i64,
    last: BTreeMap<LineId, (Date, i64)>,
}

impl Tally {
    fn add(&mut self, interval: &Interval, window: Window) {
        self.days = self.days.saturating_add(days_within(interval, window));
        self.unit_days = self.unit_days.saturating_add(unit_days(interval, window));
        let seen = (interval.from, interval.state.units);
        let last = self.last.entry(interval.line).or_insert(seen);
        *last = seen.max(*last);
    }

    fn totals(self) -> Totals {
        Totals {
            lines: i64::try_from(self.last.len()).unwrap_or(i64::MAX),
            units: self.last.values().map(|(_, units)| units).sum(),
            days: self.days,
            unit_days: self.unit_days,
        }
    }
}

/// The middle value, or the mean of the two middle ones; `None` of nothing.
#[expect(
    clippy::cast_precision_loss,
    reason = "days and units are far below 2^52"
)]
pub fn median(values: impl IntoIterator<Item = i64>) -> Option<f64> {
    let mut values: Vec<_> = values.into_iter().collect();
    values.sort_unstable();
    let middle = values.len() / 2;
    let upper = *values.get(middle)? as f64;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *values.get(middle.checked_sub(1)?)? as f64;
    Some(f64::midpoint(lower, upper))
}

/// The highest age; `None` of nothing.
pub fn oldest(ages: impl IntoIterator<Item = i64>) -> Option<i64> {
    ages.into_iter().max()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::tests::{interval, state, window};
    use super::*;

    #[test]
    fn a_line_counts_once_with_its_last_units_and_with_all_its_days() {
        let other = Interval {
            line: LineId(Uuid::from_u128(2)),
            ..interval(9, 1, None, state(5, "blocked"))
        };
        let intervals = [
            interval(1, 1, Some(5), state(10, "blocked")),
            interval(2, 5, Some(8), state(1, "in-progress")),
            interval(3, 8, None, state(20, "blocked")),
            other,
        ];
        let by_l1 = totals(&intervals, window(1, 11), |interval| {
            Some(interval.state.status.l1.clone())
        });
        let blocked = Totals {
            lines: 2,
            units: 25,
            days: 4 + 3 + 10,
            unit_days: 40 + 60 + 50,
        };
        assert_eq!(by_l1.get("blocked"), Some(&blocked));
        assert_eq!(by_l1.get("in-progress").map(|totals| totals.days), Some(3));
    }

    #[test]
    fn what_the_window_does_not_see_or_the_key_leaves_out_counts_nowhere() {
        let intervals = [
            interval(1, 1, Some(5), state(10, "blocked")),
            interval(2, 5, Some(5), state(10, "blocked")),
        ];
        assert!(totals(&intervals, window(5, 9), |_| Some(())).is_empty());
        assert!(totals(&intervals, window(1, 9), |_| None::<()>).is_empty());
    }

    #[test]
    fn an_even_number_of_values_has_the_mean_of_the_middle_two_as_its_median() {
        assert_eq!(median([]), None);
        assert_eq!(median([7]), Some(7.0));
        assert_eq!(median([9, 1, 4]), Some(4.0));
        assert_eq!(median([9, 1, 4, 5]), Some(4.5));
        assert_eq!(oldest([3, 90, 14]), Some(90));
        assert_eq!(oldest([]), None);
    }
}
