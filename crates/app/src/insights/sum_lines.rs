//! Adds up lines and units by key, of whatever a filter finds.

use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::reports::{ReportBy, SumRow, sums, sums_of_reasons};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::moment::moment;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::{ReportNames, asked_then};

/// Lines and units by key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SumReport {
    /// The groups, the most units first.
    pub rows: Vec<SumRow>,
    /// The names behind the keys.
    pub names: ReportNames,
    /// The day that ages count to.
    pub day: Date,
}

impl SumReport {
    /// Lines and units of all of them.
    pub fn total(&self) -> (i64, i64) {
        let rows = self.rows.iter();
        rows.fold((0, 0), |(lines, units), row| {
            (lines + row.lines, units.saturating_add(row.units))
        })
    }
}

/// Adds up by key.
pub async fn sum_lines(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    by: ReportBy,
    as_of: Option<Date>,
) -> UseCaseResult<SumReport> {
    report(app, actor, filter, (by, false), as_of).await
}

/// Adds up by reason (L2) and key.
pub async fn sum_reasons(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    by: ReportBy,
    as_of: Option<Date>,
) -> UseCaseResult<SumReport> {
    report(app, actor, filter, (by, true), as_of).await
}

async fn report(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    (by, of_reasons): (ReportBy, bool),
    as_of: Option<Date>,
) -> UseCaseResult<SumReport> {
    let mut transaction = app.database.read().await?;
    let moment = moment(app, &mut transaction, actor, as_of).await?;
    let filter = asked_then(&mut transaction, filter, moment).await?;
    let seen = &actor.visibility;
    let rows = if of_reasons {
        sums_of_reasons(&mut transaction, seen, &filter, by, moment).await?
    } else {
        sums(&mut transaction, seen, &filter, by, moment).await?
    };
    let keys = rows.iter().map(|row| &row.key);
    let names = ReportNames::read(&mut transaction, actor, keys).await?;
    Ok(SumReport {
        rows,
        names,
        day: moment.day(),
    })
}
