//! `/incomplete`: lines that lack something after their handover to delivery.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use desbloqueo_app::reads::Names;
use desbloqueo_app::rights::RightsOfLines;
use desbloqueo_app::work::{IncompleteLine, Scope, incomplete_after_handover};
use desbloqueo_i18n::{Args, format};
use desbloqueo_words::Words;
use jiff::civil::Date;

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
    /// How many there are more than shown; empty for none.
    more: String,
    is_all: bool,
}

async fn show(visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let scope = asked.scope();
    let queue = incomplete_after_handover(&visitor.app, visitor.actor(), scope).await?;
    let words = visitor.words();
    let incomplete = &queue.incomplete;
    let rows = incomplete.lines.iter();
    let rows = rows.map(|line| row(&words, line, (&queue.names, &queue.rights), queue.day));
    let rows: Vec<LineRow> = rows.collect();
    let shown = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    html(&IncompletePage {
        totals: totals(&words, incomplete.count, incomplete.units),
        more: match incomplete.count - shown {
            0 => String::new(),
            more => words.text("and-more", &Args::new().number("count", more)),
        },
        rows,
        is_all: scope == Scope::All,
        shell: visitor.shell("my-work-incomplete"),
    })
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
