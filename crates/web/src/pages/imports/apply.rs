//! `/imports/{id}/apply` and `/run`: brings a file in beside the pages, shows how far that is, and ends it.

use std::time::Duration;

use askama::Template;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::import::drafts::{Draft, find_draft};
use desbloqueo_app::import::{Mode, Phase};
use desbloqueo_domain::code::ImportDraftId;
use desbloqueo_i18n::Args;

use super::failure;
use super::steps::{StepView, path, path_of_batch, rechosen, steps, to};
use crate::error::PageError;
use crate::id::Id;
use crate::importing::{Job, PATIENCE};
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "imports/running.html")]
pub(super) struct RunningPage {
    shell: Shell,
    steps: Vec<StepView>,
    draft: Draft,
    /// What is being done.
    doing: String,
    /// How far: rows done of all; empty before they were counted.
    far: String,
    done: usize,
    all: usize,
    /// Whether it only tries.
    is_trial: bool,
    cancel: String,
}

/// How far a trial or an application is.
pub(super) fn running(visitor: &Visitor, draft: &Draft, job: &Job, is_trial: bool) -> RunningPage {
    let words = visitor.words();
    let shell = visitor.shell("import-title");
    let progress = job.watch.progress();
    let doing = match progress.phase {
        Phase::Reading => "import-phase-reading",
        Phase::Checking => "import-phase-checking",
        Phase::Writing => "import-phase-writing",
    };
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let args = Args::new()
        .number("done", number(progress.done))
        .number("all", number(progress.all));
    RunningPage {
        steps: steps(&shell, draft, if is_trial { 2 } else { 3 }),
        doing: words.plain(doing),
        far: if progress.all > 0 {
            words.text("import-far", &args)
        } else {
            String::new()
        },
        done: progress.done,
        all: progress.all,
        is_trial,
        cancel: path(draft.id, "/cancel"),
        draft: draft.clone(),
        shell,
    }
}

/// Begins to bring a file in, as it was looked at.
pub(super) async fn begin(
    visitor: Visitor,
    Id(id): Id<ImportDraftId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let draft = find_draft(&visitor.app, visitor.actor(), id).await?;
    if draft.batch.is_none() && fields.get("version") != draft.version.to_string() {
        return rechosen(&visitor, id, "/effects").await;
    }
    if draft.batch.is_none() {
        let mode = match fields.get("mode") {
            "valid" => Mode::ValidOnly,
            _ => Mode::AllOrNothing,
        };
        let job = visitor.reader.web.importing().apply(&visitor, &draft, mode);
        // Small files are done at once.
        job.outcome(PATIENCE).await?;
    }
    Ok(to(&visitor, &path(id, "/run")))
}

/// How far it is, and once it has ended what became of it.
pub(super) async fn look_on(
    visitor: Visitor,
    Id(id): Id<ImportDraftId>,
) -> Result<Response, PageError> {
    let draft = find_draft(&visitor.app, visitor.actor(), id).await?;
    let job = visitor.reader.web.importing().applying(id);
    let running_job = job.as_ref().filter(|job| job.is_running());
    if let Some(job) = running_job {
        return html(&running(&visitor, &draft, job, false));
    }
    if visitor.reader.wants_part {
        return Ok(load_again(&visitor, &path(id, "/run")));
    }
    if let Some(batch) = draft.batch {
        return Ok(to(&visitor, &path_of_batch(batch)));
    }
    // What came of it is said there, however often one comes by.
    Ok(to(&visitor, &path(id, "/effects?ended=1")))
}

/// Tells a script that a page looks on no more: what became of it is a page of its own.
fn load_again(visitor: &Visitor, path: &str) -> Response {
    let mut response = StatusCode::OK.into_response();
    if let Ok(address) = HeaderValue::from_str(&visitor.reader.url(path)) {
        response.headers_mut().insert("hx-redirect", address);
    }
    response
}

/// Why the last application of a draft changed nothing; empty where there was none on this node.
pub(super) async fn why_nothing(visitor: &Visitor, id: ImportDraftId) -> Result<String, PageError> {
    let words = visitor.words();
    let Some(job) = visitor.reader.web.importing().applying(id) else {
        return Ok(String::new());
    };
    let ended = job.outcome(Duration::ZERO).await?;
    match ended.as_deref() {
        None => Ok(String::new()),
        Some(Ok(imported)) if imported.summary.refused > 0 => {
            Ok(words.plain("import-nothing-refused"))
        }
        Some(Ok(_)) => Ok(words.plain("import-nothing-new")),
        Some(Err(error)) => failure::said(&words, error),
    }
}

/// Ends what is under way, where it has not been committed.
pub(super) async fn cancel(
    visitor: Visitor,
    Id(id): Id<ImportDraftId>,
    _: Fields,
) -> Result<Response, PageError> {
    let draft = find_draft(&visitor.app, visitor.actor(), id).await?;
    let job = visitor.reader.web.importing().applying(id);
    let ends = job.as_ref().is_some_and(|job| job.watch.cancel());
    if let Some(job) = job.filter(|_| ends) {
        job.outcome(PATIENCE).await?;
        return Ok(to(&visitor, &path(draft.id, "/run")));
    }
    let text = visitor.words().plain("import-too-late");
    saved(&visitor, &path(draft.id, "/run"), Toast::refused(text)).await
}
