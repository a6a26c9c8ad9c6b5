//! What the operations of the coach answer.

use desbloqueo_app::coach::{
    Advised, Agreement, CoachModel, Finding, Models, Proposal, ReasonAgreement, Retraining,
};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::Status;
use desbloqueo_words::Words;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

/// What the coach makes of a note.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AdviceBody {
    /// The likeliest statuses, likeliest first; none where nothing can be told.
    ranked: Vec<ProposalBody>,
    /// `sure`, `likely` or `cannot-tell`.
    certainty: &'static str,
    /// The question that tells two close readings apart.
    separation: Option<SeparationBody>,
    /// A situation close to the note in which another status is right.
    trap: Option<TrapBody>,
    /// What the note says and lacks.
    note: JudgementBody,
    /// Bytes at the end of the text that were not read.
    unread: usize,
    /// The version of what the organization taught it; 0 is the coach as it comes.
    model_version: i64,
}

/// A status that the note may mean.
#[derive(Debug, Serialize, ToSchema)]
struct ProposalBody {
    status: ReadingBody,
    /// What people call it, in the caller's language.
    label: String,
    /// How often a proposal of this strength is right, between 0 and 1.
    confidence: f64,
    /// The words that spoke for it.
    because: Vec<SpokeBody>,
    /// Notes of the playbook that say something alike, nearest first.
    examples: Vec<SimilarBody>,
}

/// L1, L2 and L3 by code.
#[derive(Debug, Serialize, ToSchema)]
struct ReadingBody {
    l1: Code,
    l2: Option<Code>,
    l3: Option<Code>,
}

/// Words of the note.
#[derive(Debug, Serialize, ToSchema)]
struct SpokeBody {
    text: String,
    /// Where they begin, in bytes of UTF-8.
    from: usize,
    /// Where they end.
    to: usize,
}

/// A note of the playbook.
#[derive(Debug, Serialize, ToSchema)]
struct SimilarBody {
    text: String,
    language: String,
    /// The status that it stands for.
    code: Code,
}

/// A question that tells two readings apart.
#[derive(Debug, Serialize, ToSchema)]
struct SeparationBody {
    /// The status whose question it is.
    of: Code,
    /// Its place among the questions of that status, from 0.
    index: usize,
    /// The two readings, the likelier first.
    between: Vec<Code>,
}

/// A situation in which another status is right.
#[derive(Debug, Serialize, ToSchema)]
struct TrapBody {
    /// The status whose situation it is.
    of: Code,
    /// Its place among the situations of that status, from 0.
    index: usize,
    /// The status that is right there.
    instead: Code,
}

/// What a note says and lacks.
#[derive(Debug, Serialize, ToSchema)]
struct JudgementBody {
    /// `green`, `amber` or `red`.
    light: &'static str,
    findings: Vec<FoundBody>,
}

/// Something about a note.
#[derive(Debug, Serialize, ToSchema)]
struct FoundBody {
    /// Its stable code, such as `no-reason`.
    kind: &'static str,
    /// What it is, in the caller's language.
    message: String,
    /// How to write it better, in the caller's language.
    hint: String,
    /// The words that it is about.
    words: Vec<SpokeBody>,
}

impl From<&Status> for ReadingBody {
    fn from(status: &Status) -> Self {
        let Status { l1, l2, l3 } = status.clone();
        Self { l1, l2, l3 }
    }
}

impl AdviceBody {
    pub(super) fn new(words: &Words<'_>, text: &str, advised: &Advised) -> Self {
        let advice = &advised.advice;
        let separation = advice.separation.as_ref();
        let trap = advice.trap.as_ref();
        let findings = advice.note.findings.iter();
        Self {
            ranked: advice
                .ranked
                .iter()
                .map(|one| ProposalBody::new(words, one))
                .collect(),
            certainty: advice.certainty.code(),
            separation: separation.map(|one| SeparationBody {
                of: one.question.of.clone(),
                index: one.question.index,
                between: one.between.to_vec(),
            }),
            trap: trap.map(|one| TrapBody {
                of: one.of.clone(),
                index: one.index,
                instead: one.instead.clone(),
            }),
            note: JudgementBody {
                light: advice.note.light.code(),
                findings: findings
                    .map(|one| FoundBody::new(words, text, one))
                    .collect(),
            },
            unread: advice.unread,
            model_version: advised.version,
        }
    }
}

