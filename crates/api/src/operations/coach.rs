//! The note coach: what it makes of a note, how far people agree with it, what it has learned.

mod body;

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::coach::{
    Answered as AnsweredQuestion, Asking, Question, advise, advise_on_line, agreement, list_models,
    start_retraining, undo_model,
};
use desbloqueo_domain::code::{Code, LineId, OrganizationId};
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::status::Phase;
use desbloqueo_i18n::Language;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::asked::one_of_body;
use crate::api::Api;
use crate::caller::{Administering, Caller};
use crate::problem::{Answered, Problem};
use crate::sent::{Body, Parameters};
use body::{AdviceBody, AgreementBody, ModelsBody};

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(ask))
        .routes(routes!(agree))
        .routes(routes!(models, retrain))
        .routes(routes!(undo))
}

/// A note, and what is known about it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AdviceInput {
    /// The note; of a very long one, the beginning is read.
    text: String,
    /// The language of who writes it, such as `es`; nothing where it is not known.
    language: Option<String>,
    /// The line that it is for: its service, its phase, its organization and the notes beside it are known then.
    line_id: Option<Uuid>,
    /// The organization whose coach is asked; nothing: the coach as it comes. Not read with a line.
    organization_id: Option<Uuid>,
    /// The service. Not read with a line.
    service: Option<Code>,
    /// The phase of the work: `assignment` or `delivery`. Not read with a line.
    phase: Option<String>,
    /// Questions of the playbook that were answered.
    #[serde(default)]
    answers: Vec<AnswerInput>,
}

/// A question of the playbook, and the reading that the answer speaks for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AnswerInput {
    /// The status whose question it is.
    of: Code,
    /// Its place among the questions of that status, from 0.
    index: u32,
    /// The two readings that it tells apart.
    between: [Code; 2],
    /// The one that the answer speaks for.
    points_to: Code,
}

impl From<AnswerInput> for AnsweredQuestion {
    fn from(input: AnswerInput) -> Self {
        Self {
            question: Question {
                of: input.of,
                index: usize::try_from(input.index).unwrap_or(usize::MAX),
            },
            between: input.between,
            points_to: input.points_to,
        }
    }
}

/// Ask the coach about a note
///
/// Which statuses it may mean, how sure that is and why, and what the note says and lacks. Nothing is saved.
#[utoipa::path(
    post,
    path = "/coach",
    operation_id = "ask_coach",
    tag = "coach",
    security(("token" = ["read"])),
    request_body = AdviceInput,
    responses((status = 200, description = "What the coach makes of it.", body = AdviceBody)),
)]
async fn ask(caller: Caller, Body(input): Body<AdviceInput>) -> Answered<Json<AdviceBody>> {
    let language = input.language.as_deref();
    let known = language.map(|text| one_of_body("language", text, Language::parse));
    let phase = input.phase.as_deref();
    let phase = phase.map(|text| one_of_body("phase", text, Phase::parse));
    let rulebook = caller.app().rulebook();
    let is_known = |service: &Code| rulebook.services.contains_key(service);
    if let Some(service) = input.service.as_ref().filter(|service| !is_known(service)) {
        return Err(Problem::wrong_body(format!(
            "service: {service:?} is not known"
        )));
    }
    let asking = Asking {
        text: input.text,
        language: known.transpose()?.map_or("", Language::code).to_owned(),
        service: input.service,
        phase: phase.transpose()?,
        answers: input.answers.into_iter().map(Into::into).collect(),
    };
    let (app, actor) = (caller.app(), caller.actor());
    let advised = match input.line_id {
        Some(line) => advise_on_line(app, actor, LineId(line), &asking).await?,
        None => {
            advise(
                app,
                actor,
                input.organization_id.map(OrganizationId),
                &asking,
            )
            .await?
        }
    };
    Ok(Json(AdviceBody::new(
        &caller.words(),
        &asking.text,
        &advised,
    )))
}

/// Whose agreement is wanted, and how far back.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct AgreementParameters {
    /// The organization.
    organization_id: Uuid,
    /// The last so many days; 90 where nothing is said.
    #[param(minimum = 1, maximum = 3650)]
    days: Option<u16>,
}

