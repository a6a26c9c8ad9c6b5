//! `desbloqueo entitlement`: a tenant's units of one service.

mod add;
mod edit;
mod reconcile;
mod show;
mod units;

pub(crate) mod hand_over;

use anyhow::Result;
use clap::Subcommand;
use desbloqueo_app::record_attempt::{record_answer, record_attempt};
use desbloqueo_app::set_start_date::set_start_date;
use jiff::civil::Date;

use super::line::saved::print_entitlement;
use crate::Outcome;
use crate::context::Context;
use crate::find;
use crate::parse::{self, OrNone};
use crate::session::Session;

/// What can be done with entitlements.
#[derive(Debug, Subcommand)]
pub(crate) enum Entitlement {
    /// Add a tenant's units of a service
    Add(Box<add::Add>),
    /// List the entitlements of a tenant
    List {
        /// The tenant, by name, domain, external id or id
        tenant: String,
    },
    /// Show an entitlement with its lines
    Show {
        /// The entitlement, by id or its last eight digits
        id: String,
    },
    /// Change service status, business reason, success owner, discussion date or external id
    Edit(edit::Edit),
    /// Take over the number of units that were bought
    Report(units::Report),
    /// Set a number that stands in for the units bought, with its reason
    Override(units::Override),
    /// Bring the lines in line with the reported units; without numbers, show the proposal
    Reconcile(reconcile::Reconcile),
    /// Add a contact attempt
    Attempt {
        /// The entitlement, by id or its last eight digits
        id: String,
        /// The day [default: today]
        #[arg(long, value_name = "DAY", value_parser = parse::day)]
        day: Option<Date>,
        /// How it was tried
        #[arg(
            long,
            value_name = "NOTE",
            default_value = "",
            hide_default_value = true
        )]
        note: String,
    },
    /// The customer answered: attempts count anew
    Answered {
        /// The entitlement, by id or its last eight digits
        id: String,
        /// What was answered
        #[arg(
            long,
            value_name = "NOTE",
            default_value = "",
            hide_default_value = true
        )]
        note: String,
    },
    /// Set the engagement start date, with its reason
    StartDate {
        /// The entitlement, by id or its last eight digits
        id: String,
        /// The day, or none
        #[arg(value_name = "DAY", value_parser = parse::day_or_none)]
        day: OrNone<Date>,
        /// Why it changes
        #[arg(
            long,
            value_name = "REASON",
            default_value = "",
            hide_default_value = true
        )]
        reason: String,
    },
    /// Hand an entitlement over from assignment to delivery
    HandOver {
        /// The entitlement, by id or its last eight digits
        id: String,
    },
}

pub(crate) async fn run(context: &Context, command: Entitlement) -> Result<Outcome> {
    let session = Session::open(context).await?;
    let (app, actor) = (&session.app, &session.actor);
    match command {
        Entitlement::Add(command) => add::run(&session, &command).await?,
        Entitlement::List { tenant } => show::list(&session, &tenant).await?,
        Entitlement::Show { id } => show::run(&session, &id).await?,
        Entitlement::Edit(command) => edit::run(&session, &command).await?,
        Entitlement::Report(command) => units::report(&session, &command).await?,
        Entitlement::Override(command) => units::set_override(&session, &command).await?,
        Entitlement::Reconcile(command) => reconcile::run(&session, &command).await?,
        Entitlement::HandOver { id } => hand_over::run(&session, &id).await?,
        Entitlement::Attempt { id, day, note } => {
            let id = find::entitlement(&session, &id).await?;
            let saved = record_attempt(app, actor, id, day, &note).await?;
            print_entitlement(&session, &saved).await?;
        }
        Entitlement::Answered { id, note } => {
            let id = find::entitlement(&session, &id).await?;
            print_entitlement(&session, &record_answer(app, actor, id, &note).await?).await?;
        }
        Entitlement::StartDate { id, day, reason } => {
            let id = find::entitlement(&session, &id).await?;
            let saved = set_start_date(app, actor, id, day.into(), &reason).await?;
            print_entitlement(&session, &saved).await?;
        }
    }
    Ok(Outcome::Done)
}
