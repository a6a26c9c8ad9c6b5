//! Changes lines: fields, units, and "still true".

use axum::response::Response;
use desbloqueo_app::approve_invalid::approve_invalid_as_read;
use desbloqueo_app::confirm_line::confirm_line_as_read;
use desbloqueo_app::merge_lines::merge_lines_as_read;
use desbloqueo_app::move_units::{MoveUnits, move_units_as_read};
use desbloqueo_app::reads::name_owners;
use desbloqueo_app::split_line::split_line_as_read;
use desbloqueo_app::update_line::{UpdateLine, update_line};
use desbloqueo_app::{SavedEntitlement, UseCaseResult};
use desbloqueo_domain::code::{LineId, OrganizationId};
use desbloqueo_domain::notice::Notice;
use desbloqueo_domain::owner::Owner;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::asked::OnVersion;
use super::super::line_edit::{BlockerInput, LineEditInput, choice};
use super::show::{LineDetailBody, read};
use crate::answer::{created, one, saved_or_current, value};
use crate::bodies::{NoticeBody, SavedLineBody, StatusLineBody};
use crate::caller::{Caller, Writing};
use crate::problem::Answered;
use crate::sent::{Body, Id, IfMatch};

/// What to change on a line, and its blocker.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct UpdateInput {
    /// The fields.
    edit: LineEditInput,
    /// The blocker, where the line is Blocked.
    blocker: Option<BlockerInput>,
}

/// A line that was saved, and what is worth saying.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct UpdatedBody {
    line: LineDetailBody,
    notices: Vec<NoticeBody>,
}

/// Change a status line
///
/// Status, note, dates, owner, next action and blocker, by the same rules as everywhere: ask `/requirements` beforehand
/// what a status needs. Nothing is saved where any rule refuses.
#[utoipa::path(
    patch,
    path = "/status-lines/{id}",
    operation_id = "update_status_line",
    tag = "status-lines",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The line."), OnVersion),
    request_body = UpdateInput,
    responses((status = 200, description = "The line as it was saved.", body = UpdatedBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
pub(super) async fn update(
    caller: Caller<Writing>,
    Id(id): Id<LineId>,
    IfMatch(version): IfMatch,
    Body(input): Body<UpdateInput>,
) -> Answered<Response> {
    let change = UpdateLine {
        edit: input.edit.read()?,
        blocker: choice(id, input.blocker),
        version,
    };
    let saved = update_line(caller.app(), caller.actor(), id, &change).await;
    let saved = or_current(&caller, id, saved).await?;
    let line = read(&caller, id, None).await?;
    let version = line.line.version;
    let notices = notices(&caller, &saved.notices);
    one(&UpdatedBody { line, notices }, version, None)
}

/// Units to be split off, and what differs on them.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SplitInput {
    /// The units of the new line.
    units: i64,
    /// What differs on the new line: its status, its segment, or both.
    edit: LineEditInput,
}

/// Split units off a status line
///
/// The new line takes what is not said over from the one it is split off (rules U1, U4).
#[utoipa::path(
    post,
    path = "/status-lines/{id}/split",
    operation_id = "split_status_line",
    tag = "status-lines",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The line."), OnVersion),
    request_body = SplitInput,
    responses((status = 201, description = "The lines of the entitlement, as they were saved.", body = SavedLineBody,
        headers(("Location" = String, description = "The new line.")))),
)]
pub(super) async fn split(
    caller: Caller<Writing>,
    Id(id): Id<LineId>,
    IfMatch(version): IfMatch,
    Body(input): Body<SplitInput>,
) -> Answered<Response> {
    let edit = input.edit.read()?;
    let (app, actor) = (caller.app(), caller.actor());
    let saved = split_line_as_read(app, actor, id, input.units, edit, version).await;
    let (saved, new) = or_current(&caller, id, saved).await?;
    let body = lines(&caller, &saved).await?;
    created(
        &body,
        None,
        &caller.api.url(&format!("/status-lines/{new}")),
    )
}

/// The line that takes the units.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MergeInput {
    /// A line of the same entitlement and status.
    into: Uuid,
    /// Why the caller may change what their role may not (rule S9).
    #[serde(default)]
    override_reason: String,
}

/// Merge a status line into another
///
/// Of the same entitlement and status; the other takes all its units and keeps the older clock (rules U4, T4).
#[utoipa::path(
    post,
    path = "/status-lines/{id}/merge",
    operation_id = "merge_status_line",
    tag = "status-lines",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The line."), OnVersion),
    request_body = MergeInput,
    responses((status = 200, description = "The lines of the entitlement, as they were saved.", body = SavedLineBody)),
)]
pub(super) async fn merge(
    caller: Caller<Writing>,
    Id(id): Id<LineId>,
    IfMatch(version): IfMatch,
    Body(input): Body<MergeInput>,
) -> Answered<Response> {
    let (app, actor) = (caller.app(), caller.actor());
    let reason = &input.override_reason;
    let saved = merge_lines_as_read(app, actor, id, LineId(input.into), reason, version).await;
    let saved = or_current(&caller, id, saved).await?;
    one(&lines(&caller, &saved).await?, None, None)
}

