//! Contacts of a customer.

use axum::response::Response;
use desbloqueo_app::catalogue::add_contact::add_contact;
use desbloqueo_app::catalogue::show_customer::list_contacts;
use desbloqueo_app::catalogue::update_contact::{ContactEdit, update_contact};
use desbloqueo_domain::code::{ContactId, CustomerId};
use desbloqueo_domain::customer::{ContactState, Side};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::super::asked::{OnVersion, View, one_of_body};
use crate::answer::{Listed, created, one, page, saved_or_current, value};
use crate::api::Api;
use crate::bodies::ContactBody;
use crate::caller::{Caller, Writing};
use crate::problem::{Answered, Problem};
use crate::sent::{Body, Id, Ids, IfMatch, Parameters, set};

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(update))
}

/// List the contacts of a customer
///
/// All on one page.
#[utoipa::path(
    get,
    path = "/customers/{id}/contacts",
    operation_id = "list_contacts",
    tag = "customers",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The customer."), View),
    responses((status = 200, description = "The contacts.", body = Listed<ContactBody>)),
)]
async fn list(
    caller: Caller,
    Id(id): Id<CustomerId>,
    Parameters(view): Parameters<View>,
) -> Answered<Response> {
    let found = list_contacts(caller.app(), caller.actor(), id).await?;
    let items: Vec<ContactBody> = found.iter().map(ContactBody::from).collect();
    page(&items, None, view.fields.as_deref())
}

/// A contact to be added.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewContactInput {
    /// Whose they are: `customer`, `partner` or `vendor`.
    #[schema(pattern = "^(customer|partner|vendor)$")]
    side: String,
    /// The name.
    name: String,
    /// What they do.
    #[serde(default)]
    role: String,
    /// The language they speak.
    #[serde(default)]
    language: String,
    /// Their time zone.
    #[serde(default)]
    time_zone: String,
    /// Their address.
    #[serde(default)]
    mail: String,
    /// Why they are not to be contacted, where that is so.
    do_not_contact: Option<String>,
}

/// Add a contact
#[utoipa::path(
    post,
    path = "/customers/{id}/contacts",
    operation_id = "add_contact",
    tag = "customers",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The customer.")),
    request_body = NewContactInput,
    responses((status = 201, description = "The contact.", body = ContactBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
async fn add(
    caller: Caller<Writing>,
    Id(id): Id<CustomerId>,
    Body(input): Body<NewContactInput>,
) -> Answered<Response> {
    let state = ContactState {
        side: one_of_body("side", &input.side, Side::parse)?,
        name: input.name,
        role: input.role,
        language: input.language,
        time_zone: input.time_zone,
        mail: input.mail,
        do_not_contact: input.do_not_contact,
    };
    let added = add_contact(caller.app(), caller.actor(), id, state).await?;
    let address = caller.api.url(&format!("/customers/{id}/contacts"));
    created(&ContactBody::from(&added), Some(added.version), &address)
}

/// What to change on a contact; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ContactEditInput {
    /// Whose they are: `customer`, `partner` or `vendor`.
    #[schema(pattern = "^(customer|partner|vendor)$")]
    side: Option<String>,
    /// The name.
    name: Option<String>,
    /// What they do.
    role: Option<String>,
    /// The language they speak.
    language: Option<String>,
    /// Their time zone.
    time_zone: Option<String>,
    /// Their address.
    mail: Option<String>,
    /// Why they are not to be contacted; `null` where they are.
    #[serde(default, deserialize_with = "set")]
    #[schema(value_type = Option<String>)]
    do_not_contact: Option<Option<String>>,
}

/// Change a contact
#[utoipa::path(
    patch,
    path = "/customers/{id}/contacts/{contact}",
    operation_id = "update_contact",
    tag = "customers",
    security(("token" = ["write"])),
    params(
        ("id" = Uuid, Path, description = "The customer."),
        ("contact" = Uuid, Path, description = "The contact."),
        OnVersion
    ),
    request_body = ContactEditInput,
    responses((status = 200, description = "The contact as it was saved.", body = ContactBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
async fn update(
    caller: Caller<Writing>,
    Ids(customer, id): Ids<CustomerId, ContactId>,
    IfMatch(version): IfMatch,
    Body(input): Body<ContactEditInput>,
) -> Answered<Response> {
    let side = input.side.as_deref();
    let edit = ContactEdit {
        side: side
            .map(|side| one_of_body("side", side, Side::parse))
            .transpose()?,
        name: input.name,
        role: input.role,
        language: input.language,
        time_zone: input.time_zone,
        mail: input.mail,
        do_not_contact: input.do_not_contact,
        version,
    };
    let saved = update_contact(caller.app(), caller.actor(), customer, id, edit).await;
    let saved = saved_or_current(saved, async {
        let all = list_contacts(caller.app(), caller.actor(), customer).await?;
        let current = all.iter().find(|one| one.id == id);
        value(&ContactBody::from(current.ok_or_else(Problem::not_found)?))
    });
    let saved = saved.await?;
    one(&ContactBody::from(&saved), Some(saved.version), None)
}
