//! What a version learned, as people can read it: the words that speak for a reason more than they did before.

use std::collections::BTreeMap;

use desbloqueo_coach::{Asked, Coach, Proposal};
use desbloqueo_domain::status::Status;

/// Notes that are read to find the words.
const NOTES_READ: usize = 60;

/// Words that are told.
const WORDS_TOLD: usize = 40;

/// A word that speaks for a reason more than it did before.
#[derive(Debug, Clone, PartialEq)]
pub struct Gained {
    /// The word, or the words.
    pub text: String,
    /// L1 and L2.
    pub reason: Status,
    /// In how many notes.
    pub notes: usize,
    /// By how much the confidence in the reason rose there, on the average: between 0 and 1.
    pub gain: f64,
}

/// The words that speak, in notes that people decided about, for what was decided, where a version is surer of that than
/// the coach as it comes; those by which most was gained first.
pub(super) fn gained(before: &Coach, after: &Coach, notes: &[(String, Status)]) -> Vec<Gained> {
    let mut words = BTreeMap::<(String, Status), (usize, f64)>::new();
    for (note, chosen) in notes.iter().take(NOTES_READ) {
        let asked = Asked::about(note);
        let (old, new) = (before.advise(&asked).ranked, after.advise(&asked).ranked);
        let Some(now) = find(&new, chosen) else {
            continue;
        };
        let gain = now.confidence - find(&old, chosen).map_or(0.0, |one| one.confidence);
        if gain <= 0.0 {
            continue;
        }
        for spoke in &now.because {
            let reason = Status {
                l3: None,
                ..chosen.clone()
            };
            let entry = words
                .entry((spoke.text.to_lowercase(), reason))
                .or_default();
            entry.0 += 1;
            entry.1 += gain;
        }
    }
    let mut all: Vec<Gained> = words.into_iter().map(told).collect();
    all.sort_by(|one, other| total(other).total_cmp(&total(one)));
    all.truncate(WORDS_TOLD);
    all
}

fn find<'a>(ranked: &'a [Proposal], wanted: &Status) -> Option<&'a Proposal> {
    let same = |one: &&Proposal| one.status.l1 == wanted.l1 && one.status.l2 == wanted.l2;
    ranked.iter().find(same)
}

fn told(((text, reason), (notes, gain)): ((String, Status), (usize, f64))) -> Gained {
    Gained {
        text,
        reason,
        notes,
        gain: gain / as_share(notes),
    }
}

fn total(one: &Gained) -> f64 {
    one.gain * as_share(one.notes)
}

#[expect(clippy::cast_precision_loss, reason = "there are a few dozen notes")]
fn as_share(notes: usize) -> f64 {
    notes.max(1) as f64
}
