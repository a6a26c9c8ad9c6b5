//! `/sign-in`, `/sign-out`: by address and password; in the demonstration, one click for each of its people too.

use askama::Template;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use desbloqueo_app::accounts::{
    DemonstrationPerson, SignInError, list_demonstration_people, sign_in,
};
use desbloqueo_app::catalogue::is_set_up::is_set_up;
use desbloqueo_domain::code::PersonId;
use serde::Deserialize;
use tower_sessions::Session;

use super::html;
use super::second_step::enter;
use crate::error::PageError;
use crate::posted::Posted;
use crate::providers::{Leave, take_leave};
use crate::saved::own_path;
use crate::shell::Shell;
use crate::visitor::Reader;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/sign-in", get(show).post(by_password))
        .route("/sign-in/demonstration", post(as_somebody))
        .route("/sign-out", post(sign_out))
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    next: String,
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    shell: Shell,
    next: String,
    mail: String,
    /// Why somebody was not signed in; empty before they tried.
    wrong: String,
    people: Vec<Choice>,
    has_passwords: bool,
    /// Names and paths of the providers.
    providers: Vec<(String, String)>,
    /// Where somebody who just signed out here signs out of their provider too.
    leave: Option<Leave>,
}

/// Somebody of the demonstration.
struct Choice {
    id: String,
    name: String,
    role: String,
    organization: String,
}

async fn show(
    State(web): State<Web>,
    reader: Reader,
    session: Session,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    if !is_set_up(&web.app()).await? {
        return Ok(Redirect::to(&web.url("/start")).into_response());
    }
    let mut page = page(&web, &reader, &asked.next, "").await?;
    page.leave = take_leave(&session).await?;
    html(&page)
}

async fn page(web: &Web, reader: &Reader, next: &str, mail: &str) -> Result<SignInPage, PageError> {
    let shell = reader.shell("sign-in-title");
    let people = list_demonstration_people(&web.app()).await?;
    let people = people.into_iter().map(|one| Choice::new(&shell, one));
    Ok(SignInPage {
        people: people.collect(),
        has_passwords: !web.refuses_passwords(),
        providers: web.providers().buttons(own_path(next)),
        leave: None,
        next: own_path(next).to_owned(),
        mail: mail.to_owned(),
        wrong: String::new(),
        shell,
    })
}

impl Choice {
    fn new(shell: &Shell, one: DemonstrationPerson) -> Self {
        Self {
            id: one.person.id.to_string(),
            role: shell.t(&format!("role-{}", one.role.code())),
            name: one.person.name,
            organization: one.organization,
        }
    }
}

#[derive(Deserialize)]
struct Credentials {
    mail: String,
    password: String,
    #[serde(default)]
    next: String,
}

async fn by_password(
    State(web): State<Web>,
    reader: Reader,
    session: Session,
    Posted(form): Posted<Credentials>,
) -> Result<Response, PageError> {
    if web.refuses_passwords() {
        return Err(PageError::PasswordsRefused);
    }
    let (status, message) = match sign_in(&web.app(), &form.mail, &form.password).await {
        Ok(person) => {
            return enter(&web, &session, person, &form.next).await;
        }
        Err(SignInError::Wrong) => (StatusCode::UNPROCESSABLE_ENTITY, "sign-in-wrong"),
        Err(SignInError::TooMany) => (StatusCode::TOO_MANY_REQUESTS, "sign-in-too-many"),
        Err(SignInError::UseCase(error)) => return Err(error.into()),
    };
    let mut page = page(&web, &reader, &form.next, &form.mail).await?;
    page.wrong = page.shell.t(message);
    Ok((status, html(&page)?).into_response())
}

#[derive(Debug, Deserialize)]
struct Somebody {
    person: PersonId,
    #[serde(default)]
    next: String,
}

/// Signs in as somebody of the demonstration; in somebody's own installation there is no such thing.
async fn as_somebody(
    State(web): State<Web>,
    session: Session,
    Posted(form): Posted<Somebody>,
) -> Result<Response, PageError> {
    let people = list_demonstration_people(&web.app()).await?;
    if !people.iter().any(|one| one.person.id == form.person) {
        return Err(PageError::Status(StatusCode::NOT_FOUND));
    }
    enter(&web, &session, form.person, &form.next).await
}

#[derive(Debug, Deserialize)]
struct Nothing {}

async fn sign_out(
    State(web): State<Web>,
    session: Session,
    Posted(Nothing {}): Posted<Nothing>,
) -> Result<Response, PageError> {
    super::sign_in_provider::leave(&web, &session).await?;
    Ok(Redirect::to(&web.url("/sign-in")).into_response())
}
