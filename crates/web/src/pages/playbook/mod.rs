//! `/playbook`: the statuses of the playbook in force, what each means, and what it asks for.

mod article;
mod index;
mod scenarios;
mod show;

use axum::Router;
use axum::routing::get;

use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/playbook", get(index::show))
        // A status can have this code too: its page is then reached through its reasons alone.
        .route("/playbook/scenarios", get(scenarios::show))
        .route("/playbook/{l1}", get(show::of_l1))
        .route("/playbook/{l1}/{l2}", get(show::of_l2))
        .route("/playbook/{l1}/{l2}/{l3}", get(show::of_l3))
}
