//! Reports what nobody has classified, and what nobody has looked at (rules U2, T4).

use std::collections::BTreeMap;

use desbloqueo_domain::clocks::{STALE_AFTER_DAYS, is_stale};
use desbloqueo_store::lines::{LineFilter, LineTotals, Moment, totals};
use desbloqueo_store::reports::{Periods, StatusRow, touched_days, units_by_week};
use desbloqueo_store::transaction::Transaction;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::moment::moment;
use super::targets::debt_weeks;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::asked_then;

/// Weeks that the report looks back.
pub const DEBT_WEEKS: u16 = 8;

/// Days without a change or a confirmation, each counted with what is older.
pub const STALE_DAYS: [i32; 3] = [STALE_AFTER_DAYS, 61, 91];

/// Unclassified lines, week by week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnclassifiedReport {
    /// The end of each week and what was unclassified then, the earliest first; the last is the day of the report.
    pub weeks: Vec<(Date, LineTotals)>,
    /// In so many weeks nothing shall be left.
    pub target_weeks: i64,
    /// The day by which nothing shall be left.
    pub target: Date,
    /// The day of the report.
    pub day: Date,
}

/// Lines that nobody has changed or confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaleReport {
    /// Days, and what was not touched for so many or more: one for each of [`STALE_DAYS`].
    pub steps: Vec<(i32, LineTotals)>,
    /// All lines.
    pub all: LineTotals,
    /// The day by which nothing shall be left.
    pub target: Date,
    /// The day of the report.
    pub day: Date,
}

/// Reports how much was unclassified at the end of each of the last weeks.
pub async fn report_unclassified(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    as_of: Option<Date>,
) -> UseCaseResult<UnclassifiedReport> {
    let mut transaction = app.database.read().await?;
    let last = moment(app, &mut transaction, actor, as_of).await?;
    let day = last.day();
    let filter = LineFilter {
        unclassified: Some(app.rulebook().defaults.new_units.clone()),
        ..filter.clone()
    };
    let target_weeks = debt_weeks(&mut transaction).await?;
    Ok(UnclassifiedReport {
        weeks: ends_of_weeks(&mut transaction, actor, &filter, last).await?,
        target_weeks,
        target: target(day, target_weeks),
        day,
    })
}

/// What a filter finds at the end of each week up to a moment. What intervals tell is read at once; what only the history
/// of records tells is asked of each end.
async fn ends_of_weeks(
    transaction: &mut Transaction,
    actor: &Actor,
    filter: &LineFilter,
    last: Moment,
) -> UseCaseResult<Vec<(Date, LineTotals)>> {
    let seen = &actor.visibility;
    let weeks = Periods::weeks_up_to(last.day(), DEBT_WEEKS);
    let mut told = BTreeMap::new();
    if filter.left_out_of_stretches() == filter.left_out_of_the_past() {
        let found = units_by_week(transaction, seen, filter, &weeks).await?;
        told.extend(found.into_iter().map(|on| (on.day, totals_of(&on.rows))));
    }
    let mut ends = Vec::with_capacity(weeks.ends().len());
    for end in weeks.ends() {
        let at = match last {
            Moment::Now(today) if today == *end => last,
            _ => Moment::EndOf(*end),
        };
        let found = if let (Moment::EndOf(_), Some(found)) = (at, told.remove(end)) {
            found
        } else {
            let asked = asked_then(transaction, filter, at).await?;
            totals(transaction, seen, &asked, None, at).await?
        };
        ends.push((*end, found));
    }
    Ok(ends)
}

fn totals_of(rows: &[StatusRow]) -> LineTotals {
    let each = rows.iter().map(|row| LineTotals {
        lines: row.lines,
        units: row.units,
        more: false,
    });
    let each: Vec<LineTotals> = each.collect();
    sum(each.iter())
}

/// Reports what nobody has changed or confirmed for long. Of a past day, a line that was touched since counts by the last
/// change recorded of it by then.
pub async fn report_stale(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    as_of: Option<Date>,
) -> UseCaseResult<StaleReport> {
    let mut transaction = app.database.read().await?;
    let moment = moment(app, &mut transaction, actor, as_of).await?;
    let filter = asked_then(&mut transaction, filter, moment).await?;
    let day = moment.day();
    let found = touched_days(&mut transaction, &actor.visibility, &filter, moment).await?;
    let untouched_for = |days: i32| {
        let stale = found
            .iter()
            .filter(|(touched, _)| is_stale(*touched, day, days));
        sum(stale.map(|(_, totals)| totals))
    };
    let weeks = debt_weeks(&mut transaction).await?;
    Ok(StaleReport {
        steps: STALE_DAYS
            .into_iter()
            .map(|days| (days, untouched_for(days)))
            .collect(),
        all: sum(found.iter().map(|(_, totals)| totals)),
        target: target(day, weeks),
        day,
    })
}

fn sum<'a>(found: impl Iterator<Item = &'a LineTotals>) -> LineTotals {
    found.fold(LineTotals::default(), |sum, one| LineTotals {
        lines: sum.lines + one.lines,
        units: sum.units.saturating_add(one.units),
        more: false,
    })
}

fn target(day: Date, weeks: i64) -> Date {
    day.checked_add((weeks * 7).days()).unwrap_or(day)
}
