//! Reports who is waited on: what waits on each party, and the time that was charged to it (rule T5).

use std::collections::BTreeMap;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::interval::Window;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::reports::{ReportBy, ReportKey, sums, time_charged};
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::moment::moment;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::asked_then;

/// Days whose time is charged, up to the day of the report.
pub const CHARGED_DAYS: i64 = 90;

/// Who is waited on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingReport {
    /// The parties, those that were charged the most unit-days first.
    pub rows: Vec<WaitingRow>,
    /// The day that it looks at.
    pub day: Date,
}

/// What one party is waited on for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WaitingRow {
    /// The party; `None` where neither blocker nor playbook names one.
    pub party: Option<Code>,
    /// Blocked lines whose clock runs for it.
    pub lines: i64,
    /// Their units.
    pub units: i64,
    /// Days in Blocked that were charged to it within [`CHARGED_DAYS`], over all lines.
    pub days: i64,
    /// The same times units.
    pub unit_days: i64,
}

/// Reports what waits on each party, and what was charged to it.
pub async fn report_waiting(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    as_of: Option<Date>,
) -> UseCaseResult<WaitingReport> {
    let mut transaction = app.database.read().await?;
    let moment = moment(app, &mut transaction, actor, as_of).await?;
    let (seen, day) = (&actor.visibility, moment.day());
    let filter = asked_then(&mut transaction, filter, moment).await?;
    let filter = filter.of_kind(StatusKind::Blocked);
    let window = Window {
        from: day.checked_sub(CHARGED_DAYS.days()).unwrap_or(day),
        to: day,
    };
    let mut rows = BTreeMap::<Option<Code>, WaitingRow>::new();
    for charged in time_charged(&mut transaction, seen, &filter, ReportBy::Party, window).await? {
        let row = row_of(&mut rows, charged.key);
        (row.days, row.unit_days) = (charged.days, charged.unit_days);
    }
    for sum in sums(&mut transaction, seen, &filter, ReportBy::Party, moment).await? {
        let row = row_of(&mut rows, sum.key);
        (row.lines, row.units) = (sum.lines, sum.units);
    }
    let mut rows: Vec<WaitingRow> = rows.into_values().collect();
    rows.sort_by_key(|row| std::cmp::Reverse((row.unit_days, row.units)));
    Ok(WaitingReport { rows, day })
}

fn row_of(rows: &mut BTreeMap<Option<Code>, WaitingRow>, key: ReportKey) -> &mut WaitingRow {
    let party = match key {
        ReportKey::Code(party) => party,
        _ => None,
    };
    let row = rows.entry(party.clone()).or_default();
    row.party = party;
    row
}
