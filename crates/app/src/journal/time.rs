//! Advances the intervals of lines, and keeps every date that was promised (rules H4, H5, T5).

use std::collections::BTreeMap;

use desbloqueo_domain::code::{Code, IntervalId, LineId, OrganizationId, PromiseId};
use desbloqueo_domain::interval::{Interval, IntervalState, advance, close};
use desbloqueo_domain::line::{LineState, StatusLine};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::entitlements::{StoredEntitlement, counts};
use desbloqueo_store::intervals::{self, StoredInterval};
use desbloqueo_store::promises::Promise;
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;
use uuid::Uuid;

use super::entitlement::Pairs;
use super::{Blockers, Journal};
use crate::error::UseCaseResult;

/// The interval of each line that holds until further notice.
pub(super) type OpenIntervals = BTreeMap<LineId, StoredInterval>;

/// The open intervals of the lines that were there before.
pub(super) async fn open_intervals(
    transaction: &mut Transaction,
    organization: OrganizationId,
    pairs: &Pairs<'_>,
) -> UseCaseResult<OpenIntervals> {
    let known: Vec<LineId> = pairs
        .iter()
        .filter(|(_, (earlier, _))| earlier.is_some())
        .map(|(id, _)| *id)
        .collect();
    let open = intervals::list_open_of_lines(transaction, organization, &known).await?;
    let by_line = open.into_iter().map(|one| (one.interval.line, one));
    Ok(by_line.collect())
}

