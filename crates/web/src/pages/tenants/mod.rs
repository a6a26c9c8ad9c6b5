//! `/tenants/{id}`: one tenant on one screen, and what is written on it.

mod edit;
mod entitlement;
mod line;
mod notes;
mod service;
mod show;
mod side;
mod team;

pub(super) use side::ContactView;

use axum::Router;
use axum::routing::{get, post};

use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/tenants/{id}", get(show::show))
        .route("/tenants/{id}/edit", get(edit::show).post(edit::save))
        .route("/tenants/{id}/notes", post(notes::write))
        .route("/tenants/{id}/team", get(team::show).post(team::save))
        .route(
            "/tenants/{id}/entitlements/new",
            get(entitlement::show).post(entitlement::add),
        )
}
