//! `/people/{id}/sessions`: where somebody is signed in, and how that is ended.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use desbloqueo_app::accounts::{OpenSession, end_all_sessions, end_one_session, list_sessions};
use desbloqueo_domain::code::PersonId;
use jiff::Timestamp;
use serde::Deserialize;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::html;
use crate::posted::Posted;
use crate::saved::{Toast, saved};
use crate::sessions;
use crate::shell::Shell;
use crate::ui::moment;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "people/sessions.html")]
struct SessionsPage {
    shell: Shell,
    id: String,
    name: String,
    rows: Vec<Row>,
}

struct Row {
    key: String,
    device: String,
    address: String,
    began: String,
    seen: String,
    is_this: bool,
}

pub(super) async fn show(visitor: Visitor, Id(id): Id<PersonId>) -> Result<Response, PageError> {
    let this = sessions::secret_of(&visitor.session);
    let this = this.as_ref().map(<[u8; 16]>::as_slice);
    let open = list_sessions(&visitor.app, visitor.actor(), id, this).await?;
    let shell = visitor.shell("sessions-title");
    let title = shell.with("sessions-of", "name", &open.person.name);
    html(&SessionsPage {
        id: id.to_string(),
        rows: open
            .sessions
            .into_iter()
            .map(|one| Row::new(&visitor, one))
            .collect(),
        shell: shell.titled(title),
        name: open.person.name,
    })
}

impl Row {
    fn new(visitor: &Visitor, one: OpenSession) -> Self {
        let (words, zone) = (visitor.words(), visitor.zone());
        let told = |at: Timestamp| moment(&words, at, &zone);
        Self {
            key: one.key,
            device: if one.device.is_empty() {
                words.plain("sessions-device-unknown")
            } else {
                one.device
            },
            address: one.address,
            began: told(one.began),
            seen: one.seen.map(told).unwrap_or_default(),
            is_this: one.is_this,
        }
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Nothing {}

pub(super) async fn end_one(
    visitor: Visitor,
    Path((id, key)): Path<(PersonId, String)>,
    Posted(Nothing {}): Posted<Nothing>,
) -> Result<Response, PageError> {
    end_one_session(&visitor.app, visitor.actor(), id, &key).await?;
    let said = Toast::done(visitor.words().plain("sessions-ended"));
    saved(&visitor, &format!("/people/{id}/sessions"), said).await
}

pub(super) async fn end_all(
    visitor: Visitor,
    Id(id): Id<PersonId>,
    Posted(Nothing {}): Posted<Nothing>,
) -> Result<Response, PageError> {
    end_all_sessions(&visitor.app, visitor.actor(), id).await?;
    if id == visitor.visit.person.id {
        sessions::sign_out(&visitor.session).await?;
        return Ok(Redirect::to(&visitor.reader.url("/sign-in")).into_response());
    }
    let said = Toast::done(visitor.words().plain("sessions-ended-all"));
    saved(&visitor, &format!("/people/{id}/sessions"), said).await
}
