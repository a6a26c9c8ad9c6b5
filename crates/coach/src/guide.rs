//! The playbook's questions and traps, ready to be compared with a note.

use desbloqueo_coach_model::features::{read, stems};
use desbloqueo_coach_model::hash::Feature;
use desbloqueo_coach_model::lessons::level_of;
use desbloqueo_coach_model::linear::chances;
use desbloqueo_coach_model::names::Names;
use desbloqueo_coach_model::taught::Taught;
use desbloqueo_coach_model::words::words;
use desbloqueo_domain::code::Code;
use desbloqueo_playbook::{Level, Playbook};

use crate::advice::Trap;
use crate::asked::Question;

/// Questions and traps of a playbook.
#[derive(Debug, Default)]
pub(crate) struct Guide {
    questions: Vec<(Question, Vec<f64>)>,
    traps: Vec<Known>,
}

/// A trap, and what its sentences in all languages are compared by.
#[derive(Debug)]
struct Known {
    trap: Trap,
    texts: Vec<(Vec<Feature>, f32)>,
}

impl Guide {
    /// Reads those of a playbook. Questions are weighed in the source language: what matters is their place.
    pub(crate) fn of(playbook: &Playbook, taught: &Taught) -> Self {
        let mut guide = Self::default();
        let names = Names::default();
        for class in &taught.classes.readings {
            let own = class.code();
            for code in [Some(&class.l1), class.l2.as_ref()].into_iter().flatten() {
                guide.traps_of(playbook, taught, code);
            }
            let language = playbook.languages().first().map_or("en", String::as_str);
            let Some(level) = level_of(playbook, own) else {
                continue;
            };
            let Some(guidance) = playbook.guidance(level, own, language) else {
                continue;
            };
            for (index, text) in guidance.questions.iter().enumerate() {
                let vector = taught.vocabulary.vector(&read(text, &names));
                let question = Question {
                    of: own.clone(),
                    index,
                };
                guide
                    .questions
                    .push((question, chances(&taught.statuses.scores(&vector), 1.0)));
            }
        }
        guide
    }

    fn traps_of(&mut self, playbook: &Playbook, taught: &Taught, code: &Code) {
        let Some(level) = level_of(playbook, code) else {
            return;
        };
        if level == Level::L1 && self.traps.iter().any(|known| &known.trap.of == code) {
            return;
        }
        let first = self.traps.len();
        for language in playbook.languages() {
            let Some(guidance) = playbook.guidance(level, code, language) else {
                continue;
            };
            for (index, found) in guidance.do_not_use_when.iter().enumerate() {
                let stems = stems(&words(found.when));
                let length = taught.vocabulary.length(&stems);
                let text = (stems, length);
                match self.traps.get_mut(first + index) {
                    Some(known) => known.texts.push(text),
                    None => self.traps.push(Known {
                        trap: Trap {
                            of: code.clone(),
                            index,
                            instead: found.use_instead.clone(),
                        },
                        texts: vec![text],
                    }),
                }
            }
        }
    }

    /// The question of one of two readings that tells them apart best.
    pub(crate) fn question(&self, one: (usize, &Code), other: (usize, &Code)) -> Option<Question> {
        let apart = |chances: &[f64]| {
            let of = |place: usize| chances.get(place).copied().unwrap_or(0.0);
            (of(one.0) - of(other.0)).abs()
        };
        let of_both = self
            .questions
            .iter()
            .filter(|(question, _)| &question.of == one.1 || &question.of == other.1);
        of_both
            .max_by(|(_, left), (_, right)| apart(left).total_cmp(&apart(right)))
            .map(|(question, _)| question.clone())
    }

    /// The traps of a status and how alike the note is to each, by the nearest of its sentences.
    pub(crate) fn traps<'g>(
        &'g self,
        of: &'g [&Code],
        alike: impl Fn(&[Feature], f32) -> f32 + 'g,
    ) -> impl Iterator<Item = (&'g Trap, f32)> {
        let known = self
            .traps
            .iter()
            .filter(move |known| of.contains(&&known.trap.of));
        known.map(move |known| {
            let nearest = known
                .texts
                .iter()
                .map(|(text, length)| alike(text, *length))
                .fold(0.0, f32::max);
            (&known.trap, nearest)
        })
    }
}
