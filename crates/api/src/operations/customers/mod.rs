//! Customers, and the people there.

mod contacts;

use axum::response::Response;
use desbloqueo_app::catalogue::NameCursor;
use desbloqueo_app::catalogue::add_customer::add_customer;
use desbloqueo_app::catalogue::as_of::show_customer_on;
use desbloqueo_app::catalogue::page_customers::{CustomerQuery, page_customers};
use desbloqueo_app::catalogue::past_lists::list_customers_on;
use desbloqueo_app::catalogue::show_customer::show_customer;
use desbloqueo_app::catalogue::update_customer::{CustomerEdit, update_customer};
use desbloqueo_app::reads::past_day;
use desbloqueo_domain::code::{CustomerId, OrganizationId};
use desbloqueo_domain::customer::CustomerState;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::asked::{OnVersion, PastView};
use crate::answer::{Listed, created, limit, one, page, saved_or_current, value};
use crate::api::Api;
use crate::bodies::{CustomerBody, CustomerViewBody};
use crate::caller::{Caller, Writing};
use crate::cursor;
use crate::problem::{Answered, Problem};
use crate::sent::{Body, Id, IfMatch, Parameters, set};

/// What cursors of this list are told apart by.
const LIST: &str = "customers";

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(show, update))
        .merge(contacts::routes())
}

/// Which customers are wanted.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct CustomerParameters {
    /// The organization, with those below it.
    organization: Option<Uuid>,
    /// The region.
    region: Option<String>,
    /// Words in the name, or in a tenant's name or domain.
    text: Option<String>,
    /// As they were at the end of this day, of those that the caller sees today; words are then looked for in the names
    /// of customers alone. A day to come is now.
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
struct Bound<'a>(
    Option<Uuid>,
    &'a Option<String>,
    &'a Option<String>,
    Option<Date>,
);

/// List customers
///
/// In order of name, now or at the end of a past day. A page of the past can be short and lead on.
#[utoipa::path(
    get,
    path = "/customers",
    operation_id = "list_customers",
    tag = "customers",
    security(("token" = ["read"])),
    params(CustomerParameters),
    responses((status = 200, description = "A page of customers.", body = Listed<CustomerBody>)),
)]
async fn list(
    caller: Caller,
    Parameters(asked): Parameters<CustomerParameters>,
) -> Answered<Response> {
    let bound = Bound(asked.organization, &asked.region, &asked.text, asked.as_of);
    let after = match &asked.cursor {
        Some(cursor) => Some(
            NameCursor::decode(cursor::read(LIST, &bound, cursor)?)
                .ok_or_else(Problem::wrong_cursor)?,
        ),
        None => None,
    };
    let query = CustomerQuery {
        organization: asked.organization.map(OrganizationId),
        region: asked.region.clone(),
        text: asked.text.clone(),
    };
    let rows = i64::from(limit(asked.limit)?);
    let (app, actor, after) = (caller.app(), caller.actor(), after.as_ref());
    let past = past_day(app, actor, asked.as_of).await?;
    let (items, next): (Vec<CustomerBody>, _) = if let Some(day) = past {
        let found = list_customers_on(app, actor, &query, after, rows, day).await?;
        let bodies = found.rows.iter().map(CustomerBody::from);
        (bodies.map(CustomerBody::of_the_past).collect(), found.next)
    } else {
        let found = page_customers(app, actor, &query, after, rows).await?;
        let customers = found.rows.iter().map(|row| &row.customer);
        (customers.map(CustomerBody::from).collect(), found.next)
    };
    let next = next.map(|next| cursor::bind(LIST, &bound, &next.encode()));
    page(&items, next, asked.fields.as_deref())
}

/// Show a customer
///
/// With its contacts and the tenants that the caller sees, now or at the end of a past day.
#[utoipa::path(
    get,
    path = "/customers/{id}",
    operation_id = "show_customer",
    tag = "customers",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The customer."), PastView),
    responses((status = 200, description = "The customer.", body = CustomerViewBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
async fn show(
    caller: Caller,
    Id(id): Id<CustomerId>,
    Parameters(view): Parameters<PastView>,
) -> Answered<Response> {
    let (app, actor, fields) = (caller.app(), caller.actor(), view.fields.as_deref());
    if let Some(day) = past_day(app, actor, view.as_of).await? {
        let shown = show_customer_on(app, actor, id, day).await?;
        return one(&CustomerViewBody::from(&shown).of_the_past(), None, fields);
    }
    let shown = show_customer(app, actor, id).await?;
    let version = Some(shown.customer.version);
    one(&CustomerViewBody::from(&shown), version, fields)
}

/// A customer to be added.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewCustomerInput {
    /// The organization whose customer it is.
    organization_id: Uuid,
    /// What people know it by.
    name: String,
    /// The id that another system knows it by.
    #[serde(default)]
    external_id: String,
    /// Its region.
    #[serde(default)]
    region: String,
    /// Its market segment.
    #[serde(default)]
    market_segment: String,
    /// The day on which its contract is renewed.
    renewal_date: Option<Date>,
}

/// Add a customer
#[utoipa::path(
    post,
    path = "/customers",
    operation_id = "add_customer",
    tag = "customers",
    security(("token" = ["write"])),
    request_body = NewCustomerInput,
    responses((status = 201, description = "The customer.", body = CustomerBody,
        headers(("Location" = String, description = "Its address."), ("ETag" = String, description = "Its version.")))),
)]
async fn add(caller: Caller<Writing>, Body(input): Body<NewCustomerInput>) -> Answered<Response> {
    let organization = OrganizationId(input.organization_id);
    let state = CustomerState {
        external_id: input.external_id,
        name: input.name,
        region: input.region,
        market_segment: input.market_segment,
        renewal: input.renewal_date,
    };
    let added = add_customer(caller.app(), caller.actor(), organization, state).await?;
    let address = caller.api.url(&format!("/customers/{}", added.id));
    created(&CustomerBody::from(&added), Some(added.version), &address)
}

/// What to change on a customer; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CustomerEditInput {
    /// What people know it by.
    name: Option<String>,
    /// The id that another system knows it by.
    external_id: Option<String>,
    /// Its region.
    region: Option<String>,
    /// Its market segment.
    market_segment: Option<String>,
    /// The day on which its contract is renewed; `null` empties it.
    #[serde(default, deserialize_with = "set")]
    #[schema(value_type = Option<Date>)]
    renewal_date: Option<Option<Date>>,
}

/// Change a customer
#[utoipa::path(
    patch,
    path = "/customers/{id}",
    operation_id = "update_customer",
    tag = "customers",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The customer."), OnVersion),
    request_body = CustomerEditInput,
    responses((status = 200, description = "The customer as it was saved.", body = CustomerBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
async fn update(
    caller: Caller<Writing>,
    Id(id): Id<CustomerId>,
    IfMatch(version): IfMatch,
    Body(input): Body<CustomerEditInput>,
) -> Answered<Response> {
    let edit = CustomerEdit {
        name: input.name,
        external_id: input.external_id,
        region: input.region,
        market_segment: input.market_segment,
        renewal: input.renewal_date,
        version,
    };
    let saved = update_customer(caller.app(), caller.actor(), id, edit).await;
    let saved = saved_or_current(saved, async {
        let shown = show_customer(caller.app(), caller.actor(), id).await?;
        value(&CustomerBody::from(&shown.customer))
    });
    let saved = saved.await?;
    one(&CustomerBody::from(&saved), Some(saved.version), None)
}
