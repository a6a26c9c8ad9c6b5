//! Lines week by week, in one statement for all weeks.

use std::collections::BTreeMap;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;

use crate::column::{day, inconsistent, to_code, to_optional_code};
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::lines::{LineFilter, Reads, Source, index_for_report};
use crate::transaction::Transaction;
use crate::values;

use super::periods::{depends_on_day, within};
use super::reading::look_up;
use super::{Periods, StatusRow};

/// Lines and units at the end of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusesOn {
    /// The day.
    pub day: Date,
    /// What [`super::units_by_status`] says of it.
    pub rows: Vec<StatusRow>,
}

/// What is blocked in one week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockedWeek {
    /// The last day.
    pub day: Date,
    /// Lines blocked at its end, by the days that they are in this L1.
    pub ages: BTreeMap<i64, i64>,
    /// Units times days of the week that they were blocked, with the units that each day had.
    pub unit_days: i64,
}

#[derive(Debug, sqlx::FromRow)]
struct StatusGroup {
    first_end: i64,
    past_end: i64,
    kind: String,
    l1: String,
    l2: String,
    lines: i64,
    units: i64,
}

/// Lines and units by kind, L1 and L2.
type Sums = BTreeMap<(StatusKind, Code, Option<Code>), (i64, i64)>;

/// See [`super::units_by_week`].
pub(super) async fn units_by_week(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    weeks: &Periods,
) -> StoreResult<Vec<StatusesOn>> {
    if !depends_on_day(filter) {
        return statuses(transaction, visibility, filter, weeks).await;
    }
    let mut all = Vec::with_capacity(weeks.ends().len());
    for end in weeks.each_end() {
        all.extend(statuses(transaction, visibility, filter, &end).await?);
    }
    Ok(all)
}

async fn statuses(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    weeks: &Periods,
) -> StoreResult<Vec<StatusesOn>> {
    let sql = statement(transaction, visibility, filter, weeks).await?;
    let groups: Vec<StatusGroup> = transaction.fetch(sql).await?;
    let mut ends: Vec<Sums> = vec![Sums::new(); weeks.ends().len()];
    for group in groups {
        let key = key(&group)?;
        for sums in within(&mut ends, group.first_end, group.past_end) {
            let (lines, units) = sums.entry(key.clone()).or_default();
            *lines += group.lines;
            *units = units.saturating_add(group.units);
        }
    }
    let on = |(day, sums): (&Date, Sums)| StatusesOn {
        day: *day,
        rows: sums.into_iter().map(to_row).collect(),
    };
    Ok(weeks.ends().iter().zip(ends).map(on).collect())
}

/// See [`super::explain_units_by_week`].
pub(super) async fn explain(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    weeks: &Periods,
) -> StoreResult<Vec<String>> {
    let sql = statement(transaction, visibility, filter, weeks).await?;
    sql.explain(transaction).await
}

async fn statement(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    weeks: &Periods,
) -> StoreResult<Fragment> {
    let resolved = look_up(transaction, visibility, filter).await?;
    let index = index_for_report(filter, &resolved, Source::Intervals, Reads::Lines);
    let in_order = resolved.seen.database() == Kind::Sqlite
        && index == Some("line_interval_by_end")
        && filter.l1.is_none()
        && filter.l2.is_none();
    let mut sql = Fragment::new("SELECT ", Vec::new());
    sql.append(&weeks.holds());
    if in_order {
        // SQLite sorts whatever it groups: first by what the index has in order, so that a fifth of the rows is left.
        sql.push(
            ", kind, l1, l2, sum(lines) AS lines, sum(units) AS units FROM (
               SELECT line.effective_from_day, line.effective_to_day, line.kind, line.l1, line.l2, count(*) AS lines,
                      sum(line.units) AS units FROM ",
        );
        let counted = LineFilter {
            include_invalid: true,
            ..filter.clone()
        };
        weeks.push_rest(&mut sql, &counted, &resolved);
        if !filter.include_invalid {
            // A column that is the same everywhere would not be one of the order: `+ 0` hides it.
            sql.push(" AND line.counted + 0 = 1");
        }
        sql.push(
            " GROUP BY line.effective_to_day, line.effective_from_day, line.counted, line.kind, line.l1, line.l2) AS line",
        );
    } else {
        sql.push(
            ", line.kind, line.l1, line.l2, count(*) AS lines, CAST(sum(line.units) AS BIGINT) AS units FROM ",
        );
        weeks.push_rest(&mut sql, filter, &resolved);
    }
    sql.push(" GROUP BY first_end, past_end, line.kind, line.l1, line.l2");
    Ok(sql)
}

