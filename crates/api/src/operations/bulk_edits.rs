//! Many lines at once; what was done as one, and undoing it.

use std::collections::BTreeMap;

use axum::Json;
use axum::response::Response;
use desbloqueo_app::bulk_edit::{
    BulkChange, BulkEdit, ChosenLines, EditedLine, LineOutcome, bulk_edit,
};
use desbloqueo_app::reads::{Batch, Names, find_batch, list_batches};
use desbloqueo_app::undo_batch::undo_batch;
use desbloqueo_domain::code::{BatchId, BlockerId, LineId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::line_edit::LineEditInput;
use super::status_lines::LineFilterInput;
use super::tenants::{ModeInput, errors, title};
use crate::answer::{Listed, limit, one, page};
use crate::api::Api;
use crate::bodies::NoticeBody;
use crate::caller::{Caller, Importing, Writing};
use crate::cursor;
use crate::problem::{Answered, Problem, RefusedBody};
use crate::sent::{Body, Id, Parameters};

/// What cursors of batches are told apart by.
const LIST: &str = "batches";

/// Lines of one request at most.
const MOST_LINES: usize = 2_000;

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(edit))
        .routes(routes!(list))
        .routes(routes!(show))
        .routes(routes!(undo))
}

/// Which lines, what to change, and whether it is done.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct BulkEditInput {
    /// The lines.
    lines: ChosenInput,
    /// What to change on them.
    change: ChangeInput,
    /// Whether it is done.
    mode: ModeInput,
    /// What people shall know the batch by.
    title: String,
}

/// Lines that are chosen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
enum ChosenInput {
    /// These, 2,000 at most.
    These(Vec<Uuid>),
    /// The first 2,000 that a filter finds.
    Found(Box<LineFilterInput>),
}

/// What to change on each line.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
enum ChangeInput {
    /// The same on all of them.
    Same(Box<LineEditInput>),
    /// Something of its own on each.
    Each(Vec<EachInput>),
    /// "Still true".
    Confirm(ConfirmInput),
    /// The id of a blocker, as their primary one.
    Link(Uuid),
}

/// "Still true" has nothing to say besides.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ConfirmInput {}

/// What to change on one line.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct EachInput {
    /// The line.
    line_id: Uuid,
    /// What to change on it.
    edit: LineEditInput,
}

/// What becomes of each line.
#[derive(Debug, Serialize, ToSchema)]
struct BulkEditedBody {
    /// The batch; nothing where it was not done.
    batch_id: Option<String>,
    /// Whether the filter found more lines than are edited at once.
    cut: bool,
    changed: usize,
    unchanged: usize,
    refused: usize,
    lines: Vec<EditedLineBody>,
}

/// What becomes of a line.
#[derive(Debug, Serialize, ToSchema)]
struct EditedLineBody {
    line_id: String,
    customer: String,
    tenant: String,
    /// `changed`, `unchanged` or `refused`.
    outcome: &'static str,
    notices: Vec<NoticeBody>,
    errors: Vec<RefusedBody>,
}

/// Edit many lines at once
///
/// Previewed, done where no line is refused, or done on those that are not. Undone with its batch.
#[utoipa::path(
    post,
    path = "/bulk-edits",
    operation_id = "edit_many_lines",
    tag = "bulk-edits",
    security(("token" = ["write"])),
    request_body = BulkEditInput,
    responses((status = 200, description = "What becomes of each line.", body = BulkEditedBody)),
)]
async fn edit(
    caller: Caller<Writing>,
    Body(input): Body<BulkEditInput>,
) -> Answered<Json<BulkEditedBody>> {
    let lines = match input.lines {
        ChosenInput::These(ids) => ChosenLines::These(few(&ids)?),
        ChosenInput::Found(filter) => ChosenLines::Found(Box::new(filter.read(&caller)?)),
    };
    let wanted = BulkEdit {
        lines,
        change: input.change.read()?,
        mode: input.mode.into(),
        title: title(input.title)?,
    };
    let done = bulk_edit(caller.app(), caller.actor(), &wanted).await?;
    let lines: Vec<EditedLineBody> = done.lines.iter().map(|one| edited(&caller, one)).collect();
    let count = |outcome: &str| lines.iter().filter(|one| one.outcome == outcome).count();
    Ok(Json(BulkEditedBody {
        batch_id: done.batch.map(|id| id.to_string()),
        cut: done.cut,
        changed: count("changed"),
        unchanged: count("unchanged"),
        refused: count("refused"),
        lines,
    }))
}

fn few(ids: &[Uuid]) -> Answered<Vec<LineId>> {
    if ids.len() > MOST_LINES {
        return Err(Problem::wrong_body(format!("lines: {MOST_LINES} at most")));
    }
    Ok(ids.iter().map(|id| LineId(*id)).collect())
}

impl ChangeInput {
    fn read(self) -> Answered<BulkChange> {
        Ok(match self {
            Self::Same(edit) => BulkChange::Same(Box::new(edit.read()?)),
            Self::Confirm(ConfirmInput {}) => BulkChange::Confirm,
            Self::Link(blocker) => BulkChange::Link(BlockerId(blocker)),
            Self::Each(all) => {
                let mut edits = BTreeMap::new();
                for one in all {
                    edits.insert(LineId(one.line_id), one.edit.read()?);
                }
                BulkChange::Each(edits)
            }
        })
    }
}

