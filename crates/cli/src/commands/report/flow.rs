//! `desbloqueo report flow`: what became blocked and what ceased to be, week by week.

use anyhow::Result;
use clap::Args;
use desbloqueo_api::bodies::{FlowBody, FlowComparedBody};
use desbloqueo_app::insights::{
    FlowReport, FlowWeek, WeekEnd, WeeksReport, report_flow, report_weeks,
};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::Args as With;
use desbloqueo_store::lines::LineFilter;
use desbloqueo_words::Words;
use jiff::civil::Date;

use super::{Comparison, Filters};
use crate::Outcome;
use crate::output::{Cell, Column, Output, Table};
use crate::session::Session;

/// The statuses that units stand in and count.
const SHOWN: [StatusKind; 4] = [
    StatusKind::StatusUnknown,
    StatusKind::InProgress,
    StatusKind::Blocked,
    StatusKind::NoIntent,
];

/// How many weeks.
#[derive(Debug, Args)]
pub(crate) struct Flow {
    /// How many weeks, the last of which ends on the day of the report
    #[arg(long, value_name = "COUNT", default_value_t = 12, value_parser = clap::value_parser!(u16).range(1..=260))]
    weeks: u16,
    #[command(flatten)]
    comparison: Comparison,
    #[command(flatten)]
    filters: Filters,
}

pub(super) async fn run(session: &Session, command: &Flow) -> Result<Outcome> {
    let filter = command.filters.read(session).await?;
    let (report, compared) = beside!(command.filters, command.comparison, |day| {
        read(session, &filter, command.weeks, day)
    });
    let (output, words) = (&session.output, session.words());
    if output.json {
        let body = |(flow, weeks): &Read| FlowBody::new(flow, weeks);
        let compared = compared.as_ref().map(body);
        output.json(&FlowComparedBody::new(body(&report), compared))?;
        return Ok(Outcome::Done);
    }
    print(output, &words, &report)?;
    if let Some(compared) = &compared {
        output.gap()?;
        print(output, &words, compared)?;
    }
    Ok(Outcome::Done)
}

/// The flow of so many weeks, and the statuses at their ends.
type Read = (FlowReport, WeeksReport);

async fn read(
    session: &Session,
    filter: &LineFilter,
    weeks: u16,
    day: Option<Date>,
) -> Result<Read> {
    let (app, actor) = (&session.app, &session.actor);
    let flow = report_flow(app, actor, filter, weeks, day).await?;
    let weeks = report_weeks(app, actor, filter, weeks, day).await?;
    Ok((flow, weeks))
}

fn print(output: &Output, words: &Words<'_>, (report, weeks): &Read) -> Result<()> {
    let date = output.date(report.day);
    output.heading(&words.text("insight-flow-title", &With::new().text("date", date)))?;
    let kind = |kind: StatusKind| {
        let column = Column::number(words.plain(&format!("kind-{}", kind.code())));
        if kind == StatusKind::Blocked {
            column
        } else {
            column.spare()
        }
    };
    let [unknown, moving, blocked, no_intent] = SHOWN.map(kind);
    let mut table = Table::new([
        Column::whole(words.plain("insight-column-week")),
        unknown,
        moving,
        blocked,
        no_intent,
        Column::number(words.plain("insight-column-newly-blocked")),
        Column::number(words.plain("insight-column-unblocked")),
        Column::number(words.plain("insight-column-otherwise")),
        Column::number(words.plain("insight-column-net")),
    ]);
    for (week, end) in report.weeks.iter().zip(weeks.ends.iter().skip(1)) {
        table.row(cells(output, week, end));
    }
    output.table(&table)?;
    output.gap()?;
    output.paragraph(&words.plain("insight-flow-note"), 0)?;
    Ok(())
}

fn cells(output: &Output, week: &FlowWeek, end: &WeekEnd) -> [Cell; 9] {
    let units = |kind| Cell::from(output.number(week.at_its_end(end, kind).units));
    let [unknown, moving, blocked, no_intent] = SHOWN.map(units);
    [
        output.date(week.to).into(),
        unknown,
        moving,
        blocked,
        no_intent,
        output.number(week.newly_blocked.units).into(),
        output.number(week.unblocked.units).into(),
        signed(output, week.other_units()).into(),
        signed(output, week.net_units).into(),
    ]
}

/// A difference with its sign.
fn signed(output: &Output, difference: i64) -> String {
    let number = output.number(difference);
    if difference > 0 {
        format!("+{number}")
    } else {
        number
    }
}
