//! One proposal: its L3, the words that spoke for it, and the notes that say something alike.

use std::ops::Range;

use desbloqueo_coach_model::classes::Class;
use desbloqueo_coach_model::features::{GROUP_WEIGHTS, Occurrence};
use desbloqueo_coach_model::linear::chances;
use desbloqueo_coach_model::taught::Note;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::Status;

use crate::advice::{Example, Proposal, Spoke};
use crate::advise::{Weighed, part};
use crate::asked::Asked;

/// Examples of each proposal.
const EXAMPLES: usize = 3;
/// Words that spoke, at most.
const SPOKE: usize = 8;
/// A word spoke when it adds at least this share of what the strongest adds.
const SHARE: f32 = 0.3;
/// What an example in the language of the note is ahead by.
const OWN_LANGUAGE: f32 = 0.3;
/// What a detail is ahead by whose name stands in the note.
const NAMED: f32 = 1.5;
/// What "none of them" is behind by: it has more texts to learn from than any detail.
const NONE_OF_THEM: f32 = 1.5;
/// A detail is proposed from this chance among those of its reason on.
const DETAIL: f64 = 0.35;

impl Weighed<'_> {
    /// The proposal of a reading.
    pub(crate) fn proposal(&self, place: usize, asked: &Asked<'_>) -> Option<Proposal> {
        let (status, detail) = self.status(place, asked.service)?;
        Some(Proposal {
            status,
            confidence: self.chance(place),
            because: self.because(place),
            examples: self.examples(place, detail, asked.language),
        })
    }

    /// The status of a reading, with the place of its detail where the note tells one.
    pub(crate) fn status(
        &self,
        place: usize,
        service: Option<&Code>,
    ) -> Option<(Status, Option<usize>)> {
        let class = self.coach.knowledge.taught.classes.readings.get(place)?;
        let detail = self.detail(class, service);
        let status = Status {
            l1: class.l1.clone(),
            l2: class.l2.clone(),
            l3: detail.and_then(|detail| self.detail_code(detail)).cloned(),
        };
        Some((status, detail))
    }

    fn detail_code(&self, place: usize) -> Option<&Code> {
        self.coach
            .knowledge
            .taught
            .classes
            .details
            .get(place)?
            .as_ref()
    }

    /// The L3 of a reading that the note tells, offered for the service.
    fn detail(&self, class: &Class, service: Option<&Code>) -> Option<usize> {
        let knowledge = &self.coach.knowledge;
        let mut scores = knowledge.taught.details.scores(&self.vector);
        if let Some(learned) = &self.coach.learned {
            learned.add_to_details(&self.vector, &mut scores);
        }
        let mentioned = knowledge.names.mentioned(&self.reading.words);
        let open: Vec<(usize, f32)> = class
            .details
            .clone()
            .filter_map(|place| {
                let mut score = scores.get(place).copied()?;
                let Some(code) = self.detail_code(place) else {
                    return Some((place, score - NONE_OF_THEM));
                };
                if mentioned.iter().any(|mention| mention.codes.contains(code)) {
                    score += NAMED;
                }
                knowledge
                    .is_offered(code, service)
                    .then_some((place, score))
            })
            .collect();
        let of_open: Vec<f32> = open.iter().map(|(_, score)| *score).collect();
        let likeliest = open
            .iter()
            .zip(chances(&of_open, 1.0))
            .max_by(|left, right| left.1.total_cmp(&right.1));
        let ((place, _), chance) = likeliest?;
        (chance >= DETAIL && self.detail_code(*place).is_some()).then_some(*place)
    }

    /// The words that spoke for a reading rather than for the others.
    fn because(&self, place: usize) -> Vec<Spoke> {
        let words = &self.reading.words;
        let mut spoke = vec![0.0_f32; words.len()];
        for occurrence in &self.reading.occurrences {
            let adds = self.adds(occurrence, place);
            let (from, to) = (index(occurrence.from), index(occurrence.to));
            let share = adds / (to.saturating_sub(from) + 1) as f32;
            for word in spoke.iter_mut().take(to.saturating_add(1)).skip(from) {
                *word += share;
            }
        }
        let strongest = spoke.iter().copied().fold(0.0, f32::max);
        let mut chosen: Vec<(usize, f32)> = spoke
            .into_iter()
            .enumerate()
            .filter(|(_, adds)| *adds > 0.0 && *adds >= strongest * SHARE)
            .collect();
        chosen.sort_by(|left, right| right.1.total_cmp(&left.1));
        chosen.truncate(SPOKE);
        chosen.sort_by_key(|(at, _)| *at);
        let mut places: Vec<Range<usize>> = Vec::new();
        let mut last = None;
        for (at, _) in chosen {
            let Some(word) = words.get(at) else { continue };
            match places.last_mut() {
                Some(place) if last == at.checked_sub(1) && !word.begins => place.end = word.at.end,
                _ => places.push(word.at.clone()),
            }
            last = Some(at);
        }
        let phrase = |at: Range<usize>| Spoke {
            text: part(self.text, &at).to_owned(),
            at,
        };
        places.into_iter().map(phrase).collect()
    }

    /// What a feature adds for a reading, beyond what it adds for the readings on average.
    fn adds(&self, occurrence: &Occurrence, place: usize) -> f32 {
        let taught = &self.coach.knowledge.taught;
        let Some(row) = taught.vocabulary.row(occurrence.feature) else {
            return 0.0;
        };
        let (mut own, mut sum) = (0.0, 0.0);
        for (class, weight) in taught.statuses.row(row) {
            sum += weight;
            if class == place {
                own = weight;
            }
        }
        let mean = sum / taught.statuses.classes().max(1) as f32;
        let group = GROUP_WEIGHTS
            .get(usize::from(occurrence.group))
            .copied()
            .unwrap_or(1.0);
        (own - mean) * taught.vocabulary.rarity(row) * group
    }

    fn examples(
        &self,
        place: usize,
        detail: Option<usize>,
        language: Option<&str>,
    ) -> Vec<Example> {
        let taught = &self.coach.knowledge.taught;
        let own = taught
            .languages
            .iter()
            .position(|known| Some(known.as_str()) == language);
        let nearness = |note: &Note| {
            let in_own = own.is_some_and(|own| index(note.language) == own);
            let of_detail = detail.is_some_and(|detail| index(note.detail) == detail);
            let ahead =
                if in_own { OWN_LANGUAGE } else { 0.0 } + if of_detail { 0.05 } else { 0.0 };
            self.compared.with(&note.stems, note.length) + ahead
        };
        let of_reading = taught
            .notes
            .iter()
            .filter(|note| index(note.reading) == place);
        let mut near: Vec<(&Note, f32)> = of_reading.map(|note| (note, nearness(note))).collect();
        near.sort_by(|left, right| right.1.total_cmp(&left.1));
        near.truncate(EXAMPLES);
        near.into_iter()
            .filter_map(|(note, _)| self.example(note, place))
            .collect()
    }

    fn example(&self, note: &Note, place: usize) -> Option<Example> {
        let taught = &self.coach.knowledge.taught;
        let reading = taught.classes.readings.get(place)?;
        let detail = self.detail_code(index(note.detail));
        Some(Example {
            text: note.text.clone(),
            language: taught.languages.get(index(note.language))?.clone(),
            code: detail.unwrap_or_else(|| reading.code()).clone(),
        })
    }
}

fn index(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}
