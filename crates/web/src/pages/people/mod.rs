//! `/people`: who has an account, their roles, and the links by which they set a password.

mod cover;
mod leave;
mod new;
mod preview;
mod roles;
mod second_factor;
mod sessions;
mod show;

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::{get, post};
use desbloqueo_app::accounts::make_account_link;
use desbloqueo_app::catalogue::NameCursor;
use desbloqueo_app::catalogue::list_people::{PersonItem, list_people};
use desbloqueo_app::catalogue::show_person::list_offered_roles;
use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::person::PersonState;
use serde::Deserialize;

use super::html;
use crate::error::PageError;
use crate::posted::Posted;
use crate::shell::Shell;
use crate::visitor::Visitor;
use crate::web::Web;

/// Rows of a page.
const ROWS: i64 = 100;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/people", get(show))
        .route("/people/new", get(new::show).post(new::add))
        .route(
            "/people/second-factor",
            get(second_factor::show_roles).post(second_factor::save_roles),
        )
        .route(
            "/people/{id}/second-factor/reset",
            get(second_factor::ask_reset).post(second_factor::reset),
        )
        .route("/people/roles", get(roles::show))
        .route("/people/{id}/sessions", get(sessions::show))
        .route("/people/{id}/sessions/end", post(sessions::end_all))
        .route("/people/{id}/sessions/{key}/end", post(sessions::end_one))
        .route("/people/{id}/cover", get(cover::show).post(cover::add))
        .route("/people/{id}/cover/{cover}/end", post(cover::end))
        .route("/people/{id}/leave", get(leave::show).post(leave::leave))
        .route("/people/{id}/grants/preview", get(preview::show))
        .route("/people/{id}", get(show::show).post(show::save))
        .route("/people/{id}/active", post(show::set_active))
        .route("/people/{id}/grants", post(show::grant))
        .route("/people/{id}/grants/{grant}/revoke", post(show::revoke))
        .route(
            "/people/{id}/roles/{role}/{organization}",
            post(show::grant_again),
        )
        .route("/people/{id}/link", post(make_link))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    after: String,
}

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    shell: Shell,
    rows: Vec<Row>,
    older: String,
    may_add: bool,
}

struct Row {
    id: String,
    name: String,
    mail: String,
    roles: Vec<String>,
    is_active: bool,
}

async fn show(visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let after = NameCursor::decode(&asked.after);
    let page = list_people(&visitor.app, visitor.actor(), after.as_ref(), ROWS).await?;
    let offered = list_offered_roles(&visitor.app, visitor.actor()).await?;
    let shell = visitor.shell("people-title");
    let older = page
        .next
        .map(|next| format!("/people?after={}", next.encode()));
    html(&PeoplePage {
        rows: page
            .rows
            .into_iter()
            .map(|item| Row::new(&shell, item))
            .collect(),
        older: older.unwrap_or_default(),
        may_add: !offered.is_empty(),
        shell,
    })
}

impl Row {
    fn new(shell: &Shell, item: PersonItem) -> Self {
        let role = |code: &str| shell.t(&format!("role-{code}"));
        Self {
            id: item.person.id.to_string(),
            roles: item
                .grants
                .iter()
                .map(|held| role(held.grant.role.code()))
                .collect(),
            is_active: item.person.state == PersonState::Active,
            name: item.person.name,
            mail: item.person.mail,
        }
    }
}

#[derive(Template)]
#[template(path = "people_link.html")]
struct LinkPage {
    shell: Shell,
    /// The address to hand over, as it is below our own.
    path: String,
}

#[derive(Debug, Deserialize)]
struct Nothing {}

/// Makes a link and shows it, once.
async fn make_link(
    visitor: Visitor,
    Path(id): Path<PersonId>,
    Posted(Nothing {}): Posted<Nothing>,
) -> Result<Response, PageError> {
    let secret = make_account_link(&visitor.app, visitor.actor(), id).await?;
    html(&LinkPage {
        path: visitor.reader.url(&format!("/account-link/{secret}")),
        shell: visitor.shell("people-link-title"),
    })
}
