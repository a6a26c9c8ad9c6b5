//! Reports when open blockers are likely to be gone, beside what was promised for them.

use std::collections::BTreeMap;

use desbloqueo_domain::blocker::{Blocker, slips};
use desbloqueo_domain::clocks::{age_days, days_between};
use desbloqueo_domain::code::{BlockerId, Code};
use desbloqueo_store::blocker_list::BlockerItem;
use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::promises;
use desbloqueo_store::reports::{BlockerCase, HeldBy, blocker_cases, held_by};
use desbloqueo_store::transaction::Transaction;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::free::items;
use super::moment::moment;
use super::outlook::{Outlook, Standing, outlook};
use crate::App;
use crate::actor::Actor;
use crate::blockers::{Slips, find_visible};
use crate::error::UseCaseResult;
use crate::reads::{Names, asked_then, slips_of};
use crate::rewind::Rewind;

/// The report lists so many blockers, those that hold the most units.
pub const MOST_OUTLOOKS: u32 = 50;

/// When open blockers are likely to be gone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutlookReport {
    /// The blockers, those that hold the most units of the slice first.
    pub rows: Vec<OutlookRow>,
    /// How many more there are.
    pub more: usize,
    /// The names behind owners and resolvers.
    pub names: Names,
    /// The day that it looks at.
    pub day: Date,
}

/// When one of them is likely to be gone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutlookRow {
    /// The blocker.
    pub item: BlockerItem,
    /// Units of the slice that it holds, alone or with others.
    pub units: i64,
    /// How often and how far its date slipped.
    pub slips: Slips,
    /// When it is likely to be gone; `None` where too few others are known.
    pub realistic: Option<Realistic>,
}

/// When an open blocker is likely to be gone, in days of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Realistic {
    /// Behind it: the probability, and what it is compared with.
    pub outlook: Outlook,
    /// By this day it is gone in half of the cases.
    pub half: Option<Date>,
    /// By this day in 80 % of them.
    pub most: Option<Date>,
}

/// A blocker, and when it is likely to be gone.
#[derive(Debug, Clone, PartialEq)]
pub struct BlockerOutlook {
    /// The blocker.
    pub blocker: Blocker,
    /// When it is likely to be gone; `None` where it is closed, or where too few others are known.
    pub realistic: Option<Realistic>,
}

/// Says when the open blockers that hold lines of a slice are likely to be gone, by what was known by the end of the day.
/// What the actor sees is what they are compared with (rule A3). Of a past day a line is held by its first alone.
pub async fn report_outlook(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    as_of: Option<Date>,
) -> UseCaseResult<OutlookReport> {
    let mut transaction = app.database.read().await?;
    let transaction = &mut transaction;
    let moment = moment(app, transaction, actor, as_of).await?;
    let filter = asked_then(transaction, filter, moment).await?;
    let (seen, day) = (&actor.visibility, moment.day());
    let (largest, more) = held_by(transaction, seen, &filter, moment, MOST_OUTLOOKS).await?;
    let ids = largest.iter().map(|held| held.blocker);
    let mut found = items(transaction, actor, ids, moment).await?;
    let cases = if found.is_empty() {
        Vec::new()
    } else {
        blocker_cases(transaction, seen, None, day).await?
    };
    let cases = by_reason(&cases);
    let listed: Vec<BlockerItem> = found.values().cloned().collect();
    let slipped = slips_of(transaction, &listed, day).await?;
    let rows = largest.iter().filter_map(|HeldBy { blocker, units, .. }| {
        let item = found.remove(blocker)?;
        let slips = slipped.get(blocker).copied().unwrap_or_default();
        let of_reason = cases.get(&item.reason).map_or(&[][..], Vec::as_slice);
        let of = standing(item.opened, item.projected, slips.number, day);
        Some(OutlookRow {
            realistic: outlook(of_reason, of).map(|found| Realistic::of(found, day)),
            units: *units,
            slips,
            item,
        })
    });
    let rows: Vec<OutlookRow> = rows.collect();
    let owners = rows.iter().flat_map(|row| {
        let all = std::iter::once(&row.item.owner).chain(&row.item.resolvers);
        all.map(|owner| (row.item.organization, owner))
    });
    let owners: Vec<_> = owners.collect();
    let names = Names::read(transaction, owners).await?;
    Ok(OutlookReport {
        rows,
        more,
        names,
        day,
    })
}

/// Says when a blocker is likely to be gone, by what was known by the end of the day.
pub async fn blocker_outlook(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    as_of: Option<Date>,
) -> UseCaseResult<BlockerOutlook> {
    let mut transaction = app.database.read().await?;
    let now = find_visible(&mut transaction, actor, id).await?.blocker;
    let today = app.today_in(&mut transaction, now.organization).await?;
    let past = as_of.filter(|day| *day < today);
    let day = past.unwrap_or(today);
    let blocker = match past {
        Some(day) => blocker_on(&mut transaction, now, day).await?,
        None => now,
    };
    let closed = blocker.state.closed.as_ref();
    if closed.is_some_and(|closed| closed.day <= day) || blocker.state.opened > day {
        return Ok(BlockerOutlook {
            blocker,
            realistic: None,
        });
    }
    let promised = promises::list_given(&mut transaction, blocker.organization, id.0, day).await?;
    let (seen, reason) = (&actor.visibility, blocker.state.reason.as_ref());
    let cases = blocker_cases(&mut transaction, seen, reason, day).await?;
    let of_reason: Vec<&BlockerCase> = cases
        .iter()
        .filter(|case| case.reason.as_ref() == reason)
        .collect();
    let (number, _) = slips(&promised);
    let of = standing(blocker.state.opened, blocker.state.projected, number, day);
    let realistic = outlook(&of_reason, of).map(|found| Realistic::of(found, day));
    Ok(BlockerOutlook { blocker, realistic })
}

/// A blocker as it was at the end of a day.
async fn blocker_on(
    transaction: &mut Transaction,
    now: Blocker,
    day: Date,
) -> UseCaseResult<Blocker> {
    let (organization, id) = (now.organization, now.id.0);
    let chain = Rewind::read(transaction, organization, id, day).await?;
    let then = chain.state(id, Some(&now.state))?;
    Ok(match then {
        Some(then) => Blocker {
            state: then.state,
            ..now
        },
        None => now,
    })
}

fn by_reason(cases: &[BlockerCase]) -> BTreeMap<Option<Code>, Vec<&BlockerCase>> {
    let mut grouped = BTreeMap::<Option<Code>, Vec<&BlockerCase>>::new();
    for case in cases {
        grouped.entry(case.reason.clone()).or_default().push(case);
    }
    grouped
}

fn standing(opened: Date, projected: Option<Date>, slips: u32, day: Date) -> Standing {
    Standing {
        age_days: age_days(opened, day),
        slips,
        promised_in: projected.map(|projected| days_between(day, projected)),
    }
}

impl Realistic {
    fn of(outlook: Outlook, day: Date) -> Self {
        let after = |days: Option<f64>| day.checked_add(whole(days?).days()).ok();
        Self {
            half: after(outlook.half_days),
            most: after(outlook.most_days),
            outlook,
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "whole days, as they were counted"
)]
fn whole(days: f64) -> i64 {
    days as i64
}
