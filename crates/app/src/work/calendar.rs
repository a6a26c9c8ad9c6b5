//! The days of somebody's calendar: next actions, target dates and unblock dates of what is theirs (rule A3).

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::LineId;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::transaction::Transaction;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::first_lines::first_lines;
use super::waiting::named_blockers;
use crate::App;
use crate::accounts::calendar::CalendarContent;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::{BlockerItem, LineFilter, LineItem, LineSort, today};

/// Lines of each kind that are read at most.
const MOST_LINES: u32 = 1_000;

/// Days of the past and of the future that a calendar holds.
const PAST_DAYS: i32 = 90;
const FUTURE_DAYS: i32 = 730;

/// A day of somebody's calendar.
#[derive(Debug, Clone, PartialEq)]
pub enum CalendarDay {
    /// The next action of a line.
    NextAction(Date, Box<LineItem>),
    /// The target of a line.
    Target(Date, Box<LineItem>),
    /// The day on which a blocker is projected to be gone.
    Unblock(Date, Box<BlockerItem>),
}

/// The days of the actor's calendar, of what they see now.
pub async fn calendar_days(
    app: &App,
    actor: &Actor,
    contents: &BTreeSet<CalendarContent>,
) -> UseCaseResult<Vec<CalendarDay>> {
    let mut transaction = app.database.read().await?;
    let day = today(app, &mut transaction, actor).await?;
    let mut days = Vec::new();
    if contents.contains(&CalendarContent::NextActions) {
        days.extend(next_actions(&mut transaction, actor, day).await?);
    }
    if contents.contains(&CalendarContent::Targets) {
        days.extend(targets(&mut transaction, actor, day).await?);
    }
    if contents.contains(&CalendarContent::UnblockDates) {
        let blockers = named_blockers(&mut transaction, actor, actor.person, day).await?;
        let dated = |blocker: BlockerItem| {
            let date = blocker.projected.filter(|date| is_near(*date, day))?;
            Some(CalendarDay::Unblock(date, Box::new(blocker)))
        };
        days.extend(blockers.into_iter().filter_map(dated));
    }
    Ok(days)
}

/// Of the lines that the actor owns, and of those of their team whose next action is theirs by name.
async fn next_actions(
    transaction: &mut Transaction,
    actor: &Actor,
    day: Date,
) -> UseCaseResult<Vec<CalendarDay>> {
    let filter = LineFilter {
        next_from: Some(shifted(day, -PAST_DAYS)),
        next_to: Some(shifted(day, FUTURE_DAYS)),
        ..LineFilter::default()
    };
    let is_mine = |line: &LineItem| {
        let action = line.next_action.as_ref();
        action.is_some_and(|action| action.owner == Owner::Person(actor.person))
    };
    let lines = owned_and(
        transaction,
        actor,
        filter,
        LineSort::NextAction,
        day,
        is_mine,
    )
    .await?;
    let dated = |line: LineItem| {
        let date = line.next_action.as_ref()?.due.day()?;
        Some(CalendarDay::NextAction(date, Box::new(line)))
    };
    Ok(lines.into_iter().filter_map(dated).collect())
}

/// Of the lines that the actor owns or that are of their team; that of a blocked line is its blocker's.
async fn targets(
    transaction: &mut Transaction,
    actor: &Actor,
    day: Date,
) -> UseCaseResult<Vec<CalendarDay>> {
    let filter = LineFilter {
        target_from: Some(shifted(day, -PAST_DAYS)),
        target_to: Some(shifted(day, FUTURE_DAYS)),
        ..LineFilter::default()
    };
    let lines = owned_and(transaction, actor, filter, LineSort::Target, day, |_| true).await?;
    let dated = |line: LineItem| {
        let date = line.target.filter(|_| line.kind != StatusKind::Blocked)?;
        Some(CalendarDay::Target(date, Box::new(line)))
    };
    Ok(lines.into_iter().filter_map(dated).collect())
}

/// The lines that the actor owns, and those of their team that are meant.
async fn owned_and(
    transaction: &mut Transaction,
    actor: &Actor,
    filter: LineFilter,
    sort: LineSort,
    day: Date,
    is_meant: impl Fn(&LineItem) -> bool,
) -> UseCaseResult<Vec<LineItem>> {
    let mut found: BTreeMap<LineId, LineItem> = BTreeMap::new();
    for (owned_by, of_team) in [(Some(actor.person), None), (None, Some(actor.person))] {
        let filter = LineFilter {
            owned_by,
            of_team,
            ..filter.clone()
        };
        let most = (MOST_LINES, day);
        let found_lines = first_lines(transaction, actor, &filter, sort, most).await?;
        let meant = found_lines.into_iter();
        let meant = meant.filter(|line| owned_by.is_some() || is_meant(line));
        found.extend(meant.map(|line| (line.id, line)));
    }
    Ok(found.into_values().collect())
}

fn is_near(date: Date, day: Date) -> bool {
    (shifted(day, -PAST_DAYS)..=shifted(day, FUTURE_DAYS)).contains(&date)
}

fn shifted(day: Date, days: i32) -> Date {
    // A day has such neighbours, but at the ends of the calendar.
    day.checked_add(days.days()).unwrap_or(day)
}
