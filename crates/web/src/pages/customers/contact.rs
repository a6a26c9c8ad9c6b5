//! `/customers/{id}/contacts/…`: somebody who speaks for a customer, and whether they may be contacted.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use desbloqueo_app::catalogue::add_contact::add_contact;
use desbloqueo_app::catalogue::show_customer::{CustomerView, show_customer};
use desbloqueo_app::catalogue::update_contact::{ContactEdit, update_contact};
use desbloqueo_app::rights::require;
use desbloqueo_app::{UseCaseError, UseCaseResult};
use desbloqueo_domain::code::{ContactId, CustomerId};
use desbloqueo_domain::customer::{Contact, ContactState, Side};
use desbloqueo_i18n::Language;
use serde::Deserialize;

use crate::error::{PageError, of_refused};
use crate::id::Id;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "customers/contact.html")]
struct ContactPage {
    shell: Shell,
    /// The path of the form.
    action: String,
    customer: String,
    version: String,
    name: String,
    role: String,
    sides: Vec<Choice>,
    mail: String,
    languages: Vec<Choice>,
    time_zone: String,
    do_not_contact: String,
    /// The page to go back to.
    back: String,
    wrong: Wrong,
}

/// Something to choose.
struct Choice {
    value: &'static str,
    label: String,
    is_chosen: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    back: String,
}

pub(super) async fn show_new(
    visitor: Visitor,
    Id(id): Id<CustomerId>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let view = show_customer(&visitor.app, visitor.actor(), id).await?;
    require(view.rights.write)?;
    let fields = Fields(vec![("back".to_owned(), asked.back)]);
    html(&page(&visitor, &view, None, &fields, Wrong::default()))
}

pub(super) async fn add(
    visitor: Visitor,
    Id(id): Id<CustomerId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let done = add_contact(&visitor.app, visitor.actor(), id, state(&fields)).await;
    finish(&visitor, (id, None), &fields, done).await
}

pub(super) async fn show(
    visitor: Visitor,
    Path((id, contact)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let (id, contact) = ids(&id, &contact)?;
    let view = show_customer(&visitor.app, visitor.actor(), id).await?;
    require(view.rights.write)?;
    let standing = standing(known(&view, contact)?, asked.back);
    let page = page(&visitor, &view, Some(contact), &standing, Wrong::default());
    html(&page)
}

pub(super) async fn save(
    visitor: Visitor,
    Path((id, contact)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, contact) = ids(&id, &contact)?;
    let state = state(&fields);
    let edit = ContactEdit {
        side: Some(state.side),
        name: Some(state.name),
        role: Some(state.role),
        language: Some(state.language),
        time_zone: Some(state.time_zone),
        mail: Some(state.mail),
        do_not_contact: Some(state.do_not_contact),
        version: fields.get("version").parse().ok(),
    };
    let done = update_contact(&visitor.app, visitor.actor(), id, contact, edit).await;
    finish(&visitor, (id, Some(contact)), &fields, done).await
}

async fn finish(
    visitor: &Visitor,
    (id, contact): (CustomerId, Option<ContactId>),
    fields: &Fields,
    done: UseCaseResult<Contact>,
) -> Result<Response, PageError> {
    let error: UseCaseError = match done {
        Ok(_) => {
            let said = Toast::done(visitor.words().plain("contact-saved"));
            let back = Some(fields.get("back")).filter(|back| !back.is_empty());
            let customer = format!("/customers/{id}");
            return saved(visitor, back.unwrap_or(&customer), said).await;
        }
        Err(error) => error,
    };
    let view = show_customer(&visitor.app, visitor.actor(), id).await?;
    require(view.rights.write)?;
    let status = of_refused(&error);
    let wrong = Wrong::of(&visitor.words(), error)?;
    let page = page(visitor, &view, contact, fields, wrong);
    Ok((status, Html(page.render()?)).into_response())
}

fn ids(customer: &str, contact: &str) -> Result<(CustomerId, ContactId), PageError> {
    let missing = |_| PageError::Status(StatusCode::NOT_FOUND);
    let customer = customer.parse().map_err(missing)?;
    Ok((customer, contact.parse().map_err(missing)?))
}

fn known(view: &CustomerView, id: ContactId) -> Result<&Contact, PageError> {
    let found = view.contacts.iter().find(|contact| contact.id == id);
    found.ok_or(PageError::Status(StatusCode::NOT_FOUND))
}

/// The form as the contact stands.
fn standing(contact: &Contact, back: String) -> Fields {
    let state = &contact.state;
    let all = [
        ("version", contact.version.to_string()),
        ("name", state.name.clone()),
        ("role", state.role.clone()),
        ("side", state.side.code().to_owned()),
        ("mail", state.mail.clone()),
        ("language", state.language.clone()),
        ("time_zone", state.time_zone.clone()),
        (
            "do_not_contact",
            state.do_not_contact.clone().unwrap_or_default(),
        ),
        ("back", back),
    ];
    Fields(all.map(|(name, text)| (name.to_owned(), text)).to_vec())
}

fn state(fields: &Fields) -> ContactState {
    let text = |name: &str| fields.get(name).to_owned();
    ContactState {
        side: Side::parse(fields.get("side")).unwrap_or(Side::Customer),
        name: text("name"),
        role: text("role"),
        language: text("language"),
        time_zone: text("time_zone"),
        mail: text("mail"),
        do_not_contact: Some(text("do_not_contact")).filter(|reason| !reason.is_empty()),
    }
}

fn page(
    visitor: &Visitor,
    view: &CustomerView,
    contact: Option<ContactId>,
    fields: &Fields,
    wrong: Wrong,
) -> ContactPage {
    let text = |name: &str| fields.get(name).to_owned();
    let words = visitor.words();
    let side = fields.get("side");
    let sides = Side::ALL.map(|one| Choice {
        value: one.code(),
        label: words.plain(&format!("side-{}", one.code())),
        is_chosen: one.code() == side,
    });
    let language = fields.get("language");
    let languages = Language::ALL.map(|one| Choice {
        value: one.code(),
        label: words.plain(&format!("language-{}", one.code())),
        is_chosen: one.code() == language,
    });
    let customer = view.customer.id;
    let (title, action) = match contact {
        None => (
            "contact-new-title",
            format!("/customers/{customer}/contacts/new"),
        ),
        Some(id) => (
            "contact-edit-title",
            format!("/customers/{customer}/contacts/{id}"),
        ),
    };
    ContactPage {
        shell: visitor.shell(title),
        action,
        customer: view.customer.state.name.clone(),
        version: text("version"),
        name: text("name"),
        role: text("role"),
        sides: sides.into_iter().collect(),
        mail: text("mail"),
        languages: languages.into_iter().collect(),
        time_zone: text("time_zone"),
        do_not_contact: text("do_not_contact"),
        back: text("back"),
        wrong,
    }
}
