//! Stretches of time in which a line did not change: what reports of time are computed from (rules H2, H4).

mod party;
mod totals;
mod transition;

pub use party::{Charge, PartyClocks, split_by_party};
pub use totals::{Totals, median, oldest, totals};
pub use transition::{Beginning, advance, close, rewrite_since};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::clocks::days_between;
use crate::code::{BlockerId, Code, EntitlementId, IntervalId, LineId, OrganizationId, TenantId};
use crate::owner::Owner;
use crate::status::{Phase, Status, StatusKind};

/// A stretch of days in which a line did not change, as seen at the end of each day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// Its id.
    pub id: IntervalId,
    /// The line.
    pub line: LineId,
    /// The first day at whose end the state held.
    pub from: Date,
    /// The day at whose end it no longer held; `None` while it holds. Equal to `from` where the state was
    /// changed again within the day: then no report sees it.
    pub to: Option<Date>,
    /// What held.
    pub state: IntervalState,
}

/// All that reports ask of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntervalState {
    /// Units.
    pub units: i64,
    /// The group they stand for; empty for none.
    pub segment: String,
    /// L1, L2, L3.
    pub status: Status,
    /// What the L1 means.
    pub kind: StatusKind,
    /// Who worked on the entitlement.
    pub phase: Phase,
    /// Service status of the entitlement.
    pub service_status: Option<Code>,
    /// Engagement scenario of the entitlement.
    pub engagement_scenario: Option<Code>,
    /// Who had to act.
    pub owner: Owner,
    /// Target or projected unblock date.
    pub target: Option<Date>,
    /// Whose clock ran (rule T5).
    pub party: Option<Code>,
    /// The blocker whose date, owner and next action counted.
    pub primary_blocker: Option<BlockerId>,
    /// The delivering organization.
    pub organization: OrganizationId,
    /// The tenant.
    pub tenant: TenantId,
    /// The entitlement.
    pub entitlement: EntitlementId,
    /// The service.
    pub service: Code,
}

/// The days that a report looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Window {
    /// The first day.
    pub from: Date,
    /// The day after the last.
    pub to: Date,
}

impl Window {
    /// Days in the window.
    pub fn days(self) -> i64 {
        days_between(self.from, self.to).max(0)
    }
}

impl Interval {
    /// Whether it holds until further notice.
    pub fn is_open(&self) -> bool {
        self.to.is_none()
    }

    /// Whether the state held at the end of the day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day < to)
    }

    /// The part of the interval inside the window.
    pub fn clipped(&self, window: Window) -> Window {
        let to = self.to.map_or(window.to, |to| to.min(window.to));
        Window {
            from: self.from.max(window.from),
            to,
        }
    }
}

/// Days of the interval inside the window.
pub fn days_within(interval: &Interval, window: Window) -> i64 {
    interval.clipped(window).days()
}

/// Units times days of the interval inside the window (rule T3).
pub fn unit_days(interval: &Interval, window: Window) -> i64 {
    days_within(interval, window).saturating_mul(interval.state.units)
}

/// The interval of one line that held at the end of the day (rule H2).
pub fn as_of<'a>(
    intervals: impl IntoIterator<Item = &'a Interval>,
    day: Date,
) -> Option<&'a Interval> {
    intervals
        .into_iter()
        .find(|interval| interval.holds_on(day))
}

#[cfg(test)]
pub(crate) mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;

    pub(crate) fn code(text: &str) -> Code {
        Code::parse(text).unwrap()
    }

    pub(crate) fn state(units: i64, l1: &str) -> IntervalState {
        IntervalState {
            units,
            segment: String::new(),
            status: Status::of(code(l1)),
            kind: StatusKind::Blocked,
            phase: Phase::Delivery,
            service_status: None,
            engagement_scenario: None,
            owner: Owner::Nobody,
            target: None,
            party: None,
            primary_blocker: None,
            organization: OrganizationId(Uuid::nil()),
            tenant: TenantId(Uuid::nil()),
            entitlement: EntitlementId(Uuid::nil()),
            service: code("mail"),
        }
    }

    /// An interval in May 2024 of the line 1.
    pub(crate) fn interval(id: u128, from: i8, to: Option<i8>, state: IntervalState) -> Interval {
        Interval {
            id: IntervalId(Uuid::from_u128(id)),
            line: LineId(Uuid::from_u128(1)),
            from: date(2024, 5, from),
            to: to.map(|to| date(2024, 5, to)),
            state,
        }
    }

    pub(crate) fn window(from: i8, to: i8) -> Window {
        Window {
            from: date(2024, 5, from),
            to: date(2024, 5, to),
        }
    }

    #[test]
    fn days_and_unit_days_count_only_what_lies_in_the_window() {
        let closed = interval(1, 5, Some(10), state(20, "blocked"));
        assert_eq!(days_within(&closed, window(1, 31)), 5);
        assert_eq!(days_within(&closed, window(7, 9)), 2);
        assert_eq!(days_within(&closed, window(10, 20)), 0);
        assert_eq!(unit_days(&closed, window(1, 31)), 100);
        let open = interval(1, 5, None, state(20, "blocked"));
        assert_eq!(days_within(&open, window(1, 31)), 26);
    }

    #[test]
    fn the_end_of_a_day_sees_the_last_state_of_the_day() {
        let intervals = [
            interval(1, 1, Some(5), state(1, "a")),
            interval(2, 5, Some(5), state(2, "b")),
            interval(3, 5, None, state(3, "c")),
        ];
        let units = |day| as_of(&intervals, date(2024, 5, day)).map(|found| found.state.units);
        assert_eq!(units(4), Some(1));
        assert_eq!(units(5), Some(3));
        assert_eq!(units(31), Some(3));
        assert_eq!(as_of(&intervals, date(2024, 4, 30)), None);
    }
}
