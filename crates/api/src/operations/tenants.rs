//! Tenants: their state, team and notes; handing over and transferring many.

mod many;
mod team;

use axum::response::Response;
use desbloqueo_app::catalogue::NameCursor;
use desbloqueo_app::catalogue::add_tenant::add_tenant;
use desbloqueo_app::catalogue::as_of::show_tenant_on;
use desbloqueo_app::catalogue::list_tenants::{TenantQuery, list_tenants};
use desbloqueo_app::catalogue::past_lists::list_tenants_on;
use desbloqueo_app::catalogue::show_tenant::show_tenant;
use desbloqueo_app::catalogue::update_tenant::{TenantEdit, update_tenant};
use desbloqueo_app::reads::past_day;
use desbloqueo_domain::code::{CustomerId, OrganizationId, TenantId};
use desbloqueo_domain::tenant::{Activity, Priority, PriorityOverride, TenantState};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

pub(super) use many::{ModeInput, errors, title};

use super::asked::{OnVersion, PastView, one_of_body};
use crate::answer::{Listed, created, limit, one, page, saved_or_current, value};
use crate::api::Api;
use crate::bodies::{TenantItemBody, TenantViewBody};
use crate::caller::{Caller, Writing};
use crate::cursor;
use crate::problem::{Answered, Problem};
use crate::sent::{Body, Id, IfMatch, Parameters, set};

/// What cursors of this list are told apart by.
const LIST: &str = "tenants";

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(show, update))
        .merge(team::routes())
        .merge(many::routes())
}

/// Which tenants are wanted.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct TenantParameters {
    /// The organization, with those below it.
    organization: Option<Uuid>,
    /// The customer.
    customer: Option<Uuid>,
    /// Whether they are worked on: `active`, `paused` or `finished`.
    #[param(pattern = "^(active|paused|finished)$")]
    state: Option<String>,
    /// As they were at the end of this day, of those that the caller sees today. A day to come is now.
    as_of: Option<Date>,
    /// Rows of a page, 50 where nothing is said.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
    /// Where to go on: `next` of the page before, with the same filters.
    cursor: Option<String>,
    /// The fields wanted, with commas between; all where nothing is said. The id is always told.
    fields: Option<String>,
}

/// What a cursor is bound to.
#[derive(Serialize)]
struct Bound<'a>(Option<Uuid>, Option<Uuid>, &'a Option<String>, Option<Date>);

/// List tenants
///
/// In order of name, with their priority and what is blocked, now or at the end of a past day. A page of the past can be
/// short and lead on.
#[utoipa::path(
    get,
    path = "/tenants",
    operation_id = "list_tenants",
    tag = "tenants",
    security(("token" = ["read"])),
    params(TenantParameters),
    responses((status = 200, description = "A page of tenants.", body = Listed<TenantItemBody>)),
)]
async fn list(
    caller: Caller,
    Parameters(asked): Parameters<TenantParameters>,
) -> Answered<Response> {
    let bound = Bound(
        asked.organization,
        asked.customer,
        &asked.state,
        asked.as_of,
    );
    let after = match &asked.cursor {
        Some(cursor) => Some(
            NameCursor::decode(cursor::read(LIST, &bound, cursor)?)
                .ok_or_else(Problem::wrong_cursor)?,
        ),
        None => None,
    };
    let query = TenantQuery {
        organization: asked.organization.map(OrganizationId),
        customer: asked.customer.map(CustomerId),
        state: asked.state.as_deref().map(state).transpose()?,
    };
    let rows = i64::from(limit(asked.limit)?);
    let (app, actor, after) = (caller.app(), caller.actor(), after.as_ref());
    let found = match past_day(app, actor, asked.as_of).await? {
        Some(day) => list_tenants_on(app, actor, &query, after, rows, day).await?,
        None => list_tenants(app, actor, &query, after, rows).await?,
    };
    let items: Vec<TenantItemBody> = found.rows.iter().map(TenantItemBody::from).collect();
    let next = found
        .next
        .map(|next| cursor::bind(LIST, &bound, &next.encode()));
    page(&items, next, asked.fields.as_deref())
}

fn state(text: &str) -> Answered<&'static str> {
    let known = ["active", "paused", "finished"];
    super::asked::one_of("state", text, |text| {
        known.into_iter().find(|known| *known == text)
    })
}

