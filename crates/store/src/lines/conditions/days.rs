//! Filters by day.

use jiff::civil::Date;

use crate::column::{NO_DAY, day};
use crate::values;

use super::Conditions;
use crate::lines::filter::LineFilter;
use crate::lines::source::Source;

impl Conditions {
    pub(super) fn put_days(&mut self, filter: &LineFilter, source: Source, today: i64) {
        if filter.past_target {
            self.add("line.target_day < ?", values![today]);
        }
        match (filter.overdue, source) {
            (true, Source::Lines) => {
                self.add(
                    "(line.next_day < ? OR line.target_day < ?)",
                    values![today, today],
                );
            }
            (true, Source::Intervals) => self.add("line.target_day < ?", values![today]),
            (false, _) => {}
        }
        // Ages are never negative: one that begins tomorrow is 0 days old.
        match filter.age_from_days {
            Some(days) if days > 0 => {
                self.add("line.since_l1_day <= ?", values![today - i64::from(days)]);
            }
            _ => {}
        }
        match filter.age_to_days {
            Some(days) if days >= 0 => {
                self.add("line.since_l1_day >= ?", values![today - i64::from(days)]);
            }
            Some(_) => self.add("1 = 0", Vec::new()),
            None => {}
        }
        self.put_range(
            ["line.target_day >= ?", "line.target_day <= ?"],
            filter.target_from,
            filter.target_to,
        );
    }

    pub(super) fn put_work(&mut self, filter: &LineFilter, today: i64) {
        match filter.stale_days {
            Some(days) if days > 0 => {
                self.add("line.confirmed_day <= ?", values![today - i64::from(days)]);
            }
            _ => {}
        }
        self.put_range(
            ["line.next_day >= ?", "line.next_day <= ?"],
            filter.next_from,
            filter.next_to,
        );
        if let Some(unmet) = &filter.unmet {
            self.put_unmet(unmet);
        }
    }

    /// A line without the date is in no range.
    pub(super) fn put_range(
        &mut self,
        [not_before, not_after]: [&'static str; 2],
        from: Option<Date>,
        to: Option<Date>,
    ) {
        if from.is_none() && to.is_none() {
            return;
        }
        if let Some(from) = from {
            self.add(not_before, values![day(from)]);
        }
        self.add(not_after, values![to.map_or(NO_DAY - 1, day)]);
    }
}
