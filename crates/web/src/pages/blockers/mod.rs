//! `/blockers`: what is stuck, who removes it and by when; as a list, as a board, one at a time, and in a meeting.

mod board;
mod charge;
mod choices;
mod close;
mod comment;
mod date;
mod edit;
mod filter;
mod filters;
mod forms;
mod groups;
mod holds;
mod kept_offers;
mod list;
mod meeting;
mod minutes;
mod new;
mod next;
mod realistic;
mod reopen;
mod row;
mod sentences;
mod show;
mod timeline;
mod undo;

use axum::Router;
use axum::routing::{get, post};

use crate::web::Web;

pub(crate) use kept_offers::KeptOffers;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/blockers", get(list::show))
        .route("/blockers/totals", get(list::totals))
        .route("/blockers/filters", get(filters::show))
        .route("/blockers/board", get(board::show))
        .route("/blockers/groups", get(groups::list))
        .route("/blockers/groups/{id}", get(groups::ask).post(groups::send))
        .route("/blockers/new", get(new::ask).post(new::send))
        .route("/blockers/meeting", get(meeting::ask).post(meeting::begin))
        .route("/blockers/meeting/minutes", get(minutes::show))
        .route("/blockers/meeting/{number}", get(meeting::show))
        .route("/blockers/batches/{batch}/undo", post(undo::send))
        .merge(of_one())
}

/// What is done to one blocker.
fn of_one() -> Router<Web> {
    Router::new()
        .route("/blockers/{id}", get(show::show))
        .route("/blockers/{id}/move", post(board::move_card))
        .route("/blockers/{id}/date", get(date::ask).post(date::send))
        .route("/blockers/{id}/edit", get(edit::ask).post(edit::send))
        .route("/blockers/{id}/next", get(next::ask).post(next::send))
        .route("/blockers/{id}/realistic", get(realistic::show))
        .route("/blockers/{id}/party", get(charge::ask).post(charge::send))
        .route(
            "/blockers/{id}/comment",
            get(comment::ask).post(comment::send),
        )
        .route("/blockers/{id}/confirm", post(comment::confirm))
        .route("/blockers/{id}/close", get(close::ask).post(close::send))
        .route("/blockers/{id}/reopen", get(reopen::ask).post(reopen::send))
        .route("/blockers/{id}/lines", get(holds::ask).post(holds::send))
        .route("/blockers/{id}/lines/{line}/unlink", post(holds::unlink))
        .route(
            "/blockers/{id}/lines/{line}/primary",
            post(holds::make_primary),
        )
}
