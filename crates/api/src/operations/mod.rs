//! The operations, one file or folder for each resource.

mod asked;
mod line_edit;

mod customers;
mod organizations;
mod status_lines;

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
        .merge(status_lines::routes())
}