fn key(group: &StatusGroup) -> StoreResult<(StatusKind, Code, Option<Code>)> {
    const TABLE: &str = "line_interval";
    let kind = StatusKind::parse(&group.kind)
        .ok_or_else(|| inconsistent(TABLE, "kind", group.kind.clone()))?;
    Ok((
        kind,
        to_code(TABLE, "l1", &group.l1)?,
        to_optional_code(TABLE, "l2", &group.l2)?,
    ))
}

fn to_row(
    ((kind, l1, l2), (lines, units)): ((StatusKind, Code, Option<Code>), (i64, i64)),
) -> StatusRow {
    StatusRow {
        kind,
        l1,
        l2,
        lines,
        units,
    }
}

/// Stretches that began and ended in the same weeks, of lines that are in their L1 since the same day. Their days
/// are counted from the first day of the first week, and to the last day of the last.
#[derive(Debug, sqlx::FromRow)]
struct BlockedGroup {
    first_end: i64,
    past_end: i64,
    since_l1_day: i64,
    lines: i64,
    units: i64,
    /// Units times the day on which each begins.
    units_from: i64,
    /// Units times the day on which each ends.
    units_to: i64,
}

/// See [`super::blocked_by_week`].
pub(super) async fn blocked_by_week(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    weeks: &Periods,
) -> StoreResult<Vec<BlockedWeek>> {
    let filter = filter.of_kind(StatusKind::Blocked);
    if !depends_on_day(&filter) {
        return blocked(transaction, visibility, &filter, weeks).await;
    }
    let mut all = Vec::with_capacity(weeks.ends().len());
    for week in weeks.each() {
        all.extend(blocked(transaction, visibility, &filter, &week).await?);
    }
    Ok(all)
}

async fn blocked(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    weeks: &Periods,
) -> StoreResult<Vec<BlockedWeek>> {
    let (from, to) = (weeks.first() + 1, day(weeks.last()) + 1);
    let days = weeks.days();
    let resolved = look_up(transaction, visibility, filter).await?;
    let mut sql = Fragment::new("SELECT ", Vec::new());
    sql.append(&weeks.holds()).bind(
        ", line.since_l1_day, count(*) AS lines, CAST(sum(line.units) AS BIGINT) AS units,
          CAST(sum(line.units * (CASE WHEN line.effective_from_day > ? THEN line.effective_from_day - ? ELSE 0 END))
               AS BIGINT) AS units_from,
          CAST(sum(line.units * (CASE WHEN line.effective_to_day < ? THEN line.effective_to_day ELSE ? END - ?))
               AS BIGINT) AS units_to FROM ",
        values![from, from, to, to, from],
    );
    weeks.push_rest(&mut sql, filter, &resolved);
    sql.push(" GROUP BY first_end, past_end, line.since_l1_day");
    let groups: Vec<BlockedGroup> = transaction.fetch(sql).await?;
    let mut found: Vec<BlockedWeek> = weeks
        .ends()
        .iter()
        .map(|end| BlockedWeek {
            day: *end,
            ages: BTreeMap::new(),
            unit_days: 0,
        })
        .collect();
    for group in &groups {
        for week in within(&mut found, group.first_end, group.past_end) {
            let age = (day(week.day) - group.since_l1_day).max(0);
            *week.ages.entry(age).or_default() += group.lines;
        }
        // The week in which a stretch ends has days of it as well.
        let begins = group.first_end.max(1);
        let reached = (begins..).zip(within(&mut found, begins, group.past_end + 1));
        for (number, week) in reached {
            week.unit_days = week
                .unit_days
                .saturating_add(group.unit_days_in(number, days));
        }
    }
    Ok(found.into_iter().skip(1).collect())
}

impl BlockedGroup {
    /// Units times days in one of the weeks that it reaches into, counted from 1, each of so many days.
    fn unit_days_in(&self, week: i64, days: i64) -> i64 {
        let from = if week == self.first_end.max(1) {
            self.units_from
        } else {
            (week - 1).saturating_mul(days).saturating_mul(self.units)
        };
        let to = if week == self.past_end {
            self.units_to
        } else {
            week.saturating_mul(days).saturating_mul(self.units)
        };
        to - from
    }
}
