//! Filters by day.

use jiff::civil::Date;
use uuid::Uuid;

use crate::column::{NO_DAY, day};
use crate::fragment::Fragment;
use crate::values;

use super::Conditions;
use crate::lines::filter::LineFilter;
use crate::lines::resolved::Resolved;
use crate::lines::source::Source;
use crate::lines::touched::touched;

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
    }

    /// What history tells of the work on a line by the end of a day.
    pub(super) fn put_past_work(&mut self, filter: &LineFilter, resolved: &Resolved, at: i64) {
        match filter.stale_days {
            Some(days) if days > 0 => {
                let mut stale = touched(at);
                stale.bind(" <= ?", values![at - i64::from(days)]);
                self.all.push(stale);
            }
            _ => {}
        }
        match &filter.reconciling_then {
            Some(entitlements) if filter.needs_reconciling => {
                let ids: Vec<Uuid> = entitlements.iter().map(|id| id.0).collect();
                let database = resolved.seen.database();
                self.all
                    .push(Fragment::any_of(database, "line.entitlement_id", &ids));
            }
            _ => {}
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
