//! `/incomplete`: lines that lack something after their handover to delivery.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use desbloqueo_app::reads::Names;
use desbloqueo_app::rights::RightsOfLines;
use desbloqueo_app::work::{IncompleteLine, QueuePlace, Scope, incomplete_after_handover};
use desbloqueo_i18n::{Args, format};
use desbloqueo_words::Words;
use jiff::civil::Date;
use serde::Deserialize;

use super::home::{Asked, totals};
use super::html;
use crate::error::PageError;
use crate::shell::Shell;
use crate::ui::LineRow;
use crate::visitor::Visitor;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/incomplete", get(show))
}

#[derive(Template)]
#[template(path = "incomplete.html")]
struct IncompletePage {
    shell: Shell,
    totals: String,
    rows: Vec<LineRow>,
    /// The addresses of the first page and of the next; empty on the first and on the last.
    first: String,
    next: String,
    is_all: bool,
}

/// Where the queue goes on; what cannot be read asks for its beginning.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Place {
    after: String,
}

async fn show(
    visitor: Visitor,
    Query(asked): Query<Asked>,
    Query(place): Query<Place>,
) -> Result<Response, PageError> {
    let scope = asked.scope();
    let after = QueuePlace::decode(&place.after);
    let queue = incomplete_after_handover(&visitor.app, visitor.actor(), scope, after).await?;
    let words = visitor.words();
    let incomplete = &queue.incomplete;
    let rows = incomplete.lines.iter();
    let rows = rows.map(|line| row(&words, line, (&queue.names, &queue.rights), queue.day));
    let next = incomplete.next.map(|next| asked.at(Some(next)));
    html(&IncompletePage {
        totals: totals(&words, incomplete.count, incomplete.units),
        rows: rows.collect(),
        first: after.map(|_| asked.at(None)).unwrap_or_default(),
        next: next.unwrap_or_default(),
        is_all: scope == Scope::All,
        shell: visitor.shell("my-work-incomplete"),
    })
}

impl Asked {
    /// The address of a page of the queue.
    fn at(&self, place: Option<QueuePlace>) -> String {
        let scope = (!self.scope.is_empty()).then(|| ("scope", self.scope.clone()));
        let after = place.map(|place| ("after", place.encode()));
        let fields: Vec<_> = scope.into_iter().chain(after).collect();
        let query = serde_urlencoded::to_string(fields).unwrap_or_default();
        if query.is_empty() {
            "/incomplete".to_owned()
        } else {
            format!("/incomplete?{query}")
        }
    }
}

/// A line that lacks something, with what, and until when it shall be filled.
pub(super) fn row(
    words: &Words<'_>,
    line: &IncompleteLine,
    (names, rights): (&Names, &RightsOfLines),
    day: Date,
) -> LineRow {
    let fields: Vec<String> = line.lacks.iter().map(|field| words.field(*field)).collect();
    let args = Args::new()
        .text("fields", format::list_and(words.language, &fields))
        .optional("date", line.complete_by.map(|day| words.date(day)));
    LineRow {
        lacks: words.text("incomplete-lacks", &args),
        ..LineRow::new(words, names, &line.item, rights.of(line.item.id), day)
    }
}
