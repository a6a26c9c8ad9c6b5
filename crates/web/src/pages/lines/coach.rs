//! `/lines/{id}/coach`: what the coach makes of the note while somebody writes it; and the same beside the note in the
//! editor.

use askama::Template;
use axum::response::Response;
use desbloqueo_app::coach::{
    Advice, Answered, Asking, Certainty, Finding, Proposal, Question, Separation, Trap,
    advise_on_line,
};
use desbloqueo_app::reads::{OpenedLine, open_line};
use desbloqueo_domain::code::{Code, LineId};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;

use super::guidance::is_offered;
use super::rules::status_of;
use super::tree::level_of;
use crate::error::PageError;
use crate::id::Id;
use crate::pages::html;
use crate::posted::Fields;
use crate::shell::Shell;
use crate::ui::StatusView;
use crate::visitor::Visitor;

/// Notes of the playbook that are shown for a proposal.
const EXAMPLES: usize = 2;

/// Below this chance a reading is noise to who looks for the right one.
const WORTH_SHOWING: f64 = 0.02;

/// What the coach says beside a note, ready to be printed.
#[derive(Debug, Clone, Default)]
pub(super) struct CoachView {
    /// The path of this part.
    pub(super) path: String,
    /// The path of the form, which takes a proposal over.
    pub(super) form: String,
    /// Whether there is a note to say something about.
    pub(super) has_note: bool,
    /// `green`, `amber` or `red`.
    pub(super) light: &'static str,
    pub(super) light_text: String,
    /// How far the first proposal can be trusted.
    pub(super) certainty: String,
    pub(super) proposals: Vec<ProposalView>,
    pub(super) separation: Option<SeparationView>,
    /// What was answered, as forms repeat it.
    pub(super) answered: Vec<String>,
    pub(super) trap: Option<TrapView>,
    pub(super) findings: Vec<FindingView>,
    /// Said where the text is longer than the coach reads.
    pub(super) unread: String,
    /// All of it in a sentence, for who hears the page.
    pub(super) summary: String,
}

/// A status that is proposed.
#[derive(Debug, Clone)]
pub(super) struct ProposalView {
    pub(super) status: StatusView,
    /// The confidence in words and in percent.
    pub(super) confidence: String,
    /// The words of the note that spoke for it.
    pub(super) because: Vec<String>,
    pub(super) examples: Vec<ExampleView>,
    /// The code to take with one click; empty where it is not offered.
    pub(super) take: String,
}

/// A note of the playbook that says something alike.
#[derive(Debug, Clone)]
pub(super) struct ExampleView {
    pub(super) text: String,
    pub(super) language: String,
}

/// A question that tells two readings apart.
#[derive(Debug, Clone)]
pub(super) struct SeparationView {
    pub(super) question: String,
    /// What a button sends, and what it says.
    pub(super) choices: Vec<(String, String)>,
}

/// A situation in which another status is right.
#[derive(Debug, Clone)]
pub(super) struct TrapView {
    pub(super) when: String,
    pub(super) instead: String,
    pub(super) take: String,
}

/// Something about the note.
#[derive(Debug, Clone)]
pub(super) struct FindingView {
    pub(super) title: String,
    /// The words that it is about.
    pub(super) words: Vec<String>,
    pub(super) hint: String,
}

#[derive(Template)]
#[template(path = "lines/coach_part.html")]
struct CoachPart {
    shell: Shell,
    coach: CoachView,
    may_take: bool,
}

/// The part alone, for a script that sends the form as it stands.
pub(super) async fn show(
    visitor: Visitor,
    Id(id): Id<LineId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let opened = open_line(&visitor.app, visitor.actor(), id).await?;
    let coach = beside(&visitor, &opened, "edit", fields.get("note"), &fields).await?;
    html(&CoachPart {
        may_take: may_take(&opened),
        coach,
        shell: visitor.shell("line-edit-title"),
    })
}

/// Whether the reader may set any status of the line.
pub(super) fn may_take(opened: &OpenedLine) -> bool {
    use desbloqueo_domain::access::Decision;
    let mut decisions = opened.may_set.values();
    decisions.any(|decision| *decision != Decision::Denied)
}

/// What the coach says beside a note.
pub(super) async fn beside(
    visitor: &Visitor,
    opened: &OpenedLine,
    verb: &str,
    note: &str,
    fields: &Fields,
) -> Result<CoachView, PageError> {
    let answers = fields.all("answered").chain(fields.all("answer"));
    let answers: Vec<Answered> = answers.filter_map(read_answer).collect();
    let view = CoachView {
        path: format!("/lines/{}/coach", opened.line.id),
        form: format!("/lines/{}/{verb}", opened.line.id),
        answered: answers.iter().map(written).collect(),
        ..CoachView::default()
    };
    if note.trim().is_empty() {
        return Ok(view);
    }
    let words = visitor.words();
    let asking = Asking {
        text: note.to_owned(),
        language: words.language.code().to_owned(),
        answers,
        ..Asking::default()
    };
    let (app, actor) = (&visitor.app, visitor.actor());
    let advised = advise_on_line(app, actor, opened.line.id, &asking).await?;
    Ok(view.with(&words, opened, note, &advised.advice))
}

