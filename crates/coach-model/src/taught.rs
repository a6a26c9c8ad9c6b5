//! All that a playbook teaches: two linear models over one vocabulary, and the notes to show as examples.

use desbloqueo_playbook::{Level, Playbook};

use crate::classes::Classes;
use crate::counting;
use crate::features::{Reading, read, stems};
use crate::hash::{Feature, Hash};
use crate::lessons::{Form, Lesson, lessons};
use crate::linear::{Linear, Vocabulary};
use crate::names::Names;
use crate::train::{Fitted, Sample, Settings, fit, vocabulary};

/// Features that fewer texts have are left out.
const IN_TEXTS: u32 = 2;
/// Features at most, the most frequent.
const FEATURES: usize = 200_000;
/// Weights at most that tell statuses apart.
const STATUS_WEIGHTS: usize = 1_200_000;
/// Weights at most that tell details apart.
const DETAIL_WEIGHTS: usize = 800_000;

/// How much a text about a reason as a whole counts towards "no detail": most details have few texts of their own.
const OF_NO_DETAIL: f32 = 0.3;

/// How much of what counting says is added to the weights that tell statuses apart.
const COUNTED: f32 = 0.5;

/// How statuses are fitted; found by cross-validation (`docs/coach.md`).
pub const STATUS_SETTINGS: Settings = Settings {
    epochs: 12,
    rate: 0.2,
    decay: 2e-6,
    dropout: 0.1,
    smoothing: 0.05,
};

/// How details are fitted.
pub const DETAIL_SETTINGS: Settings = Settings {
    epochs: 12,
    rate: 0.15,
    decay: 2e-6,
    dropout: 0.3,
    smoothing: 0.02,
};

/// What a playbook says, read and ready to be learnt.
#[derive(Debug, Clone)]
pub struct Teaching {
    /// The playbook's code.
    pub pack: String,
    /// Its languages.
    pub languages: Vec<String>,
    /// The statuses to tell apart.
    pub classes: Classes,
    /// The names of its details.
    pub names: Names,
    /// The texts.
    pub lessons: Vec<Lesson>,
    /// Each of them as it was read.
    pub readings: Vec<Reading>,
}

/// A note of the playbook, to be shown as an example.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// The note.
    pub text: String,
    /// Its language, by place.
    pub language: u32,
    /// Its reading, by place.
    pub reading: u32,
    /// Its detail, by place; that of "none of them" where it tells no L3.
    pub detail: u32,
    /// What it is compared by.
    pub stems: Vec<Feature>,
    /// How much its stems weigh together.
    pub length: f32,
}

/// All that a playbook teaches.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Taught {
    /// The playbook's code.
    pub pack: String,
    /// Its languages.
    pub languages: Vec<String>,
    /// The statuses that it tells apart.
    pub classes: Classes,
    /// The features that it knows.
    pub vocabulary: Vocabulary,
    /// What speaks for each reading.
    pub statuses: Linear,
    /// What speaks for each detail of a reading.
    pub details: Linear,
    /// The notes to show as examples.
    pub notes: Vec<Note>,
}

/// How sharp the chances are: found by cross-validation, so that 80 % means right in four of five.
pub const TEMPERATURE: f32 = 1.3;

impl Taught {
    /// About how many bytes it takes in memory.
    pub fn memory(&self) -> usize {
        let notes: usize = self
            .notes
            .iter()
            .map(|note| note.text.len() + note.stems.len() * 4 + 80)
            .sum();
        self.vocabulary.len() * 8 + self.statuses.memory() + self.details.memory() + notes
    }

    /// Tells this model from any other: what was learnt beside it fits no other.
    pub fn fingerprint(&self) -> u32 {
        let begun = Hash::of_kind(b'T').text(&self.pack);
        let readings = self.classes.readings.iter();
        let of_classes = readings.fold(begun, |hash, class| hash.text(class.code().as_str()));
        let details = self.classes.details.iter().flatten();
        let of_details = details.fold(of_classes, |hash, code| hash.text(code.as_str()));
        let features = self.vocabulary.features.iter();
        features
            .fold(of_details, |hash, feature| hash.number(*feature))
            .feature()
    }
}

impl Teaching {
    /// Reads what a playbook says.
    pub fn of(playbook: &Playbook) -> Self {
        let names = Names::of(playbook);
        let lessons = lessons(playbook);
        let readings = lessons
            .iter()
            .map(|lesson| read(&lesson.text, &names))
            .collect();
        Self {
            pack: playbook.code().to_string(),
            languages: playbook.languages().to_vec(),
            classes: Classes::of(playbook),
            names,
            lessons,
            readings,
        }
    }

