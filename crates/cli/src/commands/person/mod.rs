//! `desbloqueo person`: people with an account, and their roles.

mod cover;
mod leave;
pub(super) mod redact;
mod second_factor;

use anyhow::{Context as _, Result};
use clap::{Args, Subcommand};
use desbloqueo_app::UseCaseError;
use desbloqueo_app::accounts::{make_account_link, set_password_of};
use desbloqueo_app::catalogue::MOST_ROWS;
use desbloqueo_app::catalogue::add_person::{NewPerson, add_person};
use desbloqueo_app::catalogue::grant_role::{grant_role, revoke_role};
use desbloqueo_app::catalogue::list_organizations::find_organization;
use desbloqueo_app::catalogue::list_people::{PersonItem, list_people};
use desbloqueo_app::catalogue::update_person::{PersonEdit, update_person};
use desbloqueo_app::redact::Whom;
use desbloqueo_domain::access::Grant;
use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::refusal::Field;
use serde_json::json;

use crate::Outcome;
use crate::context::Context;
use crate::find;
use crate::output::{Column, Table};
use crate::session::Session;
use desbloqueo_api::bodies::PersonBody;

/// What can be done with people.
#[derive(Debug, Subcommand)]
pub(crate) enum Person {
    /// Add somebody with an account
    Add(Add),
    /// List people with their roles
    List,
    /// Show somebody
    Show {
        /// The person, by id, mail or name
        person: String,
    },
    /// Change somebody
    Edit(Edit),
    /// Let somebody no longer sign in, and give their open work to others
    Deactivate(leave::Leave),
    /// Forget somebody: say what it takes away, or do it for good with --yes
    Redact {
        /// The person, by id, mail or name
        person: String,
        #[command(flatten)]
        how: redact::How,
    },
    /// Print a link by which somebody sets a password, once, within a week
    Link {
        /// The person, by id, mail or name
        person: String,
        /// The address of the server, such as <https://desbloqueo.example>
        #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:7878")]
        url: String,
    },
    /// Set somebody's password: the first line of what comes in
    Password {
        /// The person, by id, mail or name
        person: String,
    },
    /// Say who needs a second factor, and reset one that was lost
    #[command(subcommand)]
    SecondFactor(second_factor::SecondFactor),
    /// Hand somebody's work to another, list and end such covers
    #[command(subcommand)]
    Cover(cover::Cover),
    /// Give somebody a role on an organization and those below it
    Grant(RoleOf),
    /// Take a role from somebody
    Revoke(RoleOf),
}

/// Somebody new.
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// The name
    name: String,
    /// The address, by which they are known when signing in
    #[arg(long, value_name = "ADDRESS")]
    mail: String,
    /// The language to speak [default: that of the command]
    #[arg(long, value_name = "LANG")]
    language: Option<String>,
    /// The time zone [default: that of the organization]
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
    /// The first role: administrator, team-lead, assignment-manager, delivery-manager, engineer, account-team,
    /// resolver, viewer, auditor
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// The organization of the role, by name or id [default: the head office]
    #[arg(long, value_name = "ORGANIZATION")]
    organization: Option<String>,
}

/// What to change.
#[derive(Debug, Args)]
pub(crate) struct Edit {
    /// The person, by id, mail or name
    person: String,
    /// The name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The address
    #[arg(long, value_name = "ADDRESS")]
    mail: Option<String>,
    /// The language to speak
    #[arg(long, value_name = "LANG")]
    language: Option<String>,
    /// The time zone
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
    /// Let them sign in again
    #[arg(long)]
    activate: bool,
}

/// A role of somebody.
#[derive(Debug, Args)]
pub(crate) struct RoleOf {
    /// The person, by id, mail or name
    person: String,
    /// The role
    role: String,
    /// The organization, by name or id [default: the head office]
    #[arg(long, value_name = "ORGANIZATION")]
    organization: Option<String>,
}

pub(crate) async fn run(context: &Context, command: Person) -> Result<Outcome> {
    let session = Session::open(context).await?;
    let (app, actor) = (&session.app, &session.actor);
    let id = match command {
        Person::List => {
            let all = all(&session).await?;
            print_list(&session, &all).await?;
            return Ok(Outcome::Done);
        }
        Person::Link { person, url } => return link(&session, &person, &url).await,
        Person::Password { person } => return set_password(&session, &person).await,
        Person::SecondFactor(command) => return second_factor::run(&session, command).await,
        Person::Cover(command) => return cover::run(&session, command).await,
        Person::Add(command) => add(&session, command).await?,
        Person::Show { person } => find::person(&session, &person).await?,
        Person::Edit(command) => {
            let id = find::person(&session, &command.person).await?;
            let edit = PersonEdit {
                name: command.name,
                mail: command.mail,
                language: command.language,
                time_zone: command.time_zone,
                active: command.activate.then_some(true),
                version: None,
            };
            update_person(app, actor, id, &edit).await?.id
        }
        Person::Deactivate(command) => leave::run(&session, command).await?,
        Person::Redact { person, how } => {
            let id = find::person(&session, &person).await?;
            return redact::run(&session, Whom::Person(id), how).await;
        }
        Person::Grant(command) => {
            let (id, grant) = read_role(&session, &command).await?;
            grant_role(app, actor, id, grant).await?;
            id
        }
        Person::Revoke(command) => revoke(&session, &command).await?,
    };
    let item = all(&session)
        .await?
        .into_iter()
        .find(|item| item.person.id == id);
    print(
        &session,
        &item.ok_or_else(|| UseCaseError::not_found(Field::Person, id))?,
    )
    .await?;
    Ok(Outcome::Done)
}

