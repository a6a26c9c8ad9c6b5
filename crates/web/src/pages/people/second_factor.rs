//! `/people/second-factor`: for which roles a second factor is asked; and its reset for somebody who lost theirs.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::accounts::{
    require_second_factor_of, reset_second_factor, roles_with_second_factor,
};
use desbloqueo_app::catalogue::show_person::show_person;
use desbloqueo_domain::access::OrganizationRole;
use desbloqueo_domain::code::PersonId;
use serde::Deserialize;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::html;
use crate::posted::{Fields, Posted};
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "people/second_factor_roles.html")]
struct RolesPage {
    shell: Shell,
    /// Code, name, whether it is asked for.
    roles: Vec<(&'static str, String, bool)>,
}

pub(super) async fn show_roles(visitor: Visitor) -> Result<Response, PageError> {
    let needed = roles_with_second_factor(&visitor.app, visitor.actor()).await?;
    let shell = visitor.shell("second-factor-roles-title");
    let roles = OrganizationRole::ALL.into_iter().map(|role| {
        let name = shell.t(&format!("role-{}", role.code()));
        (role.code(), name, needed.contains(&role))
    });
    html(&RolesPage {
        roles: roles.collect(),
        shell,
    })
}

pub(super) async fn save_roles(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    let roles: Vec<OrganizationRole> = fields
        .all("role")
        .filter_map(OrganizationRole::parse)
        .collect();
    require_second_factor_of(&visitor.app, visitor.actor(), &roles).await?;
    let said = Toast::done(visitor.words().plain("second-factor-roles-saved"));
    saved(&visitor, "/people/second-factor", said).await
}

#[derive(Template)]
#[template(path = "people/second_factor_reset.html")]
struct ResetPage {
    shell: Shell,
    id: String,
    name: String,
    reason: String,
    wrong: Wrong,
}

async fn page(visitor: &Visitor, id: PersonId, wrong: Wrong) -> Result<ResetPage, PageError> {
    let shown = show_person(&visitor.app, visitor.actor(), id).await?;
    if !shown.may_manage {
        return Err(PageError::Status(StatusCode::FORBIDDEN));
    }
    Ok(ResetPage {
        shell: visitor.shell("second-factor-reset"),
        id: id.to_string(),
        name: shown.person.name,
        reason: String::new(),
        wrong,
    })
}

pub(super) async fn ask_reset(
    visitor: Visitor,
    Id(id): Id<PersonId>,
) -> Result<Response, PageError> {
    html(&page(&visitor, id, Wrong::default()).await?)
}

#[derive(Deserialize)]
pub(super) struct Sent {
    reason: String,
}

pub(super) async fn reset(
    visitor: Visitor,
    Id(id): Id<PersonId>,
    Posted(form): Posted<Sent>,
) -> Result<Response, PageError> {
    match reset_second_factor(&visitor.app, visitor.actor(), id, &form.reason).await {
        Ok(()) => {
            let said = Toast::done(visitor.words().plain("second-factor-was-reset"));
            saved(&visitor, &format!("/people/{id}"), said).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let mut page = page(&visitor, id, wrong).await?;
            page.reason = form.reason;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
    }
}