impl CoachView {
    fn with(self, words: &Words<'_>, opened: &OpenedLine, note: &str, advice: &Advice) -> Self {
        let ranked = advice.ranked.iter().enumerate();
        let likely = ranked.filter(|(place, one)| *place == 0 || one.confidence >= WORTH_SHOWING);
        let proposals: Vec<ProposalView> = likely
            .map(|(_, one)| ProposalView::new(words, opened, one))
            .collect();
        let separation = advice.separation.as_ref();
        let trap = advice.trap.as_ref();
        let light = advice.note.light;
        let findings = advice.note.findings.iter();
        Self {
            has_note: true,
            light: light.code(),
            light_text: words.plain(light.message()),
            certainty: words.plain(match advice.certainty {
                Certainty::CannotTell => "coach-cannot-tell-why",
                known => known.message(),
            }),
            separation: separation.and_then(|one| SeparationView::new(words, one)),
            trap: trap.and_then(|one| TrapView::new(words, opened, one)),
            findings: findings
                .map(|one| FindingView::new(words, note, one))
                .collect(),
            unread: if advice.unread > 0 {
                words.plain("coach-unread")
            } else {
                String::new()
            },
            summary: summary(words, advice, &proposals),
            proposals,
            ..self
        }
    }
}

/// The first proposal and the light in a sentence.
fn summary(words: &Words<'_>, advice: &Advice, proposals: &[ProposalView]) -> String {
    let light = words.plain(advice.note.light.message());
    match proposals.first() {
        Some(first) if advice.certainty != Certainty::CannotTell => {
            let args = Args::new()
                .text("status", first.status.whole.as_str())
                .text("confidence", first.confidence.as_str())
                .text("light", light);
            words.text("coaching-summary", &args)
        }
        _ => format!("{} {light}", words.plain("coach-cannot-tell-why")),
    }
}

/// How sure the coach is, in words and in percent.
pub(in crate::pages) fn confidence(words: &Words<'_>, share: f64) -> String {
    let how = match share {
        share if share >= 0.8 => "high",
        share if share >= 0.5 => "medium",
        _ => "low",
    };
    let args = Args::new()
        .text("how", how)
        .decimal("percent", (share * 100.0).round(), 0);
    words.text("coaching-confidence", &args)
}

impl ProposalView {
    fn new(words: &Words<'_>, opened: &OpenedLine, proposal: &Proposal) -> Self {
        let rulebook = words.playbook.rulebook();
        let status = &proposal.status;
        let kind = rulebook
            .kind(&status.l1)
            .unwrap_or(StatusKind::StatusUnknown);
        let mut because: Vec<String> = Vec::new();
        for spoke in &proposal.because {
            if !because.contains(&spoke.text) {
                because.push(spoke.text.clone());
            }
        }
        let examples = proposal.examples.iter().take(EXAMPLES);
        Self {
            status: StatusView::new(words, kind, status),
            confidence: confidence(words, proposal.confidence),
            because,
            examples: examples
                .map(|one| ExampleView {
                    text: one.text.clone(),
                    language: one.language.clone(),
                })
                .collect(),
            take: if is_offered(rulebook, opened, status) {
                status.deepest().to_string()
            } else {
                String::new()
            },
        }
    }
}

impl SeparationView {
    fn new(words: &Words<'_>, separation: &Separation) -> Option<Self> {
        let Question { of, index } = &separation.question;
        let language = words.language.code();
        let guidance = words
            .playbook
            .guidance(level_of(words, of)?, of, language)?;
        let question = guidance.questions.get(*index)?.clone();
        let choice = |code: &Code| {
            let answered = Answered {
                question: separation.question.clone(),
                between: separation.between.clone(),
                points_to: code.clone(),
            };
            let status = status_of(words.playbook.rulebook(), code.as_str());
            let label = status.map_or_else(|| code.to_string(), |status| words.status(&status));
            (written(&answered), label)
        };
        Some(Self {
            question,
            choices: separation.between.iter().map(choice).collect(),
        })
    }
}

impl TrapView {
    fn new(words: &Words<'_>, opened: &OpenedLine, trap: &Trap) -> Option<Self> {
        let rulebook = words.playbook.rulebook();
        let language = words.language.code();
        let level = level_of(words, &trap.of)?;
        let guidance = words.playbook.guidance(level, &trap.of, language)?;
        let when = guidance.do_not_use_when.get(trap.index)?.when.to_owned();
        let instead = status_of(rulebook, trap.instead.as_str())?;
        Some(Self {
            when,
            take: if is_offered(rulebook, opened, &instead) {
                instead.deepest().to_string()
            } else {
                String::new()
            },
            instead: words.status(&instead),
        })
    }
}

impl FindingView {
    fn new(words: &Words<'_>, note: &str, finding: &Finding) -> Self {
        let at = finding.at.iter();
        let marked = at.filter_map(|range| note.get(range.clone()));
        Self {
            title: words.plain(finding.kind.message()),
            words: marked.map(ToOwned::to_owned).collect(),
            hint: words.plain(finding.kind.hint()),
        }
    }
}

/// An answer as a form sends it: the question, the two readings, and the one that it speaks for.
fn written(answer: &Answered) -> String {
    let [one, other] = &answer.between;
    let Question { of, index } = &answer.question;
    format!("{of} {index} {one} {other} {}", answer.points_to)
}

fn read_answer(text: &str) -> Option<Answered> {
    let mut parts = text.split(' ');
    let code = |text: Option<&str>| text.and_then(|text| Code::parse(text).ok());
    Some(Answered {
        question: Question {
            of: code(parts.next())?,
            index: parts.next()?.parse().ok()?,
        },
        between: [code(parts.next())?, code(parts.next())?],
        points_to: code(parts.next())?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_as_it_was_written() {
        let text = "blocked-network 2 blocked-network no-intent-cost no-intent-cost";
        assert_eq!(
            read_answer(text).map(|answer| written(&answer)),
            Some(text.to_owned())
        );
        for wrong in ["", "blocked-network", "blocked x a b c", "A 1 a b c"] {
            assert_eq!(read_answer(wrong), None, "{wrong}");
        }
    }
}
