//! Thresholds and landing places of a pack.

use crate::code::Code;
use crate::status::Status;

/// Thresholds and landing places of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defaults {
    /// Characters beyond which a note warns (rule S8).
    pub note_length: usize,
    /// Where units that appear arrive (rule U2).
    pub new_units: StatusRef,
    /// What an unresponsive customer's units are proposed to be (rule S12).
    pub unresponsive: StatusRef,
    /// Contact attempts after which it is proposed.
    pub attempts_before_unresponsive: u32,
    /// L1 where lines of a closed blocker go (rule S7).
    pub close_blocked_to: Code,
    /// Growth, in percent of the agreed units, up to which new units are placed in proportion (rule U2).
    pub small_growth_percent: u32,
    /// Days allowed to complete lines after handover (rule S13).
    pub handover_days: i32,
    /// Days until a proposed next action is due where the reason does not say.
    pub next_action_days: i32,
    /// Dates that park a line rather than promise (rule S4).
    pub park_days: Vec<MonthDay>,
    /// Whether Duplicate/Invalid needs a second person's approval (rule U5).
    pub invalid_needs_approval: bool,
}

/// A day of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthDay {
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: i8,
}

/// A status that the pack refers to.
pub type StatusRef = Status;

/// Who leads the work on a service and who assists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EngagementScenario {
    /// Its code.
    pub code: Code,
    /// The group in which reports show it.
    pub group: Code,
    /// Whether the customer goes on without our help (rule S6).
    pub self_led: bool,
}
