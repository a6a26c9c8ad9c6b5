//! The statement of a list of blockers.

use std::collections::BTreeMap;

use jiff::civil::Date;
use uuid::Uuid;

use desbloqueo_domain::organization::Visibility;

use crate::column::day;
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::lines::Page;
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{Rows, Seen, resolve_with_blockers};

use super::conditions::{PARTY, conditions};
use super::ranking::Ranking;
use super::rows::{COLUMNS, ListRow, held, resolvers};
use super::{BlockerCursor, BlockerFilter, BlockerItem, BlockerSort, Held};

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

/// See [`super::list_ranked`].
pub(super) async fn list_ranked(
    transaction: &mut Transaction,
    (visibility, ranking): (&Visibility, &Ranking),
    filter: &BlockerFilter,
    cursor: &BlockerCursor,
    limit: u32,
    today: Date,
) -> StoreResult<Page<BlockerItem, BlockerCursor>> {
    let seen = resolve_with_blockers(transaction, visibility).await?;
    let of = (filter, &seen);
    let ids = ranking.page(transaction, of, cursor, limit, today).await?;
    let these = ids.map(|ids| BlockerFilter {
        ids,
        ..filter.clone()
    });
    let filter = these.as_ref().unwrap_or(filter);
    let (rows, next) = page(transaction, (filter, &seen), cursor, limit, today).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let held = ranking.held(transaction, &seen, &ids).await?;
    Ok(Page {
        items: complete(transaction, rows, held).await?,
        next,
    })
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
    let (rows, next) = page(transaction, (filter, seen), cursor, limit, today).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let held = held(transaction, seen, &ids).await?;
    Ok(Page {
        items: complete(transaction, rows, held).await?,
        next,
    })
}

/// The blockers of a page, and where the next one begins.
async fn page(
    transaction: &mut Transaction,
    (filter, seen): (&BlockerFilter, &Seen),
    cursor: &BlockerCursor,
    limit: u32,
    today: Date,
) -> StoreResult<(Vec<ListRow>, Option<BlockerCursor>)> {
    let (sql, values) = statement(filter, seen, cursor, limit, today).into_statement();
    let mut rows: Vec<ListRow> = transaction.fetch_all(sql, values).await?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = rows.len() > limit;
    rows.truncate(limit);
    let last = rows.last().filter(|_| more);
    let next = last.map(|last| BlockerCursor::after(cursor.order(), last.sorted_by, last.id));
    Ok((rows, next))
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
    rows: Vec<ListRow>,
    mut held: BTreeMap<Uuid, Held>,
) -> StoreResult<Vec<BlockerItem>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut resolvers = resolvers(transaction, &ids).await?;
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
    let sums = Sums::of(filter, seen);
    let sorted_by = sorted_by(order.sort, seen, sums);
    let mut sql = Fragment::new("SELECT ", Vec::new());
    sql.push(COLUMNS)
        .push(", ")
        .append(&sorted_by)
        .push(" AS sorted_by, ");
    sql.bind(PARTY, values![day(today)])
        .push(" AS party FROM blocker");
    if order.sort == BlockerSort::Units && sums == Sums::AtOnce {
        push_units(&mut sql, seen);
    }
    let mut conditions = conditions(filter, seen, today);
    conditions.extend(after(cursor, &sorted_by));
    sql.push_where(&conditions);
    let direction = if order.descending { " DESC" } else { "" };
    sql.push(" ORDER BY sorted_by").push(direction);
    sql.push(", blocker.id").push(direction);
    sql.bind(" LIMIT ?", values![i64::from(limit) + 1]);
    sql
}

/// How the units that blockers hold are summed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sums {
    /// Those of all lines, then each blocker takes its own.
    AtOnce,
    /// Each blocker's by itself.
    OneByOne,
}

