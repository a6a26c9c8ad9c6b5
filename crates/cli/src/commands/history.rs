//! `desbloqueo history`: what happened to a record, in order, as sentences.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::catalogue::list_own_fields::list_own_fields;
use desbloqueo_app::history::{FieldChange, HistoryEntry, history};
use desbloqueo_app::reads::name_owners;
use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::owner::Owner;
use desbloqueo_i18n::Args as With;
use desbloqueo_words::{Edited, Teller, owners_in};
use serde_json::Value;
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
    let output = &session.output;
    if output.json {
        output.json_items(&entries)?;
        return Ok(Outcome::Done);
    }
    let names = name_owners(&session.app, &mentioned(&entries)).await?;
    let own_fields = list_own_fields(&session.app, &session.actor, None).await?;
    let teller = Teller {
        words: session.words(),
        names: &names,
    };
    for entry in &entries {
        output.line(output.tone(&heading(&session, entry), Tone::Strong))?;
        let edited = edited(&entry.fields);
        let own_field = own_fields.iter().find(|field| field.id.0 == entry.id);
        let sentences = match own_field.filter(|_| entry.kind == "own-value") {
            Some(field) => teller.own_values(&field.label, &edited),
            None => teller.sentences(&entry.kind, &edited),
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

/// Everybody whom the changes mention.
fn mentioned(entries: &[HistoryEntry]) -> Vec<(OrganizationId, Owner)> {
    let values = entries.iter().flat_map(|entry| {
        let fields = entry.fields.iter();
        fields.map(|field| (entry.organization_id, [&field.before, &field.after]))
    });
    values
        .flat_map(|(organization, values)| {
            let owners = values.into_iter().flat_map(owners_in);
            owners.map(move |owner| (organization, owner))
        })
        .collect()
}

fn edited(fields: &[FieldChange]) -> Vec<Edited<'_>> {
    let edited = fields.iter().map(|change| Edited {
        field: &change.field,
        before: &change.before,
        after: &change.after,
    });
    edited.collect()
}

fn heading(session: &Session, entry: &HistoryEntry) -> String {
    let happened = match serde_json::to_value(entry.happened) {
        Ok(Value::String(code)) => code,
        _ => String::new(),
    };
    let output = &session.output;
    let record = output.plain(&format!("record-{}", entry.kind));
    let args = With::new()
        .text("when", session.instant(entry.recorded.as_microsecond()))
        .text("person", session.words().history_who(entry))
        .text("record", record)
        .text("source", output.plain(&format!("source-{}", entry.source)));
    output.text(&format!("history-{happened}"), &args)
}
