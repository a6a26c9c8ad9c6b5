//! Who has how much to do: owners of blocked lines, and those who can remove what holds them.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::column::{day, to_owner};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{LineFilter, Moment, Source};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::fetch_ids;

use super::ages::Ages;
use super::holders::Acting;
use super::holding::{HAS_SEVERAL, Holding, held_by_first};
use super::reading::Reading;
use super::resolving::{RESOLVED, Resolvers};

/// The blocked lines on which somebody must act.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct OwnerLoad {
    /// Who: a person or contact, by name or through a role held today in the team; nobody where no one holds it.
    pub owner: Owner,
    /// Lines.
    pub lines: i64,
    /// Units.
    pub units: i64,
    /// Half of the lines are blocked for so many days or fewer.
    pub median_age_days: f64,
    /// The oldest is blocked for so many days.
    pub oldest_age_days: i64,
    /// Lines whose target or next action has passed; of a past day, whose target had.
    pub overdue: i64,
}

/// The open blockers that somebody can remove, and the blocked lines that these hold.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ResolverLoad {
    /// Who, just as it is written.
    pub resolver: Owner,
    /// Blockers that hold a line.
    pub blockers: i64,
    /// Lines, each once.
    pub lines: i64,
    /// Their units.
    pub units: i64,
    /// Half of the blockers are open for so many days or fewer.
    pub median_age_days: f64,
    /// The oldest is open for so many days.
    pub oldest_age_days: i64,
    /// Blockers whose projected date, next action or answer has passed.
    pub overdue: i64,
}

/// Lines of one owner that are blocked since the same day.
#[derive(Debug, sqlx::FromRow)]
struct OwnedRow {
    acting: String,
    since_day: i64,
    lines: i64,
    units: i64,
    overdue: i64,
}

/// See [`super::owner_load`].
pub(super) async fn owner_load(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Vec<OwnerLoad>> {
    let today = day(moment.day());
    let reading = Reading::of_blocked(transaction, visibility, filter, moment).await?;
    let owners = owned(transaction, &reading, (Acting::Owners, today)).await?;
    let holders = owned(transaction, &reading, (Acting::Holders, today)).await?;
    let (owned, held): (Vec<OwnedRow>, Vec<OwnedRow>) =
        transaction.fetch_both(owners, holders).await?;
    let mut loads = BTreeMap::<Owner, (OwnerLoad, Ages)>::new();
    for row in owned.into_iter().chain(held) {
        let owner = to_owner("status_line", "owner", &row.acting)?;
        let (load, ages) = loads.entry(owner).or_default();
        load.lines += row.lines;
        load.units = load.units.saturating_add(row.units);
        load.overdue += row.overdue;
        ages.add((today - row.since_day).max(0), row.lines);
    }
    let with_ages = loads.into_iter().map(|(owner, (load, ages))| OwnerLoad {
        owner,
        median_age_days: ages.median().unwrap_or_default(),
        oldest_age_days: ages.oldest().unwrap_or_default(),
        ..load
    });
    let mut all: Vec<OwnerLoad> = with_ages.collect();
    all.sort_by_key(|load| std::cmp::Reverse(load.units));
    Ok(all)
}

async fn owned(
    transaction: &mut Transaction,
    reading: &Reading,
    (acting, today): (Acting, i64),
) -> StoreResult<Fragment> {
    let mut select = Fragment::new("SELECT ", Vec::new());
    select.push(acting.who()).push(
        " AS acting, line.since_l1_day AS since_day, count(*) AS lines, CAST(sum(line.units) AS BIGINT) AS units, ",
    );
    match reading.source() {
        Source::Lines => select.bind(
            "CAST(sum(CASE WHEN line.next_day < ? OR line.target_day < ? THEN 1 ELSE 0 END) AS BIGINT) AS overdue",
            values![today, today],
        ),
        Source::Intervals => select.bind(
            "CAST(sum(CASE WHEN line.target_day < ? THEN 1 ELSE 0 END) AS BIGINT) AS overdue",
            values![today],
        ),
    };
    let mut begun = reading.begin(transaction, select).await?;
    acting.join(&mut begun, reading.database());
    let mut sql = begun.narrowed();
    sql.push(" GROUP BY since_day, acting");
    Ok(sql)
}

/// Blockers that the same can remove and that were opened on the same day, and the lines whose first blocker they are.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct ResolvedRow {
    who: Option<String>,
    opened_day: i64,
    blockers: i64,
    overdue: i64,
    lines: i64,
    units: i64,
}

