//! The one place where what went wrong becomes a status and a page in the reader's language.

use askama::Template;
use axum::extract::{FromRequestParts as _, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
use desbloqueo_app::UseCaseError;
use desbloqueo_app::accounts::provider::VouchedError;
use desbloqueo_domain::refusal::{Cause, Refusal};
use desbloqueo_providers::ProviderError;
use desbloqueo_words::Words;

use crate::shell::Shell;
use crate::visitor::{Reader, Visitor};
use crate::web::Web;

/// Why a page cannot be shown.
#[derive(Debug)]
pub(crate) enum PageError {
    /// Somebody has to sign in, and comes back to `next`.
    SignIn { sign_in: String, next: String },
    /// Somebody has to set up a second factor first, at this address.
    SecondFactor(String),
    /// A form was sent without the token of its session, or with an old one.
    Expired,
    /// A use case did not do what was asked.
    UseCase(UseCaseError),
    /// The request itself.
    Status(StatusCode),
    /// The provider of this code did not say who somebody is.
    Provider(String, ProviderError),
    /// Who the provider of this code says somebody is may not come in.
    Vouched(String, VouchedError),
    /// Passwords are refused here.
    PasswordsRefused,
}

impl From<UseCaseError> for PageError {
    fn from(error: UseCaseError) -> Self {
        Self::UseCase(error)
    }
}

impl From<askama::Error> for PageError {
    fn from(error: askama::Error) -> Self {
        tracing::error!(%error, "template");
        Self::Status(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// What a page is told, to be written in the reader's language by [`show`].
#[derive(Debug, Clone)]
struct Failure {
    /// The stem of the messages.
    message: &'static str,
    refusals: Vec<Refusal>,
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let (status, message, refusals) = match self {
            Self::SignIn { sign_in, next } => return redirect_to_sign_in(&sign_in, &next),
            Self::SecondFactor(path) => return Redirect::to(&path).into_response(),
            Self::Expired => (StatusCode::FORBIDDEN, "error-expired", Vec::new()),
            Self::Status(status) => (status, of_status(status), Vec::new()),
            Self::UseCase(error) => of_use_case(&error),
            Self::Provider(code, error) => of_provider(&code, &error),
            Self::Vouched(code, error) => of_vouched(&code, &error),
            Self::PasswordsRefused => (StatusCode::FORBIDDEN, "provider-no-passwords", Vec::new()),
        };
        let mut response = status.into_response();
        response
            .extensions_mut()
            .insert(Failure { message, refusals });
        response
    }
}

fn redirect_to_sign_in(sign_in: &str, next: &str) -> Response {
    let query = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
    Redirect::to(&format!("{sign_in}?{query}")).into_response()
}

fn of_use_case(error: &UseCaseError) -> (StatusCode, &'static str, Vec<Refusal>) {
    match error {
        UseCaseError::NotFound { .. } => (StatusCode::NOT_FOUND, "error-not-found", Vec::new()),
        UseCaseError::Forbidden(_) => (StatusCode::FORBIDDEN, "error-forbidden", error.refusals()),
        UseCaseError::Refused(_) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            "error-refused",
            error.refusals(),
        ),
        UseCaseError::Store(cause) => {
            tracing::error!(%cause, "store");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                "error-unavailable",
                Vec::new(),
            )
        }
    }
}

fn of_provider(code: &str, error: &ProviderError) -> (StatusCode, &'static str, Vec<Refusal>) {
    tracing::warn!(provider = code, %error, "sign-in");
    let (status, message) = match error {
        ProviderError::Away(_) => (StatusCode::SERVICE_UNAVAILABLE, "provider-away"),
        ProviderError::Denied(_) => (StatusCode::FORBIDDEN, "provider-denied"),
        ProviderError::NotBegun(_) => (StatusCode::FORBIDDEN, "provider-not-begun"),
        ProviderError::Untrusted(_) => (StatusCode::FORBIDDEN, "provider-untrusted"),
        ProviderError::TooLate => (StatusCode::FORBIDDEN, "provider-too-late"),
    };
    (status, message, Vec::new())
}

fn of_vouched(code: &str, error: &VouchedError) -> (StatusCode, &'static str, Vec<Refusal>) {
    tracing::warn!(provider = code, %error, "sign-in");
    let message = match error {
        VouchedError::NoAccount => "provider-no-account",
        VouchedError::NoRole => "provider-no-role",
        VouchedError::NoVerifiedMail => "provider-no-mail",
        VouchedError::MailTaken => "provider-mail-taken",
        VouchedError::Deactivated => "provider-deactivated",
        VouchedError::UseCase(error) => return of_use_case(error),
    };
    (StatusCode::FORBIDDEN, message, Vec::new())
}

/// The message of a body that is larger than we take.
const TOO_LARGE: &str = "error-too-large";

/// The status of a form that was refused: a stale save is a conflict (rule V3), anything else is the form's.
pub(crate) fn of_refused(error: &UseCaseError) -> StatusCode {
    let refusals = error.refusals();
    if refusals.iter().any(|one| one.cause == Cause::StaleVersion) {
        StatusCode::CONFLICT
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}

fn of_status(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "error-not-found",
        StatusCode::FORBIDDEN => "error-forbidden",
        StatusCode::SERVICE_UNAVAILABLE => "error-unavailable",
        StatusCode::PAYLOAD_TOO_LARGE => TOO_LARGE,
        status if status.is_client_error() => "error-request",
        _ => "error-fault",
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    shell: Shell,
    /// What to do.
    advice: String,
    status: u16,
    refusals: Vec<String>,
}

/// Writes the page of a failure in the reader's language, signed in or not.
pub(crate) async fn show(State(web): State<Web>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let mut asked = parts.clone();
    let response = next.run(Request::from_parts(parts, body)).await;
    let Some(failure) = failure_of(&response) else {
        return response;
    };
    let status = response.status();
    let page = match Visitor::from_request_parts(&mut asked, &web).await {
        Ok(visitor) => page(
            visitor.shell(failure.message),
            &visitor.words(),
            &failure,
            status,
        ),
        Err(_) => match Reader::from_request_parts(&mut asked, &web).await {
            Ok(reader) => {
                let app = web.app();
                let words = Words::new(&app.playbook, reader.language);
                page(reader.shell(failure.message), &words, &failure, status)
            }
            Err(_) => return response,
        },
    };
    match page.render() {
        Ok(text) => (status, Html(text)).into_response(),
        Err(_) => response,
    }
}

/// What went wrong: a handler says it; that a body is too large is said before there is one.
fn failure_of(response: &Response) -> Option<Failure> {
    let said = response.extensions().get::<Failure>().cloned();
    let too_large = response.status() == StatusCode::PAYLOAD_TOO_LARGE;
    said.or_else(|| {
        too_large.then_some(Failure {
            message: TOO_LARGE,
            refusals: Vec::new(),
        })
    })
}

fn page(shell: Shell, words: &Words<'_>, failure: &Failure, status: StatusCode) -> ErrorPage {
    ErrorPage {
        advice: shell.t(&format!("{}-text", failure.message)),
        shell,
        status: status.as_u16(),
        refusals: failure
            .refusals
            .iter()
            .map(|refusal| words.refusal(refusal))
            .collect(),
    }
}

/// There is no such page.
pub(crate) async fn no_such_page() -> PageError {
    PageError::Status(StatusCode::NOT_FOUND)
}
