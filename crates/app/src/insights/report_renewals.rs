//! Reports what is blocked at customers that renew soon.

use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::reports::{HeldRow, renewals};
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::moment::moment;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::asked_then;

/// Days ahead that the report looks.
pub const RENEWAL_DAYS: i64 = 90;

/// Blocked lines of customers that renew soon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenewalReport {
    /// The weeks, the next first, those without a renewal included.
    pub weeks: Vec<RenewalWeek>,
    /// The day of the report.
    pub day: Date,
}

/// Seven days of renewals, or fewer at the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenewalWeek {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Customers with blocked lines.
    pub customers: i64,
    /// Their blocked lines.
    pub held: HeldRow,
}

/// Reports blocked lines of customers whose renewal is within [`RENEWAL_DAYS`], by week. Of a past day too it goes by the
/// renewal dates of today.
pub async fn report_renewals(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    as_of: Option<Date>,
) -> UseCaseResult<RenewalReport> {
    let mut transaction = app.database.read().await?;
    let moment = moment(app, &mut transaction, actor, as_of).await?;
    let filter = asked_then(&mut transaction, filter, moment).await?;
    let day = moment.day();
    let end = day.checked_add(RENEWAL_DAYS.days()).unwrap_or(Date::MAX);
    let mut weeks = weeks(day, end);
    let rows = renewals(
        &mut transaction,
        &actor.visibility,
        &filter,
        (day, end),
        moment,
    )
    .await?;
    for row in rows {
        let week = weeks.iter_mut().find(|week| row.day <= week.to);
        if let Some(week) = week {
            week.customers += row.customers;
            week.held.lines += row.held.lines;
            week.held.units = week.held.units.saturating_add(row.held.units);
        }
    }
    Ok(RenewalReport { weeks, day })
}

fn weeks(from: Date, end: Date) -> Vec<RenewalWeek> {
    let starts = std::iter::successors(Some(from), |day| day.checked_add(7.days()).ok());
    let starts = starts.take_while(|day| *day <= end);
    starts
        .map(|from| RenewalWeek {
            from,
            to: from.checked_add(6.days()).unwrap_or(end).min(end),
            customers: 0,
            held: HeldRow::default(),
        })
        .collect()
}
