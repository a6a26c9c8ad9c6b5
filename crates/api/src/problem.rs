//! The one place where what went wrong becomes a status and a problem document (RFC 9457) in the caller's language.

use std::borrow::Cow;

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use desbloqueo_app::UseCaseError;
use desbloqueo_app::error::StoreError;
use desbloqueo_domain::refusal::{Cause, Refusal};
use desbloqueo_i18n::{Args, Language};
use desbloqueo_words::{Words, fact_body};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// What went wrong with a request, before it has words.
#[derive(Debug, Clone)]
pub(crate) struct Problem(Box<Told>);

#[derive(Debug, Clone)]
struct Told {
    status: StatusCode,
    /// The stem of the messages, and the code where no rule gives one.
    kind: &'static str,
    /// What stands in the message.
    said: Option<(&'static str, Cow<'static, str>)>,
    refusals: Vec<Refusal>,
    current: Option<Value>,
    headers: Vec<(HeaderName, HeaderValue)>,
    /// What the log is told.
    cause: Option<String>,
}

/// The kind of a problem with a file, which comes with its words.
const FILE_REFUSED: &str = "file-refused";

pub(crate) type Answered<T> = Result<T, Problem>;

/// What went wrong (RFC 9457), with the media type `application/problem+json`.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct ProblemBody {
    /// The kind of problem, as a URI: `urn:desbloqueo:problem:` and the code.
    #[serde(rename = "type")]
    kind: String,
    /// The kind of problem in the caller's language.
    title: String,
    /// The status of the answer.
    status: u16,
    /// What is wrong and what to do, in the caller's language.
    detail: String,
    /// The stable code for programs.
    code: String,
    /// The id of the request, as in the header X-Request-Id and in the log.
    request_id: String,
    /// What the rules refuse, one by one.
    errors: Vec<RefusedBody>,
    /// The record as it is, where it was changed meanwhile.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = crate::bodies::anything)]
    current: Option<Value>,
}

/// What a rule refuses.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct RefusedBody {
    /// The number of the rule.
    rule: String,
    /// The stable code of the cause.
    code: String,
    /// The stable code of the field.
    field: String,
    /// What was found: a text, a code, a number or a day.
    #[schema(schema_with = crate::bodies::anything)]
    found: Value,
    /// What is expected.
    #[schema(schema_with = crate::bodies::anything)]
    expected: Value,
    /// What is wrong and what to do, in the caller's language.
    message: String,
}

impl Problem {
    fn new(status: StatusCode, kind: &'static str) -> Self {
        Self(Box::new(Told {
            status,
            kind,
            said: None,
            refusals: Vec::new(),
            current: None,
            headers: Vec::new(),
            cause: None,
        }))
    }

    fn saying(mut self, name: &'static str, text: impl Into<Cow<'static, str>>) -> Self {
        self.0.said = Some((name, text.into()));
        self
    }

    fn refusing(mut self, refusals: Vec<Refusal>) -> Self {
        self.0.refusals = refusals;
        self
    }

