//! Lists under a name.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desbloqueo_app::saved_views::{SaveView, SavedView, delete_view, list_saved_views, save_view};
use desbloqueo_domain::code::{OrganizationId, SavedViewId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::asked::View;
use crate::answer::{Listed, created, page};
use crate::api::Api;
use crate::caller::{Caller, Writing};
use crate::problem::Answered;
use crate::sent::{Body, Id, Parameters};

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(remove))
}

/// A list under a name.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct SavedViewBody {
    id: String,
    name: String,
    /// The query of its address: the filters and order of the portfolio.
    query: String,
    /// The organization whose people see it too; nothing where nobody else does.
    organization_id: Option<String>,
    /// Whether it is the caller's own.
    own: bool,
}

impl SavedViewBody {
    fn new<N>(caller: &Caller<N>, view: &SavedView) -> Self {
        Self {
            id: view.id.to_string(),
            name: view.name.clone(),
            query: view.query.clone(),
            organization_id: view.organization.map(|id| id.to_string()),
            own: view.person == caller.actor().person,
        }
    }
}

/// List saved views
///
/// One's own and those that are shared with one, the oldest first, all on one page.
#[utoipa::path(
    get,
    path = "/saved-views",
    operation_id = "list_saved_views",
    tag = "saved-views",
    security(("token" = ["read"])),
    params(View),
    responses((status = 200, description = "The views.", body = Listed<SavedViewBody>)),
)]
async fn list(caller: Caller, Parameters(view): Parameters<View>) -> Answered<Response> {
    let found = list_saved_views(caller.app(), caller.actor()).await?;
    let items: Vec<SavedViewBody> = found
        .iter()
        .map(|one| SavedViewBody::new(&caller, one))
        .collect();
    page(&items, None, view.fields.as_deref())
}

/// A view to be saved.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewViewInput {
    /// What people know it by.
    name: String,
    /// The query of its address: the filters and order of the portfolio.
    query: String,
    /// The organization whose people see it too.
    organization_id: Option<Uuid>,
}

/// Save a view
#[utoipa::path(
    post,
    path = "/saved-views",
    operation_id = "save_view",
    tag = "saved-views",
    security(("token" = ["write"])),
    request_body = NewViewInput,
    responses((status = 201, description = "The view.", body = SavedViewBody)),
)]
async fn add(caller: Caller<Writing>, Body(input): Body<NewViewInput>) -> Answered<Response> {
    let wanted = SaveView {
        name: input.name,
        query: input.query,
        organization: input.organization_id.map(OrganizationId),
    };
    let saved = save_view(caller.app(), caller.actor(), &wanted).await?;
    let body = SavedViewBody::new(&caller, &saved);
    created(&body, None, &caller.api.url("/saved-views"))
}

/// Remove a saved view
#[utoipa::path(
    delete,
    path = "/saved-views/{id}",
    operation_id = "delete_view",
    tag = "saved-views",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The view.")),
    responses((status = 204, description = "It is gone.")),
)]
async fn remove(caller: Caller<Writing>, Id(id): Id<SavedViewId>) -> Answered<Response> {
    delete_view(caller.app(), caller.actor(), id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
