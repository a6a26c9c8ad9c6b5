//! What stands around every operation: request ids, who calls, limits, and the words of problems.

mod limits;
mod once;

pub(crate) use once::keeps_no_answer;

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, AGE, AUTHORIZATION, CACHE_CONTROL};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use desbloqueo_app::App;
use desbloqueo_app::insights::Asking;
use desbloqueo_app::tokens::authenticate;
use desbloqueo_i18n::Language;
use desbloqueo_words::Words;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;

use crate::api::Api;
use crate::caller::Known;
use crate::problem::Problem;
use crate::reference;

/// Where the API stands.
pub(crate) const ROOT: &str = "/api/v1";

/// Bytes of a request's body at most, save of a file that is uploaded.
pub(crate) const LARGEST_BODY: usize = 1 << 20;

/// Bytes of a file at most, with what stands around it.
pub(crate) const LARGEST_UPLOAD: usize = desbloqueo_app::import::drafts::LARGEST_FILE + (1 << 16);

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What a request is known by in answers and in the log.
#[derive(Debug, Clone)]
pub(crate) struct RequestId(pub(crate) Arc<str>);

/// The language that problems are told in, as an inner layer knows it better.
#[derive(Debug, Clone, Copy)]
struct Told(Language);

/// Puts the frame around the operations; unknown addresses below the root are told as problems too.
pub(crate) fn around(operations: Router<Api>, api: &Api) -> Router<Api> {
    let inner = operations
        .route_layer(from_fn_with_state(api.clone(), once::carry_out_once))
        .route_layer(from_fn_with_state(api.clone(), recognise))
        .fallback(nothing_here);
    Router::new()
        .nest(ROOT, inner)
        .route("/api", get(reference::show))
        .route("/api/reference.css", get(reference::style))
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(LARGEST_UPLOAD))
        .layer(CatchPanicLayer::custom(|_| {
            Problem::fault().into_response()
        }))
        .layer(from_fn_with_state(api.clone(), tell))
}

async fn nothing_here() -> Problem {
    Problem::not_found()
}

/// Gives the request its id, and problems their words.
async fn tell(State(api): State<Api>, mut request: Request, next: Next) -> Response {
    let app = api.app();
    let id = request_id(request.headers(), &app);
    let language = asked_language(request.headers()).unwrap_or_default();
    let method = request.method().clone();
    request.extensions_mut().insert(RequestId(Arc::clone(&id)));
    let response = next.run(request).await;
    let told = response.extensions().get::<Told>().map(|told| told.0);
    let mut response = write(&app, told.unwrap_or(language), &id, &method, response);
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::from_str(&id) {
        headers.insert(REQUEST_ID, value);
    }
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("private, no-store"));
    response
}

/// Writes the problem of an answer, where it has one.
fn write(
    app: &App,
    language: Language,
    id: &str,
    method: &Method,
    mut response: Response,
) -> Response {
    let said = response.extensions_mut().remove::<Problem>();
    let status = response.status();
    let is_ours = response
        .headers()
        .get(axum::http::header::CONTENT_TYPE)
        .is_some_and(|value| value.as_bytes() == b"application/problem+json");
    let problem = match said {
        Some(problem) => problem,
        None if (status.is_client_error() || status.is_server_error()) && !is_ours => {
            Problem::of_status(status, method.as_str())
        }
        None => return response,
    };
    if status.is_server_error() {
        tracing::error!(request_id = id, %status, cause = problem.cause(), "api");
    }
    let words = Words::new(&app.playbook, language);
    let mut written = problem.into_document(&words, id);
    // What a layer said beside its status, such as the methods allowed, stays.
    for (name, value) in response.headers() {
        if name != axum::http::header::CONTENT_TYPE && name != axum::http::header::CONTENT_LENGTH {
            written.headers_mut().insert(name, value.clone());
        }
    }
    written
}

/// The id that the client gave, where it is one; else a new one.
fn request_id(headers: &HeaderMap, app: &App) -> Arc<str> {
    let given = headers
        .get(REQUEST_ID)
        .and_then(|value| value.to_str().ok());
    let is_plain = |text: &&str| {
        (8..=64).contains(&text.len())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    };
    match given.filter(is_plain) {
        Some(given) => Arc::from(given),
        None => Arc::from(app.ids.next(app.clock.now()).to_string()),
    }
}

fn asked_language(headers: &HeaderMap) -> Option<Language> {
    let text = headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
    Language::accepted(text)
}

/// Recognises who calls, and limits how often; what is open to everybody passes.
async fn recognise(State(api): State<Api>, mut request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>();
    if path.is_some_and(|path| path.as_str().ends_with(crate::document::PATH)) {
        return next.run(request).await;
    }
    let app = api.app();
    let known = match known(&app, request.headers()).await {
        Ok(known) => known,
        Err(problem) => return problem.into_response(),
    };
    let language = known.language;
    let allowance = match limits::take(&api, known.bearer.token) {
        Ok(allowance) => allowance,
        Err(problem) => return told(problem.into_response(), language),
    };
    let asking = known.asking.clone();
    request.extensions_mut().insert(known);
    let mut response = next.run(request).await;
    allowance.write(response.headers_mut());
    if let Some(told) = asking.told() {
        let age = told.age_seconds(app.clock.now());
        response.headers_mut().insert(AGE, HeaderValue::from(age));
    }
    told(response, language)
}

fn told(mut response: Response, language: Language) -> Response {
    response.extensions_mut().insert(Told(language));
    response
}

async fn known(app: &App, headers: &HeaderMap) -> Result<Known, Problem> {
    let sent = headers
        .get(AUTHORIZATION)
        .ok_or_else(Problem::token_missing)?;
    let secret = sent.to_str().ok().and_then(bearer);
    let secret = secret.ok_or_else(Problem::token_missing)?;
    let bearer = authenticate(app, secret).await?;
    let bearer = bearer.ok_or_else(Problem::token_not_valid)?;
    let language = asked_language(headers).or_else(|| Language::parse(&bearer.person.language));
    Ok(Known {
        app: app.clone(),
        language: language.unwrap_or_default(),
        bearer: Arc::new(bearer),
        asking: asking(headers),
    })
}

/// Whether reports that were counted before will do.
fn asking(headers: &HeaderMap) -> Asking {
    let asked = headers.get_all(CACHE_CONTROL).into_iter();
    let mut asked = asked.filter_map(|value| value.to_str().ok());
    let is_no_cache = |one: &str| one.trim().eq_ignore_ascii_case("no-cache");
    if asked.any(|value| value.split(',').any(is_no_cache)) {
        Asking::anew()
    } else {
        Asking::default()
    }
}

fn bearer(text: &str) -> Option<&str> {
    let (scheme, secret) = text.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then_some(secret.trim())
}
