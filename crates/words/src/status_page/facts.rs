//! Who resolves a status, through what, whose clock runs, and what is proposed.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::rulebook::Rulebook;
use desbloqueo_domain::status::Status;

/// Who resolves a status, through what, whose clock runs, and what is proposed; by code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatusFacts {
    /// Roles that resolve it, the default first.
    pub resolvers: Vec<Code>,
    /// Channels through which help is asked for.
    pub channels: Vec<Code>,
    /// Whose clock runs (rule T5).
    pub party: Option<Code>,
    /// The next action that is proposed, and the days until it is due.
    pub next_action: Option<(Code, i32)>,
    /// Whether it is used no more.
    pub retired: bool,
}

impl StatusFacts {
    /// What the rules know of a status: of the L3, else the L2, else the L1.
    pub fn of(rulebook: &Rulebook, status: &Status) -> Self {
        let entry = rulebook.reason(status);
        let next = rulebook.next_action(status);
        let upper = status.l2.as_ref().and_then(|l2| rulebook.reasons.get(l2));
        let channels = |codes: &[Code]| (!codes.is_empty()).then(|| codes.to_vec());
        Self {
            resolvers: rulebook.resolvers(status).to_vec(),
            channels: entry
                .and_then(|entry| channels(&entry.channels))
                .or_else(|| upper.and_then(|upper| channels(&upper.channels)))
                .unwrap_or_default(),
            party: rulebook.party(status).cloned(),
            next_action: next.map(|(action, days)| (action.clone(), days)),
            retired: entry.is_some_and(|entry| entry.retired),
        }
    }
}