fn edited(caller: &Caller<Writing>, line: &EditedLine) -> EditedLineBody {
    let words = caller.words();
    let mut body = EditedLineBody {
        line_id: line.place.line.to_string(),
        customer: line.customer.clone(),
        tenant: line.tenant.clone(),
        outcome: "unchanged",
        notices: Vec::new(),
        errors: Vec::new(),
    };
    match &line.outcome {
        LineOutcome::Changed { notices, .. } => {
            body.outcome = "changed";
            let notices = notices.iter();
            body.notices = notices
                .map(|notice| NoticeBody::new(&words, notice))
                .collect();
        }
        LineOutcome::Unchanged => {}
        LineOutcome::Refused(refusals) => {
            body.outcome = "refused";
            body.errors = errors(caller, refusals);
        }
    }
    body
}

/// An import, a bulk edit, or another change of many records as one.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct BatchBody {
    id: String,
    organization_id: String,
    /// What it was, such as `import` or `bulk-edit`.
    kind: &'static str,
    title: String,
    /// Who made it.
    person: Option<String>,
    recorded_at: String,
    /// The batch that it undoes.
    undoes: Option<String>,
    /// The batch that undid it.
    undone_by: Option<String>,
}

impl BatchBody {
    fn new(batch: &Batch, names: &Names) -> Self {
        let at = Timestamp::from_microsecond(batch.recorded_at);
        Self {
            id: batch.id.to_string(),
            organization_id: batch.organization.to_string(),
            kind: batch.kind.code(),
            title: batch.title.clone(),
            person: names.person(batch.person).map(ToOwned::to_owned),
            recorded_at: at.map(|at| at.to_string()).unwrap_or_default(),
            undoes: batch.undoes.map(|id| id.to_string()),
            undone_by: batch.undone_by.map(|id| id.to_string()),
        }
    }
}

/// Which batches are wanted.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct BatchParameters {
    /// Rows of a page, 50 where nothing is said.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
    /// Where to go on: `next` of the page before.
    cursor: Option<String>,
    /// The fields wanted, with commas between; all where nothing is said. The id is always told.
    fields: Option<String>,
}

/// List batches
///
/// Imports and bulk edits of the organizations that the caller sees whole, the latest first.
#[utoipa::path(
    get,
    path = "/batches",
    operation_id = "list_batches",
    tag = "bulk-edits",
    security(("token" = ["read"])),
    params(BatchParameters),
    responses((status = 200, description = "A page of batches.", body = Listed<BatchBody>)),
)]
async fn list(
    caller: Caller,
    Parameters(asked): Parameters<BatchParameters>,
) -> Answered<Response> {
    let rows = limit(asked.limit)?;
    let after = match &asked.cursor {
        Some(cursor) => Some(place(cursor::read(LIST, &(), cursor)?)?),
        None => None,
    };
    let (app, actor) = (caller.app(), caller.actor());
    let (mut found, names) = list_batches(app, actor, after, rows + 1).await?;
    let more = found.len() > rows as usize;
    found.truncate(rows as usize);
    let last = found.last().filter(|_| more);
    let next = last.map(|last| {
        let place = format!("{}.{}", last.recorded_at, last.id);
        cursor::bind(LIST, &(), &place)
    });
    let items: Vec<BatchBody> = found
        .iter()
        .map(|batch| BatchBody::new(batch, &names))
        .collect();
    page(&items, next, asked.fields.as_deref())
}

fn place(text: &str) -> Answered<(i64, BatchId)> {
    let read = text
        .split_once('.')
        .and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)));
    read.ok_or_else(Problem::wrong_cursor)
}

/// Show a batch
#[utoipa::path(
    get,
    path = "/batches/{id}",
    operation_id = "show_batch",
    tag = "bulk-edits",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The batch."), super::asked::View),
    responses((status = 200, description = "The batch.", body = BatchBody)),
)]
async fn show(
    caller: Caller,
    Id(id): Id<BatchId>,
    Parameters(view): Parameters<super::asked::View>,
) -> Answered<Response> {
    let (batch, names) = find_batch(caller.app(), caller.actor(), id).await?;
    let body = BatchBody::new(&batch, &names);
    one(&body, None, view.fields.as_deref())
}

/// What was undone, and what was left.
#[derive(Debug, Serialize, ToSchema)]
struct UndoneBody {
    /// The batch that undid it.
    batch_id: String,
    /// Records that are as they were before.
    restored: usize,
    /// Records that somebody changed since, and that were left.
    left: Vec<LeftBody>,
}

/// A record that was left.
#[derive(Debug, Serialize, ToSchema)]
struct LeftBody {
    kind: &'static str,
    id: String,
    error: RefusedBody,
}

/// Undo a batch
///
/// As one; what somebody changed since is left, and said.
#[utoipa::path(
    post,
    path = "/batches/{id}/undo",
    operation_id = "undo_batch",
    tag = "bulk-edits",
    security(("token" = ["import"])),
    params(("id" = Uuid, Path, description = "The batch.")),
    responses((status = 200, description = "What was undone.", body = UndoneBody)),
)]
async fn undo(caller: Caller<Importing>, Id(id): Id<BatchId>) -> Answered<Json<UndoneBody>> {
    let undone = undo_batch(caller.app(), caller.actor(), id).await?;
    let words = caller.words();
    let left = undone.left.iter().map(|one| LeftBody {
        kind: one.kind,
        id: one.id.to_string(),
        error: RefusedBody::new(&words, &one.refusal),
    });
    Ok(Json(UndoneBody {
        batch_id: undone.batch.to_string(),
        restored: undone.restored,
        left: left.collect(),
    }))
}
