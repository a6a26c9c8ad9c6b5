//! Files brought in: uploaded, tried, applied. What a file became is a batch, which undoes it.

mod body;

use axum::Json;
use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use desbloqueo_app::import::drafts::{
    Choices, apply_draft, choose, find_draft, forget_draft, keep_file, list_drafts, try_draft,
};
use desbloqueo_app::import::{Mode, Watch};
use desbloqueo_domain::code::{ImportDraftId, OrganizationId};
use desbloqueo_words::dictionary;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::asked::View;
use crate::answer::{Listed, created, one, page};
use crate::api::Api;
use crate::caller::{Caller, Importing};
use crate::frame::LARGEST_UPLOAD;
use crate::problem::{Answered, Problem};
use crate::sent::{Body, Id, NoParameters, Parameters};
use body::{FindingsBody, ImportBody, problem};

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(list, upload))
        .routes(routes!(show, forget))
        .routes(routes!(findings))
        .routes(routes!(apply))
}

/// The bytes of a file.
struct File(Vec<u8>);

const MEDIA_TYPE: &str = "application/octet-stream";

impl FromRequest<Api> for File {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &Api) -> Result<Self, Problem> {
        let kind = request.headers().get(CONTENT_TYPE);
        if kind.is_none_or(|kind| kind.as_bytes() != MEDIA_TYPE.as_bytes()) {
            return Err(Problem::wrong_media_type(MEDIA_TYPE));
        }
        let bytes = to_bytes(request.into_body(), LARGEST_UPLOAD).await;
        let bytes = bytes.map_err(|_| Problem::body_too_large())?;
        Ok(Self(bytes.to_vec()))
    }
}

/// What a file is called, and what is chosen for it.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct UploadParameters {
    /// What the file is called, with its ending: `.xlsx`, `.xls`, `.ods` or `.csv`.
    file_name: String,
    /// The organization of rows that name none.
    organization: Option<Uuid>,
    /// Why the caller may change what their role may not (rule S9).
    override_reason: Option<String>,
}

/// Upload a file
///
/// It waits for a day to be tried and applied. Its columns are read as those of the last import with the same headings,
/// else as proposed.
#[utoipa::path(
    post,
    path = "/imports",
    operation_id = "upload_import",
    tag = "imports",
    security(("token" = ["import"])),
    params(UploadParameters),
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "The file."),
    responses((status = 201, description = "The file, which waits.", body = ImportBody,
        headers(("Location" = String, description = "Its address.")))),
)]
async fn upload(
    caller: Caller<Importing>,
    Parameters(asked): Parameters<UploadParameters>,
    File(content): File,
) -> Answered<Response> {
    let (app, actor) = (caller.app(), caller.actor());
    let labels = dictionary(&app.playbook);
    let kept = keep_file(app, actor, &asked.file_name, content, &labels).await;
    let mut draft = kept.map_err(|error| problem(&caller, error))?;
    if asked.organization.is_some() || asked.override_reason.is_some() {
        let choices = Choices {
            organization: asked.organization.map(OrganizationId),
            reason: asked.override_reason.unwrap_or_default(),
            ..draft.choices.clone()
        };
        let chosen = choose(app, actor, &draft, &choices).await;
        chosen.map_err(|error| problem(&caller, error))?;
        draft = find_draft(app, actor, draft.id).await?;
    }
    let address = caller.api.url(&format!("/imports/{}", draft.id));
    created(&ImportBody::from(&draft), None, &address)
}

/// List files that wait
///
/// One's own of the last day, the latest first, all on one page.
#[utoipa::path(
    get,
    path = "/imports",
    operation_id = "list_imports",
    tag = "imports",
    security(("token" = ["import"])),
    params(View),
    responses((status = 200, description = "The files.", body = Listed<ImportBody>)),
)]
async fn list(caller: Caller<Importing>, Parameters(view): Parameters<View>) -> Answered<Response> {
    let found = list_drafts(caller.app(), caller.actor()).await?;
    let items: Vec<ImportBody> = found.iter().map(ImportBody::from).collect();
    page(&items, None, view.fields.as_deref())
}

