//! When lines were last changed or confirmed (rule T4).

use desbloqueo_domain::organization::Visibility;
use jiff::civil::Date;

use crate::column::{day, to_day};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{Conditions, LineFilter, LineTotals, Moment, resolve, touched};
use crate::transaction::Transaction;

use super::from_lines;

/// See [`super::touched_days`].
pub(super) async fn touched_days(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Vec<(Date, LineTotals)>> {
    let resolved = resolve(transaction, visibility, filter).await?;
    let mut conditions = Conditions::of(filter, &resolved, moment);
    // What looks the day up is asked once for each line, and not for each use of it.
    let mut sql = Fragment::new(
        "WITH one AS MATERIALIZED (SELECT line.units AS units, ",
        Vec::new(),
    );
    match moment {
        Moment::Now(_) => sql.push("line.confirmed_day"),
        Moment::EndOf(at) => sql.append(&touched(day(at))),
    };
    sql.push(" AS touched_day");
    from_lines(
        transaction,
        &mut sql,
        filter,
        &resolved,
        &mut conditions,
        moment,
    )
    .await?;
    sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    sql.push(
        ") SELECT touched_day, count(*), CAST(sum(units) AS BIGINT) FROM one
           GROUP BY touched_day ORDER BY touched_day",
    );
    let (sql, values) = sql.into_statement();
    let rows: Vec<(i64, i64, i64)> = transaction.fetch_all(sql, values).await?;
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
