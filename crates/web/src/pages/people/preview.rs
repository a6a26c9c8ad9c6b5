//! `/people/{id}/grants/preview`: what somebody would see with one role more.

use askama::Template;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use desbloqueo_app::catalogue::preview_grant::preview_grant;
use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::{OrganizationId, PersonId};
use desbloqueo_i18n::Args;
use serde::Deserialize;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::html;
use crate::shell::Shell;
use crate::visitor::Visitor;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    role: String,
    organization: String,
}

#[derive(Template)]
#[template(path = "people/preview.html")]
struct PreviewPage {
    shell: Shell,
    id: String,
    name: String,
    role: &'static str,
    organization: String,
    now: String,
    then: String,
}

pub(super) async fn show(
    visitor: Visitor,
    Id(id): Id<PersonId>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let role = OrganizationRole::parse(&asked.role);
    let role = role.ok_or(PageError::Status(StatusCode::NOT_FOUND))?;
    let organization: Result<OrganizationId, _> = asked.organization.parse();
    let organization = organization.map_err(|_| PageError::Status(StatusCode::NOT_FOUND))?;
    let grant = Grant { role, organization };
    let preview = preview_grant(&visitor.app, visitor.actor(), id, grant).await?;
    let words = visitor.words();
    let now = Args::new()
        .text("person", preview.person.name.as_str())
        .number("count", preview.before);
    let then = Args::new()
        .text("role", words.plain(&format!("role-{}", role.code())))
        .text("organization", preview.organization.as_str())
        .number("count", preview.after);
    html(&PreviewPage {
        id: id.to_string(),
        role: role.code(),
        organization: organization.to_string(),
        now: words.text("roles-preview-now", &now),
        then: words.text("roles-preview-then", &then),
        name: preview.person.name,
        shell: visitor.shell("roles-preview-title"),
    })
}
