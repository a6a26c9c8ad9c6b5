//! `desbloqueo line update`: changes a line.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::BlockerChoice;
use desbloqueo_app::reads::show_line;
use desbloqueo_app::update_line::{UpdateLine, update_line};
use desbloqueo_domain::code::LineId;

use super::edit::Edit;
use super::saved::print_lines;
use crate::find;
use crate::session::Session;

/// The line and what to change on it.
#[derive(Debug, Args)]
pub(crate) struct Update {
    /// The line, by id or its last eight digits
    id: String,
    #[command(flatten)]
    edit: Edit,
    /// The blocker that holds it, as its primary one
    #[arg(long, value_name = "ID")]
    blocker: Option<String>,
    /// A new blocker with this title, as its primary one
    #[arg(long, value_name = "TITLE", conflicts_with = "blocker")]
    new_blocker: Option<String>,
    /// The version that you read; refused where somebody saved the line since
    #[arg(long, value_name = "NUMBER")]
    version_read: Option<i64>,
}

pub(super) async fn run(session: &Session, command: &Update) -> Result<()> {
    let id = find::line(session, &command.id).await?;
    let change = UpdateLine {
        edit: command.edit.read(session).await?,
        blocker: blocker(session, command, id).await?,
        version: command.version_read,
    };
    let saved = update_line(&session.app, &session.actor, id, &change).await?;
    let organization = show_line(&session.app, &session.actor, id)
        .await?
        .organization;
    print_lines(session, organization, &[saved.line], &saved.notices, &[id]).await
}

async fn blocker(session: &Session, command: &Update, line: LineId) -> Result<BlockerChoice> {
    if let Some(text) = &command.blocker {
        return Ok(BlockerChoice::Link {
            line,
            blocker: find::blocker(session, text).await?,
        });
    }
    Ok(match &command.new_blocker {
        Some(title) => BlockerChoice::New {
            line,
            title: title.clone(),
        },
        None => BlockerChoice::AsItIs,
    })
}
