//! Status lines: some of an entitlement's agreed units in one status.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::code::{BlockerId, Code, EntitlementId, LineId, OrganizationId, PersonId};
use crate::owner::Owner;
use crate::status::Status;

/// Some of an entitlement's agreed units in one status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusLine {
    /// Its id, kept for life.
    pub id: LineId,
    /// What people edit.
    #[serde(flatten)]
    pub state: LineState,
    /// Counts its saves; a stale save is refused (rule V3).
    pub version: i64,
}

/// Everything about a line that people edit, and the clocks that follow from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineState {
    /// How many units; always positive.
    pub units: i64,
    /// The geography, subsidiary or other group they stand for; empty for none.
    #[serde(default)]
    pub segment: String,
    /// L1, L2, L3.
    pub status: Status,
    /// Intent and primary reason in a sentence or two (rule S8).
    #[serde(default)]
    pub note: String,
    /// Target date; in Blocked › delivery the projected unblock date.
    #[serde(default)]
    pub target: Option<Date>,
    /// Who was asked for the date, and until when they shall answer (rule S4).
    #[serde(default)]
    pub asked: Option<Asked>,
    /// When to look again (rules S2, S5).
    #[serde(default)]
    pub review: Option<Date>,
    /// Who must act.
    #[serde(default)]
    pub owner: Owner,
    /// What happens next.
    #[serde(default)]
    pub next_action: NextAction,
    /// The entitlement that survives, for Duplicate/Invalid units (rule U5).
    #[serde(default)]
    pub duplicate_of: Option<EntitlementId>,
    /// Whether a second person agreed (rule U5).
    #[serde(default)]
    pub approval: Approval,
    /// Since when it is in its status (rule T4).
    pub since: Since,
    /// The day on which somebody last changed or confirmed it (rule T4).
    pub confirmed: Date,
    /// Blockers that hold it, the primary one first (rule S7).
    #[serde(default)]
    pub blockers: Vec<BlockerLink>,
    /// What it does not take over from its primary blocker (rule S7).
    #[serde(default)]
    pub overrides: Overrides,
}

/// Who was asked for a date that nobody knows yet (rule S4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Who was asked.
    pub of: String,
    /// When the answer is due.
    pub due: Date,
}

/// What happens next on a line, when, and who does it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct NextAction {
    /// The action.
    #[serde(default)]
    pub what: ActionText,
    /// When it is due.
    #[serde(default)]
    pub due: Due,
    /// Who does it; nobody: the owner of the line.
    #[serde(default)]
    pub owner: Owner,
}

/// A next action from the playbook's catalogue, or in somebody's own words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActionText {
    /// None.
    #[default]
    Nothing,
    /// Of the catalogue: shown in the reader's language.
    Code(Code),
    /// Somebody's own words.
    Text(String),
}

/// When a next action is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Due {
    /// No date applies.
    #[default]
    Never,
    /// On this day.
    On(Date),
    /// To be decided until this day, then it is overdue (rule S4).
    OpenUntil(Date),
}

impl Due {
    /// The day after which it is overdue.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::Never => None,
            Self::On(day) | Self::OpenUntil(day) => Some(day),
        }
    }
}

/// Whether a second person agreed that units do not count (rule U5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Approval {
    /// The playbook does not ask.
    #[default]
    NotNeeded,
    /// Proposed, and by whom.
    Awaiting {
        /// Who proposed it.
        by: PersonId,
    },
    /// Agreed, and by whom.
    Given {
        /// Who agreed.
        by: PersonId,
    },
}

/// Since when a line is in its status (rule T4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since {
    /// Since when in this L1.
    pub l1: Date,
    /// Since when in this L1, L2 and L3.
    pub reason: Date,
    /// Whether somebody reported it for the past (rule H7).
    #[serde(default)]
    pub reported: bool,
}

impl Since {
    /// In the status since this day.
    pub fn day(day: Date) -> Self {
        Self {
            l1: day,
            reason: day,
            reported: false,
        }
    }

    /// The older of two (rule T4: a merge keeps the oldest).
    pub fn oldest(self, other: Self) -> Self {
        Self {
            l1: self.l1.min(other.l1),
            reason: self.reason.min(other.reason),
            reported: if other.l1 < self.l1 {
                other.reported
            } else {
                self.reported
            },
        }
    }
}

/// A blocker that holds a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockerLink {
    /// The organization of the blocker; it may stand above that of the line (rule A4).
    pub organization: OrganizationId,
    /// The blocker.
    pub blocker: BlockerId,
}

/// What a line keeps for itself instead of taking it from its primary blocker (rule S7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Overrides {
    /// Its own projected unblock date.
    #[serde(default)]
    pub target: bool,
    /// Its own owner.
    #[serde(default)]
    pub owner: bool,
    /// Its own next action.
    #[serde(default)]
    pub next_action: bool,
}

impl LineState {
    /// The blocker whose date, owner and next action are the truth for the line.
    pub fn primary_blocker(&self) -> Option<BlockerLink> {
        self.blockers.first().copied()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_oldest_of_two_clocks_is_marked_as_reported_where_its_l1_was() {
        let known = Since::day(date(2024, 3, 1));
        let told = Since {
            l1: date(2024, 1, 1),
            reason: date(2024, 4, 1),
            reported: true,
        };
        let oldest = Since {
            l1: date(2024, 1, 1),
            reason: date(2024, 3, 1),
            reported: true,
        };
        assert_eq!(known.oldest(told), oldest);
        assert_eq!(told.oldest(known), oldest);
    }

    #[test]
    fn a_date_to_be_decided_is_due_when_its_time_is_over() {
        let day = date(2024, 5, 22);
        assert_eq!(Due::OpenUntil(day).day(), Some(day));
        assert_eq!(Due::Never.day(), None);
    }
}
