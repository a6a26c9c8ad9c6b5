//! `/organizations`: the delivery tree, one organization with its people, and what is changed there.

mod edit;
mod list;
mod show;

use axum::Router;
use axum::routing::get;

use crate::web::Web;

pub(super) use edit::refused_status;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/organizations", get(list::show))
        .route("/organizations/new", get(edit::show_new).post(edit::add))
        .route("/organizations/{id}", get(show::show))
        .route("/organizations/{id}/edit", get(edit::show).post(edit::save))
}
