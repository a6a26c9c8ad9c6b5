//! `desbloqueo report what-if`: what would move if a reason, a blocker or somebody's backlog were gone.

use anyhow::Result;
use clap::Args;
use desbloqueo_api::bodies::{WhatIfBody, WhatIfComparedBody};
use desbloqueo_app::insights::{WhatIf as WhatIfReport, Without, what_if};
use desbloqueo_domain::refusal::Field;
use desbloqueo_i18n::Args as With;
use desbloqueo_playbook::Kind;

use super::{Comparison, Filters, free};
use crate::Outcome;
use crate::find;
use crate::output::{Cell, Column, Table};
use crate::session::Session;

/// What is thought away, or how much is to come free. As of a past day a line is held by its first blocker alone.
#[derive(Debug, Args)]
pub(crate) struct WhatIf {
    /// What is thought away: reason=REASON, blocker=ID or resolver=OWNER; several together
    #[arg(long, value_name = "WHAT", value_parser = wish, required_unless_present = "free", conflicts_with = "free")]
    without: Vec<Wish>,
    /// The fewest blockers that free so many per cent of the units
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(1..=100))]
    free: Option<u8>,
    #[command(flatten)]
    comparison: Comparison,
    #[command(flatten)]
    filters: Filters,
}

/// What is thought away, in the words of whoever asks.
#[derive(Debug, Clone)]
enum Wish {
    Reason(String),
    Blocker(String),
    Resolver(String),
}

fn wish(text: &str) -> Result<Wish, String> {
    let wish = |(key, value): (&str, &str)| match key {
        "reason" => Some(Wish::Reason(value.to_owned())),
        "blocker" => Some(Wish::Blocker(value.to_owned())),
        "resolver" => Some(Wish::Resolver(value.to_owned())),
        _ => None,
    };
    text.split_once('=')
        .and_then(wish)
        .ok_or_else(|| "expected reason=REASON, blocker=ID or resolver=OWNER".to_owned())
}

pub(super) async fn run(session: &Session, command: &WhatIf) -> Result<Outcome> {
    let filter = command.filters.read(session).await?;
    if let Some(percent) = command.free {
        let days = (command.filters.as_of, command.comparison.compare);
        return free::run(session, &filter, percent, days).await;
    }
    let mut without = Vec::with_capacity(command.without.len());
    for wish in &command.without {
        without.push(read(session, wish).await?);
    }
    let (app, actor) = (&session.app, &session.actor);
    let (report, compared) = beside!(command.filters, command.comparison, |day| {
        what_if(app, actor, &filter, &without, day)
    });
    let output = &session.output;
    if output.json {
        let compared = compared.as_ref().map(WhatIfBody::new);
        output.json(&WhatIfComparedBody::new(WhatIfBody::new(&report), compared))?;
        return Ok(Outcome::Done);
    }
    print(session, &report)?;
    if let Some(compared) = &compared {
        output.gap()?;
        output.line(output.date(compared.day))?;
        print(session, compared)?;
    }
    Ok(Outcome::Done)
}

fn print(session: &Session, report: &WhatIfReport) -> Result<()> {
    let rows = [
        ("insight-what-if-blocked", report.blocked),
        ("insight-what-if-freed", report.freed),
        ("insight-what-if-still-held", report.still_held),
    ];
    let (output, words) = (&session.output, session.words());
    let count = With::new().count("count", report.blockers);
    output.heading(&words.text("insight-what-if-title", &count))?;
    let mut table = Table::new([
        Column::telling(String::new()),
        Column::number(words.plain("cli-column-lines")),
        Column::number(words.plain("field-units")),
        Column::number(words.plain("cli-column-unit-days")),
    ]);
    for (label, moved) in rows {
        let cells: [Cell; 4] = [
            words.plain(label).into(),
            output.number(moved.lines).into(),
            output.number(moved.units).into(),
            output.number(moved.unit_days).into(),
        ];
        table.row(cells);
    }
    output.table(&table)?;
    Ok(())
}

async fn read(session: &Session, wish: &Wish) -> Result<Without> {
    Ok(match wish {
        Wish::Reason(text) => {
            let playbook = &session.app.playbook;
            Without::Reason(find::code(playbook, Kind::L2, Field::L2, text)?)
        }
        Wish::Blocker(text) => Without::Blocker(find::blocker(session, text).await?),
        Wish::Resolver(text) => Without::Resolver(find::owner(session, text).await?),
    })
}