impl Journal<'_> {
    /// Begins the intervals of a new line. Whatever its clocks say, that is today where its units were on other
    /// lines until now: on a past day they would be counted twice (rule U1).
    pub(super) fn begin_line(
        &mut self,
        stored: &StoredEntitlement,
        line: &StatusLine,
        from: Date,
        blockers: &Blockers,
    ) {
        let interval = self.interval(stored, line, from, blockers);
        self.hold_interval(interval);
        if let Some(target) = line.state.target {
            self.promise(stored, "line", line.id.0, target);
        }
    }

    /// Advances the intervals of the lines that changed, which were open until now.
    pub(super) async fn save_intervals(
        &mut self,
        transaction: &mut Transaction,
        (before, after): (&StoredEntitlement, &StoredEntitlement),
        pairs: &Pairs<'_>,
        mut open: OpenIntervals,
        blockers: &Blockers,
    ) -> UseCaseResult<()> {
        for (id, (earlier, later)) in pairs {
            match (open.remove(id), later) {
                (Some(open), None) => self.end(transaction, &open.interval).await?,
                (None, Some(line)) => {
                    self.begin_line(after, line, self.today, blockers);
                    self.connect_line(after.entitlement.organization, line.id);
                }
                (Some(open), Some(line)) => {
                    self.move_on(transaction, (before, after), open, line, blockers)
                        .await?;
                    self.promise_target(after, *earlier, line);
                }
                (None, None) => {}
            }
        }
        Ok(())
    }

    /// Has what stands beside the intervals of a line be said anew at the end: it had some before, or may have had, such as
    /// one that is brought back.
    pub(crate) fn connect_line(&mut self, organization: OrganizationId, line: LineId) {
        let lines = self.pending.to_connect.entry(organization).or_default();
        lines.push(line);
    }

    async fn end(&mut self, transaction: &mut Transaction, open: &Interval) -> UseCaseResult<()> {
        let organization = open.state.organization;
        let closed = close(open.clone(), self.today);
        intervals::update_end(transaction, organization, open.id, closed.to).await?;
        self.connect_line(organization, open.line);
        Ok(())
    }

    async fn move_on(
        &mut self,
        transaction: &mut Transaction,
        (before, after): (&StoredEntitlement, &StoredEntitlement),
        open: StoredInterval,
        line: &StatusLine,
        blockers: &Blockers,
    ) -> UseCaseResult<()> {
        let organization = open.interval.state.organization;
        if let (closed, Some(opened)) = self.step(after, &open, line, blockers) {
            intervals::update_end(transaction, organization, closed.id, closed.to).await?;
            if self.reports_past(&before.entitlement, &after.entitlement, line) {
                self.rewrite(transaction, opened, line).await?;
            } else {
                self.pending.intervals.push(opened);
                self.connect_line(organization, line.id);
            }
        }
        Ok(())
    }

    /// The open interval of a line as it is after a change, and the one that follows it, if any.
    pub(super) fn step(
        &self,
        stored: &StoredEntitlement,
        open: &StoredInterval,
        line: &StatusLine,
        blockers: &Blockers,
    ) -> (Interval, Option<StoredInterval>) {
        let next = self.interval(stored, line, self.today, blockers);
        let clocks_moved = open.since != next.since || open.counted != next.counted;
        let (closed, opened) = if clocks_moved && open.interval.state == next.interval.state {
            // The state is the same, and yet its clocks are not: a reported "since", a merge.
            (
                close(open.interval.clone(), self.today),
                Some(next.interval.clone()),
            )
        } else {
            advance(
                open.interval.clone(),
                self.today,
                next.interval.id,
                next.interval.state.clone(),
            )
        };
        (
            closed,
            opened.map(|interval| StoredInterval { interval, ..next }),
        )
    }

    /// Keeps the target date of a line where it is another one than before.
    pub(super) fn promise_target(
        &mut self,
        stored: &StoredEntitlement,
        earlier: Option<&StatusLine>,
        line: &StatusLine,
    ) {
        let before = earlier.and_then(|line| line.state.target);
        if let Some(target) = line.state.target.filter(|target| Some(*target) != before) {
            self.promise(stored, "line", line.id.0, target);
        }
    }

    fn interval(
        &self,
        stored: &StoredEntitlement,
        line: &StatusLine,
        from: Date,
        blockers: &Blockers,
    ) -> StoredInterval {
        let (entitlement, state) = (&stored.entitlement, &line.state);
        let outer = &entitlement.state;
        let kind = self
            .app
            .rulebook()
            .kind(&state.status.l1)
            .unwrap_or(StatusKind::StatusUnknown);
        let (_, counted) = counts(self.app.rulebook(), line);
        StoredInterval {
            customer: stored.customer,
            counted,
            since: (state.since.l1, state.since.reason),
            interval: Interval {
                id: IntervalId(self.next_id()),
                line: line.id,
                from,
                to: None,
                state: IntervalState {
                    units: state.units,
                    segment: state.segment.clone(),
                    status: state.status.clone(),
                    kind,
                    phase: outer.phase,
                    service_status: outer.service_status.clone(),
                    engagement_scenario: outer.engagement_scenario.clone(),
                    owner: state.owner.clone(),
                    target: state.target,
                    party: self.party(state, blockers),
                    primary_blocker: state.primary_blocker().map(|link| link.blocker),
                    organization: entitlement.organization,
                    tenant: entitlement.tenant,
                    entitlement: entitlement.id,
                    service: entitlement.service.clone(),
                },
            },
        }
    }

    /// The party charged for waiting: as the primary blocker says, else as the playbook does (rule T5).
    fn party(&self, state: &LineState, blockers: &Blockers) -> Option<Code> {
        let of_blocker = state
            .primary_blocker()
            .and_then(|link| blockers.get(&link.blocker))
            .and_then(|blocker| blocker.party_on(self.today));
        of_blocker
            .or_else(|| self.app.rulebook().party(&state.status))
            .cloned()
    }

    fn promise(
        &mut self,
        stored: &StoredEntitlement,
        kind: &'static str,
        subject: Uuid,
        promised: Date,
    ) {
        let promise = self.promise_of(stored.entitlement.organization, kind, subject, promised);
        self.pending.promises.push(promise);
    }

    pub(super) fn promise_of(
        &self,
        organization: OrganizationId,
        subject_kind: &'static str,
        subject: Uuid,
        promised: Date,
    ) -> Promise {
        Promise {
            organization,
            id: PromiseId(self.next_id()),
            subject_kind,
            subject,
            promised,
            given: self.today,
            person: self.actor.person,
            recorded_at: self.recorded_at(),
            batch: self.batch,
        }
    }
}
