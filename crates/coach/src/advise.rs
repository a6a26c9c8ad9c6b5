//! From a note to advice.

use std::ops::Range;

use desbloqueo_coach_model::features::{Reading, read, stems};
use desbloqueo_coach_model::linear::{Vector, chances};
use desbloqueo_coach_model::taught::TEMPERATURE;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::Status;

use crate::advice::{Advice, Certainty, Proposal, Separation, Trap};
use crate::alike::Compared;
use crate::asked::Asked;
use crate::coach::{Coach, READ_AT_MOST};
use crate::judgement::{self, Judged};

/// How many statuses are proposed.
const PROPOSED: usize = 5;
/// From this confidence on a proposal is nearly always right.
const SURE: f64 = 0.8;
/// Below this confidence nothing can be told.
const TOO_WEAK: f64 = 0.25;
/// The second reading is close when it is at least this likely beside the first.
const CLOSE: f64 = 0.4;
/// How strongly an answer speaks for one of two readings, before chances are made of scores.
const ANSWER: f32 = 2.0 * TEMPERATURE;
/// A trap is shown from this likeness of its sentence to the note on, or from this chance of its status.
const TRAP_ALIKE: f32 = 0.3;
const TRAP_CHANCE: f64 = 0.15;

/// A note that was read and weighed.
pub(crate) struct Weighed<'c> {
    pub(crate) coach: &'c Coach,
    pub(crate) text: &'c str,
    pub(crate) reading: Reading,
    pub(crate) vector: Vector,
    pub(crate) compared: Compared<'c>,
    /// How likely each reading is.
    pub(crate) chances: Vec<f64>,
    /// The readings that may be proposed, likeliest first.
    pub(crate) order: Vec<usize>,
}

impl Coach {
    /// Reads a note.
    pub fn advise(&self, asked: &Asked<'_>) -> Advice {
        let text = beginning(asked.text);
        let weighed = Weighed::of(self, text, asked);
        let ranked: Vec<Proposal> = weighed.proposals(asked);
        let confidence = ranked.first().map_or(0.0, |first| first.confidence);
        let note = judgement::judge(&Judged {
            weighed: &weighed,
            whole: asked.text,
            likeliest: ranked.first().map(|first| &first.status.l1),
            confidence,
            siblings: asked.siblings,
        });
        Advice {
            certainty: match confidence {
                _ if ranked.is_empty() || confidence < TOO_WEAK => Certainty::CannotTell,
                sure if sure >= SURE => Certainty::Sure,
                _ => Certainty::Likely,
            },
            separation: weighed.separation(asked),
            trap: weighed.trap(&ranked),
            ranked,
            note,
            unread: asked.text.len() - text.len(),
        }
    }

    /// The status that [`Coach::advise`] would propose first, and its confidence, without the reasons for it, which take
    /// nearly all the time; `None` where nothing can be told.
    pub fn likeliest(&self, asked: &Asked<'_>) -> Option<(Status, f64)> {
        let weighed = Weighed::of(self, beginning(asked.text), asked);
        let first = weighed.order.first().filter(|_| weighed.is_known())?;
        let (status, _) = weighed.status(*first, asked.service)?;
        Some((status, weighed.chance(*first)))
    }
}

/// As much of a text as is read: whole characters.
fn beginning(text: &str) -> &str {
    let end = text.floor_char_boundary(READ_AT_MOST);
    text.get(..end).unwrap_or(text)
}

