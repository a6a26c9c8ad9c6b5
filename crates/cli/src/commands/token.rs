//! `desbloqueo token`: tokens by which programs act, for a person or as a service of their own.

use std::collections::BTreeSet;

use anyhow::Result;
use clap::{Args, Subcommand};
use desbloqueo_app::UseCaseError;
use desbloqueo_app::tokens::{
    CreatedToken, ListedToken, NewService, NewToken, Scope, create_service_token, create_token,
    list_service_tokens, list_tokens, revoke_token,
};
use desbloqueo_domain::access::Grant;
use desbloqueo_domain::code::ApiTokenId;
use desbloqueo_domain::refusal::Field;
use desbloqueo_i18n::Args as With;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::Outcome;
use crate::context::Context;
use crate::find;
use crate::output::{Column, Table};
use crate::parse;
use crate::session::Session;

/// Days that a token serves where nothing is said.
const DAYS: i64 = 90;

/// What can be done with tokens.
#[derive(Debug, Subcommand)]
pub(crate) enum Token {
    /// Make a token and print it, once
    Create(Create),
    /// List tokens
    List {
        /// Whose tokens: a person, by id, mail or name [default: who acts]
        #[arg(long, value_name = "PERSON")]
        person: Option<String>,
        /// Those of services instead
        #[arg(long, conflicts_with = "person")]
        services: bool,
    },
    /// End a token
    Revoke {
        /// The token, by its id or the last digits of it
        token: String,
        /// Whose token it is, where it is not of who acts: a person, by id, mail or name
        #[arg(long, value_name = "PERSON")]
        person: Option<String>,
    },
}

/// A token to be made.
#[derive(Debug, Args)]
pub(crate) struct Create {
    /// What people know it by
    #[arg(long, value_name = "NAME")]
    name: String,
    /// What it may be used for: read, write, import, admin; several times for several
    #[arg(long, value_name = "SCOPE", default_value = "read", value_parser = scope)]
    scope: Vec<Scope>,
    /// The last day on which it serves [default: in 90 days]
    #[arg(long, value_name = "DAY", value_parser = parse::day)]
    expires: Option<Date>,
    /// For whom it acts: a person, by id, mail or name [default: who acts]
    #[arg(long, value_name = "PERSON", conflicts_with = "service")]
    person: Option<String>,
    /// It acts as a service of its own, under its name, with this role
    #[arg(long, value_name = "ROLE")]
    service: Option<String>,
    /// The organization of the service's role, by name or id [default: the head office]
    #[arg(long, value_name = "ORGANIZATION", requires = "service")]
    organization: Option<String>,
}

pub(crate) async fn run(context: &Context, command: Token) -> Result<Outcome> {
    let session = Session::open(context).await?;
    match command {
        Token::Create(command) => create(&session, command).await?,
        Token::List { services: true, .. } => {
            let listed = list_service_tokens(&session.app, &session.actor).await?;
            print(&session, &listed)?;
        }
        Token::List { person, .. } => print(&session, &of(&session, person.as_deref()).await?)?,
        Token::Revoke { token, person } => {
            let id = meant(&session, &token, person.as_deref()).await?;
            let ended = revoke_token(&session.app, &session.actor, id).await?;
            print(&session, &[ended])?;
        }
    }
    Ok(Outcome::Done)
}

async fn create(session: &Session, command: Create) -> Result<()> {
    let (app, actor) = (&session.app, &session.actor);
    let new = NewToken {
        name: command.name,
        scopes: command.scope.into_iter().collect::<BTreeSet<_>>(),
        expires: end_of(app.clock.now(), command.expires)?,
    };
    let created = if let Some(role) = &command.service {
        let organization =
            find::organization_or_root(session, command.organization.as_deref()).await?;
        let role = Grant {
            role: find::organization_role(role)?,
            organization,
        };
        create_service_token(app, actor, &NewService { role, token: new }).await?
    } else {
        let person = match &command.person {
            Some(text) => find::person(session, text).await?,
            None => actor.person,
        };
        create_token(app, actor, person, &new).await?
    };
    tell(session, &created)
}

