//! What is blocked, by key: units, unit-days, ages, parties.

use std::collections::BTreeMap;

use uuid::Uuid;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::organization::Visibility;

use crate::column::{day, to_optional_code};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{LineFilter, Moment, Source};
use crate::transaction::Transaction;
use crate::values;

use super::ages::Ages;
use super::key::KeyRow;
use super::reading::Reading;
use super::{BlockedRow, PartyUnitDays, ReportBy, ReportKey};

/// Lines of one key that are blocked since the same day: few enough for a million lines. Of intervals they wait for the
/// same party as well, for so many unit-days; `None` where no day of theirs has ended.
#[derive(Debug, sqlx::FromRow)]
struct GroupRow {
    #[sqlx(flatten)]
    key: KeyRow,
    since_l1_day: i64,
    lines: i64,
    units: i64,
    party: String,
    unit_days: Option<i64>,
}

#[derive(Debug, sqlx::FromRow)]
struct ChargeRow {
    #[sqlx(flatten)]
    key: KeyRow,
    since_day: i64,
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

/// A report as it is read: its key, and the day that ages and unit-days count to.
type Asked = (ReportBy, i64);

/// See [`super::blocked`] and [`super::most_blocked`]: the groups, and how many there are beside them.
pub(super) async fn blocked(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    (by, most): (ReportBy, usize),
    moment: Moment,
) -> StoreResult<(Vec<BlockedRow>, usize)> {
    let asked = (by, day(moment.day()));
    let mut reading = Reading::of_blocked(transaction, visibility, filter, moment).await?;
    let mut more = 0;
    if by == ReportBy::Customer {
        // There may be as many as lines, so the largest are found before anything else is asked of them.
        let (customers, all) = largest(transaction, &reading, most).await?;
        more = all.saturating_sub(customers.len());
        if more > 0 {
            let database = reading.database();
            let these = Fragment::any_of(database, "line.customer_id", &customers);
            reading.narrow(these);
        }
    } else {
        reading = reading.of_open_intervals();
    }
    let standing = standing(transaction, &reading, asked).await?;
    let earlier = charged(transaction, &reading, asked).await?;
    let (standing, earlier) = transaction.fetch_both(standing, earlier).await?;
    let (tallies, mut charges) = add_up(standing, earlier, asked)?;
    let mut tallies: Vec<(ReportKey, Tally)> = tallies.into_iter().collect();
    // In the order of their keys where units are the same.
    tallies.sort_by_key(|(_, tally)| std::cmp::Reverse(tally.units));
    more += tallies.len().saturating_sub(most);
    tallies.truncate(most);
    let rows = tallies.into_iter().map(|(key, tally)| {
        let charged = charges.remove(&key).unwrap_or_default();
        tally.into_row(key, charged)
    });
    Ok((rows.collect(), more))
}

/// See [`super::explain_charged`].
pub(super) async fn explain_charged(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by: ReportBy,
    moment: Moment,
) -> StoreResult<Vec<String>> {
    let reading = Reading::of_blocked(transaction, visibility, filter, moment).await?;
    let reading = reading.of_open_intervals();
    let sql = charged(transaction, &reading, (by, day(moment.day()))).await?;
    sql.explain(transaction).await
}

/// The customers of the most units, so many at most, and how many there are in all.
async fn largest(
    transaction: &mut Transaction,
    reading: &Reading,
    most: usize,
) -> StoreResult<(Vec<Uuid>, usize)> {
    let select = Fragment::new("SELECT line.customer_id, count(*) OVER ()", Vec::new());
    let mut sql = reading.begin(transaction, select).await?.narrowed();
    sql.bind(
        " GROUP BY line.customer_id ORDER BY sum(line.units) DESC, line.customer_id LIMIT ?",
        values![i64::try_from(most).unwrap_or(i64::MAX)],
    );
    let rows: Vec<(Uuid, i64)> = transaction.fetch(sql).await?;
    let all = rows.first().map_or(0, |(_, all)| *all);
    let customers = rows.into_iter().map(|(customer, _)| customer).collect();
    Ok((customers, usize::try_from(all).unwrap_or_default()))
}

/// What there is of each key; of intervals also what they are charged themselves, which lines do not say.
async fn standing(
    transaction: &mut Transaction,
    reading: &Reading,
    (by, today): Asked,
) -> StoreResult<Fragment> {
    let source = reading.source();
    let mut select = Fragment::new("SELECT ", Vec::new());
    select
        .push(by.columns(source))
        .push(", line.since_l1_day, count(*) AS lines, CAST(sum(line.units) AS BIGINT) AS units, ");
    match source {
        Source::Lines => select.push("'' AS party, CAST(NULL AS BIGINT) AS unit_days"),
        Source::Intervals => select.bind(
            "line.party AS party, CAST(sum(
               CASE WHEN line.effective_from_day < ? AND line.since_l1_day < ? THEN line.units * (
                 ? - CASE WHEN line.effective_from_day > line.since_l1_day THEN line.effective_from_day
                          ELSE line.since_l1_day END) END) AS BIGINT) AS unit_days",
            values![today, today, today],
        ),
    };
    let mut sql = reading.begin_by(transaction, select, by).await?.narrowed();
    sql.push(" GROUP BY word, subject, line.since_l1_day");
    if source == Source::Intervals {
        sql.push(", line.party");
    }
    Ok(sql)
}

