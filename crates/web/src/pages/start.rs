//! `/start`: the first start of an empty installation: one's organization, one's account, the playbook.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use desbloqueo_app::accounts::{check_password, set_password, visit};
use desbloqueo_app::catalogue::is_set_up::is_set_up;
use desbloqueo_app::catalogue::open_app::OpenAppError;
use desbloqueo_app::catalogue::set_up::{Installed, SetUp, set_up};
use desbloqueo_app::import::drafts::LARGEST_FILE;
use desbloqueo_app::{Source, UseCaseError};
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_i18n::Language;
use desbloqueo_playbook::built_ins;
use desbloqueo_words::Words;
use serde::Deserialize;
use tower_sessions::Session;

use super::html;
use super::imports::{keep, why_not};
use crate::error::PageError;
use crate::saved::Toast;
use crate::sent::{Sent, SentFile};
use crate::sessions;
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Reader;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/start", get(show).post(begin))
}

#[derive(Debug, Default, Clone, Deserialize)]
struct Start {
    organization: String,
    time_zone: String,
    person: String,
    mail: String,
    #[serde(default)]
    password: String,
    pack: String,
}

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage {
    shell: Shell,
    form: Start,
    wrong: Wrong,
    /// Codes and names of the playbooks that come with the program.
    packs: Vec<(String, String)>,
    /// Bytes of a workbook at most.
    largest: usize,
}

async fn show(State(web): State<Web>, reader: Reader) -> Result<Response, PageError> {
    require_empty(&web).await?;
    let form = Start {
        time_zone: "UTC".to_owned(),
        ..Start::default()
    };
    html(&page(&reader, form, Wrong::default()))
}

/// Once somebody has set the installation up, there is no such page.
async fn require_empty(web: &Web) -> Result<(), PageError> {
    if is_set_up(&web.app()).await? {
        return Err(PageError::Status(StatusCode::NOT_FOUND));
    }
    Ok(())
}

fn page(reader: &Reader, form: Start, wrong: Wrong) -> StartPage {
    let language = reader.language.code();
    let packs = built_ins().unwrap_or_default().into_iter();
    StartPage {
        shell: reader.shell("start-title"),
        largest: LARGEST_FILE,
        form,
        wrong,
        packs: packs
            .map(|pack| (pack.code().to_string(), pack.name(language).to_owned()))
            .collect(),
    }
}

async fn begin(
    State(web): State<Web>,
    reader: Reader,
    session: Session,
    sent: Sent,
) -> Result<Response, PageError> {
    require_empty(&web).await?;
    let app = web.app();
    let form = sent.fields.read::<Start>()?;
    match install(&app, &reader, &form).await {
        Ok(installed) => {
            sessions::sign_in(&session, installed.person).await?;
            web.replace_app(installed.app.clone());
            let next = first_workbook(&reader, &session, &installed, sent.file).await?;
            Ok(Redirect::to(&web.url(&next)).into_response())
        }
        Err(error) => {
            let words = Words::new(&app.playbook, reader.language);
            let wrong = Wrong::of(&words, error)?;
            let page = page(&reader, form, wrong);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
    }
}

/// Where somebody goes on whose installation is set up: to the columns of the workbook that they sent along, else to
/// where one is sent.
async fn first_workbook(
    reader: &Reader,
    session: &Session,
    installed: &Installed,
    file: Option<SentFile>,
) -> Result<String, PageError> {
    let elsewhere = || "/imports".to_owned();
    let app = &installed.app;
    let Some(visit) = visit(app, installed.person, Source::Page).await? else {
        return Ok(elsewhere());
    };
    let Some(file) = file else {
        return Ok(elsewhere());
    };
    match keep(app, &visit.actor, file).await? {
        Ok(draft) => Ok(format!("/imports/{}/columns", draft.id)),
        Err(error) => {
            let words = Words::new(&app.playbook, reader.language);
            let said = Toast::refused(why_not(&words, &error)?);
            sessions::say(session, &said).await?;
            Ok(elsewhere())
        }
    }
}

async fn install(
    app: &desbloqueo_app::App,
    reader: &Reader,
    form: &Start,
) -> Result<Installed, UseCaseError> {
    // Nothing is set up with a password that will be refused.
    check_password(
        &form.password,
        &[&form.person, &form.mail, &form.organization],
    )?;
    let request = SetUp {
        organization: form.organization.clone(),
        time_zone: form.time_zone.clone(),
        person: form.person.clone(),
        mail: form.mail.clone(),
        language: Language::code(reader.language).to_owned(),
        pack: Some(form.pack.clone()).filter(|pack| !pack.is_empty()),
    };
    let begun = set_up(app.database.clone(), app.clock, app.ids.clone(), &request).await;
    let installed = begun.map_err(|error| match error {
        OpenAppError::UseCase(error) => error,
        OpenAppError::NotSetUp | OpenAppError::Faulty(_) => Refusal::new(
            Rule::V2,
            Cause::UnknownCode,
            Field::File,
            form.pack.as_str(),
        )
        .into(),
    })?;
    set_password(&installed.app, installed.person, &form.password).await?;
    Ok(installed)
}
