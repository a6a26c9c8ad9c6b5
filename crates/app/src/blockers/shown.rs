//! A blocker as its page shows it to one reader (rules A3, A4).

use std::collections::BTreeMap;

use desbloqueo_domain::blocker::Blocker;
use desbloqueo_domain::code::{Code, CustomerId, EntitlementId};
use desbloqueo_domain::interval::Totals;
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::organization::Place;
use desbloqueo_domain::status::Phase;
use desbloqueo_store::blocker_comments::BlockerComment;
use desbloqueo_store::changes::Change;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::rights::BlockerRights;

/// A blocker with all that one reader sees of it. What they do not see is neither listed nor counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownBlocker {
    /// The blocker.
    pub blocker: Blocker,
    /// Days since it was opened, until it was closed.
    pub days_open: i64,
    /// Every date promised, in the order in which they were given (rule H5).
    pub promises: Vec<Date>,
    /// How often and how far the date slipped.
    pub slips: Slips,
    /// The lines that it holds.
    pub lines: Vec<ShownLine>,
    /// The units of these lines that count (rule U5).
    pub units: i64,
    /// Units times days that it has held lines so far, those that have left it included (rule T3).
    pub unit_days: i64,
    /// The same per party that was charged (rule T5).
    pub by_party: BTreeMap<Option<Code>, Totals>,
    /// Comments, the newest first; [`super::list_comments`] gives older ones.
    pub comments: Vec<BlockerComment>,
    /// Changes of the blocker, in order.
    pub timeline: Vec<Change>,
    /// What the reader may do.
    pub rights: BlockerRights,
}

/// How often a later date was given, and by how many days altogether (rule H5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Slips {
    /// How often.
    pub number: u32,
    /// Days.
    pub days: i64,
}

/// A line that the blocker holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownLine {
    /// Where it stands.
    pub place: Place,
    /// The name of its tenant.
    pub tenant_name: String,
    /// The customer.
    pub customer: CustomerId,
    /// The entitlement.
    pub entitlement: EntitlementId,
    /// The service.
    pub service: Code,
    /// The phase of the entitlement.
    pub phase: Phase,
    /// The line.
    pub line: StatusLine,
    /// Whether this is its primary blocker.
    pub primary: bool,
    /// Units times days in its present reason since the blocker was opened.
    pub unit_days: i64,
}
