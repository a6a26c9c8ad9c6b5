//! `/account-link/{secret}`: sets a password by an invitation or a reset.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use desbloqueo_app::accounts::{find_account_link, set_password_by_link};
use desbloqueo_words::Words;
use serde::Deserialize;
use tower_sessions::Session;

use super::html;
use super::second_step::enter;
use crate::error::PageError;
use crate::posted::Posted;
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Reader;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/account-link/{secret}", get(show).post(set))
}

#[derive(Template)]
#[template(path = "account_link.html")]
struct LinkPage {
    shell: Shell,
    name: String,
    mail: String,
    wrong: Wrong,
}

#[derive(Deserialize)]
struct Chosen {
    password: String,
}

async fn show(
    State(web): State<Web>,
    reader: Reader,
    Path(secret): Path<String>,
) -> Result<Response, PageError> {
    html(&page(&web, &reader, &secret, Wrong::default()).await?)
}

async fn page(
    web: &Web,
    reader: &Reader,
    secret: &str,
    wrong: Wrong,
) -> Result<LinkPage, PageError> {
    let person = find_account_link(&web.app(), secret).await?;
    Ok(LinkPage {
        shell: reader.shell("account-link-title"),
        name: person.name,
        mail: person.mail,
        wrong,
    })
}

async fn set(
    State(web): State<Web>,
    reader: Reader,
    session: Session,
    Path(secret): Path<String>,
    Posted(form): Posted<Chosen>,
) -> Result<Response, PageError> {
    let app = web.app();
    match set_password_by_link(&app, &secret, &form.password).await {
        Ok(person) => enter(&web, &session, person, "/").await,
        Err(error) => {
            let words = Words::new(&app.playbook, reader.language);
            let wrong = Wrong::of(&words, error)?;
            let page = page(&web, &reader, &secret, wrong).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
    }
}
