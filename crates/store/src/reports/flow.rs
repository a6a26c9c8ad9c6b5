//! What becomes blocked and what ceases to be.

use std::iter::Sum;

use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::LineFilter;
use crate::transaction::Transaction;

use super::Periods;
use super::periods::{depends_on_day, within};
use super::reading::look_up;

/// Lines and their units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LineSum {
    /// Lines.
    pub lines: i64,
    /// Their units.
    pub units: i64,
}

impl LineSum {
    /// Adds others.
    pub fn add(&mut self, other: Self) {
        self.lines += other.lines;
        self.units = self.units.saturating_add(other.units);
    }
}

impl Sum for LineSum {
    fn sum<All: Iterator<Item = Self>>(all: All) -> Self {
        all.fold(Self::default(), |mut sum, one| {
            sum.add(one);
            sum
        })
    }
}

/// What is blocked at the end of a period, and what changed within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlockedFlow {
    /// The last day.
    pub day: Date,
    /// What is blocked at its end.
    pub blocked: LineSum,
    /// Lines that were in another status, or that are blocked since they are there, with the units of their first day.
    /// Parts split off a blocked line and lines that came in blocked for longer are not among them.
    pub entered: LineSum,
    /// Lines that went on in another status, with the units of their last day. Merged lines are not among them.
    pub left: LineSum,
}

/// Intervals that begin and end within the same periods.
#[derive(Debug, sqlx::FromRow)]
struct Group {
    first_end: i64,
    past_end: i64,
    entered: i64,
    went_on: i64,
    lines: i64,
    units: i64,
}

/// See [`super::blocked_flow`].
pub(super) async fn blocked_flow(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    periods: &Periods,
) -> StoreResult<Vec<BlockedFlow>> {
    let mut found = read(transaction, visibility, filter, periods).await?;
    if depends_on_day(filter) {
        for (at_end, end) in found.iter_mut().zip(periods.each_end()) {
            let alone = read(transaction, visibility, filter, &end).await?;
            at_end.blocked = alone.first().map_or_else(LineSum::default, |on| on.blocked);
        }
    }
    Ok(found)
}

async fn read(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    periods: &Periods,
) -> StoreResult<Vec<BlockedFlow>> {
    let sql = statement(transaction, visibility, filter, periods).await?;
    let groups: Vec<Group> = transaction.fetch(sql).await?;
    let nothing = |day: &Date| BlockedFlow {
        day: *day,
        blocked: LineSum::default(),
        entered: LineSum::default(),
        left: LineSum::default(),
    };
    let mut found: Vec<BlockedFlow> = periods.ends().iter().map(nothing).collect();
    for group in &groups {
        let sum = LineSum {
            lines: group.lines,
            units: group.units,
        };
        let (first, past) = (group.first_end, group.past_end);
        for period in within(&mut found, first, past) {
            period.blocked.add(sum);
        }
        // What holds on the first end began before the first period, or at its end.
        if group.entered == 1 && first > 0 {
            within(&mut found, first, first + 1).for_each(|period| period.entered.add(sum));
        }
        if group.went_on == 1 {
            within(&mut found, past, past + 1).for_each(|period| period.left.add(sum));
        }
    }
    Ok(found)
}

/// See [`super::explain_flow`].
pub(super) async fn explain(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    periods: &Periods,
) -> StoreResult<Vec<String>> {
    let sql = statement(transaction, visibility, filter, periods).await?;
    sql.explain(transaction).await
}

async fn statement(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    periods: &Periods,
) -> StoreResult<Fragment> {
    let filter = filter.of_kind(StatusKind::Blocked);
    let resolved = look_up(transaction, visibility, &filter).await?;
    let mut sql = Fragment::new("SELECT ", Vec::new());
    sql.append(&periods.holds()).push(
        ", CAST(CASE WHEN line.preceded_by = 'other-status'
                       OR line.preceded_by = '' AND line.since_l1_day = line.effective_from_day
                THEN 1 ELSE 0 END AS BIGINT) AS entered,
         CAST(CASE WHEN line.followed_by = 'other-status' THEN 1 ELSE 0 END AS BIGINT) AS went_on,
         count(*) AS lines, CAST(sum(line.units) AS BIGINT) AS units FROM ",
    );
    periods.push_rest(&mut sql, &filter, &resolved);
    sql.push(" GROUP BY first_end, past_end, entered, went_on");
    Ok(sql)
}
