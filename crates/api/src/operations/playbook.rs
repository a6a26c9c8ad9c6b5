//! The playbook in force: its tree of statuses, and what it says of one.

use axum::Json;
use axum::extract::Path;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::{Status, StatusKind};
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::Api;
use crate::bodies::StatusBody;
use crate::caller::Caller;
use crate::problem::{Answered, Problem};
use crate::sent::NoParameters;

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(show))
        .routes(routes!(show_status))
}

/// The playbook in force.
#[derive(Debug, Serialize, ToSchema)]
struct PlaybookBody {
    /// Its code.
    code: Code,
    /// Its version.
    version: String,
    /// When it was published.
    published: Date,
    /// Its name, in the caller's language.
    name: String,
    /// The languages that it is written in.
    languages: Vec<String>,
    /// The statuses.
    statuses: Vec<L1Body>,
}

/// A status.
#[derive(Debug, Serialize, ToSchema)]
struct L1Body {
    code: Code,
    label: String,
    /// What it means, whatever it is called.
    kind: Option<&'static str>,
    reasons: Vec<L2Body>,
}

/// A reason.
#[derive(Debug, Serialize, ToSchema)]
struct L2Body {
    code: Code,
    label: String,
    details: Vec<L3Body>,
}

/// A detail.
#[derive(Debug, Serialize, ToSchema)]
struct L3Body {
    code: Code,
    label: String,
}

/// Show the playbook
///
/// Its statuses, reasons and details, with their names in the caller's language.
#[utoipa::path(
    get,
    path = "/playbook",
    operation_id = "show_playbook",
    tag = "playbook",
    security(("token" = ["read"])),
    responses((status = 200, description = "The playbook in force.", body = PlaybookBody)),
)]
async fn show(caller: Caller, _none: NoParameters) -> Answered<Json<PlaybookBody>> {
    let words = caller.words();
    let playbook = words.playbook;
    let statuses = playbook.codes(Kind::L1).iter();
    Ok(Json(PlaybookBody {
        code: playbook.code().clone(),
        version: playbook.version().to_owned(),
        published: playbook.published(),
        name: playbook.name(words.language.code()).to_owned(),
        languages: playbook.languages().to_vec(),
        statuses: statuses.map(|l1| status(&words, l1)).collect(),
    }))
}

fn status(words: &Words<'_>, l1: &Code) -> L1Body {
    let reasons = words.playbook.reasons_of(l1);
    L1Body {
        label: words.label(Kind::L1, l1),
        kind: words.playbook.rulebook().kind(l1).map(StatusKind::code),
        reasons: reasons.map(|l2| reason(words, l2)).collect(),
        code: l1.clone(),
    }
}

fn reason(words: &Words<'_>, l2: &Code) -> L2Body {
    let details = words.playbook.details_of(l2).map(|l3| L3Body {
        code: l3.clone(),
        label: words.label(Kind::L3, l3),
    });
    L2Body {
        code: l2.clone(),
        label: words.label(Kind::L2, l2),
        details: details.collect(),
    }
}

/// What the playbook says of a status.
#[derive(Debug, Serialize, ToSchema)]
struct StatusPageBody {
    status: StatusBody,
    label: String,
    definition: String,
    /// When to use it.
    use_when: Vec<String>,
    /// When to use another, and which.
    instead: Vec<InsteadBody>,
    /// What to ask the customer.
    questions: Vec<String>,
}

/// When another status is right.
#[derive(Debug, Serialize, ToSchema)]
struct InsteadBody {
    when: String,
    status: Option<StatusBody>,
    label: String,
}

/// Show what the playbook says of a status
///
/// Of a status, reason or detail, by its code, in the caller's language.
#[utoipa::path(
    get,
    path = "/playbook/statuses/{code}",
    operation_id = "show_status",
    tag = "playbook",
    security(("token" = ["read"])),
    params(("code" = String, Path, description = "The code of a status, reason or detail.")),
    responses((status = 200, description = "What it says.", body = StatusPageBody)),
)]
async fn show_status(
    caller: Caller,
    Path(code): Path<String>,
    _none: NoParameters,
) -> Answered<Json<StatusPageBody>> {
    let words = caller.words();
    let code = Code::parse(&code).map_err(|_| Problem::not_found())?;
    let rulebook = words.playbook.rulebook();
    let status: Option<Status> = rulebook.status_of(&code);
    let page = status.and_then(|status| words.status_page(&status));
    let page = page.ok_or_else(Problem::not_found)?;
    Ok(Json(StatusPageBody {
        status: StatusBody::from(&page.status),
        label: page.label,
        definition: page.definition,
        use_when: page.use_when,
        instead: page
            .instead
            .into_iter()
            .map(|one| InsteadBody {
                when: one.when,
                status: one.status.as_ref().map(StatusBody::from),
                label: one.words,
            })
            .collect(),
        questions: page.questions,
    }))
}
