//! Closes a blocker, after a look at what becomes of its lines.

use axum::Json;
use axum::response::Response;
use desbloqueo_app::blockers::close_blocker;
use desbloqueo_app::blockers::{CloseBlocker, Fate};
use desbloqueo_app::blockers::{LineFate, preview_close};
use desbloqueo_domain::code::BlockerId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::super::asked::OnVersion;
use super::super::tenants::errors;
use super::show::{BlockerDetailBody, current, read};
use crate::answer::{one, saved_or_current};
use crate::bodies::{NoticeBody, StatusBody};
use crate::caller::{Caller, Writing};
use crate::problem::{Answered, RefusedBody};
use crate::sent::{Body, Id, IfMatch};

/// How a blocker was resolved.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CloseInput {
    /// What resolved it; the note of the lines that move on.
    resolution: String,
    /// The target date of the lines that move on.
    target_date: Option<Date>,
    /// Why the caller may change what their role may not (rule S9).
    #[serde(default)]
    override_reason: String,
}

impl CloseInput {
    fn read(self, version: Option<i64>) -> CloseBlocker {
        CloseBlocker {
            resolution: self.resolution,
            target: self.target_date,
            override_reason: self.override_reason,
            version,
        }
    }
}

/// What becomes of the lines of a blocker when it is closed.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ClosingBody {
    /// The lines that the caller sees.
    lines: Vec<LineFateBody>,
    /// Whether lines that move on need a target date.
    needs_target: bool,
}

/// What becomes of a line.
#[derive(Debug, Serialize, ToSchema)]
struct LineFateBody {
    line_id: String,
    tenant: String,
    entitlement_id: String,
    units: i64,
    segment: String,
    /// `moves`, `stays` or `refused`.
    fate: &'static str,
    /// The status that it moves to.
    status: Option<StatusBody>,
    /// The open blockers for which it stays.
    blocker_ids: Vec<String>,
    /// Why it is refused.
    errors: Vec<RefusedBody>,
}

/// Preview the closing of a blocker
///
/// What becomes of each of its lines; nothing is saved (rule S7).
#[utoipa::path(
    post,
    path = "/blockers/{id}/close/preview",
    operation_id = "preview_closing_of_blocker",
    tag = "blockers",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The blocker.")),
    request_body = CloseInput,
    responses((status = 200, description = "What becomes of its lines.", body = ClosingBody)),
)]
pub(super) async fn preview(
    caller: Caller<Writing>,
    Id(id): Id<BlockerId>,
    Body(input): Body<CloseInput>,
) -> Answered<Json<ClosingBody>> {
    let close = input.read(None);
    let preview = preview_close(caller.app(), caller.actor(), id, &close).await?;
    let lines = preview.lines.iter();
    Ok(Json(ClosingBody {
        lines: lines.map(|line| fate(&caller, line)).collect(),
        needs_target: preview.needs_target,
    }))
}

fn fate(caller: &Caller<Writing>, line: &LineFate) -> LineFateBody {
    let mut body = LineFateBody {
        line_id: line.place.line.to_string(),
        tenant: line.tenant_name.clone(),
        entitlement_id: line.entitlement.to_string(),
        units: line.units,
        segment: line.segment.clone(),
        fate: "moves",
        status: None,
        blocker_ids: Vec::new(),
        errors: Vec::new(),
    };
    match &line.fate {
        Fate::Moves(status) => body.status = Some(StatusBody::from(status)),
        Fate::Stays(blockers) => {
            body.fate = "stays";
            body.blocker_ids = blockers.iter().map(ToString::to_string).collect();
        }
        Fate::Refused(refusals) => {
            body.fate = "refused";
            body.errors = errors(caller, &refusals.0);
        }
    }
    body
}

/// A blocker that was closed.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ClosedBlockerBody {
    blocker: BlockerDetailBody,
    /// The batch by which it is undone.
    batch_id: String,
    /// The lines that moved on.
    moved: Vec<String>,
    /// The lines that stay for other blockers.
    stayed: Vec<String>,
    notices: Vec<NoticeBody>,
}

/// Close a blocker
///
/// Its lines that have no other open blocker move on; all of it or nothing (rule S7).
#[utoipa::path(
    post,
    path = "/blockers/{id}/close",
    operation_id = "close_blocker",
    tag = "blockers",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The blocker."), OnVersion),
    request_body = CloseInput,
    responses((status = 200, description = "The blocker as it was saved.", body = ClosedBlockerBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
pub(super) async fn close(
    caller: Caller<Writing>,
    Id(id): Id<BlockerId>,
    IfMatch(version): IfMatch,
    Body(input): Body<CloseInput>,
) -> Answered<Response> {
    let close = input.read(version);
    let closed = close_blocker(caller.app(), caller.actor(), id, &close).await;
    let closed = saved_or_current(closed, current(&caller, id)).await?;
    let (blocker, version) = read(&caller, id).await?;
    let words = caller.words();
    let notices = closed.notices.iter();
    let body = ClosedBlockerBody {
        blocker,
        batch_id: closed.batch.to_string(),
        moved: closed.moved.iter().map(ToString::to_string).collect(),
        stayed: closed.stayed.iter().map(ToString::to_string).collect(),
        notices: notices
            .map(|notice| NoticeBody::new(&words, notice))
            .collect(),
    };
    one(&body, Some(version), None)
}
