//! Who has how much to do: owners of blocked lines, and those who can remove what holds them.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;

use crate::column::{day, to_owner};
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::lines::{Conditions, LineFilter, Moment, Source, resolve};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::fetch_ids;

use super::ages::Ages;
use super::from_lines;
use super::reading::{HAS_SEVERAL, Reading};

/// The blocked lines on which somebody must act.
#[derive(Debug, Clone, PartialEq, Default)]
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
#[derive(Debug, Clone, PartialEq, Default)]
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

/// Who holds a role that owns a line today: for its service, else for all.
pub(super) const HOLDERS: &str = " LEFT JOIN team_member AS member
    ON member.organization_id = line.organization_id AND member.tenant_id = line.tenant_id
   AND 'role:' || member.role = line.owner
   AND (member.service = line.service
     OR member.service = '' AND NOT EXISTS (
          SELECT 1 FROM team_member AS own
           WHERE own.organization_id = line.organization_id AND own.tenant_id = line.tenant_id
             AND own.service = line.service AND own.role = member.role))";

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
    let filter = filter.of_kind(StatusKind::Blocked);
    let today = day(moment.day());
    let resolved = resolve(transaction, visibility, &filter).await?;
    let mut conditions = Conditions::of(&filter, &resolved, moment);
    let mut sql = Fragment::new(
        "SELECT CASE WHEN substr(line.owner, 1, 5) = 'role:' THEN coalesce(member.who, '') ELSE line.owner END AS acting,
                line.since_l1_day AS since_day, count(*) AS lines, CAST(sum(line.units) AS BIGINT) AS units, ",
        Vec::new(),
    );
    match Source::of(moment) {
        Source::Lines => sql.bind(
            "CAST(sum(CASE WHEN line.next_day < ? OR line.target_day < ? THEN 1 ELSE 0 END) AS BIGINT) AS overdue",
            values![today, today],
        ),
        Source::Intervals => sql.bind(
            "CAST(sum(CASE WHEN line.target_day < ? THEN 1 ELSE 0 END) AS BIGINT) AS overdue",
            values![today],
        ),
    };
    from_lines(
        transaction,
        &mut sql,
        &filter,
        &resolved,
        &mut conditions,
        moment,
    )
    .await?;
    sql.push(HOLDERS);
    sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    sql.push(" GROUP BY acting, since_day");
    let (sql, values) = sql.into_statement();
    let rows: Vec<OwnedRow> = transaction.fetch_all(sql, values).await?;
    let mut loads = BTreeMap::<Owner, (OwnerLoad, Ages)>::new();
    for row in rows {
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

/// Blockers of one resolver that were opened on the same day, and the lines whose first blocker they are.
#[derive(Debug, sqlx::FromRow)]
struct ResolvedRow {
    who: String,
    opened_day: i64,
    blockers: i64,
    overdue: i64,
    lines: i64,
    units: i64,
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
    let sql = resolved(transaction, &reading, day(today)).await?;
    let (sql, values) = sql.into_statement();
    let rows: Vec<ResolvedRow> = transaction.fetch_all(sql, values).await?;
    let mut loads = ResolverLoads::new();
    for row in rows {
        let resolver = to_owner("blocker_resolver", "who", &row.who)?;
        let (load, ages) = loads.entry(resolver).or_default();
        load.blockers += row.blockers;
        load.overdue += row.overdue;
        load.lines += row.lines;
        load.units = load.units.saturating_add(row.units);
        ages.add((day(today) - row.opened_day).max(0), row.blockers);
    }
    let beside = Beside::read(transaction, &reading, day(today)).await?;
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
    reading: &Reading,
    today: i64,
) -> StoreResult<Fragment> {
    let mut sql = Fragment::new(
        "SELECT resolver.who, blocker.opened_day, count(*) AS blockers,
                CAST(sum(CASE WHEN blocker.projected_day < ? OR blocker.next_day < ? OR blocker.answer_day < ?
                         THEN 1 ELSE 0 END) AS BIGINT) AS overdue,
                CAST(sum(held.lines) AS BIGINT) AS lines, CAST(sum(held.units) AS BIGINT) AS units
         FROM (",
        values![today, today, today],
    );
    let first = "SELECT line.primary_blocker AS id, count(*) AS lines, sum(line.units) AS units";
    let (first, mut conditions) = reading.lines(transaction, first).await?;
    // Said by itself, so that the index of lines that have one serves.
    conditions.push(Fragment::new(
        "line.primary_blocker IS NOT NULL",
        Vec::new(),
    ));
    sql.append(&first).push_where(&conditions);
    sql.push(
        " GROUP BY line.primary_blocker) AS held
         JOIN blocker ON blocker.id = held.id
         JOIN blocker_resolver AS resolver
           ON resolver.organization_id = blocker.organization_id AND resolver.blocker_id = blocker.id",
    );
    let once = Fragment::new(NOT_NAMED_BEFORE, Vec::new());
    sql.push_where(reading.holding().iter().chain([&once]));
    sql.push(" GROUP BY resolver.who, blocker.opened_day");
    Ok(sql)
}

/// Whoever is named twice among those who can remove a blocker counts once.
pub(super) const NOT_NAMED_BEFORE: &str = "NOT EXISTS (SELECT 1 FROM blocker_resolver AS before
     WHERE before.organization_id = resolver.organization_id AND before.blocker_id = resolver.blocker_id
       AND before.position < resolver.position AND before.who = resolver.who)";

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
        reading: &Reading,
        today: i64,
    ) -> StoreResult<Self> {
        let select = "SELECT line.id AS line, line.units, link.position, blocker.id AS blocker, blocker.opened_day,
                resolver.who, blocker.projected_day, blocker.next_day, blocker.answer_day";
        let (mut of_lines, mut conditions) = reading.lines(transaction, select).await?;
        of_lines.push(
            " JOIN line_blocker AS link ON link.organization_id = line.organization_id AND link.line_id = line.id
              JOIN blocker ON blocker.organization_id = link.blocker_organization_id AND blocker.id = link.blocker_id
              JOIN blocker_resolver AS resolver
                ON resolver.organization_id = blocker.organization_id AND resolver.blocker_id = blocker.id",
        );
        conditions.push(Fragment::new(HAS_SEVERAL, Vec::new()));
        conditions.extend(reading.holding());
        of_lines.push_where(&conditions);
        let mut sql = Fragment::new(
            "SELECT line, units, position, blocker, opened_day, who,
                    CAST(CASE WHEN projected_day < ? OR next_day < ? OR answer_day < ? THEN 1 ELSE 0 END AS BIGINT)
                      AS overdue
             FROM (",
            values![today, today, today],
        );
        sql.append(&of_lines).push(") AS resolved");
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
    let select = "SELECT DISTINCT line.primary_blocker";
    let (mut sql, mut conditions) = reading.lines(transaction, select).await?;
    let database = Kind::of(transaction);
    conditions.push(Fragment::any_of(database, "line.primary_blocker", &ids));
    sql.push_where(&conditions);
    Ok(fetch_ids(transaction, sql).await?.into_iter().collect())
}
