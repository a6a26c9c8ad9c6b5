//! `/settings`: language, time zone, theme, density, password, sessions.

use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use desbloqueo_app::accounts::{end_all_sessions, keep_look, set_password, sign_in};
use desbloqueo_app::catalogue::update_person::{PersonEdit, update_person};
use desbloqueo_i18n::Language;
use serde::Deserialize;

use super::html;
use crate::error::PageError;
use crate::posted::Posted;
use crate::saved::{Toast, saved};
use crate::sessions;
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/settings", get(show).post(save))
        .route("/settings/password", post(change_password))
        .route("/settings/sign-out-everywhere", post(sign_out_everywhere))
}

#[derive(Template)]
#[template(path = "settings.html")]
struct SettingsPage {
    shell: Shell,
    /// The id of who is signed in.
    person: String,
    form: Look,
    wrong: Wrong,
    /// Codes and names of the languages, each in itself.
    languages: Vec<(&'static str, &'static str)>,
    themes: [&'static str; 3],
    densities: [&'static str; 2],
}

#[derive(Debug, Clone, Deserialize)]
struct Look {
    language: String,
    time_zone: String,
    theme: String,
    density: String,
}

async fn show(visitor: Visitor) -> Result<Response, PageError> {
    html(&page(&visitor, present(&visitor), Wrong::default()))
}

fn present(visitor: &Visitor) -> Look {
    let (person, settings) = (&visitor.visit.person, &visitor.visit.settings);
    Look {
        language: person.language.clone(),
        time_zone: person.time_zone.clone(),
        theme: settings.theme.clone(),
        density: settings.density.clone(),
    }
}

fn page(visitor: &Visitor, form: Look, wrong: Wrong) -> SettingsPage {
    SettingsPage {
        shell: visitor.shell("settings-title"),
        person: visitor.visit.person.id.to_string(),
        form,
        wrong,
        languages: Language::ALL
            .map(|language| (language.code(), language.own_name()))
            .to_vec(),
        themes: ["system", "light", "dark"],
        densities: ["comfortable", "dense"],
    }
}

async fn save(visitor: Visitor, Posted(form): Posted<Look>) -> Result<Response, PageError> {
    let edit = PersonEdit {
        language: Some(form.language.clone()),
        time_zone: Some(form.time_zone.clone()),
        ..PersonEdit::default()
    };
    let person = visitor.visit.person.id;
    if let Err(error) = update_person(&visitor.app, visitor.actor(), person, &edit).await {
        return refuse(&visitor, form, error);
    }
    keep_look(&visitor.app, &visitor.visit, &form.theme, &form.density).await?;
    let toast = Toast::done(visitor.words().plain("settings-saved"));
    saved(&visitor, "/settings", toast).await
}

fn refuse(
    visitor: &Visitor,
    form: Look,
    error: desbloqueo_app::UseCaseError,
) -> Result<Response, PageError> {
    let wrong = Wrong::of(&visitor.words(), error)?;
    let page = page(visitor, form, wrong);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
}

#[derive(Deserialize)]
struct NewPassword {
    present: String,
    password: String,
}

/// Changes one's own password: who changes it knows the present one. Every session ends but this one.
async fn change_password(
    visitor: Visitor,
    Posted(form): Posted<NewPassword>,
) -> Result<Response, PageError> {
    let person = &visitor.visit.person;
    if sign_in(&visitor.app, &person.mail, &form.present)
        .await
        .is_err()
    {
        let said = visitor.words().plain("settings-password-wrong");
        let wrong = Wrong::default().and("present", said);
        let page = page(&visitor, present(&visitor), wrong);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response());
    }
    if let Err(error) = set_password(&visitor.app, person.id, &form.password).await {
        return refuse(&visitor, present(&visitor), error);
    }
    sessions::sign_in(&visitor.session, person.id).await?;
    let toast = Toast::done(visitor.words().plain("settings-password-changed"));
    saved(&visitor, "/settings", toast).await
}

#[derive(Debug, Deserialize)]
struct Nothing {}

async fn sign_out_everywhere(
    visitor: Visitor,
    Posted(Nothing {}): Posted<Nothing>,
) -> Result<Response, PageError> {
    end_all_sessions(&visitor.app, visitor.actor(), visitor.visit.person.id).await?;
    sessions::sign_out(&visitor.session).await?;
    Ok(Redirect::to(&visitor.reader.url("/sign-in")).into_response())
}
