//! `desbloqueo history`: what happened to a record, in order, as sentences.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::catalogue::list_own_fields::list_own_fields;
use desbloqueo_app::history::tell_history;
use desbloqueo_words::Teller;
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
    let mut told = tell_history(&session.app, &session.actor, id).await?;
    told.entries.reverse();
    let output = &session.output;
    if output.json {
        output.json_items(&told.entries)?;
        return Ok(Outcome::Done);
    }
    let own_fields = list_own_fields(&session.app, &session.actor, None).await?;
    let words = session.words();
    let teller = Teller::of_history(words, &told.mentioned);
    for entry in &told.entries {
        let when = session.instant(entry.recorded.as_microsecond());
        output.line(output.tone(&words.history_heading(entry, &when), Tone::Strong))?;
        let own_field = own_fields.iter().find(|field| field.id.0 == entry.id);
        let sentences = match own_field.filter(|_| entry.kind == "own-value") {
            Some(field) => teller.own_values(&field.label, &entry.fields),
            None => teller.sentences(&entry.kind, &entry.fields),
        };
        for sentence in sentences {
            output.item(&sentence)?;
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
