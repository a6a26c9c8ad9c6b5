//! Sums over lines and intervals: what blocks the most units, for how long, and whose clock runs (rules T3–T5, H2, H4).

mod ages;
mod asked;
mod blocked;
mod cases;
mod fits;
mod flow;
mod held;
mod held_by;
mod held_together;
mod holders;
mod holding;
mod kept;
mod key;
mod load;
mod past_load;
mod periods;
mod reading;
mod resolving;
mod shapes;
mod spells;
mod standing;
mod statuses;
mod sums;
mod time;
mod touched;
mod weeks;

pub use asked::{Asked, OwnerLacks};
pub use cases::BlockerCase;
pub use fits::StatusShape;
pub use flow::{BlockedFlow, LineSum};
pub use held::{Cause, HeldLine};
pub use held_by::HeldBy;
pub use held_together::HeldTogether;
pub use kept::{PromiseBy, PromisedBlocker};
pub use key::{ReportBy, ReportKey};
pub use load::{OwnerLoad, ResolverLoad};
pub use periods::Periods;
pub use shapes::LineShape;
pub use spells::{SpellEnd, SpellRow};
pub use standing::{GapRow, HeldRow, RenewalRow};
pub use sums::SumRow;
pub use weeks::{BlockedWeek, StatusesOn};

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{BlockerId, Code};
use desbloqueo_domain::interval::Window;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{
    Conditions, LineFilter, LineTotals, Moment, Reads, Resolved, Source, index_for_report,
};
use crate::transaction::Transaction;

/// What is blocked under one key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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

/// Lines and units by key, of whatever the filter finds, the most units first.
pub async fn sums(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by: ReportBy,
    moment: Moment,
) -> StoreResult<Vec<SumRow>> {
    sums::sums(transaction, visibility, filter, (by, false), moment).await
}

/// Lines and units by reason (L2) and key, of whatever the filter finds, the most units first.
pub async fn sums_of_reasons(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by: ReportBy,
    moment: Moment,
) -> StoreResult<Vec<SumRow>> {
    sums::sums(transaction, visibility, filter, (by, true), moment).await
}

