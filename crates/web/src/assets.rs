//! Script, style sheet and icons: embedded, each under a name that changes with its content, so that browsers keep it
//! for ever.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::Router;
use axum::extract::Path;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, VARY,
};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use include_dir::{Dir, include_dir};

use crate::web::Web;

static FILES: Dir<'static> = include_dir!("$OUT_DIR/assets");

/// The file behind each name, by its manifest.
static MANIFEST: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let text = FILES.get_file("manifest.json");
    let text = text.map(include_dir::File::contents).unwrap_or_default();
    serde_json::from_slice(text).unwrap_or_default()
});

/// The path of an asset by its plain name, such as `main.css`.
pub(crate) fn path(name: &str) -> String {
    let file = MANIFEST.get(name).map_or(name, String::as_str);
    format!("/assets/{file}")
}

pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/assets/{file}", get(show))
}

async fn show(Path(file): Path<String>, headers: HeaderMap) -> Response {
    let Some(kind) = content_type(&file) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let accepted = headers.get(ACCEPT_ENCODING);
    let accepted = accepted.and_then(|value| value.to_str().ok());
    let accepted = accepted.unwrap_or_default();
    let encodings = [("br", ".br"), ("gzip", ".gz"), ("", "")];
    let found = encodings
        .into_iter()
        .filter(|(name, _)| accepted.contains(name))
        .find_map(|(name, ending)| Some((name, FILES.get_file(format!("{file}{ending}"))?)));
    let Some((encoding, found)) = found else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = found.contents().into_response();
    let answer = response.headers_mut();
    answer.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    answer.insert(
        CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    answer.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if !encoding.is_empty() {
        answer.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

fn content_type(file: &str) -> Option<&'static str> {
    match file.rsplit_once('.')?.1 {
        "js" => Some("text/javascript; charset=utf-8"),
        "css" => Some("text/css; charset=utf-8"),
        "svg" => Some("image/svg+xml"),
        _ => None,
    }
}
