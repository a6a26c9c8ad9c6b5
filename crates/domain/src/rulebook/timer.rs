//! Timers: for a status or a field, after so many days, tell whom, then whom (rule T1).

use crate::code::Code;
use crate::status::StatusKind;

/// What a timer watches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Watches {
    /// Time in a status of this kind, optionally with this L2.
    Status {
        /// The L1.
        l1: Code,
        /// Its kind.
        kind: StatusKind,
        /// Only with this L2.
        l2: Option<Code>,
    },
    /// Days past the date, or the age, in a field.
    Field {
        /// The field.
        field: WatchedField,
        /// Only lines in this L1.
        l1: Option<Code>,
        /// Only lines with this L2.
        l2: Option<Code>,
    },
    /// Days past a blocker's date or "answer due".
    Blocker,
    /// Days without an update of an active tenant.
    Tenant,
}

/// A field of a line whose date or age a timer watches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WatchedField {
    /// The target date.
    TargetDate,
    /// The next action's date.
    NextActionDate,
    /// Days since somebody last changed or confirmed the line (rule T4).
    Staleness,
    /// Days in the status (rule T4).
    Since,
}

/// For a status, reason or field: after so many days, tell whom, then whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timer {
    /// Its code.
    pub code: Code,
    /// What it watches.
    pub watches: Watches,
    /// Days after which it fires.
    pub after_days: i32,
    /// Roles told, rung after rung.
    pub tell: Vec<Code>,
    /// Days between rungs.
    pub every_days: i32,
}
