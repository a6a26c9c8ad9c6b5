//! What an organization's own decisions teach: weights beside those of the playbook.

use std::collections::BTreeMap;

use desbloqueo_coach_model::bytes::{NotAModel, Reader, Writer};
use desbloqueo_coach_model::features::read;
use desbloqueo_coach_model::linear::{Linear, Vector, chances};
use desbloqueo_coach_model::train::{Sample, Settings, fit};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::Status;
use jiff::civil::Date;

use crate::coach::Coach;

/// After how many days a decision counts half.
pub const HALF_LIFE_DAYS: i32 = 180;

/// Changes with what the bytes mean.
const MARK: &[u8; 8] = b"learnt01";

/// What an accepted proposal counts beside a corrected one: the coach knew it already.
const ACCEPTED: f32 = 0.3;
/// Notes of the playbook that hold the coach to what it knew.
const REMEMBERED: usize = 1_200;
/// What each of them counts.
const REMEMBERED_WEIGHT: f32 = 0.5;
/// Decisions learnt from, at most: the latest.
const EXAMPLES: usize = 20_000;
/// Weights kept, at most.
const WEIGHTS: usize = 400_000;

const SETTINGS: Settings = Settings {
    epochs: 4,
    rate: 0.1,
    decay: 1e-5,
    dropout: 0.0,
    smoothing: 0.05,
};

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

/// What an organization's decisions add to a coach: weights that can be kept as bytes, looked into, and left out
/// again.
#[derive(Debug, Clone, PartialEq)]
pub struct Learned {
    /// The model that it stands beside.
    model: u32,
    /// How many decisions were learnt from.
    examples: usize,
    /// How many of them each status had.
    by_status: BTreeMap<Code, usize>,
    /// The rows of the playbook's vocabulary that have weights, in ascending order.
    rows: Vec<u32>,
    statuses: Linear,
    details: Linear,
}

/// Learns from an organization's decisions what the coach does not know yet; notes of the playbook hold it to what
/// it knew. Decisions with a status that the playbook does not have are left out.
pub fn learn(coach: &Coach, examples: &[TrainingExample], today: Date) -> Learned {
    let mut lesson = Lesson::new(coach);
    let mut latest: Vec<&TrainingExample> = examples.iter().collect();
    latest.sort_by_key(|example| std::cmp::Reverse(example.decided));
    for example in latest.into_iter().take(EXAMPLES) {
        lesson.add(example, today);
    }
    if lesson.examples > 0 {
        lesson.remember();
    }
    lesson.learn()
}

/// How much a decision counts on a day.
fn counts(example: &TrainingExample, today: Date) -> f32 {
    let days = today
        .since(example.decided)
        .map_or(0, |span| span.get_days())
        .max(0);
    let aged = 0.5_f32.powf(days as f32 / HALF_LIFE_DAYS as f32);
    let origin = match example.origin {
        Origin::Accepted => ACCEPTED,
        Origin::Corrected => 1.0,
    };
    example.weight.clamp(0.0, 10.0) * aged * origin
}

struct Lesson<'c> {
    coach: &'c Coach,
    statuses: Vec<Sample>,
    details: Vec<Sample>,
    examples: usize,
    by_status: BTreeMap<Code, usize>,
}

impl<'c> Lesson<'c> {
    fn new(coach: &'c Coach) -> Self {
        Self {
            coach,
            statuses: Vec::new(),
            details: Vec::new(),
            examples: 0,
            by_status: BTreeMap::new(),
        }
    }

    fn add(&mut self, example: &TrainingExample, today: Date) {
        let taught = &self.coach.knowledge.taught;
        let code = example.status.l2.as_ref().unwrap_or(&example.status.l1);
        let Some((place, class)) = taught
            .classes
            .place(code)
            .and_then(|place| Some((place, taught.classes.readings.get(place)?)))
        else {
            return;
        };
        let vector = self.vector(&example.text);
        if vector.is_empty() {
            return;
        }
        let weight = counts(example, today);
        if let Some((_, detail)) = example
            .status
            .l3
            .as_ref()
            .and_then(|l3| taught.classes.detail(l3))
        {
            let offset = taught.details.scores(&vector);
            self.details.push(Sample {
                targets: u16::try_from(detail).into_iter().collect(),
                among: class.details.clone(),
                offset: offset
                    .get(class.details.clone())
                    .unwrap_or_default()
                    .to_vec(),
                vector: vector.clone(),
                weight,
                ..Sample::default()
            });
        }
        self.statuses.push(Sample {
            targets: u16::try_from(place).into_iter().collect(),
            among: 0..taught.classes.readings.len(),
            offset: taught.statuses.scores(&vector),
            vector,
            weight,
            ..Sample::default()
        });
        self.examples += 1;
        *self.by_status.entry(code.clone()).or_default() += 1;
    }

    fn vector(&self, text: &str) -> Vector {
        let knowledge = &self.coach.knowledge;
        let end = text.floor_char_boundary(crate::READ_AT_MOST);
        knowledge
            .taught
            .vocabulary
            .vector(&read(text.get(..end).unwrap_or(text), &knowledge.names))
    }

    /// Notes of the playbook, evenly over all of them, to be read afterwards as they are read now.
    fn remember(&mut self) {
        let taught = &self.coach.knowledge.taught;
        let step = (taught.notes.len() / REMEMBERED).max(1);
        for note in taught.notes.iter().step_by(step) {
            let vector = self.vector(&note.text);
            let offset = taught.statuses.scores(&vector);
            self.statuses.push(Sample {
                among: 0..taught.classes.readings.len(),
                belief: chances(&offset, 1.0)
                    .into_iter()
                    .map(|chance| chance as f32)
                    .collect(),
                offset,
                vector,
                weight: REMEMBERED_WEIGHT,
                ..Sample::default()
            });
        }
    }

    fn learn(mut self) -> Learned {
        let rows = self.rows();
        for sample in self.statuses.iter_mut().chain(&mut self.details) {
            for (row, _) in &mut sample.vector {
                *row = place_of(&rows, *row).unwrap_or(u32::MAX);
            }
        }
        let classes = &self.coach.knowledge.taught.classes;
        let fitted = |samples: &[Sample], classes: usize| {
            if samples.is_empty() {
                return Linear::default();
            }
            let fitted = fit(samples, rows.len(), classes, &SETTINGS);
            Linear::of(&fitted.table, fitted.bias, WEIGHTS)
        };
        Learned {
            model: self.coach.knowledge.fingerprint,
            examples: self.examples,
            by_status: self.by_status,
            statuses: fitted(&self.statuses, classes.readings.len()),
            details: fitted(&self.details, classes.details.len()),
            rows,
        }
    }

    /// The rows that the decisions have; what is remembered adds none.
    fn rows(&self) -> Vec<u32> {
        let decided = self
            .statuses
            .iter()
            .filter(|sample| sample.belief.is_empty());
        let mut rows: Vec<u32> = decided
            .flat_map(|sample| sample.vector.iter().map(|(row, _)| *row))
            .collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }
}

fn place_of(rows: &[u32], row: u32) -> Option<u32> {
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

    /// The words of a note that what was learnt now reads as another status than before, with by how much it changed
    /// what speaks for each reading: to look into what was learnt.
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
