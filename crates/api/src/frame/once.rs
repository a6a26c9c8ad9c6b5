//! Carries a request with the header `Idempotency-Key` out once: sent again within a day, it gets the same answer.

use std::collections::BTreeMap;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use desbloqueo_app::idempotency::{Claim, KeptAnswer, claim, keep, release};
use sha2::{Digest, Sha256};

use super::{LARGEST_UPLOAD, RequestId, write};
use crate::api::Api;
use crate::caller::Known;
use crate::problem::Problem;

const KEY: &str = "idempotency-key";

/// Whether the answers of a path are secrets, which are kept nowhere: a token or a link is made each time.
pub(crate) fn keeps_no_answer(path: &str) -> bool {
    ["/tokens", "/account-link"]
        .iter()
        .any(|end| path.ends_with(end))
}

/// Says that an answer was kept from before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// Headers that are kept with an answer.
const KEPT: [&str; 4] = ["content-type", "content-language", "etag", "location"];

/// Carries a request with a key out once; without a key, as it comes.
pub(super) async fn carry_out_once(
    State(api): State<Api>,
    request: Request,
    next: Next,
) -> Response {
    let known = request.extensions().get::<Known>().cloned();
    let key = match key_of(&request) {
        Ok(key) => key,
        Err(problem) => return problem.into_response(),
    };
    match (key, known) {
        (Some(key), Some(known)) => once(&api, &known, &key, request, next)
            .await
            .unwrap_or_else(IntoResponse::into_response),
        _ => next.run(request).await,
    }
}

fn key_of(request: &Request) -> Result<Option<String>, Problem> {
    let sent = request.headers().get(KEY);
    let is_kept = request.method() == Method::POST && !keeps_no_answer(request.uri().path());
    let Some(sent) = sent.filter(|_| is_kept) else {
        return Ok(None);
    };
    let is_plain = |key: &&str| {
        (1..=200).contains(&key.len()) && key.bytes().all(|byte| (b'!'..=b'~').contains(&byte))
    };
    let key = sent.to_str().ok().filter(is_plain);
    key.map(|key| Some(key.to_owned()))
        .ok_or_else(|| Problem::wrong_parameter("Idempotency-Key: expected 1 to 200 characters"))
}

async fn once(
    api: &Api,
    known: &Known,
    key: &str,
    request: Request,
    next: Next,
) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, LARGEST_UPLOAD)
        .await
        .map_err(|_| Problem::body_too_large())?;
    let digest = digest(&parts.method, &parts.uri.to_string(), &body);
    let token = known.bearer.token;
    match claim(&known.app, token, key, &digest).await? {
        Claim::New => {}
        Claim::Answered(kept) => return replay(kept),
        Claim::UnderWay => return Err(Problem::under_way()),
        Claim::OtherRequest => return Err(Problem::key_reused()),
    }
    let id = parts.extensions.get::<RequestId>().cloned();
    let id = id.map(|id| id.0).unwrap_or_default();
    let request = Request::from_parts(parts, Body::from(body));
    let (api, known, key) = (api.clone(), known.clone(), key.to_owned());
    // A client that hangs up must not leave the key claimed and the answer unkept.
    let carried_out = tokio::spawn(async move {
        let response = next.run(request).await;
        let response = write(&known.app, known.language, &id, &Method::POST, response);
        finish(&api, &known, &key, response).await
    });
    carried_out.await.unwrap_or_else(|_| Err(Problem::fault()))
}

/// Keeps the answer; of what failed on our side, nothing: it may be sent again.
async fn finish(
    api: &Api,
    known: &Known,
    key: &str,
    response: Response,
) -> Result<Response, Problem> {
    let token = known.bearer.token;
    let app = api.app();
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX)
        .await
        .map_err(|_| Problem::fault())?;
    if parts.status.is_server_error() {
        release(&app, token, key).await?;
    } else {
        let headers: BTreeMap<&str, &str> = KEPT
            .into_iter()
            .filter_map(|name| Some((name, parts.headers.get(name)?.to_str().ok()?)))
            .collect();
        let answer = KeptAnswer {
            status: parts.status.as_u16(),
            headers: serde_json::to_string(&headers).unwrap_or_default(),
            body: body.to_vec(),
        };
        keep(&app, token, key, answer).await?;
    }
    Ok(Response::from_parts(parts, Body::from(body)))
}

fn replay(kept: KeptAnswer) -> Result<Response, Problem> {
    let status = StatusCode::from_u16(kept.status).map_err(|_| Problem::fault())?;
    let mut response = (status, kept.body).into_response();
    let headers: BTreeMap<String, String> = serde_json::from_str(&kept.headers).unwrap_or_default();
    for (name, value) in headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
        .headers_mut()
        .insert(REPLAYED, HeaderValue::from_static("true"));
    Ok(response)
}

fn digest(method: &Method, address: &str, body: &Bytes) -> Vec<u8> {
    let mut hash = Sha256::new();
    for part in [method.as_str().as_bytes(), address.as_bytes(), body] {
        hash.update(u64::try_from(part.len()).unwrap_or_default().to_be_bytes());
        hash.update(part);
    }
    hash.finalize().to_vec()
}
