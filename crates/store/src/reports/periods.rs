//! The stretches of days that a report tells apart, and which of them an interval holds in.

use jiff::ToSpan as _;
use jiff::civil::Date;

use desbloqueo_domain::clocks::days_between;

use crate::column::day;
use crate::fragment::Fragment;
use crate::lines::{Conditions, LineFilter, Resolved};
use crate::values;

use super::from_intervals;

/// Stretches of equally many days, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Periods {
    /// The last day of each, and of the one before the first; the earliest first, never none.
    ends: Vec<Date>,
    /// How many days each has.
    days: i64,
}

/// The first end on which an interval holds, and the first on which it does not any more, counted from 0.
const HOLDS: &str = "CAST(CASE WHEN line.effective_from_day <= ? THEN 0
         ELSE (line.effective_from_day - ? + ?) / ? END AS BIGINT) AS first_end,
     CAST(CASE WHEN line.effective_to_day > ? THEN ?
          ELSE (line.effective_to_day - ? + ?) / ? END AS BIGINT) AS past_end";

impl Periods {
    /// So many weeks, the last of which ends on a day.
    pub fn weeks_up_to(day: Date, weeks: u16) -> Self {
        let end = |ago: u16| day.checked_sub((i64::from(ago) * 7).days()).ok();
        Self {
            ends: (0..=weeks).rev().filter_map(end).collect(),
            days: 7,
        }
    }

    /// A single one: the days after one up to another.
    pub fn between(earlier: Date, day: Date) -> Self {
        Self {
            ends: vec![earlier, day],
            days: days_between(earlier, day).max(1),
        }
    }

    /// The last day of each, and of the one before the first; the earliest first.
    pub fn ends(&self) -> &[Date] {
        &self.ends
    }

    pub(super) fn first(&self) -> i64 {
        self.ends.first().copied().map_or(0, day)
    }

    pub(super) fn last(&self) -> Date {
        self.ends.last().copied().unwrap_or_default()
    }

    /// How many days each has.
    pub(super) fn days(&self) -> i64 {
        self.days
    }

    /// Each end alone, for filters that ask another question on another day.
    pub(super) fn each_end(&self) -> impl Iterator<Item = Self> {
        self.ends.iter().map(|end| Self {
            ends: vec![*end],
            days: self.days,
        })
    }

    /// Each alone.
    pub(super) fn each(&self) -> impl Iterator<Item = Self> {
        self.ends.windows(2).map(|period| Self {
            ends: period.to_vec(),
            days: self.days,
        })
    }

    /// The columns `first_end` and `past_end` of an interval: it holds on the ends from one up to the other.
    pub(super) fn holds(&self) -> Fragment {
        let (first, last, days) = (self.first(), day(self.last()), self.days);
        let number = i64::try_from(self.ends.len()).unwrap_or(i64::MAX);
        let values = values![
            first,
            first,
            days - 1,
            days,
            last,
            number,
            first,
            days - 1,
            days
        ];
        Fragment::new(HOLDS, values)
    }

    /// Adds the tables and conditions: the filter, and intervals that hold on one of the days.
    pub(super) fn push_rest(&self, sql: &mut Fragment, filter: &LineFilter, resolved: &Resolved) {
        let mut conditions = Conditions::of_intervals(filter, resolved, self.last());
        conditions.add(
            "line.effective_to_day > ? AND line.effective_from_day <= ?
             AND line.effective_to_day > line.effective_from_day",
            values![self.first(), day(self.last())],
        );
        sql.append(&from_intervals(filter, resolved, &conditions));
        sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    }
}

/// What stands from one end up to another, of what there is for each.
pub(super) fn within<T>(ends: &mut [T], first: i64, past: i64) -> impl Iterator<Item = &mut T> {
    let first = usize::try_from(first).unwrap_or_default();
    let past = usize::try_from(past).unwrap_or_default();
    ends.iter_mut().take(past).skip(first)
}

/// Whether what a filter asks depends on the day on which it is asked.
pub(super) fn depends_on_day(filter: &LineFilter) -> bool {
    filter.past_target
        || filter.overdue
        || filter.age_from_days.is_some()
        || filter.age_to_days.is_some()
}
