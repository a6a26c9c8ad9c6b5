//! The services of the playbook, in their families.

use axum::response::Response;
use desbloqueo_domain::code::Code;
use desbloqueo_playbook::Kind;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::View;
use crate::answer::{Listed, page};
use crate::api::Api;
use crate::caller::Caller;
use crate::problem::Answered;
use crate::sent::Parameters;

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new().routes(routes!(list))
}

/// A service.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct ServiceBody {
    /// Its stable code.
    id: Code,
    /// What people call it, in the caller's language.
    label: String,
    /// The code of its family.
    family: Code,
    /// What people call its family.
    family_label: String,
}

/// List services
///
/// All on one page, family by family, with their names in the caller's language.
#[utoipa::path(
    get,
    path = "/services",
    operation_id = "list_services",
    tag = "services",
    security(("token" = ["read"])),
    params(View),
    responses((status = 200, description = "The services.", body = Listed<ServiceBody>)),
)]
async fn list(caller: Caller, Parameters(view): Parameters<View>) -> Answered<Response> {
    let words = caller.words();
    let families = words.playbook.families();
    let items: Vec<ServiceBody> = families
        .iter()
        .flat_map(|family| {
            family
                .services
                .iter()
                .map(move |service| (family, *service))
        })
        .map(|(family, service)| ServiceBody {
            id: service.clone(),
            label: words.label(Kind::Service, service),
            family: family.code.clone(),
            family_label: words.label(Kind::Family, family.code),
        })
        .collect();
    page(&items, None, view.fields.as_deref())
}
