//! What an organization's own decisions teach: weights beside those of the playbook.

use std::collections::BTreeMap;
use std::num::NonZero;

use desbloqueo_coach_model::features::read;
use desbloqueo_coach_model::linear::{Linear, Vector, chances};
use desbloqueo_coach_model::train::{Sample, Settings, fit};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::Status;
use jiff::civil::Date;

use crate::coach::Coach;
use crate::learned::{Learned, place_of};

/// After how many days a decision counts half.
pub const HALF_LIFE_DAYS: i32 = 180;

/// What an accepted proposal counts beside a corrected one: the coach knew it already.
const ACCEPTED: f32 = 0.3;
/// Notes of the playbook that hold the coach to what it knew.
const REMEMBERED: usize = 1_200;
/// What each of them counts.
const REMEMBERED_WEIGHT: f32 = 0.5;
/// Decisions learnt from, at most: the latest.
const EXAMPLES: usize = 20_000;
/// Features of a note that are learnt from, the most telling: for its status, and for its detail.
const FEATURES: usize = 120;
const DETAIL_FEATURES: usize = 40;
/// Threads at most that read: others want to work meanwhile.
const THREADS: usize = 4;
/// Weights kept, at most.
const WEIGHTS: usize = 400_000;

const SETTINGS: Settings = Settings {
    epochs: 3,
    rate: 0.15,
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

/// Learns from an organization's decisions what the coach does not know yet; notes of the playbook hold it to what
/// it knew. Decisions with a status that the playbook does not have are left out.
pub fn learn(coach: &Coach, examples: &[TrainingExample], today: Date) -> Learned {
    let mut lesson = Lesson::new(coach);
    let mut latest: Vec<&TrainingExample> = examples.iter().collect();
    latest.sort_by_key(|example| std::cmp::Reverse(example.decided));
    latest.truncate(EXAMPLES);
    for decided in of_each(&latest, |example| lesson.decided(example, today)) {
        lesson.add(decided);
    }
    if lesson.examples > 0 {
        lesson.remember();
    }
    lesson.learn()
}

/// What is made of each item, in their order, by several threads: most of the time goes into reading.
fn of_each<T: Sync, R: Send>(items: &[T], make: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let part = items.len().div_ceil(threads.min(THREADS)).max(1);
    let make = &make;
    std::thread::scope(|scope| {
        let parts: Vec<_> = items
            .chunks(part)
            .map(|part| scope.spawn(move || part.iter().map(make).collect::<Vec<R>>()))
            .collect();
        let made = parts.into_iter().flat_map(|part| {
            part.join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        });
        made.collect()
    })
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

/// A decision, ready to be fitted.
struct Decided {
    code: Code,
    status: Sample,
    detail: Option<Sample>,
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

    /// A decision as samples to fit, unless nothing can be learnt from it.
    fn decided(&self, example: &TrainingExample, today: Date) -> Option<Decided> {
        let taught = &self.coach.knowledge.taught;
        let code = example.status.l2.as_ref().unwrap_or(&example.status.l1);
        let place = taught.classes.place(code)?;
        let class = taught.classes.readings.get(place)?;
        let vector = self.vector(&example.text);
        if vector.is_empty() {
            return None;
        }
        let weight = counts(example, today);
        let detail = example.status.l3.as_ref();
        let detail = detail.and_then(|l3| taught.classes.detail(l3));
        let among = class.details.clone();
        let of_detail = detail.map(|(_, detail)| Sample {
            targets: u16::try_from(detail).into_iter().collect(),
            offset: taught
                .details
                .scores(&vector)
                .get(among.clone())
                .unwrap_or_default()
                .to_vec(),
            among,
            vector: strongest(&vector, DETAIL_FEATURES),
            weight,
            ..Sample::default()
        });
        Some(Decided {
            code: code.clone(),
            status: Sample {
                targets: u16::try_from(place).into_iter().collect(),
                among: 0..taught.classes.readings.len(),
                offset: taught.statuses.scores(&vector),
                vector: strongest(&vector, FEATURES),
                weight,
                ..Sample::default()
            },
            detail: of_detail,
        })
    }

    fn add(&mut self, decided: Option<Decided>) {
        let Some(decided) = decided else { return };
        self.statuses.push(decided.status);
        self.details.extend(decided.detail);
        self.examples += 1;
        *self.by_status.entry(decided.code).or_default() += 1;
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
        let notes: Vec<&str> = taught
            .notes
            .iter()
            .step_by(step)
            .map(|note| note.text.as_str())
            .collect();
        let remembered = of_each(&notes, |text| self.remembered(text));
        self.statuses.extend(remembered);
    }

    fn remembered(&self, text: &str) -> Sample {
        let taught = &self.coach.knowledge.taught;
        let vector = self.vector(text);
        let offset = taught.statuses.scores(&vector);
        Sample {
            among: 0..taught.classes.readings.len(),
            belief: chances(&offset, 1.0)
                .into_iter()
                .map(|chance| chance as f32)
                .collect(),
            offset,
            vector: strongest(&vector, FEATURES),
            weight: REMEMBERED_WEIGHT,
            ..Sample::default()
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

/// The features that weigh most, in ascending order of rows.
fn strongest(vector: &[(u32, f32)], most: usize) -> Vector {
    let mut strongest = vector.to_vec();
    strongest.sort_by(|left, right| right.1.total_cmp(&left.1));
    strongest.truncate(most);
    strongest.sort_unstable_by_key(|(row, _)| *row);
    strongest
}
