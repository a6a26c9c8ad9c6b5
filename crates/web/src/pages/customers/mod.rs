//! `/customers`: customers with their tenants and contacts, one by one and many at once.

mod contact;
mod edit;
mod list;
mod many;
mod new;
mod show;
mod tenant;

use axum::Router;
use axum::routing::get;

use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/customers", get(list::show))
        .route("/customers/new", get(new::show).post(new::add))
        .route(
            "/customers/hand-over",
            get(many::show_hand_over).post(many::do_hand_over),
        )
        .route(
            "/customers/transfer",
            get(many::show_transfer).post(many::do_transfer),
        )
        .route("/customers/{id}", get(show::show))
        .route("/customers/{id}/edit", get(edit::show).post(edit::save))
        .route(
            "/customers/{id}/contacts/new",
            get(contact::show_new).post(contact::add),
        )
        .route(
            "/customers/{id}/contacts/{contact}",
            get(contact::show).post(contact::save),
        )
        .route(
            "/customers/{id}/tenants/new",
            get(tenant::show).post(tenant::add),
        )
}
