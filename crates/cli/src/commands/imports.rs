//! `desbloqueo imports`: lists imports and other batches, and undoes one.

use anyhow::Result;
use clap::{Args, Subcommand};
use desbloqueo_app::reads::list_batches;
use desbloqueo_app::undo_batch::{Undone, undo_batch};
use desbloqueo_domain::code::BatchId;
use desbloqueo_domain::refusal::Field;
use desbloqueo_i18n::Args as With;
use desbloqueo_store::batches::Batch;
use serde_json::{Value, json};

use crate::Outcome;
use crate::context::Context;
use crate::output::{Column, Table};
use crate::session::Session;
use desbloqueo_words::short;

/// Lists batches, or undoes one.
#[derive(Debug, Args)]
pub(crate) struct Imports {
    #[command(subcommand)]
    command: Option<Command>,
    /// Batches at most
    #[arg(long, value_name = "COUNT", default_value_t = 50)]
    limit: u32,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Undo a batch as one; what somebody changed since is left as it is and said
    Undo {
        /// The batch, by id or the end of it
        id: String,
    },
}

pub(crate) async fn run(context: &Context, command: Imports) -> Result<Outcome> {
    let session = Session::open(context).await?;
    match command.command {
        Some(Command::Undo { id }) => undo(&session, &id).await,
        None => list(&session, command.limit).await,
    }
}

async fn list(session: &Session, limit: u32) -> Result<Outcome> {
    let (batches, names) = list_batches(&session.app, &session.actor, None, limit).await?;
    let output = &session.output;
    if output.json {
        let body = |batch: &Batch| {
            json!({
                "id": batch.id.to_string(), "kind": batch.kind.code(), "title": batch.title,
                "person": { "id": batch.person.to_string(), "name": names.person(batch.person) },
                "recorded_at": jiff::Timestamp::from_microsecond(batch.recorded_at).ok().map(|at| at.to_string()),
                "summary": serde_json::from_str::<Value>(&batch.summary).unwrap_or(Value::Null),
                "undoes": batch.undoes.map(|id| id.to_string()),
                "undone_by": batch.undone_by.map(|id| id.to_string()),
            })
        };
        output.json_items(&batches.iter().map(body).collect::<Vec<_>>())?;
        return Ok(Outcome::Done);
    }
    let mut table = Table::new([
        Column::whole(output.plain("field-id")),
        Column::whole(output.plain("imports-kind")),
        Column::text(output.plain("imports-title")),
        Column::text(output.plain("field-person")),
        Column::whole(output.plain("imports-recorded")),
        Column::whole(output.plain("imports-undone")),
    ]);
    for batch in &batches {
        let kind = format!("batch-{}", batch.kind.code());
        table.row([
            short(batch.id).into(),
            output.plain(&kind).into(),
            batch.title.clone().into(),
            names
                .person(batch.person)
                .unwrap_or_default()
                .to_owned()
                .into(),
            session.instant(batch.recorded_at).into(),
            batch.undone_by.map(short).unwrap_or_default().into(),
        ]);
    }
    if batches.is_empty() {
        output.line(output.plain("none"))?;
    } else {
        output.table(&table)?;
    }
    Ok(Outcome::Done)
}

async fn undo(session: &Session, text: &str) -> Result<Outcome> {
    let id = find(session, text).await?;
    let undone = undo_batch(&session.app, &session.actor, id).await?;
    let output = &session.output;
    if output.json {
        let words = session.words();
        let left: Vec<Value> = undone
            .left
            .iter()
            .map(|left| {
                json!({ "kind": left.kind, "id": left.id.to_string(), "refusal": words.refusal_body(&left.refusal) })
            })
            .collect();
        output.json(
            &json!({ "id": undone.batch.to_string(), "restored": undone.restored, "left": left }),
        )?;
    } else {
        print(session, &undone)?;
    }
    Ok(if undone.left.is_empty() {
        Outcome::Done
    } else {
        Outcome::Refused
    })
}

fn print(session: &Session, undone: &Undone) -> Result<()> {
    let (output, words) = (&session.output, session.words());
    for left in &undone.left {
        output.line(format!(
            "{} {}: {}",
            left.kind,
            short(left.id),
            words.refusal(&left.refusal)
        ))?;
    }
    let args = With::new()
        .count("restored", undone.restored)
        .count("left", undone.left.len());
    output.line(output.text("imports-undone-summary", &args))?;
    Ok(())
}

/// The batch that is meant, by its id or the end of it.
async fn find(session: &Session, text: &str) -> Result<BatchId> {
    const MOST: u32 = 10_000;
    if let Ok(id) = text.trim().parse() {
        return Ok(id);
    }
    let (batches, _) = list_batches(&session.app, &session.actor, None, MOST).await?;
    let wanted = text.trim().to_lowercase();
    let mut found = batches
        .iter()
        .filter(|batch| wanted.len() >= 8 && batch.id.to_string().ends_with(&wanted));
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only.id),
        _ => Err(desbloqueo_app::UseCaseError::not_found(Field::Batch, text).into()),
    }
}
