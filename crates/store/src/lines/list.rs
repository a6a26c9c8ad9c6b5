//! The statement of a list of lines.

use std::collections::BTreeSet;

use uuid::Uuid;

use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::organization::Visibility;

use crate::column::day;
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::transaction::{Row, Transaction};
use crate::value::Value;
use crate::values;
use crate::visibility::{Rows, fetch_ids, resolve_with_blockers};

use super::conditions::{Conditions, Resolved, resolve};
use super::cursor::{Cursor, Key};
use super::filter::LineFilter;
use super::item::LineItem;
use super::rows::{EXPORT, ListRow, Past, PastExport, Present, PresentExport, STATE, WORK};
use super::sort::LineOrder;
use super::source::{Joins, Source};
use super::way::{Way, choose};
use super::{Columns, LineTotals, Moment, Page};

/// See [`super::list`].
pub(super) async fn list(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    cursor: &Cursor,
    limit: u32,
    columns: Columns,
    moment: Moment,
) -> StoreResult<Page<LineItem>> {
    let sort = cursor.order().sort;
    let sql = prepare(
        transaction,
        visibility,
        filter,
        cursor,
        limit,
        columns,
        moment,
    )
    .await?;
    let source = Source::of(moment);
    let mut rows = fetch(transaction, sql, columns, source).await?;
    put_in_order(&mut rows, cursor.order(), source);
    let more = rows.len() > usize_of(limit);
    rows.truncate(usize_of(limit));
    let next = rows.last().filter(|_| more).map(|last| {
        let (key, id) = last.position(sort.on(source));
        Cursor::after(cursor.order(), key, id)
    });
    let mut items = rows
        .into_iter()
        .map(ListRow::into_item)
        .collect::<StoreResult<Vec<_>>>()?;
    hide_what_is_not_seen(transaction, visibility, &mut items).await?;
    Ok(Page { items, next })
}

/// See [`super::explain`].
pub(super) async fn explain(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    cursor: &Cursor,
    limit: u32,
    columns: Columns,
    moment: Moment,
) -> StoreResult<Vec<String>> {
    let sql = prepare(
        transaction,
        visibility,
        filter,
        cursor,
        limit,
        columns,
        moment,
    )
    .await?;
    sql.explain(transaction).await
}

async fn prepare(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    cursor: &Cursor,
    limit: u32,
    columns: Columns,
    moment: Moment,
) -> StoreResult<Fragment> {
    let resolved = resolve(transaction, visibility, filter).await?;
    let way = way(transaction, filter, &resolved, Some(cursor.order()), moment).await?;
    Ok(statement(
        filter, &resolved, cursor, limit, columns, moment, &way,
    ))
}

/// See [`super::totals`].
pub(super) async fn totals(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    most: Option<u32>,
    moment: Moment,
) -> StoreResult<LineTotals> {
    let resolved = resolve(transaction, visibility, filter).await?;
    let mut sql = Fragment::new(
        "SELECT count(*), CAST(coalesce(sum(units), 0) AS BIGINT) FROM (",
        Vec::new(),
    );
    let mut conditions = Conditions::of(filter, &resolved, moment);
    sql.push("SELECT line.units AS units FROM ");
    sql.append(&tables(transaction, filter, &resolved, &mut conditions, moment).await?);
    sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    if let Some(most) = most {
        sql.bind(" LIMIT ?", values![i64::from(most) + 1]);
    }
    sql.push(") AS found");
    let (sql, values) = sql.into_statement();
    let row: Option<(i64, i64)> = transaction.fetch_optional(sql, values).await?;
    let (lines, units) = row.unwrap_or_default();
    let more = most.is_some_and(|most| lines > i64::from(most));
    Ok(LineTotals {
        lines: lines - i64::from(more),
        units,
        more,
    })
}

/// The tables of an unsorted look at lines.
pub(crate) async fn tables(
    transaction: &mut Transaction,
    filter: &LineFilter,
    resolved: &Resolved,
    conditions: &mut Conditions,
    moment: Moment,
) -> StoreResult<Fragment> {
    let way = way(transaction, filter, resolved, None, moment).await?;
    let mut tables = Fragment::default();
    push_tables(&mut tables, resolved, moment, &way, conditions.joins);
    conditions.all.extend(way.among);
    Ok(tables)
}

async fn way(
    transaction: &mut Transaction,
    filter: &LineFilter,
    resolved: &Resolved,
    order: Option<LineOrder>,
    moment: Moment,
) -> StoreResult<Way> {
    match moment {
        Moment::Now(today) => {
            choose(
                transaction,
                filter,
                resolved,
                order.map(|order| order.sort),
                day(today),
            )
            .await
        }
        Moment::EndOf(_) => Ok(Way::default()),
    }
}

/// Reads the lines of the page first and then, for these, what stands beside them: a sort carries nothing that it
/// does not need. The page comes in order; the joins may lose it, so [`list`] sorts again.
fn statement(
    filter: &LineFilter,
    resolved: &Resolved,
    cursor: &Cursor,
    limit: u32,
    columns: Columns,
    moment: Moment,
    way: &Way,
) -> Fragment {
    let mut sql = Fragment::new("SELECT ", Vec::new());
    sql.push(STATE).push(match Source::of(moment) {
        Source::Lines => ", found.customer_key, ",
        Source::Intervals => ", customer.name_key AS customer_key",
    });
    if let Moment::Now(_) = moment {
        sql.push(WORK);
    }
    if columns == Columns::Export {
        sql.push(", ").push(EXPORT);
    }
    sql.push(" FROM (")
        .append(&page(filter, resolved, cursor, limit, moment, way));
    sql.push(
        ") AS found
         JOIN customer ON customer.organization_id = found.organization_id AND customer.id = found.customer_id
         JOIN tenant ON tenant.organization_id = found.organization_id AND tenant.id = found.tenant_id",
    );
    if columns == Columns::Export {
        sql.push(
            " JOIN entitlement
                ON entitlement.organization_id = found.organization_id AND entitlement.id = found.entitlement_id
              LEFT JOIN blocker ON blocker.id = found.primary_blocker",
        );
    }
    sql
}

