//! The coach: what a playbook taught it, and what an organization's decisions add.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use std::sync::Arc;

use desbloqueo_coach_model::classes::Classes;
use desbloqueo_coach_model::names::Names;
use desbloqueo_coach_model::taught::{Taught, Teaching};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::rulebook::{Rulebook, Services};
use desbloqueo_domain::status::{Phase, StatusKind};
use desbloqueo_playbook::Playbook;
use flate2::read::ZlibDecoder;

use crate::guide::Guide;
use crate::learned::Learned;

/// How many bytes of a note are read; the rest of a longer one is left, and said.
pub const READ_AT_MOST: usize = 8_000;

/// The models that the build taught and packed, by the code of their pack.
const BUILT_IN: [(&str, &[u8]); 2] = [
    (
        "fasttrack",
        include_bytes!(concat!(env!("OUT_DIR"), "/fasttrack.model")),
    ),
    (
        "generic",
        include_bytes!(concat!(env!("OUT_DIR"), "/generic.model")),
    ),
];

/// Reads notes. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Coach {
    pub(crate) knowledge: Arc<Knowledge>,
    pub(crate) learned: Option<Arc<Learned>>,
}

/// What stays the same for every organization.
#[derive(Debug)]
pub(crate) struct Knowledge {
    pub(crate) taught: Taught,
    pub(crate) names: Names,
    pub(crate) guide: Guide,
    pub(crate) fingerprint: u32,
    /// The services of each L3 that is not offered for all.
    pub(crate) services: BTreeMap<Code, Vec<Code>>,
    pub(crate) kinds: BTreeMap<Code, StatusKind>,
    /// Which readings the playbook in force has.
    pub(crate) in_force: Vec<bool>,
    /// The phases and L1 that have a scenario.
    phases: BTreeSet<(Phase, Code)>,
    pub(crate) note_length: usize,
}

impl Coach {
    /// The coach of a playbook. What a pack that comes with the program says was learnt when the program was built;
    /// of another pack, what it says is learnt now, which takes seconds rather than milliseconds.
    pub fn built_in(playbook: &Playbook) -> Self {
        let embedded = BUILT_IN
            .iter()
            .find(|(code, _)| *code == playbook.code().as_str())
            .and_then(|(_, file)| unpack(file));
        let taught = embedded.unwrap_or_else(|| Teaching::of(playbook).teach());
        Self {
            knowledge: Arc::new(Knowledge::of(playbook, taught)),
            learned: None,
        }
    }

    /// The same coach with what an organization's decisions taught, instead of what was added before; what does not
    /// fit this coach any more is not used.
    pub fn with(&self, learned: &Learned) -> Self {
        Self {
            knowledge: Arc::clone(&self.knowledge),
            learned: learned.fits(self).then(|| Arc::new(learned.clone())),
        }
    }

    /// Bytes that the model takes in memory, to be reported.
    pub fn memory(&self) -> usize {
        self.knowledge.taught.memory()
    }
}

/// A model as the build packed it, after its length.
fn unpack(file: &[u8]) -> Option<Taught> {
    let (length, packed) = file.split_first_chunk()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let mut bytes = Vec::with_capacity(length);
    ZlibDecoder::new(packed).read_to_end(&mut bytes).ok()?;
    Taught::from_bytes(&bytes).ok()
}

impl Knowledge {
    /// Whether a reading may be proposed: the playbook in force has it, in this phase of the work.
    pub(crate) fn may_be(&self, place: usize, phase: Option<Phase>) -> bool {
        let in_force = self.in_force.get(place).copied().unwrap_or(false);
        let Some(phase) = phase.filter(|_| in_force) else {
            return in_force;
        };
        let class = self.taught.classes.readings.get(place);
        class.is_some_and(|class| self.phases.contains(&(phase, class.l1.clone())))
    }

    /// Whether an L3 is offered for a service; for an unknown service every one is.
    pub(crate) fn is_offered(&self, detail: &Code, service: Option<&Code>) -> bool {
        let Some(service) = service else { return true };
        self.services
            .get(detail)
            .is_none_or(|services| services.contains(service))
    }

    fn of(playbook: &Playbook, taught: Taught) -> Self {
        let rulebook = playbook.rulebook();
        let guide = Guide::of(playbook, &taught);
        let kinds = rulebook
            .statuses
            .iter()
            .map(|(code, entry)| (code.clone(), entry.kind));
        Self {
            names: Names::of(playbook),
            guide,
            fingerprint: taught.fingerprint(),
            services: services(rulebook),
            kinds: kinds.collect(),
            in_force: in_force(playbook, &taught.classes),
            phases: rulebook
                .scenarios
                .iter()
                .map(|scenario| (scenario.phase, scenario.l1.clone()))
                .collect(),
            note_length: rulebook.defaults.note_length,
            taught,
        }
    }
}

fn services(rulebook: &Rulebook) -> BTreeMap<Code, Vec<Code>> {
    let limited = rulebook
        .details
        .iter()
        .filter_map(|(code, detail)| match &detail.services {
            Services::All => None,
            Services::Only(services) => Some((code.clone(), services.clone())),
        });
    limited.collect()
}

/// An organization may publish a later version of a pack: what it retired is not proposed.
fn in_force(playbook: &Playbook, classes: &Classes) -> Vec<bool> {
    let present = Classes::of(playbook);
    let has = |code: &Code| present.place(code).is_some();
    classes
        .readings
        .iter()
        .map(|class| has(class.code()))
        .collect()
}
