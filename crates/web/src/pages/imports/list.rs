//! `/imports`: a file is sent here; what waits, and what was brought in before.

use askama::Template;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::import::drafts::{Draft, LARGEST_FILE, forget_draft, keep_file, list_drafts};
use desbloqueo_app::import::{ImportError, Summary};
use desbloqueo_app::reads::{Batch, Names, list_imports};
use desbloqueo_app::{Actor, App};
use desbloqueo_domain::code::{BatchId, ImportDraftId};
use desbloqueo_i18n::Args;
use desbloqueo_words::{Words, dictionary};
use jiff::Timestamp;
use serde::Deserialize;

use super::failure;
use super::steps::{path, path_of_batch, to};
use crate::error::PageError;
use crate::id::Id;
use crate::importing::apart;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::sent::{Sent, SentFile};
use crate::shell::Shell;
use crate::ui::moment;
use crate::visitor::Visitor;

/// Imports of a page.
const PAGE: u32 = 25;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// The last import that was seen: its instant and id.
    #[serde(default)]
    after: String,
}

#[derive(Template)]
#[template(path = "imports/list.html")]
struct ListPage {
    shell: Shell,
    /// Why the file that was sent cannot be read; empty before one was.
    wrong: String,
    largest: usize,
    too_large: String,
    drafts: Vec<DraftItem>,
    imports: Vec<ImportItem>,
    /// The path of the earlier imports; empty where there are none.
    older: String,
    is_first: bool,
}

struct DraftItem {
    title: String,
    path: String,
    forget: String,
    sent: String,
    is_running: bool,
}

/// An import as lists show it.
pub(super) struct ImportItem {
    pub(super) title: String,
    pub(super) path: String,
    pub(super) person: String,
    pub(super) recorded: String,
    pub(super) counts: String,
    /// Where a form is sent that takes it back.
    pub(super) undo: String,
    pub(super) is_undone: bool,
}

pub(super) async fn show(
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    html(&page(&visitor, &asked, String::new()).await?)
}

async fn page(visitor: &Visitor, asked: &Asked, wrong: String) -> Result<ListPage, PageError> {
    let words = visitor.words();
    let after = cursor(&asked.after);
    let (found, names) = list_imports(&visitor.app, visitor.actor(), after, PAGE).await?;
    let last = found.last().filter(|_| found.len() == PAGE as usize);
    let drafts = if after.is_none() {
        list_drafts(&visitor.app, visitor.actor()).await?
    } else {
        Vec::new()
    };
    let mut waiting = drafts.into_iter().filter(|draft| draft.batch.is_none());
    Ok(ListPage {
        largest: LARGEST_FILE,
        too_large: words.plain("error-too-large-text"),
        drafts: waiting
            .by_ref()
            .map(|draft| draft_item(visitor, &words, draft))
            .collect(),
        older: last.map_or_else(String::new, |batch| {
            format!("/imports?after={}.{}", batch.recorded_at, batch.id)
        }),
        imports: found
            .into_iter()
            .map(|batch| import_item(visitor, &words, batch, &names))
            .collect(),
        is_first: after.is_none(),
        shell: visitor.shell("nav-imports"),
        wrong,
    })
}

fn cursor(text: &str) -> Option<(i64, BatchId)> {
    let (at, id) = text.split_once('.')?;
    Some((at.parse().ok()?, id.parse().ok()?))
}

fn draft_item(visitor: &Visitor, words: &Words<'_>, draft: Draft) -> DraftItem {
    let job = visitor.reader.web.importing().applying(draft.id);
    DraftItem {
        path: path(draft.id, ""),
        forget: path(draft.id, "/forget"),
        sent: moment(words, draft.sent, &visitor.zone()),
        is_running: job.is_some_and(|job| job.is_running()),
        title: draft.choices.title,
    }
}

/// An import as lists show it.
pub(super) fn import_item(
    visitor: &Visitor,
    words: &Words<'_>,
    batch: Batch,
    names: &Names,
) -> ImportItem {
    let at = Timestamp::from_microsecond(batch.recorded_at).unwrap_or_default();
    let summary: Summary = serde_json::from_str(&batch.summary).unwrap_or_default();
    ImportItem {
        path: path_of_batch(batch.id),
        person: names.person(batch.person).unwrap_or_default().to_owned(),
        recorded: moment(words, at, &visitor.zone()),
        counts: counts(words, summary),
        undo: format!("/portfolio/batches/{}/undo", batch.id),
        is_undone: batch.undone_by.is_some(),
        title: batch.title,
    }
}

/// How many rows were added, changed, left as they were and refused.
pub(super) fn counts(words: &Words<'_>, summary: Summary) -> String {
    let args = Args::new()
        .count("added", summary.added)
        .count("changed", summary.changed)
        .count("unchanged", summary.unchanged)
        .count("refused", summary.refused);
    words.text("import-summary", &args)
}

/// Keeps a file that was sent, and leads to what its columns are.
pub(super) async fn send(visitor: Visitor, sent: Sent) -> Result<Response, PageError> {
    let words = visitor.words();
    let Some(file) = sent.file else {
        return refuse(&visitor, words.plain("import-no-file")).await;
    };
    if file.content.len() > LARGEST_FILE {
        return Err(PageError::Status(StatusCode::PAYLOAD_TOO_LARGE));
    }
    match keep(&visitor.app, visitor.actor(), file).await? {
        Ok(draft) => Ok(to(&visitor, &path(draft.id, "/columns"))),
        Err(error) => {
            let said = failure::said(&words, &error)?;
            refuse(&visitor, said).await
        }
    }
}

/// Keeps a file that somebody sent, where it can be read.
pub(crate) async fn keep(
    app: &App,
    actor: &Actor,
    file: SentFile,
) -> Result<Result<Draft, ImportError>, PageError> {
    let (app, actor) = (app.clone(), actor.clone());
    apart(async move || {
        let labels = dictionary(&app.playbook);
        keep_file(&app, &actor, &file.name, file.content, &labels).await
    })
    .await
}

async fn refuse(visitor: &Visitor, wrong: String) -> Result<Response, PageError> {
    let page = page(visitor, &Asked::default(), wrong).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
}

/// Forgets a file that waits.
pub(super) async fn forget(
    visitor: Visitor,
    Id(id): Id<ImportDraftId>,
    _: Fields,
) -> Result<Response, PageError> {
    forget_draft(&visitor.app, visitor.actor(), id).await?;
    visitor.reader.web.importing().forget(id);
    let toast = Toast::done(visitor.words().plain("import-forgotten"));
    saved(&visitor, "/imports", toast).await
}
