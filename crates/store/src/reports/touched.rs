//! When lines were last changed or confirmed (rule T4).

use desbloqueo_domain::organization::Visibility;
use jiff::civil::Date;

use crate::column::{day, to_day};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{LineFilter, LineTotals, Moment, touched};
use crate::transaction::Transaction;

use super::reading::Reading;

/// See [`super::touched_days`].
pub(super) async fn touched_days(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Vec<(Date, LineTotals)>> {
    // What looks the day up is asked once for each line, and not for each use of it.
    let mut select = Fragment::new(
        "WITH one AS MATERIALIZED (SELECT line.units AS units, ",
        Vec::new(),
    );
    match moment {
        Moment::Now(_) => select.push("line.confirmed_day"),
        Moment::EndOf(at) => select.append(&touched(day(at))),
    };
    select.push(" AS touched_day");
    let reading = Reading::of(transaction, visibility, filter, moment).await?;
    let mut sql = reading.begin(transaction, select).await?.narrowed();
    sql.push(
        ") SELECT touched_day, count(*), CAST(sum(units) AS BIGINT) FROM one
           GROUP BY touched_day ORDER BY touched_day",
    );
    let rows: Vec<(i64, i64, i64)> = transaction.fetch(sql).await?;
    let row = |(touched_day, lines, units)| {
        let totals = LineTotals {
            lines,
            units,
            more: false,
        };
        Ok((to_day("status_line", "confirmed_day", touched_day)?, totals))
    };
    rows.into_iter().map(row).collect()
}
