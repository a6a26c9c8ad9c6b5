//! Says "still blocked", reopens, comments.

use axum::response::Response;
use desbloqueo_app::blockers::{comment, list_comments as read_comments};
use desbloqueo_app::blockers::{confirm_blocker_as_read, reopen_blocker_as_read};
use desbloqueo_app::reads::name_owners;
use desbloqueo_domain::code::{BlockerId, CommentId, OrganizationId, PersonId};
use desbloqueo_domain::owner::Owner;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::super::asked::OnVersion;
use super::show::{BlockerDetailBody, current, saved};
use crate::answer::{Listed, created, limit, page, saved_or_current};
use crate::bodies::OwnerBody;
use crate::caller::{Caller, Writing};
use crate::cursor;
use crate::problem::{Answered, Problem};
use crate::sent::{Body, Id, IfMatch, Parameters};

/// What cursors of comments are told apart by.
const LIST: &str = "comments";

/// Confirm a blocker
///
/// "Still blocked": its lines are true as they are.
#[utoipa::path(
    post,
    path = "/blockers/{id}/confirm",
    operation_id = "confirm_blocker",
    tag = "blockers",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The blocker."), OnVersion),
    responses((status = 200, description = "The blocker as it was saved.", body = BlockerDetailBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
pub(super) async fn confirm(
    caller: Caller<Writing>,
    Id(id): Id<BlockerId>,
    IfMatch(version): IfMatch,
) -> Answered<Response> {
    let confirmed = confirm_blocker_as_read(caller.app(), caller.actor(), id, version).await;
    saved_or_current(confirmed, current(&caller, id)).await?;
    saved(&caller, id).await
}

/// Why a blocker is open again.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ReopenInput {
    /// Why.
    reason: String,
}

/// Reopen a blocker
#[utoipa::path(
    post,
    path = "/blockers/{id}/reopen",
    operation_id = "reopen_blocker",
    tag = "blockers",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The blocker."), OnVersion),
    request_body = ReopenInput,
    responses((status = 200, description = "The blocker as it was saved.", body = BlockerDetailBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
pub(super) async fn reopen(
    caller: Caller<Writing>,
    Id(id): Id<BlockerId>,
    IfMatch(version): IfMatch,
    Body(input): Body<ReopenInput>,
) -> Answered<Response> {
    let (app, actor) = (caller.app(), caller.actor());
    let opened = reopen_blocker_as_read(app, actor, id, &input.reason, version).await;
    saved_or_current(opened, current(&caller, id)).await?;
    saved(&caller, id).await
}

/// A comment on a blocker.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct CommentBody {
    id: String,
    /// Who wrote it.
    person: OwnerBody,
    body: String,
    /// When it was written.
    recorded_at: String,
}

/// Which comments are wanted.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct CommentParameters {
    /// Rows of a page, 50 where nothing is said.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
    /// Where to go on: `next` of the page before.
    cursor: Option<String>,
    /// The fields wanted, with commas between; all where nothing is said. The id is always told.
    fields: Option<String>,
}

/// List the comments on a blocker
#[utoipa::path(
    get,
    path = "/blockers/{id}/comments",
    operation_id = "list_comments",
    tag = "blockers",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The blocker."), CommentParameters),
    responses((status = 200, description = "A page of comments.", body = Listed<CommentBody>)),
)]
pub(super) async fn list_comments(
    caller: Caller,
    Id(id): Id<BlockerId>,
    Parameters(asked): Parameters<CommentParameters>,
) -> Answered<Response> {
    let after = match &asked.cursor {
        Some(cursor) => Some(place(cursor::read(LIST, &id.0, cursor)?)?),
        None => None,
    };
    let rows = usize::try_from(limit(asked.limit)?).unwrap_or(1);
    let one_more = i64::try_from(rows).unwrap_or(1) + 1;
    let (app, actor) = (caller.app(), caller.actor());
    let mut found = read_comments(app, actor, id, after, one_more).await?;
    let more = found.len() > rows;
    found.truncate(rows);
    let last = found.last().filter(|_| more);
    let next = last.map(|last| {
        let place = format!("{}.{}", last.recorded_at, last.id);
        cursor::bind(LIST, &id.0, &place)
    });
    let mut items = Vec::with_capacity(found.len());
    for one in &found {
        let written = (one.organization, one.person);
        items.push(body(&caller, one.id, written, &one.body, one.recorded_at).await?);
    }
    page(&items, next, asked.fields.as_deref())
}

fn place(text: &str) -> Answered<(i64, CommentId)> {
    let read = text
        .split_once('.')
        .and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)));
    read.ok_or_else(Problem::wrong_cursor)
}

async fn body<N: Sync>(
    caller: &Caller<N>,
    id: CommentId,
    (organization, person): (OrganizationId, PersonId),
    text: &str,
    recorded_at: i64,
) -> Answered<CommentBody> {
    let owner = Owner::Person(person);
    let names = name_owners(caller.app(), &[(organization, owner.clone())]).await?;
    Ok(CommentBody {
        id: id.to_string(),
        person: OwnerBody::new(&owner, &names),
        body: text.to_owned(),
        recorded_at: Timestamp::from_microsecond(recorded_at)
            .map(|at| at.to_string())
            .unwrap_or_default(),
    })
}

/// A comment to be written.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CommentInput {
    /// What it says.
    body: String,
}

/// Comment on a blocker
///
/// A comment resets no clock (rule T4).
#[utoipa::path(
    post,
    path = "/blockers/{id}/comments",
    operation_id = "add_comment",
    tag = "blockers",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The blocker.")),
    request_body = CommentInput,
    responses((status = 201, description = "The comment.", body = CommentBody)),
)]
pub(super) async fn add_comment(
    caller: Caller<Writing>,
    Id(id): Id<BlockerId>,
    Body(input): Body<CommentInput>,
) -> Answered<Response> {
    let added = comment(caller.app(), caller.actor(), id, &input.body).await?;
    let written = (added.organization, added.person);
    let body = body(&caller, added.id, written, &added.body, added.recorded_at).await?;
    let address = caller.api.url(&format!("/blockers/{id}/comments"));
    created(&body, None, &address)
}
