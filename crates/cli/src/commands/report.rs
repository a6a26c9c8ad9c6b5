//! `desbloqueo report`: what is blocked, by reason, service, owner and so on; for how long, and what would free it.

/// Makes a report of the day that is asked for, and of the day that it is compared with.
macro_rules! beside {
    ($filters:expr, $comparison:expr, |$day:ident| $report:expr) => {{
        let $day = $filters.as_of;
        let report = $report.await?;
        let compared = match $comparison.compare {
            None => None,
            day => {
                let $day = day;
                Some($report.await?)
            }
        };
        (report, compared)
    }};
}

mod digest;
mod flow;
mod free;
mod promises;
mod unblock;
mod what_if;

use anyhow::Result;
use clap::{Args, Subcommand};
use desbloqueo_app::reads::{BlockedReport, report_blocked};
use desbloqueo_i18n::{Args as With, format};
use desbloqueo_playbook::Kind;
use desbloqueo_store::reports::{BlockedRow, PartyUnitDays, ReportBy};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::filters::Filters;
use crate::Outcome;
use crate::context::Context;
use crate::output::{Column, Output, Table};
use crate::parse;
use crate::session::Session;
use desbloqueo_api::bodies::report_key;
use desbloqueo_words::Words;

/// The reports.
#[derive(Debug, Subcommand)]
pub(crate) enum Report {
    /// What is blocked, the most units first
    Blocked(Blocked),
    /// How long it takes to unblock, open cases counted for as long as they were seen
    Unblock(unblock::Unblock),
    /// Week by week: units by status, newly blocked, unblocked
    Flow(flow::Flow),
    /// Projected unblock dates against what happened: bias, spread, slips
    Promises(promises::Promises),
    /// What would move if a reason, a blocker or somebody's backlog were gone
    WhatIf(what_if::WhatIf),
    /// One page for the weekly meeting, as a file: what is blocked, by what and whom, and what changed
    Digest(digest::Digest),
}

/// What is blocked, and by what it is grouped.
#[derive(Debug, Args)]
pub(crate) struct Blocked {
    /// What to group by: reason, detail, service, owner, party, age, customer, organization
    #[arg(long, value_name = "KEY", default_value = "reason", value_parser = by)]
    by: ReportBy,
    #[command(flatten)]
    comparison: Comparison,
    #[command(flatten)]
    filters: Filters,
}

/// What a report is compared with.
#[derive(Debug, Clone, Copy, Args)]
struct Comparison {
    /// The same report as of the end of this day as well
    #[arg(long, value_name = "DAY", value_parser = parse::day)]
    compare: Option<Date>,
}

const KEYS: [(&str, ReportBy); 8] = [
    ("reason", ReportBy::Reason),
    ("detail", ReportBy::Detail),
    ("service", ReportBy::Service),
    ("owner", ReportBy::Owner),
    ("party", ReportBy::Party),
    ("age", ReportBy::Age),
    ("customer", ReportBy::Customer),
    ("organization", ReportBy::Organization),
];

fn by(text: &str) -> Result<ReportBy, String> {
    let found = KEYS.iter().find(|(name, _)| *name == text);
    let names: Vec<&str> = KEYS.iter().map(|(name, _)| *name).collect();
    found
        .map(|(_, by)| *by)
        .ok_or_else(|| format!("expected one of {}", names.join(", ")))
}

fn name(by: ReportBy) -> &'static str {
    KEYS.iter()
        .find(|(_, key)| *key == by)
        .map_or("reason", |(name, _)| name)
}

pub(crate) async fn run(context: &Context, command: Report) -> Result<Outcome> {
    let session = &Session::open(context).await?;
    match command {
        Report::Blocked(command) => blocked(session, &command).await,
        Report::Unblock(command) => unblock::run(session, &command).await,
        Report::Flow(command) => flow::run(session, &command).await,
        Report::Promises(command) => promises::run(session, &command).await,
        Report::WhatIf(command) => what_if::run(session, &command).await,
        Report::Digest(command) => digest::run(session, &command).await,
    }
}

/// Reports what is blocked.
async fn blocked(session: &Session, command: &Blocked) -> Result<Outcome> {
    let (filters, by) = (&command.filters, command.by);
    let filter = filters.read(session).await?;
    let (app, actor) = (&session.app, &session.actor);
    let (report, compared) = beside!(filters, command.comparison, |day| {
        report_blocked(app, actor, &filter, by, day)
    });
    let (output, words) = (&session.output, session.words());
    if output.json {
        let mut body = told(&words, &report, by);
        if let (Some(body), Some(compared)) = (body.as_object_mut(), &compared) {
            body.insert("compared".to_owned(), told(&words, compared, by));
        }
        output.json(&body)?;
        return Ok(Outcome::Done);
    }
    print(output, &words, &report, by)?;
    if let Some(compared) = &compared {
        output.gap()?;
        print(output, &words, compared, by)?;
    }
    Ok(Outcome::Done)
}

