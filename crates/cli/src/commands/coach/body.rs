//! What the coach answers, for programs.

use desbloqueo_coach::{Advice, Finding, Proposal, Separation, Trap};
use desbloqueo_domain::code::Code;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::{Guidance, Level};
use serde_json::{Value, json};

use super::given::Faulty;
use desbloqueo_words::Words;

/// Four digits of a confidence are more than it deserves.
const DIGITS: f64 = 10_000.0;

/// The body of an answer.
pub(super) fn of_advice(words: &Words<'_>, advice: &Advice, text: &str) -> Value {
    let findings: Vec<Value> = advice.note.findings.iter().map(|found| finding(words, found, text)).collect();
    json!({
        "ranked": advice.ranked.iter().map(proposal).collect::<Vec<_>>(),
        "note": { "light": advice.note.light.code(), "findings": findings },
        "certainty": advice.certainty.code(),
        "separation": advice.separation.as_ref().map(|separation| of_separation(words, separation)),
        "trap": advice.trap.as_ref().map(|trap| of_trap(words, trap)),
        "unread_bytes": advice.unread,
    })
}

fn proposal(proposal: &Proposal) -> Value {
    let examples: Vec<Value> = proposal
        .examples
        .iter()
        .map(|example| json!({ "text": example.text, "language": example.language, "code": example.code }))
        .collect();
    json!({
        "l1": proposal.status.l1,
        "l2": proposal.status.l2,
        "l3": proposal.status.l3,
        "confidence": (proposal.confidence * DIGITS).round() / DIGITS,
        "because": proposal.because.iter().map(|spoke| spoke.text.as_str()).collect::<Vec<_>>(),
        "examples": examples,
    })
}

fn finding(words: &Words<'_>, finding: &Finding, text: &str) -> Value {
    let marked: Vec<&str> = finding.at.iter().filter_map(|at| text.get(at.clone())).collect();
    json!({
        "kind": finding.kind.code(),
        "words": marked,
        "message": words.plain(finding.kind.message()),
        "hint": words.plain(finding.kind.hint()),
    })
}

fn of_separation(words: &Words<'_>, separation: &Separation) -> Value {
    let text = sentence(words, &separation.question.of, |guidance| {
        guidance.questions.get(separation.question.index).cloned()
    });
    json!({ "question": text, "between": separation.between })
}

fn of_trap(words: &Words<'_>, trap: &Trap) -> Value {
    let text = sentence(words, &trap.of, |guidance| {
        guidance.do_not_use_when.get(trap.index).map(|trap| trap.when.to_owned())
    });
    json!({ "when": text, "instead": trap.instead })
}

/// A sentence of the guidance of a status of any level, in the language of the command.
fn sentence(words: &Words<'_>, of: &Code, choose: impl Fn(&Guidance<'_>) -> Option<String>) -> Option<String> {
    let language = words.language.code();
    let levels = [Level::L1, Level::L2, Level::L3];
    levels.into_iter().find_map(|level| choose(&words.playbook.guidance(level, of, language)?))
}

/// The body of a line that cannot be read.
pub(super) fn of_fault(words: &Words<'_>, line: usize, faulty: &Faulty) -> Value {
    let (cause, found) = match faulty {
        Faulty::Shape(_) => ("not-a-note".to_owned(), None),
        Faulty::Unknown(kind, found) => (format!("unknown-{kind}"), Some(found)),
    };
    json!({ "error": { "line": line, "cause": cause, "found": found, "message": message(words, line, faulty) } })
}

/// Why a line cannot be read, for people.
pub(super) fn message(words: &Words<'_>, line: usize, faulty: &Faulty) -> String {
    let args = Args::new().count("line", line);
    match faulty {
        Faulty::Shape(cause) => words.text("coach-line-not-a-note", &args.text("cause", cause.as_str())),
        Faulty::Unknown("service", found) => {
            words.text("coach-line-unknown-service", &args.text("found", found.as_str()))
        }
        Faulty::Unknown("phase", found) => words.text("coach-line-unknown-phase", &args.text("found", found.as_str())),
        Faulty::Unknown(_, found) => words.text("coach-line-unknown-language", &args.text("found", found.as_str())),
    }
}

/// A confidence in percent.
pub(super) fn percent(confidence: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and 100")]
    let percent = (confidence * 100.0).round() as i64;
    percent
}

/// A count as the formats take it.
pub(super) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
