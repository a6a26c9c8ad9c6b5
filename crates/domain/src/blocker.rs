//! Blockers: why units are stuck, as records with an owner, a date and a history (rule S7).

mod check;
mod close;
mod dates;
mod edit;
mod group;
mod of_line;
mod party;

pub use dates::slips;
pub use edit::BlockerEdit;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::code::{BlockerId, Code, OrganizationId, PersonId};
use crate::line::{Asked, LineState, NextAction};
use crate::owner::Owner;
use crate::rulebook::Rulebook;
use crate::status::{Severity, Status};

/// Why units are stuck, who removes it, and by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocker {
    /// Its id, kept for life.
    pub id: BlockerId,
    /// The node of the tree it belongs to; it may hold lines of the subtree (rule A4).
    pub organization: OrganizationId,
    /// What people edit.
    pub state: BlockerState,
    /// Counts its saves.
    pub version: i64,
}

/// What people edit on a blocker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockerState {
    /// What it is, in a few words; a private one is named by its reason until somebody names it.
    #[serde(default)]
    pub title: String,
    /// Made silently for one line (rule S7).
    #[serde(default)]
    pub private: bool,
    /// The key that groups rows of an imported file (rule I5); empty for none.
    #[serde(default)]
    pub key: String,
    /// The reason, an L2.
    #[serde(default)]
    pub reason: Option<Code>,
    /// The detail, an L3.
    #[serde(default)]
    pub detail: Option<Code>,
    /// The service, when it is about one.
    #[serde(default)]
    pub service: Option<Code>,
    /// How bad it is.
    pub severity: Severity,
    /// Who can remove it.
    #[serde(default)]
    pub resolvers: Vec<Owner>,
    /// Who answers for its removal.
    #[serde(default)]
    pub owner: Owner,
    /// When it is projected to be gone.
    #[serde(default)]
    pub projected: Option<Date>,
    /// Who was asked for that date, and until when they shall answer (rule S4).
    #[serde(default)]
    pub asked: Option<Asked>,
    /// What happens next.
    #[serde(default)]
    pub next_action: NextAction,
    /// The day it was opened.
    pub opened: Date,
    /// The day it was closed and what resolved it.
    #[serde(default)]
    pub closed: Option<Closed>,
    /// Whose clock runs from which day on, in order (rule T5).
    #[serde(default)]
    pub party_clock: Vec<PartyFrom>,
    /// Channels through which help is asked for.
    #[serde(default)]
    pub channels: Vec<ChannelUsed>,
    /// Tickets elsewhere.
    #[serde(default)]
    pub tickets: Vec<TicketLink>,
    /// People invited to see it (rule A1).
    #[serde(default)]
    pub invited: Vec<PersonId>,
}

/// When a blocker was closed, and what resolved it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// The day.
    pub day: Date,
    /// What resolved it.
    pub resolution: String,
}

/// The party whose clock runs from a day on (rule T5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartyFrom {
    /// The first day charged.
    pub from: Date,
    /// The party.
    pub party: Code,
}

/// A channel through which help was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelUsed {
    /// The channel of the playbook.
    pub channel: Code,
    /// Where to look.
    pub url: String,
}

/// A ticket elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TicketLink {
    /// Its name there, such as `NET-311`.
    pub name: String,
    /// Where to look.
    #[serde(default)]
    pub url: String,
    /// Its state as last seen.
    #[serde(default)]
    pub state: String,
}

impl BlockerState {
    /// A new open blocker of a reason, with the playbook's resolvers and party.
    pub fn open(title: &str, status: &Status, rulebook: &Rulebook, today: Date) -> Self {
        let resolvers = rulebook
            .resolvers(status)
            .iter()
            .cloned()
            .map(Owner::Role)
            .collect();
        let party = rulebook.party(status).cloned();
        Self {
            title: title.trim().to_owned(),
            private: false,
            key: String::new(),
            reason: status.l2.clone(),
            detail: status.l3.clone(),
            service: None,
            severity: Severity::Medium,
            resolvers,
            owner: Owner::Nobody,
            projected: None,
            asked: None,
            next_action: NextAction::default(),
            opened: today,
            closed: None,
            party_clock: party
                .map(|party| PartyFrom { from: today, party })
                .into_iter()
                .collect(),
            channels: Vec::new(),
            tickets: Vec::new(),
            invited: Vec::new(),
        }
    }

    /// The private blocker of a line: its reason, its service, its dates and people (rule S7).
    pub fn private(line: &LineState, service: &Code, rulebook: &Rulebook) -> Self {
        Self {
            private: true,
            service: Some(service.clone()),
            owner: line.owner.clone(),
            projected: line.target,
            asked: line.asked.clone(),
            next_action: line.next_action.clone(),
            ..Self::open("", &line.status, rulebook, line.since.l1)
        }
    }

    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }
}
