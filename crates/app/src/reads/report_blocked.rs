//! Reports what is blocked, by key (rules T3, T5, H2).

use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::lines::{LineFilter, LineTotals, Moment, totals};
use desbloqueo_store::reports::{BlockedRow, ReportBy, most_blocked};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{ReportNames, asked_then};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Nobody reads on after so many groups.
const MOST_GROUPS: usize = 1_000;

/// What is blocked, of what the actor sees.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BlockedReport {
    /// The groups, the most units first, so many at most.
    pub rows: Vec<BlockedRow>,
    /// How many groups there are beside these.
    pub more: i64,
    /// All of them together.
    pub totals: LineTotals,
    /// The names behind the keys.
    pub names: ReportNames,
    /// The day that ages count to.
    pub day: Date,
}

/// Reports blocked lines, units, unit-days, ages, and the share of each party.
pub async fn report_blocked(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    by: ReportBy,
    as_of: Option<Date>,
) -> UseCaseResult<BlockedReport> {
    let mut transaction = app.database.read().await?;
    let moment = as_of.map_or(
        Moment::Now(super::today(app, &mut transaction, actor).await?),
        Moment::EndOf,
    );
    let filter = asked_then(&mut transaction, filter, moment).await?;
    let filter = filter.of_kind(StatusKind::Blocked);
    let seen = &actor.visibility;
    let most = (by, MOST_GROUPS);
    let (rows, more) = most_blocked(&mut transaction, seen, &filter, most, moment).await?;
    let totals = totals(&mut transaction, seen, &filter, None, moment).await?;
    let keys = rows.iter().map(|row| &row.key);
    let names = ReportNames::read(&mut transaction, actor, keys).await?;
    Ok(BlockedReport {
        rows,
        more,
        totals,
        names,
        day: moment.day(),
    })
}
