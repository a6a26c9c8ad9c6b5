//! `/`: where the day begins.

use axum::Router;
use axum::extract::State;
use axum::response::Redirect;
use axum::routing::get;

use crate::visitor::Visitor;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/", get(show))
}

async fn show(State(web): State<Web>, _: Visitor) -> Redirect {
    Redirect::to(&web.url("/portfolio"))
}
