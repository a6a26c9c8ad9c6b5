//! What would move, and the fewest blockers that free a share.

use desbloqueo_app::insights::{ChosenBlocker, FreeReport, Moved, WhatIf};
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::BlockerItemBody;

/// What would move without some blockers, of what is blocked.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WhatIfBody {
    /// The day that it looks at.
    as_of: Date,
    /// Open blockers that would be gone; of a past day, those that were the first of a line.
    blockers: usize,
    /// All that is blocked.
    blocked: MovedBody,
    /// What no other open blocker holds: it would move.
    freed: MovedBody,
    /// What would lose a blocker, and is held by another; nothing of a past day, which knows of first blockers alone.
    still_held: MovedBody,
}

/// Lines, their units, and the unit-days that they have been blocked for.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct MovedBody {
    lines: i64,
    units: i64,
    /// Units times days.
    unit_days: i64,
}

/// The fewest blockers that free a share of what is blocked.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FreeBody {
    /// The day that it looks at.
    as_of: Date,
    /// The blockers, in the order in which most is freed soonest; the first 1,000 of them.
    items: Vec<FreedBlockerBody>,
    /// How many they are.
    count: usize,
    /// Units of all blocked lines.
    blocked_units: i64,
    /// Units that would be free without all of them.
    freed_units: i64,
    /// No fewer blockers free as much.
    at_least: usize,
    /// It is known that no fewer do.
    is_smallest: bool,
    /// Whether so much can be freed at all.
    enough: bool,
}

/// A blocker to remove.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct FreedBlockerBody {
    blocker: BlockerItemBody,
    /// Units that are free once it and those before it are gone.
    freed_units: i64,
}

impl WhatIfBody {
    /// The body of a report.
    pub fn new(report: &WhatIf) -> Self {
        Self {
            as_of: report.day,
            blockers: report.blockers,
            blocked: report.blocked.into(),
            freed: report.freed.into(),
            still_held: report.still_held.into(),
        }
    }
}

impl From<Moved> for MovedBody {
    fn from(moved: Moved) -> Self {
        Self {
            lines: moved.lines,
            units: moved.units,
            unit_days: moved.unit_days,
        }
    }
}

impl FreeBody {
    /// The body of a report.
    pub fn new(report: &FreeReport) -> Self {
        let item = |one: &ChosenBlocker| FreedBlockerBody {
            blocker: BlockerItemBody::new(&one.item, &report.names, report.day),
            freed_units: one.freed_units,
        };
        Self {
            as_of: report.day,
            items: report.chosen.iter().map(item).collect(),
            count: report.number,
            blocked_units: report.blocked_units,
            freed_units: report.freed_units,
            at_least: report.at_least,
            is_smallest: report.is_smallest,
            enough: report.enough,
        }
    }
}
