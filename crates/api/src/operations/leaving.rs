//! Who leaves and who comes: open work and to whom it goes, and the link by which somebody sets their password.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::accounts::make_account_link;
use desbloqueo_app::open_work::{
    OpenWorkItem, Successors, deactivate_and_reassign, list_open_work,
};
use desbloqueo_domain::code::PersonId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::api::Api;
use crate::caller::{Administering, Caller};
use crate::problem::Answered;
use crate::sent::{Body, Id, NoParameters};

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(work))
        .routes(routes!(leave))
        .routes(routes!(link))
}

/// What is open in somebody's name, of what the caller sees.
#[derive(Debug, Serialize, ToSchema)]
struct OpenWorkBody {
    /// Lines that they own.
    lines: Vec<OpenWorkItemBody>,
    /// Lines of others whose next action is theirs.
    next_actions: Vec<OpenWorkItemBody>,
    /// Open blockers that they own, resolve, or have to act on.
    blockers: Vec<OpenWorkItemBody>,
    /// Tenants in whose team they are.
    teams: Vec<OpenWorkItemBody>,
}

/// Something open in somebody's name.
#[derive(Debug, Serialize, ToSchema)]
struct OpenWorkItemBody {
    /// The tenant of a line or a team.
    tenant_id: Option<String>,
    /// The blocker.
    blocker_id: Option<String>,
    /// What it is called; empty for a blocker that is named by its reason.
    name: String,
}

fn items(all: &[OpenWorkItem]) -> Vec<OpenWorkItemBody> {
    let body = |item: &OpenWorkItem| OpenWorkItemBody {
        tenant_id: item.tenant.map(|id| id.to_string()),
        blocker_id: item.blocker.map(|id| id.to_string()),
        name: item.name.clone(),
    };
    all.iter().map(body).collect()
}

/// Show the open work of a person
///
/// Of what the caller sees, for whoever manages their access.
#[utoipa::path(
    get,
    path = "/people/{id}/open-work",
    operation_id = "show_open_work",
    tag = "people",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The person.")),
    responses((status = 200, description = "Their open work.", body = OpenWorkBody)),
)]
async fn work(
    caller: Caller,
    Id(id): Id<PersonId>,
    _none: NoParameters,
) -> Answered<Json<OpenWorkBody>> {
    let found = list_open_work(caller.app(), caller.actor(), id).await?;
    Ok(Json(OpenWorkBody {
        lines: items(&found.lines),
        next_actions: items(&found.next_actions),
        blockers: items(&found.blockers),
        teams: items(&found.teams),
    }))
}

/// Who takes over; left out, it stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct LeaveInput {
    /// Who gets the lines that they own.
    lines: Option<Uuid>,
    /// Who gets their next actions.
    next_actions: Option<Uuid>,
    /// Who gets the blockers that they own, resolve or have to act on.
    blockers: Option<Uuid>,
    /// Who takes their places in teams.
    teams: Option<Uuid>,
}

/// Somebody who may no longer sign in.
#[derive(Debug, Serialize, ToSchema)]
struct DeactivatedBody {
    /// The batch by which the work is given back; nothing where none was given.
    batch_id: Option<String>,
    /// How many entitlements, blockers and teams changed.
    changed: u64,
}

/// Deactivate a person and reassign their work
///
/// All of it or nothing: they may sign in no more, and what is open in their name goes to others, as a batch.
#[utoipa::path(
    post,
    path = "/people/{id}/leave",
    operation_id = "deactivate_and_reassign",
    tag = "people",
    security(("token" = ["admin"])),
    params(("id" = Uuid, Path, description = "The person.")),
    request_body = LeaveInput,
    responses((status = 200, description = "What was given to others.", body = DeactivatedBody)),
)]
async fn leave(
    caller: Caller<Administering>,
    Id(id): Id<PersonId>,
    Body(input): Body<LeaveInput>,
) -> Answered<Json<DeactivatedBody>> {
    let to = Successors {
        lines: input.lines.map(PersonId),
        next_actions: input.next_actions.map(PersonId),
        blockers: input.blockers.map(PersonId),
        teams: input.teams.map(PersonId),
    };
    let done = deactivate_and_reassign(caller.app(), caller.actor(), id, &to).await?;
    Ok(Json(DeactivatedBody {
        batch_id: done.batch.map(|id| id.to_string()),
        changed: done.changed,
    }))
}

/// The address at which somebody sets their password: this is the only time that it is shown.
#[derive(Debug, Serialize, ToSchema)]
struct AccountLinkBody {
    /// The path of the page, below the address of the installation.
    account_link: String,
}

/// Make the link by which somebody sets their password
///
/// An invitation, or a reset; it serves once, for a week. Its secret is kept nowhere, so an `Idempotency-Key` does not
/// serve here.
#[utoipa::path(
    post,
    path = "/people/{id}/account-link",
    operation_id = "make_account_link",
    tag = "people",
    security(("token" = ["admin"])),
    params(("id" = Uuid, Path, description = "The person.")),
    responses((status = 201, description = "The link.", body = AccountLinkBody)),
)]
async fn link(caller: Caller<Administering>, Id(id): Id<PersonId>) -> Answered<Response> {
    let secret = make_account_link(caller.app(), caller.actor(), id).await?;
    let base = &caller.api.settings().base_path;
    let body = AccountLinkBody {
        account_link: format!("{base}/account-link/{secret}"),
    };
    Ok((StatusCode::CREATED, Json(body)).into_response())
}