/// Show a tenant
///
/// With its customer, team, entitlements, lines and notes, now or at the end of a past day. Its `ETag` is the version of
/// the tenant's own fields.
#[utoipa::path(
    get,
    path = "/tenants/{id}",
    operation_id = "show_tenant",
    tag = "tenants",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The tenant."), PastView),
    responses((status = 200, description = "The tenant.", body = TenantViewBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
async fn show(
    caller: Caller,
    Id(id): Id<TenantId>,
    Parameters(view): Parameters<PastView>,
) -> Answered<Response> {
    let (app, actor, fields) = (caller.app(), caller.actor(), view.fields.as_deref());
    if let Some(day) = past_day(app, actor, view.as_of).await? {
        let shown = show_tenant_on(app, actor, id, day).await?;
        let body = TenantViewBody::new(&shown, &shown.names).of_the_past();
        return one(&body, None, fields);
    }
    let shown = show_tenant(app, actor, id).await?;
    let version = Some(shown.tenant.version);
    let body = TenantViewBody::new(&shown, &shown.names);
    one(&body, version, fields)
}

/// A tenant to be added.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewTenantInput {
    /// Whose it is.
    customer_id: Uuid,
    /// What people know it by.
    name: String,
    /// The id that another system knows it by.
    #[serde(default)]
    external_id: String,
    /// Its domain.
    #[serde(default)]
    domain: String,
}

/// Add a tenant
#[utoipa::path(
    post,
    path = "/tenants",
    operation_id = "add_tenant",
    tag = "tenants",
    security(("token" = ["write"])),
    request_body = NewTenantInput,
    responses((status = 201, description = "The tenant.", body = TenantViewBody,
        headers(("Location" = String, description = "Its address."), ("ETag" = String, description = "Its version.")))),
)]
async fn add(caller: Caller<Writing>, Body(input): Body<NewTenantInput>) -> Answered<Response> {
    let state = TenantState {
        name: input.name,
        external_id: input.external_id,
        domain: input.domain,
        ..TenantState::default()
    };
    let customer = CustomerId(input.customer_id);
    let added = add_tenant(caller.app(), caller.actor(), customer, state).await?;
    let address = caller.api.url(&format!("/tenants/{}", added.id));
    let body = body(&caller, added.id).await?;
    created(&body, Some(added.version), &address)
}

/// What to change on a tenant; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TenantEditInput {
    /// What people know it by.
    name: Option<String>,
    /// The id that another system knows it by.
    external_id: Option<String>,
    /// Its domain.
    domain: Option<String>,
    /// Whether it is worked on: `active`, `paused` (until a day) or `finished`.
    #[schema(pattern = "^(active|paused|finished)$")]
    state: Option<String>,
    /// Until when it is paused.
    paused_until: Option<Date>,
    /// The priority that stands in for the computed one, with its reason; `null` removes it.
    #[serde(default, deserialize_with = "set")]
    #[schema(value_type = Option<PriorityInput>)]
    priority: Option<Option<PriorityInput>>,
}

/// A priority that stands in for the computed one.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PriorityInput {
    /// The priority: `low`, `medium`, `high` or `critical`.
    level: String,
    /// Why.
    reason: String,
}

impl TenantEditInput {
    fn read(self, version: Option<i64>) -> Answered<TenantEdit> {
        let activity = match (self.state.as_deref(), self.paused_until) {
            (None, None) => None,
            (Some("active"), None) => Some(Activity::Active),
            (Some("finished"), None) => Some(Activity::Finished),
            (Some("paused") | None, Some(day)) => Some(Activity::PausedUntil(day)),
            _ => {
                let expected = "state: expected active, finished, or paused with paused_until";
                return Err(Problem::wrong_body(expected));
            }
        };
        let priority = match self.priority {
            Some(Some(input)) => Some(Some(PriorityOverride {
                priority: one_of_body("priority.level", &input.level, Priority::parse)?,
                reason: input.reason,
            })),
            Some(None) => Some(None),
            None => None,
        };
        Ok(TenantEdit {
            name: self.name,
            external_id: self.external_id,
            domain: self.domain,
            activity,
            priority,
            version,
        })
    }
}

/// Change a tenant
#[utoipa::path(
    patch,
    path = "/tenants/{id}",
    operation_id = "update_tenant",
    tag = "tenants",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The tenant."), OnVersion),
    request_body = TenantEditInput,
    responses((status = 200, description = "The tenant as it was saved.", body = TenantViewBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
async fn update(
    caller: Caller<Writing>,
    Id(id): Id<TenantId>,
    IfMatch(version): IfMatch,
    Body(input): Body<TenantEditInput>,
) -> Answered<Response> {
    let edit = input.read(version)?;
    let saved = update_tenant(caller.app(), caller.actor(), id, edit).await;
    let saved = saved_or_current(saved, current(&caller, id)).await?;
    one(&body(&caller, id).await?, Some(saved.version), None)
}

/// The tenant as the caller sees it.
async fn body(caller: &Caller<Writing>, id: TenantId) -> Answered<TenantViewBody> {
    let shown = show_tenant(caller.app(), caller.actor(), id).await?;
    Ok(TenantViewBody::new(&shown, &shown.names))
}

/// The same, where somebody saved it meanwhile.
async fn current(caller: &Caller<Writing>, id: TenantId) -> Answered<Value> {
    value(&body(caller, id).await?)
}