/// Report how far people and coach agree
///
/// By the reason that was proposed: how often it was taken and what was chosen instead; and the reasons that are taken
/// for one another. For who may teach the coach of the organization.
#[utoipa::path(
    get,
    path = "/coach/agreement",
    operation_id = "report_agreement",
    tag = "coach",
    security(("token" = ["read"])),
    params(AgreementParameters),
    responses((status = 200, description = "The report.", body = AgreementBody)),
)]
async fn agree(
    caller: Caller,
    Parameters(asked): Parameters<AgreementParameters>,
) -> Answered<Json<AgreementBody>> {
    let days = asked.days.unwrap_or(90);
    if !(1..=3650).contains(&days) {
        return Err(Problem::wrong_parameter(
            "days: expected a number from 1 to 3650",
        ));
    }
    let organization = OrganizationId(asked.organization_id);
    let told = agreement(caller.app(), caller.actor(), organization, days).await?;
    Ok(Json(AgreementBody::from(&told)))
}

/// Whose versions are wanted.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ModelParameters {
    /// The organization.
    organization_id: Uuid,
}

/// List what the coach has learned
///
/// Version by version, the newest first. For who may teach the coach of the organization.
#[utoipa::path(
    get,
    path = "/coach/models",
    operation_id = "list_coach_models",
    tag = "coach",
    security(("token" = ["read"])),
    params(ModelParameters),
    responses((status = 200, description = "The versions.", body = ModelsBody)),
)]
async fn models(
    caller: Caller,
    Parameters(asked): Parameters<ModelParameters>,
) -> Answered<Json<ModelsBody>> {
    let organization = OrganizationId(asked.organization_id);
    let known = list_models(caller.app(), caller.actor(), organization).await?;
    Ok(Json(ModelsBody::from(&known)))
}

/// Whose coach shall learn anew.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RetrainInput {
    /// The organization.
    organization_id: Uuid,
    /// Why.
    #[serde(default)]
    reason: String,
}

/// That it was started.
#[derive(Debug, Serialize, ToSchema)]
struct StartedBody {
    /// Always true.
    started: bool,
}

/// Let the coach learn anew
///
/// It learns beside the requests; the list of versions says how far it is. The new version is in use once it is made.
#[utoipa::path(
    post,
    path = "/coach/models",
    operation_id = "retrain_coach",
    tag = "coach",
    security(("token" = ["admin"])),
    request_body = RetrainInput,
    responses((status = 202, description = "It was started.", body = StartedBody)),
)]
async fn retrain(
    caller: Caller<Administering>,
    Body(input): Body<RetrainInput>,
) -> Answered<Response> {
    let organization = OrganizationId(input.organization_id);
    start_retraining(caller.app(), caller.actor(), organization, &input.reason)?;
    Ok((StatusCode::ACCEPTED, Json(StartedBody { started: true })).into_response())
}

/// Whose version is undone.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct UndoInput {
    /// The organization.
    organization_id: Uuid,
}

/// Undo what the coach has learned
///
/// The newest version before it that stands is in use from then on, else the coach as it comes.
#[utoipa::path(
    post,
    path = "/coach/models/{version}/undo",
    operation_id = "undo_coach_model",
    tag = "coach",
    security(("token" = ["admin"])),
    params(("version" = i64, Path, description = "The version.")),
    request_body = UndoInput,
    responses((status = 200, description = "The versions.", body = ModelsBody)),
)]
async fn undo(
    caller: Caller<Administering>,
    axum::extract::Path(version): axum::extract::Path<String>,
    Body(input): Body<UndoInput>,
) -> Answered<Json<ModelsBody>> {
    let missing = || desbloqueo_app::UseCaseError::not_found(Field::Version, &version);
    let number = version.parse().map_err(|_| missing())?;
    let organization = OrganizationId(input.organization_id);
    undo_model(caller.app(), caller.actor(), organization, number).await?;
    let known = list_models(caller.app(), caller.actor(), organization).await?;
    Ok(Json(ModelsBody::from(&known)))
}
