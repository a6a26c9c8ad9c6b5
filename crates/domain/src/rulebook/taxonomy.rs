//! The three levels of status, and services.

use crate::code::Code;
use crate::status::StatusKind;

/// An L1 of the pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusEntry {
    /// What it means to the rules.
    pub kind: StatusKind,
    /// Whether a line in it must say an L2 (rule S1).
    pub l2_required: bool,
    /// Roles that help out of it.
    pub resolvers: Vec<Code>,
    /// What to use instead, in the order of the guidance's "do not use when".
    pub use_instead: Vec<Code>,
}

/// An L2 or an L3 of the pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The code one level up.
    pub parent: Code,
    /// Services for which it is offered; an L2 is offered for all.
    pub services: Services,
    /// Roles that resolve it, the default first; empty: those of the level above.
    pub resolvers: Vec<Code>,
    /// Channels through which help is asked for.
    pub channels: Vec<Code>,
    /// Whose clock runs by default (rule T5); `None`: that of the level above.
    pub party: Option<Code>,
    /// The next action proposed; `None`: that of the level above.
    pub next_action: Option<Code>,
    /// Days until it is due.
    pub next_action_days: Option<i32>,
    /// What to use instead, in the order of the guidance's "do not use when".
    pub use_instead: Vec<Code>,
    /// A retired value stays valid on a line until its next change of status (rule S1).
    pub retired: bool,
    /// What a retired value became.
    pub replaced_by: Option<Code>,
}

/// The services for which an L3 is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Services {
    /// Every service.
    All,
    /// Just these.
    Only(Vec<Code>),
}

impl Services {
    /// Whether the service is among them.
    pub fn offers(&self, service: &Code) -> bool {
        match self {
            Self::All => true,
            Self::Only(codes) => codes.contains(service),
        }
    }
}

/// A service of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceEntry {
    /// Short form that people write.
    pub short: String,
    /// The family it is grouped in.
    pub family: Code,
}
