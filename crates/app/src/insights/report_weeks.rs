//! Reports the units of every status at the end of each week, and why units are blocked then.

use std::collections::BTreeMap;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::reports::{LineSum, Periods, StatusRow, StatusesOn, units_by_week};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Weeks up to a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeeksReport {
    /// The end of each week and of the day before the first, the earliest first.
    pub ends: Vec<WeekEnd>,
    /// The day.
    pub day: Date,
}

/// Lines and units at the end of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekEnd {
    /// The day.
    pub day: Date,
    /// By what the L1 means.
    pub statuses: BTreeMap<StatusKind, LineSum>,
    /// What is blocked, by its L2.
    pub reasons: BTreeMap<Option<Code>, LineSum>,
}

/// Reports so many weeks up to a day.
pub async fn report_weeks(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    weeks: u16,
    as_of: Option<Date>,
) -> UseCaseResult<WeeksReport> {
    let mut transaction = app.database.read().await?;
    let day = match as_of {
        Some(day) => day,
        None => crate::reads::today(app, &mut transaction, actor).await?,
    };
    let ends = Periods::weeks_up_to(day, weeks);
    let found = units_by_week(&mut transaction, &actor.visibility, filter, &ends).await?;
    let end = |on: StatusesOn| WeekEnd {
        day: on.day,
        statuses: by_kind(&on.rows),
        reasons: by_reason(&on.rows),
    };
    Ok(WeeksReport {
        ends: found.into_iter().map(end).collect(),
        day,
    })
}

fn by_kind(rows: &[StatusRow]) -> BTreeMap<StatusKind, LineSum> {
    let mut sums = BTreeMap::<StatusKind, LineSum>::new();
    for row in rows {
        sums.entry(row.kind).or_default().add(units_of(row));
    }
    sums
}

fn by_reason(rows: &[StatusRow]) -> BTreeMap<Option<Code>, LineSum> {
    let mut sums = BTreeMap::<Option<Code>, LineSum>::new();
    for row in rows.iter().filter(|row| row.kind == StatusKind::Blocked) {
        sums.entry(row.l2.clone()).or_default().add(units_of(row));
    }
    sums
}

fn units_of(row: &StatusRow) -> LineSum {
    LineSum {
        lines: row.lines,
        units: row.units,
    }
}
