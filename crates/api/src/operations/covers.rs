//! Cover: somebody does another's work between two days (rule A2).

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desbloqueo_app::cover::{CoverItem, NewCover, add_cover, end_cover, list_covers};
use desbloqueo_domain::code::{CoverId, PersonId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::asked::View;
use crate::answer::{Listed, created, page};
use crate::api::Api;
use crate::bodies::Named;
use crate::caller::{Administering, Caller};
use crate::problem::{Answered, Problem};
use crate::sent::{Body, Id, Ids, Parameters};

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(end))
}

/// Somebody does another's work between two days.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct CoverBody {
    id: String,
    /// Whose work it is.
    person: Named,
    /// Who does it.
    cover: Named,
    /// The first day.
    from: Date,
    /// The last day.
    to: Date,
    /// What it is today: `planned`, `in-force`, `over` or `ended`.
    state: &'static str,
}

impl From<&CoverItem> for CoverBody {
    fn from(item: &CoverItem) -> Self {
        Self {
            id: item.cover.id.to_string(),
            person: Named::new(item.cover.person, &item.person),
            cover: Named::new(item.cover.cover, &item.by),
            from: item.cover.from,
            to: item.cover.to,
            state: item.state.code(),
        }
    }
}

/// List the covers of a person
///
/// Their work that others do, and others' work that they do, the latest first, all on one page; of what the caller may
/// know.
#[utoipa::path(
    get,
    path = "/people/{id}/covers",
    operation_id = "list_covers",
    tag = "people",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The person."), View),
    responses((status = 200, description = "The covers.", body = Listed<CoverBody>)),
)]
async fn list(
    caller: Caller,
    Id(id): Id<PersonId>,
    Parameters(view): Parameters<View>,
) -> Answered<Response> {
    let found = list_covers(caller.app(), caller.actor(), id).await?;
    let items: Vec<CoverBody> = found.covers.iter().map(CoverBody::from).collect();
    page(&items, None, view.fields.as_deref())
}

/// Who does their work, and when.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewCoverInput {
    /// Who does it.
    cover_id: Uuid,
    /// The first day.
    from: Date,
    /// The last day.
    to: Date,
}

/// Hand somebody's work to another
///
/// Between two days: one's own work, or that of somebody whose roles one may give. It begins and ends by itself.
#[utoipa::path(
    post,
    path = "/people/{id}/covers",
    operation_id = "add_cover",
    tag = "people",
    security(("token" = ["admin"])),
    params(("id" = Uuid, Path, description = "Whose work it is.")),
    request_body = NewCoverInput,
    responses((status = 201, description = "The cover.", body = CoverBody)),
)]
async fn add(
    caller: Caller<Administering>,
    Id(id): Id<PersonId>,
    Body(input): Body<NewCoverInput>,
) -> Answered<Response> {
    let new = NewCover {
        person: id,
        cover: PersonId(input.cover_id),
        from: input.from,
        to: input.to,
    };
    let added = add_cover(caller.app(), caller.actor(), new).await?;
    let all = list_covers(caller.app(), caller.actor(), id).await?;
    let found = all.covers.iter().find(|item| item.cover.id == added.id);
    let body = found.map(CoverBody::from).ok_or_else(Problem::fault)?;
    let address = caller.api.url(&format!("/people/{id}/covers"));
    created(&body, None, &address)
}

/// End a cover
///
/// At once; a planned one is taken back.
#[utoipa::path(
    delete,
    path = "/people/{id}/covers/{cover}",
    operation_id = "end_cover",
    tag = "people",
    security(("token" = ["admin"])),
    params(
        ("id" = Uuid, Path, description = "Whose work it is, or who does it."),
        ("cover" = Uuid, Path, description = "The cover.")
    ),
    responses((status = 204, description = "It holds no more.")),
)]
async fn end(
    caller: Caller<Administering>,
    Ids(person, id): Ids<PersonId, CoverId>,
) -> Answered<Response> {
    let all = list_covers(caller.app(), caller.actor(), person).await?;
    if !all.covers.iter().any(|item| item.cover.id == id) {
        return Err(Problem::not_found());
    }
    end_cover(caller.app(), caller.actor(), id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
