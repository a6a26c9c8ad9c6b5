//! `desbloqueo report what-if --free`: the fewest blockers that free a share of the units.

use anyhow::Result;
use desbloqueo_api::bodies::{FreeBody, FreeComparedBody};
use desbloqueo_app::insights::{ChosenBlocker, FreeReport, what_frees};
use desbloqueo_i18n::{Args as With, format};
use desbloqueo_statistics::Share;
use desbloqueo_store::lines::LineFilter;
use jiff::civil::Date;

use crate::Outcome;
use crate::find::short;
use crate::output::{Cell, Column, Table};
use crate::session::Session;

/// A table shows so many blockers; programs get more.
const SHOWN: usize = 50;

/// The day that is asked for, and the day that it is compared with.
type Days = (Option<Date>, Option<Date>);

pub(super) async fn run(
    session: &Session,
    filter: &LineFilter,
    percent: u8,
    (as_of, compare): Days,
) -> Result<Outcome> {
    let share = Share::of(f64::from(percent) / 100.0)?;
    let (app, actor) = (&session.app, &session.actor);
    let report = what_frees(app, actor, filter, share, as_of).await?;
    let compared = match compare {
        Some(day) => Some(what_frees(app, actor, filter, share, Some(day)).await?),
        None => None,
    };
    if session.output.json {
        let compared = compared.as_ref().map(FreeBody::new);
        let body = FreeComparedBody::new(FreeBody::new(&report), compared);
        session.output.json(&body)?;
        return Ok(Outcome::Done);
    }
    print(session, &report, share)?;
    if let Some(compared) = &compared {
        session.output.gap()?;
        print(session, compared, share)?;
    }
    Ok(Outcome::Done)
}

fn print(session: &Session, report: &FreeReport, share: Share) -> Result<()> {
    let (output, words) = (&session.output, session.words());
    let title = With::new()
        .text("share", format::percent(output.language, share.get()))
        .text("date", output.date(report.day));
    output.heading(&words.text("insight-free-title", &title))?;
    let mut table = Table::new([
        Column::whole(words.plain("field-id")),
        Column::telling(words.plain("field-blocker")),
        Column::number(words.plain("field-units")),
        Column::number(words.plain("insight-column-freed")),
        Column::text(words.plain("field-resolver")).spare(),
    ]);
    for one in report.chosen.iter().take(SHOWN) {
        table.row(cells(session, report, one));
    }
    if !report.chosen.is_empty() {
        output.table(&table)?;
        output.gap()?;
    }
    let sum = With::new()
        .count("count", report.number)
        .number("units", report.freed_units)
        .number("blocked", report.blocked_units)
        .flag("cut", report.number > SHOWN);
    output.line(words.text("insight-free-sum", &sum))?;
    let how_sure = if !report.enough {
        words.plain("insight-free-not-enough")
    } else if report.is_smallest {
        words.plain("insight-free-smallest")
    } else {
        words.text(
            "insight-free-at-least",
            &With::new().count("count", report.at_least),
        )
    };
    output.paragraph(&how_sure, 0)?;
    Ok(())
}

fn cells(session: &Session, report: &FreeReport, one: &ChosenBlocker) -> [Cell; 5] {
    let (output, words, item) = (&session.output, session.words(), &one.item);
    let title = if item.title.is_empty() {
        words.reason(item.reason.as_ref(), item.detail.as_ref())
    } else {
        item.title.clone()
    };
    let resolvers = item.resolvers.iter();
    let resolvers: Vec<String> = resolvers
        .map(|who| words.owner(who, &report.names))
        .collect();
    [
        short(item.id).into(),
        title.into(),
        output.number(item.held.units).into(),
        output.number(one.freed_units).into(),
        format::list_or(output.language, &resolvers).into(),
    ]
}
