//! The operations, one file or folder for each resource.

mod asked;
mod line_edit;

mod blockers;
mod bulk_edits;
mod coach;
mod covers;
mod customers;
mod entitlements;
mod exports;
mod history;
mod imports;
mod leaving;
mod organizations;
mod own_fields;
mod people;
mod playbook;
mod reports;
mod requirements;
mod saved_views;
mod services;
mod status_lines;
mod tenants;
mod tokens;

use utoipa::OpenApi as _;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::Api;
use crate::document::{self, Whole};

/// Every operation, with its description.
pub(crate) fn router() -> OpenApiRouter<Api> {
    OpenApiRouter::with_openapi(Whole::openapi())
        .routes(routes!(document::show))
        .merge(organizations::routes())
        .merge(customers::routes())
        .merge(tenants::routes())
        .merge(services::routes())
        .merge(entitlements::routes())
        .merge(status_lines::routes())
        .merge(blockers::routes())
        .merge(exports::routes())
        .merge(own_fields::routes())
        .merge(history::routes())
        .merge(requirements::routes())
        .merge(playbook::routes())
        .merge(reports::routes())
        .merge(coach::routes())
        .merge(people::routes())
        .merge(covers::routes())
        .merge(leaving::routes())
        .merge(tokens::routes())
        .merge(saved_views::routes())
        .merge(bulk_edits::routes())
        .merge(imports::routes())
}
