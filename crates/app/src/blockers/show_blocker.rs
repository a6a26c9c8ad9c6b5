//! Shows a blocker to somebody: with what they see of it (rules A3, A4, H5, T3, T5).

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::blocker::{Blocker, slips};
use desbloqueo_domain::clocks::days_between;
use desbloqueo_domain::code::{BlockerId, LineId, OrganizationId};
use desbloqueo_domain::interval::{Interval, Window, totals, unit_days};
use desbloqueo_domain::organization::Place;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::entitlements::counts;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{blocker_comments, changes, intervals, promises};
use jiff::civil::Date;

use super::holding::{Holding, find};
use super::shown::{ShownBlocker, ShownLine, Slips, rights};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Comments and changes that a page begins with.
const MOST_COMMENTS: i64 = 100;
const MOST_CHANGES: i64 = 1_000;

/// Shows a blocker.
pub async fn show_blocker(app: &App, actor: &Actor, id: BlockerId) -> UseCaseResult<ShownBlocker> {
    let mut transaction = app.database.read().await?;
    let holding = find(&mut transaction, actor, id).await?;
    let blocker = &holding.before.blocker;
    let organization = blocker.organization;
    let today = app.today_in(&mut transaction, organization).await?;
    let until = blocker
        .state
        .closed
        .as_ref()
        .map_or(today, |closed| closed.day);
    let waited = Waited::read(&mut transaction, actor, &holding, until).await?;
    let promised = promises::list_of_subjects(&mut transaction, organization, &[id.0]).await?;
    let promised: Vec<Date> = promised.into_iter().map(|(_, day)| day).collect();
    let (number, days) = slips(&promised);
    let comments =
        blocker_comments::list_of_blocker(&mut transaction, organization, id, None, MOST_COMMENTS);
    let comments = comments.await?;
    let timeline = changes::list_of_chain(&mut transaction, organization, id.0, 0, MOST_CHANGES);
    let timeline = timeline.await?;
    let lines = lines(actor, &holding, &waited);
    let counted = |shown: &&ShownLine| counts(app.rulebook(), &shown.line).1;
    Ok(ShownBlocker {
        days_open: days_between(blocker.state.opened, until).max(0),
        promises: promised,
        slips: Slips { number, days },
        units: lines
            .iter()
            .filter(counted)
            .map(|shown| shown.line.state.units)
            .sum(),
        unit_days: waited.unit_days(),
        by_party: totals(&waited.intervals, waited.window, |interval| {
            Some(interval.state.party.clone())
        }),
        rights: rights(actor, &holding),
        lines,
        comments,
        timeline,
        blocker: blocker.clone(),
    })
}

fn lines(actor: &Actor, holding: &Holding, waited: &Waited) -> Vec<ShownLine> {
    let id = holding.before.blocker.id;
    let shown = holding.lines_seen_by(actor).map(|(editing, line)| {
        let entitlement = &editing.before.entitlement;
        ShownLine {
            place: editing.place(line.id),
            tenant_name: editing.tenant_name.clone(),
            customer: editing.customer.id,
            entitlement: entitlement.id,
            service: entitlement.service.clone(),
            phase: entitlement.state.phase,
            primary: line
                .state
                .primary_blocker()
                .is_some_and(|link| link.blocker == id),
            unit_days: waited.unit_days_of(line.id),
            line: line.clone(),
        }
    });
    shown.collect()
}

/// The time that lines waited for a blocker, as far as somebody sees them: while it was their primary one, and those
/// that it holds now since they are Blocked, whatever their reason was (H4).
struct Waited {
    window: Window,
    intervals: Vec<Interval>,
}

impl Waited {
    async fn read(
        transaction: &mut Transaction,
        actor: &Actor,
        holding: &Holding,
        until: Date,
    ) -> UseCaseResult<Self> {
        let blocker = &holding.before.blocker;
        let mut since = BTreeMap::new();
        let mut by_organization = BTreeMap::<OrganizationId, Vec<LineId>>::new();
        for (editing, line) in holding.lines_seen_by(actor) {
            since.insert(line.id, line.state.since.l1);
            by_organization
                .entry(editing.before.entitlement.organization)
                .or_default()
                .push(line.id);
        }
        let mut found = Vec::new();
        for (organization, lines) in by_organization {
            let all = intervals::list_of_lines(transaction, organization, &lines).await?;
            let held = all
                .into_iter()
                .map(|stored| stored.interval)
                .filter_map(|interval| {
                    let from = *since.get(&interval.line)?;
                    if interval.state.primary_blocker == Some(blocker.id) {
                        return Some(interval);
                    }
                    (interval.state.kind == StatusKind::Blocked).then(|| clip(interval, from))?
                });
            found.extend(held);
        }
        found.extend(left(transaction, actor, blocker, since.keys().copied().collect()).await?);
        let window = Window {
            from: blocker.state.opened,
            to: until,
        };
        Ok(Self {
            window,
            intervals: found,
        })
    }

    fn unit_days(&self) -> i64 {
        self.intervals
            .iter()
            .map(|interval| unit_days(interval, self.window))
            .sum()
    }

    fn unit_days_of(&self, line: LineId) -> i64 {
        let of_line = self
            .intervals
            .iter()
            .filter(|interval| interval.line == line);
        of_line
            .map(|interval| unit_days(interval, self.window))
            .sum()
    }
}

/// The part of an interval from a day on; `None` where it ended before.
fn clip(interval: Interval, from: Date) -> Option<Interval> {
    if interval.to.is_some_and(|to| to <= from) {
        return None;
    }
    Some(Interval {
        from: interval.from.max(from),
        ..interval
    })
}

/// Intervals of lines that have left the blocker and that somebody sees otherwise.
async fn left(
    transaction: &mut Transaction,
    actor: &Actor,
    blocker: &Blocker,
    holds: BTreeSet<LineId>,
) -> UseCaseResult<Vec<Interval>> {
    let all = intervals::list_of_primary_blocker(transaction, blocker.id).await?;
    let intervals = all.into_iter().map(|stored| stored.interval);
    let seen = intervals.filter(|interval| {
        let state = &interval.state;
        let place = Place {
            organization: state.organization,
            tenant: state.tenant,
            line: interval.line,
        };
        !holds.contains(&interval.line) && actor.visibility.sees_line(place, [blocker.id])
    });
    Ok(seen.collect())
}
