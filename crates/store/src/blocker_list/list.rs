//! The statement of a list of blockers.

use jiff::civil::Date;
use uuid::Uuid;

use desbloqueo_domain::organization::Visibility;

use crate::column::day;
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::Page;
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{Rows, Seen, resolve_with_blockers};

use super::conditions::{PARTY, conditions};
use super::rows::{COLUMNS, ListRow, held, resolvers};
use super::{BlockerCursor, BlockerFilter, BlockerItem, BlockerOrder, BlockerSort};

/// See [`super::list`].
pub(super) async fn list(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &BlockerFilter,
    cursor: &BlockerCursor,
    limit: u32,
    today: Date,
) -> StoreResult<Page<BlockerItem, BlockerCursor>> {
    let seen = resolve_with_blockers(transaction, visibility).await?;
    list_seen(transaction, &seen, filter, cursor, limit, today).await
}

/// See [`super::list_seen`].
pub(super) async fn list_seen(
    transaction: &mut Transaction,
    seen: &Seen,
    filter: &BlockerFilter,
    cursor: &BlockerCursor,
    limit: u32,
    today: Date,
) -> StoreResult<Page<BlockerItem, BlockerCursor>> {
    let (sql, values) = statement(filter, seen, cursor, limit, today).into_statement();
    let mut rows: Vec<ListRow> = transaction.fetch_all(sql, values).await?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = rows.len() > limit;
    rows.truncate(limit);
    let last = rows.last().filter(|_| more);
    let next = last.map(|last| BlockerCursor::after(cursor.order(), last.sorted_by, last.id));
    Ok(Page {
        items: complete(transaction, seen, rows).await?,
        next,
    })
}

/// See [`super::explain`].
pub(super) async fn explain(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &BlockerFilter,
    cursor: &BlockerCursor,
    limit: u32,
    today: Date,
) -> StoreResult<Vec<String>> {
    let seen = resolve_with_blockers(transaction, visibility).await?;
    let sql = statement(filter, &seen, cursor, limit, today);
    sql.explain(transaction).await
}

async fn complete(
    transaction: &mut Transaction,
    seen: &Seen,
    rows: Vec<ListRow>,
) -> StoreResult<Vec<BlockerItem>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut resolvers = resolvers(transaction, &ids).await?;
    let mut held = held(transaction, seen, &ids).await?;
    rows.into_iter()
        .map(|row| {
            let id = row.id;
            row.into_item(
                resolvers.remove(&id).unwrap_or_default(),
                held.remove(&id).unwrap_or_default(),
            )
        })
        .collect()
}

fn statement(
    filter: &BlockerFilter,
    seen: &Seen,
    cursor: &BlockerCursor,
    limit: u32,
    today: Date,
) -> Fragment {
    let order = cursor.order();
    let mut sql = Fragment::new("SELECT ", Vec::new());
    sql.push(COLUMNS)
        .push(", ")
        .push(order.sort.column())
        .push(" AS sorted_by, ");
    sql.bind(PARTY, values![day(today)])
        .push(" AS party FROM blocker");
    if order.sort == BlockerSort::Units {
        push_units(&mut sql, seen);
    }
    let mut conditions = conditions(filter, seen, today);
    conditions.extend(after(cursor));
    sql.push_where(&conditions);
    push_order(&mut sql, order);
    sql.bind(" LIMIT ?", values![i64::from(limit) + 1]);
    sql
}

/// The units that each blocker holds, of what the reader sees: as the primary one of lines, which an index sums up by
/// itself, and beside it, which is rare.
fn push_units(sql: &mut Fragment, seen: &Seen) {
    let counted = Fragment::new("line.counted = 1", Vec::new());
    let seen = seen.rows(Rows::Lines);
    let of_lines = || std::iter::once(&counted).chain(seen.as_ref());
    let primary = Fragment::new("line.primary_blocker IS NOT NULL", Vec::new());
    sql.push(
        " LEFT JOIN (
            SELECT line.primary_blocker AS blocker_id, CAST(sum(line.units) AS BIGINT) AS units
            FROM status_line AS line",
    );
    sql.push_where(std::iter::once(&primary).chain(of_lines()));
    sql.push(" GROUP BY line.primary_blocker) AS held ON held.blocker_id = blocker.id");
    let beside = Fragment::new("link.position > 0", Vec::new());
    sql.push(
        " LEFT JOIN (
            SELECT link.blocker_id, CAST(sum(line.units) AS BIGINT) AS units
            FROM line_blocker AS link
            JOIN status_line AS line ON line.organization_id = link.organization_id AND line.id = link.line_id",
    );
    sql.push_where(std::iter::once(&beside).chain(of_lines()));
    sql.push(" GROUP BY link.blocker_id) AS beside ON beside.blocker_id = blocker.id");
}

fn push_order(sql: &mut Fragment, order: BlockerOrder) {
    let direction = if order.descending { " DESC" } else { "" };
    sql.push(" ORDER BY ")
        .push(order.sort.column())
        .push(direction);
    sql.push(", blocker.id").push(direction);
}

fn after(cursor: &BlockerCursor) -> Option<Fragment> {
    let (key, id) = cursor.position()?;
    let order = cursor.order();
    let mut condition = Fragment::new("(", Vec::new());
    condition.push(order.sort.column());
    let compared = if order.descending {
        ", blocker.id) < (?, ?)"
    } else {
        ", blocker.id) > (?, ?)"
    };
    condition.bind(compared, values![key, id]);
    Some(condition)
}

impl BlockerSort {
    fn column(self) -> &'static str {
        match self {
            Self::Opened => "blocker.opened_day",
            Self::Projected => "blocker.projected_day",
            Self::Units => "(coalesce(held.units, 0) + coalesce(beside.units, 0))",
        }
    }
}
