//! `/sign-in/provider/{code}` and `…/back`: signing in at a provider, there and back; `…/back-channel-logout`: the
//! provider itself says that somebody signed out of it.

use axum::extract::rejection::FormRejection;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Form, Router};
use desbloqueo_app::accounts::provider::sign_in_vouched;
use desbloqueo_app::accounts::provider_sign_out::{VouchedSignOut, end_vouched_sessions};
use desbloqueo_app::accounts::sessions::VouchedSession;
use desbloqueo_providers::{ProviderError, Returned};
use serde::Deserialize;
use tower_sessions::Session;
use url::Url;

use crate::error::PageError;
use crate::providers::{self, Entry, Leave, SignedInBy, Waiting};
use crate::saved::own_path;
use crate::sessions;
use crate::visitor::Reader;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/sign-in/provider/{code}", get(begin))
        .route("/sign-in/provider/{code}/back", get(finish))
        .route(
            "/sign-in/provider/{code}/back-channel-logout",
            post(end_sessions),
        )
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    next: String,
}

fn entry<'web>(web: &'web Web, code: &str) -> Result<(&'web Entry, Url), PageError> {
    let missing = || PageError::Status(StatusCode::NOT_FOUND);
    let entry = web.providers().find(code).ok_or_else(missing)?;
    let back = web.providers().own_address(&entry.back());
    Ok((entry, back.ok_or_else(missing)?))
}

/// Sends somebody to the provider.
async fn begin(
    State(web): State<Web>,
    session: Session,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let (entry, back) = entry(&web, &code)?;
    let begun = entry.provider.begin(&back, web.app().clock.now()).await;
    let begun = begun.map_err(|error| PageError::Provider(code.clone(), error))?;
    let waiting = Waiting {
        provider: code,
        pending: begun.pending,
        next: own_path(&asked.next).to_owned(),
    };
    providers::wait_for(&session, waiting).await?;
    Ok(Redirect::to(begun.address.as_str()).into_response())
}

/// Signs somebody in who comes back from the provider.
async fn finish(
    State(web): State<Web>,
    session: Session,
    reader: Reader,
    Path(code): Path<String>,
    Query(returned): Query<Returned>,
) -> Result<Response, PageError> {
    let (entry, back) = entry(&web, &code)?;
    let told = |error| PageError::Provider(code.clone(), error);
    let waiting = providers::take_waiting(&session, &code, &returned).await?;
    let waiting = waiting.ok_or_else(|| told(ProviderError::NotBegun("session")))?;
    let app = web.app();
    let finished = entry
        .provider
        .finish(&back, waiting.pending, &returned, app.clock.now())
        .await;
    let (identity, token) = finished.map_err(told)?;
    let begun_by = VouchedSession {
        issuer: identity.issuer.clone(),
        session: identity.session.clone(),
    };
    let vouched = providers::vouched(identity, reader.language);
    let person = sign_in_vouched(&app, &entry.policy, &vouched)
        .await
        .map_err(|error| PageError::Vouched(code.clone(), error))?;
    sessions::sign_in(&session, person).await?;
    sessions::begun_by(&session, &begun_by).await?;
    let by = SignedInBy {
        provider: code,
        token,
    };
    providers::signed_in_by(&session, &by).await?;
    Ok(Redirect::to(&web.url(own_path(&waiting.next))).into_response())
}

/// What a provider sends when somebody signs out of it.
#[derive(Debug, Default, Deserialize)]
struct Told {
    #[serde(default)]
    logout_token: String,
}

/// Ends the sessions of somebody who signed out at the provider. The provider itself sends this, with no session of
/// ours: the token that it signed is what proves it.
async fn end_sessions(
    State(web): State<Web>,
    Path(code): Path<String>,
    told: Result<Form<Told>, FormRejection>,
) -> Response {
    match ended(&web, &code, told).await {
        Ok(()) => (StatusCode::OK, [(CACHE_CONTROL, "no-store")]).into_response(),
        Err(status) => {
            let body = r#"{"error":"invalid_request"}"#;
            let headers = [
                (CACHE_CONTROL, "no-store"),
                (CONTENT_TYPE, "application/json"),
            ];
            (status, headers, body).into_response()
        }
    }
}

async fn ended(
    web: &Web,
    code: &str,
    told: Result<Form<Told>, FormRejection>,
) -> Result<(), StatusCode> {
    let entry = web.providers().find(code).ok_or(StatusCode::NOT_FOUND)?;
    let Form(told) = told.map_err(|_| StatusCode::BAD_REQUEST)?;
    let app = web.app();
    let said = entry
        .provider
        .signed_out(&told.logout_token, app.clock.now());
    let out = said.await.map_err(|error| {
        tracing::warn!(provider = code, %error, "signing out at the provider");
        match error {
            ProviderError::Away(_) => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::BAD_REQUEST,
        }
    })?;
    let out = VouchedSignOut {
        issuer: out.issuer,
        subject: out.subject,
        session: out.session,
        token: out.token,
        until: out.until,
    };
    let ended = end_vouched_sessions(&app, &out).await.map_err(|error| {
        tracing::error!(provider = code, %error, "signing out at the provider");
        StatusCode::SERVICE_UNAVAILABLE
    })?;
    let Some(ended) = ended else {
        tracing::warn!(provider = code, "a token of signing out came twice");
        return Err(StatusCode::BAD_REQUEST);
    };
    tracing::info!(
        provider = code,
        ended,
        "somebody signed out at the provider"
    );
    Ok(())
}

/// Signs out of our pages, and keeps where to sign out of the provider: a form may not lead to another server itself.
pub(super) async fn leave(web: &Web, session: &Session) -> Result<(), PageError> {
    let by = providers::forget(session).await?;
    sessions::sign_out(session).await?;
    let Some(by) = by else {
        return Ok(());
    };
    let entry = web.providers().find(&by.provider);
    let back = web.providers().own_address("/sign-in");
    let (Some(entry), Some(back)) = (entry, back) else {
        return Ok(());
    };
    let Some(address) = entry.provider.sign_out_address(&by.token, &back).await else {
        return Ok(());
    };
    let leave = Leave {
        name: entry.provider.settings().name.clone(),
        address: address.into(),
    };
    providers::keep_leave(session, &leave).await
}
