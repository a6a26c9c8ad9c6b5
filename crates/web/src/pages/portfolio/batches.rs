//! `/portfolio/batches`: what was done to many lines at once, the newest first, each to be taken back as one.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use desbloqueo_app::reads::list_batches;
use desbloqueo_app::undo_batch::undo_batch;
use desbloqueo_domain::code::BatchId;
use desbloqueo_i18n::{Args, format};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::visitor::Visitor;

/// As many as one looks through.
const MOST: u32 = 100;

#[derive(Template)]
#[template(path = "portfolio/batches.html")]
struct BatchesPage {
    shell: Shell,
    batches: Vec<BatchItem>,
}

struct BatchItem {
    kind: String,
    title: String,
    person: String,
    recorded: String,
    /// Where a form is sent that takes it back; empty where that was done, or cannot be.
    undo: String,
    is_undone: bool,
}

pub(super) async fn list(visitor: Visitor) -> Result<Response, PageError> {
    let (batches, names) = list_batches(&visitor.app, visitor.actor(), None, MOST).await?;
    let words = visitor.words();
    let zone = TimeZone::get(&visitor.visit.person.time_zone).unwrap_or(TimeZone::UTC);
    let item = |batch: desbloqueo_app::reads::Batch| {
        let can_be_undone = ["import", "bulk"].contains(&batch.kind.code());
        let is_undone = batch.undone_by.is_some();
        let at = Timestamp::from_microsecond(batch.recorded_at).unwrap_or_default();
        BatchItem {
            kind: words.plain(&format!("batch-{}", batch.kind.code())),
            title: batch.title,
            person: names.person(batch.person).unwrap_or_default().to_owned(),
            recorded: format::date_time(words.language, at.to_zoned(zone.clone()).datetime()),
            undo: if can_be_undone && !is_undone {
                format!("/portfolio/batches/{}/undo", batch.id)
            } else {
                String::new()
            },
            is_undone,
        }
    };
    html(&BatchesPage {
        batches: batches.into_iter().map(item).collect(),
        shell: visitor.shell("portfolio-batches-title"),
    })
}

/// Takes a batch back as one; what somebody changed since is left and said.
pub(super) async fn undo(
    visitor: Visitor,
    Path(id): Path<BatchId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let undone = undo_batch(&visitor.app, visitor.actor(), id).await?;
    let args = Args::new()
        .count("restored", undone.restored)
        .count("left", undone.left.len());
    let text = visitor.words().text("imports-undone-summary", &args);
    let toast = if undone.left.is_empty() {
        Toast::done(text)
    } else {
        Toast::refused(text)
    };
    let back = match fields.get("back") {
        "" => "/portfolio/batches",
        back => back,
    };
    saved(&visitor, back, toast).await
}