/// The lines of a page, in order.
fn page(
    filter: &LineFilter,
    resolved: &Resolved,
    cursor: &Cursor,
    limit: u32,
    moment: Moment,
    way: &Way,
) -> Fragment {
    let source = Source::of(moment);
    let mut conditions = Conditions::of(filter, resolved, moment);
    conditions.joins.customer |= cursor.order().sort.needs_customer(source);
    conditions.all.extend(way.among.iter().cloned());
    conditions.all.extend(after(cursor, source));
    let mut sql = Fragment::new("SELECT ", Vec::new());
    sql.push(source.columns()).push(" FROM ");
    push_tables(&mut sql, resolved, moment, way, conditions.joins);
    sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    push_order(&mut sql, cursor.order(), source);
    sql.bind(" LIMIT ?", values![i64::from(limit) + 1]);
    sql
}

fn push_tables(sql: &mut Fragment, resolved: &Resolved, moment: Moment, way: &Way, joins: Joins) {
    sql.append(&Source::of(moment).table());
    sql.append(&resolved.seen.database().by_index(way.index));
    sql.append(&joins.tables());
}

fn put_in_order(rows: &mut [ListRow], order: LineOrder, source: Source) {
    rows.sort_by_cached_key(|row| row.position(order.sort.on(source)));
    if order.descending {
        rows.reverse();
    }
}

fn push_order(sql: &mut Fragment, order: LineOrder, source: Source) {
    let direction = if order.descending { " DESC" } else { "" };
    sql.push(" ORDER BY ")
        .push(order.sort.column(source))
        .push(direction)
        .push(", ");
    sql.push(source.id()).push(direction);
}

/// The rows after the cursor's.
fn after(cursor: &Cursor, source: Source) -> Option<Fragment> {
    let (key, id) = cursor.position()?;
    let key = match key {
        Key::Number(number) => Value::Int(*number),
        Key::Text(text) => Value::Text(text.clone()),
    };
    let order = cursor.order();
    let mut condition = Fragment::new("(", Vec::new());
    condition
        .push(order.sort.column(source))
        .push(", ")
        .push(source.id());
    condition.bind(
        if order.descending {
            ") < (?, ?)"
        } else {
            ") > (?, ?)"
        },
        vec![key, Value::Id(*id)],
    );
    Some(condition)
}

async fn fetch(
    transaction: &mut Transaction,
    sql: Fragment,
    columns: Columns,
    source: Source,
) -> StoreResult<Vec<ListRow>> {
    match (source, columns) {
        (Source::Lines, Columns::List) => fetch_as::<Present>(transaction, sql).await,
        (Source::Lines, Columns::Export) => fetch_as::<PresentExport>(transaction, sql).await,
        (Source::Intervals, Columns::List) => fetch_as::<Past>(transaction, sql).await,
        (Source::Intervals, Columns::Export) => fetch_as::<PastExport>(transaction, sql).await,
    }
}

async fn fetch_as<T: Row + Into<ListRow>>(
    transaction: &mut Transaction,
    sql: Fragment,
) -> StoreResult<Vec<ListRow>> {
    let (sql, values) = sql.into_statement();
    let rows: Vec<T> = transaction.fetch_all(sql, values).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Who sees a line alone sees neither its entitlement, which tells of other lines, nor a primary blocker that is
/// not theirs (rule A3).
async fn hide_what_is_not_seen(
    transaction: &mut Transaction,
    visibility: &Visibility,
    items: &mut [LineItem],
) -> StoreResult<()> {
    let Visibility::Some { lines, .. } = visibility else {
        return Ok(());
    };
    let mut doubtful = BTreeSet::new();
    for item in items.iter_mut() {
        let whole = visibility.sees_tenant(item.organization, item.tenant.id);
        if !whole {
            item.entitlement_fields = None;
        }
        if !whole && !lines.contains(&item.id) {
            doubtful.extend(item.primary_blocker);
        }
    }
    let seen = seen_of(transaction, visibility, &doubtful).await?;
    for item in items.iter_mut() {
        let hidden = |id: BlockerId| doubtful.contains(&id) && !seen.contains(&id.0);
        if item.primary_blocker.is_some_and(hidden) {
            item.primary_blocker = None;
            item.blocker = None;
        }
    }
    Ok(())
}

async fn seen_of(
    transaction: &mut Transaction,
    visibility: &Visibility,
    ids: &BTreeSet<BlockerId>,
) -> StoreResult<BTreeSet<Uuid>> {
    if ids.is_empty() {
        return Ok(BTreeSet::new());
    }
    let seen = resolve_with_blockers(transaction, visibility).await?;
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let these = Fragment::any_of(seen.database(), "blocker.id", &ids);
    let mut sql = Fragment::new("SELECT blocker.id FROM blocker", Vec::new());
    sql.push_where(std::iter::once(&these).chain(seen.rows(Rows::Blockers).as_ref()));
    Ok(fetch_ids(transaction, sql).await?.into_iter().collect())
}

fn usize_of(limit: u32) -> usize {
    usize::try_from(limit).unwrap_or(usize::MAX)
}
