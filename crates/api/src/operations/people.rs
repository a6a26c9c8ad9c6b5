//! People with an account, and their roles.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desbloqueo_app::catalogue::NameCursor;
use desbloqueo_app::catalogue::add_person::{NewPerson, add_person};
use desbloqueo_app::catalogue::grant_role::{grant_role, revoke_role};
use desbloqueo_app::catalogue::list_people::list_people;
use desbloqueo_app::catalogue::show_person::show_person;
use desbloqueo_app::catalogue::update_person::{PersonEdit, update_person};
use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::{GrantId, OrganizationId, PersonId};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::asked::{OnVersion, View, one_of_body};
use crate::answer::{Listed, created, limit, one, page, saved_or_current, value};
use crate::api::Api;
use crate::bodies::{PersonBody, RoleBody};
use crate::caller::{Administering, Caller};
use crate::cursor;
use crate::problem::{Answered, Problem};
use crate::sent::{Body, Id, Ids, IfMatch, Parameters};

/// What cursors of this list are told apart by.
const LIST: &str = "people";

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(list, invite))
        .routes(routes!(show, update))
        .routes(routes!(grant))
        .routes(routes!(revoke))
}

/// Which people are wanted.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct PersonParameters {
    /// Rows of a page, 50 where nothing is said.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
    /// Where to go on: `next` of the page before.
    cursor: Option<String>,
    /// The fields wanted, with commas between; all where nothing is said. The id is always told.
    fields: Option<String>,
}

/// List people
///
/// Those that the caller may know of, in order of name, with the roles that the caller sees.
#[utoipa::path(
    get,
    path = "/people",
    operation_id = "list_people",
    tag = "people",
    security(("token" = ["read"])),
    params(PersonParameters),
    responses((status = 200, description = "A page of people.", body = Listed<PersonBody>)),
)]
async fn list(
    caller: Caller,
    Parameters(asked): Parameters<PersonParameters>,
) -> Answered<Response> {
    let after = match &asked.cursor {
        Some(cursor) => Some(
            NameCursor::decode(cursor::read(LIST, &(), cursor)?)
                .ok_or_else(Problem::wrong_cursor)?,
        ),
        None => None,
    };
    let rows = i64::from(limit(asked.limit)?);
    let found = list_people(caller.app(), caller.actor(), after.as_ref(), rows).await?;
    let items: Vec<PersonBody> = found.rows.iter().map(PersonBody::from).collect();
    let next = found
        .next
        .map(|next| cursor::bind(LIST, &(), &next.encode()));
    page(&items, next, asked.fields.as_deref())
}

/// Show a person
#[utoipa::path(
    get,
    path = "/people/{id}",
    operation_id = "show_person",
    tag = "people",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The person."), View),
    responses((status = 200, description = "The person.", body = PersonBody,
        headers(("ETag" = String, description = "Their version.")))),
)]
async fn show(
    caller: Caller,
    Id(id): Id<PersonId>,
    Parameters(view): Parameters<View>,
) -> Answered<Response> {
    let (body, version) = read(&caller, id).await?;
    one(&body, Some(version), view.fields.as_deref())
}

/// The person as the caller sees them, and their version.
async fn read<N: Sync>(caller: &Caller<N>, id: PersonId) -> Answered<(PersonBody, i64)> {
    let shown = show_person(caller.app(), caller.actor(), id).await?;
    let held = shown.grants.iter().map(|held| &held.grant);
    let body = PersonBody::with_roles(&shown.person, held);
    Ok((body, shown.person.version))
}

/// A role on an organization.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RoleInput {
    /// The role: `administrator`, `team-lead`, `assignment-manager`, `delivery-manager`, `engineer`, `account-team`,
    /// `resolver`, `viewer` or `auditor`.
    role: String,
    /// The organization, whose subtree it reaches.
    organization_id: Uuid,
}

impl RoleInput {
    fn read(&self) -> Answered<Grant> {
        Ok(Grant {
            role: one_of_body("role", &self.role, OrganizationRole::parse)?,
            organization: OrganizationId(self.organization_id),
        })
    }
}

