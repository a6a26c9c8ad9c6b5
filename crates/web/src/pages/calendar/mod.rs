//! `/settings/calendar` and `/feeds/{secret}.ics`: a person's calendar, for the program that shows their days.

mod feed;
mod file;
mod settings;

use axum::Router;
use axum::routing::{get, post};

use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route(
            "/settings/calendar",
            get(settings::show).post(settings::make),
        )
        .route("/settings/calendar/revoke", post(settings::revoke))
        .route("/feeds/{file}", get(feed::show))
}
