//! `/coach`: the versions of what was learned, and how far people and coach agree.

use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use desbloqueo_app::coach::{
    Agreement, Confused, Models, ReasonAgreement, Retraining, agreement, list_models,
};
use desbloqueo_domain::status::{Status, StatusKind};
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;
use serde::Deserialize;

use super::{ModelView, chosen};
use crate::error::PageError;
use crate::pages::html;
use crate::shell::Shell;
use crate::ui::StatusView;
use crate::visitor::Visitor;

/// The days that the agreement can look back at; the first is what is shown first.
const DAYS: [u16; 3] = [90, 30, 365];

/// Corrections that are told of a reason.
const CORRECTIONS: usize = 3;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    organization: String,
    days: String,
}

#[derive(Template)]
#[template(path = "coach/show.html")]
struct CoachPage {
    shell: Shell,
    /// Id, name, whether it is the one that is shown.
    organizations: Vec<(String, String, bool)>,
    organization: String,
    days: Vec<(u16, String, bool)>,
    models: Vec<ModelView>,
    /// Decisions since the newest version.
    waiting: String,
    /// How far a retraining is; empty where none is known.
    doing: String,
    is_running: bool,
    /// How far people and coach agree, in a sentence.
    agreed: String,
    reasons: Vec<ReasonRow>,
    confused: Vec<ConfusedRow>,
}

struct ReasonRow {
    status: StatusView,
    proposed: String,
    accepted: String,
    /// The share that was accepted, in percent.
    percent: i64,
    share: String,
    /// What was chosen instead, and how often.
    corrected: Vec<(String, String)>,
}

struct ConfusedRow {
    one: StatusView,
    other: StatusView,
    count: String,
}

pub(super) async fn show(
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let (all, one) = chosen(&visitor, &asked.organization).await?;
    let (app, actor) = (&visitor.app, visitor.actor());
    let known = DAYS.into_iter();
    let days = known.clone().find(|days| days.to_string() == asked.days);
    let days = days.unwrap_or(90);
    let models = list_models(app, actor, one.id).await?;
    let told = agreement(app, actor, one.id, days).await?;
    let words = visitor.words();
    let choice = |number: u16| {
        let args = Args::new().number("count", i64::from(number));
        (number, words.text("count-days", &args), number == days)
    };
    let list = all.iter();
    let args = Args::new().number("count", models.waiting);
    html(&CoachPage {
        organizations: list
            .map(|node| (node.id.to_string(), node.name.clone(), node.id == one.id))
            .collect(),
        organization: one.id.to_string(),
        days: known.map(choice).collect(),
        waiting: words.text("coaching-waiting", &args),
        doing: doing(&words, &models),
        is_running: models.retraining.is_some_and(Retraining::is_running),
        models: models
            .models
            .iter()
            .map(|model| ModelView::new(&visitor, model, &models.names))
            .collect(),
        agreed: agreed(&words, &told),
        reasons: told.reasons.iter().map(|one| reason(&words, one)).collect(),
        confused: told
            .confused
            .iter()
            .map(|one| confused(&words, one))
            .collect(),
        shell: visitor.shell("coaching-page"),
    })
}

fn doing(words: &Words<'_>, models: &Models) -> String {
    match models.retraining {
        None => String::new(),
        Some(Retraining::Reading) => words.plain("coaching-reading"),
        Some(Retraining::Learning(count)) => {
            words.text("coaching-learning", &Args::new().count("count", count))
        }
        Some(Retraining::Ended(None)) => words.plain("coaching-nothing-to-learn"),
        Some(Retraining::Ended(Some(version))) => {
            words.text("coaching-learned", &Args::new().number("version", version))
        }
        Some(Retraining::Failed) => words.plain("coaching-failed"),
    }
}

fn agreed(words: &Words<'_>, told: &Agreement) -> String {
    if told.proposed == 0 {
        return words.plain("coaching-nothing-decided");
    }
    let args = Args::new()
        .number("accepted", told.accepted)
        .number("proposed", told.proposed)
        .number("percent", percent(told.accepted, told.proposed));
    words.text("coaching-agreed", &args)
}

fn percent(part: i64, all: i64) -> i64 {
    if all == 0 {
        0
    } else {
        (part * 100 + all / 2) / all
    }
}

fn view(words: &Words<'_>, status: &Status) -> StatusView {
    let kind = words.playbook.rulebook().kind(&status.l1);
    StatusView::new(words, kind.unwrap_or(StatusKind::StatusUnknown), status)
}

fn reason(words: &Words<'_>, one: &ReasonAgreement) -> ReasonRow {
    let percent = percent(one.accepted, one.proposed);
    let corrected = one.corrected.iter().take(CORRECTIONS);
    ReasonRow {
        status: view(words, &one.reason),
        proposed: words.number(one.proposed),
        accepted: words.number(one.accepted),
        share: words.text("coaching-percent", &Args::new().number("percent", percent)),
        percent,
        corrected: corrected
            .map(|(status, count)| (words.status(status), words.number(*count)))
            .collect(),
    }
}

fn confused(words: &Words<'_>, pair: &Confused) -> ConfusedRow {
    ConfusedRow {
        one: view(words, &pair.one),
        other: view(words, &pair.other),
        count: words.number(pair.count),
    }
}
