//! What was learnt from an organization's decisions: to be kept, looked into, and left out again.

use std::collections::BTreeMap;

use desbloqueo_coach_model::bytes::{NotAModel, Reader, Writer};
use desbloqueo_coach_model::features::read;
use desbloqueo_coach_model::linear::{Linear, Vector};
use desbloqueo_domain::code::Code;

use crate::coach::Coach;

/// Changes with what the bytes mean.
const MARK: &[u8; 8] = b"learnt01";

/// What an organization's decisions add to a coach: weights that can be kept as bytes, looked into, and left out
/// again.
#[derive(Debug, Clone, PartialEq)]
pub struct Learned {
    /// The model that it stands beside.
    pub(crate) model: u32,
    /// How many decisions were learnt from.
    pub(crate) examples: usize,
    /// How many of them each status had.
    pub(crate) by_status: BTreeMap<Code, usize>,
    /// The rows of the playbook's vocabulary that have weights, in ascending order.
    pub(crate) rows: Vec<u32>,
    pub(crate) statuses: Linear,
    pub(crate) details: Linear,
}

/// The place of a row among those that were learnt.
pub(crate) fn place_of(rows: &[u32], row: u32) -> Option<u32> {
    rows.binary_search(&row)
        .ok()
        .and_then(|place| u32::try_from(place).ok())
}

impl Learned {
    /// How many decisions were learnt from.
    pub fn examples(&self) -> usize {
        self.examples
    }

    /// How many of them each status had: an L2, or an L1 that has none.
    pub fn by_status(&self) -> &BTreeMap<Code, usize> {
        &self.by_status
    }

    /// Whether it was learnt beside what this coach was taught. What was not is no longer used: learn anew.
    pub fn fits(&self, coach: &Coach) -> bool {
        self.model == coach.knowledge.fingerprint
    }

    /// By how much what was learnt changes what speaks for each reading of a note, the greatest gain first: to look
    /// into what was learnt.
    pub fn changes(&self, coach: &Coach, text: &str) -> Vec<(Code, f32)> {
        let knowledge = &coach.knowledge;
        let mut scores = vec![0.0; knowledge.taught.classes.readings.len()];
        if self.fits(coach) {
            let reading = read(text, &knowledge.names);
            self.add_to_statuses(&knowledge.taught.vocabulary.vector(&reading), &mut scores);
        }
        let readings = knowledge.taught.classes.readings.iter().zip(scores);
        let mut changes: Vec<(Code, f32)> = readings
            .map(|(class, by)| (class.code().clone(), by))
            .collect();
        changes.sort_by(|left, right| right.1.total_cmp(&left.1));
        changes
    }

    pub(crate) fn add_to_statuses(&self, vector: &[(u32, f32)], scores: &mut [f32]) {
        self.add(&self.statuses, vector, scores);
    }

    pub(crate) fn add_to_details(&self, vector: &[(u32, f32)], scores: &mut [f32]) {
        self.add(&self.details, vector, scores);
    }

    fn add(&self, linear: &Linear, vector: &[(u32, f32)], scores: &mut [f32]) {
        if linear.classes() != scores.len() {
            return;
        }
        let known = vector
            .iter()
            .filter_map(|(row, value)| Some((place_of(&self.rows, *row)?, *value)));
        let known: Vector = known.collect();
        for (score, adds) in scores.iter_mut().zip(linear.scores(&known)) {
            *score += adds;
        }
    }

    /// As bytes, to be kept.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut writer = Writer::marked(MARK);
        writer.numbers(&[self.model]);
        writer.number(self.examples);
        writer.number(self.by_status.len());
        for (code, count) in &self.by_status {
            writer.text(code.as_str());
            writer.number(*count);
        }
        writer.numbers(&self.rows);
        writer.linear(&self.statuses);
        writer.linear(&self.details);
        writer.into_bytes()
    }

    /// Reads what was kept; refused where it is not what this version of the program writes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotAModel> {
        let mut reader = Reader::marked(bytes, MARK)?;
        let model = reader.numbers()?.first().copied().ok_or(NotAModel)?;
        let examples = reader.number()?;
        let by_status = reader.many(|reader| Ok((reader.code()?, reader.number()?)))?;
        Ok(Self {
            model,
            examples,
            by_status: by_status.into_iter().collect(),
            rows: reader.numbers()?,
            statuses: reader.linear()?,
            details: reader.linear()?,
        })
    }
}
