//! How long lines are blocked for one reason.

use std::collections::BTreeMap;

use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;

use crate::column::day;
use crate::error::StoreResult;
use crate::fragment::Fragment;
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
    /// Four times the days, and how it ended.
    days_and_end: i64,
    lines: i64,
    units: i64,
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
    let groups: Vec<GroupRow> = transaction.fetch(sql).await?;
    let mut sums = BTreeMap::<(ReportKey, i64, SpellEnd), (i64, i64)>::new();
    for group in groups {
        let days = group.days_and_end.div_euclid(4).max(0);
        let end = match group.days_and_end.rem_euclid(4) {
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
    let mut conditions = Conditions::of_intervals(&filter, &resolved, as_of);
    conditions.add(
        "line.effective_from_day <= ? AND line.effective_to_day > line.effective_from_day
         AND (line.effective_to_day > ? OR line.followed_by <> 'same-reason')",
        values![at, at],
    );
    let mut sql = Fragment::new("SELECT ", Vec::new());
    sql.push(by.columns(Source::Intervals)).bind(
        ", CAST((CASE WHEN line.effective_to_day < ? THEN line.effective_to_day ELSE ? END - line.spell_from_day) * 4
              + CASE WHEN line.effective_to_day > ? THEN 0 WHEN line.followed_by = 'other-status' THEN 1 ELSE 2 END
              AS BIGINT) AS days_and_end, count(*) AS lines, CAST(sum(line.units) AS BIGINT) AS units FROM ",
        values![at, at, at],
    );
    sql.append(&from_intervals(&filter, &resolved, &conditions));
    sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    // One number first: it is compared faster.
    sql.push(" GROUP BY days_and_end, word, subject");
    Ok(sql)
}
