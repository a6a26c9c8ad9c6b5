//! `desbloqueo line merge`: puts a line into another.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::merge_lines::merge_lines;

use super::saved::print_lines;
use crate::find;
use crate::session::Session;

/// The two lines.
#[derive(Debug, Args)]
pub(crate) struct Merge {
    /// The line that goes, by id or its last eight digits
    id: String,
    /// The line that takes its units
    #[arg(long, value_name = "ID")]
    into: String,
    /// Why you may do what your role may not
    #[arg(
        long,
        value_name = "REASON",
        default_value = "",
        hide_default_value = true
    )]
    reason: String,
}

pub(super) async fn run(session: &Session, command: &Merge) -> Result<()> {
    let from = find::line(session, &command.id).await?;
    let into = find::line(session, &command.into).await?;
    let saved = merge_lines(&session.app, &session.actor, from, into, &command.reason).await?;
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
