//! Entitlements: a tenant's units of one service, and reconciling them.

mod units;

use axum::response::Response;
use desbloqueo_app::UseCaseResult;
use desbloqueo_app::catalogue::add_entitlement::{
    FirstBlocker, FirstStatus, NewEntitlement, add_entitlement,
};
use desbloqueo_app::catalogue::as_of::show_entitlement_on;
use desbloqueo_app::catalogue::show_entitlement::{EntitlementPage, show_entitlement};
use desbloqueo_app::catalogue::update_entitlement::{EntitlementEdit, update_entitlement};
use desbloqueo_app::reads::{name_owners, past_day};
use desbloqueo_domain::code::{BlockerId, Code, EntitlementId, OrganizationId, TenantId};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Phase;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::asked::{OnVersion, PastView, one_of_body};
use super::line_edit::{BlockerInput, LineEditInput};
use crate::answer::{created, one, saved_or_current, value};
use crate::api::Api;
use crate::bodies::EntitlementBody;
use crate::caller::{Caller, Writing};
use crate::problem::Answered;
use crate::sent::{Body, Id, IfMatch, Parameters, set};

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(add))
        .routes(routes!(show, update))
        .merge(units::routes())
}

/// Show an entitlement
///
/// With its lines, now or at the end of a past day. Its `ETag` is the version of the entitlement's own fields.
#[utoipa::path(
    get,
    path = "/entitlements/{id}",
    operation_id = "show_entitlement",
    tag = "entitlements",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The entitlement."), PastView),
    responses((status = 200, description = "The entitlement.", body = EntitlementBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
async fn show(
    caller: Caller,
    Id(id): Id<EntitlementId>,
    Parameters(view): Parameters<PastView>,
) -> Answered<Response> {
    let (app, actor) = (caller.app(), caller.actor());
    if let Some(day) = past_day(app, actor, view.as_of).await? {
        let then = show_entitlement_on(app, actor, id, day).await?;
        let body = told(&caller, &then).await?.of_the_past();
        return one(&body, None, view.fields.as_deref());
    }
    let (body, version) = body(&caller, id).await?;
    one(&body, Some(version), view.fields.as_deref())
}

/// The entitlement as the caller sees it, and its version.
async fn body<N: Sync>(caller: &Caller<N>, id: EntitlementId) -> Answered<(EntitlementBody, i64)> {
    let shown = show_entitlement(caller.app(), caller.actor(), id).await?;
    let body = told(caller, &shown).await?;
    Ok((body, shown.view.entitlement.version))
}

async fn told<N: Sync>(caller: &Caller<N>, shown: &EntitlementPage) -> Answered<EntitlementBody> {
    let entitlement = &shown.view.entitlement;
    let owners: Vec<(OrganizationId, Owner)> = entitlement
        .lines
        .iter()
        .flat_map(|line| [&line.state.owner, &line.state.next_action.owner])
        .map(|owner| (entitlement.organization, owner.clone()))
        .collect();
    let names = name_owners(caller.app(), &owners).await?;
    Ok(EntitlementBody::new(&shown.view, &shown.own_fields, &names))
}

async fn current<N: Sync>(caller: &Caller<N>, id: EntitlementId) -> Answered<Value> {
    value(&body(caller, id).await?.0)
}

/// The answer to an edit: the entitlement as it was saved.
async fn saved(caller: &Caller<Writing>, id: EntitlementId) -> Answered<Response> {
    let (body, version) = body(caller, id).await?;
    one(&body, Some(version), None)
}

/// The answer to an edit on a version: the entitlement as it was saved; a problem with the present one where somebody
/// was faster.
async fn saved_on_version<T>(
    caller: &Caller<Writing>,
    id: EntitlementId,
    changed: UseCaseResult<T>,
) -> Answered<Response> {
    saved_or_current(changed, current(caller, id)).await?;
    saved(caller, id).await
}

/// An entitlement to be added.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewEntitlementInput {
    /// Whose it is.
    tenant_id: Uuid,
    /// The service, of which a tenant has one entitlement.
    service: Code,
    /// The units that were bought.
    units: i64,
    /// Who works on it first: `assignment` or `delivery`.
    #[schema(pattern = "^(assignment|delivery)$")]
    phase: String,
    /// The id that another system knows it by.
    #[serde(default)]
    external_id: String,
    /// The status of all its units; without it they arrive unclassified (rule U2).
    first: Option<FirstInput>,
}

/// The status in which the units begin.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct FirstInput {
    /// The fields of the line, its status among them.
    edit: LineEditInput,
    /// The blocker, where the status is Blocked.
    blocker: Option<BlockerInput>,
}

