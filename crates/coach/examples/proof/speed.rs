//! How long the coach takes, and how much memory.

use std::time::{Duration, Instant};

use desbloqueo_coach::{Asked, Coach, Origin, TrainingExample, learn};
use desbloqueo_playbook::Playbook;
use jiff::civil::date;

/// Figures of this machine; read, not compared.
pub(crate) struct Speed {
    pub(crate) start: Duration,
    /// The median and the slowest of a hundred of a note of usual length.
    pub(crate) note: Duration,
    pub(crate) slowest: Duration,
    pub(crate) megabyte: Duration,
    pub(crate) memory_mb: f64,
    pub(crate) learn: Duration,
}

/// Measures them.
pub(crate) fn measure(playbook: &Playbook) -> Speed {
    let begun = Instant::now();
    let coach = Coach::built_in(playbook);
    let start = begun.elapsed();
    let notes: Vec<&str> = playbook
        .languages()
        .iter()
        .flat_map(|language| {
            playbook
                .filed_notes(language)
                .step_by(19)
                .map(|note| note.text)
        })
        .collect();
    let mut taken: Vec<Duration> = notes.iter().map(|note| time(&coach, note)).collect();
    taken.sort_unstable();
    let long = "Der Kunde wartet auf die Freigabe des Budgets. ".repeat(22_000);
    Speed {
        start,
        note: taken[taken.len() / 2],
        slowest: taken[taken.len() * 99 / 100],
        megabyte: time(&coach, &long),
        memory_mb: coach.memory() as f64 / 1e6,
        learn: learning(&coach, playbook),
    }
}

fn time(coach: &Coach, text: &str) -> Duration {
    let begun = Instant::now();
    std::hint::black_box(coach.advise(&Asked::about(text)));
    begun.elapsed()
}

/// Ten thousand decisions.
fn learning(coach: &Coach, playbook: &Playbook) -> Duration {
    let notes: Vec<&str> = playbook
        .languages()
        .iter()
        .flat_map(|language| playbook.filed_notes(language).map(|note| note.text))
        .take(10_000)
        .collect();
    let status = coach.advise(&Asked::about(notes[0])).ranked[0]
        .status
        .clone();
    let example = |text: &&str| TrainingExample {
        text: (*text).to_owned(),
        status: status.clone(),
        origin: Origin::Corrected,
        weight: 1.0,
        decided: date(2026, 11, 1),
    };
    let examples: Vec<TrainingExample> = notes.iter().map(example).collect();
    let begun = Instant::now();
    std::hint::black_box(learn(coach, &examples, date(2026, 11, 29)));
    begun.elapsed()
}