    /// With a header on its answer.
    pub(crate) fn with_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.0.headers.push((name, value));
        self
    }

    pub(crate) fn token_missing() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "token-missing").with_header(
            header::WWW_AUTHENTICATE,
            HeaderValue::from_static("Bearer realm=\"desbloqueo\""),
        )
    }

    pub(crate) fn token_not_valid() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "token-not-valid").with_header(
            header::WWW_AUTHENTICATE,
            HeaderValue::from_static("Bearer realm=\"desbloqueo\", error=\"invalid_token\""),
        )
    }

    pub(crate) fn scope_missing(scope: &'static str) -> Self {
        Self::new(StatusCode::FORBIDDEN, "scope-missing").saying("scope", scope)
    }

    pub(crate) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found")
    }

    pub(crate) fn wrong_media_type(expected: &'static str) -> Self {
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "wrong-media-type")
            .saying("expected", expected)
    }

    pub(crate) fn malformed_body(cause: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "malformed-body").saying("cause", cause)
    }

    pub(crate) fn wrong_body(cause: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "wrong-body").saying("cause", cause)
    }

    /// A file that cannot be read or applied; `detail` says why in the caller's language.
    pub(crate) fn file_refused(detail: String) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, FILE_REFUSED).saying("detail", detail)
    }

    pub(crate) fn wrong_parameter(cause: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "wrong-parameter").saying("cause", cause)
    }

    pub(crate) fn wrong_cursor() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "wrong-cursor")
    }

    pub(crate) fn body_too_large() -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "body-too-large")
    }

    pub(crate) fn too_many_requests() -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, "too-many-requests")
    }

    pub(crate) fn if_match_missing() -> Self {
        Self::new(StatusCode::PRECONDITION_REQUIRED, "if-match-missing")
    }

    pub(crate) fn key_reused() -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "key-reused")
    }

    pub(crate) fn under_way() -> Self {
        Self::new(StatusCode::CONFLICT, "under-way")
            .with_header(header::RETRY_AFTER, HeaderValue::from_static("1"))
    }

    pub(crate) fn fault() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "fault")
    }

    /// With what the log is told.
    pub(crate) fn because(mut self, cause: &impl std::fmt::Display) -> Self {
        self.0.cause = Some(cause.to_string());
        self
    }

    /// What the log is told.
    pub(crate) fn cause(&self) -> Option<&str> {
        self.0.cause.as_deref()
    }

    /// Whether somebody saved the record since it was read (rule V3).
    pub(crate) fn is_stale(&self) -> bool {
        self.0.status == StatusCode::PRECONDITION_FAILED
    }

    /// With the record as it is.
    pub(crate) fn with_current(mut self, current: Value) -> Self {
        self.0.current = Some(current);
        self
    }

    /// What a layer or the router answered without words of ours.
    pub(crate) fn of_status(status: StatusCode, method: &str) -> Self {
        match status {
            StatusCode::NOT_FOUND => Self::not_found(),
            StatusCode::METHOD_NOT_ALLOWED => {
                Self::new(status, "method-not-allowed").saying("method", method.to_owned())
            }
            StatusCode::PAYLOAD_TOO_LARGE => Self::body_too_large(),
            status if status.is_client_error() => {
                let cause = status.canonical_reason().unwrap_or_default();
                let mut problem = Self::wrong_parameter(cause);
                problem.0.status = status;
                problem
            }
            _ => Self::fault(),
        }
    }

    /// The problem as a document in a language.
    pub(crate) fn into_document(self, words: &Words<'_>, request_id: &str) -> Response {
        let code = match self.0.refusals.first() {
            Some(refusal) if self.0.kind != "stale-version" => refusal.cause.code(),
            _ => self.0.kind,
        };
        let detail = match self.0.refusals.first() {
            Some(refusal) if self.0.kind != "stale-version" => words.refusal(refusal),
            _ => self.detail(words),
        };
        let body = ProblemBody {
            kind: format!("urn:desbloqueo:problem:{code}"),
            title: words.plain(&format!("api-{}-title", self.0.kind)),
            status: self.0.status.as_u16(),
            detail,
            code: code.to_owned(),
            request_id: request_id.to_owned(),
            errors: self
                .0
                .refusals
                .iter()
                .map(|one| RefusedBody::new(words, one))
                .collect(),
            current: self.0.current,
        };
        let mut response = (self.0.status, axum::Json(body)).into_response();
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        let language = HeaderValue::from_static(tag(words.language));
        headers.insert(header::CONTENT_LANGUAGE, language);
        headers.extend(self.0.headers);
        response
    }

    fn detail(&self, words: &Words<'_>) -> String {
        let id = format!("api-{}", self.0.kind);
        match &self.0.said {
            Some((_, text)) if self.0.kind == FILE_REFUSED => text.to_string(),
            Some((name, text)) => words.text(&id, &Args::new().text(name, text.as_ref())),
            None => words.plain(&id),
        }
    }
}

fn tag(language: Language) -> &'static str {
    language.tag()
}

impl RefusedBody {
    /// A refusal with its sentence.
    pub(crate) fn new(words: &Words<'_>, refusal: &Refusal) -> Self {
        Self {
            rule: refusal.rule.code().to_owned(),
            code: refusal.cause.code().to_owned(),
            field: refusal.field.code().to_owned(),
            found: fact_body(&refusal.found),
            expected: fact_body(&refusal.expected),
            message: words.refusal(refusal),
        }
    }
}

impl From<UseCaseError> for Problem {
    fn from(error: UseCaseError) -> Self {
        let refusals = error.refusals();
        match error {
            UseCaseError::NotFound { .. } => Self::not_found(),
            UseCaseError::Forbidden(_) => {
                Self::new(StatusCode::FORBIDDEN, "not-permitted").refusing(refusals)
            }
            UseCaseError::Refused(_) => {
                let stale = refusals.iter().any(|one| one.cause == Cause::StaleVersion);
                let (status, kind) = if stale {
                    (StatusCode::PRECONDITION_FAILED, "stale-version")
                } else {
                    (StatusCode::UNPROCESSABLE_ENTITY, "refused")
                };
                Self::new(status, kind).refusing(refusals)
            }
            UseCaseError::Store(cause) => Self::from(cause),
        }
    }
}

impl From<StoreError> for Problem {
    fn from(cause: StoreError) -> Self {
        match cause {
            StoreError::Conflict { .. } => Self::new(StatusCode::CONFLICT, "conflict"),
            StoreError::Unavailable(_)
            | StoreError::NotMigrated { .. }
            | StoreError::FromTheFuture { .. } => {
                Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable")
                    .because(&cause)
                    .with_header(header::RETRY_AFTER, HeaderValue::from_static("5"))
            }
            StoreError::Inconsistent { .. } | StoreError::UnknownAddress(_) => {
                Self::fault().because(&cause)
            }
        }
    }
}

impl IntoResponse for Problem {
    /// The answer waits for its words, which [`crate::frame`] writes.
    fn into_response(self) -> Response {
        let mut response = self.0.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
