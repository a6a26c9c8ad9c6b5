//! `desbloqueo line`: shows and changes status lines.

mod approve;
mod confirm;
mod merge;
mod move_units;
mod show;
mod split;
mod update;

pub(crate) mod edit;
pub(crate) mod saved;

use anyhow::Result;
use clap::Subcommand;

use crate::Outcome;
use crate::context::Context;
use crate::session::Session;

/// What can be done with lines.
#[derive(Debug, Subcommand)]
pub(crate) enum Line {
    /// Show a line
    Show {
        /// The line, by id or its last eight digits
        id: String,
    },
    /// Change a line: status, note, dates, owner, next action, blocker
    Update(update::Update),
    /// Split units off into a new line
    Split(split::Split),
    /// Put all units of a line into another of the same entitlement and status
    Merge(merge::Merge),
    /// Move units to another line of the same entitlement
    Move(move_units::Move),
    /// Say "still true" of lines
    Confirm {
        /// The lines
        #[arg(required = true, value_name = "ID")]
        ids: Vec<String>,
    },
    /// Agree, as a second person, that the units of lines do not count
    Approve {
        /// The lines
        #[arg(required = true, value_name = "ID")]
        ids: Vec<String>,
    },
}

pub(crate) async fn run(context: &Context, command: Line) -> Result<Outcome> {
    let session = Session::open(context).await?;
    match command {
        Line::Show { id } => show::run(&session, &id).await?,
        Line::Update(command) => update::run(&session, &command).await?,
        Line::Split(command) => split::run(&session, &command).await?,
        Line::Merge(command) => merge::run(&session, &command).await?,
        Line::Move(command) => move_units::run(&session, &command).await?,
        Line::Confirm { ids } => confirm::run(&session, &ids).await?,
        Line::Approve { ids } => approve::run(&session, &ids).await?,
    }
    Ok(Outcome::Done)
}
