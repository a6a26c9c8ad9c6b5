//! The development set: what the coach says, beside what is right.

use std::path::Path;

use desbloqueo_coach::{Asked, Coach};
use desbloqueo_domain::code::Code;
use desbloqueo_playbook::Playbook;
use serde::Deserialize;

/// A sentence with its status.
#[derive(Deserialize)]
struct Labelled {
    text: String,
    service: Option<String>,
    l1: String,
    l2: Option<String>,
    l3: Option<String>,
}

/// What became of one sentence.
pub(crate) struct Judged {
    pub(crate) language: String,
    /// The right reading and the first proposed, as codes.
    pub(crate) right: String,
    pub(crate) first: String,
    pub(crate) l1_right: bool,
    /// The place of the right reading among those proposed, from 0.
    pub(crate) rank: Option<usize>,
    /// Whether the L3 is right where the L2 is; `None` where the L2 is not.
    pub(crate) l3_right: Option<bool>,
    pub(crate) has_l3: bool,
    pub(crate) confidence: f64,
}

/// Asks the coach about every sentence.
pub(crate) fn measure(coach: &Coach, playbook: &Playbook) -> Vec<Judged> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("development");
    let mut all = Vec::new();
    for language in playbook.languages() {
        let text = std::fs::read_to_string(folder.join(format!("{language}.jsonl"))).unwrap();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            all.push(judge(coach, language, &serde_json::from_str(line).unwrap()));
        }
    }
    all
}

fn judge(coach: &Coach, language: &str, labelled: &Labelled) -> Judged {
    let service = labelled
        .service
        .as_deref()
        .map(|code| Code::parse(code).unwrap());
    let advice = coach.advise(&Asked {
        text: &labelled.text,
        service: service.as_ref(),
        ..Asked::default()
    });
    let right = labelled.l2.as_deref().unwrap_or(&labelled.l1);
    let code = |at: usize| {
        let status = &advice.ranked[at].status;
        status.l2.as_ref().unwrap_or(&status.l1).as_str()
    };
    let rank = (0..advice.ranked.len()).find(|at| code(*at) == right);
    let first = advice.ranked.first();
    Judged {
        language: language.to_owned(),
        right: right.to_owned(),
        first: first.map_or("-", |_| code(0)).to_owned(),
        l1_right: first.is_some_and(|first| first.status.l1.as_str() == labelled.l1),
        l3_right: (rank == Some(0)).then(|| {
            let l3 = first.and_then(|first| first.status.l3.as_ref());
            l3.map(Code::as_str) == labelled.l3.as_deref()
        }),
        has_l3: labelled.l3.is_some(),
        rank,
        confidence: first.map_or(0.0, |first| first.confidence),
    }
}
