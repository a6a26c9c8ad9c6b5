//! `/tenants/{id}/team`: who works on a tenant, for all services or one.

use askama::Template;
use axum::response::{Html, IntoResponse as _, Response};
use desbloqueo_app::catalogue::assign_team::{TeamChange, assign_team};
use desbloqueo_app::catalogue::open_team::{OpenedTeam, open_team};
use desbloqueo_domain::code::{Code, TenantId};
use desbloqueo_domain::owner::{Owner, TeamMember};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;

use crate::error::{PageError, of_refused};
use crate::id::Id;
use crate::pages::html;
use crate::pages::lines::{owner_code, read_owner};
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "tenants/team.html")]
struct TeamPage {
    shell: Shell,
    id: String,
    /// Customer and tenant.
    of: String,
    version: i64,
    members: Vec<MemberRow>,
    roles: Vec<Choice>,
    services: Vec<Choice>,
    people: Vec<Choice>,
    contacts: Vec<Choice>,
    is_instead: bool,
    wrong: Wrong,
}

/// Somebody in the team.
struct MemberRow {
    /// How a form names the member.
    code: String,
    role: String,
    service: String,
    who: String,
}

/// Something to choose.
struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

pub(super) async fn show(visitor: Visitor, Id(id): Id<TenantId>) -> Result<Response, PageError> {
    let opened = open_team(&visitor.app, visitor.actor(), id).await?;
    html(&page(
        &visitor,
        &opened,
        &Fields::default(),
        Wrong::default(),
    ))
}

/// Takes a member out, or takes one in.
pub(super) async fn save(
    visitor: Visitor,
    Id(id): Id<TenantId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let version = fields.get("version").parse().ok();
    let done = match asked(&fields) {
        Ok(change) => assign_team(&visitor.app, visitor.actor(), id, &[change], version).await,
        Err(refusals) => Err(refusals.into()),
    };
    match done {
        Ok(_) => {
            let said = Toast::done(visitor.words().plain("team-saved"));
            saved(&visitor, &format!("/tenants/{id}"), said).await
        }
        Err(error) => {
            let opened = open_team(&visitor.app, visitor.actor(), id).await?;
            let status = of_refused(&error);
            let wrong = Wrong::of(&visitor.words(), error)?;
            let page = page(&visitor, &opened, &fields, wrong);
            Ok((status, Html(page.render()?)).into_response())
        }
    }
}

fn asked(fields: &Fields) -> Result<TeamChange, Refusals> {
    if let Some(member) = read(fields.get("remove")) {
        return Ok(TeamChange::Remove(member));
    }
    let mut refusals = Refusals::default();
    let mut missing = |field| {
        refusals.push(Refusal::new(Rule::V1, Cause::Missing, field, Fact::Nothing));
    };
    let role = Code::parse(fields.get("role")).ok();
    if role.is_none() {
        missing(Field::Role);
    }
    let who = read_owner(fields.get("who")).filter(|who| *who != Owner::Nobody);
    if who.is_none() {
        missing(Field::Person);
    }
    match (role, who) {
        (Some(role), Some(who)) => {
            let service = Code::parse(fields.get("service")).ok();
            let member = TeamMember { role, service, who };
            Ok(if fields.is_ticked("instead") {
                TeamChange::Set(member)
            } else {
                TeamChange::Add(member)
            })
        }
        _ => Err(refusals),
    }
}

/// A member as forms write one: role, service, who, with `/` between them.
fn code(member: &TeamMember) -> String {
    let service = member
        .service
        .as_ref()
        .map(Code::as_str)
        .unwrap_or_default();
    format!("{}/{service}/{}", member.role, owner_code(&member.who))
}

fn read(text: &str) -> Option<TeamMember> {
    let (role, rest) = text.split_once('/')?;
    let (service, who) = rest.split_once('/')?;
    Some(TeamMember {
        role: Code::parse(role).ok()?,
        service: Code::parse(service).ok(),
        who: read_owner(who)?,
    })
}

fn page(visitor: &Visitor, opened: &OpenedTeam, fields: &Fields, wrong: Wrong) -> TeamPage {
    let words = visitor.words();
    let tenant = &opened.tenant;
    let members = tenant.state.team.0.iter().map(|member| MemberRow {
        code: code(member),
        role: words.label(Kind::Role, &member.role),
        service: match &member.service {
            Some(service) => words.short_service(service),
            None => words.plain("team-all-services"),
        },
        who: words.owner(&member.who, &opened.names),
    });
    let who = fields.get("who");
    let named = |owner: Owner, name: &str| {
        let value = owner_code(&owner);
        Choice {
            is_chosen: value == who,
            value,
            label: name.to_owned(),
        }
    };
    let people = opened.people.iter();
    let contacts = opened.contacts.iter();
    TeamPage {
        shell: visitor.shell("team-title"),
        id: tenant.id.to_string(),
        of: format!("{} › {}", opened.customer_name, tenant.state.name),
        version: tenant.version,
        members: members.collect(),
        roles: codes(&words, Kind::Role, fields.get("role")),
        services: codes(&words, Kind::Service, fields.get("service")),
        people: people
            .map(|(id, name)| named(Owner::Person(*id), name))
            .collect(),
        contacts: contacts
            .map(|(id, name)| named(Owner::Contact(*id), name))
            .collect(),
        is_instead: fields.is_ticked("instead"),
        wrong,
    }
}

fn codes(words: &Words<'_>, kind: Kind, chosen: &str) -> Vec<Choice> {
    let codes = words.playbook.codes(kind).iter();
    let choices = codes.map(|code| Choice {
        value: code.to_string(),
        label: words.label(kind, code),
        is_chosen: code.as_str() == chosen,
    });
    choices.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_is_read_as_forms_write_one() {
        let person = "person:018f0000-0000-7000-8000-000000000001";
        for text in [
            format!("engineer//{person}"),
            format!("engineer/mail/{person}"),
        ] {
            assert_eq!(code(&read(&text).unwrap()), text);
        }
        assert_eq!(read("engineer"), None);
        assert_eq!(read("engineer//somebody"), None);
    }
}
