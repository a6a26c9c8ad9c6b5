//! What becomes blocked and what ceases to be, by day.

use std::collections::BTreeMap;

use desbloqueo_domain::interval::Window;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::column::{day, to_day};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{Conditions, LineFilter, Resolved};
use crate::transaction::Transaction;
use crate::values;

use super::from_intervals;
use super::reading::look_up;

/// Lines and units that changed on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FlowDay {
    /// Lines.
    pub lines: i64,
    /// Their units: of what became blocked on its first day, of what ceased to be on its last.
    pub units: i64,
}

/// What became blocked and what ceased to be, by the first day at whose end it was so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BlockedFlow {
    /// Lines that were in another status, or that are blocked since they are there. Parts split off a blocked line
    /// and lines that came in blocked for longer are not among them.
    pub entered: BTreeMap<Date, FlowDay>,
    /// Lines that went on in another status. Merged lines are not among them.
    pub left: BTreeMap<Date, FlowDay>,
}

/// See [`super::blocked_flow`].
pub(super) async fn blocked_flow(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    window: Window,
) -> StoreResult<BlockedFlow> {
    let (filter, resolved) = prepare(transaction, visibility, filter).await?;
    Ok(BlockedFlow {
        entered: fetch(transaction, entered(&filter, &resolved, window)).await?,
        left: fetch(transaction, left(&filter, &resolved, window)).await?,
    })
}

/// See [`super::explain_flow`].
pub(super) async fn explain(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    window: Window,
) -> StoreResult<Vec<String>> {
    let (filter, resolved) = prepare(transaction, visibility, filter).await?;
    let mut steps = entered(&filter, &resolved, window)
        .explain(transaction)
        .await?;
    steps.extend(
        left(&filter, &resolved, window)
            .explain(transaction)
            .await?,
    );
    Ok(steps)
}

async fn prepare(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
) -> StoreResult<(LineFilter, Resolved)> {
    let filter = filter.of_kind(StatusKind::Blocked);
    let resolved = look_up(transaction, visibility, &filter).await?;
    Ok((filter, resolved))
}

fn entered(filter: &LineFilter, resolved: &Resolved, window: Window) -> Fragment {
    let on_days = Fragment::new(
        "line.effective_from_day >= ? AND line.effective_from_day < ?
         AND (line.preceded_by = 'other-status'
              OR line.preceded_by = '' AND line.since_l1_day = line.effective_from_day)",
        values![day(window.from), day(window.to)],
    );
    let select = "SELECT line.effective_from_day, count(*), CAST(sum(line.units) AS BIGINT) FROM ";
    let group = " GROUP BY line.effective_from_day";
    statement(select, on_days, group, (filter, resolved, window))
}

fn left(filter: &LineFilter, resolved: &Resolved, window: Window) -> Fragment {
    let on_days = Fragment::new(
        "line.effective_to_day >= ? AND line.effective_to_day < ? AND line.followed_by = 'other-status'",
        values![day(window.from), day(window.to)],
    );
    let select = "SELECT line.effective_to_day, count(*), CAST(sum(line.units) AS BIGINT) FROM ";
    let group = " GROUP BY line.effective_to_day";
    statement(select, on_days, group, (filter, resolved, window))
}

fn statement(
    select: &'static str,
    on_days: Fragment,
    group: &'static str,
    (filter, resolved, window): (&LineFilter, &Resolved, Window),
) -> Fragment {
    let last = window.to.yesterday().unwrap_or(window.to);
    let mut conditions = Conditions::of_intervals(filter, resolved, last);
    conditions.add(
        "line.effective_to_day > line.effective_from_day",
        Vec::new(),
    );
    conditions.all.push(on_days);
    let mut sql = Fragment::new(select, Vec::new());
    sql.append(&from_intervals(filter, resolved, &conditions));
    sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    sql.push(group);
    sql
}

async fn fetch(
    transaction: &mut Transaction,
    sql: Fragment,
) -> StoreResult<BTreeMap<Date, FlowDay>> {
    let (sql, values) = sql.into_statement();
    let rows: Vec<(i64, i64, i64)> = transaction.fetch_all(sql, values).await?;
    let of_day = |(number, lines, units)| {
        let day = to_day("line_interval", "effective_from_day", number)?;
        Ok((day, FlowDay { lines, units }))
    };
    rows.into_iter().map(of_day).collect()
}
