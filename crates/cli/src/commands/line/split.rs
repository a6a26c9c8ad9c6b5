//! `desbloqueo line split`: splits units off into a new line.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::split_line::split_line;

use super::edit::Edit;
use super::saved::print_lines;
use crate::find;
use crate::session::Session;

/// The line, the units, and what is different in the new line.
#[derive(Debug, Args)]
pub(crate) struct Split {
    /// The line, by id or its last eight digits
    id: String,
    /// How many units to split off
    #[arg(long, value_name = "COUNT", allow_negative_numbers = true)]
    units: i64,
    #[command(flatten)]
    edit: Edit,
}

pub(super) async fn run(session: &Session, command: &Split) -> Result<()> {
    let id = find::line(session, &command.id).await?;
    let edit = command.edit.read(session).await?;
    let (saved, into) = split_line(&session.app, &session.actor, id, command.units, edit).await?;
    let entitlement = &saved.entitlement;
    print_lines(
        session,
        entitlement.organization,
        &entitlement.lines,
        &saved.notices,
        &[into],
    )
    .await
}
