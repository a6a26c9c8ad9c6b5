//! `desbloqueo blocker open`: opens a blocker.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::blockers::{OpenBlocker, open_blocker};
use desbloqueo_domain::line::Asked;
use desbloqueo_domain::refusal::Field;
use desbloqueo_playbook::Kind;
use jiff::civil::Date;

use super::fields::Fields;
use super::saved;
use crate::find;
use crate::parse;
use crate::session::Session;

/// A new blocker. What is left out is taken from its lines and the playbook.
#[derive(Debug, Args)]
pub(crate) struct Open {
    /// What it is, in a few words
    title: String,
    #[command(flatten)]
    fields: Fields,
    /// A line that it holds; give it several times for several
    #[arg(long = "line", value_name = "ID")]
    lines: Vec<String>,
    /// When it is projected to be gone
    #[arg(long, value_name = "DAY", value_parser = parse::day)]
    date: Option<Date>,
    /// Who was asked for that date, and the day of the answer
    #[arg(long, value_name = "WHO,DAY", value_parser = parse::asked)]
    asked: Option<Asked>,
    /// Whose clock runs, by code or label
    #[arg(long, value_name = "PARTY")]
    party: Option<String>,
    /// The organization that it belongs to, by name or id
    #[arg(long, value_name = "ORGANIZATION")]
    organization: Option<String>,
    /// The key by which imported rows name it
    #[arg(
        long,
        value_name = "KEY",
        default_value = "",
        hide_default_value = true
    )]
    key: String,
}

pub(super) async fn run(session: &Session, command: &Open) -> Result<()> {
    let read = command.fields.read(session).await?;
    let mut lines = Vec::new();
    for text in &command.lines {
        lines.push(find::line(session, text).await?);
    }
    let organization = match &command.organization {
        Some(text) => Some(find::organization(session, text).await?),
        None => None,
    };
    let playbook = &session.app.playbook;
    let party = command.party.as_deref();
    let open = OpenBlocker {
        title: command.title.clone(),
        organization,
        key: command.key.clone(),
        reason: read.reason,
        detail: read.detail,
        service: read.service,
        severity: command.fields.severity,
        resolvers: read.resolvers,
        owner: read.owner.unwrap_or_default(),
        party: party
            .map(|text| find::code(playbook, Kind::Party, Field::Party, text))
            .transpose()?,
        projected: command.date,
        asked: command.asked.clone(),
        next_action: read.next_action.unwrap_or_default(),
        channels: read.channels.unwrap_or_default(),
        tickets: read.tickets.unwrap_or_default(),
        lines,
    };
    saved::print(
        session,
        &open_blocker(&session.app, &session.actor, &open).await?,
    )
    .await
}
