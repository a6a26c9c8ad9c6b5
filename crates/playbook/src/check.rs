//! What a pack holds and what is wrong with it, for whoever writes one.

use serde::Serialize;

use crate::fault::Fault;
use crate::kind::Kind;
use crate::load::Draft;

/// What a pack holds and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// The pack's code and version, where all that they need could be read.
    pub pack: Option<(String, String)>,
    /// The languages listed, the source language first.
    pub languages: Vec<String>,
    /// How many codes of each kind were found.
    pub counts: Vec<(Kind, usize)>,
    /// Every fault, in the order of files and lines.
    pub faults: Vec<Fault>,
}

impl Summary {
    /// How many codes of a kind were found.
    pub fn count(&self, kind: Kind) -> usize {
        self.counts
            .iter()
            .find(|(counted, _)| *counted == kind)
            .map_or(0, |(_, count)| *count)
    }

    /// Whether the pack can be used.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }
}

/// Reads a pack from its files and says what it holds, faults or not.
pub fn check(files: &[(&str, &str)]) -> Summary {
    let draft = Draft::read(files);
    let pack = draft.playbook.as_ref();
    Summary {
        pack: pack.map(|playbook| (playbook.code().to_string(), playbook.version().to_owned())),
        counts: Kind::ALL
            .iter()
            .map(|kind| (*kind, draft.catalogue.keys(*kind).len()))
            .collect(),
        languages: draft.languages,
        faults: draft.faults,
    }
}
