//! `desbloqueo blocker edit`: changes a blocker.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::blockers::edit_blocker;
use desbloqueo_domain::blocker::BlockerEdit;

use super::fields::Fields;
use super::saved;
use crate::find;
use crate::session::Session;

/// The blocker and what to change on it. People, channels and tickets replace those before.
#[derive(Debug, Args)]
pub(crate) struct Edit {
    /// The blocker, by id or its last eight digits
    id: String,
    /// What it is, in a few words
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    #[command(flatten)]
    fields: Fields,
    /// The version that you read; refused where somebody saved the blocker since
    #[arg(long, value_name = "NUMBER")]
    version_read: Option<i64>,
}

pub(super) async fn run(session: &Session, command: &Edit) -> Result<()> {
    let id = find::blocker(session, &command.id).await?;
    let read = command.fields.read(session).await?;
    // A new reason leaves no detail of the former one behind.
    let detail = read.reason.as_ref().map(|_| read.detail.clone());
    let edit = BlockerEdit {
        title: command.title.clone(),
        reason: read.reason.map(Some),
        detail,
        service: read.service.map(Some),
        severity: command.fields.severity,
        resolvers: read.resolvers,
        owner: read.owner,
        next_action: read.next_action,
        channels: read.channels,
        tickets: read.tickets,
    };
    let saved = edit_blocker(
        &session.app,
        &session.actor,
        id,
        &edit,
        command.version_read,
    )
    .await?;
    saved::print(session, &saved).await
}
