//! Status lines: listed with every filter of the portfolio, shown, and changed.

mod change;
mod filter;
mod list;
mod show;

pub(super) use filter::{ExportParameters, LineFilterInput, ReportParameters, with_line_filters};
pub(super) use list::order;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::Api;

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(list::list))
        .routes(routes!(list::count))
        .routes(routes!(show::show, change::update))
        .routes(routes!(change::split))
        .routes(routes!(change::merge))
        .routes(routes!(change::move_to))
        .routes(routes!(change::confirm))
        .routes(routes!(change::approve))
}
