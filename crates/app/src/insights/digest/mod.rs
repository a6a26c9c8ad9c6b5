//! Gathers what a weekly meeting looks at: what is blocked now, by what and by whom, and what changed since another day.

mod attention;
mod blockers;
mod renewals;

pub use attention::Attention;
pub use blockers::DigestBlocker;
pub use renewals::{DigestRenewals, RenewingCustomer};

use std::collections::BTreeMap;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::reports::{
    BlockedRow, LineSum, PartyUnitDays, Periods, ReportBy, ReportKey, blocked, blocked_flow,
    units_by_status,
};
use desbloqueo_store::transaction::Transaction;
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::Names;

/// The day that is compared with lies so many days back where none is named: four weeks.
pub const COMPARED_DAYS: i64 = 28;

/// The days that a digest looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DigestDays {
    /// The day; today where none is named. What will be is not known, so that a day to come is today.
    pub as_of: Option<Date>,
    /// The day before it that it is compared with.
    pub compared: Option<Date>,
}

/// What is blocked on a day, of what the actor sees, and what changed since another.
#[derive(Debug, Clone, PartialEq)]
pub struct Digest {
    /// The day.
    pub day: Date,
    /// Whether the day is past: then some of it is not known.
    pub is_past: bool,
    /// The day that it is compared with.
    pub compared: Date,
    /// Filters in use that the past does not hold, so that past figures are of more.
    pub left_out: Vec<&'static str>,
    /// Lines and units of each kind of status, in their order.
    pub statuses: Vec<(StatusKind, Compared)>,
    /// What is blocked.
    pub blocked: Compared,
    /// Unit-days of all that is blocked by the party that they were charged to, the most first (rule T5).
    pub charged: Vec<PartyUnitDays>,
    /// What is blocked by reason, the most units first.
    pub reasons: Vec<DigestReason>,
    /// What is blocked by the party whose clock runs, the most units first.
    pub parties: Vec<BlockedRow>,
    /// The blockers that hold the most units.
    pub blockers: Vec<DigestBlocker>,
    /// What is blocked at customers that renew soon.
    pub renewals: DigestRenewals,
    /// What became blocked after the day that is compared with.
    pub newly_blocked: LineSum,
    /// What ceased to be since then.
    pub unblocked: LineSum,
    /// What calls for somebody's attention.
    pub attention: Attention,
    /// The names behind owners and resolvers.
    pub names: Names,
}

/// Lines and units on two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Compared {
    /// On the day.
    pub now: LineSum,
    /// On the day that it is compared with.
    pub before: LineSum,
}

/// What is blocked for one reason.
#[derive(Debug, Clone, PartialEq)]
pub struct DigestReason {
    /// The reason; `None` where lines have none.
    pub reason: Option<Code>,
    /// Its lines, units, unit-days, ages and parties.
    pub row: BlockedRow,
    /// Its units on the day that is compared with.
    pub units_before: i64,
}

impl Digest {
    /// Blocked units that came or went otherwise than by becoming blocked or ceasing to be: numbers that changed,
    /// lines that were merged, or that came in blocked already.
    pub fn other_units(&self) -> i64 {
        self.blocked.change() - self.newly_blocked.units + self.unblocked.units
    }
}

impl Compared {
    /// Units more than on the day that is compared with; fewer below zero.
    pub fn change(self) -> i64 {
        self.now.units - self.before.units
    }
}

/// Gathers the digest of the lines that meet a filter. Of the filter, what past days do not hold is left out of their
/// figures.
pub async fn digest(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    days: DigestDays,
) -> UseCaseResult<Digest> {
    let mut transaction = app.database.read().await?;
    let transaction = &mut transaction;
    let today = crate::reads::today(app, transaction, actor).await?;
    let day = days.as_of.map_or(today, |day| day.min(today));
    let back = || day.checked_sub(COMPARED_DAYS.days()).unwrap_or(day);
    let compared = days.compared.filter(|earlier| *earlier < day);
    let compared = compared.unwrap_or_else(back);
    let moment = if day < today {
        Moment::EndOf(day)
    } else {
        Moment::Now(day)
    };
    let before = Moment::EndOf(compared);
    let (seen, since) = (&actor.visibility, Periods::between(compared, day));
    let rows = blocked(transaction, seen, filter, ReportBy::Reason, moment).await?;
    let rows_before = blocked(transaction, seen, filter, ReportBy::Reason, before).await?;
    let statuses = statuses(transaction, actor, filter, [moment, before]).await?;
    let flow = blocked_flow(transaction, seen, filter, &since).await?;
    let flow = flow.last();
    let mut names = Names::default();
    Ok(Digest {
        day,
        is_past: day < today,
        compared,
        left_out: filter.left_out_of_stretches(),
        statuses,
        blocked: Compared {
            now: sum(&rows),
            before: sum(&rows_before),
        },
        charged: charged(&rows),
        reasons: reasons(rows, &rows_before),
        parties: blocked(transaction, seen, filter, ReportBy::Party, moment).await?,
        blockers: blockers::read(transaction, actor, filter, moment, &mut names).await?,
        renewals: renewals::read(transaction, actor, filter, [moment, before]).await?,
        newly_blocked: flow.map(|since| since.entered).unwrap_or_default(),
        unblocked: flow.map(|since| since.left).unwrap_or_default(),
        attention: Attention::read(app, transaction, actor, filter, moment).await?,
        names,
    })
}

async fn statuses(
    transaction: &mut Transaction,
    actor: &Actor,
    filter: &LineFilter,
    moments: [Moment; 2],
) -> UseCaseResult<Vec<(StatusKind, Compared)>> {
    let mut sums = BTreeMap::<StatusKind, [LineSum; 2]>::new();
    for (position, moment) in moments.into_iter().enumerate() {
        let rows = units_by_status(transaction, &actor.visibility, filter, moment).await?;
        for row in rows {
            let both = sums.entry(row.kind).or_default();
            if let Some(sum) = both.get_mut(position) {
                sum.lines += row.lines;
                sum.units = sum.units.saturating_add(row.units);
            }
        }
    }
    let compared = sums
        .into_iter()
        .map(|(kind, [now, before])| (kind, Compared { now, before }));
    Ok(compared.collect())
}

fn sum(rows: &[BlockedRow]) -> LineSum {
    let sum_of = |row: &BlockedRow| LineSum {
        lines: row.lines,
        units: row.units,
    };
    rows.iter().map(sum_of).sum()
}

fn charged(rows: &[BlockedRow]) -> Vec<PartyUnitDays> {
    let mut sums = BTreeMap::<Option<&Code>, i64>::new();
    for one in rows.iter().flat_map(|row| &row.parties) {
        let sum = sums.entry(one.party.as_ref()).or_default();
        *sum = sum.saturating_add(one.unit_days);
    }
    let charged = sums.into_iter().map(|(party, unit_days)| PartyUnitDays {
        party: party.cloned(),
        unit_days,
    });
    let mut charged: Vec<PartyUnitDays> = charged.collect();
    charged.sort_by_key(|one| std::cmp::Reverse(one.unit_days));
    charged
}

fn reasons(rows: Vec<BlockedRow>, before: &[BlockedRow]) -> Vec<DigestReason> {
    let before: BTreeMap<&ReportKey, i64> =
        before.iter().map(|row| (&row.key, row.units)).collect();
    let reason = |row: BlockedRow| DigestReason {
        reason: match &row.key {
            ReportKey::Code(code) => code.clone(),
            _ => None,
        },
        units_before: before.get(&row.key).copied().unwrap_or_default(),
        row,
    };
    rows.into_iter().map(reason).collect()
}
