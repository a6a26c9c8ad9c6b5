//! `…/redact`: forgets a person or a contact, after saying what it would take away.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use desbloqueo_app::redact::{Redaction, Whom, preview_redaction, redact};
use desbloqueo_domain::code::{ContactId, CustomerId, PersonId};
use desbloqueo_i18n::Args;

use super::html;
use crate::error::PageError;
use crate::id::Id;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/people/{id}/redact", get(of_person).post(redact_person))
        .route(
            "/customers/{id}/contacts/{contact}/redact",
            get(of_contact).post(redact_contact),
        )
}

#[derive(Template)]
#[template(path = "redact.html")]
struct RedactPage {
    shell: Shell,
    /// The path of the form.
    action: String,
    back: String,
    name: String,
    texts: String,
    changes: String,
    also: String,
    reason: String,
    wrong: Wrong,
}

async fn of_person(visitor: Visitor, Id(id): Id<PersonId>) -> Result<Response, PageError> {
    let whom = Whom::Person(id);
    html(&page(&visitor, whom, &Redaction::default(), Wrong::default()).await?)
}

async fn of_contact(
    visitor: Visitor,
    Path((customer, id)): Path<(CustomerId, ContactId)>,
) -> Result<Response, PageError> {
    let whom = Whom::Contact(customer, id);
    html(&page(&visitor, whom, &Redaction::default(), Wrong::default()).await?)
}

async fn redact_person(
    visitor: Visitor,
    Id(id): Id<PersonId>,
    fields: Fields,
) -> Result<Response, PageError> {
    answer(&visitor, Whom::Person(id), &fields).await
}

async fn redact_contact(
    visitor: Visitor,
    Path((customer, id)): Path<(CustomerId, ContactId)>,
    fields: Fields,
) -> Result<Response, PageError> {
    answer(&visitor, Whom::Contact(customer, id), &fields).await
}

/// Where somebody's page is, and where one is led once they are forgotten.
fn places(whom: Whom) -> (String, String) {
    match whom {
        Whom::Person(id) => (format!("/people/{id}"), format!("/people/{id}")),
        Whom::Contact(customer, id) => (
            format!("/customers/{customer}/contacts/{id}"),
            format!("/customers/{customer}"),
        ),
    }
}

/// Looks again with other phrases, or forgets.
async fn answer(visitor: &Visitor, whom: Whom, fields: &Fields) -> Result<Response, PageError> {
    let redaction = Redaction {
        also: fields
            .get("also")
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(ToOwned::to_owned)
            .collect(),
        reason: fields.get("reason").to_owned(),
    };
    if fields.has("look") {
        return html(&page(visitor, whom, &redaction, Wrong::default()).await?);
    }
    match redact(&visitor.app, visitor.actor(), whom, &redaction).await {
        Ok(_) => {
            let said = Toast::done(visitor.words().plain("redact-done"));
            saved(visitor, &places(whom).1, said).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let page = page(visitor, whom, &redaction, wrong).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
    }
}

async fn page(
    visitor: &Visitor,
    whom: Whom,
    redaction: &Redaction,
    wrong: Wrong,
) -> Result<RedactPage, PageError> {
    let found = preview_redaction(&visitor.app, visitor.actor(), whom, &redaction.also).await?;
    let words = visitor.words();
    let counted = |id: &str, count: u64| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        words.text(id, &Args::new().number("count", count))
    };
    let back = places(whom).0;
    let shell = visitor.shell("redact-title");
    let title = shell.with("redact-of", "name", &found.name);
    Ok(RedactPage {
        action: format!("{back}/redact"),
        back,
        texts: counted("redact-texts", found.texts),
        changes: counted("redact-changes", found.changes),
        also: redaction.also.join("\n"),
        reason: redaction.reason.clone(),
        wrong,
        shell: shell.titled(title),
        name: found.name,
    })
}