impl ResolvedRow {
    /// Adds it to each who can remove these blockers: whoever is named twice counts once.
    pub(super) fn add_to(&self, loads: &mut ResolverLoads, at: i64) -> StoreResult<()> {
        let named: BTreeSet<&str> = self.who.iter().flat_map(|who| who.split(' ')).collect();
        for who in named {
            let resolver = to_owner("blocker_resolver", "who", who)?;
            let (load, ages) = loads.entry(resolver).or_default();
            load.blockers += self.blockers;
            load.overdue += self.overdue;
            load.lines += self.lines;
            load.units = load.units.saturating_add(self.units);
            ages.add((at - self.opened_day).max(0), self.blockers);
        }
        Ok(())
    }
}

/// See [`super::resolver_load`].
pub(super) async fn resolver_load(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    today: Date,
) -> StoreResult<Vec<ResolverLoad>> {
    let moment = Moment::Now(today);
    let reading = Reading::of_blocked(transaction, visibility, filter, moment).await?;
    let holding = Holding::of(transaction, visibility, moment).await?;
    let sql = resolved(transaction, (&reading, &holding), day(today)).await?;
    let rows: Vec<ResolvedRow> = transaction.fetch(sql).await?;
    let mut loads = ResolverLoads::new();
    for row in rows {
        row.add_to(&mut loads, day(today))?;
    }
    let beside = Beside::read(transaction, (&reading, &holding), day(today)).await?;
    for (who, units) in beside.lines() {
        let (load, _) = loads
            .entry(to_owner("blocker_resolver", "who", who)?)
            .or_default();
        load.lines += 1;
        load.units = load.units.saturating_add(units);
    }
    for blocker in beside.blockers(transaction, &reading).await? {
        let resolver = to_owner("blocker_resolver", "who", &blocker.who)?;
        let (load, ages) = loads.entry(resolver).or_default();
        load.blockers += 1;
        load.overdue += blocker.overdue;
        ages.add((day(today) - blocker.opened_day).max(0), 1);
    }
    Ok(with_ages(loads))
}

/// What each resolver can remove, with the ages of their blockers.
pub(super) type ResolverLoads = BTreeMap<Owner, (ResolverLoad, Ages)>;

/// The same with what the ages come to, those of the most units first.
pub(super) fn with_ages(loads: ResolverLoads) -> Vec<ResolverLoad> {
    let aged = loads
        .into_iter()
        .map(|(resolver, (load, ages))| ResolverLoad {
            resolver,
            median_age_days: ages.median().unwrap_or_default(),
            oldest_age_days: ages.oldest().unwrap_or_default(),
            ..load
        });
    let mut all: Vec<ResolverLoad> = aged.collect();
    all.sort_by_key(|load| std::cmp::Reverse(load.units));
    all
}

