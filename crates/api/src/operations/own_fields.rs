//! Own fields: typed columns that organizations keep beside ours, and their values (rule I6).

use axum::Json;
use axum::response::Response;
use desbloqueo_app::catalogue::add_own_field::{NewOwnField, add_own_field};
use desbloqueo_app::catalogue::list_own_fields::list_own_fields;
use desbloqueo_app::catalogue::set_own_value::{OwnTarget, set_own_value};
use desbloqueo_app::catalogue::show_own_values::show_own_values;
use desbloqueo_domain::code::{Code, EntitlementId, LineId, OrganizationId, OwnFieldId, TenantId};
use desbloqueo_domain::own_field::{OwnField, OwnKind, OwnSubject};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::asked::{View, one_of_body};
use crate::answer::{Listed, created, page};
use crate::api::Api;
use crate::caller::{Caller, Writing};
use crate::problem::Answered;
use crate::sent::{Body, Id, Ids, Parameters};

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(list_of_tenant))
        .routes(routes!(set_of_tenant))
        .routes(routes!(list_of_entitlement))
        .routes(routes!(set_of_entitlement))
        .routes(routes!(list_of_line))
        .routes(routes!(set_of_line))
}

/// An own field.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct OwnFieldBody {
    id: String,
    /// The organization that keeps it; its subtree may fill it.
    organization_id: String,
    /// What it describes: `tenant`, `entitlement` or `line`.
    subject: &'static str,
    /// Its stable code.
    code: Code,
    /// What people read.
    label: String,
    /// What its values are: `text`, `number`, `date`, `choice`, `yes-no` or `tags`.
    kind: &'static str,
    /// The values allowed, for a choice; else empty.
    choices: Vec<String>,
}

impl From<&OwnField> for OwnFieldBody {
    fn from(field: &OwnField) -> Self {
        Self {
            id: field.id.to_string(),
            organization_id: field.organization.to_string(),
            subject: field.subject.code(),
            code: field.code.clone(),
            label: field.label.clone(),
            kind: field.kind.code(),
            choices: field.choices.clone(),
        }
    }
}

/// Which own fields are wanted.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct OwnFieldParameters {
    /// Those that this organization has: its own and those from above.
    organization: Option<Uuid>,
    /// The fields wanted, with commas between; all where nothing is said. The id is always told.
    fields: Option<String>,
}

/// List own fields
///
/// Of every organization that the caller sees, and from above, all on one page.
#[utoipa::path(
    get,
    path = "/own-fields",
    operation_id = "list_own_fields",
    tag = "own-fields",
    security(("token" = ["read"])),
    params(OwnFieldParameters),
    responses((status = 200, description = "The own fields.", body = Listed<OwnFieldBody>)),
)]
async fn list(
    caller: Caller,
    Parameters(asked): Parameters<OwnFieldParameters>,
) -> Answered<Response> {
    let organization = asked.organization.map(OrganizationId);
    let found = list_own_fields(caller.app(), caller.actor(), organization).await?;
    let items: Vec<OwnFieldBody> = found.iter().map(OwnFieldBody::from).collect();
    page(&items, None, asked.fields.as_deref())
}

/// An own field to be added.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewOwnFieldInput {
    /// The organization that keeps it.
    organization_id: Uuid,
    /// What it describes: `tenant`, `entitlement` or `line`.
    #[schema(pattern = "^(tenant|entitlement|line)$")]
    subject: String,
    /// What people read.
    label: String,
    /// Its stable code; left out, it is made from the label.
    code: Option<Code>,
    /// What its values are.
    #[schema(pattern = "^(text|number|date|choice|yes-no|tags)$")]
    kind: String,
    /// The values allowed, for a choice.
    #[serde(default)]
    choices: Vec<String>,
}

/// Add an own field
///
/// No two fields of a subject have one code along a branch of the tree.
#[utoipa::path(
    post,
    path = "/own-fields",
    operation_id = "add_own_field",
    tag = "own-fields",
    security(("token" = ["write"])),
    request_body = NewOwnFieldInput,
    responses((status = 201, description = "The own field.", body = OwnFieldBody)),
)]
async fn add(caller: Caller<Writing>, Body(input): Body<NewOwnFieldInput>) -> Answered<Response> {
    let new = NewOwnField {
        organization: OrganizationId(input.organization_id),
        subject: one_of_body("subject", &input.subject, OwnSubject::parse)?,
        code: input.code,
        label: input.label,
        kind: one_of_body("kind", &input.kind, OwnKind::parse)?,
        choices: input.choices,
    };
    let added = add_own_field(caller.app(), caller.actor(), &new).await?;
    created(
        &OwnFieldBody::from(&added),
        None,
        &caller.api.url("/own-fields"),
    )
}

/// The value of an own field.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct OwnValueBody {
    /// The id of the field.
    id: String,
    /// Its code.
    code: Code,
    /// What people read.
    label: String,
    /// The value; nothing where it is empty.
    value: Option<String>,
}

