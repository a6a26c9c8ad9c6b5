//! Who has how much to do: owners of blocked lines, and those who can remove what holds them.

use std::collections::BTreeMap;

use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;

use crate::column::{day, to_owner};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{Conditions, LineFilter, Moment, Source, resolve};
use crate::transaction::Transaction;
use crate::values;

use super::ages::Ages;
use super::from_lines;
use super::with_blockers::WithBlockers;

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

/// Blockers of one resolver that were opened on the same day.
#[derive(Debug, sqlx::FromRow)]
struct ResolvedRow {
    who: String,
    opened_day: i64,
    blockers: i64,
    overdue: i64,
}

/// See [`super::resolver_load`].
pub(super) async fn resolver_load(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    today: Date,
) -> StoreResult<Vec<ResolverLoad>> {
    let blockers = Fragment::new(
        "SELECT who, opened_day, count(*) AS blockers, CAST(sum(overdue) AS BIGINT) AS overdue FROM (
            SELECT DISTINCT resolver.who, blocker.organization_id, blocker.id, blocker.opened_day,
                   CASE WHEN blocker.projected_day < ? OR blocker.next_day < ? OR blocker.answer_day < ?
                        THEN 1 ELSE 0 END AS overdue",
        values![day(today), day(today), day(today)],
    );
    let blockers = held(transaction, visibility, filter, (blockers, today)).await?;
    let (sql, values) = grouped(blockers, " GROUP BY who, opened_day").into_statement();
    let rows: Vec<ResolvedRow> = transaction.fetch_all(sql, values).await?;
    let mut loads = BTreeMap::<Owner, (ResolverLoad, Ages)>::new();
    for row in rows {
        let resolver = to_owner("blocker_resolver", "who", &row.who)?;
        let (load, ages) = loads.entry(resolver).or_default();
        load.blockers += row.blockers;
        load.overdue += row.overdue;
        ages.add((day(today) - row.opened_day).max(0), row.blockers);
    }
    let lines = Fragment::new(
        "SELECT who, count(*), CAST(sum(units) AS BIGINT) FROM (
            SELECT DISTINCT resolver.who, line.organization_id, line.id, line.units",
        Vec::new(),
    );
    let lines = held(transaction, visibility, filter, (lines, today)).await?;
    let (sql, values) = grouped(lines, " GROUP BY who").into_statement();
    let rows: Vec<(String, i64, i64)> = transaction.fetch_all(sql, values).await?;
    for (who, lines, units) in rows {
        let resolver = to_owner("blocker_resolver", "who", &who)?;
        let (load, _) = loads.entry(resolver).or_default();
        (load.lines, load.units) = (lines, units);
    }
    let with_ages = loads
        .into_iter()
        .map(|(resolver, (load, ages))| ResolverLoad {
            resolver,
            median_age_days: ages.median().unwrap_or_default(),
            oldest_age_days: ages.oldest().unwrap_or_default(),
            ..load
        });
    let mut all: Vec<ResolverLoad> = with_ages.collect();
    all.sort_by_key(|load| std::cmp::Reverse(load.units));
    Ok(all)
}

/// Blocked lines with the open blockers that hold them and that somebody sees, and with who can remove these.
async fn held(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    (columns, today): (Fragment, Date),
) -> StoreResult<Fragment> {
    let moment = Moment::Now(today);
    let mut held = WithBlockers::begin(transaction, visibility, filter, moment, columns).await?;
    held.join().push(
        " JOIN blocker_resolver AS resolver
            ON resolver.organization_id = blocker.organization_id AND resolver.blocker_id = blocker.id",
    );
    Ok(held.narrowed())
}

fn grouped(mut sql: Fragment, group: &'static str) -> Fragment {
    sql.push(") AS held").push(group);
    sql
}
