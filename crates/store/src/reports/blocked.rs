//! What is blocked, by key: units, unit-days, ages, parties.

use std::collections::BTreeMap;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;

use crate::column::{day, to_optional_code};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{Conditions, LineFilter, Moment, Resolved, Source, resolve};
use crate::transaction::Transaction;
use crate::values;

use super::ages::Ages;
use super::key::{KeyRow, present};
use super::{BlockedRow, PartyUnitDays, ReportBy, ReportKey, from_lines, from_lines_by};

/// Lines of one key that are blocked since the same day: few enough for a million lines.
#[derive(Debug, sqlx::FromRow)]
struct GroupRow {
    #[sqlx(flatten)]
    key: KeyRow,
    since_l1_day: i64,
    lines: i64,
    units: i64,
}

#[derive(Debug, sqlx::FromRow)]
struct ChargeRow {
    #[sqlx(flatten)]
    key: KeyRow,
    since_l1_day: i64,
    party: String,
    unit_days: i64,
}

#[derive(Debug, Default)]
struct Tally {
    units: i64,
    ages: Ages,
}

/// Unit-days by party.
type Charges = BTreeMap<Option<Code>, i64>;

/// See [`super::blocked`].
pub(super) async fn blocked(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by: ReportBy,
    moment: Moment,
) -> StoreResult<Vec<BlockedRow>> {
    let filter = filter.of_kind(StatusKind::Blocked);
    let resolved = resolve(transaction, visibility, &filter).await?;
    let tallies = tally(transaction, &filter, &resolved, by, moment).await?;
    let mut charges = charge(transaction, &filter, &resolved, by, moment).await?;
    let rows = tallies.into_iter().map(|(key, tally)| {
        let charged = charges.remove(&key).unwrap_or_default();
        tally.into_row(key, charged)
    });
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by(|one, other| {
        other
            .units
            .cmp(&one.units)
            .then_with(|| one.key.cmp(&other.key))
    });
    Ok(rows)
}

async fn tally(
    transaction: &mut Transaction,
    filter: &LineFilter,
    resolved: &Resolved,
    by: ReportBy,
    moment: Moment,
) -> StoreResult<BTreeMap<ReportKey, Tally>> {
    let source = Source::of(moment);
    let mut conditions = Conditions::of(filter, resolved, moment);
    let mut sql = Fragment::new("SELECT ", Vec::new());
    sql.push(by.columns(source));
    sql.push(", line.since_l1_day, count(*) AS lines, CAST(sum(line.units) AS BIGINT) AS units");
    from_lines_by(
        transaction,
        &mut sql,
        filter,
        resolved,
        &mut conditions,
        (moment, Some(by)),
    )
    .await?;
    if by == ReportBy::Party && source == Source::Lines {
        sql.append(&present(resolved.seen.database(), filter));
    }
    sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    sql.push(" GROUP BY word, subject, line.since_l1_day");
    let (sql, values) = sql.into_statement();
    let groups: Vec<GroupRow> = transaction.fetch_all(sql, values).await?;
    let mut tallies = BTreeMap::<ReportKey, Tally>::new();
    for group in groups {
        let age = (day(moment.day()) - group.since_l1_day).max(0);
        tallies
            .entry(by.key(&group.key, age)?)
            .or_default()
            .add(&group, age);
    }
    Ok(tallies)
}

async fn charge(
    transaction: &mut Transaction,
    filter: &LineFilter,
    resolved: &Resolved,
    by: ReportBy,
    moment: Moment,
) -> StoreResult<BTreeMap<ReportKey, Charges>> {
    let sql = charge_statement(transaction, filter, resolved, by, moment).await?;
    let (sql, values) = sql.into_statement();
    let rows: Vec<ChargeRow> = transaction.fetch_all(sql, values).await?;
    let mut charges = BTreeMap::<ReportKey, Charges>::new();
    for row in rows {
        let age = (day(moment.day()) - row.since_l1_day).max(0);
        let party = to_optional_code("line_interval", "party", &row.party)?;
        let of_key = charges.entry(by.key(&row.key, age)?).or_default();
        let so_far = of_key.entry(party).or_default();
        *so_far = so_far.saturating_add(row.unit_days);
    }
    Ok(charges)
}

/// The intervals of each line since it is in its L1, as far as the day of the report.
async fn charge_statement(
    transaction: &mut Transaction,
    filter: &LineFilter,
    resolved: &Resolved,
    by: ReportBy,
    moment: Moment,
) -> StoreResult<Fragment> {
    let source = Source::of(moment);
    let today = day(moment.day());
    let mut conditions = Conditions::of(filter, resolved, moment);
    conditions.add(
        "charged.l1 = line.l1 AND charged.effective_from_day < ? AND charged.effective_to_day > line.since_l1_day \
         AND charged.effective_to_day > charged.effective_from_day AND line.since_l1_day < ?",
        values![today, today],
    );
    let mut sql = Fragment::new("SELECT ", Vec::new());
    sql.push(by.columns(source)).bind(
        ", line.since_l1_day, charged.party AS party, CAST(sum(charged.units * (
             CASE WHEN charged.effective_to_day < ? THEN charged.effective_to_day ELSE ? END
             - CASE WHEN charged.effective_from_day > line.since_l1_day THEN charged.effective_from_day
                    ELSE line.since_l1_day END)) AS BIGINT) AS unit_days",
        values![today, today],
    );
    from_lines(
        transaction,
        &mut sql,
        filter,
        resolved,
        &mut conditions,
        moment,
    )
    .await?;
    // What has the L1 of something blocked is blocked.
    sql.push(" JOIN line_interval AS charged")
        .append(
            &resolved
                .seen
                .database()
                .by_index(Some("line_interval_blocked")),
        )
        .push(
            " ON charged.kind = 'blocked' AND charged.counted = 1
             AND charged.organization_id = line.organization_id AND charged.line_id = ",
        )
        .push(source.id());
    if by == ReportBy::Party && source == Source::Lines {
        sql.append(&present(resolved.seen.database(), filter));
    }
    sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    sql.push(" GROUP BY line.since_l1_day, word, subject, charged.party");
    Ok(sql)
}

impl Tally {
    fn add(&mut self, group: &GroupRow, age: i64) {
        self.units = self.units.saturating_add(group.units);
        self.ages.add(age, group.lines);
    }

    fn into_row(self, key: ReportKey, charges: Charges) -> BlockedRow {
        let party = |(party, unit_days)| PartyUnitDays { party, unit_days };
        let mut parties: Vec<_> = charges.into_iter().map(party).collect();
        parties.sort_by_key(|charged| std::cmp::Reverse(charged.unit_days));
        BlockedRow {
            key,
            lines: self.ages.count(),
            units: self.units,
            unit_days: parties
                .iter()
                .fold(0, |sum: i64, party| sum.saturating_add(party.unit_days)),
            median_age_days: self.ages.median().unwrap_or_default(),
            oldest_age_days: self.ages.oldest().unwrap_or_default(),
            parties,
        }
    }
}
