//! The four steps of an import, and which of them a draft is at.

use axum::response::{IntoResponse as _, Redirect, Response};
use desbloqueo_app::import::ImportError;
use desbloqueo_app::import::drafts::{Draft, find_draft, look_at};
use desbloqueo_domain::code::{BatchId, ImportDraftId};
use desbloqueo_exchange::read::Sight;
use desbloqueo_words::dictionary;

use crate::error::PageError;
use crate::id::Id;
use crate::importing::apart;
use crate::saved::{Toast, refused};
use crate::shell::Shell;
use crate::visitor::Visitor;

/// The steps, in order: the end of the address, and the message that names it.
const STEPS: [(&str, &str); 4] = [
    ("/file", "import-step-file"),
    ("/columns", "import-step-columns"),
    ("/effects", "import-step-effects"),
    ("/run", "import-step-apply"),
];

/// A step as the head of the page shows it.
pub(super) struct StepView {
    pub(super) number: usize,
    pub(super) label: String,
    /// The path of a step that can be gone to; empty for the others.
    pub(super) path: String,
    pub(super) is_current: bool,
}

/// The steps of a draft that is at one of them; those before it can be gone back to.
pub(super) fn steps(shell: &Shell, draft: &Draft, current: usize) -> Vec<StepView> {
    let view = |(at, (end, label)): (usize, &(&str, &str))| StepView {
        number: at + 1,
        label: shell.t(label),
        path: if at < current {
            path(draft.id, end)
        } else {
            String::new()
        },
        is_current: at == current,
    };
    STEPS.iter().enumerate().map(view).collect()
}

/// The path of a page of a draft.
pub(super) fn path(id: ImportDraftId, end: &str) -> String {
    format!("/imports/{id}{end}")
}

/// The path of what a draft became.
pub(super) fn path_of_batch(id: BatchId) -> String {
    format!("/imports/batches/{id}")
}

/// Leads to another page of ours.
pub(super) fn to(visitor: &Visitor, path: &str) -> Response {
    Redirect::to(&visitor.reader.url(path)).into_response()
}

/// A draft of the visitor's that waits; from one that does not, its page leads on.
pub(super) async fn waiting(
    visitor: &Visitor,
    id: ImportDraftId,
) -> Result<Result<Draft, Response>, PageError> {
    let draft = find_draft(&visitor.app, visitor.actor(), id).await?;
    if let Some(batch) = draft.batch {
        return Ok(Err(to(visitor, &path_of_batch(batch))));
    }
    let applying = visitor.reader.web.importing().applying(id);
    if applying.is_some_and(|job| job.is_running()) {
        return Ok(Err(to(visitor, &path(id, "/run"))));
    }
    Ok(Ok(draft))
}

/// What is seen of a draft's file as it was chosen to be read.
pub(super) async fn seen(
    visitor: &Visitor,
    draft: &Draft,
) -> Result<Result<Sight, ImportError>, PageError> {
    let (app, draft) = (visitor.app.clone(), draft.clone());
    apart(async move || look_at(&app, &draft, &dictionary(&app.playbook)).await).await
}

/// Says that something else was chosen in another window, and shows it.
pub(super) async fn rechosen(
    visitor: &Visitor,
    id: ImportDraftId,
    end: &str,
) -> Result<Response, PageError> {
    let text = visitor.words().plain("import-rechosen");
    refused(visitor, &path(id, end), Toast::refused(text)).await
}

/// `/imports/{id}`: the step that a draft is at.
pub(super) async fn go_on(
    visitor: Visitor,
    Id(id): Id<ImportDraftId>,
) -> Result<Response, PageError> {
    Ok(match waiting(&visitor, id).await? {
        Ok(_) => to(&visitor, &path(id, "/columns")),
        Err(elsewhere) => elsewhere,
    })
}
