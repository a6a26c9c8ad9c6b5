//! `/sign-in/provider/{code}` and `…/back`: signing in at a provider, there and back.

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use desbloqueo_app::accounts::provider::sign_in_vouched;
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
    let vouched = providers::vouched(identity, reader.language);
    let person = sign_in_vouched(&app, &entry.policy, &vouched)
        .await
        .map_err(|error| PageError::Vouched(code.clone(), error))?;
    sessions::sign_in(&session, person).await?;
    let by = SignedInBy {
        provider: code,
        token,
    };
    providers::signed_in_by(&session, &by).await?;
    Ok(Redirect::to(&web.url(own_path(&waiting.next))).into_response())
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
