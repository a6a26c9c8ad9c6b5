//! `desbloqueo report promises`: projected unblock dates against what happened.

use anyhow::Result;
use clap::{Args, ValueEnum};
use desbloqueo_api::bodies::{PromisesBody, PromisesComparedBody};
use desbloqueo_app::insights::{PromiseBy, PromiseReport, PromiseRow, report_promises};
use desbloqueo_i18n::{Args as With, format};
use desbloqueo_store::reports::{ReportBy, ReportKey};
use desbloqueo_words::Words;

use super::unblock::NO_FIGURE;
use super::{Comparison, Filters};
use crate::Outcome;
use crate::output::{Cell, Column, Output, Table, Tone};
use crate::session::Session;

/// What promises are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    /// Who answers for the blocker
    Owner,
    /// Who can remove it; a blocker of several counts for each
    Resolver,
    /// Its reason
    Reason,
}

/// By what promises are grouped, and which.
#[derive(Debug, Args)]
pub(crate) struct Promises {
    /// What to group by
    #[arg(long, value_enum, default_value_t = By::Owner)]
    by: By,
    #[command(flatten)]
    comparison: Comparison,
    #[command(flatten)]
    filters: Filters,
}

impl By {
    fn of(self) -> PromiseBy {
        match self {
            Self::Owner => PromiseBy::Owner,
            Self::Resolver => PromiseBy::Resolver,
            Self::Reason => PromiseBy::Reason,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Resolver => "resolver",
            Self::Reason => "reason",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Owner => "field-owner",
            Self::Resolver => "field-resolver",
            Self::Reason => "field-l2",
        }
    }
}

pub(super) async fn run(session: &Session, command: &Promises) -> Result<Outcome> {
    let filter = command.filters.read(session).await?;
    let (app, actor, by) = (&session.app, &session.actor, command.by);
    let (report, compared) = beside!(command.filters, command.comparison, |day| {
        report_promises(app, actor, &filter, by.of(), day)
    });
    let (output, words) = (&session.output, session.words());
    if output.json {
        let body = |report: &PromiseReport| PromisesBody::new(&words, report, by.name());
        let compared = compared.as_ref().map(body);
        output.json(&PromisesComparedBody::new(body(&report), compared))?;
        return Ok(Outcome::Done);
    }
    print(output, &words, &report, by)?;
    if let Some(compared) = &compared {
        output.gap()?;
        print(output, &words, compared, by)?;
    }
    Ok(Outcome::Done)
}

fn label(words: &Words<'_>, report: &PromiseReport, key: &ReportKey) -> String {
    let by = match key {
        ReportKey::Owner(_) => ReportBy::Owner,
        _ => ReportBy::Reason,
    };
    words.report_key(&report.names, by, key)
}

fn print(output: &Output, words: &Words<'_>, report: &PromiseReport, by: By) -> Result<()> {
    let date = output.date(report.day);
    output.heading(&words.text("insight-promises-title", &With::new().text("date", date)))?;
    if report.rows.is_empty() {
        output.line(words.plain("insight-promises-nothing"))?;
        return Ok(());
    }
    let mut table = Table::new([
        Column::telling(words.plain(by.title())),
        Column::number(words.plain("cli-column-blockers")),
        Column::number(words.plain("insight-column-closed")),
        Column::number(words.plain("insight-column-overdue")),
        Column::number(words.plain("insight-column-on-time")),
        Column::number(words.plain("insight-column-bias")),
        Column::number(words.plain("insight-column-spread")),
        Column::number(words.plain("insight-column-first-bias")).spare(),
        Column::number(words.plain("insight-column-slips")),
        Column::number(words.plain("insight-column-slip-days")).spare(),
    ]);
    for row in &report.rows {
        let label = row.key.as_ref().map(|key| label(words, report, key));
        table.row(cells(output, label.unwrap_or_default().into(), row));
    }
    let all = Cell::toned(words.plain("insight-all"), Tone::Strong);
    table.row(cells(output, all, &report.all));
    output.table(&table)?;
    output.gap()?;
    output.paragraph(&words.plain("insight-promises-note"), 0)?;
    Ok(())
}

fn cells(output: &Output, label: Cell, row: &PromiseRow) -> [Cell; 10] {
    let count = |count: usize| Cell::from(output.number(i64::try_from(count).unwrap_or(i64::MAX)));
    let days = |found: Option<f64>| {
        let shown = found.map(|days| format::decimal(output.language, days, 1));
        Cell::from(shown.unwrap_or_else(|| NO_FIGURE.to_owned()))
    };
    let on_time = row
        .last
        .map(|found| format::percent(output.language, found.on_time));
    [
        label,
        count(row.blockers),
        count(row.last.map_or(0, |found| found.count)),
        count(row.overdue),
        on_time.unwrap_or_else(|| NO_FIGURE.to_owned()).into(),
        days(row.last.map(|found| found.bias_days)),
        days(row.last.map(|found| found.spread_days)),
        days(row.first.map(|found| found.bias_days)),
        output.number(row.slips).into(),
        output.number(row.slip_days).into(),
    ]
}
