//! `/portfolio`: every line that one may see, filtered and sorted by its address.

mod list;

use axum::Router;
use axum::routing::get;

use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/portfolio", get(list::show))
}