/// Show a file that waits
#[utoipa::path(
    get,
    path = "/imports/{id}",
    operation_id = "show_import",
    tag = "imports",
    security(("token" = ["import"])),
    params(("id" = Uuid, Path, description = "The file."), View),
    responses((status = 200, description = "The file.", body = ImportBody)),
)]
async fn show(
    caller: Caller<Importing>,
    Id(id): Id<ImportDraftId>,
    Parameters(view): Parameters<View>,
) -> Answered<Response> {
    let draft = find_draft(caller.app(), caller.actor(), id).await?;
    one(&ImportBody::from(&draft), None, view.fields.as_deref())
}

/// Forget a file
///
/// What it became stays.
#[utoipa::path(
    delete,
    path = "/imports/{id}",
    operation_id = "forget_import",
    tag = "imports",
    security(("token" = ["import"])),
    params(("id" = Uuid, Path, description = "The file.")),
    responses((status = 204, description = "It is gone.")),
)]
async fn forget(caller: Caller<Importing>, Id(id): Id<ImportDraftId>) -> Answered<Response> {
    forget_draft(caller.app(), caller.actor(), id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Try a file
///
/// What each row would do, and why rows are refused; nothing is saved.
#[utoipa::path(
    get,
    path = "/imports/{id}/findings",
    operation_id = "try_import",
    tag = "imports",
    security(("token" = ["import"])),
    params(("id" = Uuid, Path, description = "The file.")),
    responses((status = 200, description = "What it would do.", body = FindingsBody)),
)]
async fn findings(
    caller: Caller<Importing>,
    Id(id): Id<ImportDraftId>,
    _none: NoParameters,
) -> Answered<Json<FindingsBody>> {
    let (app, actor) = (caller.app(), caller.actor());
    let draft = find_draft(app, actor, id).await?;
    let labels = dictionary(&app.playbook);
    let _permit = caller.api.trials().acquire().await;
    let tried = try_draft(app, actor, &draft, &labels, &Watch::default()).await;
    let tried = tried.map_err(|error| problem(&caller, error))?;
    Ok(Json(FindingsBody::new(&caller, &tried)))
}

/// How a file is applied.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ApplyInput {
    /// Whether rows that are refused stop the others.
    mode: ApplyMode,
}

/// Whether rows that are refused stop the others.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
enum ApplyMode {
    /// All of it or nothing.
    AllOrNothing,
    /// Entitlements whose rows are all accepted.
    ValidOnly,
}

/// Apply a file
///
/// Once: it becomes a batch, by which it is undone. An entitlement is accepted with all its rows or none (rule I1).
#[utoipa::path(
    post,
    path = "/imports/{id}/apply",
    operation_id = "apply_import",
    tag = "imports",
    security(("token" = ["import"])),
    params(("id" = Uuid, Path, description = "The file.")),
    request_body = ApplyInput,
    responses((status = 200, description = "What it did; without a batch, nothing.", body = FindingsBody)),
)]
async fn apply(
    caller: Caller<Importing>,
    Id(id): Id<ImportDraftId>,
    Body(input): Body<ApplyInput>,
) -> Answered<Json<FindingsBody>> {
    let mode = match input.mode {
        ApplyMode::AllOrNothing => Mode::AllOrNothing,
        ApplyMode::ValidOnly => Mode::ValidOnly,
    };
    let (app, actor) = (caller.app(), caller.actor());
    let draft = find_draft(app, actor, id).await?;
    let labels = dictionary(&app.playbook);
    let _permit = caller.api.trials().acquire().await;
    let applied = apply_draft(app, actor, &draft, mode, &labels, &Watch::default()).await;
    let applied = applied.map_err(|error| problem(&caller, error))?;
    Ok(Json(FindingsBody::new(&caller, &applied)))
}
