//! `/coach/models/{version}`: what a version learned from, and what it made of that.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use desbloqueo_app::coach::{CoachExample, Gained, inspect_model};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;
use jiff::Timestamp;
use serde::Deserialize;

use super::{ModelView, chosen, path_of, read_version};
use crate::error::PageError;
use crate::pages::html;
use crate::pages::lines::confidence;
use crate::shell::Shell;
use crate::ui::{StatusView, moment};
use crate::visitor::Visitor;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    organization: String,
}

#[derive(Template)]
#[template(path = "coach/model.html")]
struct ModelPage {
    shell: Shell,
    back: String,
    organization: String,
    model: ModelView,
    gained: Vec<GainedRow>,
    examples: Vec<ExampleRow>,
}

struct GainedRow {
    text: String,
    reason: StatusView,
    notes: String,
    gain: String,
}

struct ExampleRow {
    note: String,
    language: String,
    chosen: StatusView,
    /// What was proposed, where it is another.
    proposed: Option<StatusView>,
    confidence: String,
    /// Who decided it when.
    by: String,
}

pub(super) async fn show(
    visitor: Visitor,
    Path(version): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let (_, one) = chosen(&visitor, &asked.organization).await?;
    let version = read_version(&version)?;
    let found = inspect_model(&visitor.app, visitor.actor(), one.id, version).await?;
    let words = visitor.words();
    let title = words.text("coaching-version", &Args::new().number("version", version));
    let example = |known: &CoachExample| {
        let by = found.names.person(known.person).unwrap_or_default();
        example(&visitor, &words, known, by)
    };
    html(&ModelPage {
        shell: visitor.shell("coaching-page").titled(title),
        back: path_of(one.id),
        organization: one.id.to_string(),
        model: ModelView::new(&visitor, &found.model, &found.names),
        gained: found.gained.iter().map(|one| gained(&words, one)).collect(),
        examples: found.examples.iter().map(example).collect(),
    })
}

fn view(words: &Words<'_>, status: &desbloqueo_domain::status::Status) -> StatusView {
    let kind = words.playbook.rulebook().kind(&status.l1);
    StatusView::new(words, kind.unwrap_or(StatusKind::StatusUnknown), status)
}

fn gained(words: &Words<'_>, one: &Gained) -> GainedRow {
    let args = Args::new().decimal("percent", (one.gain * 100.0).round(), 0);
    GainedRow {
        text: one.text.clone(),
        reason: view(words, &one.reason),
        notes: words.text("coaching-notes", &Args::new().count("count", one.notes)),
        gain: words.text("coaching-percent-points", &args),
    }
}

fn example(visitor: &Visitor, words: &Words<'_>, one: &CoachExample, by: &str) -> ExampleRow {
    let at = Timestamp::from_microsecond(one.recorded_at).unwrap_or_default();
    let share = f64::from(i32::try_from(one.confidence).unwrap_or(0)) / 1_000.0;
    let args = Args::new()
        .text("name", by)
        .text("date", moment(words, at, &visitor.zone()));
    ExampleRow {
        note: one.note.clone(),
        language: one.language.clone(),
        chosen: view(words, &one.chosen),
        proposed: (!one.is_accepted()).then(|| view(words, &one.proposed)),
        confidence: confidence(words, share),
        by: words.text("coaching-decided-by", &args),
    }
}
