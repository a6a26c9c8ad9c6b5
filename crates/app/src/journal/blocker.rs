//! Saves blockers.

use desbloqueo_domain::blocker::{Blocker, BlockerState};
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::chain::{Chain, ChainHead, ChainKind};
use desbloqueo_store::transaction::Transaction;

use super::difference::difference;
use super::entitlement::stale;
use super::{Journal, Subject, Why};
use crate::error::UseCaseResult;

impl Journal<'_> {
    /// Adds a new blocker; written by [`Journal::flush`].
    pub fn add_blocker(&mut self, blocker: Blocker, why: &Why) -> UseCaseResult<()> {
        let mut stored = StoredBlocker {
            blocker,
            chain: ChainHead::default(),
        };
        stored.chain = self.record_blocker(None, &stored, why)?;
        self.keep_promise(None, &stored.blocker);
        self.announce("blocker.opened", stored.blocker.id.0);
        self.hold_blocker(stored);
        Ok(())
    }

    /// Saves a blocker where it changed; says whether it did.
    pub async fn save_blocker(
        &mut self,
        transaction: &mut Transaction,
        before: &StoredBlocker,
        after: BlockerState,
        why: &Why,
    ) -> UseCaseResult<bool> {
        let mut stored = before.clone();
        stored.blocker.state = after;
        stored.chain = self.record_blocker(Some(&before.blocker.state), &stored, why)?;
        if stored.chain == before.chain {
            return Ok(false);
        }
        if self.unwritten_blocker(stored.blocker.id).is_some() {
            self.save_unwritten_blocker(before, stored.clone())?;
        } else {
            blockers::update(transaction, &stored)
                .await
                .map_err(stale)?;
        }
        self.keep_promise(Some(&before.blocker.state), &stored.blocker);
        let topic = match (
            before.blocker.state.is_open(),
            stored.blocker.state.is_open(),
        ) {
            (true, false) => "blocker.closed",
            (false, true) => "blocker.reopened",
            _ => "blocker.changed",
        };
        self.announce(topic, stored.blocker.id.0);
        Ok(true)
    }

    /// Removes a blocker that should never have been and holds nothing: the undoing of its opening. Its chain
    /// stays.
    pub async fn remove_blocker(
        &mut self,
        transaction: &mut Transaction,
        stored: &StoredBlocker,
        why: &Why,
    ) -> UseCaseResult<()> {
        let blocker = &stored.blocker;
        if let Some(texts) = difference(Some(&blocker.state), None)? {
            let subject = Subject {
                kind: "blocker",
                id: blocker.id.0,
            };
            let chain = Chain {
                kind: ChainKind::Blocker,
                id: blocker.id.0,
            };
            self.record(
                blocker.organization,
                chain,
                &stored.chain,
                subject,
                texts,
                why,
            );
        }
        blockers::delete(transaction, blocker).await.map_err(stale)
    }

    fn record_blocker(
        &mut self,
        before: Option<&BlockerState>,
        after: &StoredBlocker,
        why: &Why,
    ) -> UseCaseResult<ChainHead> {
        let blocker = &after.blocker;
        let Some(texts) = difference(before, Some(&blocker.state))? else {
            return Ok(after.chain.clone());
        };
        let subject = Subject {
            kind: "blocker",
            id: blocker.id.0,
        };
        let chain = Chain {
            kind: ChainKind::Blocker,
            id: blocker.id.0,
        };
        Ok(self.record(
            blocker.organization,
            chain,
            &after.chain,
            subject,
            texts,
            why,
        ))
    }

    fn keep_promise(&mut self, before: Option<&BlockerState>, after: &Blocker) {
        let earlier = before.and_then(|state| state.projected);
        if let Some(projected) = after.state.projected.filter(|day| Some(*day) != earlier) {
            let promise = self.promise_of(after.organization, "blocker", after.id.0, projected);
            self.pending.promises.push(promise);
        }
    }
}
