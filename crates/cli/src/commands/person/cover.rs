//! `desbloqueo person cover`: who does somebody's work between two days.

use anyhow::Result;
use clap::{Args, Subcommand};
use desbloqueo_app::cover::{CoverItem, NewCover, add_cover, end_cover, list_covers};
use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::refusal::Field;
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::Outcome;
use crate::find;
use crate::output::{Column, Table};
use crate::parse;
use crate::session::Session;

/// What can be done with covers.
#[derive(Debug, Subcommand)]
pub(crate) enum Cover {
    /// Hand somebody's work to another between two days
    Add(Add),
    /// List who does somebody's work, and whose work they do
    List {
        /// The person, by id, mail or name
        person: String,
    },
    /// End a cover before its last day
    End {
        /// The cover, by id
        id: String,
    },
}

/// Who does whose work, and when.
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// Whose work it is, by id, mail or name
    person: String,
    /// Who does it, by id, mail or name
    #[arg(long, value_name = "PERSON")]
    by: String,
    /// The first day
    #[arg(long, value_name = "DAY", value_parser = parse::day)]
    from: Date,
    /// The last day
    #[arg(long, value_name = "DAY", value_parser = parse::day)]
    to: Date,
}

pub(super) async fn run(session: &Session, command: Cover) -> Result<Outcome> {
    let (app, actor) = (&session.app, &session.actor);
    let person = match command {
        Cover::List { person } => find::person(session, &person).await?,
        Cover::Add(add) => {
            let new = NewCover {
                person: find::person(session, &add.person).await?,
                cover: find::person(session, &add.by).await?,
                from: add.from,
                to: add.to,
            };
            add_cover(app, actor, new).await?.person
        }
        Cover::End { id } => {
            let missing = |_| desbloqueo_app::UseCaseError::not_found(Field::Cover, &id);
            let id = id.parse().map_err(missing)?;
            end_cover(app, actor, id).await?.person
        }
    };
    print(session, person).await?;
    Ok(Outcome::Done)
}

async fn print(session: &Session, person: PersonId) -> Result<()> {
    let output = &session.output;
    let covers = list_covers(&session.app, &session.actor, person)
        .await?
        .covers;
    if output.json {
        let bodies: Vec<Value> = covers.iter().map(body).collect();
        output.json_items(&bodies)?;
        return Ok(());
    }
    let mut table = Table::new([
        Column::text(output.plain("field-person")),
        Column::text(output.plain("field-cover")),
        Column::whole(output.plain("field-cover-from")),
        Column::whole(output.plain("field-cover-to")),
        Column::text(output.plain("cli-column-state")),
        // Whole, since a cover is ended by it.
        Column::whole(output.plain("field-id")),
    ]);
    let words = session.words();
    for item in &covers {
        table.row([
            item.person.clone().into(),
            item.by.clone().into(),
            words.date(item.cover.from).into(),
            words.date(item.cover.to).into(),
            output.plain(&format!("cover-{}", item.state.code())).into(),
            item.cover.id.to_string().into(),
        ]);
    }
    output.table(&table)?;
    Ok(())
}

fn body(item: &CoverItem) -> Value {
    let cover = &item.cover;
    json!({
        "id": cover.id,
        "person": { "id": cover.person, "name": item.person },
        "by": { "id": cover.cover, "name": item.by },
        "from": cover.from,
        "to": cover.to,
        "state": item.state.code(),
    })
}
