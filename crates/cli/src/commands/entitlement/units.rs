//! `desbloqueo entitlement report` and `override`: the reported units (rules U2, U3).

use anyhow::Result;
use clap::Args;
use desbloqueo_app::reconcile_units::{override_units, report_units};
use desbloqueo_domain::entitlement::UnitsOverride;

use crate::commands::line::saved::print_entitlement;
use crate::find;
use crate::session::Session;

/// The number of units that were bought.
#[derive(Debug, Args)]
pub(crate) struct Report {
    /// The entitlement, by id or its last eight digits
    id: String,
    /// The units
    #[arg(allow_negative_numbers = true)]
    units: i64,
}

/// A number that stands in for it.
#[derive(Debug, Args)]
pub(crate) struct Override {
    /// The entitlement, by id or its last eight digits
    id: String,
    /// The units
    #[arg(allow_negative_numbers = true, required_unless_present = "remove")]
    units: Option<i64>,
    /// Why it stands in
    #[arg(
        long,
        value_name = "REASON",
        default_value = "",
        hide_default_value = true
    )]
    reason: String,
    /// The units bought count again
    #[arg(long, conflicts_with = "units")]
    remove: bool,
}

pub(super) async fn report(session: &Session, command: &Report) -> Result<()> {
    let id = find::entitlement(session, &command.id).await?;
    let saved = report_units(&session.app, &session.actor, id, command.units).await?;
    print_entitlement(session, &saved).await
}

pub(super) async fn set_override(session: &Session, command: &Override) -> Result<()> {
    let id = find::entitlement(session, &command.id).await?;
    let units = command.units.map(|units| UnitsOverride {
        units,
        reason: command.reason.clone(),
    });
    let saved = override_units(&session.app, &session.actor, id, units).await?;
    print_entitlement(session, &saved).await
}
