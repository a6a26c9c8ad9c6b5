//! Blockers: listed, shown, opened, changed, grouped and closed.

mod act;
mod change;
mod close;
mod group;
mod list;
mod open;
mod people;
mod show;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::Api;

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(list::list, open::open))
        .routes(routes!(group::list, group::group))
        .routes(routes!(show::show, change::update))
        .routes(routes!(change::move_date))
        .routes(routes!(change::link))
        .routes(routes!(change::unlink))
        .routes(routes!(people::add, people::withdraw))
        .routes(routes!(people::charge))
        .routes(routes!(act::confirm))
        .routes(routes!(act::reopen))
        .routes(routes!(act::list_comments, act::add_comment))
        .routes(routes!(close::preview))
        .routes(routes!(close::close))
}
