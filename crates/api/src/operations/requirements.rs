//! What a status requires, asked beforehand (rule V1).

use axum::Json;
use desbloqueo_app::catalogue::ask_requirements::{Question, ask_requirements};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::{Phase, Status};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::one_of;
use crate::api::Api;
use crate::caller::Caller;
use crate::problem::Answered;
use crate::sent::Parameters;

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new().routes(routes!(ask))
}

/// The status that is asked about.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct RequirementParameters {
    /// The phase of the work: `assignment` or `delivery`.
    #[param(pattern = "^(assignment|delivery)$")]
    phase: String,
    /// The status.
    l1: Code,
    /// The reason.
    l2: Option<Code>,
    /// The detail.
    l3: Option<Code>,
    /// The service, which decides about details.
    service: Option<Code>,
    /// The engagement scenario.
    engagement_scenario: Option<Code>,
}

/// What a status requires.
#[derive(Debug, Serialize, ToSchema)]
struct RequirementsBody {
    /// The scenario that says so.
    scenario: Code,
    /// The rule that it expresses.
    rule: String,
    /// Team roles that may change the status (rule S9).
    who_updates: Vec<Code>,
    /// Whether "asked of X, answer due by D" stands in for the target date.
    or_answer_due: bool,
    /// What the note should say, in the caller's language.
    note_hint: Option<String>,
    /// What the target date means, in the caller's language.
    target_hint: Option<String>,
    /// Field by field.
    fields: Vec<RequirementBody>,
}

/// What one field must be.
#[derive(Debug, Serialize, ToSchema)]
struct RequirementBody {
    /// The stable code of the field.
    field: &'static str,
    /// What people call it, in the caller's language.
    label: String,
    /// `required`, `optional`, `not-applicable` or `keep`.
    need: &'static str,
    /// The rule that asks.
    rule: &'static str,
    /// Values allowed; empty: all.
    of: Vec<Code>,
    /// The value that is set by itself where nothing is said.
    default: Option<Code>,
    /// Days until the date that is set by itself.
    days: Option<i32>,
}

/// Ask what a status requires
///
/// Field by field, in a phase; the same rules accept or refuse an edit.
#[utoipa::path(
    get,
    path = "/requirements",
    operation_id = "ask_requirements",
    tag = "playbook",
    security(("token" = ["read"])),
    params(RequirementParameters),
    responses((status = 200, description = "What it requires.", body = RequirementsBody)),
)]
async fn ask(
    caller: Caller,
    Parameters(asked): Parameters<RequirementParameters>,
) -> Answered<Json<RequirementsBody>> {
    let question = Question {
        phase: one_of("phase", &asked.phase, Phase::parse)?,
        status: Status {
            l1: asked.l1,
            l2: asked.l2,
            l3: asked.l3,
        },
        service: asked.service,
        engagement_scenario: asked.engagement_scenario,
    };
    let required = ask_requirements(caller.app(), &question)?;
    let words = caller.words();
    let text = words
        .playbook
        .scenario_text(&required.scenario, words.language.code());
    let hint = |hint: Option<&str>| hint.map(ToOwned::to_owned);
    let fields = required.fields.iter().map(|field| RequirementBody {
        field: field.field.code(),
        label: words.field(field.field),
        need: field.need.code(),
        rule: field.rule.code(),
        of: field.of.clone(),
        default: field.default.clone(),
        days: field.days,
    });
    Ok(Json(RequirementsBody {
        rule: required.rule.code().to_owned(),
        who_updates: required.who_updates.clone(),
        or_answer_due: required.or_answer_due,
        note_hint: text.as_ref().and_then(|text| hint(text.note_hint)),
        target_hint: text.as_ref().and_then(|text| hint(text.target_hint)),
        fields: fields.collect(),
        scenario: required.scenario.clone(),
    }))
}
