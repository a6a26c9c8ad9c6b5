//! Reports what nobody has classified, and what nobody has looked at (rules U2, T4).

use desbloqueo_domain::clocks::STALE_AFTER_DAYS;
use desbloqueo_store::lines::{LineFilter, LineTotals, Moment, totals};
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::moment::moment;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Weeks that the report looks back.
pub const DEBT_WEEKS: i64 = 8;

/// Weeks after which nothing shall be left.
pub const TARGET_WEEKS: i64 = 4;

/// Days without a change or a confirmation, each counted with what is older.
pub const STALE_DAYS: [i32; 3] = [STALE_AFTER_DAYS, 61, 91];

/// Unclassified lines, week by week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnclassifiedReport {
    /// The end of each week and what was unclassified then, the earliest first; the last is the day of the report.
    pub weeks: Vec<(Date, LineTotals)>,
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
    /// Today.
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
    let mut weeks = Vec::new();
    for ago in (0..=DEBT_WEEKS).rev() {
        let at = match (ago, day.checked_sub((ago * 7).days())) {
            (0, _) => last,
            (_, Ok(day)) => Moment::EndOf(day),
            (_, Err(_)) => continue,
        };
        let found = totals(&mut transaction, &actor.visibility, &filter, None, at).await?;
        weeks.push((at.day(), found));
    }
    Ok(UnclassifiedReport {
        weeks,
        target: day.checked_add((TARGET_WEEKS * 7).days()).unwrap_or(day),
        day,
    })
}

/// Reports what nobody has changed or confirmed for long; today, since confirmations of the past are not kept by day.
pub async fn report_stale(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
) -> UseCaseResult<StaleReport> {
    let mut transaction = app.database.read().await?;
    let day = crate::reads::today(app, &mut transaction, actor).await?;
    let (seen, now) = (&actor.visibility, Moment::Now(day));
    let mut steps = Vec::with_capacity(STALE_DAYS.len());
    for days in STALE_DAYS {
        let filter = LineFilter {
            // The older of the two, where the filter asks for some.
            stale_days: Some(filter.stale_days.unwrap_or_default().max(days)),
            ..filter.clone()
        };
        steps.push((
            days,
            totals(&mut transaction, seen, &filter, None, now).await?,
        ));
    }
    Ok(StaleReport {
        steps,
        all: totals(&mut transaction, seen, filter, None, now).await?,
        day,
    })
}
