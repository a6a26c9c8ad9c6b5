//! How urgent a tenant is: computed from its lines, or set by somebody with a reason.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::clocks::days_between;

/// How urgent a tenant is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Priority {
    /// Nothing is stuck.
    Low,
    /// Something is stuck or late.
    Medium,
    /// Much is stuck, or late before the renewal.
    High,
    /// Most is stuck, late, and the renewal is near.
    Critical,
}

impl Priority {
    /// All priorities, the least urgent first.
    pub const ALL: [Self; 4] = [Self::Low, Self::Medium, Self::High, Self::Critical];

    /// The stable code of the priority.
    pub fn code(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::Critical => "critical",
        }
    }

    /// Reads a priority's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|priority| priority.code() == text)
    }
}

/// A priority that stands in for the computed one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriorityOverride {
    /// The priority.
    pub priority: Priority,
    /// Why.
    pub reason: String,
}

/// What the priority of a tenant is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PriorityFacts {
    /// Units that count (rule U5).
    pub counted_units: i64,
    /// Those of them that are blocked.
    pub blocked_units: i64,
    /// Lines past their target, next action or answer.
    pub overdue_lines: i64,
    /// Whether the customer renews within [`RENEWAL_DAYS`].
    pub renews_soon: bool,
}

/// A renewal within so many days makes a tenant more urgent.
pub const RENEWAL_DAYS: i64 = 90;

impl PriorityFacts {
    /// Whether a renewal lies within the next 90 days; one that has passed does not.
    pub fn renews_soon(renewal: Option<Date>, today: Date) -> bool {
        renewal.is_some_and(|day| (0..=RENEWAL_DAYS).contains(&days_between(today, day)))
    }

    /// One point each for: something blocked, half of the units blocked, lines overdue, renewal soon while
    /// something is blocked or overdue. None is low, one medium, two high, more critical.
    pub fn priority(&self) -> Priority {
        let blocked = self.blocked_units > 0;
        let half = blocked && self.blocked_units.saturating_mul(2) >= self.counted_units;
        let late = self.overdue_lines > 0;
        let renewal = self.renews_soon && (blocked || late);
        match [blocked, half, late, renewal]
            .into_iter()
            .filter(|point| *point)
            .count()
        {
            0 => Priority::Low,
            1 => Priority::Medium,
            2 => Priority::High,
            _ => Priority::Critical,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn facts(blocked: i64, overdue: i64, renews_soon: bool) -> Priority {
        PriorityFacts {
            counted_units: 100,
            blocked_units: blocked,
            overdue_lines: overdue,
            renews_soon,
        }
        .priority()
    }

    #[test]
    fn what_is_stuck_late_and_soon_renewed_is_urgent() {
        assert_eq!(facts(0, 0, false), Priority::Low);
        assert_eq!(facts(0, 0, true), Priority::Low);
        assert_eq!(facts(10, 0, false), Priority::Medium);
        assert_eq!(facts(0, 3, false), Priority::Medium);
        assert_eq!(facts(50, 0, false), Priority::High);
        assert_eq!(facts(10, 1, false), Priority::High);
        assert_eq!(facts(10, 0, true), Priority::High);
        assert_eq!(facts(50, 1, false), Priority::Critical);
        assert_eq!(facts(10, 1, true), Priority::Critical);
    }

    #[test]
    fn a_renewal_is_soon_for_ninety_days_and_not_once_past() {
        let today = date(2024, 5, 1);
        let soon = |day| PriorityFacts::renews_soon(Some(day), today);
        assert!(soon(date(2024, 5, 1)) && soon(date(2024, 7, 30)));
        assert!(!soon(date(2024, 7, 31)) && !soon(date(2024, 4, 30)));
        assert!(!PriorityFacts::renews_soon(None, today));
    }
}
