//! The REST API: JSON over HTTP for other software, under `/api/v1`, over the same use cases as the pages.
//!
//! One folder or file of `operations/` is one resource, one function with its `#[utoipa::path]` is one operation. A
//! handler extracts (`caller`, `sent`), calls one use case and presents a body of `bodies/` (`answer`). What
//! every operation shares is added around it: `frame` recognises who asks, limits, carries a request with a key of the
//! client's out once and writes problems; `document` adds the same things to the description.
//!
//! To add an operation: its handler with its path in a file of `operations/`, its line in that file's `routes`, its
//! example in `examples/`, then `cargo xtask generate`, which fills the example's answer in and writes
//! `docs/api/openapi.json`.

pub mod bodies;

mod answer;
mod api;
mod caller;
mod cursor;
mod document;
mod frame;
mod operations;
mod problem;
mod reference;
mod sent;

pub use api::{Api, Settings};
pub use document::document;

use axum::Router;

/// Everything under `/api/v1`, and the page that describes it.
pub fn router<S: Clone + Send + Sync + 'static>(api: &Api) -> Router<S> {
    let (routes, _) = operations::router().split_for_parts();
    frame::around(routes, api).with_state(api.clone())
}