/// Units to be moved to another line.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MoveInput {
    /// A line of the same entitlement.
    into: Uuid,
    /// How many.
    units: i64,
    /// Why: needed where the lines mean different things (rule S8).
    note: Option<String>,
    /// Why the caller may change what their role may not (rule S9).
    #[serde(default)]
    override_reason: String,
}

/// Move units of a status line to another
///
/// Of the same entitlement, whose sum stays (rule U1).
#[utoipa::path(
    post,
    path = "/status-lines/{id}/move",
    operation_id = "move_units_of_status_line",
    tag = "status-lines",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The line."), OnVersion),
    request_body = MoveInput,
    responses((status = 200, description = "The lines of the entitlement, as they were saved.", body = SavedLineBody)),
)]
pub(super) async fn move_to(
    caller: Caller<Writing>,
    Id(id): Id<LineId>,
    IfMatch(version): IfMatch,
    Body(input): Body<MoveInput>,
) -> Answered<Response> {
    let wanted = MoveUnits {
        from: id,
        into: LineId(input.into),
        units: input.units,
        note: input.note,
        override_reason: input.override_reason,
        version,
    };
    let saved = move_units_as_read(caller.app(), caller.actor(), &wanted).await;
    let saved = or_current(&caller, id, saved).await?;
    one(&lines(&caller, &saved).await?, None, None)
}

/// Confirm a status line
///
/// "Still true": resets its staleness and nothing else (rule T4).
#[utoipa::path(
    post,
    path = "/status-lines/{id}/confirm",
    operation_id = "confirm_status_line",
    tag = "status-lines",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The line."), OnVersion),
    responses((status = 200, description = "The lines of the entitlement, as they were saved.", body = SavedLineBody)),
)]
pub(super) async fn confirm(
    caller: Caller<Writing>,
    Id(id): Id<LineId>,
    IfMatch(version): IfMatch,
) -> Answered<Response> {
    let saved = confirm_line_as_read(caller.app(), caller.actor(), id, version).await;
    let saved = or_current(&caller, id, saved).await?;
    one(&lines(&caller, &saved).await?, None, None)
}

/// Approve that the units of a line do not count
///
/// Where the playbook asks for a second person (rule U5).
#[utoipa::path(
    post,
    path = "/status-lines/{id}/approve",
    operation_id = "approve_status_line",
    tag = "status-lines",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The line."), OnVersion),
    responses((status = 200, description = "The lines of the entitlement, as they were saved.", body = SavedLineBody)),
)]
pub(super) async fn approve(
    caller: Caller<Writing>,
    Id(id): Id<LineId>,
    IfMatch(version): IfMatch,
) -> Answered<Response> {
    let saved = approve_invalid_as_read(caller.app(), caller.actor(), id, version).await;
    let saved = or_current(&caller, id, saved).await?;
    one(&lines(&caller, &saved).await?, None, None)
}

/// What was saved; where somebody saved the line meanwhile, the problem shows it as it is (rule V3).
async fn or_current<T>(
    caller: &Caller<Writing>,
    id: LineId,
    saved: UseCaseResult<T>,
) -> Answered<T> {
    saved_or_current(saved, async { value(&read(caller, id, None).await?) }).await
}

/// The lines of an entitlement that the caller sees, as they were saved.
pub(crate) async fn lines(
    caller: &Caller<Writing>,
    saved: &SavedEntitlement,
) -> Answered<SavedLineBody> {
    let entitlement = &saved.entitlement;
    let whole = caller
        .actor()
        .visibility
        .sees_tenant(entitlement.organization, entitlement.tenant);
    let shown: Vec<_> = entitlement.lines.iter().filter(|_| whole).collect();
    let owners: Vec<(OrganizationId, Owner)> = shown
        .iter()
        .flat_map(|line| [&line.state.owner, &line.state.next_action.owner])
        .map(|owner| (entitlement.organization, owner.clone()))
        .collect();
    let names = name_owners(caller.app(), &owners).await?;
    Ok(SavedLineBody {
        lines: shown
            .into_iter()
            .map(|line| StatusLineBody::new(line, &names))
            .collect(),
        notices: notices(caller, &saved.notices),
    })
}

fn notices(caller: &Caller<Writing>, all: &[Notice]) -> Vec<NoticeBody> {
    let words = caller.words();
    all.iter()
        .map(|notice| NoticeBody::new(&words, notice))
        .collect()
}
