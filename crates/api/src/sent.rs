//! What a request sends: an id in its path, parameters, a body, the version that an edit was made on. Whatever is not
//! as the description says is refused here.

use std::str::FromStr;

use axum::body::to_bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_TYPE, IF_MATCH};
use axum::http::request::Parts;
use serde::Deserialize as _;
use serde::de::DeserializeOwned;

use crate::api::Api;
use crate::frame::LARGEST_BODY;
use crate::problem::Problem;

/// An id in the path. What is no id names nothing, as an id of nothing does (rule A3).
pub(crate) struct Id<T>(pub(crate) T);

impl<T: FromStr + Send> FromRequestParts<Api> for Id<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Api) -> Result<Self, Problem> {
        let text = Path::<String>::from_request_parts(parts, api).await;
        let Path(text) = text.map_err(|_| Problem::not_found())?;
        read_id(&text).map(Self)
    }
}

/// Two ids in the path, one below the other.
pub(crate) struct Ids<T, U>(pub(crate) T, pub(crate) U);

impl<T: FromStr + Send, U: FromStr + Send> FromRequestParts<Api> for Ids<T, U> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Api) -> Result<Self, Problem> {
        let texts = Path::<(String, String)>::from_request_parts(parts, api).await;
        let Path((one, other)) = texts.map_err(|_| Problem::not_found())?;
        Ok(Self(read_id(&one)?, read_id(&other)?))
    }
}

fn read_id<T: FromStr>(text: &str) -> Result<T, Problem> {
    // One spelling names one record: 8-4-4-4-12 digits.
    let is_plain = text.len() == 36;
    let read = text.parse().ok().filter(|_| is_plain);
    read.ok_or_else(Problem::not_found)
}

/// The parameters of the query.
pub(crate) struct Parameters<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequestParts<Api> for Parameters<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Api) -> Result<Self, Problem> {
        let query = parts.uri.query().unwrap_or_default();
        if query.contains("%00") {
            return Err(Problem::wrong_parameter("U+0000"));
        }
        let pairs = serde_urlencoded::Deserializer::new(
            // A text of the query, read as a form.
            form_pairs(query),
        );
        serde_path_to_error::deserialize(pairs)
            .map(Self)
            .map_err(|error| Problem::wrong_parameter(error.to_string()))
    }
}

/// That there are no parameters.
pub(crate) struct NoParameters;

impl FromRequestParts<Api> for NoParameters {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Api) -> Result<Self, Problem> {
        match parts.uri.query() {
            None | Some("") => Ok(Self),
            Some(_) => Err(Problem::wrong_parameter("expected none")),
        }
    }
}

fn form_pairs(query: &str) -> form_urlencoded::Parse<'_> {
    form_urlencoded::parse(query.as_bytes())
}

/// A JSON body.
pub(crate) struct Body<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<Api> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &Api) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Err(Problem::wrong_media_type("application/json"));
        }
        let bytes = to_bytes(request.into_body(), LARGEST_BODY).await;
        let bytes = bytes.map_err(|_| Problem::body_too_large())?;
        read_json(&bytes).map(Self)
    }
}

/// Reads JSON of a shape: what is no JSON, and what is of another shape, are told apart.
fn read_json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    // PostgreSQL keeps no such character, and no text of ours needs it.
    if bytes.windows(6).any(|six| six == br"\u0000") {
        return Err(Problem::wrong_body("U+0000"));
    }
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let read = serde_path_to_error::deserialize(&mut reader);
    let value = read.map_err(|error| {
        let path = error.path().to_string();
        let inner = error.into_inner();
        match inner.classify() {
            serde_json::error::Category::Data if path == "." => {
                Problem::wrong_body(inner.to_string())
            }
            serde_json::error::Category::Data => Problem::wrong_body(format!("{path}: {inner}")),
            _ => Problem::malformed_body(inner.to_string()),
        }
    })?;
    reader
        .end()
        .map_err(|error| Problem::malformed_body(error.to_string()))?;
    Ok(value)
}

fn is_json(headers: &HeaderMap) -> bool {
    let text = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let essence = text.and_then(|text| text.split(';').next());
    essence.is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

/// The version that an edit was made on, of the header `If-Match`; `*` takes the present one (rule V3).
pub(crate) struct IfMatch(pub(crate) Option<i64>);

impl FromRequestParts<Api> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Api) -> Result<Self, Problem> {
        let value = parts.headers.get(IF_MATCH);
        let value = value.ok_or_else(Problem::if_match_missing)?;
        let text = value.to_str().unwrap_or_default().trim();
        if text == "*" {
            return Ok(Self(None));
        }
        let quoted = text
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'));
        let digits = quoted.filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
        let version = digits.and_then(|digits| digits.parse().ok());
        let expected = "If-Match: expected an ETag of the record, such as \"3\", or *";
        version
            .map(|version| Self(Some(version)))
            .ok_or_else(|| Problem::wrong_parameter(expected))
    }
}

/// Tells a field that is emptied by `null` from one that is left alone.
pub(crate) fn set<'de, T, D>(value: D) -> Result<Option<Option<T>>, D::Error>
where
    T: serde::Deserialize<'de>,
    D: serde::Deserializer<'de>,
{
    Option::deserialize(value).map(Some)
}
