//! Cross-validation: every note of the playbook is read by a model that was not taught it.

use desbloqueo_coach_model::lessons::Form;
use desbloqueo_coach_model::linear::chances;
use desbloqueo_coach_model::taught::{STATUS_SETTINGS, Teaching};
use desbloqueo_playbook::Playbook;

const FOLDS: usize = 5;

/// What cross-validation found.
pub(crate) struct Cross {
    /// By language: its name, notes, right L2 at first place, right L2 among the first three.
    pub(crate) languages: Vec<(String, usize, usize, usize)>,
    /// The same for the playbook's definitions and situations, taught by notes alone.
    pub(crate) guidance: (usize, usize, usize),
    /// The temperature under which the right readings are likeliest.
    pub(crate) temperature: f32,
}

/// Teaches five times without a fifth of the notes, and once without the guidance.
pub(crate) fn measure(playbook: &Playbook) -> Cross {
    let teaching = Teaching::of(playbook);
    let mut languages: Vec<_> = teaching
        .languages
        .iter()
        .map(|name| (name.clone(), 0, 0, 0))
        .collect();
    let mut scored = Vec::new();
    for fold in 0..FOLDS {
        let mut notes = 0;
        let held = |form: Form, notes: &mut usize| {
            *notes += usize::from(form == Form::Note);
            form == Form::Note && *notes % FOLDS == fold
        };
        let held: Vec<bool> = teaching
            .lessons
            .iter()
            .map(|lesson| held(lesson.form, &mut notes))
            .collect();
        for (language, rank, scores) in read_held(&teaching, &held) {
            let counts = &mut languages[language];
            counts.1 += 1;
            counts.2 += usize::from(rank == 0);
            counts.3 += usize::from(rank < 3);
            scored.push(scores);
        }
    }
    let is_guidance = |form: Form| matches!(form, Form::Definition | Form::Situation);
    let held: Vec<bool> = teaching
        .lessons
        .iter()
        .map(|lesson| lesson.form != Form::Note)
        .collect();
    let of_guidance = read_held(&teaching, &held);
    let forms: Vec<Form> = teaching
        .lessons
        .iter()
        .filter(|lesson| lesson.form != Form::Note)
        .map(|lesson| lesson.form)
        .collect();
    let mut guidance = (0, 0, 0);
    for ((_, rank, _), _) in of_guidance
        .iter()
        .zip(&forms)
        .filter(|(_, form)| is_guidance(**form))
    {
        guidance.0 += 1;
        guidance.1 += usize::from(*rank == 0);
        guidance.2 += usize::from(*rank < 3);
    }
    Cross {
        languages,
        guidance,
        temperature: temperature(&scored),
    }
}

/// The scores of the readings, and which of them are right.
type Scored = (Vec<f32>, Vec<usize>);

/// The language of each text held back, the place of its right reading, and its scores.
fn read_held(teaching: &Teaching, held: &[bool]) -> Vec<(usize, usize, Scored)> {
    let chosen: Vec<bool> = held.iter().map(|held| !held).collect();
    let taught = teaching.teach_from(&chosen, &STATUS_SETTINGS);
    let texts = held
        .iter()
        .enumerate()
        .filter(|(_, held)| **held)
        .map(|(at, _)| at);
    texts
        .map(|at| {
            let lesson = &teaching.lessons[at];
            let scores = taught
                .statuses
                .scores(&taught.vocabulary.vector(&teaching.readings[at]));
            let right = teaching.classes.places(&lesson.code);
            let best = right
                .iter()
                .map(|place| scores[*place])
                .fold(f32::NEG_INFINITY, f32::max);
            let rank = scores.iter().filter(|score| **score > best).count();
            (lesson.language, rank, (scores, right))
        })
        .collect()
}

fn temperature(scored: &[Scored]) -> f32 {
    let surprise = |temperature: f32| -> f64 {
        let of = |(scores, right): &Scored| {
            let chances = chances(scores, temperature);
            -right
                .iter()
                .map(|place| chances[*place])
                .sum::<f64>()
                .max(1e-12)
                .ln()
        };
        scored.iter().map(of).sum()
    };
    let tried = (20..=150).map(|hundredths| hundredths as f32 / 100.0);
    tried
        .min_by(|left, right| surprise(*left).total_cmp(&surprise(*right)))
        .unwrap()
}
