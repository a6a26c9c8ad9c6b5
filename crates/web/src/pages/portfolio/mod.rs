//! `/portfolio`: every line that one may see, filtered and sorted by its address.
//!
//! `asked` reads the address, `filter` makes it a filter, `list` shows what it finds; `edit` changes many lines at
//! once, `cell` one field of one line in its place.

mod asked;
mod batches;
mod cell;
mod chips;
mod choices;
mod columns;
mod columns_form;
mod edit;
mod export;
mod filter;
mod filter_form;
mod grid;
mod list;
mod totals;
mod views;

pub(super) use asked::{Asked, FILTERS};
pub(super) use chips::{Chip, chips, text as filter_text};
pub(super) use choices::Choice;
pub(super) use filter::{owner, owner_text};

use axum::Router;
use axum::http::HeaderValue;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};

use crate::error::PageError;
use crate::saved::{Toast, own_path};
use crate::sessions;
use crate::visitor::Visitor;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/portfolio", get(list::show))
        .route("/portfolio/totals", get(totals::show))
        .route("/portfolio/{export}", get(export::portfolio_file))
        .route("/portfolio/filter", get(filter_form::show))
        .route("/portfolio/filter/set", get(filter_form::set))
        .route(
            "/portfolio/columns",
            get(columns_form::show).post(columns_form::choose),
        )
        .route("/portfolio/views", get(views::list).post(views::save))
        .route("/portfolio/views/new", get(views::new))
        .route("/portfolio/views/{id}/delete", post(views::delete))
        .route("/portfolio/edit", get(edit::show).post(edit::again))
        .route("/portfolio/edit/preview", post(edit::preview))
        .route("/portfolio/edit/apply", post(edit::apply))
        .route("/portfolio/batches", get(batches::list))
        .route("/portfolio/batches/{id}/undo", post(batches::undo))
        .route(
            "/portfolio/lines/{id}/{field}",
            get(cell::show).post(cell::save),
        )
}

/// Leads on to another page of ours as a whole, also from the side panel; there, `toast` is said.
async fn go_on(visitor: &Visitor, path: &str, toast: Option<Toast>) -> Result<Response, PageError> {
    if let Some(toast) = &toast {
        sessions::say(&visitor.session, toast).await?;
    }
    let address = visitor.reader.url(own_path(path));
    if !visitor.reader.wants_part {
        return Ok(Redirect::to(&address).into_response());
    }
    let mut response = ().into_response();
    if let Ok(address) = HeaderValue::from_str(&address) {
        response.headers_mut().insert("hx-redirect", address);
    }
    Ok(response)
}
