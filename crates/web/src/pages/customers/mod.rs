//! `/customers/{id}`: a customer with its tenants and contacts.

mod show;
mod tenant;

use axum::Router;
use axum::routing::get;

use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/customers/{id}", get(show::show))
        .route(
            "/customers/{id}/tenants/new",
            get(tenant::show).post(tenant::add),
        )
}