/// What the intervals of each line are charged since it is in its L1, as far as the day of the report; of an interval,
/// those before it alone.
async fn charged(
    transaction: &mut Transaction,
    reading: &Reading,
    (by, today): Asked,
) -> StoreResult<Fragment> {
    let source = reading.source();
    let mut select = Fragment::new("SELECT ", Vec::new());
    // Only ages ask since when; everything else has fewer groups without.
    let since = match by {
        ReportBy::Age => ", line.since_l1_day AS since_day",
        _ => ", CAST(0 AS BIGINT) AS since_day",
    };
    select.push(by.columns(source)).push(since).bind(
        ", charged.party AS party, CAST(sum(charged.units * (
             CASE WHEN charged.effective_to_day < ? THEN charged.effective_to_day ELSE ? END
             - CASE WHEN charged.effective_from_day > line.since_l1_day THEN charged.effective_from_day
                    ELSE line.since_l1_day END)) AS BIGINT) AS unit_days",
        values![today, today],
    );
    let mut begun = reading.begin(transaction, select).await?;
    // What has the L1 of something blocked is blocked. SQLite reads what is joined across after what stands before it.
    begun
        .sql
        .push(" CROSS JOIN line_interval AS charged")
        .append(&reading.database().by_index(Some("line_interval_blocked")));
    reading.join_present(&mut begun, by);
    begun.narrow(
        "charged.kind = 'blocked' AND charged.counted = 1 AND charged.organization_id = line.organization_id",
        Vec::new(),
    );
    begun.narrow(
        "charged.l1 = line.l1 AND charged.effective_from_day < ? AND charged.effective_to_day > line.since_l1_day \
         AND charged.effective_to_day > charged.effective_from_day AND line.since_l1_day < ?",
        values![today, today],
    );
    match source {
        Source::Lines => begun.narrow("charged.line_id = line.id", Vec::new()),
        Source::Intervals => begun.narrow(
            "charged.line_id = line.line_id AND line.effective_from_day > line.since_l1_day
             AND charged.effective_from_day < line.effective_from_day",
            Vec::new(),
        ),
    }
    let mut sql = begun.narrowed();
    sql.push(" GROUP BY since_day, word, subject, charged.party");
    Ok(sql)
}

/// What is blocked and what it is charged, by key.
fn add_up(
    standing: Vec<GroupRow>,
    earlier: Vec<ChargeRow>,
    (by, today): Asked,
) -> StoreResult<(BTreeMap<ReportKey, Tally>, BTreeMap<ReportKey, Charges>)> {
    let key = |row: &KeyRow, since_day: i64| by.key(row, (today - since_day).max(0));
    let mut tallies = BTreeMap::<ReportKey, Tally>::new();
    let mut charges = BTreeMap::<ReportKey, Charges>::new();
    let mut charge = |key: ReportKey, party: &str, unit_days: i64| -> StoreResult<()> {
        let party = to_optional_code("line_interval", "party", party)?;
        let so_far = charges.entry(key).or_default().entry(party).or_default();
        *so_far = so_far.saturating_add(unit_days);
        Ok(())
    };
    for group in standing {
        let key = key(&group.key, group.since_l1_day)?;
        if let Some(unit_days) = group.unit_days {
            charge(key.clone(), &group.party, unit_days)?;
        }
        let age = (today - group.since_l1_day).max(0);
        tallies.entry(key).or_default().add(&group, age);
    }
    for row in earlier {
        charge(key(&row.key, row.since_day)?, &row.party, row.unit_days)?;
    }
    Ok((tallies, charges))
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
