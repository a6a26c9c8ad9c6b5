//! `/imports`: brings a portfolio in: a file, what its columns are, what it would do, then doing it.
//!
//! Each step is a page of its own address, and can be gone back to. What was sent and chosen waits in the database; work
//! that takes long runs beside the pages.

mod apply;
mod batch;
mod choices;
mod columns;
mod effects;
mod failure;
mod file;
mod list;
mod refused;
mod steps;

use axum::Router;
use axum::routing::{get, post};

use crate::web::Web;

pub(super) use failure::said as why_not;
pub(super) use list::keep;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/imports", get(list::show).post(list::send))
        .route("/imports/{id}", get(steps::go_on))
        .route("/imports/{id}/file", get(file::show).post(file::choose))
        .route(
            "/imports/{id}/columns",
            get(columns::show).post(columns::choose),
        )
        .route(
            "/imports/{id}/effects",
            get(effects::show).post(choices::choose),
        )
        .route("/imports/{id}/statuses", post(effects::choose_statuses))
        .route("/imports/{id}/refused.xlsx", get(refused::download))
        .route("/imports/{id}/apply", post(apply::begin))
        .route("/imports/{id}/run", get(apply::look_on))
        .route("/imports/{id}/cancel", post(apply::cancel))
        .route("/imports/{id}/forget", post(list::forget))
        .route("/imports/batches/{id}", get(batch::show))
        .route("/imports/mappings/{id}/forget", post(file::forget_mapping))
}
