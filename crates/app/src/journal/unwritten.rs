//! Rows that were added and are not written yet: a later change finds them where they wait. So a record can live
//! through a whole past, day after day, and be written once.

use std::collections::{HashMap, HashSet};

use desbloqueo_domain::code::{BlockerId, EntitlementId, LineId};
use desbloqueo_domain::interval::{Beginning, close};
use desbloqueo_domain::line::StatusLine;
use desbloqueo_store::blockers::StoredBlocker;
use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::entitlements::StoredEntitlement;
use desbloqueo_store::error::StoreError;
use desbloqueo_store::intervals::StoredInterval;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{changes, promises};
use jiff::Timestamp;
use jiff::civil::Date;

use super::entitlement::{Pairs, stale};
use super::{Blockers, Journal, NewEntitlement};
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Where rows wait, by the id of their record.
#[derive(Debug, Default)]
pub(super) struct Places {
    entitlements: HashMap<EntitlementId, usize>,
    blockers: HashMap<BlockerId, usize>,
    intervals: HashMap<LineId, Vec<usize>>,
    /// Lines that came with their entitlement.
    came: HashSet<LineId>,
}

impl<'a> Journal<'a> {
    /// The same, but nobody is told: for a past that never was.
    #[must_use]
    pub fn quiet(self) -> Self {
        Self {
            is_quiet: true,
            ..self
        }
    }

    /// Goes on as somebody at a later instant, on that day.
    pub fn go_on(&mut self, actor: &'a Actor, now: Timestamp, today: Date) {
        (self.actor, self.now, self.today) = (actor, now, today);
    }

    /// An entitlement that was added and is not written yet, as it stands.
    pub fn unwritten_entitlement(&self, id: EntitlementId) -> Option<&StoredEntitlement> {
        let place = self.pending.places.entitlements.get(&id)?;
        self.pending.entitlements.get(*place).map(|new| &new.stored)
    }

    /// A blocker that was added and is not written yet, as it stands.
    pub fn unwritten_blocker(&self, id: BlockerId) -> Option<&StoredBlocker> {
        self.pending
            .blockers
            .get(*self.pending.places.blockers.get(&id)?)
    }

    /// Moves the head of the chain of a blocker that is not written yet, as for a comment.
    pub fn move_unwritten_chain(&mut self, id: BlockerId, head: ChainHead) {
        let place = self.pending.places.blockers.get(&id);
        if let Some(stored) = place.and_then(|place| self.pending.blockers.get_mut(*place)) {
            stored.chain = head;
        }
    }

    /// Changes that were recorded and are not written yet.
    pub fn unwritten_changes(&self) -> usize {
        self.pending.changes.len()
    }

    /// Forgets what was collected since it was last written: it was refused.
    pub fn forget(&mut self) {
        self.pending = super::Pending::default();
    }

    /// Writes what no later change touches, the history, and keeps the rest waiting.
    pub async fn flush_history(&mut self, transaction: &mut Transaction) -> UseCaseResult<()> {
        let (promised, changed) = (
            std::mem::take(&mut self.pending.promises),
            std::mem::take(&mut self.pending.changes),
        );
        promises::insert_many(transaction, &promised).await?;
        changes::insert_many(transaction, &changed).await?;
        Ok(())
    }

    pub(super) fn hold_entitlement(&mut self, new: NewEntitlement) {
        let place = self.pending.entitlements.len();
        let lines = new.stored.entitlement.lines.iter().map(|line| line.id);
        self.pending.places.came.extend(lines);
        self.pending
            .places
            .entitlements
            .insert(new.stored.entitlement.id, place);
        self.pending.entitlements.push(new);
    }

    pub(super) fn hold_blocker(&mut self, stored: StoredBlocker) {
        self.pending
            .places
            .blockers
            .insert(stored.blocker.id, self.pending.blockers.len());
        self.pending.blockers.push(stored);
    }

