//! `/lines/{id}/…`: the editor of a line, and what else is done with one.

mod acts;
mod applies;
mod choices;
mod coach;
mod conflict;
mod edit;
mod guidance;
mod rules;
mod sent;
mod shift;
mod tree;
mod view;
mod written;

pub(super) use choices::{owner_code, read_owner};
pub(super) use coach::confidence;

use axum::Router;
use axum::routing::{get, post};

use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/lines/{id}/edit", get(edit::show).post(edit::save))
        .route("/lines/{id}/split", get(edit::show_split).post(edit::split))
        .route("/lines/{id}/coach", post(coach::show))
        .route("/lines/{id}/move", get(shift::show).post(shift::save))
        .route("/lines/{id}/merge", post(acts::merge))
        .route("/lines/{id}/confirm", post(acts::confirm))
        .route("/lines/{id}/approve", post(acts::approve))
}
