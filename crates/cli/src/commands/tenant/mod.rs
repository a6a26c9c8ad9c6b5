//! `desbloqueo tenant`: tenants with their team, notes and own values.

mod list;
mod show;
mod team;

use anyhow::Result;
use clap::{Args, Subcommand};
use desbloqueo_app::catalogue::add_tenant::add_tenant;
use desbloqueo_app::catalogue::hand_over_tenants::hand_over_tenants;
use desbloqueo_app::catalogue::transfer_tenants::transfer_tenants;
use desbloqueo_app::catalogue::update_tenant::{TenantEdit, update_tenant};
use desbloqueo_app::catalogue::write_tenant_note::write_tenant_note;
use desbloqueo_domain::code::TenantId;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::tenant::{Activity, Priority, PriorityOverride, TenantState};
use desbloqueo_i18n::Args as With;
use desbloqueo_playbook::Kind;
use serde_json::json;

use super::entitlement::hand_over::print_handovers;
use crate::Outcome;
use crate::context::Context;
use crate::find;
use crate::parse;
use crate::session::Session;

/// What can be done with tenants.
#[derive(Debug, Subcommand)]
pub(crate) enum Tenant {
    /// Add a tenant to a customer
    Add(Add),
    /// List tenants with their priority
    List(list::List),
    /// Show a tenant with its team, entitlements, lines and notes
    Show {
        /// The tenant, by name, domain, external id or id
        tenant: String,
    },
    /// Change a tenant
    Edit(Edit),
    /// Change who works on a tenant
    #[command(subcommand)]
    Team(team::Team),
    /// Write a note on a tenant
    Note {
        /// The tenant, by name, domain, external id or id
        tenant: String,
        /// The note
        text: String,
        /// It is about technology
        #[arg(long)]
        technical: bool,
    },
    /// Hand tenants over from assignment to delivery
    HandOver {
        /// The tenants
        #[arg(required = true, value_name = "TENANT")]
        tenants: Vec<String>,
        /// Just this service, by code or label
        #[arg(long, value_name = "SERVICE")]
        service: Option<String>,
    },
    /// Transfer tenants to another organization, with their history
    Transfer {
        /// The tenants
        #[arg(required = true, value_name = "TENANT")]
        tenants: Vec<String>,
        /// The organization, by name or id
        #[arg(long, value_name = "ORGANIZATION")]
        to: String,
        /// Why
        #[arg(
            long,
            value_name = "REASON",
            default_value = "",
            hide_default_value = true
        )]
        reason: String,
    },
}

/// A new tenant.
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// Its name
    name: String,
    /// The customer, by name, external id or id
    #[arg(long, value_name = "CUSTOMER")]
    customer: String,
    /// The id that another system knows it by
    #[arg(long, value_name = "ID", default_value = "", hide_default_value = true)]
    external_id: String,
    /// Its domain
    #[arg(
        long,
        value_name = "DOMAIN",
        default_value = "",
        hide_default_value = true
    )]
    domain: String,
}

/// What to change.
#[derive(Debug, Args)]
pub(crate) struct Edit {
    /// The tenant, by name, domain, external id or id
    tenant: String,
    /// Its name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The id that another system knows it by
    #[arg(long, value_name = "ID")]
    external_id: Option<String>,
    /// Its domain
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<String>,
    /// Whether it is being worked on: active, finished, or the day until which it is paused
    #[arg(long, value_name = "STATE", value_parser = activity)]
    state: Option<Activity>,
    /// The priority that stands in for the computed one: low, medium, high, critical, none
    #[arg(long, value_name = "PRIORITY", value_parser = priority)]
    priority: Option<parse::OrNone<Priority>>,
    /// Why it stands in
    #[arg(
        long,
        value_name = "REASON",
        default_value = "",
        hide_default_value = true
    )]
    reason: String,
}

fn activity(text: &str) -> Result<Activity, String> {
    match text {
        "active" => Ok(Activity::Active),
        "finished" => Ok(Activity::Finished),
        day => parse::day(day)
            .map(Activity::PausedUntil)
            .map_err(|_| "expected active, finished, or a day such as 2026-11-22".to_owned()),
    }
}

