//! `desbloqueo history`: what happened to a record, in order, as sentences.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::history::history;
use uuid::Uuid;

use crate::Outcome;
use crate::context::Context;
use crate::find;
use crate::output::Tone;
use crate::session::Session;

/// The record.
#[derive(Debug, Args)]
pub(crate) struct History {
    /// A line, entitlement, blocker, tenant, customer or organization, by id; lines also by the end of it
    id: String,
}

pub(crate) async fn run(context: &Context, command: History) -> Result<Outcome> {
    let session = Session::open(context).await?;
    let id = match command.id.trim().parse::<Uuid>() {
        Ok(id) => id,
        Err(_) => any_id(&session, &command.id).await?,
    };
    let entries = history(&session.app, &session.actor, id).await?;
    let (output, words) = (&session.output, session.words());
    if output.json {
        output.json_items(&entries)?;
        return Ok(Outcome::Done);
    }
    for entry in &entries {
        let when = session.instant(entry.recorded.as_microsecond());
        output.line(output.tone(&words.history_heading(entry, &when), Tone::Strong))?;
        for field in &entry.fields {
            output.item(&words.history_sentence(field))?;
        }
        for (id, text) in [
            ("history-reason", &entry.reason),
            ("history-override", &entry.override_reason),
        ] {
            if !text.is_empty() {
                output.item(&output.with(id, "text", text))?;
            }
        }
    }
    Ok(Outcome::Done)
}

/// The record that the end of an id means: a line, else an entitlement, else a blocker, else a tenant.
async fn any_id(session: &Session, text: &str) -> Result<Uuid> {
    if let Ok(id) = find::line(session, text).await {
        return Ok(id.0);
    }
    if let Ok(id) = find::entitlement(session, text).await {
        return Ok(id.0);
    }
    if let Ok(id) = find::blocker(session, text).await {
        return Ok(id.0);
    }
    Ok(find::tenant(session, text).await?.0)
}
