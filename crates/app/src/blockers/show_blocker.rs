//! Shows a blocker to somebody: with what they see of it (rules A3, A4, H5, T3, T5).

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::blocker::{Blocker, slips};
use desbloqueo_domain::clocks::days_between;
use desbloqueo_domain::code::{BlockerId, EntitlementId, LineId, OrganizationId};
use desbloqueo_domain::interval::{Interval, Window, totals, unit_days};
use desbloqueo_domain::organization::Place;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::entitlements::counts;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{blocker_comments, changes, intervals, promises};
use jiff::Timestamp;
use jiff::civil::Date;

use super::holding::{Holding, find};
use super::shown::{ShownBlocker, ShownLine, Slips};
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::read_many;
use crate::error::{UseCaseError, UseCaseResult};
use crate::rewind::{Rewind, entitlement_on};

/// Comments and changes that a page begins with.
const MOST_COMMENTS: i64 = 100;
const MOST_CHANGES: i64 = 1_000;

/// Shows a blocker.
pub async fn show_blocker(app: &App, actor: &Actor, id: BlockerId) -> UseCaseResult<ShownBlocker> {
    let mut transaction = app.database.read().await?;
    let holding = find(&mut transaction, actor, id).await?;
    let organization = holding.before.blocker.organization;
    let today = app.today_in(&mut transaction, organization).await?;
    show(app, &mut transaction, actor, holding, today).await
}

/// Shows a blocker as it was at the end of a past day, with the lines that it held: those whose first blocker it was,
/// and those that it holds still.
pub async fn show_blocker_on(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    day: Date,
) -> UseCaseResult<ShownBlocker> {
    let mut transaction = app.database.read().await?;
    let now = find(&mut transaction, actor, id).await?;
    let then = holding_on(&mut transaction, now, day).await?;
    let then = then.ok_or_else(|| UseCaseError::not_found(Field::Blocker, id))?;
    let mut shown = show(app, &mut transaction, actor, then, day).await?;
    let zone = app
        .zone_of(&mut transaction, shown.blocker.organization)
        .await?;
    shown.timeline.retain(|change| change.effective <= day);
    shown.comments.retain(|comment| {
        let at = Timestamp::from_microsecond(comment.recorded_at);
        at.is_ok_and(|at| at.to_zoned(zone.clone()).date() <= day)
    });
    Ok(shown)
}

async fn show(
    app: &App,
    transaction: &mut Transaction,
    actor: &Actor,
    holding: Holding,
    today: Date,
) -> UseCaseResult<ShownBlocker> {
    let blocker = &holding.before.blocker;
    let (organization, id) = (blocker.organization, blocker.id);
    let until = blocker
        .state
        .closed
        .as_ref()
        .map_or(today, |closed| closed.day);
    let waited = Waited::read(transaction, actor, &holding, until).await?;
    let promised = promises::list_given(transaction, organization, id.0, today).await?;
    let (number, days) = slips(&promised);
    let comments =
        blocker_comments::list_of_blocker(transaction, organization, id, None, MOST_COMMENTS);
    let comments = comments.await?;
    let timeline = changes::list_of_chain(transaction, organization, id.0, 0, MOST_CHANGES);
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
        rights: holding.rights(actor),
        lines,
        comments,
        timeline,
        blocker: blocker.clone(),
    })
}

/// A blocker as it was, with the entitlements of the lines that it held as they were; `None` where it was opened later.
async fn holding_on(
    transaction: &mut Transaction,
    now: Holding,
    day: Date,
) -> UseCaseResult<Option<Holding>> {
    let Holding {
        mut before,
        mut entitlements,
    } = now;
    let (organization, id) = (before.blocker.organization, before.blocker.id);
    let chain = Rewind::read(transaction, organization, id.0, day).await?;
    let then = chain.state(id.0, Some(&before.blocker.state))?;
    let Some(then) = then.filter(|then| then.was_there || then.state.opened <= day) else {
        return Ok(None);
    };
    before.blocker.state = then.state;
    let known: BTreeSet<EntitlementId> = entitlements
        .iter()
        .map(|editing| editing.before.entitlement.id)
        .collect();
    let stretches = intervals::list_of_primary_blocker(transaction, id).await?;
    let left = stretches.iter().map(|stored| &stored.interval);
    let left = left.filter(|one| one.holds_on(day) && !known.contains(&one.state.entitlement));
    let left = left
        .map(|one| (one.state.organization, one.state.entitlement))
        .collect();
    entitlements.extend(read_many(transaction, &left).await?);
    let mut held = Vec::with_capacity(entitlements.len());
    for mut editing in entitlements {
        let found = entitlement_on(transaction, &editing.before.entitlement, day).await?;
        if let Some((then, _)) = found {
            editing.before.entitlement = then;
            held.push(editing);
        }
    }
    Ok(Some(Holding {
        before,
        entitlements: held,
    }))
}

fn lines(actor: &Actor, holding: &Holding, waited: &Waited) -> Vec<ShownLine> {
    let id = holding.before.blocker.id;
    let unit_days = waited.unit_days_by_line();
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
            unit_days: unit_days.get(&line.id).copied().unwrap_or_default(),
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

    fn unit_days_by_line(&self) -> BTreeMap<LineId, i64> {
        let mut by_line = BTreeMap::new();
        for interval in &self.intervals {
            *by_line.entry(interval.line).or_default() += unit_days(interval, self.window);
        }
        by_line
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
