//! `/people/{id}`: somebody with an account, their roles, and what may be done about them.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::UseCaseError;
use desbloqueo_app::catalogue::grant_role::{grant_role, revoke_role};
use desbloqueo_app::catalogue::show_person::{HeldRole, OfferedRole, ShownPerson, show_person};
use desbloqueo_app::catalogue::update_person::{PersonEdit, update_person};
use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::{GrantId, OrganizationId, PersonId};
use desbloqueo_domain::person::{Person, PersonState};
use desbloqueo_i18n::Language;
use serde::Deserialize;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::html;
use crate::pages::organizations::refused_status;
use crate::posted::{Fields, Posted};
use crate::saved::{Toast, refused, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "people/show.html")]
#[expect(clippy::struct_excessive_bools, reason = "one for each thing to offer")]
struct PersonPage {
    shell: Shell,
    id: String,
    is_active: bool,
    written: Written,
    languages: Vec<(&'static str, &'static str)>,
    grants: Vec<GrantView>,
    /// The roles that can be given: code and name.
    roles: Vec<(&'static str, String)>,
    /// Where any of them can be given: id and name.
    places: Vec<(String, String)>,
    asked: (String, String),
    may_edit: bool,
    may_manage: bool,
    has_second_factor: bool,
    /// Whether it is the visitor's own page.
    is_you: bool,
    wrong: Wrong,
}

/// The role that is offered first: it changes nothing.
pub(super) const LEAST: OrganizationRole = OrganizationRole::Viewer;

/// The form of the person, as they stand or as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    version: String,
    name: String,
    mail: String,
    language: String,
    time_zone: String,
}

struct GrantView {
    id: String,
    role: String,
    organization: String,
    organization_id: String,
    may_revoke: bool,
    follows_groups: bool,
}

pub(super) async fn show(visitor: Visitor, Id(id): Id<PersonId>) -> Result<Response, PageError> {
    let shown = show_person(&visitor.app, visitor.actor(), id).await?;
    let written = Written::of(&shown.person);
    html(&page(&visitor, shown, written, Wrong::default()))
}