/// Who must act on blocked lines, the most units first. A line whose role several people hold counts for each.
pub async fn owner_load(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Vec<OwnerLoad>> {
    load::owner_load(transaction, visibility, filter, moment).await
}

/// Who can remove the open blockers that somebody sees and that hold blocked lines today, the most units first
/// (rule A3). What several can remove counts for each.
pub async fn resolver_load(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    today: Date,
) -> StoreResult<Vec<ResolverLoad>> {
    load::resolver_load(transaction, visibility, filter, today).await
}

/// Who could remove the blockers that somebody sees and that were the first of blocked lines at the end of a past day,
/// the most units first (rule A3). `changed` holds the resolvers of then of those that have others now; overdue are
/// those of which the target of a line had passed.
pub async fn resolver_load_on(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    day: Date,
    changed: &BTreeMap<BlockerId, Vec<Owner>>,
) -> StoreResult<Vec<ResolverLoad>> {
    past_load::resolver_load_on(transaction, visibility, filter, day, changed).await
}

/// Lines and units by the day on which somebody last changed or confirmed them, the earliest first (rule T4). Of a past
/// day, a line that was touched since counts by the last change recorded of it by then.
pub async fn touched_days(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Vec<(Date, LineTotals)>> {
    touched::touched_days(transaction, visibility, filter, moment).await
}

/// Blocked lines of customers that renew within these days, by day.
pub async fn renewals(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    within: (Date, Date),
    moment: Moment,
) -> StoreResult<Vec<RenewalRow>> {
    standing::renewals(transaction, visibility, filter, within, moment).await
}

/// What is blocked for a reason, by its details, in no order.
pub async fn gaps_by_detail(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    reason: &Code,
    moment: Moment,
) -> StoreResult<Vec<(Option<Code>, HeldRow)>> {
    standing::gaps_by_detail(transaction, visibility, filter, (reason, moment)).await
}

/// What is blocked for a reason, by the shared blockers that somebody sees (rule A3), those of the most tenants first;
/// so many at most. Of lines as they stand each open one, of a past day the first.
pub async fn gaps_by_blocker(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    reason: &Code,
    moment: Moment,
) -> StoreResult<Vec<GapRow>> {
    standing::gaps_by_blocker(transaction, visibility, filter, (reason, moment)).await
}

/// Lines counted by all that rules look at. Of a past day, what intervals do not hold counts as filled in.
pub async fn line_shapes(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Vec<LineShape>> {
    shapes::line_shapes(transaction, visibility, filter, moment).await
}

/// Lines counted by status and service; with `by_scenario` by the engagement scenario and the service status of their
/// entitlements too.
pub async fn status_shapes(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by_scenario: bool,
    moment: Moment,
) -> StoreResult<Vec<StatusShape>> {
    fits::status_shapes(transaction, visibility, filter, (by_scenario, moment)).await
}

/// How the database counts lines by what rules look at, and by status and service, one line a step: for the test that
/// it reads these in order.
pub async fn explain_shapes(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Vec<String>> {
    let shapes = shapes::statement(transaction, visibility, filter, moment).await?;
    let mut steps = shapes.explain(transaction).await?;
    let fits = fits::statement(transaction, visibility, filter, (false, moment)).await?;
    steps.extend(fits.explain(transaction).await?);
    Ok(steps)
}

/// Lines, and those that lack something of what is asked of them, by who must act; a line whose role several people hold
/// counts for each. The first of `asked` that is about a line says what it must have; a line that none is about lacks
/// something. Of a past day, what intervals do not hold counts as filled in.
pub async fn lacks_by_owner(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    asked: &[Asked],
    moment: Moment,
) -> StoreResult<Vec<OwnerLacks>> {
    asked::lacks_by_owner(transaction, visibility, filter, (asked, moment)).await
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
    let all = (by, usize::MAX);
    let (rows, _) = blocked::blocked(transaction, visibility, filter, all, moment).await?;
    Ok(rows)
}

/// How the database reads what blocked lines are charged, one line a step: for the test that it goes by the lines.
pub async fn explain_charged(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by: ReportBy,
    moment: Moment,
) -> StoreResult<Vec<String>> {
    blocked::explain_charged(transaction, visibility, filter, by, moment).await
}

/// The same, so many groups at most: those of the most units, and how many there are beside them.
pub async fn most_blocked(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    (by, most): (ReportBy, usize),
    moment: Moment,
) -> StoreResult<(Vec<BlockedRow>, i64)> {
    let of = (by, most);
    let (rows, more) = blocked::blocked(transaction, visibility, filter, of, moment).await?;
    Ok((rows, i64::try_from(more).unwrap_or(i64::MAX)))
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

/// Lines and units by L1 and L2 at the end of each week and of the day before the first: of each day what
/// [`units_by_status`] says, read at once.
pub async fn units_by_week(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    weeks: &Periods,
) -> StoreResult<Vec<StatusesOn>> {
    weeks::units_by_week(transaction, visibility, filter, weeks).await
}

/// What the database does for [`units_by_week`], one line a step.
pub async fn explain_units_by_week(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    weeks: &Periods,
) -> StoreResult<Vec<String>> {
    weeks::explain(transaction, visibility, filter, weeks).await
}

/// What is blocked week by week: ages at the end of each, and the unit-days of its seven days, as [`time_charged`]
/// counts them. The filter is put to each interval; ages and dates that pass count to the end of the week.
pub async fn blocked_by_week(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    weeks: &Periods,
) -> StoreResult<Vec<BlockedWeek>> {
    weeks::blocked_by_week(transaction, visibility, filter, weeks).await
}

/// How long lines were, or are, blocked for one reason, counted by key, days and end, in no order (rules H2, H4, H7).
///
/// A spell is a line in one reason (L2) of Blocked, whatever its details, from the day since which it is in it — a
/// reported one included — up to the day on which it leaves, or to the day of the report. Its key is that of its last days. The filter is put to
/// its last interval; of [`LineFilter`], what intervals do not hold is left out, as for past days.
pub async fn spells(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by: ReportBy,
    as_of: Date,
) -> StoreResult<Vec<SpellRow>> {
    spells::spells(transaction, visibility, filter, by, as_of).await
}

/// How the database reads spells, one line a step: for the test that it reads each interval once.
pub async fn explain_spells(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by: ReportBy,
    as_of: Date,
) -> StoreResult<Vec<String>> {
    spells::explain(transaction, visibility, filter, by, as_of).await
}

/// What is blocked at the end of each period and of the day before the first, and what became blocked or ceased to be
/// within it (rule H4); nothing within that day. Ages and dates that pass count to the end of the last period, of what
/// is blocked at an end to that.
pub async fn blocked_flow(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    periods: &Periods,
) -> StoreResult<Vec<BlockedFlow>> {
    flow::blocked_flow(transaction, visibility, filter, periods).await
}

/// How the database reads what became blocked and what ceased to be, one line a step.
pub async fn explain_flow(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    periods: &Periods,
) -> StoreResult<Vec<String>> {
    flow::explain(transaction, visibility, filter, periods).await
}

/// Blocked lines, each with the blockers that hold it and that somebody sees (rule A3): of lines as they stand each open
/// one, of a past day the first.
pub async fn held_lines(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Vec<HeldLine>> {
    held::held_lines(transaction, visibility, filter, moment).await
}

/// The lines of [`held_lines`] that one of these open blockers holds, be it seen or not; each with all that hold it.
pub async fn lines_held_by(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    causes: &[Cause],
    today: Date,
) -> StoreResult<Vec<HeldLine>> {
    held::lines_held_by(transaction, visibility, filter, (causes, today)).await
}

/// Units of the blocked lines by the blockers that hold them together, of those that somebody sees (rule A3): of lines as
/// they stand all their open ones, of a past day the primary one. In no order.
pub async fn held_together(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Vec<HeldTogether>> {
    held_together::held_together(transaction, visibility, filter, moment).await
}

/// The blockers that hold the most units of the blocked lines, of those that somebody sees (rule A3): of lines as they
/// stand each open one, of a past day the primary ones. So many at most, and how many there are beside them.
pub async fn held_by(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
    most: u32,
) -> StoreResult<(Vec<HeldBy>, usize)> {
    held_by::held_by(transaction, visibility, filter, moment, most).await
}

/// The blockers that somebody can remove, just as it is written.
pub async fn list_resolved_blockers(
    transaction: &mut Transaction,
    resolver: &Owner,
) -> StoreResult<BTreeSet<BlockerId>> {
    held::list_resolved_blockers(transaction, resolver).await
}

/// Blockers that somebody sees with every date promised for them until a day, in the order in which they were given
/// (rule H5). A filter keeps those that counted for a line that meets it, whenever that was.
pub async fn promised_blockers(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by: PromiseBy,
    as_of: Date,
) -> StoreResult<Vec<PromisedBlocker>> {
    kept::promised_blockers(transaction, visibility, filter, by, as_of).await
}

/// How long the blockers that somebody sees lasted, or have lasted by the end of a day, counted, in no order: those of
/// one reason, or all.
pub async fn blocker_cases(
    transaction: &mut Transaction,
    visibility: &Visibility,
    reason: Option<&Code>,
    as_of: Date,
) -> StoreResult<Vec<BlockerCase>> {
    cases::blocker_cases(transaction, visibility, reason, as_of).await
}

/// `line_interval AS line`, with the tables that the conditions need.
fn from_intervals(filter: &LineFilter, resolved: &Resolved, conditions: &Conditions) -> Fragment {
    let source = Source::Intervals;
    let index = index_for_report(filter, resolved, source, Reads::Lines);
    let mut tables = source.table();
    tables
        .append(&resolved.seen.database().by_index(index))
        .append(&conditions.joins.tables());
    tables
}
