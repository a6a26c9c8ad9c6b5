//! What somebody asks to be changed on a line and its entitlement. Fields left alone are `None`.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::code::{Code, EntitlementId};
use crate::line::{ActionText, Asked, Due};
use crate::owner::Owner;
use crate::status::Status;

/// A new value for a field that may be empty: `Some(None)` empties it, `None` leaves it alone.
pub type Set<T> = Option<Option<T>>;

/// What somebody asks to be changed on a line, and on its entitlement in the same dialog.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LineEdit {
    /// The status.
    pub status: Option<Status>,
    /// The note (rule S8).
    pub note: Option<String>,
    /// The segment.
    pub segment: Option<String>,
    /// The target date.
    pub target: Set<Date>,
    /// "Asked of X, answer due by D" in place of a target date (rule S4).
    pub asked: Set<Asked>,
    /// The review date.
    pub review: Set<Date>,
    /// The owner.
    pub owner: Option<Owner>,
    /// The next action.
    pub next_action: Option<ActionText>,
    /// When it is due.
    pub next_due: Option<Due>,
    /// Who does it.
    pub next_owner: Option<Owner>,
    /// The surviving entitlement (rule U5).
    pub duplicate_of: Set<EntitlementId>,
    /// Since when the status has held, for the past (rule H7).
    pub since: Option<Date>,
    /// The entitlement's service status (rule S11).
    pub service_status: Set<Code>,
    /// The entitlement's engagement scenario.
    pub engagement_scenario: Set<Code>,
    /// The entitlement's first planned talk.
    pub initiate_discussion: Set<Date>,
    /// Why roles that may not change this status change it all the same (rule S9).
    pub override_reason: Option<String>,
}

impl LineEdit {
    /// Whether it asks for anything that only the scenario's updater may do (rule S9).
    pub fn changes_status_or_scenario(&self) -> bool {
        self.status.is_some()
            || self.since.is_some()
            || self.segment.is_some()
            || self.service_status.is_some()
            || self.engagement_scenario.is_some()
            || self.duplicate_of.is_some()
    }

    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        Self {
            override_reason: None,
            ..self.clone()
        } == Self::default()
    }
}
