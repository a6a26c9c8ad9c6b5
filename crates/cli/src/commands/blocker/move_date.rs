//! `desbloqueo blocker date`: moves the projected unblock date.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::blockers::{MoveDate as Move, move_date};
use desbloqueo_domain::line::Asked;
use jiff::civil::Date;

use super::saved;
use crate::find;
use crate::parse;
use crate::session::Session;

/// The blocker and its date, or who was asked for it.
#[derive(Debug, Args)]
pub(crate) struct MoveDate {
    /// The blocker, by id or its last eight digits
    id: String,
    /// When it is projected to be gone
    #[arg(value_name = "DAY", value_parser = parse::day, required_unless_present = "asked")]
    date: Option<Date>,
    /// Who was asked for that date, and the day of the answer
    #[arg(long, value_name = "WHO,DAY", value_parser = parse::asked)]
    asked: Option<Asked>,
    /// Why it moved
    #[arg(
        long,
        value_name = "REASON",
        default_value = "",
        hide_default_value = true
    )]
    reason: String,
    /// The version that you read; refused where somebody saved the blocker since
    #[arg(long, value_name = "NUMBER")]
    version_read: Option<i64>,
}

pub(super) async fn run(session: &Session, command: &MoveDate) -> Result<()> {
    let id = find::blocker(session, &command.id).await?;
    let date = Move {
        projected: command.date,
        asked: command.asked.clone(),
        reason: command.reason.clone(),
        version: command.version_read,
    };
    saved::print(
        session,
        &move_date(&session.app, &session.actor, id, &date).await?,
    )
    .await
}