/// Add an entitlement
#[utoipa::path(
    post,
    path = "/entitlements",
    operation_id = "add_entitlement",
    tag = "entitlements",
    security(("token" = ["write"])),
    request_body = NewEntitlementInput,
    responses((status = 201, description = "The entitlement.", body = EntitlementBody,
        headers(("Location" = String, description = "Its address."), ("ETag" = String, description = "Its version.")))),
)]
async fn add(
    caller: Caller<Writing>,
    Body(input): Body<NewEntitlementInput>,
) -> Answered<Response> {
    let first = match input.first {
        None => None,
        Some(first) => Some(FirstStatus {
            edit: first.edit.read()?,
            blocker: match first.blocker {
                None => FirstBlocker::Private,
                Some(BlockerInput::Link(id)) => FirstBlocker::Link(BlockerId(id)),
                Some(BlockerInput::New(title)) => FirstBlocker::New(title),
            },
        }),
    };
    let new = NewEntitlement {
        tenant: TenantId(input.tenant_id),
        service: input.service,
        units: input.units,
        phase: one_of_body("phase", &input.phase, Phase::parse)?,
        external_id: input.external_id,
        first,
    };
    let added = add_entitlement(caller.app(), caller.actor(), &new).await?;
    let id = added.entitlement.id;
    let (body, version) = body(&caller, id).await?;
    let address = caller.api.url(&format!("/entitlements/{id}"));
    created(&body, Some(version), &address)
}

/// What to change on an entitlement; what is left out stays, and `null` empties what may be empty.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct EntitlementEditInput {
    /// The id that another system knows it by.
    external_id: Option<String>,
    /// Why the customer wants the service.
    #[serde(default, deserialize_with = "set")]
    #[schema(value_type = Option<Code>)]
    business_reason: Option<Option<Code>>,
    /// Who answers for its success.
    success_owner: Option<String>,
    /// The day of the first planned talk.
    #[serde(default, deserialize_with = "set")]
    #[schema(value_type = Option<Date>)]
    initiate_discussion_date: Option<Option<Date>>,
    /// The service status (rule S11).
    #[serde(default, deserialize_with = "set")]
    #[schema(value_type = Option<Code>)]
    service_status: Option<Option<Code>>,
    /// Why, where it is worth saying or the caller's role needs it (rule S9).
    #[serde(default)]
    reason: String,
}

/// Change an entitlement
#[utoipa::path(
    patch,
    path = "/entitlements/{id}",
    operation_id = "update_entitlement",
    tag = "entitlements",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The entitlement."), OnVersion),
    request_body = EntitlementEditInput,
    responses((status = 200, description = "The entitlement as it was saved.", body = EntitlementBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
async fn update(
    caller: Caller<Writing>,
    Id(id): Id<EntitlementId>,
    IfMatch(version): IfMatch,
    Body(input): Body<EntitlementEditInput>,
) -> Answered<Response> {
    let edit = EntitlementEdit {
        external_id: input.external_id,
        business_reason: input.business_reason,
        success_owner: input.success_owner,
        initiate_discussion: input.initiate_discussion_date,
        service_status: input.service_status,
        reason: input.reason,
        version,
    };
    let changed = update_entitlement(caller.app(), caller.actor(), id, &edit).await;
    saved_on_version(&caller, id, changed).await
}