    pub(super) fn hold_interval(&mut self, stored: StoredInterval) {
        let place = self.pending.intervals.len();
        self.pending
            .places
            .intervals
            .entry(stored.interval.line)
            .or_default()
            .push(place);
        self.pending.intervals.push(stored);
    }

    /// Saves an entitlement that is not written yet, with its lines and their intervals.
    pub(super) fn save_unwritten(
        &mut self,
        before: &StoredEntitlement,
        after: &StoredEntitlement,
        pairs: &Pairs<'_>,
        blockers: &Blockers,
    ) -> UseCaseResult<()> {
        for (id, (earlier, later)) in pairs {
            match (earlier, later) {
                (Some(_), None) => self.end_unwritten(*id),
                (None, Some(line)) => self.begin_line(after, line, self.today, blockers),
                (Some(_), Some(line)) => {
                    self.move_on_unwritten(before, after, line, blockers);
                    self.promise_target(after, *earlier, line);
                }
                (None, None) => {}
            }
        }
        self.announce("entitlement.changed", after.entitlement.id.0);
        let place = self.pending.places.entitlements.get(&after.entitlement.id);
        let waiting = place.and_then(|place| self.pending.entitlements.get_mut(*place));
        let waiting = waiting.filter(|new| new.stored.chain == before.chain);
        waiting
            .ok_or_else(|| {
                stale(StoreError::Conflict {
                    table: "entitlement",
                })
            })?
            .stored = after.clone();
        Ok(())
    }

    /// Saves a blocker that is not written yet.
    pub(super) fn save_unwritten_blocker(
        &mut self,
        before: &StoredBlocker,
        mut after: StoredBlocker,
    ) -> UseCaseResult<()> {
        after.blocker.version += 1;
        let place = self.pending.places.blockers.get(&after.blocker.id);
        let waiting = place.and_then(|place| self.pending.blockers.get_mut(*place));
        let waiting = waiting.filter(|stored| stored.chain == before.chain);
        *waiting.ok_or_else(|| stale(StoreError::Conflict { table: "blocker" }))? = after;
        Ok(())
    }

    fn open_interval(&mut self, line: LineId) -> Option<&mut StoredInterval> {
        let place = *self.pending.places.intervals.get(&line)?.last()?;
        self.pending.intervals.get_mut(place)
    }

    fn end_unwritten(&mut self, line: LineId) {
        let today = self.today;
        if let Some(open) = self.open_interval(line) {
            open.interval = close(open.interval.clone(), today);
        }
    }

    fn move_on_unwritten(
        &mut self,
        before: &StoredEntitlement,
        after: &StoredEntitlement,
        line: &StatusLine,
        blockers: &Blockers,
    ) {
        let Some(open) = self.open_interval(line.id).map(|open| open.clone()) else {
            return;
        };
        let (closed, opened) = self.step(after, &open, line, blockers);
        let Some(opened) = opened else { return };
        if let Some(open) = self.open_interval(line.id) {
            open.interval = closed;
        }
        self.hold_interval(opened);
        if self.reports_past(&before.entitlement, &after.entitlement, line) {
            self.rewrite_unwritten(line);
        }
    }

    /// The past of a line anew, because its status is reported to hold since an earlier day (H7).
    fn rewrite_unwritten(&mut self, line: &StatusLine) {
        let places = self
            .pending
            .places
            .intervals
            .get(&line.id)
            .cloned()
            .unwrap_or_default();
        let all = places
            .iter()
            .filter_map(|place| self.pending.intervals.get(*place).cloned())
            .collect();
        let beginning = if self.pending.places.came.contains(&line.id) {
            Beginning::MayMove
        } else {
            Beginning::Stays
        };
        let mut places = places.into_iter();
        for stored in self.rewritten(all, line, beginning) {
            match places.next() {
                Some(place) => {
                    if let Some(waiting) = self.pending.intervals.get_mut(place) {
                        *waiting = stored;
                    }
                }
                None => self.hold_interval(stored),
            }
        }
    }
}
