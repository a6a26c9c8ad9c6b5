//! What somebody asks to be changed on a blocker. Fields left alone are `None`.

use serde::{Deserialize, Serialize};

use crate::code::Code;
use crate::edit::Set;
use crate::line::NextAction;
use crate::owner::Owner;
use crate::refusal::Refusals;
use crate::status::Severity;

use super::{BlockerState, ChannelUsed, TicketLink};

/// What somebody asks to be changed on a blocker.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct BlockerEdit {
    /// The title; a private blocker that gets one stays private.
    pub title: Option<String>,
    /// The reason, an L2.
    pub reason: Set<Code>,
    /// The detail, an L3.
    pub detail: Set<Code>,
    /// The service.
    pub service: Set<Code>,
    /// How bad it is.
    pub severity: Option<Severity>,
    /// Who can remove it.
    pub resolvers: Option<Vec<Owner>>,
    /// Who answers for its removal.
    pub owner: Option<Owner>,
    /// What happens next.
    pub next_action: Option<NextAction>,
    /// Channels through which help is asked for.
    pub channels: Option<Vec<ChannelUsed>>,
    /// Tickets elsewhere.
    pub tickets: Option<Vec<TicketLink>>,
}

impl BlockerEdit {
    /// Whether it asks for what only those who keep blockers may do; the next action, the channels and the
    /// tickets are for everybody who answers for it (rule S9).
    pub fn needs_keeper(&self) -> bool {
        let answered = Self {
            next_action: None,
            channels: None,
            tickets: None,
            ..self.clone()
        };
        answered != Self::default()
    }
}

impl BlockerState {
    /// Changes what the edit names on an open blocker.
    pub fn edit(&mut self, edit: &BlockerEdit) -> Result<(), Refusals> {
        self.require_open()?;
        if let Some(title) = &edit.title {
            title.trim().clone_into(&mut self.title);
        }
        set(&mut self.reason, edit.reason.as_ref());
        set(&mut self.detail, edit.detail.as_ref());
        set(&mut self.service, edit.service.as_ref());
        set(&mut self.severity, edit.severity.as_ref());
        set(&mut self.resolvers, edit.resolvers.as_ref());
        set(&mut self.owner, edit.owner.as_ref());
        set(&mut self.next_action, edit.next_action.as_ref());
        set(&mut self.channels, edit.channels.as_ref());
        set(&mut self.tickets, edit.tickets.as_ref());
        Ok(())
    }
}

fn set<T: Clone>(field: &mut T, value: Option<&T>) {
    if let Some(value) = value {
        field.clone_from(value);
    }
}
