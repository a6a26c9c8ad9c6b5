//! `desbloqueo line move`: moves units between lines of an entitlement.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::move_units::move_units;

use super::saved::print_lines;
use crate::find;
use crate::session::Session;

/// The two lines and the units.
#[derive(Debug, Args)]
pub(crate) struct Move {
    /// The line that gives, by id or its last eight digits
    id: String,
    /// The line that takes
    #[arg(long, value_name = "ID")]
    into: String,
    /// How many units
    #[arg(long, value_name = "COUNT", allow_negative_numbers = true)]
    units: i64,
    /// A new note, where the status is another
    #[arg(long, value_name = "NOTE")]
    note: Option<String>,
    /// Why you may do what your role may not
    #[arg(
        long,
        value_name = "REASON",
        default_value = "",
        hide_default_value = true
    )]
    reason: String,
}

pub(super) async fn run(session: &Session, command: &Move) -> Result<()> {
    let from = find::line(session, &command.id).await?;
    let into = find::line(session, &command.into).await?;
    let note = command.note.clone();
    let saved = move_units(
        &session.app,
        &session.actor,
        from,
        into,
        command.units,
        note,
        &command.reason,
    )
    .await?;
    let entitlement = &saved.entitlement;
    print_lines(
        session,
        entitlement.organization,
        &entitlement.lines,
        &saved.notices,
        &[from, into],
    )
    .await
}