/// The end of a day in UTC, or 90 days from now.
fn end_of(now: Timestamp, day: Option<Date>) -> Result<Timestamp> {
    Ok(match day {
        Some(day) => day.tomorrow()?.to_zoned(TimeZone::UTC)?.timestamp(),
        None => now.checked_add(SignedDuration::from_hours(24 * DAYS))?,
    })
}

fn tell(session: &Session, created: &CreatedToken) -> Result<()> {
    if session.output.json {
        session.output.json(&json!({
            "token": created.secret, "id": created.token.id.to_string(),
            "scopes": created.token.scopes.split(' ').collect::<Vec<_>>(),
            "expires_at": moment(created.token.expires_at),
        }))?;
    } else {
        let when = session.instant(created.token.expires_at);
        let args = With::new().text("date", when);
        session
            .output
            .line(session.output.text("token-shown-once", &args))?;
        session.output.line(created.secret.as_str())?;
    }
    Ok(())
}

async fn of(session: &Session, person: Option<&str>) -> Result<Vec<ListedToken>> {
    let person = match person {
        Some(text) => find::person(session, text).await?,
        None => session.actor.person,
    };
    Ok(list_tokens(&session.app, &session.actor, person).await?)
}

/// The token that is meant: by its id, or by the last digits that tell it apart among those listed.
async fn meant(session: &Session, text: &str, person: Option<&str>) -> Result<ApiTokenId> {
    if let Ok(id) = text.trim().parse() {
        return Ok(id);
    }
    let mut listed = of(session, person).await?;
    if person.is_none() {
        // Who does not manage services has none to end.
        listed.extend(
            list_service_tokens(&session.app, &session.actor)
                .await
                .unwrap_or_default(),
        );
    }
    let ids = listed.iter().map(|one| one.token.id);
    let found: BTreeSet<ApiTokenId> = ids
        .filter(|id| text.len() >= desbloqueo_words::SHORT && id.to_string().ends_with(text.trim()))
        .collect();
    match found.first() {
        Some(id) if found.len() == 1 => Ok(*id),
        _ => Err(UseCaseError::not_found(Field::Id, text).into()),
    }
}

fn print(session: &Session, listed: &[ListedToken]) -> Result<()> {
    let output = &session.output;
    if output.json {
        let items: Vec<Value> = listed.iter().map(body).collect();
        output.json(&json!({ "items": items }))?;
        return Ok(());
    }
    let mut table = Table::new([
        Column::whole(output.plain("field-id")),
        Column::telling(output.plain("field-name")),
        Column::text(output.plain("field-person")),
        Column::text(output.plain("field-scope")),
        Column::text(output.plain("field-expires")),
        Column::text(output.plain("token-last-used")).spare(),
        Column::text(output.plain("token-state")),
    ]);
    for one in listed {
        let used = one.token.last_used_at;
        table.row([
            find::short(one.token.id).into(),
            one.token.name.clone().into(),
            one.person.clone().into(),
            one.token.scopes.replace(' ', ", ").into(),
            session.instant(one.token.expires_at).into(),
            if used == 0 {
                output.plain("token-never-used").into()
            } else {
                session.instant(used).into()
            },
            output
                .plain(if one.serves {
                    "token-serves"
                } else {
                    "token-ended"
                })
                .into(),
        ]);
    }
    output.table(&table)?;
    Ok(())
}

fn body(one: &ListedToken) -> Value {
    let token = &one.token;
    json!({
        "id": token.id.to_string(), "name": token.name, "person_id": token.person.to_string(),
        "service": one.is_service, "scopes": one.scopes.iter().map(|scope| scope.code()).collect::<Vec<_>>(),
        "created_at": moment(token.created_at), "expires_at": moment(token.expires_at),
        "last_used_at": moment(token.last_used_at), "revoked_at": moment(token.revoked_at), "serves": one.serves,
    })
}

/// An instant; nothing where there was none.
fn moment(microsecond: i64) -> Option<String> {
    let at = Timestamp::from_microsecond(microsecond).ok();
    at.filter(|_| microsecond != 0).map(|at| at.to_string())
}

fn scope(text: &str) -> Result<Scope, String> {
    let codes = Scope::ALL.map(Scope::code).join(", ");
    Scope::parse(text).ok_or_else(|| format!("expected one of {codes}"))
}
