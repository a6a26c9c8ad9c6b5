//! `desbloqueo report unblock`: how long it takes to unblock.

use anyhow::Result;
use clap::Args;
use desbloqueo_api::bodies::{UnblockBody, UnblockComparedBody};
use desbloqueo_app::insights::{
    Band, CLEARED_WITHIN_DAYS, LogRank, UnblockReport, UnblockRow, report_unblock,
};
use desbloqueo_i18n::{Args as With, format};
use desbloqueo_store::reports::ReportBy;
use desbloqueo_words::Words;

use super::{Comparison, Filters, KEYS, name, title};
use crate::Outcome;
use crate::output::{Cell, Column, Output, Table, Tone};
use crate::session::Session;

/// What does not show in a figure: there is none.
pub(super) const NO_FIGURE: &str = "–";

/// By what spells are grouped, and which.
#[derive(Debug, Args)]
pub(crate) struct Unblock {
    /// What to group by: reason, detail, service, owner, party, customer, organization
    #[arg(long, value_name = "KEY", default_value = "reason", value_parser = by)]
    by: ReportBy,
    #[command(flatten)]
    comparison: Comparison,
    #[command(flatten)]
    filters: Filters,
}

/// All keys but the age: it is what the report is about.
fn by(text: &str) -> Result<ReportBy, String> {
    let keys = || KEYS.iter().filter(|(_, by)| *by != ReportBy::Age);
    let names: Vec<&str> = keys().map(|(name, _)| *name).collect();
    let found = keys().find(|(name, _)| *name == text);
    found
        .map(|(_, by)| *by)
        .ok_or_else(|| format!("expected one of {}", names.join(", ")))
}

pub(super) async fn run(session: &Session, command: &Unblock) -> Result<Outcome> {
    let filter = command.filters.read(session).await?;
    let (app, actor, by) = (&session.app, &session.actor, command.by);
    let (report, compared) = beside!(command.filters, command.comparison, |day| {
        report_unblock(app, actor, &filter, by, day)
    });
    let (output, words) = (&session.output, session.words());
    if output.json {
        let body = |report: &UnblockReport| UnblockBody::new(&words, report, (name(by), by));
        let compared = compared.as_ref().map(body);
        output.json(&UnblockComparedBody::new(body(&report), compared))?;
        return Ok(Outcome::Done);
    }
    print(output, &words, &report, by)?;
    if let Some(compared) = &compared {
        output.gap()?;
        print(output, &words, compared, by)?;
    }
    Ok(Outcome::Done)
}

fn print(output: &Output, words: &Words<'_>, report: &UnblockReport, by: ReportBy) -> Result<()> {
    let date = output.date(report.day);
    output.heading(&words.text("insight-unblock-title", &With::new().text("date", date)))?;
    let Some(all) = &report.all else {
        output.line(words.plain("insight-unblock-nothing"))?;
        return Ok(());
    };
    let mut table = table(words, by);
    for row in &report.rows {
        let label = row
            .key
            .as_ref()
            .map(|key| words.report_key(&report.names, by, key));
        table.row(cells(output, label.unwrap_or_default().into(), row));
    }
    let label = Cell::toned(words.plain("insight-all"), Tone::Strong);
    table.row(cells(output, label, all));
    output.table(&table)?;
    output.gap()?;
    output.paragraph(&words.plain("insight-unblock-note"), 0)?;
    Ok(())
}

fn table(words: &Words<'_>, by: ReportBy) -> Table {
    let within = |days: u16| {
        let days = With::new().number("days", i64::from(days));
        Column::number(words.text("insight-column-within", &days))
    };
    let [soon, later, late] = CLEARED_WITHIN_DAYS;
    Table::new([
        Column::telling(words.plain(title(by))),
        Column::number(words.plain("insight-column-spells")),
        Column::number(words.plain("insight-column-open")),
        Column::number(words.plain("field-units")),
        Column::number(words.plain("cli-column-median-age")),
        Column::number(words.plain("insight-column-p85")).spare(),
        within(soon),
        within(later).spare(),
        within(late),
        Column::number(words.plain("insight-column-p")),
    ])
}

fn cells(output: &Output, label: Cell, row: &UnblockRow) -> [Cell; 10] {
    let share = |share: Option<f64>| {
        let shown = share.map(|share| format::percent(output.language, share));
        Cell::from(shown.unwrap_or_else(|| NO_FIGURE.to_owned()))
    };
    let [soon, later, late] = row.cleared_within;
    [
        label,
        output.number(row.spells).into(),
        output.number(row.open).into(),
        output.number(row.open_units).into(),
        with_band(output, row.median_days).into(),
        days(output, row.p85_days).into(),
        share(soon),
        share(later),
        share(late),
        difference(output, row.against_rest).into(),
    ]
}

/// A median with its band: `63 (41–90)`; an end that was not seen is left open.
fn with_band(output: &Output, band: Band) -> String {
    if band.value.is_none() {
        return NO_FIGURE.to_owned();
    }
    let end = |end: Option<f64>| {
        end.map_or_else(
            || "…".to_owned(),
            |at| format::decimal(output.language, at, 0),
        )
    };
    let (lower, upper) = (end(band.lower), end(band.upper));
    format!("{} ({lower}–{upper})", days(output, band.value))
}

fn days(output: &Output, days: Option<f64>) -> String {
    days.map_or_else(
        || NO_FIGURE.to_owned(),
        |days| format::decimal(output.language, days, 0),
    )
}

fn difference(output: &Output, test: Option<LogRank>) -> String {
    const LEAST: f64 = 0.001;
    match test {
        None => NO_FIGURE.to_owned(),
        Some(test) if test.p < LEAST => format!("<{}", format::decimal(output.language, LEAST, 3)),
        Some(test) => format::decimal(output.language, test.p, 3),
    }
}
