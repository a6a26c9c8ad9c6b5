//! `/imports/batches/{id}`: what an import did, to be taken back as one.

use askama::Template;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use desbloqueo_app::history::{
    BatchPart, BatchPlace, HistoryEntry, LogPlace, Mentioned, tell_batch,
};
use desbloqueo_domain::code::{BatchId, OrganizationId};
use desbloqueo_words::Words;
use serde::Deserialize;

use super::list::{ImportItem, import_item};
use super::steps::path_of_batch;
use crate::error::PageError;
use crate::id::Id;
use crate::pages::html;
use crate::shell::Shell;
use crate::visitor::Visitor;

/// Records of a page.
const PAGE: u32 = 50;

/// Sentences that are shown of a record; the rest is in its own history.
const SENTENCES: usize = 6;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// The last record that was seen.
    #[serde(default)]
    after: String,
}

#[derive(Template)]
#[template(path = "imports/batch.html")]
struct BatchPage {
    shell: Shell,
    item: ImportItem,
    records: Vec<RecordView>,
    /// The path of the next page; empty for the last.
    next: String,
    here: String,
    is_first: bool,
}

struct RecordView {
    /// What kind of record it is.
    kind: String,
    /// Where it stands; empty for what stands nowhere.
    about: String,
    /// The path of its page, or of its tenant's; empty where it has none.
    page: String,
    history: String,
    sentences: Vec<String>,
    has_more: bool,
}

pub(super) async fn show(
    visitor: Visitor,
    Id(id): Id<BatchId>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let after = cursor(&asked.after);
    let told = tell_batch(&visitor.app, visitor.actor(), id, after, PAGE).await?;
    if told.batch.kind.code() != "import" {
        return Err(PageError::Status(StatusCode::NOT_FOUND));
    }
    let words = visitor.words();
    let title = told.batch.title.clone();
    html(&BatchPage {
        records: told
            .parts
            .iter()
            .flat_map(|part| records(&words, part))
            .collect(),
        next: told.next.map_or_else(String::new, |place| {
            let cursor = format!("{}.{}.{}", place.organization, place.chain, place.sequence);
            format!("{}?after={cursor}", path_of_batch(id))
        }),
        item: import_item(&visitor, &words, told.batch, &told.names),
        here: path_of_batch(id),
        is_first: after.is_none(),
        shell: visitor.shell("nav-imports").titled(title),
    })
}

fn cursor(text: &str) -> Option<LogPlace> {
    let mut parts = text.split('.');
    Some(LogPlace {
        organization: OrganizationId(parts.next()?.parse().ok()?),
        chain: parts.next()?.parse().ok()?,
        sequence: parts.next()?.parse().ok()?,
    })
}

fn records(words: &Words<'_>, part: &BatchPart) -> Vec<RecordView> {
    let entries = part.told.entries.iter().zip(&part.places);
    let views =
        entries.map(|(entry, place)| record(words, entry, place.as_ref(), &part.told.mentioned));
    views.collect()
}

fn record(
    words: &Words<'_>,
    entry: &HistoryEntry,
    place: Option<&BatchPlace>,
    mentioned: &Mentioned,
) -> RecordView {
    let mut sentences = match entry.kind.as_str() {
        "own-field" | "own-value" => own_words(entry),
        _ => words.history_sentences(entry, mentioned),
    };
    let has_more = sentences.len() > SENTENCES;
    sentences.truncate(SENTENCES);
    RecordView {
        kind: words.plain(&format!("record-{}", entry.kind)),
        about: place.map_or_else(String::new, |place| {
            let service = words.short_service(&place.service);
            format!("{} · {service}", place.customer)
        }),
        page: match (entry.kind.as_str(), place) {
            (_, Some(place)) => format!("/tenants/{}", place.tenant),
            ("tenant", None) => format!("/tenants/{}", entry.id),
            ("customer", None) => format!("/customers/{}", entry.id),
            ("blocker", None) => format!("/blockers/{}", entry.id),
            _ => String::new(),
        },
        history: format!("/history/{}", entry.id),
        sentences,
        has_more,
    }
}

/// What somebody called an own field, and what stands in it; its codes and ids say nothing to a reader.
fn own_words(entry: &HistoryEntry) -> Vec<String> {
    let fields = entry.fields.iter();
    let said = fields.filter(|change| entry.kind == "own-value" || change.field == "label");
    let texts = said.filter_map(|change| change.after.as_str());
    texts.map(ToOwned::to_owned).collect()
}
