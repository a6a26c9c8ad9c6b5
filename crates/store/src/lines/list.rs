//! Pages and totals of lines.

use desbloqueo_domain::organization::Visibility;

use crate::column::day;
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::transaction::{Row, Transaction};
use crate::values;

use super::conditions::Conditions;
use super::cursor::Cursor;
use super::filter::LineFilter;
use super::hide::hide_what_is_not_seen;
use super::item::LineItem;
use super::resolved::{Resolved, resolve};
use super::rows::{ListRow, Past, PastExport, Present, PresentExport};
use super::sort::{LineOrder, LineSort};
use super::source::Source;
use super::statement::{push_tables, statement};
use super::way::{Reads, Way, choose, index_for_report};
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
    let found = tables(
        transaction,
        filter,
        &resolved,
        &mut conditions,
        (moment, Reads::Statuses),
    );
    sql.append(&found.await?);
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
    (moment, reads): (Moment, Reads),
) -> StoreResult<Fragment> {
    let mut way = way(transaction, filter, resolved, None, moment).await?;
    if way.index.is_none() {
        let asked = LineFilter {
            kind: filter.kind.or(way.kind),
            ..filter.clone()
        };
        way.index = index_for_report(&asked, resolved, Source::of(moment), reads);
    }
    let mut tables = Fragment::default();
    push_tables(&mut tables, resolved, moment, &way, conditions.joins);
    conditions.all.extend(way.among(filter));
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
        Moment::EndOf(_) => Ok(way_into_the_past(filter, resolved, order)),
    }
}

/// Intervals in the order of the list, where nothing says that few are found: one in a handful holds on a day.
fn way_into_the_past(filter: &LineFilter, resolved: &Resolved, order: Option<LineOrder>) -> Way {
    let by_since = order.is_some_and(|order| order.sort.on(Source::Intervals) == LineSort::Since);
    let index = index_for_report(filter, resolved, Source::Intervals, Reads::Lines);
    Way {
        index: index.map(|index| {
            if by_since {
                "line_interval_sorted_by_since"
            } else {
                index
            }
        }),
        ..Way::default()
    }
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

fn put_in_order(rows: &mut [ListRow], order: LineOrder, source: Source) {
    rows.sort_by_cached_key(|row| row.position(order.sort.on(source)));
    if order.descending {
        rows.reverse();
    }
}

fn usize_of(limit: u32) -> usize {
    usize::try_from(limit).unwrap_or(usize::MAX)
}
