//! How long lines are blocked for one reason.

use std::collections::BTreeMap;

use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;

use crate::column::day;
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::lines::{Conditions, LineFilter, Source};
use crate::transaction::Transaction;
use crate::values;

use super::key::KeyRow;
use super::reading::look_up;
use super::{ReportBy, ReportKey, from_intervals};

/// How a spell ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpellEnd {
    /// The line left Blocked.
    Cleared,
    /// The line stays blocked for another reason, or is no more, such as when it was merged: nobody knows how long
    /// the reason would have lasted.
    Otherwise,
    /// It had not ended by the day of the report.
    Open,
}

/// Spells of one key that lasted as long and ended alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpellRow {
    /// The key.
    pub key: ReportKey,
    /// Days in the reason until the end, or until the day of the report.
    pub days: i64,
    /// How they ended.
    pub end: SpellEnd,
    /// How many.
    pub lines: i64,
    /// Their units on their last day.
    pub units: i64,
}

#[derive(Debug, sqlx::FromRow)]
struct GroupRow {
    #[sqlx(flatten)]
    key: KeyRow,
    days: i64,
    outcome: i64,
    lines: i64,
    units: i64,
}

/// Blocked intervals of the line under a name of their own, with those of the same reason where that is asked. Where
/// the index is taken in order, all that is asked of them stands in it.
fn blocked(database: Kind, name: [&'static str; 2]) -> Fragment {
    let [table, condition] = name;
    let mut sql = Fragment::new(table, Vec::new());
    sql.append(&database.by_index(Some("line_interval_blocked")))
        .push(condition);
    sql
}

/// The interval that ends where the line's begins, in the same reason.
const BEFORE: [&str; 2] = [
    " LEFT JOIN line_interval AS before",
    " ON before.kind = 'blocked' AND before.counted = 1
         AND before.organization_id = line.organization_id AND before.line_id = line.line_id
         AND before.effective_from_day < line.effective_from_day
         AND before.effective_to_day = line.effective_from_day AND before.l2 = line.l2",
];

/// The blocked interval that begins where the line's ends.
const FOLLOWING: [&str; 2] = [
    " LEFT JOIN line_interval AS following",
    " ON following.kind = 'blocked' AND following.counted = 1
         AND following.organization_id = line.organization_id AND following.line_id = line.line_id
         AND following.effective_from_day = line.effective_to_day
         AND following.effective_to_day > following.effective_from_day",
];

/// Whether any interval begins where the line's ends.
const GOES_ON: &str = "EXISTS (SELECT 1 FROM line_interval AS beside
     WHERE beside.organization_id = line.organization_id AND beside.line_id = line.line_id
       AND beside.effective_from_day = line.effective_to_day
       AND beside.effective_to_day > beside.effective_from_day)";

/// Since when the reason holds, where an interval leads to the line's: the earliest day that the intervals say that
/// lead to the last one without a break. A change of the detail begins no spell, though it makes the line younger in
/// its status.
fn beginning(database: Kind) -> Fragment {
    const RUN: [&str; 2] = [
        "(SELECT min(run.since_reason_day) FROM line_interval AS run",
        " WHERE run.kind = 'blocked' AND run.counted = 1
            AND run.organization_id = line.organization_id AND run.line_id = line.line_id
            AND run.effective_to_day > run.effective_from_day
            AND run.effective_from_day <= line.effective_from_day AND run.effective_from_day >= (",
    ];
    const OPENING: [&str; 2] = [
        "SELECT max(opening.effective_from_day) FROM line_interval AS opening",
        " WHERE opening.kind = 'blocked' AND opening.counted = 1
            AND opening.organization_id = line.organization_id AND opening.line_id = line.line_id
            AND opening.effective_to_day > opening.effective_from_day
            AND opening.effective_from_day <= line.effective_from_day AND opening.l2 = line.l2
            AND NOT EXISTS (",
    ];
    const EARLIER: [&str; 2] = [
        "SELECT 1 FROM line_interval AS earlier",
        " WHERE earlier.kind = 'blocked' AND earlier.counted = 1
            AND earlier.organization_id = opening.organization_id AND earlier.line_id = opening.line_id
            AND earlier.effective_from_day < opening.effective_from_day
            AND earlier.effective_to_day = opening.effective_from_day AND earlier.l2 = opening.l2)))",
    ];
    let mut sql = blocked(database, RUN);
    sql.append(&blocked(database, OPENING))
        .append(&blocked(database, EARLIER));
    sql
}

/// See [`super::spells`].
pub(super) async fn spells(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by: ReportBy,
    as_of: Date,
) -> StoreResult<Vec<SpellRow>> {
    let sql = statement(transaction, visibility, filter, by, as_of).await?;
    let (sql, values) = sql.into_statement();
    let groups: Vec<GroupRow> = transaction.fetch_all(sql, values).await?;
    let mut sums = BTreeMap::<(ReportKey, i64, SpellEnd), (i64, i64)>::new();
    for group in groups {
        let days = group.days.max(0);
        let end = match group.outcome {
            0 => SpellEnd::Open,
            1 => SpellEnd::Cleared,
            _ => SpellEnd::Otherwise,
        };
        let (lines, units) = sums
            .entry((by.key(&group.key, days)?, days, end))
            .or_default();
        *lines += group.lines;
        *units = units.saturating_add(group.units);
    }
    let row = |((key, days, end), (lines, units))| SpellRow {
        key,
        days,
        end,
        lines,
        units,
    };
    Ok(sums.into_iter().map(row).collect())
}

/// See [`super::explain_spells`].
pub(super) async fn explain(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by: ReportBy,
    as_of: Date,
) -> StoreResult<Vec<String>> {
    let sql = statement(transaction, visibility, filter, by, as_of).await?;
    sql.explain(transaction).await
}

/// The last interval of each spell: it holds on the day of the report, or no interval in its reason follows it.
async fn statement(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by: ReportBy,
    as_of: Date,
) -> StoreResult<Fragment> {
    let at = day(as_of);
    let filter = filter.of_kind(StatusKind::Blocked);
    let resolved = look_up(transaction, visibility, &filter).await?;
    let database = resolved.seen.database();
    let mut conditions = Conditions::of_intervals(&filter, &resolved, as_of);
    conditions.add(
        "line.effective_from_day <= ? AND line.effective_to_day > line.effective_from_day
         AND (line.effective_to_day > ? OR following.l2 IS NULL OR following.l2 <> line.l2)",
        values![at, at],
    );
    let mut sql = Fragment::new(
        "SELECT word, subject, days, outcome, count(*) AS lines, CAST(sum(units) AS BIGINT) AS units FROM (SELECT ",
        Vec::new(),
    );
    sql.push(by.columns(Source::Intervals)).bind(
        ", line.units, CASE WHEN line.effective_to_day < ? THEN line.effective_to_day ELSE ? END
           - CASE WHEN before.l2 IS NULL THEN line.since_reason_day ELSE ",
        values![at, at],
    );
    sql.append(&beginning(database))
        .bind(
            " END AS days, CAST(CASE WHEN line.effective_to_day > ? THEN 0 WHEN following.l2 IS NOT NULL THEN 2 WHEN ",
            values![at],
        )
        .push(GOES_ON)
        .push(" THEN 1 ELSE 2 END AS BIGINT) AS outcome FROM ")
        .append(&from_intervals(&filter, &resolved, &conditions))
        .append(&blocked(database, BEFORE))
        .append(&blocked(database, FOLLOWING));
    sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    // Numbers first: they are compared faster.
    sql.push(") AS spell GROUP BY days, outcome, word, subject");
    Ok(sql)
}
