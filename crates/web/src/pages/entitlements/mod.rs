//! `/entitlements/{id}/…`: what is done with a tenant's units of one service as a whole.

mod acts;
mod edit;
mod reconcile;
mod units;

use axum::Router;
use axum::routing::{get, post};

use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/entitlements/{id}/attempt", post(acts::attempt))
        .route("/entitlements/{id}/answer", post(acts::answered))
        .route("/entitlements/{id}/hand-over", post(acts::hand_over))
        .route("/entitlements/{id}/edit", get(edit::show).post(edit::save))
        .route("/entitlements/{id}/start-date", post(edit::start))
        .route(
            "/entitlements/{id}/reconcile",
            get(reconcile::show).post(reconcile::save),
        )
        .route(
            "/entitlements/{id}/units",
            get(units::show).post(units::save),
        )
}