pub(super) async fn save(
    visitor: Visitor,
    Id(id): Id<PersonId>,
    Posted(written): Posted<Written>,
) -> Result<Response, PageError> {
    let shown = show_person(&visitor.app, visitor.actor(), id).await?;
    // Who may not manage access changes their own look alone, and is not sent the address.
    let mail = (shown.may_manage && written.mail != shown.person.mail).then_some(&written.mail);
    let edit = PersonEdit {
        name: Some(written.name.clone()),
        mail: mail.cloned(),
        language: Some(written.language.clone()),
        time_zone: Some(written.time_zone.clone()),
        active: None,
        version: written.version.parse().ok(),
    };
    match update_person(&visitor.app, visitor.actor(), id, &edit).await {
        Ok(_) => {
            let said = Toast::done(visitor.words().plain("person-saved"));
            saved(&visitor, &format!("/people/{id}"), said).await
        }
        Err(error) => {
            let status = refused_status(&error);
            let wrong = Wrong::of(&visitor.words(), error)?;
            let page = page(&visitor, shown, written, wrong);
            Ok((status, html(&page)?).into_response())
        }
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    active: bool,
}

/// Lets somebody sign in again, or no longer.
pub(super) async fn set_active(
    visitor: Visitor,
    Id(id): Id<PersonId>,
    Posted(Wanted { active }): Posted<Wanted>,
) -> Result<Response, PageError> {
    let edit = PersonEdit {
        active: Some(active),
        ..PersonEdit::default()
    };
    let message = if active {
        "person-activated"
    } else {
        "person-signs-in-no-more"
    };
    match update_person(&visitor.app, visitor.actor(), id, &edit).await {
        Ok(_) => {
            let said = Toast::done(visitor.words().plain(message));
            saved(&visitor, &format!("/people/{id}"), said).await
        }
        Err(error) => refuse(&visitor, id, error).await,
    }
}

/// Gives the role of the form.
pub(super) async fn grant(
    visitor: Visitor,
    Id(id): Id<PersonId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let (role, place) = (fields.get("role"), fields.get("organization"));
    match give(&visitor, id, role, place).await {
        Ok(()) => granted(&visitor, id).await,
        Err(error) => {
            let shown = show_person(&visitor.app, visitor.actor(), id).await?;
            let written = Written::of(&shown.person);
            let wrong = Wrong::of(&visitor.words(), error)?;
            let mut page = page(&visitor, shown, written, wrong);
            page.asked = (role.to_owned(), place.to_owned());
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Nothing {}

/// Gives a role back that was taken away: the undo of [`revoke`].
pub(super) async fn grant_again(
    visitor: Visitor,
    Path((id, role, place)): Path<(PersonId, String, String)>,
    Posted(Nothing {}): Posted<Nothing>,
) -> Result<Response, PageError> {
    match give(&visitor, id, &role, &place).await {
        Ok(()) => granted(&visitor, id).await,
        Err(error) => refuse(&visitor, id, error).await,
    }
}

async fn granted(visitor: &Visitor, id: PersonId) -> Result<Response, PageError> {
    let said = Toast::done(visitor.words().plain("person-role-given"));
    saved(visitor, &format!("/people/{id}"), said).await
}

async fn give(
    visitor: &Visitor,
    person: PersonId,
    role: &str,
    place: &str,
) -> Result<(), UseCaseError> {
    use desbloqueo_domain::refusal::Field;
    let missing = |field, text: &str| UseCaseError::not_found(field, text);
    let grant = Grant {
        role: OrganizationRole::parse(role).ok_or_else(|| missing(Field::Role, role))?,
        organization: place
            .parse::<OrganizationId>()
            .map_err(|_| missing(Field::Organization, place))?,
    };
    grant_role(&visitor.app, visitor.actor(), person, grant).await?;
    Ok(())
}

/// Takes a role away; the word about it offers to give it back.
pub(super) async fn revoke(
    visitor: Visitor,
    Path((id, grant)): Path<(PersonId, GrantId)>,
    Posted(Nothing {}): Posted<Nothing>,
) -> Result<Response, PageError> {
    let shown = show_person(&visitor.app, visitor.actor(), id).await?;
    let held = shown.grants.iter().find(|held| held.grant.id == grant);
    let held = held.ok_or(PageError::Status(StatusCode::NOT_FOUND))?;
    match revoke_role(&visitor.app, visitor.actor(), grant).await {
        Ok(()) => {
            let given = held.grant.grant;
            let undo = format!(
                "/people/{id}/roles/{}/{}",
                given.role.code(),
                given.organization
            );
            let said = Toast::done(visitor.words().plain("person-role-taken")).undone_at(undo);
            saved(&visitor, &format!("/people/{id}"), said).await
        }
        Err(error) => refuse(&visitor, id, error).await,
    }
}

async fn refuse(
    visitor: &Visitor,
    id: PersonId,
    error: UseCaseError,
) -> Result<Response, PageError> {
    let wrong = Wrong::of(&visitor.words(), error)?;
    let said = Toast::refused(wrong.all().join(" "));
    refused(visitor, &format!("/people/{id}"), said).await
}

impl Written {
    fn of(person: &Person) -> Self {
        Self {
            version: person.version.to_string(),
            name: person.name.clone(),
            mail: person.mail.clone(),
            language: person.language.clone(),
            time_zone: person.time_zone.clone(),
        }
    }
}

fn page(visitor: &Visitor, shown: ShownPerson, written: Written, wrong: Wrong) -> PersonPage {
    let shell = visitor.shell("people-title");
    let is_redacted = shown.person.state == PersonState::Redacted;
    let role = |role: OrganizationRole| shell.t(&format!("role-{}", role.code()));
    PersonPage {
        id: shown.person.id.to_string(),
        is_active: shown.person.state == PersonState::Active,
        written,
        languages: Language::ALL
            .map(|language| (language.code(), language.own_name()))
            .to_vec(),
        grants: shown
            .grants
            .iter()
            .map(|held| grant_view(held, role(held.grant.grant.role)))
            .collect(),
        roles: shown
            .offered
            .iter()
            .map(|offered| (offered.role.code(), role(offered.role)))
            .collect(),
        places: places(&shown.offered),
        // Nobody becomes an administrator by a form that was sent as it came.
        asked: (LEAST.code().to_owned(), String::new()),
        // Who was forgotten stays forgotten (rule H3).
        may_edit: shown.may_edit && !is_redacted,
        may_manage: shown.may_manage && !is_redacted,
        has_second_factor: shown.has_second_factor,
        is_you: shown.person.id == visitor.visit.person.id,
        wrong,
        shell: shell.titled(shown.person.name.clone()),
    }
}

fn grant_view(held: &HeldRole, role: String) -> GrantView {
    GrantView {
        id: held.grant.id.to_string(),
        role,
        organization: held.organization.clone(),
        organization_id: held.grant.grant.organization.to_string(),
        may_revoke: held.may_revoke,
        follows_groups: held.follows_groups,
    }
}

/// Every place where some role can be given, once.
pub(super) fn places(offered: &[OfferedRole]) -> Vec<(String, String)> {
    let mut places: Vec<(String, String)> = Vec::new();
    for (id, name) in offered.iter().flat_map(|offered| &offered.organizations) {
        let id = id.to_string();
        if !places.iter().any(|(known, _)| *known == id) {
            places.push((id, name.clone()));
        }
    }
    places
}
