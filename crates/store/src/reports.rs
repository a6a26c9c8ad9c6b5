//! Sums over lines and intervals: what blocks the most units, for how long, and whose clock runs (rules T3–T5, H2, H4).

mod ages;
mod blocked;
mod key;
mod statuses;
mod time;

pub use key::{ReportBy, ReportKey};

use desbloqueo_domain::code::Code;
use desbloqueo_domain::interval::Window;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;

use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{Conditions, LineFilter, Moment, Resolved, tables};
use crate::transaction::Transaction;

/// What is blocked under one key.
#[derive(Debug, Clone, PartialEq)]
pub struct BlockedRow {
    /// The key.
    pub key: ReportKey,
    /// Lines.
    pub lines: i64,
    /// Units.
    pub units: i64,
    /// Units times days since they are in this L1, with the units that each day had: the sum over all parties.
    pub unit_days: i64,
    /// Half of the lines are blocked for so many days or fewer.
    pub median_age_days: f64,
    /// The oldest is blocked for so many days.
    pub oldest_age_days: i64,
    /// Unit-days by the party that they were charged to, the most first.
    pub parties: Vec<PartyUnitDays>,
}

/// Unit-days charged to one party (rule T5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyUnitDays {
    /// The party; `None` where neither blocker nor playbook names one.
    pub party: Option<Code>,
    /// Units times days.
    pub unit_days: i64,
}

/// Time charged under one key within a window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeRow {
    /// The key.
    pub key: ReportKey,
    /// Days, over all lines.
    pub days: i64,
    /// Units times days, over all lines.
    pub unit_days: i64,
}

/// Lines and units of one status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusRow {
    /// What the L1 means.
    pub kind: StatusKind,
    /// The L1.
    pub l1: Code,
    /// The L2.
    pub l2: Option<Code>,
    /// Lines.
    pub lines: i64,
    /// Units.
    pub units: i64,
}

/// What is blocked, by key, the most units first.
///
/// Unit-days are those of the intervals of the same lines since they are in this L1 (rule H4).
pub async fn blocked(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by: ReportBy,
    moment: Moment,
) -> StoreResult<Vec<BlockedRow>> {
    blocked::blocked(transaction, visibility, filter, by, moment).await
}

/// Days and unit-days within a window, by key, the most unit-days first; exactly what
/// [`desbloqueo_domain::interval::totals`] says of the same intervals.
///
/// The filter is put to each interval: give its `kind` to see blocked time only. Of [`LineFilter`], what intervals
/// do not hold is left out, as for past days; ages and dates that pass count to the last day of the window.
pub async fn time_charged(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by: ReportBy,
    window: Window,
) -> StoreResult<Vec<TimeRow>> {
    time::time_charged(transaction, visibility, filter, by, window).await
}

/// Lines and units by L1 and L2, in the order of kinds and codes.
pub async fn units_by_status(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Vec<StatusRow>> {
    statuses::units_by_status(transaction, visibility, filter, moment).await
}

/// `FROM`, with the tables that the conditions need.
async fn from_lines(
    transaction: &mut Transaction,
    sql: &mut Fragment,
    filter: &LineFilter,
    resolved: &Resolved,
    conditions: &mut Conditions,
    moment: Moment,
) -> StoreResult<()> {
    let tables = tables(transaction, filter, resolved, conditions, moment).await?;
    sql.push(" FROM ").append(&tables);
    Ok(())
}
