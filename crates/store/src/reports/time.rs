//! Time charged, from intervals (rule H4).

use std::collections::BTreeMap;

use desbloqueo_domain::interval::Window;
use desbloqueo_domain::organization::Visibility;

use crate::column::day;
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{Conditions, LineFilter, Source};
use crate::transaction::Transaction;
use crate::values;

use super::key::KeyRow;
use super::reading::look_up;
use super::{ReportBy, ReportKey, TimeRow, from_intervals};

#[derive(Debug, sqlx::FromRow)]
struct SumRow {
    #[sqlx(flatten)]
    key: KeyRow,
    age: i64,
    days: i64,
    unit_days: i64,
}

/// See [`super::time_charged`].
pub(super) async fn time_charged(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by: ReportBy,
    window: Window,
) -> StoreResult<Vec<TimeRow>> {
    if window.days() == 0 {
        return Ok(Vec::new());
    }
    let resolved = look_up(transaction, visibility, filter).await?;
    let last = window.to.yesterday().unwrap_or(window.to);
    let conditions = Conditions::of_intervals(filter, &resolved, last);
    let tables = from_intervals(filter, &resolved, &conditions);
    let (sql, values) = statement(&conditions, &tables, by, window).into_statement();
    let rows: Vec<SumRow> = transaction.fetch_all(sql, values).await?;
    let mut sums = BTreeMap::<ReportKey, (i64, i64)>::new();
    for row in rows {
        let (days, unit_days) = sums.entry(by.key(&row.key, row.age.max(0))?).or_default();
        *days = days.saturating_add(row.days);
        *unit_days = unit_days.saturating_add(row.unit_days);
    }
    let rows = sums.into_iter().map(|(key, (days, unit_days))| TimeRow {
        key,
        days,
        unit_days,
    });
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by(|one, other| {
        other
            .unit_days
            .cmp(&one.unit_days)
            .then_with(|| one.key.cmp(&other.key))
    });
    Ok(rows)
}

/// Adds up the days of each interval that lie inside the window.
fn statement(conditions: &Conditions, tables: &Fragment, by: ReportBy, window: Window) -> Fragment {
    let (from, to) = (day(window.from), day(window.to));
    let age = match by {
        ReportBy::Age => "end_day - since_l1_day AS age",
        _ => "CAST(0 AS BIGINT) AS age",
    };
    let mut sql = Fragment::new("SELECT word, subject, ", Vec::new());
    sql.push(age).push(
        ", CAST(sum(end_day - first_day) AS BIGINT) AS days,
          CAST(sum(units * (end_day - first_day)) AS BIGINT) AS unit_days
          FROM (SELECT ",
    );
    sql.push(by.columns(Source::Intervals)).bind(
        ", line.units, line.since_l1_day,
          CASE WHEN line.effective_from_day > ? THEN line.effective_from_day ELSE ? END AS first_day,
          CASE WHEN line.effective_to_day < ? THEN line.effective_to_day ELSE ? END AS end_day FROM ",
        values![from, from, to, to],
    );
    sql.append(tables);
    let inside = Fragment::new(
        "line.effective_to_day > ? AND line.effective_from_day < ?
         AND line.effective_to_day > line.effective_from_day",
        values![from, to],
    );
    let ties = conditions.joins.conditions();
    sql.push_where(std::iter::once(&inside).chain(&ties).chain(&conditions.all));
    sql.push(") AS clipped GROUP BY word, subject, age");
    sql
}
