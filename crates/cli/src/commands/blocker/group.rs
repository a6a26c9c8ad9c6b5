//! `desbloqueo blocker group`: makes one shared blocker out of several private ones.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::blockers::{GroupBlockers, SavedBlocker, group_blockers};

use super::saved;
use crate::find;
use crate::session::Session;

/// The private blockers, and what they are together.
#[derive(Debug, Args)]
pub(crate) struct Group {
    /// The private blockers
    #[arg(required = true, num_args = 2.., value_name = "ID")]
    ids: Vec<String>,
    /// What they are together [default: the words that most of them share]
    #[arg(
        long,
        value_name = "TITLE",
        default_value = "",
        hide_default_value = true
    )]
    title: String,
    /// The organization that it belongs to, by name or id
    #[arg(long, value_name = "ORGANIZATION")]
    organization: Option<String>,
}

pub(super) async fn run(session: &Session, command: &Group) -> Result<()> {
    let mut blockers = Vec::new();
    for text in &command.ids {
        blockers.push(find::blocker(session, text).await?);
    }
    let organization = match &command.organization {
        Some(text) => Some(find::organization(session, text).await?),
        None => None,
    };
    let group = GroupBlockers {
        blockers,
        title: command.title.clone(),
        organization,
    };
    let grouped = group_blockers(&session.app, &session.actor, &group).await?;
    saved::print(
        session,
        &SavedBlocker {
            blocker: grouped.blocker,
            notices: Vec::new(),
        },
    )
    .await
}
