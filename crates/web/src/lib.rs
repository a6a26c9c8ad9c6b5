//! The web application: pages rendered on the server, in six languages.
//!
//! A page is a file in `pages/` that mirrors its address, and a template of the same path in `templates/`. A handler
//! extracts, calls one use case and presents: the view structs that templates print arrive ready to be read, and every
//! sentence comes from `locales/<language>/`. Each page works without JavaScript; `ui/` replaces parts of the same
//! pages in place.
//!
//! To add a page: a handler and its view in `pages/`, its template, its line in `pages/mod.rs`, its words in
//! `locales/<language>/pages-….ftl`, and a test in `tests/pages/`.

mod assets;
mod device;
mod download;
mod entity_tag;
mod error;
mod id;
mod importing;
mod pages;
mod posted;
mod providers;
mod saved;
mod security;
mod sent;
mod serve;
mod sessions;
mod shell;
mod throttle;
mod ui;
mod visitor;
mod web;

pub use pages::{ask_every_chart, save_every_report};
pub use providers::{Entry as ProviderEntry, Providers};
pub use serve::{Listen, ServeError, Tls, serve};
pub use web::{Settings, Web};

use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::http::StatusCode;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::trace::TraceLayer;

/// Bytes of a request's body at most: of a workbook that somebody uploads, with the form around it.
const LARGEST_BODY: usize = desbloqueo_app::import::drafts::LARGEST_FILE + (1 << 20);

/// Everything that is served, under the base path of the settings; `beside` the pages, what neither sessions nor forms
/// have to do with.
pub fn router(web: &Web, beside: Router<Web>) -> Router {
    let pages = pages::routes()
        .fallback(error::no_such_page)
        .layer(axum::extract::DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(LARGEST_BODY))
        .layer(axum::middleware::from_fn_with_state(
            web.clone(),
            error::show,
        ))
        .layer(sessions::layer(web))
        .layer(axum::middleware::from_fn(security::refuse_other_origins))
        .layer(axum::middleware::from_fn(entity_tag::tag))
        .layer(CompressionLayer::new().gzip(true).br(true));
    let everything = Router::new()
        .merge(assets::routes())
        .route("/healthz", axum::routing::get(health))
        .merge(pages)
        .merge(beside)
        .layer(axum::middleware::from_fn_with_state(
            web.clone(),
            security::headers,
        ))
        .layer(CatchPanicLayer::new())
        .layer(TraceLayer::new_for_http().make_span_with(told_by_its_route))
        .with_state(web.clone());
    match web.base() {
        "" => everything,
        base => Router::new().nest(base, everything),
    }
}

/// A request in the log: by its route, since addresses may hold secrets.
fn told_by_its_route(request: &Request) -> tracing::Span {
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map_or("", MatchedPath::as_str);
    tracing::debug_span!("request", method = %request.method(), route)
}

/// Answers when requests can be answered: the database is there.
async fn health(axum::extract::State(web): axum::extract::State<Web>) -> StatusCode {
    match web.app().database.read().await {
        Ok(_) => StatusCode::OK,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}
