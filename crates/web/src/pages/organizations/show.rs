//! `/organizations/{id}`: an organization between those above and below it, with the people who hold a role there.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;
use desbloqueo_app::catalogue::show_organization::{ShownOrganization, show_organization};
use desbloqueo_app::reads::Organization;
use desbloqueo_domain::code::{OrganizationId, PersonId};
use desbloqueo_words::Words;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::html;
use crate::shell::Shell;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "organizations/show.html")]
struct OrganizationPage {
    shell: Shell,
    id: String,
    name: String,
    time_zone: String,
    above: Option<Named>,
    below: Vec<Named>,
    people: Vec<Member>,
    tenants: String,
    lines: String,
    units: String,
    may_manage: bool,
}

/// An organization to go to.
struct Named {
    id: String,
    name: String,
}

/// Somebody with their roles.
struct Member {
    id: String,
    name: String,
    roles: Vec<String>,
}

pub(super) async fn show(
    visitor: Visitor,
    Id(id): Id<OrganizationId>,
) -> Result<Response, PageError> {
    let shown = show_organization(&visitor.app, visitor.actor(), id).await?;
    let words = visitor.words();
    let named = |one: &Organization| Named {
        id: one.id.to_string(),
        name: one.name.clone(),
    };
    html(&OrganizationPage {
        shell: visitor
            .shell("organizations-title")
            .titled(shown.organization.name.clone()),
        id: id.to_string(),
        above: shown.parent.as_ref().map(named),
        below: shown.children.iter().map(named).collect(),
        people: members(&words, &shown),
        tenants: words.number(shown.figures.tenants),
        lines: words.number(shown.figures.lines),
        units: words.number(shown.figures.units),
        may_manage: shown.may_manage,
        name: shown.organization.name,
        time_zone: shown.organization.time_zone,
    })
}

fn members(words: &Words<'_>, shown: &ShownOrganization) -> Vec<Member> {
    let mut roles = BTreeMap::<PersonId, Vec<String>>::new();
    for (person, _, role) in &shown.people {
        let role = words.plain(&format!("role-{}", role.code()));
        roles.entry(*person).or_default().push(role);
    }
    // In the order of the names, each person once.
    let people = shown.people.iter();
    people
        .filter_map(|(person, name, _)| {
            Some(Member {
                id: person.to_string(),
                name: name.clone(),
                roles: roles.remove(person)?,
            })
        })
        .collect()
}
