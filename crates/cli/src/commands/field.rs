//! `desbloqueo field`: own fields, which an organization keeps beside ours.

use anyhow::Result;
use clap::{Args, Subcommand};
use desbloqueo_app::UseCaseError;
use desbloqueo_app::catalogue::add_own_field::{NewOwnField, add_own_field};
use desbloqueo_app::catalogue::list_own_fields::list_own_fields;
use desbloqueo_app::catalogue::set_own_value::{OwnTarget, set_own_value};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::own_field::{OwnField, OwnKind, OwnSubject};
use desbloqueo_domain::refusal::Field as Ours;
use desbloqueo_domain::text::fold;
use serde_json::json;

use crate::Outcome;
use crate::context::Context;
use crate::find;
use crate::output::{Column, Table};
use crate::parse;
use crate::session::Session;

/// What can be done with own fields.
#[derive(Debug, Subcommand)]
pub(crate) enum Field {
    /// Add an own field
    Add(Add),
    /// List own fields
    List {
        /// Those that this organization has, by name or id
        #[arg(long, value_name = "ORGANIZATION")]
        organization: Option<String>,
    },
    /// Set or empty the value of a tenant, an entitlement or a line
    Set(Set),
}

/// A new own field.
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// What people read
    label: String,
    /// What it describes: tenant, entitlement, line
    #[arg(long, value_name = "SUBJECT", value_parser = subject)]
    on: OwnSubject,
    /// What its values are: text, number, date, choice, yes-no, tags
    #[arg(long, value_name = "KIND", default_value = "text", value_parser = kind)]
    kind: OwnKind,
    /// A value allowed, for a choice; give it several times
    #[arg(long = "choice", value_name = "VALUE")]
    choices: Vec<String>,
    /// Its stable code [default: made from the label]
    #[arg(long, value_name = "CODE", value_parser = code)]
    code: Option<Code>,
    /// The organization that keeps it, by name or id [default: the head office]
    #[arg(long, value_name = "ORGANIZATION")]
    organization: Option<String>,
}

/// A value.
#[derive(Debug, Args)]
pub(crate) struct Set {
    /// The own field, by code, label or id
    field: String,
    /// The tenant, entitlement or line that it describes
    record: String,
    /// The value, or none
    value: String,
}

fn subject(text: &str) -> Result<OwnSubject, String> {
    let known = OwnSubject::ALL.map(OwnSubject::code).join(", ");
    OwnSubject::parse(text).ok_or_else(|| format!("expected one of {known}"))
}

fn kind(text: &str) -> Result<OwnKind, String> {
    let known = OwnKind::ALL.map(OwnKind::code).join(", ");
    OwnKind::parse(text).ok_or_else(|| format!("expected one of {known}"))
}

fn code(text: &str) -> Result<Code, String> {
    Code::parse(text).map_err(|error| error.to_string())
}

pub(crate) async fn run(context: &Context, command: Field) -> Result<Outcome> {
    let session = Session::open(context).await?;
    match command {
        Field::Add(command) => add(&session, command).await?,
        Field::List { organization } => list(&session, organization.as_deref()).await?,
        Field::Set(command) => set(&session, &command).await?,
    }
    Ok(Outcome::Done)
}

async fn add(session: &Session, command: Add) -> Result<()> {
    let new = NewOwnField {
        organization: find::organization_or_root(session, command.organization.as_deref()).await?,
        subject: command.on,
        code: command.code,
        label: command.label,
        kind: command.kind,
        choices: command.choices,
    };
    let added = add_own_field(&session.app, &session.actor, &new).await?;
    print(session, std::slice::from_ref(&added))
}

async fn list(session: &Session, organization: Option<&str>) -> Result<()> {
    let organization = match organization {
        Some(text) => Some(find::organization(session, text).await?),
        None => None,
    };
    print(
        session,
        &list_own_fields(&session.app, &session.actor, organization).await?,
    )
}

fn print(session: &Session, fields: &[OwnField]) -> Result<()> {
    let output = &session.output;
    if output.json {
        output.json_items(&fields)?;
        return Ok(());
    }
    let mut table = Table::new([
        Column::text(output.plain("field-own-field")),
        Column::whole(output.plain("cli-column-code")),
        Column::whole(output.plain("cli-column-describes")),
        Column::whole(output.plain("cli-column-kind")),
        Column::text(output.plain("cli-column-allowed")),
    ]);
    for field in fields {
        table.row([
            field.label.clone().into(),
            field.code.as_str().into(),
            output
                .plain(&format!("own-field-on-{}", field.subject.code()))
                .into(),
            output
                .plain(&format!("own-field-{}", field.kind.code()))
                .into(),
            field.choices.join(", ").into(),
        ]);
    }
    output.table(&table)?;
    Ok(())
}

async fn set(session: &Session, command: &Set) -> Result<()> {
    let all = list_own_fields(&session.app, &session.actor, None).await?;
    let wanted = fold(&command.field);
    let is_meant = |field: &&OwnField| {
        field.code.as_str() == command.field
            || fold(&field.label) == wanted
            || field.id.to_string() == command.field
    };
    let missing = || UseCaseError::not_found(Ours::OwnField, &command.field);
    let field = all.iter().find(is_meant).ok_or_else(missing)?;
    let target = match field.subject {
        OwnSubject::Tenant => OwnTarget::Tenant(find::tenant(session, &command.record).await?),
        OwnSubject::Entitlement => {
            OwnTarget::Entitlement(find::entitlement(session, &command.record).await?)
        }
        OwnSubject::Line => OwnTarget::Line(find::line(session, &command.record).await?),
    };
    let value = Some(command.value.as_str()).filter(|value| !parse::is_none(value));
    let saved = set_own_value(&session.app, &session.actor, field.id, target, value).await?;
    let output = &session.output;
    if output.json {
        output.json(&json!({ "field": field.code, "value": saved }))?;
    } else {
        output.pairs(&[(
            field.label.clone(),
            saved.unwrap_or_else(|| output.plain("none")),
        )])?;
    }
    Ok(())
}
