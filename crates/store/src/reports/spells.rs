//! How long lines are blocked for one reason.

use std::collections::BTreeMap;

use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;

use crate::column::day;
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{Conditions, LineFilter, Source, resolve};
use crate::transaction::Transaction;
use crate::values;

use super::key::KeyRow;
use super::{ReportBy, ReportKey};

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

/// Since when the reason holds: the earliest day that the intervals say that lead to the last one without a break. A
/// change of the detail begins no spell, though it makes the line younger in its status.
const BEGINNING: &str = "(SELECT min(run.since_reason_day) FROM line_interval AS run
     WHERE run.organization_id = line.organization_id AND run.line_id = line.line_id
       AND run.effective_to_day > run.effective_from_day AND run.effective_from_day <= line.effective_from_day
       AND run.effective_from_day >= (
           SELECT max(opening.effective_from_day) FROM line_interval AS opening
           LEFT JOIN line_interval AS earlier
             ON earlier.organization_id = opening.organization_id AND earlier.line_id = opening.line_id
            AND earlier.effective_to_day = opening.effective_from_day
            AND earlier.effective_to_day > earlier.effective_from_day
            AND earlier.kind = opening.kind AND earlier.l2 = opening.l2
           WHERE opening.organization_id = line.organization_id AND opening.line_id = line.line_id
             AND opening.effective_to_day > opening.effective_from_day
             AND opening.effective_from_day <= line.effective_from_day
             AND opening.kind = line.kind AND opening.l2 = line.l2 AND earlier.id IS NULL))";

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
    let (blocked, at) = (StatusKind::Blocked, day(as_of));
    let filter = LineFilter {
        kind: Some(blocked),
        ..filter.clone()
    };
    let resolved = resolve(transaction, visibility, &filter).await?;
    let mut conditions = Conditions::of_intervals(&filter, &resolved, as_of);
    conditions.add(
        "line.effective_from_day <= ? AND line.effective_to_day > line.effective_from_day
         AND (line.effective_to_day > ? OR following.id IS NULL OR following.kind <> ? OR following.l2 <> line.l2)",
        values![at, at, blocked.code()],
    );
    let mut sql = Fragment::new(
        "SELECT word, subject, days, outcome, count(*) AS lines, CAST(sum(units) AS BIGINT) AS units FROM (SELECT ",
        Vec::new(),
    );
    sql.push(by.columns(Source::Intervals)).bind(
        ", line.units, CASE WHEN line.effective_to_day < ? THEN line.effective_to_day ELSE ? END - ",
        values![at, at],
    );
    sql.push(BEGINNING).bind(
        " AS days,
          CAST(CASE WHEN line.effective_to_day > ? THEN 0 WHEN following.kind <> ? THEN 1 ELSE 2 END AS BIGINT) AS outcome
          FROM ",
        values![at, blocked.code()],
    );
    sql.append(&Source::Intervals.table())
        .append(&conditions.joins.tables());
    sql.push(
        " LEFT JOIN line_interval AS following
            ON following.organization_id = line.organization_id AND following.line_id = line.line_id
           AND following.effective_from_day = line.effective_to_day
           AND following.effective_to_day > following.effective_from_day",
    );
    sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    sql.push(") AS spell GROUP BY word, subject, days, outcome");
    Ok(sql)
}