fn told(words: &Words<'_>, report: &BlockedReport, by: ReportBy) -> Value {
    let rows = report.rows.iter();
    let rows: Vec<Value> = rows.map(|row| body(words, report, by, row)).collect();
    json!({
        "by": name(by),
        "as_of": report.day,
        "items": rows,
        "more": report.more,
        "totals": { "lines": report.totals.lines, "units": report.totals.units },
    })
}

fn body(words: &Words<'_>, report: &BlockedReport, by: ReportBy, row: &BlockedRow) -> Value {
    let parties: Vec<Value> = row
        .parties
        .iter()
        .map(|party| {
            let share = share(party.unit_days, &row.parties);
            json!({ "party": party.party, "unit_days": party.unit_days, "share": share })
        })
        .collect();
    json!({
        "key": report_key(&report.names, &row.key),
        "label": words.report_key(&report.names, by, &row.key),
        "lines": row.lines,
        "units": row.units,
        "unit_days": row.unit_days,
        "median_age_days": row.median_age_days,
        "oldest_age_days": row.oldest_age_days,
        "parties": parties,
    })
}

/// The share of all unit-days, of one.
#[expect(
    clippy::cast_precision_loss,
    reason = "shares are shown in whole per cent"
)]
fn share(unit_days: i64, all: &[PartyUnitDays]) -> f64 {
    let total: i64 = all.iter().map(|party| party.unit_days).sum();
    if total == 0 {
        0.0
    } else {
        unit_days as f64 / total as f64
    }
}

fn print(output: &Output, words: &Words<'_>, report: &BlockedReport, by: ReportBy) -> Result<()> {
    let date = output.date(report.day);
    output.heading(&words.text("cli-report-blocked", &With::new().text("date", date)))?;
    if report.rows.is_empty() {
        output.line(words.plain("cli-report-nothing"))?;
        return Ok(());
    }
    output.table(&table(output, words, report, by))?;
    output.gap()?;
    if report.more > 0 {
        let args = With::new().number("count", report.more);
        output.line(words.text("cli-report-more", &args))?;
    }
    let args = With::new()
        .number("lines", report.totals.lines)
        .number("units", report.totals.units);
    output.line(words.text("cli-report-totals", &args))?;
    Ok(())
}

fn table(output: &Output, words: &Words<'_>, report: &BlockedReport, by: ReportBy) -> Table {
    let mut table = Table::new([
        Column::telling(words.plain(title(by))),
        Column::number(words.plain("cli-column-lines")),
        Column::number(words.plain("field-units")),
        Column::number(words.plain("cli-column-unit-days")),
        Column::number(words.plain("cli-column-median-age")),
        Column::number(words.plain("cli-column-oldest-age")),
        Column::text(words.plain("field-party")),
    ]);
    for row in &report.rows {
        table.row([
            words.report_key(&report.names, by, &row.key).into(),
            output.number(row.lines).into(),
            output.number(row.units).into(),
            output.number(row.unit_days).into(),
            format::decimal(output.language, row.median_age_days, 0).into(),
            output.number(row.oldest_age_days).into(),
            parties(words, &row.parties).into(),
        ]);
    }
    table
}

/// The share of each party, the greatest first: `Customer 70%, Partner 30%`.
fn parties(words: &Words<'_>, all: &[PartyUnitDays]) -> String {
    let one = |party: &PartyUnitDays| {
        let label = party
            .party
            .as_ref()
            .map(|code| words.label(Kind::Party, code));
        let label = label.unwrap_or_else(|| words.plain("nobody"));
        format!(
            "{label} {}",
            format::percent(words.language, share(party.unit_days, all))
        )
    };
    let charged = all.iter().filter(|party| party.unit_days > 0);
    charged.map(one).collect::<Vec<_>>().join(", ")
}

fn title(by: ReportBy) -> &'static str {
    match by {
        ReportBy::Reason => "field-l2",
        ReportBy::Detail => "field-l3",
        ReportBy::Service => "field-service",
        ReportBy::Owner => "field-owner",
        ReportBy::Party => "field-party",
        ReportBy::Age => "cli-column-age",
        ReportBy::Customer => "field-customer",
        ReportBy::Organization => "field-organization",
    }
}
