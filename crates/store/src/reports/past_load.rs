//! Who could remove what held lines on a past day.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use jiff::civil::Date;

use crate::column::day;
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::lines::{LineFilter, Moment};
use crate::transaction::Transaction;
use crate::values;

use super::ResolverLoad;
use super::holding::Holding;
use super::load::{ResolvedRow, ResolverLoads, with_ages};
use super::reading::Reading;
use super::resolving::{RESOLVED, Resolvers};

/// What one blocker held.
#[derive(Debug, sqlx::FromRow)]
struct HeldRow {
    id: Uuid,
    opened_day: i64,
    lines: i64,
    units: i64,
    overdue: i64,
}

/// See [`super::resolver_load_on`].
pub(super) async fn resolver_load_on(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    at: Date,
    changed: &BTreeMap<BlockerId, Vec<Owner>>,
) -> StoreResult<Vec<ResolverLoad>> {
    let moment = Moment::EndOf(at);
    let holding = Holding::of(transaction, visibility, moment).await?;
    let reading = Reading::of_blocked(transaction, visibility, filter, moment).await?;
    let held = held(transaction, &reading, at).await?;
    let database = Kind::of(transaction);
    let ids: Vec<Uuid> = changed.keys().map(|id| id.0).collect();
    let mut loads = ResolverLoads::new();
    let resolvers = Resolvers::of(&reading);
    let (sql, values) =
        of_resolvers((&held, &resolvers), &holding, (database, &ids)).into_statement();
    let rows: Vec<ResolvedRow> = transaction.fetch_all(sql, values).await?;
    for row in rows {
        row.add_to(&mut loads, day(at))?;
    }
    if !ids.is_empty() {
        let (sql, values) = of_blockers(&held, &holding, (database, &ids)).into_statement();
        let rows: Vec<HeldRow> = transaction.fetch_all(sql, values).await?;
        for row in rows {
            let resolvers = changed.get(&BlockerId(row.id)).into_iter().flatten();
            let each: BTreeSet<&Owner> = resolvers.collect();
            for resolver in each {
                add(&mut loads, resolver, &row, at);
            }
        }
    }
    Ok(with_ages(loads))
}

fn add(loads: &mut ResolverLoads, resolver: &Owner, held: &HeldRow, at: Date) {
    let (load, ages) = loads.entry(resolver.clone()).or_default();
    load.blockers += 1;
    load.lines += held.lines;
    load.units = load.units.saturating_add(held.units);
    load.overdue += held.overdue;
    ages.add((day(at) - held.opened_day).max(0), 1);
}

/// What each blocker held as the first of its lines; late where the target of one of these had passed.
async fn held(transaction: &mut Transaction, reading: &Reading, at: Date) -> StoreResult<Fragment> {
    let select = Fragment::new(
        "(SELECT line.primary_blocker AS id, count(*) AS lines, CAST(sum(line.units) AS BIGINT) AS units,
                 CAST(max(CASE WHEN line.target_day < ? THEN 1 ELSE 0 END) AS BIGINT) AS overdue",
        values![day(at)],
    );
    let mut sql = reading.begin(transaction, select).await?.narrowed();
    sql.push(" GROUP BY line.primary_blocker) AS held");
    Ok(sql)
}

/// Those whose resolvers are still the same, by all of these.
fn of_resolvers(
    (held, resolvers): (&Fragment, &Resolvers),
    holding: &Holding,
    (database, changed): (Kind, &[Uuid]),
) -> Fragment {
    let mut sql = Fragment::new(RESOLVED, Vec::new());
    sql.push(resolvers.column)
        .push(", blocker.opened_day, held.lines, held.units, held.overdue FROM ")
        .append(held)
        .push(" JOIN blocker ON blocker.id = held.id")
        .push(resolvers.tables);
    let mut conditions = holding.conditions();
    if !changed.is_empty() {
        let mut same = Fragment::new("NOT (", Vec::new());
        same.append(&Fragment::any_of(database, "blocker.id", changed))
            .push(")");
        conditions.push(same);
    }
    sql.push_where(&conditions);
    sql.push(") AS one GROUP BY opened_day, who");
    sql
}

/// Those whose resolvers changed since, each by itself.
fn of_blockers(
    held: &Fragment,
    holding: &Holding,
    (database, changed): (Kind, &[Uuid]),
) -> Fragment {
    let mut sql = Fragment::new(
        "SELECT blocker.id, blocker.opened_day, held.lines, held.units, held.overdue FROM ",
        Vec::new(),
    );
    sql.append(held)
        .push(" JOIN blocker ON blocker.id = held.id");
    let these = Fragment::any_of(database, "blocker.id", changed);
    sql.push_where(std::iter::once(&these).chain(&holding.conditions()));
    sql
}
