//! The past of a line, written anew because its status is reported to hold since an earlier day (rule H7).

use std::collections::BTreeMap;

use desbloqueo_domain::code::{EntitlementId, IntervalId, LineId, OrganizationId};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::interval::{Beginning, Interval, rewrite_since};
use desbloqueo_domain::line::StatusLine;
use desbloqueo_store::changes;
use desbloqueo_store::intervals::{self, StoredInterval};
use desbloqueo_store::transaction::Transaction;

use super::Journal;
use crate::error::UseCaseResult;

impl Journal<'_> {
    /// Whether an edit says that a line has been in its status since an earlier day (rule H7). A merge takes the
    /// older clock over and says nothing of the past of the line, nor does an edit that brings back what was.
    pub(super) fn reports_past(
        &self,
        before: &Entitlement,
        after: &Entitlement,
        line: &StatusLine,
    ) -> bool {
        let since = line.state.since;
        let is_new = before.line(line.id).map(|line| line.state.since) != Some(since);
        let merged = before.lines.iter().any(|gone| {
            after.line(gone.id).is_none()
                && gone.state.status == line.state.status
                && gone.state.since.reason == since.reason
        });
        is_new && since.reported && since.reason < self.today && !merged && !self.restores
    }

    /// Writes the past of a line anew, because its status is reported to hold since an earlier day (H7).
    pub(super) async fn rewrite(
        &mut self,
        transaction: &mut Transaction,
        opened: StoredInterval,
        line: &StatusLine,
    ) -> UseCaseResult<()> {
        let state = &opened.interval.state;
        let (organization, entitlement) = (state.organization, state.entitlement);
        let came = came_with(transaction, organization, entitlement, line.id).await?;
        let mut all = intervals::list_of_lines(transaction, organization, &[line.id]).await?;
        all.push(opened);
        intervals::delete_of_line(transaction, organization, line.id).await?;
        let rewritten = self.rewritten(all, line, came);
        self.pending.intervals.extend(rewritten);
        Ok(())
    }

    /// The intervals of a line with its past as it is reported; those in its status have its clocks.
    pub(super) fn rewritten(
        &self,
        all: Vec<StoredInterval>,
        line: &StatusLine,
        beginning: Beginning,
    ) -> Vec<StoredInterval> {
        let since = line.state.since;
        let intervals = all.iter().map(|stored| stored.interval.clone()).collect();
        let next_id = || IntervalId(self.next_id());
        let rewritten = rewrite_since(intervals, since.reason, beginning, next_id);
        let (Some(rewritten), Some(opened)) = (rewritten, all.last().cloned()) else {
            return all;
        };
        let by_id: BTreeMap<IntervalId, StoredInterval> = all
            .into_iter()
            .map(|stored| (stored.interval.id, stored))
            .collect();
        let store = |interval: Interval| {
            let known = by_id.get(&interval.id).unwrap_or(&opened).clone();
            let in_status = interval.from >= since.reason;
            StoredInterval {
                since: if in_status {
                    (since.l1, since.reason)
                } else {
                    known.since
                },
                interval,
                ..known
            }
        };
        rewritten.into_iter().map(store).collect()
    }
}

/// Whether a line came with its entitlement: its history begins before anything of that was changed.
async fn came_with(
    transaction: &mut Transaction,
    organization: OrganizationId,
    entitlement: EntitlementId,
    line: LineId,
) -> UseCaseResult<Beginning> {
    const MOST: i64 = 1_000;
    let first = changes::list_of_chain(transaction, organization, entitlement.0, 0, MOST).await?;
    let mut came = first.iter().take_while(|change| change.before.is_empty());
    Ok(if came.any(|change| change.subject == line.0) {
        Beginning::MayMove
    } else {
        Beginning::Stays
    })
}
