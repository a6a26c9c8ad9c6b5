//! The weeks that a report looks at.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::column::day;

/// Weeks of seven days, the last of which ends on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weeks {
    /// The last day of each week, and of the one before the first; the earliest first, never none.
    ends: Vec<Date>,
}

impl Weeks {
    /// So many weeks up to a day.
    pub fn up_to(day: Date, weeks: u16) -> Self {
        let end = |ago: u16| day.checked_sub((i64::from(ago) * 7).days()).ok();
        Self {
            ends: (0..=weeks).rev().filter_map(end).collect(),
        }
    }

    /// The last day of each week, and of the one before the first; the earliest first.
    pub fn ends(&self) -> &[Date] {
        &self.ends
    }

    pub(super) fn first(&self) -> i64 {
        self.ends.first().copied().map_or(0, day)
    }

    pub(super) fn last(&self) -> Date {
        self.ends.last().copied().unwrap_or_default()
    }

    /// How many weeks.
    pub(super) fn count(&self) -> i64 {
        i64::try_from(self.ends.len().saturating_sub(1)).unwrap_or(i64::MAX)
    }

    /// Each end alone, for filters that ask another question on another day.
    pub(super) fn each_end(&self) -> impl Iterator<Item = Self> {
        self.ends.iter().map(|end| Self { ends: vec![*end] })
    }

    /// Each week alone.
    pub(super) fn each(&self) -> impl Iterator<Item = Self> {
        self.ends.windows(2).map(|week| Self {
            ends: week.to_vec(),
        })
    }
}
