//! The pages, one file or folder each; addresses mirror the folders.

mod home;
mod portfolio;
mod sign_in;
mod waiting;

use axum::Router;

use crate::web::Web;

/// Every page.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .merge(home::routes())
        .merge(portfolio::routes())
        .merge(sign_in::routes())
        .merge(waiting::routes())
}

/// Renders a page.
pub(crate) fn html(
    page: &impl askama::Template,
) -> Result<axum::response::Response, crate::error::PageError> {
    use axum::response::IntoResponse as _;
    Ok(axum::response::Html(page.render()?).into_response())
}
