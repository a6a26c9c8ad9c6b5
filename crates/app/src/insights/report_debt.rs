//! Reports what nobody has classified, and what nobody has looked at (rules U2, T4).

use desbloqueo_domain::clocks::is_stale;
use desbloqueo_store::lines::{LineFilter, LineTotals, Moment, totals};
use desbloqueo_store::reports::touched_days;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::moment::moment;
use super::targets::debt_weeks;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::asked_then;

/// Weeks that the report looks back.
pub const DEBT_WEEKS: i64 = 8;

/// Days without a change or a confirmation, each counted with what is older.
pub const STALE_DAYS: [i32; 3] = [31, 61, 91];

/// Unclassified lines, week by week.
#[derive(Debug, Clone, PartialEq, Eq)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
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
    let mut weeks = Vec::new();
    for ago in (0..=DEBT_WEEKS).rev() {
        let at = match (ago, day.checked_sub((ago * 7).days())) {
            (0, _) => last,
            (_, Ok(day)) => Moment::EndOf(day),
            (_, Err(_)) => continue,
        };
        let asked = asked_then(&mut transaction, &filter, at).await?;
        let found = totals(&mut transaction, &actor.visibility, &asked, None, at).await?;
        weeks.push((at.day(), found));
    }
    Ok(UnclassifiedReport {
        weeks,
        target_weeks,
        target: target(day, target_weeks),
        day,
    })
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
