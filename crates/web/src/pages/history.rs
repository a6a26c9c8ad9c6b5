//! `/history/{id}`: the history of any record as sentences, and of a line how long it stood in each reason.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use desbloqueo_app::history::tell_history;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;
use serde::Deserialize;
use uuid::Uuid;

use super::html;
use crate::error::PageError;
use crate::id::Id;
use crate::shell::Shell;
use crate::ui::EntryView;
use crate::visitor::Visitor;
use crate::web::Web;

/// Entries of a page.
const ENTRIES: usize = 100;

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/history/{id}", get(show))
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    /// Later entries that are passed over.
    #[serde(default)]
    from: usize,
}

#[derive(Template)]
#[template(path = "history.html")]
struct HistoryPage {
    shell: Shell,
    /// How many changes there are in all.
    count: String,
    slipped: String,
    spans: Vec<SpanView>,
    entries: Vec<EntryView>,
    /// The paths of the pages beside this one; empty where there is none.
    newer: String,
    older: String,
}

/// How long a line stood in a reason.
struct SpanView {
    /// What the L1 means, which gives the shape.
    kind: &'static str,
    text: String,
    dates: String,
}

async fn show(
    visitor: Visitor,
    Id(id): Id<Uuid>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let mut told = tell_history(&visitor.app, visitor.actor(), id).await?;
    let words = visitor.words();
    let all = told.entries.len();
    let from = asked.from.min(all);
    told.entries = told.entries.into_iter().skip(from).take(ENTRIES).collect();
    let record = words.plain(&format!("record-{}", told.kind));
    let title = words.text("history-of", &Args::new().text("record", record));
    let path = |from: usize| format!("/history/{id}?from={from}");
    let (times, days) = told.slips;
    let slips = Args::new()
        .number("times", i64::from(times))
        .number("days", days);
    html(&HistoryPage {
        count: words.text("count-changes", &Args::new().count("count", all)),
        slipped: if times > 0 {
            words.text("history-slipped", &slips)
        } else {
            String::new()
        },
        spans: spans(&words, &told.spans),
        entries: EntryView::all(&words, &told, &visitor.zone()),
        newer: if from > 0 {
            path(from.saturating_sub(ENTRIES))
        } else {
            String::new()
        },
        older: if from + ENTRIES < all {
            path(from + ENTRIES)
        } else {
            String::new()
        },
        shell: visitor.shell("app-name").titled(title),
    })
}

fn spans(words: &Words<'_>, spans: &[desbloqueo_app::history::Span]) -> Vec<SpanView> {
    let views = spans.iter().map(|span| {
        let args = Args::new()
            .text("from", words.date(span.from))
            .optional("to", span.to.map(|day| words.date(day)));
        SpanView {
            kind: span.kind.code(),
            text: words.span(span),
            dates: words.text("history-span-dates", &args),
        }
    });
    views.collect()
}
