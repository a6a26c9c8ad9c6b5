//! `desbloqueo blocker link`: lets a blocker hold more lines.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::blockers::{LinkLines, link_lines};

use super::saved;
use crate::find;
use crate::session::Session;

/// The blocker and the lines.
#[derive(Debug, Args)]
pub(crate) struct Link {
    /// The blocker, by id or its last eight digits
    id: String,
    /// The lines
    #[arg(required = true, value_name = "LINE")]
    lines: Vec<String>,
    /// Its date, owner and next action become the truth for the lines
    #[arg(long)]
    primary: bool,
}

pub(super) async fn run(session: &Session, command: &Link) -> Result<()> {
    let id = find::blocker(session, &command.id).await?;
    let mut lines = Vec::new();
    for text in &command.lines {
        lines.push(find::line(session, text).await?);
    }
    let link = LinkLines {
        lines,
        primary: command.primary,
        version: None,
    };
    saved::print(
        session,
        &link_lines(&session.app, &session.actor, id, &link).await?,
    )
    .await
}
