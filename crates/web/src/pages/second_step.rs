//! `/sign-in/code`: the second step of signing in, for whoever has an authenticator.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use desbloqueo_app::accounts::{SignInError, has_second_factor, verify_second_factor};
use desbloqueo_domain::code::PersonId;
use serde::Deserialize;
use tower_sessions::Session;

use super::html;
use crate::error::PageError;
use crate::posted::Posted;
use crate::saved::own_path;
use crate::sessions::{self, Pending};
use crate::shell::Shell;
use crate::visitor::Reader;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/sign-in/code", get(show).post(enter_code))
}

/// Lets somebody in who knows the password: at once, or after the code of their authenticator. Who comes from a provider
/// proved there who they are, with as many factors as it asks for.
pub(super) async fn enter(
    web: &Web,
    session: &Session,
    person: PersonId,
    next: &str,
) -> Result<Response, PageError> {
    let app = web.app();
    if has_second_factor(&app, person).await? {
        let since = app.clock.now().as_microsecond();
        sessions::await_code(session, Pending { person, since }).await?;
        let query = serde_urlencoded::to_string([("next", own_path(next))]).unwrap_or_default();
        return Ok(Redirect::to(&web.url(&format!("/sign-in/code?{query}"))).into_response());
    }
    sessions::sign_in(session, person).await?;
    Ok(Redirect::to(&web.url(own_path(next))).into_response())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    next: String,
}

#[derive(Template)]
#[template(path = "second_step.html")]
struct CodePage {
    shell: Shell,
    next: String,
    /// Why the code was not taken; empty before one was sent.
    wrong: String,
}

fn page(reader: &Reader, next: &str) -> CodePage {
    CodePage {
        shell: reader.shell("second-factor-step-title"),
        next: own_path(next).to_owned(),
        wrong: String::new(),
    }
}

async fn show(
    State(web): State<Web>,
    reader: Reader,
    session: Session,
    axum::extract::Query(asked): axum::extract::Query<Asked>,
) -> Result<Response, PageError> {
    if sessions::pending(&session, web.app().clock.now())
        .await?
        .is_none()
    {
        return Ok(Redirect::to(&web.url("/sign-in")).into_response());
    }
    html(&page(&reader, &asked.next))
}

#[derive(Deserialize)]
struct Sent {
    code: String,
    #[serde(default)]
    next: String,
}

async fn enter_code(
    State(web): State<Web>,
    reader: Reader,
    session: Session,
    Posted(form): Posted<Sent>,
) -> Result<Response, PageError> {
    let app = web.app();
    let Some(pending) = sessions::pending(&session, app.clock.now()).await? else {
        return Ok(Redirect::to(&web.url("/sign-in")).into_response());
    };
    let (status, message) = match verify_second_factor(&app, pending.person, &form.code).await {
        Ok(()) => {
            sessions::sign_in(&session, pending.person).await?;
            return Ok(Redirect::to(&web.url(own_path(&form.next))).into_response());
        }
        Err(SignInError::Wrong) => (StatusCode::UNPROCESSABLE_ENTITY, "second-factor-wrong"),
        Err(SignInError::TooMany) => (StatusCode::TOO_MANY_REQUESTS, "second-factor-too-many"),
        Err(SignInError::UseCase(error)) => return Err(error.into()),
    };
    let mut page = page(&reader, &form.next);
    page.wrong = page.shell.t(message);
    Ok((status, html(&page)?).into_response())
}
