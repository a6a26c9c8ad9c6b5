//! `/imports/{id}/refused.xlsx`: the refused rows as they were, with why, to be mended and sent again.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::import::drafts::{Draft, write_refused_of_draft};
use desbloqueo_app::import::{ImportFinding, RefusedRowsError, RefusedWords, Weight};
use desbloqueo_domain::code::ImportDraftId;
use desbloqueo_exchange::write::FileKind;

use super::failure;
use super::steps::{path, to, waiting};
use crate::error::PageError;
use crate::id::Id;
use crate::importing::{Outcome, apart};
use crate::visitor::Visitor;

/// A workbook of all rows of a large file takes as long as the file did.
const PATIENCE: std::time::Duration = std::time::Duration::from_mins(2);

pub(super) async fn download(
    visitor: Visitor,
    Id(id): Id<ImportDraftId>,
) -> Result<Response, PageError> {
    let draft = match waiting(&visitor, id).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let job = visitor
        .reader
        .web
        .importing()
        .try_out(&visitor, &draft, false);
    let Some(outcome) = job.outcome(PATIENCE).await? else {
        return Ok(to(&visitor, &path(id, "/effects")));
    };
    if let Err(error) = outcome.as_ref() {
        failure::said(&visitor.words(), error)?;
        return Ok(to(&visitor, &path(id, "/effects")));
    }
    let headers = [
        (header::CONTENT_TYPE, FileKind::Xlsx.media_type().to_owned()),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"refused.xlsx\"".to_owned(),
        ),
    ];
    let written = apart(async move || write(&visitor, &draft, &outcome).await).await??;
    Ok((headers, written).into_response())
}

async fn write(visitor: &Visitor, draft: &Draft, outcome: &Outcome) -> Result<Vec<u8>, PageError> {
    let Ok(tried) = outcome.as_ref() else {
        return Err(PageError::Status(StatusCode::INTERNAL_SERVER_ERROR));
    };
    let words = visitor.words();
    let reason = |finding: &ImportFinding| match &finding.weight {
        Weight::Refused(refusal) => format!("{} {}", refusal.rule, words.refusal(refusal)),
        Weight::Notice(notice) => words.notice(notice),
    };
    let refused = RefusedWords {
        reason: words.plain("import-reason"),
        place: words.plain("import-place"),
        message: &reason,
    };
    let written = write_refused_of_draft(&visitor.app, draft, tried, &refused, Vec::new()).await;
    written.map_err(|error| match error {
        RefusedRowsError::Gone(error) => error.into(),
        error => {
            tracing::error!(%error, "writing refused rows");
            PageError::Status(StatusCode::INTERNAL_SERVER_ERROR)
        }
    })
}
