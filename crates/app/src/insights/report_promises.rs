//! Reports promised dates against what happened (rule H5).

use std::collections::BTreeMap;

use desbloqueo_domain::blocker::slips;
use desbloqueo_statistics::{Calibration, Kept, calibration};
use desbloqueo_store::column::day as number;
use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::reports::{PromiseBy, PromisedBlocker, ReportKey, promised_blockers};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::ReportNames;

/// How well projected unblock dates were kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PromiseReport {
    /// The groups, those of the most blockers first.
    pub rows: Vec<PromiseRow>,
    /// All blockers together, each once.
    pub all: PromiseRow,
    /// Of those closed, how many were so many days late by the last date given; negative before it.
    pub days_late: BTreeMap<i64, usize>,
    /// The names behind the keys.
    pub names: ReportNames,
    /// The day that it looks at.
    pub day: Date,
}

/// How well one key kept its dates.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct PromiseRow {
    /// The key; `None` for all together.
    pub key: Option<ReportKey>,
    /// Blockers for which a date was ever given.
    pub blockers: usize,
    /// Those still open past the last date given.
    pub overdue: usize,
    /// Of those closed, the last date given against the day of closing; `None` where none is closed. A private
    /// blocker that gave way to another while its line stayed blocked is not among them.
    pub last: Option<Calibration>,
    /// The same of the first date given.
    pub first: Option<Calibration>,
    /// How often a date moved to a later one, over all of them.
    pub slips: i64,
    /// By how many days in all.
    pub slip_days: i64,
}

/// Compares the dates projected for blockers with the days on which they were closed.
pub async fn report_promises(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    by: PromiseBy,
    as_of: Option<Date>,
) -> UseCaseResult<PromiseReport> {
    let mut transaction = app.database.read().await?;
    let day = match as_of {
        Some(day) => day,
        None => crate::reads::today(app, &mut transaction, actor).await?,
    };
    let found = promised_blockers(&mut transaction, &actor.visibility, filter, by, day).await?;
    let mut groups = BTreeMap::<&ReportKey, Vec<&PromisedBlocker>>::new();
    let mut each = BTreeMap::new();
    for blocker in &found {
        groups.entry(&blocker.key).or_default().push(blocker);
        each.insert(blocker.blocker, blocker);
    }
    let each: Vec<&PromisedBlocker> = each.into_values().collect();
    let mut days_late = BTreeMap::new();
    for promise in kept(&each, <[Date]>::last) {
        *days_late.entry(promise.days_late()).or_default() += 1;
    }
    let all = row(None, &each, day);
    let of_group = |(key, blockers): (&ReportKey, Vec<_>)| row(Some(key.clone()), &blockers, day);
    let mut rows: Vec<PromiseRow> = groups.into_iter().map(of_group).collect();
    rows.sort_by(|one, other| {
        let more = other.blockers.cmp(&one.blockers);
        more.then_with(|| one.key.cmp(&other.key))
    });
    let keys = rows.iter().filter_map(|row| row.key.as_ref());
    let names = ReportNames::read(&mut transaction, actor, keys).await?;
    Ok(PromiseReport {
        rows,
        all,
        days_late,
        names,
        day,
    })
}

fn row(key: Option<ReportKey>, blockers: &[&PromisedBlocker], day: Date) -> PromiseRow {
    let slipped = blockers.iter().map(|blocker| slips(&blocker.promised));
    let (slips, slip_days) = slipped.fold((0, 0), |(count, days), (more, by)| {
        (count + i64::from(more), days + by)
    });
    let is_overdue = |blocker: &&&PromisedBlocker| {
        blocker.is_open && blocker.promised.last().is_some_and(|last| *last < day)
    };
    PromiseRow {
        key,
        blockers: blockers.len(),
        overdue: blockers.iter().filter(is_overdue).count(),
        last: against_closing(blockers, <[Date]>::last),
        first: against_closing(blockers, <[Date]>::first),
        slips,
        slip_days,
    }
}

fn against_closing(
    blockers: &[&PromisedBlocker],
    choose: fn(&[Date]) -> Option<&Date>,
) -> Option<Calibration> {
    // Nothing closed is nothing to compare.
    calibration(&kept(blockers, choose)).ok()
}

/// A date given for each that was closed, and the day on which it was.
fn kept(blockers: &[&PromisedBlocker], choose: fn(&[Date]) -> Option<&Date>) -> Vec<Kept> {
    let kept = blockers.iter().filter_map(|blocker| {
        Some(Kept {
            promised: number(*choose(&blocker.promised)?),
            actual: number(blocker.closed?),
        })
    });
    kept.collect()
}