async fn link(session: &Session, person: &str, url: &str) -> Result<Outcome> {
    let id = find::person(session, person).await?;
    let secret = make_account_link(&session.app, &session.actor, id).await?;
    let link = format!("{}/account-link/{secret}", url.trim_end_matches('/'));
    if session.output.json {
        session.output.json(&json!({ "link": link }))?;
    } else {
        session.output.line(link)?;
    }
    Ok(Outcome::Done)
}

/// Sets a password that is not typed as an argument, where others could read it.
async fn set_password(session: &Session, person: &str) -> Result<Outcome> {
    let id = find::person(session, person).await?;
    let mut line = String::new();
    std::io::stdin()
        .read_line(&mut line)
        .context("cannot read the password")?;
    let password = line.trim_end_matches(['\r', '\n']);
    set_password_of(&session.app, &session.actor, id, password).await?;
    session
        .output
        .line(session.output.plain("cli-password-set"))?;
    Ok(Outcome::Done)
}

async fn add(session: &Session, command: Add) -> Result<PersonId> {
    let node = find::organization_or_root(session, command.organization.as_deref()).await?;
    let node = find_organization(&session.app, &session.actor, &node.to_string()).await?;
    let role = command
        .role
        .as_deref()
        .map(find::organization_role)
        .transpose()?;
    let new = NewPerson {
        name: command.name,
        mail: command.mail,
        language: command
            .language
            .unwrap_or_else(|| session.output.language.code().to_owned()),
        time_zone: command.time_zone.unwrap_or(node.time_zone),
        role: role.map(|role| Grant {
            role,
            organization: node.id,
        }),
    };
    Ok(add_person(&session.app, &session.actor, &new).await?.id)
}

async fn read_role(session: &Session, command: &RoleOf) -> Result<(PersonId, Grant)> {
    let person = find::person(session, &command.person).await?;
    let organization = find::organization_or_root(session, command.organization.as_deref()).await?;
    Ok((
        person,
        Grant {
            role: find::organization_role(&command.role)?,
            organization,
        },
    ))
}

async fn revoke(session: &Session, command: &RoleOf) -> Result<PersonId> {
    let (id, grant) = read_role(session, command).await?;
    let item = all(session)
        .await?
        .into_iter()
        .find(|item| item.person.id == id);
    let held = item.and_then(|item| item.grants.into_iter().find(|held| held.grant == grant));
    let held = held.ok_or_else(|| UseCaseError::not_found(Field::Role, &command.role))?;
    revoke_role(&session.app, &session.actor, held.id).await?;
    Ok(id)
}

/// Everybody that the actor sees.
async fn all(session: &Session) -> Result<Vec<PersonItem>> {
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let page = list_people(&session.app, &session.actor, after.as_ref(), MOST_ROWS).await?;
        found.extend(page.rows);
        match page.next {
            Some(next) => after = Some(next),
            None => return Ok(found),
        }
    }
}

/// The roles of somebody, each with its organization.
async fn roles(session: &Session, item: &PersonItem) -> Result<String> {
    let names = desbloqueo_app::reads::name_owners(&session.app, &[]).await?;
    let one = |held: &desbloqueo_store::role_grants::RoleGrant| {
        let role = session
            .output
            .plain(&format!("role-{}", held.grant.role.code()));
        format!(
            "{role} ({})",
            names
                .organization(held.grant.organization)
                .unwrap_or_default()
        )
    };
    Ok(item.grants.iter().map(one).collect::<Vec<_>>().join(", "))
}

async fn print(session: &Session, item: &PersonItem) -> Result<()> {
    let output = &session.output;
    if output.json {
        output.json(&PersonBody::from(item))?;
        return Ok(());
    }
    let person = &item.person;
    output.heading(&person.name)?;
    output.pairs(&[
        (output.plain("field-id"), person.id.to_string()),
        (output.plain("field-mail"), person.mail.clone()),
        (output.plain("field-language"), person.language.clone()),
        (output.plain("field-time-zone"), person.time_zone.clone()),
        (output.plain("field-role"), roles(session, item).await?),
        (
            output.plain("cli-column-state"),
            output.plain(&format!("person-{}", person.state.code())),
        ),
    ])?;
    Ok(())
}

async fn print_list(session: &Session, all: &[PersonItem]) -> Result<()> {
    let output = &session.output;
    if output.json {
        let items: Vec<_> = all.iter().map(PersonBody::from).collect();
        output.json_items(&items)?;
        return Ok(());
    }
    let mut table = Table::new([
        Column::text(output.plain("field-person")),
        Column::text(output.plain("field-mail")),
        Column::text(output.plain("field-role")),
        Column::whole(output.plain("cli-column-state")),
    ]);
    for item in all {
        table.row([
            item.person.name.clone().into(),
            item.person.mail.clone().into(),
            roles(session, item).await?.into(),
            output
                .plain(&format!("person-{}", item.person.state.code()))
                .into(),
        ]);
    }
    output.table(&table)?;
    Ok(())
}