/// The open blockers that are seen and the first of a line, by who can remove them. Lines are summed up by their first
/// blocker before anything is joined.
async fn resolved(
    transaction: &mut Transaction,
    (reading, holding): (&Reading, &Holding),
    today: i64,
) -> StoreResult<Fragment> {
    let resolvers = Resolvers::of(reading);
    let mut sql = Fragment::new(RESOLVED, Vec::new());
    sql.push(resolvers.column).bind(
        ", blocker.opened_day, held.lines, held.units,
           CASE WHEN blocker.projected_day < ? OR blocker.next_day < ? OR blocker.answer_day < ? THEN 1 ELSE 0 END
             AS overdue
           FROM (",
        values![today, today, today],
    );
    sql.append(&held_by_first(transaction, reading).await?);
    sql.push(") AS held JOIN blocker ON blocker.id = held.id")
        .push(resolvers.tables);
    sql.push_where(&holding.conditions());
    sql.push(") AS one GROUP BY opened_day, who");
    Ok(sql)
}

/// Somebody who can remove an open blocker that holds a line of several.
#[derive(Debug, sqlx::FromRow)]
struct BesideRow {
    line: Uuid,
    units: i64,
    position: i64,
    blocker: Uuid,
    opened_day: i64,
    overdue: i64,
    who: String,
}

/// What lines of several blockers add to what their first ones count.
struct Beside(Vec<BesideRow>);

impl Beside {
    async fn read(
        transaction: &mut Transaction,
        (reading, holding): (&Reading, &Holding),
        today: i64,
    ) -> StoreResult<Self> {
        let select = Fragment::new(
            "SELECT line.id AS line, line.units, link.position, blocker.id AS blocker, blocker.opened_day,
                    resolver.who, blocker.projected_day, blocker.next_day, blocker.answer_day",
            Vec::new(),
        );
        let mut of_lines = reading.begin(transaction, select).await?;
        holding.join(&mut of_lines);
        of_lines.sql.push(
            " JOIN blocker_resolver AS resolver
                ON resolver.organization_id = blocker.organization_id AND resolver.blocker_id = blocker.id",
        );
        of_lines.narrow(HAS_SEVERAL, Vec::new());
        let mut sql = Fragment::new(
            "SELECT line, units, position, blocker, opened_day, who,
                    CAST(CASE WHEN projected_day < ? OR next_day < ? OR answer_day < ? THEN 1 ELSE 0 END AS BIGINT)
                      AS overdue
             FROM (",
            values![today, today, today],
        );
        sql.append(&of_lines.narrowed()).push(") AS resolved");
        let (sql, values) = sql.into_statement();
        Ok(Self(transaction.fetch_all(sql, values).await?))
    }

    /// Who can remove a blocker that holds a line beside its first one, and not the first one too: each with the units
    /// of the line.
    fn lines(&self) -> impl Iterator<Item = (&str, i64)> {
        let mut found = BTreeMap::<(Uuid, &str), (i64, bool)>::new();
        for row in &self.0 {
            let line = (row.line, row.who.as_str());
            let (_, is_first) = found.entry(line).or_insert((row.units, false));
            *is_first |= row.position == 0;
        }
        let beside = found.into_iter().filter(|(_, (_, is_first))| !is_first);
        beside.map(|((_, who), (units, _))| (who, units))
    }

    /// The blockers that are the first of no line, each once for whoever can remove it.
    async fn blockers(
        &self,
        transaction: &mut Transaction,
        reading: &Reading,
    ) -> StoreResult<Vec<&BesideRow>> {
        let beside = self.0.iter().filter(|row| row.position > 0);
        let found: BTreeMap<(Uuid, &str), &BesideRow> = beside
            .map(|row| ((row.blocker, row.who.as_str()), row))
            .collect();
        let ids: BTreeSet<Uuid> = found.keys().map(|(blocker, _)| *blocker).collect();
        let firsts = firsts(transaction, reading, ids).await?;
        let others = found
            .into_iter()
            .filter(|((blocker, _), _)| !firsts.contains(blocker));
        Ok(others.map(|(_, row)| row).collect())
    }
}

/// Those of these blockers that are the first of a line.
async fn firsts(
    transaction: &mut Transaction,
    reading: &Reading,
    ids: BTreeSet<Uuid>,
) -> StoreResult<BTreeSet<Uuid>> {
    if ids.is_empty() {
        return Ok(ids);
    }
    let ids: Vec<Uuid> = ids.into_iter().collect();
    let select = Fragment::new("SELECT DISTINCT line.primary_blocker", Vec::new());
    let mut begun = reading.begin(transaction, select).await?;
    let these = Fragment::any_of(reading.database(), "line.primary_blocker", &ids);
    begun.conditions.push(these);
    Ok(fetch_ids(transaction, begun.narrowed())
        .await?
        .into_iter()
        .collect())
}