/// Somebody to be added.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewPersonInput {
    /// The name.
    name: String,
    /// The address, by which they are known when signing in.
    mail: String,
    /// The language to speak, such as `es`.
    language: String,
    /// The time zone, such as `Europe/Madrid`.
    time_zone: String,
    /// The first role; without one, only who manages access at the head office may add somebody.
    role: Option<RoleInput>,
}

/// Add a person
#[utoipa::path(
    post,
    path = "/people",
    operation_id = "add_person",
    tag = "people",
    security(("token" = ["admin"])),
    request_body = NewPersonInput,
    responses((status = 201, description = "The person.", body = PersonBody,
        headers(("Location" = String, description = "Their address."),
            ("ETag" = String, description = "Their version.")))),
)]
async fn invite(
    caller: Caller<Administering>,
    Body(input): Body<NewPersonInput>,
) -> Answered<Response> {
    let new = NewPerson {
        name: input.name,
        mail: input.mail,
        language: input.language,
        time_zone: input.time_zone,
        role: input.role.as_ref().map(RoleInput::read).transpose()?,
    };
    let added = add_person(caller.app(), caller.actor(), &new).await?;
    let (body, version) = read(&caller, added.id).await?;
    let address = caller.api.url(&format!("/people/{}", added.id));
    created(&body, Some(version), &address)
}

/// What to change on somebody; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PersonEditInput {
    /// The name.
    name: Option<String>,
    /// The address.
    mail: Option<String>,
    /// The language to speak.
    language: Option<String>,
    /// The time zone.
    time_zone: Option<String>,
    /// Whether they may sign in; tokens of who may not stop serving.
    active: Option<bool>,
}

/// Change a person
#[utoipa::path(
    patch,
    path = "/people/{id}",
    operation_id = "update_person",
    tag = "people",
    security(("token" = ["admin"])),
    params(("id" = Uuid, Path, description = "The person."), OnVersion),
    request_body = PersonEditInput,
    responses((status = 200, description = "The person as it was saved.", body = PersonBody,
        headers(("ETag" = String, description = "Their version.")))),
)]
async fn update(
    caller: Caller<Administering>,
    Id(id): Id<PersonId>,
    IfMatch(version): IfMatch,
    Body(input): Body<PersonEditInput>,
) -> Answered<Response> {
    let edit = PersonEdit {
        name: input.name,
        mail: input.mail,
        language: input.language,
        time_zone: input.time_zone,
        active: input.active,
        version,
    };
    let saved = update_person(caller.app(), caller.actor(), id, &edit).await;
    saved_or_current(saved, async { value(&read(&caller, id).await?.0) }).await?;
    let (body, version) = read(&caller, id).await?;
    one(&body, Some(version), None)
}

/// Give somebody a role
///
/// On an organization and those below it.
#[utoipa::path(
    post,
    path = "/people/{id}/roles",
    operation_id = "grant_role",
    tag = "people",
    security(("token" = ["admin"])),
    params(("id" = Uuid, Path, description = "The person.")),
    request_body = RoleInput,
    responses((status = 201, description = "The role.", body = RoleBody)),
)]
async fn grant(
    caller: Caller<Administering>,
    Id(id): Id<PersonId>,
    Body(input): Body<RoleInput>,
) -> Answered<Response> {
    let granted = grant_role(caller.app(), caller.actor(), id, input.read()?).await?;
    let address = caller
        .api
        .url(&format!("/people/{id}/roles/{}", granted.id));
    created(&RoleBody::from(&granted), None, &address)
}

/// Take a role from somebody
#[utoipa::path(
    delete,
    path = "/people/{id}/roles/{role}",
    operation_id = "revoke_role",
    tag = "people",
    security(("token" = ["admin"])),
    params(
        ("id" = Uuid, Path, description = "The person."),
        ("role" = Uuid, Path, description = "The id of the role that they hold.")
    ),
    responses((status = 204, description = "They hold it no more.")),
)]
async fn revoke(
    caller: Caller<Administering>,
    Ids(person, id): Ids<PersonId, GrantId>,
) -> Answered<Response> {
    let shown = show_person(caller.app(), caller.actor(), person).await?;
    if !shown.grants.iter().any(|held| held.grant.id == id) {
        return Err(Problem::not_found());
    }
    revoke_role(caller.app(), caller.actor(), id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
