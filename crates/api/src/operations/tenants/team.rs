//! The team of a tenant, and its notes.

use axum::response::Response;
use desbloqueo_app::catalogue::assign_team::{TeamChange, assign_team};
use desbloqueo_app::catalogue::write_tenant_note::write_tenant_note;
use desbloqueo_domain::code::{Code, TenantId};
use desbloqueo_domain::owner::TeamMember;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::super::asked::{OnVersion, OwnerInput};
use super::{body, current};
use crate::answer::{created, one, saved_or_current};
use crate::api::Api;
use crate::bodies::TenantViewBody;
use crate::caller::{Caller, Writing};
use crate::problem::Answered;
use crate::sent::{Body, Id, IfMatch};

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(change_team))
        .routes(routes!(write_note))
}

/// What becomes of somebody in the team.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TeamChangeInput {
    /// `add` beside others, `set` in their place, or `remove`.
    change: MemberChangeInput,
    /// The role, by its code in the playbook.
    role: Code,
    /// Just for this service; for all of the tenant where nothing is said.
    service: Option<Code>,
    /// A person or a contact.
    who: OwnerInput,
}

/// What becomes of somebody in the team.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
enum MemberChangeInput {
    Add,
    Set,
    Remove,
}

/// What becomes of the team; all of it or none.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TeamInput {
    /// What becomes of whom, in order.
    changes: Vec<TeamChangeInput>,
}

/// Change the team of a tenant
#[utoipa::path(
    patch,
    path = "/tenants/{id}/team",
    operation_id = "change_team_of_tenant",
    tag = "tenants",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The tenant."), OnVersion),
    request_body = TeamInput,
    responses((status = 200, description = "The tenant as it was saved.", body = TenantViewBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
async fn change_team(
    caller: Caller<Writing>,
    Id(id): Id<TenantId>,
    IfMatch(version): IfMatch,
    Body(input): Body<TeamInput>,
) -> Answered<Response> {
    let mut changes = Vec::with_capacity(input.changes.len());
    for one in input.changes {
        let member = TeamMember {
            role: one.role,
            service: one.service,
            who: one.who.read()?,
        };
        changes.push(match one.change {
            MemberChangeInput::Add => TeamChange::Add(member),
            MemberChangeInput::Set => TeamChange::Set(member),
            MemberChangeInput::Remove => TeamChange::Remove(member),
        });
    }
    let saved = assign_team(caller.app(), caller.actor(), id, &changes, version).await;
    let saved = saved_or_current(saved, current(&caller, id)).await?;
    one(&body(&caller, id).await?, Some(saved.version), None)
}

/// A note to be written.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NoteInput {
    /// What it says.
    body: String,
    /// Whether it is for engineers.
    #[serde(default)]
    technical: bool,
}

/// A note that was written.
#[derive(Debug, Serialize, ToSchema)]
struct NoteBody {
    id: String,
    technical: bool,
    body: String,
}

/// Write a note on a tenant
#[utoipa::path(
    post,
    path = "/tenants/{id}/notes",
    operation_id = "write_tenant_note",
    tag = "tenants",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The tenant.")),
    request_body = NoteInput,
    responses((status = 201, description = "The note.", body = NoteBody)),
)]
async fn write_note(
    caller: Caller<Writing>,
    Id(id): Id<TenantId>,
    Body(input): Body<NoteInput>,
) -> Answered<Response> {
    let (app, actor) = (caller.app(), caller.actor());
    let note = write_tenant_note(app, actor, id, input.technical, &input.body).await?;
    let body = NoteBody {
        id: note.id.to_string(),
        technical: note.technical,
        body: note.body,
    };
    created(&body, None, &caller.api.url(&format!("/tenants/{id}")))
}