    /// Learns from all of it.
    pub fn teach(&self) -> Taught {
        let everything = vec![true; self.lessons.len()];
        let mut taught = self.teach_from(&everything, &STATUS_SETTINGS);
        taught.notes = self.notes(&taught.vocabulary);
        taught
    }

    /// Learns from the lessons chosen, without notes to show.
    pub fn teach_from(&self, chosen: &[bool], settings: &Settings) -> Taught {
        let is_chosen = |at: usize| chosen.get(at).copied().unwrap_or(false);
        let readings: Vec<Reading> = (0..self.readings.len())
            .filter(|at| is_chosen(*at))
            .filter_map(|at| self.readings.get(at).cloned())
            .collect();
        let vocabulary = vocabulary(&readings, IN_TEXTS, FEATURES);
        let (mut of_statuses, mut of_details) = (Vec::new(), Vec::new());
        for (at, (lesson, reading)) in self.lessons.iter().zip(&self.readings).enumerate() {
            if is_chosen(at) {
                of_statuses.extend(self.status_sample(lesson, reading, &vocabulary));
                of_details.extend(self.detail_sample(lesson, reading, &vocabulary));
            }
        }
        let rows = vocabulary.len();
        let classes = self.classes.readings.len();
        let details = self.classes.details.len();
        let (statuses, details) = std::thread::scope(|scope| {
            let apart = scope.spawn(|| fit(&of_details, rows, details, &DETAIL_SETTINGS));
            let mut statuses = fit(&of_statuses, rows, classes, settings);
            counting::add(&mut statuses, &of_statuses, COUNTED);
            let details = apart
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            (statuses, details)
        });
        let linear = |fitted: Fitted, keep| Linear::of(&fitted.table, fitted.bias, keep);
        Taught {
            pack: self.pack.clone(),
            languages: self.languages.clone(),
            classes: self.classes.clone(),
            vocabulary,
            statuses: linear(statuses, STATUS_WEIGHTS),
            details: linear(details, DETAIL_WEIGHTS),
            notes: Vec::new(),
        }
    }

    fn status_sample(
        &self,
        lesson: &Lesson,
        reading: &Reading,
        vocabulary: &Vocabulary,
    ) -> Option<Sample> {
        let places = self.classes.places(&lesson.code);
        // A text about an L1 with many reasons says next to nothing about which: it counts less.
        let share = if places.len() > 1 { 0.5 } else { 1.0 };
        (!places.is_empty()).then(|| Sample {
            vector: vocabulary.vector(reading),
            targets: places
                .into_iter()
                .filter_map(|place| u16::try_from(place).ok())
                .collect(),
            among: 0..self.classes.readings.len(),
            weight: lesson.form.weight() * share,
            ..Sample::default()
        })
    }

    fn detail_sample(
        &self,
        lesson: &Lesson,
        reading: &Reading,
        vocabulary: &Vocabulary,
    ) -> Option<Sample> {
        let (of, detail) = self.classes.detail_of(lesson)?;
        let among = self.classes.readings.get(of)?.details.clone();
        (among.len() > 1).then(|| Sample {
            vector: vocabulary.vector(reading),
            targets: u16::try_from(detail).into_iter().collect(),
            among,
            weight: lesson.form.weight()
                * if lesson.level == Level::L2 {
                    OF_NO_DETAIL
                } else {
                    1.0
                },
            ..Sample::default()
        })
    }

    fn notes(&self, vocabulary: &Vocabulary) -> Vec<Note> {
        let notes = self.lessons.iter().zip(&self.readings);
        notes
            .filter(|(lesson, _)| lesson.form == Form::Note)
            .filter_map(|(lesson, reading)| self.note(lesson, reading, vocabulary))
            .collect()
    }

    fn note(&self, lesson: &Lesson, reading: &Reading, vocabulary: &Vocabulary) -> Option<Note> {
        let of_l1 = || {
            let place = self.classes.place(&lesson.code)?;
            Some((place, self.classes.readings.get(place)?.details.start))
        };
        let (place, detail) = self.classes.detail_of(lesson).or_else(of_l1)?;
        let stems = stems(&reading.words);
        Some(Note {
            length: vocabulary.length(&stems),
            text: lesson.text.clone(),
            language: u32::try_from(lesson.language).ok()?,
            reading: u32::try_from(place).ok()?,
            detail: u32::try_from(detail).ok()?,
            stems,
        })
    }
}
