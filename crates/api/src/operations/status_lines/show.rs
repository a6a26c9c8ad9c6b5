//! Shows one line.

use axum::response::Response;
use desbloqueo_app::reads::detail_line;
use desbloqueo_domain::code::LineId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::answer::one;
use crate::bodies::{LineBody, OwnerBody};
use crate::caller::Caller;
use crate::problem::Answered;
use crate::sent::{Id, Parameters};

/// How the line is shown.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct LineView {
    /// As of the end of this day.
    as_of: Option<Date>,
    /// The fields wanted, with commas between; all where nothing is said. The id is always told.
    fields: Option<String>,
}

/// A line with what stands around it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct LineDetailBody {
    #[serde(flatten)]
    pub(super) line: LineBody,
    /// Who must act today, with a role resolved through the team; nothing of a past day.
    acting: Option<OwnerBody>,
    /// The blockers that hold it, the primary one first; of a past day, nothing.
    blockers: Vec<HeldByBody>,
    /// How often its target was moved to a later day.
    slips: u32,
    /// By how many days altogether.
    slipped_days: i64,
}

/// A blocker that holds a line.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct HeldByBody {
    id: String,
    title: String,
    open: bool,
}

/// Show a status line
///
/// Its `ETag` is its version: send it with `If-Match` to change the line. A past day has none.
#[utoipa::path(
    get,
    path = "/status-lines/{id}",
    operation_id = "show_status_line",
    tag = "status-lines",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The line."), LineView),
    responses((status = 200, description = "The line.", body = LineDetailBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
pub(super) async fn show(
    caller: Caller,
    Id(id): Id<LineId>,
    Parameters(view): Parameters<LineView>,
) -> Answered<Response> {
    let body = read(&caller, id, view.as_of).await?;
    one(&body, body.line.version, view.fields.as_deref())
}

/// The line as the caller sees it.
pub(super) async fn read<N>(
    caller: &Caller<N>,
    id: LineId,
    as_of: Option<Date>,
) -> Answered<LineDetailBody> {
    let found = detail_line(caller.app(), caller.actor(), id, as_of).await?;
    let mut body = LineDetailBody {
        line: LineBody::new(&found.item, &found.names, found.day),
        acting: None,
        blockers: Vec::new(),
        slips: 0,
        slipped_days: 0,
    };
    if let Some(around) = found.around {
        let held = around.blockers.into_iter().map(|held| HeldByBody {
            id: held.id.to_string(),
            title: held.title,
            open: held.open,
        });
        body.acting = Some(OwnerBody::new(&around.acting, &found.names));
        body.blockers = held.collect();
        (body.slips, body.slipped_days) = around.slips;
    }
    Ok(body)
}
