//! `desbloqueo blocker comment`: comments on a blocker.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::blockers::comment;
use serde_json::json;

use crate::find::{self, short};
use crate::session::Session;

/// The blocker and the comment.
#[derive(Debug, Args)]
pub(crate) struct Comment {
    /// The blocker, by id or its last eight digits
    id: String,
    /// The comment
    text: String,
}

pub(super) async fn run(session: &Session, command: &Comment) -> Result<()> {
    let id = find::blocker(session, &command.id).await?;
    let written = comment(&session.app, &session.actor, id, &command.text).await?;
    let output = &session.output;
    if output.json {
        output.json(&json!({
            "id": written.id.to_string(), "blocker_id": id.to_string(), "body": written.body,
        }))?;
    } else {
        output.line(output.with("cli-blocker-commented", "id", &short(id)))?;
    }
    Ok(())
}