fn priority(text: &str) -> Result<parse::OrNone<Priority>, String> {
    if parse::is_none(text) {
        return Ok(parse::OrNone(None));
    }
    let known = Priority::ALL.map(Priority::code).join(", ");
    let found = Priority::parse(text).ok_or_else(|| format!("expected one of {known}, none"))?;
    Ok(parse::OrNone(Some(found)))
}

pub(crate) async fn run(context: &Context, command: Tenant) -> Result<Outcome> {
    let session = Session::open(context).await?;
    let id = match command {
        Tenant::List(command) => {
            list::run(&session, &command).await?;
            return Ok(Outcome::Done);
        }
        Tenant::HandOver { tenants, service } => {
            hand_over(&session, &tenants, service.as_deref()).await?;
            return Ok(Outcome::Done);
        }
        Tenant::Transfer {
            tenants,
            to,
            reason,
        } => {
            transfer(&session, &tenants, &to, &reason).await?;
            return Ok(Outcome::Done);
        }
        Tenant::Add(command) => add(&session, command).await?,
        Tenant::Show { tenant } => find::tenant(&session, &tenant).await?,
        Tenant::Edit(command) => edit(&session, command).await?,
        Tenant::Team(command) => team::run(&session, command).await?,
        Tenant::Note {
            tenant,
            text,
            technical,
        } => {
            let id = find::tenant(&session, &tenant).await?;
            write_tenant_note(&session.app, &session.actor, id, technical, &text).await?;
            id
        }
    };
    show::run(&session, id).await?;
    Ok(Outcome::Done)
}

async fn add(session: &Session, command: Add) -> Result<TenantId> {
    let customer = find::customer(session, &command.customer).await?;
    let state = TenantState {
        name: command.name,
        external_id: command.external_id,
        domain: command.domain,
        ..TenantState::default()
    };
    Ok(add_tenant(&session.app, &session.actor, customer, state)
        .await?
        .id)
}

async fn edit(session: &Session, command: Edit) -> Result<TenantId> {
    let id = find::tenant(session, &command.tenant).await?;
    let reason = command.reason;
    let own = |priority: parse::OrNone<Priority>| {
        priority.0.map(|priority| PriorityOverride {
            priority,
            reason: reason.clone(),
        })
    };
    let edit = TenantEdit {
        name: command.name,
        external_id: command.external_id,
        domain: command.domain,
        activity: command.state,
        priority: command.priority.map(own),
        version: None,
    };
    Ok(update_tenant(&session.app, &session.actor, id, edit)
        .await?
        .id)
}

async fn hand_over(session: &Session, tenants: &[String], service: Option<&str>) -> Result<()> {
    let tenants = find::tenants(session, tenants).await?;
    let playbook = &session.app.playbook;
    let service = service
        .map(|text| find::code(playbook, Kind::Service, Field::Service, text))
        .transpose()?;
    let title = session.output.plain("tenant-hand-over");
    let done = hand_over_tenants(
        &session.app,
        &session.actor,
        &tenants,
        service.as_ref(),
        &title,
    )
    .await?;
    print_handovers(session, done.iter().map(|(id, handover)| (*id, handover)))
}

async fn transfer(session: &Session, tenants: &[String], to: &str, reason: &str) -> Result<()> {
    let tenants = find::tenants(session, tenants).await?;
    let to = find::organization(session, to).await?;
    let done = transfer_tenants(&session.app, &session.actor, &tenants, to, reason).await?;
    let output = &session.output;
    if output.json {
        let tenants: Vec<_> = done
            .tenants
            .iter()
            .map(|(tenant, customer)| json!({ "id": tenant.to_string(), "customer_id": customer.to_string() }))
            .collect();
        output.json(&json!({ "batch": done.batch.to_string(), "tenants": tenants }))?;
        return Ok(());
    }
    let args = With::new().count("count", done.tenants.len());
    output.line(output.text("cli-tenants-transferred", &args))?;
    Ok(())
}
