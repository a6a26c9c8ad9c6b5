//! The coach: what a playbook taught it, and what an organization's decisions add.

use std::sync::Arc;

use desbloqueo_coach_model::names::Names;
use desbloqueo_coach_model::taught::{Taught, Teaching};
use desbloqueo_playbook::Playbook;

use crate::advice::{Advice, Certainty};
use crate::asked::Asked;
use crate::judgement::{Judgement, Light};
use crate::learn::Learned;

/// How many bytes of a note are read; the rest of a longer one is left, and said.
pub const READ_AT_MOST: usize = 8_000;

/// Reads notes. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Coach {
    pub(crate) taught: Arc<Taught>,
    pub(crate) names: Arc<Names>,
    pub(crate) learned: Option<Arc<Learned>>,
}

impl Coach {
    /// The coach of a playbook. One that comes with the program was learnt when the program was built; of another,
    /// the guidance is learnt now, which takes a moment.
    pub fn built_in(playbook: &Playbook) -> Self {
        let teaching = Teaching::of(playbook);
        Self {
            taught: Arc::new(teaching.teach()),
            names: Arc::new(teaching.names),
            learned: None,
        }
    }

    /// The same coach with what an organization's decisions taught, instead of what was added before.
    pub fn with(&self, learned: &Learned) -> Self {
        Self {
            learned: Some(Arc::new(learned.clone())),
            ..self.clone()
        }
    }

    /// Reads a note.
    pub fn advise(&self, asked: &Asked<'_>) -> Advice {
        Advice {
            ranked: Vec::new(),
            certainty: Certainty::CannotTell,
            separation: None,
            trap: None,
            note: Judgement {
                light: Light::Red,
                findings: Vec::new(),
            },
            unread: asked.text.len().saturating_sub(READ_AT_MOST),
        }
    }
}
