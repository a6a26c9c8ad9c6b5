//! `/organizations/new` and `/organizations/{id}/edit`: the name, time zone and place of an organization.

use askama::Template;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::UseCaseError;
use desbloqueo_app::catalogue::add_organization::{NewOrganization, add_organization};
use desbloqueo_app::catalogue::show_organization::{
    ShownOrganization, list_managed, show_organization,
};
use desbloqueo_app::catalogue::update_organization::{OrganizationEdit, update_organization};
use desbloqueo_app::reads::Organization;
use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::refusal::Cause;
use serde::Deserialize;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// The organization below which another is wanted.
    below: String,
}

#[derive(Template)]
#[template(path = "organizations/edit.html")]
struct EditPage {
    shell: Shell,
    /// Where the form is sent.
    action: String,
    back: String,
    version: String,
    name: String,
    time_zone: String,
    parent: String,
    /// The organizations below which it may stand; none where it stays where it is.
    parents: Vec<(String, String)>,
    wrong: Wrong,
}

pub(super) async fn show_new(
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let here = [
        ("parent", asked.below),
        ("time_zone", visitor.visit.person.time_zone.clone()),
    ];
    let fields = Fields(here.map(|(name, text)| (name.to_owned(), text)).to_vec());
    html(&new_page(&visitor, &fields, Wrong::default()).await?)
}

pub(super) async fn add(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    let missing = || PageError::Status(StatusCode::NOT_FOUND);
    let new = NewOrganization {
        parent: fields.get("parent").parse().map_err(|_| missing())?,
        name: fields.get("name").to_owned(),
        time_zone: fields.get("time_zone").to_owned(),
    };
    match add_organization(&visitor.app, visitor.actor(), &new).await {
        Ok(added) => {
            let said = Toast::done(visitor.words().plain("organization-added"));
            saved(&visitor, &format!("/organizations/{}", added.id), said).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let page = new_page(&visitor, &fields, wrong).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
    }
}

async fn new_page(visitor: &Visitor, fields: &Fields, wrong: Wrong) -> Result<EditPage, PageError> {
    let managed = list_managed(&visitor.app, visitor.actor()).await?;
    Ok(EditPage {
        shell: visitor.shell("organizations-add"),
        action: "/organizations/new".to_owned(),
        back: "/organizations".to_owned(),
        version: String::new(),
        name: fields.get("name").to_owned(),
        time_zone: fields.get("time_zone").to_owned(),
        parent: fields.get("parent").to_owned(),
        parents: choices(&managed),
        wrong,
    })
}

pub(super) async fn show(
    visitor: Visitor,
    Id(id): Id<OrganizationId>,
) -> Result<Response, PageError> {
    let shown = show_organization(&visitor.app, visitor.actor(), id).await?;
    html(&page(&visitor, &shown, &standing(&shown), Wrong::default()))
}

pub(super) async fn save(
    visitor: Visitor,
    Id(id): Id<OrganizationId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let edit = OrganizationEdit {
        name: Some(fields.get("name").to_owned()),
        time_zone: Some(fields.get("time_zone").to_owned()),
        parent: fields.get("parent").parse().ok(),
        version: fields.get("version").parse().ok(),
    };
    match update_organization(&visitor.app, visitor.actor(), id, &edit).await {
        Ok(_) => {
            let said = Toast::done(visitor.words().plain("organization-saved"));
            saved(&visitor, &format!("/organizations/{id}"), said).await
        }
        Err(error) => {
            let shown = show_organization(&visitor.app, visitor.actor(), id).await?;
            let status = refused_status(&error);
            let wrong = Wrong::of(&visitor.words(), error)?;
            let page = page(&visitor, &shown, &fields, wrong);
            Ok((status, html(&page)?).into_response())
        }
    }
}

/// The form as the organization stands.
fn standing(shown: &ShownOrganization) -> Fields {
    let one = &shown.organization;
    let parent = one.parent.map(|parent| parent.to_string());
    let all = [
        ("version", one.version.to_string()),
        ("name", one.name.clone()),
        ("time_zone", one.time_zone.clone()),
        ("parent", parent.unwrap_or_default()),
    ];
    Fields(all.map(|(name, text)| (name.to_owned(), text)).to_vec())
}

fn page(visitor: &Visitor, shown: &ShownOrganization, fields: &Fields, wrong: Wrong) -> EditPage {
    let one = &shown.organization;
    // The head office stays at the top; what stands below something that is not seen stays there too.
    let parents = match &shown.parent {
        Some(parent) if shown.parents.iter().any(|other| other.id == parent.id) => {
            choices(&shown.parents)
        }
        Some(_) | None => Vec::new(),
    };
    EditPage {
        shell: visitor.shell("organization-edit-title"),
        action: format!("/organizations/{}/edit", one.id),
        back: format!("/organizations/{}", one.id),
        version: fields.get("version").to_owned(),
        name: fields.get("name").to_owned(),
        time_zone: fields.get("time_zone").to_owned(),
        parent: fields.get("parent").to_owned(),
        parents,
        wrong,
    }
}

fn choices(organizations: &[Organization]) -> Vec<(String, String)> {
    let named = organizations.iter();
    named
        .map(|one| (one.id.to_string(), one.name.clone()))
        .collect()
}

/// A save of what somebody else has changed since is a conflict (rule V3).
pub(in crate::pages) fn refused_status(error: &UseCaseError) -> StatusCode {
    let refusals = error.refusals();
    if refusals.iter().any(|one| one.cause == Cause::StaleVersion) {
        StatusCode::CONFLICT
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}
