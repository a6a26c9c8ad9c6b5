//! `/people/new`: somebody more with an account, and their first role. They set their password by a link.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::catalogue::add_person::{NewPerson, add_person};
use desbloqueo_app::catalogue::show_person::list_offered_roles;
use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_i18n::Language;

use super::show::{LEAST, places};
use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "people/new.html")]
struct NewPage {
    shell: Shell,
    written: NewPerson,
    role: String,
    place: String,
    languages: Vec<(&'static str, &'static str)>,
    roles: Vec<(&'static str, String)>,
    places: Vec<(String, String)>,
    wrong: Wrong,
}

pub(super) async fn show(visitor: Visitor) -> Result<Response, PageError> {
    let person = &visitor.visit.person;
    let written = NewPerson {
        name: String::new(),
        mail: String::new(),
        language: person.language.clone(),
        time_zone: person.time_zone.clone(),
        role: None,
    };
    let least = Fields(vec![("role".to_owned(), LEAST.code().to_owned())]);
    let page = page(&visitor, written, &least, Wrong::default()).await?;
    html(&page)
}

pub(super) async fn add(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    let text = |name: &str| fields.get(name).to_owned();
    let role = OrganizationRole::parse(fields.get("role"));
    let place = fields.get("organization").parse().ok();
    let new = NewPerson {
        name: text("name"),
        mail: text("mail"),
        language: text("language"),
        time_zone: text("time_zone"),
        role: role
            .zip(place)
            .map(|(role, organization)| Grant { role, organization }),
    };
    match add_person(&visitor.app, visitor.actor(), &new).await {
        Ok(added) => {
            let said = Toast::done(visitor.words().plain("person-added"));
            saved(&visitor, &format!("/people/{}", added.id), said).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let page = page(&visitor, new, &fields, wrong).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
    }
}

async fn page(
    visitor: &Visitor,
    written: NewPerson,
    fields: &Fields,
    wrong: Wrong,
) -> Result<NewPage, PageError> {
    let offered = list_offered_roles(&visitor.app, visitor.actor()).await?;
    let shell = visitor.shell("people-add");
    let roles = offered.iter().map(|one| {
        let code = one.role.code();
        (code, shell.t(&format!("role-{code}")))
    });
    Ok(NewPage {
        written,
        role: fields.get("role").to_owned(),
        place: fields.get("organization").to_owned(),
        languages: Language::ALL
            .map(|language| (language.code(), language.own_name()))
            .to_vec(),
        roles: roles.collect(),
        places: places(&offered),
        wrong,
        shell,
    })
}
