//! Changes a blocker: its fields, its date, its lines.

use axum::response::Response;
use desbloqueo_app::blockers::edit_blocker;
use desbloqueo_app::blockers::unlink_line_as_read;
use desbloqueo_app::blockers::{LinkLines, link_lines};
use desbloqueo_app::blockers::{MoveDate, move_date as move_to};
use desbloqueo_domain::blocker::BlockerEdit;
use desbloqueo_domain::code::{BlockerId, Code, LineId};
use desbloqueo_domain::line::Asked;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::asked::{ActionInput, AskedInput, OnVersion, OwnerInput};
use super::open::{channels, owners, severity, tickets};
use super::show::{BlockerDetailBody, current, saved};
use crate::answer::saved_or_current;
use crate::bodies::{ChannelBody, TicketBody};
use crate::caller::{Caller, Writing};
use crate::problem::Answered;
use crate::sent::{Body, Id, Ids, IfMatch, set};

/// What to change on a blocker; what is left out stays, and `null` empties what may be empty.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct BlockerEditInput {
    /// What people know it by.
    title: Option<String>,
    /// The reason.
    #[serde(default, deserialize_with = "set")]
    #[schema(value_type = Option<Code>)]
    reason: Option<Option<Code>>,
    /// The detail.
    #[serde(default, deserialize_with = "set")]
    #[schema(value_type = Option<Code>)]
    detail: Option<Option<Code>>,
    /// The service, where it is about one.
    #[serde(default, deserialize_with = "set")]
    #[schema(value_type = Option<Code>)]
    service: Option<Option<Code>>,
    /// How bad it is: `low`, `medium`, `high` or `critical`.
    #[schema(pattern = "^(low|medium|high|critical)$")]
    severity: Option<String>,
    /// Who can remove it, all of them.
    resolvers: Option<Vec<OwnerInput>>,
    /// Who answers for its removal.
    owner: Option<OwnerInput>,
    /// What happens next, whole.
    next_action: Option<ActionInput>,
    /// Channels that are used, all of them.
    channels: Option<Vec<ChannelBody>>,
    /// Tickets elsewhere, all of them.
    tickets: Option<Vec<TicketBody>>,
}

impl BlockerEditInput {
    fn read(self) -> Answered<BlockerEdit> {
        Ok(BlockerEdit {
            title: self.title,
            reason: self.reason,
            detail: self.detail,
            service: self.service,
            severity: severity(self.severity.as_deref())?,
            resolvers: self.resolvers.map(owners).transpose()?,
            owner: self.owner.map(OwnerInput::read).transpose()?,
            next_action: self.next_action.map(ActionInput::read).transpose()?,
            channels: self.channels.map(channels),
            tickets: self.tickets.map(tickets),
        })
    }
}

/// Change a blocker
#[utoipa::path(
    patch,
    path = "/blockers/{id}",
    operation_id = "update_blocker",
    tag = "blockers",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The blocker."), OnVersion),
    request_body = BlockerEditInput,
    responses((status = 200, description = "The blocker as it was saved.", body = BlockerDetailBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
pub(super) async fn update(
    caller: Caller<Writing>,
    Id(id): Id<BlockerId>,
    IfMatch(version): IfMatch,
    Body(input): Body<BlockerEditInput>,
) -> Answered<Response> {
    let edit = input.read()?;
    let changed = edit_blocker(caller.app(), caller.actor(), id, &edit, version).await;
    saved_or_current(changed, current(&caller, id)).await?;
    saved(&caller, id).await
}

/// The date of a blocker: one, or who was asked for it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DateInput {
    /// When it is projected to be gone.
    unblock_date: Option<Date>,
    /// Who was asked for that date, and until when they shall answer.
    asked: Option<AskedInput>,
    /// Why it was moved.
    #[serde(default)]
    reason: String,
}

/// Date a blocker
///
/// Every date ever promised is kept (rule H5); its lines get the date too (rule S7).
#[utoipa::path(
    put,
    path = "/blockers/{id}/date",
    operation_id = "date_blocker",
    tag = "blockers",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The blocker."), OnVersion),
    request_body = DateInput,
    responses((status = 200, description = "The blocker as it was saved.", body = BlockerDetailBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
pub(super) async fn move_date(
    caller: Caller<Writing>,
    Id(id): Id<BlockerId>,
    IfMatch(version): IfMatch,
    Body(input): Body<DateInput>,
) -> Answered<Response> {
    let date = MoveDate {
        projected: input.unblock_date,
        asked: input.asked.map(Asked::from),
        reason: input.reason,
        version,
    };
    let changed = move_to(caller.app(), caller.actor(), id, &date).await;
    saved_or_current(changed, current(&caller, id)).await?;
    saved(&caller, id).await
}

/// Lines that a blocker shall hold too.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkInput {
    /// The lines; each is Blocked.
    lines: Vec<Uuid>,
    /// Whether its date, owner and next action become the truth for them.
    #[serde(default)]
    primary: bool,
}

/// Link lines to a blocker
#[utoipa::path(
    post,
    path = "/blockers/{id}/lines",
    operation_id = "link_lines_to_blocker",
    tag = "blockers",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The blocker."), OnVersion),
    request_body = LinkInput,
    responses((status = 200, description = "The blocker as it was saved.", body = BlockerDetailBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
pub(super) async fn link(
    caller: Caller<Writing>,
    Id(id): Id<BlockerId>,
    IfMatch(version): IfMatch,
    Body(input): Body<LinkInput>,
) -> Answered<Response> {
    let wanted = LinkLines {
        lines: input.lines.into_iter().map(LineId).collect(),
        primary: input.primary,
        version,
    };
    let linked = link_lines(caller.app(), caller.actor(), id, &wanted).await;
    saved_or_current(linked, current(&caller, id)).await?;
    saved(&caller, id).await
}

/// Take a line off a blocker
///
/// A line that is Blocked keeps at least one (rule S7).
#[utoipa::path(
    delete,
    path = "/blockers/{id}/lines/{line}",
    operation_id = "unlink_line_from_blocker",
    tag = "blockers",
    security(("token" = ["write"])),
    params(
        ("id" = Uuid, Path, description = "The blocker."),
        ("line" = Uuid, Path, description = "The line."),
        OnVersion
    ),
    responses((status = 200, description = "The blocker as it was saved.", body = BlockerDetailBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
pub(super) async fn unlink(
    caller: Caller<Writing>,
    Ids(id, line): Ids<BlockerId, LineId>,
    IfMatch(version): IfMatch,
) -> Answered<Response> {
    let (app, actor) = (caller.app(), caller.actor());
    let unlinked = unlink_line_as_read(app, actor, id, line, version).await;
    saved_or_current(unlinked, current(&caller, id)).await?;
    saved(&caller, id).await
}
