//! The description of the API (OpenAPI 3.1): what the operations say of themselves, and what the frame adds to all.

mod examples;
mod shared;

use axum::Json;
use axum::extract::State;
use serde_json::Value;
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Document;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};

use crate::api::Api;
use crate::operations;

/// Where the description stands, below the root of the API.
pub(crate) const PATH: &str = "/openapi.json";

/// What the description says of the whole.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Desbloqueo",
        description = "Know what blocks every deployment, who unblocks it, and by when.\n\nEvery request carries a \
            token: `Authorization: Bearer dsb_…`. The guide is docs/api.md.",
        license(name = "Apache-2.0 OR MIT", identifier = "Apache-2.0 OR MIT")
    ),
    components(schemas(crate::problem::ProblemBody)),
    tags(
        (name = "organizations", description = "Who delivers: a head office and its partners, as a tree."),
        (name = "customers", description = "Companies, and the people there."),
        (name = "tenants", description = "Subscription environments of customers, their teams and notes."),
        (name = "services", description = "The services of the playbook."),
        (name = "entitlements", description = "A tenant's units of one service."),
        (name = "status-lines", description = "Units in one status: who must act, and by when."),
        (name = "blockers", description = "Why units are stuck."),
        (name = "own-fields", description = "Typed columns that organizations keep beside ours."),
        (name = "history", description = "What was changed, by whom and why."),
        (name = "playbook", description = "The rules and guidance in force."),
        (name = "reports", description = "What is blocked, for how long, and who is waited for."),
        (name = "people", description = "People with an account, and their roles."),
        (name = "tokens", description = "Tokens by which programs act."),
        (name = "saved-views", description = "Lists under a name."),
        (name = "coach", description = "What a note may mean, and what people teach."),
        (name = "bulk-edits", description = "Many lines at once, and undoing it."),
        (name = "imports", description = "Files brought in."),
    )
)]
pub(crate) struct Whole;

/// The description of the API, as it is served from the root.
pub fn document() -> Value {
    described("")
}

pub(crate) fn described(base: &str) -> Value {
    let (_, mut document) = operations::router().split_for_parts();
    env!("CARGO_PKG_VERSION").clone_into(&mut document.info.version);
    document.servers = Some(vec![utoipa::openapi::Server::new(format!(
        "{base}{}",
        crate::frame::ROOT
    ))]);
    add_token(&mut document);
    let mut value = serde_json::to_value(&document).unwrap_or_default();
    shared::add(&mut value);
    examples::add(&mut value);
    value
}

fn add_token(document: &mut Document) {
    let components = document.components.get_or_insert_default();
    let mut http = Http::new(HttpAuthScheme::Bearer);
    http.description = Some(
        "A token of Settings › Tokens, or of `desbloqueo token create`. Its scopes stand beside each operation."
            .to_owned(),
    );
    components.add_security_scheme("token", SecurityScheme::Http(http));
}

/// This description.
#[utoipa::path(
    get,
    path = PATH,
    operation_id = "show_description",
    tag = "playbook",
    responses((status = 200, description = "The description of the API, as OpenAPI 3.1", body = Value)),
)]
pub(crate) async fn show(State(api): State<Api>) -> Json<Value> {
    Json(described(&api.settings().base_path))
}
