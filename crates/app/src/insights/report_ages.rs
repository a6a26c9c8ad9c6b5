//! Reports week by week how old what is blocked is, and what blocking costs.

use std::collections::BTreeMap;

use desbloqueo_statistics::counted_quantile;
use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::reports::{BlockedWeek, Periods, blocked_by_week};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Weeks up to a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AgesReport {
    /// The weeks, the earliest first.
    pub weeks: Vec<AgesWeek>,
    /// The day.
    pub day: Date,
}

/// What is blocked in one week.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct AgesWeek {
    /// The last day.
    pub day: Date,
    /// Lines blocked at its end.
    pub lines: i64,
    /// Half of them are blocked for so many days or fewer; `None` where none is blocked.
    pub median_days: Option<f64>,
    /// 85 % are blocked for so many days or fewer.
    pub p85_days: Option<f64>,
    /// Units times days of this week.
    pub unit_days: i64,
    /// The same of this week and all before it.
    pub unit_days_so_far: i64,
}

/// Reports so many weeks up to a day.
pub async fn report_ages(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    weeks: u16,
    as_of: Option<Date>,
) -> UseCaseResult<AgesReport> {
    let mut transaction = app.database.read().await?;
    let day = match as_of {
        Some(day) => day,
        None => crate::reads::today(app, &mut transaction, actor).await?,
    };
    let ends = Periods::weeks_up_to(day, weeks);
    let found = blocked_by_week(&mut transaction, &actor.visibility, filter, &ends).await?;
    let mut so_far = 0_i64;
    let week = |week: BlockedWeek| {
        so_far = so_far.saturating_add(week.unit_days);
        AgesWeek {
            day: week.day,
            lines: week.ages.values().sum(),
            median_days: age(&week.ages, 0.5),
            p85_days: age(&week.ages, 0.85),
            unit_days: week.unit_days,
            unit_days_so_far: so_far,
        }
    };
    Ok(AgesReport {
        weeks: found.into_iter().map(week).collect(),
        day,
    })
}

#[expect(clippy::cast_precision_loss, reason = "days are far below 2^52")]
fn age(ages: &BTreeMap<i64, i64>, share: f64) -> Option<f64> {
    let counted = ages
        .iter()
        .map(|(days, lines)| (*days as f64, u64::try_from(*lines).unwrap_or_default()));
    // Nothing blocked has no age, and there is no other error.
    counted_quantile(counted, share).ok()
}