impl Sums {
    /// Of few blockers one by one. Of all, PostgreSQL is faster at once, as it hashes; SQLite, which would sort, is faster
    /// one by one.
    fn of(filter: &BlockerFilter, seen: &Seen) -> Self {
        let finds_few = filter.finds_few() || seen.is_narrow();
        if finds_few || seen.database() == Kind::Sqlite {
            Self::OneByOne
        } else {
            Self::AtOnce
        }
    }
}

/// What a list is sorted by.
fn sorted_by(sort: BlockerSort, seen: &Seen, sums: Sums) -> Fragment {
    match (sort, sums) {
        (BlockerSort::Opened, _) => Fragment::new("blocker.opened_day", Vec::new()),
        (BlockerSort::Projected, _) => Fragment::new("blocker.projected_day", Vec::new()),
        (BlockerSort::Units, Sums::AtOnce) => Fragment::new(
            "(coalesce(held.units, 0) + coalesce(beside.units, 0))",
            Vec::new(),
        ),
        (BlockerSort::Units, Sums::OneByOne) => {
            let mut units = Fragment::new("(coalesce((", Vec::new());
            units.push(OF_PRIMARY);
            let own = Fragment::new("line.primary_blocker = blocker.id", Vec::new());
            units.push_where(std::iter::once(&own).chain(&of_lines(seen)));
            units.push("), 0) + coalesce((").push(OF_BESIDE);
            let linked = Fragment::new(
                "link.blocker_id = blocker.id AND link.position > 0",
                Vec::new(),
            );
            units.push_where(std::iter::once(&linked).chain(&of_lines(seen)));
            units.push("), 0))");
            units
        }
    }
}

/// Units of lines that have a blocker as their primary one, which an index sums up by itself.
const OF_PRIMARY: &str = "SELECT CAST(sum(line.units) AS BIGINT) AS units FROM status_line AS line";

/// Units of lines that have a blocker beside their primary one, which is rare.
const OF_BESIDE: &str = "SELECT CAST(sum(line.units) AS BIGINT) AS units FROM line_blocker AS link
     JOIN status_line AS line ON line.organization_id = link.organization_id AND line.id = link.line_id";

/// The lines that count and are seen.
pub(super) fn of_lines(seen: &Seen) -> Vec<Fragment> {
    let counted = Fragment::new("line.counted = 1", Vec::new());
    std::iter::once(counted)
        .chain(seen.rows(Rows::Lines))
        .collect()
}

/// The units that each blocker holds, of what the reader sees: as the primary one of lines, and beside it.
fn push_units(sql: &mut Fragment, seen: &Seen) {
    let of_lines = of_lines(seen);
    let primary = Fragment::new("line.primary_blocker IS NOT NULL", Vec::new());
    sql.push(
        " LEFT JOIN (
            SELECT line.primary_blocker AS blocker_id, CAST(sum(line.units) AS BIGINT) AS units
            FROM status_line AS line",
    );
    sql.push_where(std::iter::once(&primary).chain(&of_lines));
    sql.push(" GROUP BY line.primary_blocker) AS held ON held.blocker_id = blocker.id");
    let beside = Fragment::new("link.position > 0", Vec::new());
    sql.push(
        " LEFT JOIN (
            SELECT link.blocker_id, CAST(sum(line.units) AS BIGINT) AS units
            FROM line_blocker AS link
            JOIN status_line AS line ON line.organization_id = link.organization_id AND line.id = link.line_id",
    );
    sql.push_where(std::iter::once(&beside).chain(&of_lines));
    sql.push(" GROUP BY link.blocker_id) AS beside ON beside.blocker_id = blocker.id");
}

fn after(cursor: &BlockerCursor, sorted_by: &Fragment) -> Option<Fragment> {
    let (key, id) = cursor.position()?;
    let mut condition = Fragment::new("(", Vec::new());
    condition.append(sorted_by);
    let compared = if cursor.order().descending {
        ", blocker.id) < (?, ?)"
    } else {
        ", blocker.id) > (?, ?)"
    };
    condition.bind(compared, values![key, id]);
    Some(condition)
}
