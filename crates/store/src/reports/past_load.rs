//! Who could remove what held lines on a past day.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;

use crate::column::{day, to_owner};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{Conditions, LineFilter, Moment, resolve};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{Rows, Seen, resolve_with_blockers};

use super::ResolverLoad;
use super::from_lines;
use super::load::{NOT_NAMED_BEFORE, ResolverLoads, with_ages};

/// What some blockers held that were opened on the same day.
#[derive(Debug, Clone, Copy, sqlx::FromRow)]
struct HeldRow {
    opened_day: i64,
    blockers: i64,
    lines: i64,
    units: i64,
    overdue: i64,
}

/// The same of one resolver.
#[derive(Debug, sqlx::FromRow)]
struct ResolvedRow {
    who: String,
    #[sqlx(flatten)]
    held: HeldRow,
}

/// The same of one blocker.
#[derive(Debug, sqlx::FromRow)]
struct BlockerRow {
    id: Uuid,
    #[sqlx(flatten)]
    held: HeldRow,
}

/// See [`super::resolver_load_on`].
pub(super) async fn resolver_load_on(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    at: Date,
    changed: &BTreeMap<BlockerId, Vec<Owner>>,
) -> StoreResult<Vec<ResolverLoad>> {
    let seen = resolve_with_blockers(transaction, visibility).await?;
    let held = held(transaction, visibility, filter, at).await?;
    let ids: Vec<Uuid> = changed.keys().map(|id| id.0).collect();
    let mut loads = ResolverLoads::new();
    let (sql, values) = of_resolvers(&held, &seen, &ids).into_statement();
    let rows: Vec<ResolvedRow> = transaction.fetch_all(sql, values).await?;
    for row in rows {
        let resolver = to_owner("blocker_resolver", "who", &row.who)?;
        add(&mut loads, &resolver, row.held, at);
    }
    if !ids.is_empty() {
        let (sql, values) = of_blockers(&held, &seen, &ids).into_statement();
        let rows: Vec<BlockerRow> = transaction.fetch_all(sql, values).await?;
        for row in rows {
            let resolvers = changed.get(&BlockerId(row.id)).into_iter().flatten();
            let each: BTreeSet<&Owner> = resolvers.collect();
            for resolver in each {
                add(&mut loads, resolver, row.held, at);
            }
        }
    }
    Ok(with_ages(loads))
}

fn add(loads: &mut ResolverLoads, resolver: &Owner, held: HeldRow, at: Date) {
    let (load, ages) = loads.entry(resolver.clone()).or_default();
    load.blockers += held.blockers;
    load.lines += held.lines;
    load.units = load.units.saturating_add(held.units);
    load.overdue += held.overdue;
    ages.add((day(at) - held.opened_day).max(0), held.blockers);
}

/// What each blocker held as the first of its lines; late where the target of one of these had passed.
async fn held(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    at: Date,
) -> StoreResult<Fragment> {
    let filter = filter.of_kind(StatusKind::Blocked);
    let moment = Moment::EndOf(at);
    let resolved = resolve(transaction, visibility, &filter).await?;
    let mut conditions = Conditions::of(&filter, &resolved, moment);
    let mut sql = Fragment::new(
        "(SELECT line.primary_blocker AS id, count(*) AS lines, CAST(sum(line.units) AS BIGINT) AS units,
                 CAST(max(CASE WHEN line.target_day < ? THEN 1 ELSE 0 END) AS BIGINT) AS overdue",
        values![day(at)],
    );
    from_lines(
        transaction,
        &mut sql,
        &filter,
        &resolved,
        &mut conditions,
        moment,
    )
    .await?;
    sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    sql.push(" GROUP BY line.primary_blocker) AS held");
    Ok(sql)
}

/// Those whose resolvers are still the same, by resolver; one that is named twice counts once.
fn of_resolvers(held: &Fragment, seen: &Seen, changed: &[Uuid]) -> Fragment {
    let mut sql = Fragment::new(
        "SELECT resolver.who, blocker.opened_day, count(*) AS blockers, CAST(sum(held.lines) AS BIGINT) AS lines,
                CAST(sum(held.units) AS BIGINT) AS units, CAST(sum(held.overdue) AS BIGINT) AS overdue FROM ",
        Vec::new(),
    );
    sql.append(held).push(
        " JOIN blocker ON blocker.id = held.id
          JOIN blocker_resolver AS resolver
            ON resolver.organization_id = blocker.organization_id AND resolver.blocker_id = blocker.id",
    );
    let mut conditions = vec![Fragment::new(NOT_NAMED_BEFORE, Vec::new())];
    if !changed.is_empty() {
        let mut same = Fragment::new("NOT (", Vec::new());
        same.append(&Fragment::any_of(seen.database(), "blocker.id", changed))
            .push(")");
        conditions.push(same);
    }
    conditions.extend(seen.rows(Rows::Blockers));
    sql.push_where(&conditions);
    sql.push(" GROUP BY resolver.who, blocker.opened_day");
    sql
}

/// Those whose resolvers changed since, each by itself.
fn of_blockers(held: &Fragment, seen: &Seen, changed: &[Uuid]) -> Fragment {
    let mut sql = Fragment::new(
        "SELECT blocker.id, blocker.opened_day, CAST(1 AS BIGINT) AS blockers, held.lines, held.units, held.overdue FROM ",
        Vec::new(),
    );
    sql.append(held)
        .push(" JOIN blocker ON blocker.id = held.id");
    let these = Fragment::any_of(seen.database(), "blocker.id", changed);
    sql.push_where(std::iter::once(&these).chain(seen.rows(Rows::Blockers).as_ref()));
    sql
}
