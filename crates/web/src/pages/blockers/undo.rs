//! `/blockers/batches/{batch}/undo`: takes back the closing or grouping of blockers, as one (rule H1).

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use desbloqueo_app::undo_batch::undo_batch;
use desbloqueo_domain::code::BatchId;
use desbloqueo_i18n::Args;

use super::forms::refused_in_place;
use crate::error::PageError;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::visitor::Visitor;

/// Where a form is sent that takes a batch back.
pub(super) fn undo_path(batch: BatchId) -> String {
    format!("/blockers/batches/{batch}/undo")
}

pub(super) async fn send(
    visitor: Visitor,
    Path(batch): Path<String>,
    _: Fields,
) -> Result<Response, PageError> {
    let missing = || PageError::Status(StatusCode::NOT_FOUND);
    let batch: BatchId = batch.parse().map_err(|_| missing())?;
    match undo_batch(&visitor.app, visitor.actor(), batch).await {
        Ok(undone) => {
            let args = Args::new()
                .count("restored", undone.restored)
                .count("left", undone.left.len());
            let text = visitor.words().text("imports-undone-summary", &args);
            saved(&visitor, "/blockers", Toast::done(text)).await
        }
        Err(error) => refused_in_place(&visitor, "/blockers", error).await,
    }
}