impl ProposalBody {
    fn new(words: &Words<'_>, proposal: &Proposal) -> Self {
        let because = proposal.because.iter();
        let examples = proposal.examples.iter();
        Self {
            status: (&proposal.status).into(),
            label: words.status(&proposal.status),
            confidence: (proposal.confidence * 1_000.0).round() / 1_000.0,
            because: because
                .map(|spoke| SpokeBody {
                    text: spoke.text.clone(),
                    from: spoke.at.start,
                    to: spoke.at.end,
                })
                .collect(),
            examples: examples
                .map(|one| SimilarBody {
                    text: one.text.clone(),
                    language: one.language.clone(),
                    code: one.code.clone(),
                })
                .collect(),
        }
    }
}

impl FoundBody {
    fn new(words: &Words<'_>, text: &str, finding: &Finding) -> Self {
        let marked = finding.at.iter().filter_map(|range| {
            Some(SpokeBody {
                text: text.get(range.clone())?.to_owned(),
                from: range.start,
                to: range.end,
            })
        });
        Self {
            kind: finding.kind.code(),
            message: words.plain(finding.kind.message()),
            hint: words.plain(finding.kind.hint()),
            words: marked.collect(),
        }
    }
}

/// How far people and coach agree.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AgreementBody {
    /// The first day that is looked at.
    since: Date,
    /// Decisions.
    proposed: i64,
    /// Decisions that took what was proposed first.
    accepted: i64,
    /// By what was proposed, the most frequent first.
    items: Vec<ReasonBody>,
    /// Reasons that are taken for one another, the most frequent first.
    confused: Vec<ConfusedBody>,
}

/// What became of the proposals of a reason.
#[derive(Debug, Serialize, ToSchema)]
struct ReasonBody {
    reason: ReadingBody,
    /// How often it was proposed.
    proposed: i64,
    /// How often it was taken.
    accepted: i64,
    /// What was chosen instead.
    corrected: Vec<CorrectedBody>,
}

/// What was chosen instead, and how often.
#[derive(Debug, Serialize, ToSchema)]
struct CorrectedBody {
    chosen: ReadingBody,
    count: i64,
}

/// Two reasons of which one was proposed and the other chosen.
#[derive(Debug, Serialize, ToSchema)]
struct ConfusedBody {
    one: ReadingBody,
    other: ReadingBody,
    count: i64,
}

impl From<&Agreement> for AgreementBody {
    fn from(told: &Agreement) -> Self {
        let confused = told.confused.iter();
        Self {
            since: told.since,
            proposed: told.proposed,
            accepted: told.accepted,
            items: told.reasons.iter().map(ReasonBody::from).collect(),
            confused: confused
                .map(|pair| ConfusedBody {
                    one: (&pair.one).into(),
                    other: (&pair.other).into(),
                    count: pair.count,
                })
                .collect(),
        }
    }
}

impl From<&ReasonAgreement> for ReasonBody {
    fn from(one: &ReasonAgreement) -> Self {
        let corrected = one.corrected.iter().map(|(chosen, count)| CorrectedBody {
            chosen: chosen.into(),
            count: *count,
        });
        Self {
            reason: (&one.reason).into(),
            proposed: one.proposed,
            accepted: one.accepted,
            corrected: corrected.collect(),
        }
    }
}

/// What a coach has learned.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ModelsBody {
    /// The newest first.
    items: Vec<ModelBody>,
    /// Decisions since the newest of them.
    waiting: i64,
    /// `none`, `running`, `ended` or `failed`: the last retraining on this server.
    retraining: &'static str,
}

/// A version.
#[derive(Debug, Serialize, ToSchema)]
struct ModelBody {
    version: i64,
    made_at: String,
    /// Who asked for it; nothing where enough decisions had come together.
    made_by: Option<String>,
    reason: String,
    /// Decisions that it learned from.
    examples: i64,
    /// Whether it is in use.
    active: bool,
    /// When it was undone.
    undone_at: Option<String>,
}

impl From<&Models> for ModelsBody {
    fn from(known: &Models) -> Self {
        let retraining = match known.retraining {
            None => "none",
            Some(Retraining::Reading | Retraining::Learning(_)) => "running",
            Some(Retraining::Ended(_)) => "ended",
            Some(Retraining::Failed) => "failed",
        };
        let item = |model: &CoachModel| {
            let name = model.person.and_then(|id| known.names.person(id));
            ModelBody {
                version: model.version,
                made_at: moment(model.made_at).unwrap_or_default(),
                made_by: name.map(ToOwned::to_owned),
                reason: model.reason.clone(),
                examples: model.examples,
                active: model.active,
                undone_at: moment(model.undone_at),
            }
        };
        Self {
            items: known.models.iter().map(item).collect(),
            waiting: known.waiting,
            retraining,
        }
    }
}

/// An instant; nothing where there was none.
fn moment(microsecond: i64) -> Option<String> {
    let at = Timestamp::from_microsecond(microsecond).ok();
    at.filter(|_| microsecond != 0).map(|at| at.to_string())
}
