//! `/sign-in`, `/sign-out`: in the demonstration, one click for each of its people.

use askama::Template;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use desbloqueo_app::accounts::{DemonstrationPerson, list_demonstration_people};
use desbloqueo_domain::code::PersonId;
use serde::Deserialize;
use tower_sessions::Session;

use super::html;
use crate::error::PageError;
use crate::posted::Posted;
use crate::saved::own_path;
use crate::sessions;
use crate::shell::Shell;
use crate::visitor::Reader;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/sign-in", get(show))
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
    people: Vec<Choice>,
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
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let shell = reader.shell("sign-in-title");
    let people = list_demonstration_people(&web.app()).await?;
    let people = people.into_iter().map(|one| Choice::new(&shell, one));
    html(&SignInPage {
        people: people.collect(),
        next: own_path(&asked.next).to_owned(),
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
    sessions::sign_in(&session, form.person).await?;
    Ok(Redirect::to(&web.url(own_path(&form.next))).into_response())
}

#[derive(Debug, Deserialize)]
struct Nothing {}

async fn sign_out(
    State(web): State<Web>,
    session: Session,
    Posted(Nothing {}): Posted<Nothing>,
) -> Result<Response, PageError> {
    sessions::sign_out(&session).await?;
    Ok(Redirect::to(&web.url("/sign-in")).into_response())
}
