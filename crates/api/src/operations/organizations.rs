//! Organizations: the tree of who delivers.

use axum::response::Response;
use desbloqueo_app::catalogue::add_organization::{NewOrganization, add_organization};
use desbloqueo_app::catalogue::list_organizations::list_organizations;
use desbloqueo_app::catalogue::show_organization::show_organization;
use desbloqueo_app::catalogue::update_organization::{OrganizationEdit, update_organization};
use desbloqueo_domain::code::OrganizationId;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::asked::{OnVersion, View};
use crate::answer::{Listed, created, one, page, saved_or_current, value};
use crate::api::Api;
use crate::bodies::OrganizationBody;
use crate::caller::{Administering, Caller};
use crate::problem::Answered;
use crate::sent::{Body, Id, IfMatch, Parameters};

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(show, update))
}

/// List organizations
///
/// Those that the caller may know of, all on one page: they are few.
#[utoipa::path(
    get,
    path = "/organizations",
    operation_id = "list_organizations",
    tag = "organizations",
    security(("token" = ["read"])),
    params(View),
    responses((status = 200, description = "The organizations.", body = Listed<OrganizationBody>)),
)]
async fn list(caller: Caller, Parameters(view): Parameters<View>) -> Answered<Response> {
    let found = list_organizations(caller.app(), caller.actor()).await?;
    let items: Vec<OrganizationBody> = found.iter().map(OrganizationBody::from).collect();
    page(&items, None, view.fields.as_deref())
}

/// Show an organization
#[utoipa::path(
    get,
    path = "/organizations/{id}",
    operation_id = "show_organization",
    tag = "organizations",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The organization."), View),
    responses((status = 200, description = "The organization.", body = OrganizationBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
async fn show(
    caller: Caller,
    Id(id): Id<OrganizationId>,
    Parameters(view): Parameters<View>,
) -> Answered<Response> {
    let shown = show_organization(caller.app(), caller.actor(), id).await?;
    let version = Some(shown.organization.version);
    let body = OrganizationBody::from(&shown.organization);
    one(&body, version, view.fields.as_deref())
}

/// An organization to be added.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewOrganizationInput {
    /// What people know it by.
    name: String,
    /// The organization above it.
    parent_id: Uuid,
    /// Its time zone, such as `Europe/Madrid`.
    time_zone: String,
}

/// Add an organization
#[utoipa::path(
    post,
    path = "/organizations",
    operation_id = "add_organization",
    tag = "organizations",
    security(("token" = ["admin"])),
    request_body = NewOrganizationInput,
    responses((status = 201, description = "The organization.", body = OrganizationBody,
        headers(("Location" = String, description = "Its address."), ("ETag" = String, description = "Its version.")))),
)]
async fn add(
    caller: Caller<Administering>,
    Body(input): Body<NewOrganizationInput>,
) -> Answered<Response> {
    let new = NewOrganization {
        name: input.name,
        parent: OrganizationId(input.parent_id),
        time_zone: input.time_zone,
    };
    let added = add_organization(caller.app(), caller.actor(), &new).await?;
    let address = caller.api.url(&format!("/organizations/{}", added.id));
    created(
        &OrganizationBody::from(&added),
        Some(added.version),
        &address,
    )
}

/// What to change on an organization; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OrganizationEditInput {
    /// What people know it by.
    name: Option<String>,
    /// Its time zone.
    time_zone: Option<String>,
    /// The organization above it.
    parent_id: Option<Uuid>,
}

/// Change an organization
#[utoipa::path(
    patch,
    path = "/organizations/{id}",
    operation_id = "update_organization",
    tag = "organizations",
    security(("token" = ["admin"])),
    params(("id" = Uuid, Path, description = "The organization."), OnVersion),
    request_body = OrganizationEditInput,
    responses((status = 200, description = "The organization as it was saved.", body = OrganizationBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
async fn update(
    caller: Caller<Administering>,
    Id(id): Id<OrganizationId>,
    IfMatch(version): IfMatch,
    Body(input): Body<OrganizationEditInput>,
) -> Answered<Response> {
    let edit = OrganizationEdit {
        name: input.name,
        time_zone: input.time_zone,
        parent: input.parent_id.map(OrganizationId),
        version,
    };
    let saved = update_organization(caller.app(), caller.actor(), id, &edit).await;
    let saved = saved_or_current(saved, async {
        let shown = show_organization(caller.app(), caller.actor(), id).await?;
        value(&OrganizationBody::from(&shown.organization))
    });
    let saved = saved.await?;
    one(&OrganizationBody::from(&saved), Some(saved.version), None)
}