impl<'c> Weighed<'c> {
    fn of(coach: &'c Coach, text: &'c str, asked: &Asked<'_>) -> Self {
        let knowledge = &coach.knowledge;
        let taught = &knowledge.taught;
        let reading = read(text, &knowledge.names);
        let vector = taught.vocabulary.vector(&reading);
        let mut scores = taught.statuses.scores(&vector);
        if let Some(learned) = &coach.learned {
            learned.add_to_statuses(&vector, &mut scores);
        }
        for answer in asked.answers {
            for (code, speaks) in [
                (&answer.between[0], &answer.points_to),
                (&answer.between[1], &answer.points_to),
            ] {
                let place = taught.classes.place(code);
                if let Some(score) = place.and_then(|place| scores.get_mut(place)) {
                    *score += if code == speaks { ANSWER } else { -ANSWER };
                }
            }
        }
        let may_be = |place: usize| knowledge.may_be(place, asked.phase);
        for (place, score) in scores.iter_mut().enumerate() {
            if !may_be(place) {
                *score = f32::NEG_INFINITY;
            }
        }
        let chances = chances(&scores, TEMPERATURE);
        let mut order: Vec<usize> = (0..chances.len()).filter(|place| may_be(*place)).collect();
        let chance = |place: &usize| chances.get(*place).copied().unwrap_or(0.0);
        order.sort_by(|left, right| chance(right).total_cmp(&chance(left)));
        Self {
            compared: Compared::new(&taught.vocabulary, stems(&reading.words)),
            coach,
            text,
            reading,
            vector,
            chances,
            order,
        }
    }

    pub(crate) fn chance(&self, place: usize) -> f64 {
        self.chances.get(place).copied().unwrap_or(0.0)
    }

    /// Whether there is anything to go by.
    fn is_known(&self) -> bool {
        !self.vector.is_empty()
    }

    fn separation(&self, asked: &Asked<'_>) -> Option<Separation> {
        let [first, second, ..] = self.order.as_slice() else {
            return None;
        };
        if !self.is_known() || self.chance(*second) < CLOSE * self.chance(*first) {
            return None;
        }
        let classes = &self.coach.knowledge.taught.classes.readings;
        let (one, other) = (classes.get(*first)?.code(), classes.get(*second)?.code());
        let question = self
            .coach
            .knowledge
            .guide
            .question((*first, one), (*second, other))?;
        let is_answered = asked.answers.iter().any(|answer| {
            answer.question == question
                || answer.between.contains(one) && answer.between.contains(other)
        });
        (!is_answered).then(|| Separation {
            question,
            between: [one.clone(), other.clone()],
        })
    }

    /// The trap of the first proposal that the note is closest to.
    fn trap(&self, ranked: &[Proposal]) -> Option<Trap> {
        let status = &ranked.first()?.status;
        let of: Vec<&Code> = [status.l2.as_ref(), Some(&status.l1)]
            .into_iter()
            .flatten()
            .collect();
        let classes = &self.coach.knowledge.taught.classes;
        let likely = |trap: &Trap| -> f64 {
            let places = classes.places(&trap.instead);
            let own = self.order.first();
            places
                .iter()
                .filter(|place| Some(*place) != own)
                .map(|place| self.chance(*place))
                .sum()
        };
        let guide = &self.coach.knowledge.guide;
        let close = guide
            .traps(&of, |text, length| self.compared.with(text, length))
            .map(|(trap, alike)| (trap, alike, likely(trap)))
            .filter(|(_, alike, likely)| *alike >= TRAP_ALIKE || *likely >= TRAP_CHANCE);
        close
            .max_by(|left, right| {
                let near = |(_, alike, likely): &(&Trap, f32, f64)| f64::from(*alike) + likely;
                near(left).total_cmp(&near(right))
            })
            .map(|(trap, _, _)| trap.clone())
    }

    fn proposals(&self, asked: &Asked<'_>) -> Vec<Proposal> {
        if !self.is_known() {
            return Vec::new();
        }
        let proposed = self.order.iter().take(PROPOSED);
        proposed
            .filter_map(|place| self.proposal(*place, asked))
            .collect()
    }
}

/// The text between two bytes; empty where they are none of its bounds.
pub(crate) fn part<'t>(text: &'t str, at: &Range<usize>) -> &'t str {
    text.get(at.clone()).unwrap_or_default()
}
