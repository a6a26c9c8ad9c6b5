//! The coach stays as good on the development set as it was; `docs/coach.md` says how good that is.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends at once where an answer is not what it should be"
)]

use std::path::Path;

use desbloqueo_coach::{Asked, Coach};
use desbloqueo_domain::code::Code;
use desbloqueo_playbook::built_in;
use serde::Deserialize;

#[derive(Deserialize)]
struct Labelled {
    text: String,
    service: Option<String>,
    l1: String,
    l2: Option<String>,
}

/// Shares of right answers, and the calibration error's parts.
#[derive(Default)]
struct Counted {
    sentences: f64,
    l1: f64,
    first: f64,
    three: f64,
    bins: [(f64, f64); 10],
}

fn sentences(language: &str) -> Vec<Labelled> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("development/{language}.jsonl"));
    let text = std::fs::read_to_string(file).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn count(coach: &Coach, language: &str, counted: &mut Counted) {
    for sentence in sentences(language) {
        let service = sentence
            .service
            .as_deref()
            .map(|code| Code::parse(code).unwrap());
        let advice = coach.advise(&Asked {
            text: &sentence.text,
            service: service.as_ref(),
            ..Asked::default()
        });
        let right = sentence.l2.as_deref().unwrap_or(&sentence.l1);
        let rank = advice.ranked.iter().position(|proposal| {
            let status = &proposal.status;
            status.l2.as_ref().unwrap_or(&status.l1).as_str() == right
        });
        let first = advice.ranked.first();
        counted.sentences += 1.0;
        counted.l1 += f64::from(first.is_some_and(|first| first.status.l1.as_str() == sentence.l1));
        counted.first += f64::from(rank == Some(0));
        counted.three += f64::from(rank.is_some_and(|rank| rank < 3));
        let confidence = first.map_or(0.0, |first| first.confidence);
        let bounds = (1..10).map(|tenth| f64::from(tenth) / 10.0);
        let bin = counted
            .bins
            .get_mut(bounds.filter(|bound| confidence >= *bound).count())
            .unwrap();
        bin.0 += confidence;
        bin.1 += f64::from(rank == Some(0));
    }
}

fn coach() -> Coach {
    Coach::built_in(&built_in("fasttrack").unwrap().unwrap())
}

#[test]
fn every_language_stays_above_its_floor() {
    let coach = coach();
    for language in ["en", "es", "de", "pt", "ja", "zh"] {
        let mut counted = Counted::default();
        count(&coach, language, &mut counted);
        let share = |part: f64| part / counted.sentences;
        assert!(
            share(counted.l1) >= 0.92,
            "{language}: L1 {}",
            share(counted.l1)
        );
        assert!(
            share(counted.first) >= 0.86,
            "{language}: L2 {}",
            share(counted.first)
        );
        assert!(
            share(counted.three) >= 0.95,
            "{language}: three {}",
            share(counted.three)
        );
    }
}

#[test]
fn confidence_is_how_often_it_is_right() {
    let coach = coach();
    let mut counted = Counted::default();
    for language in ["en", "es", "de", "pt", "ja", "zh"] {
        count(&coach, language, &mut counted);
    }
    let error: f64 = counted
        .bins
        .iter()
        .map(|(said, right)| (said - right).abs())
        .sum();
    assert!(
        error / counted.sentences <= 0.06,
        "{}",
        error / counted.sentences
    );
}

#[test]
fn every_language_has_at_least_three_hundred_sentences_and_none_is_taught() {
    let playbook = built_in("fasttrack").unwrap().unwrap();
    for language in ["en", "es", "de", "pt", "ja", "zh"] {
        let taught: Vec<&str> = playbook
            .filed_notes(language)
            .map(|note| note.text.trim())
            .collect();
        let sentences = sentences(language);
        assert!(sentences.len() >= 300, "{language}");
        for sentence in sentences {
            assert!(!taught.contains(&sentence.text.trim()), "{}", sentence.text);
        }
    }
}