async fn values(caller: Caller, target: OwnTarget, view: &View) -> Answered<Response> {
    let found = show_own_values(caller.app(), caller.actor(), target).await?;
    let body = |field: &OwnField| OwnValueBody {
        id: field.id.to_string(),
        code: field.code.clone(),
        label: field.label.clone(),
        value: found.values.get(&field.id).cloned(),
    };
    let items: Vec<OwnValueBody> = found.fields.iter().map(body).collect();
    page(&items, None, view.fields.as_deref())
}

/// A value to be set.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OwnValueInput {
    /// The value as its kind says, days as `2026-11-22`; `null` empties it.
    value: Option<String>,
}

/// A value as it is kept.
#[derive(Debug, Serialize, ToSchema)]
struct KeptValueBody {
    /// The value; nothing where it is empty.
    value: Option<String>,
}

async fn set(
    caller: Caller<Writing>,
    field: OwnFieldId,
    target: OwnTarget,
    input: OwnValueInput,
) -> Answered<Json<KeptValueBody>> {
    let value = input.value.as_deref();
    let value = set_own_value(caller.app(), caller.actor(), field, target, value).await?;
    Ok(Json(KeptValueBody { value }))
}

/// List the own values of a tenant
///
/// Every field that it has, with its value, all on one page.
#[utoipa::path(
    get,
    path = "/tenants/{id}/own-values",
    operation_id = "list_own_values_of_tenant",
    tag = "own-fields",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The tenant."), View),
    responses((status = 200, description = "The fields with their values.", body = Listed<OwnValueBody>)),
)]
async fn list_of_tenant(
    caller: Caller,
    Id(id): Id<TenantId>,
    Parameters(view): Parameters<View>,
) -> Answered<Response> {
    values(caller, OwnTarget::Tenant(id), &view).await
}

/// Set an own value of a tenant
#[utoipa::path(
    put,
    path = "/tenants/{id}/own-values/{field}",
    operation_id = "set_own_value_of_tenant",
    tag = "own-fields",
    security(("token" = ["write"])),
    params(
        ("id" = Uuid, Path, description = "The tenant."),
        ("field" = Uuid, Path, description = "The field.")
    ),
    request_body = OwnValueInput,
    responses((status = 200, description = "The value as it is kept.", body = KeptValueBody)),
)]
async fn set_of_tenant(
    caller: Caller<Writing>,
    Ids(id, field): Ids<TenantId, OwnFieldId>,
    Body(input): Body<OwnValueInput>,
) -> Answered<Json<KeptValueBody>> {
    set(caller, field, OwnTarget::Tenant(id), input).await
}

/// List the own values of an entitlement
///
/// Every field that it has, with its value, all on one page.
#[utoipa::path(
    get,
    path = "/entitlements/{id}/own-values",
    operation_id = "list_own_values_of_entitlement",
    tag = "own-fields",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The entitlement."), View),
    responses((status = 200, description = "The fields with their values.", body = Listed<OwnValueBody>)),
)]
async fn list_of_entitlement(
    caller: Caller,
    Id(id): Id<EntitlementId>,
    Parameters(view): Parameters<View>,
) -> Answered<Response> {
    values(caller, OwnTarget::Entitlement(id), &view).await
}

/// Set an own value of an entitlement
#[utoipa::path(
    put,
    path = "/entitlements/{id}/own-values/{field}",
    operation_id = "set_own_value_of_entitlement",
    tag = "own-fields",
    security(("token" = ["write"])),
    params(
        ("id" = Uuid, Path, description = "The entitlement."),
        ("field" = Uuid, Path, description = "The field.")
    ),
    request_body = OwnValueInput,
    responses((status = 200, description = "The value as it is kept.", body = KeptValueBody)),
)]
async fn set_of_entitlement(
    caller: Caller<Writing>,
    Ids(id, field): Ids<EntitlementId, OwnFieldId>,
    Body(input): Body<OwnValueInput>,
) -> Answered<Json<KeptValueBody>> {
    set(caller, field, OwnTarget::Entitlement(id), input).await
}

/// List the own values of a status line
///
/// Every field that it has, with its value, all on one page.
#[utoipa::path(
    get,
    path = "/status-lines/{id}/own-values",
    operation_id = "list_own_values_of_status_line",
    tag = "own-fields",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The line."), View),
    responses((status = 200, description = "The fields with their values.", body = Listed<OwnValueBody>)),
)]
async fn list_of_line(
    caller: Caller,
    Id(id): Id<LineId>,
    Parameters(view): Parameters<View>,
) -> Answered<Response> {
    values(caller, OwnTarget::Line(id), &view).await
}

/// Set an own value of a status line
#[utoipa::path(
    put,
    path = "/status-lines/{id}/own-values/{field}",
    operation_id = "set_own_value_of_status_line",
    tag = "own-fields",
    security(("token" = ["write"])),
    params(
        ("id" = Uuid, Path, description = "The line."),
        ("field" = Uuid, Path, description = "The field.")
    ),
    request_body = OwnValueInput,
    responses((status = 200, description = "The value as it is kept.", body = KeptValueBody)),
)]
async fn set_of_line(
    caller: Caller<Writing>,
    Ids(id, field): Ids<LineId, OwnFieldId>,
    Body(input): Body<OwnValueInput>,
) -> Answered<Json<KeptValueBody>> {
    set(caller, field, OwnTarget::Line(id), input).await
}
