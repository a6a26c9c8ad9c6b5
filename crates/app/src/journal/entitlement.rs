//! Saves entitlements with their lines.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::LineId;
use desbloqueo_domain::entitlement::{Entitlement, EntitlementState};
use desbloqueo_domain::line::{LineState, StatusLine};
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::entitlements::{self, LinePlace, StoredEntitlement, counts};
use desbloqueo_store::intervals;
use desbloqueo_store::transaction::Transaction;

use super::difference::difference;
use super::time::open_intervals;
use super::{Blockers, CustomerPlace, Journal, NewEntitlement, Subject, Why, entitlement_chain};
use crate::error::{UseCaseError, UseCaseResult};

impl Journal<'_> {
    /// Adds a new entitlement with its lines; written by [`Journal::flush`].
    pub fn add_entitlement(
        &mut self,
        entitlement: Entitlement,
        customer: CustomerPlace,
        blockers: &Blockers,
        why: &Why,
    ) -> UseCaseResult<()> {
        entitlement.check_sum()?;
        let mut stored = StoredEntitlement {
            entitlement,
            customer: customer.id,
            chain: ChainHead::default(),
        };
        stored.chain = self.record_entitlement(None, &stored, why)?;
        let lines = stored.entitlement.lines.clone();
        for line in &lines {
            stored.chain = self.record_line(&stored, None, Some(line), why)?;
            // What was there before anybody told us is in its status since the day that was reported (H7).
            let from = line.state.since.reason.min(self.today);
            self.begin_line(&stored, line, from, blockers);
        }
        self.announce("entitlement.changed", stored.entitlement.id.0);
        self.hold_entitlement(NewEntitlement {
            stored,
            customer_key: customer.key,
        });
        Ok(())
    }

    /// Saves an entitlement and its lines where they changed, and gives it as it was saved; `None` where nothing did.
    pub async fn save_entitlement(
        &mut self,
        transaction: &mut Transaction,
        before: &StoredEntitlement,
        after: Entitlement,
        customer_key: &str,
        blockers: &Blockers,
        why: &Why,
    ) -> UseCaseResult<Option<Entitlement>> {
        after.check_sum()?;
        let mut stored = StoredEntitlement {
            entitlement: after,
            ..before.clone()
        };
        stored.chain = self.record_entitlement(Some(before), &stored, why)?;
        let pairs = pair_lines(&before.entitlement, &stored.entitlement);
        for (earlier, later) in pairs.values() {
            if earlier.map(|line| &line.state) != later.map(|line| &line.state) {
                stored.chain = self.record_line(&stored, *earlier, *later, why)?;
            }
        }
        if stored.chain == before.chain {
            return Ok(None);
        }
        let organization = stored.entitlement.organization;
        let saved = as_saved(before, &stored.entitlement);
        if self.unwritten_entitlement(before.entitlement.id).is_some() {
            let saved = StoredEntitlement {
                entitlement: saved,
                ..stored.clone()
            };
            self.save_unwritten(before, &saved, &pairs, blockers)?;
            return Ok(Some(saved.entitlement));
        }
        // All is read before anything is written, so that what nobody waits for is written together.
        let unknown = unknown_primaries(transaction, &stored.entitlement, blockers).await?;
        let open = open_intervals(transaction, organization, &pairs).await?;
        entitlements::update(transaction, &stored)
            .await
            .map_err(stale)?;
        if is_repeated_otherwise(&before.entitlement.state, &stored.entitlement.state) {
            entitlements::repeat_on_lines(transaction, &stored.entitlement).await?;
        }
        self.save_lines(transaction, before, &stored, customer_key, &pairs)
            .await?;
        let mut blockers = std::borrow::Cow::Borrowed(blockers);
        if !unknown.is_empty() {
            blockers.to_mut().extend(unknown);
        }
        self.save_intervals(transaction, (before, &stored), &pairs, open, &blockers)
            .await?;
        self.announce("entitlement.changed", stored.entitlement.id.0);
        Ok(Some(saved))
    }

    /// Removes an entitlement that should never have been, with its lines and their intervals: the undoing of
    /// its arrival. Its chain stays.
    pub async fn remove_entitlement(
        &mut self,
        transaction: &mut Transaction,
        before: &StoredEntitlement,
        why: &Why,
    ) -> UseCaseResult<()> {
        let organization = before.entitlement.organization;
        let mut stored = before.clone();
        for line in &before.entitlement.lines {
            stored.chain = self.record_line(&stored, Some(line), None, why)?;
            entitlements::delete_line(transaction, organization, line)
                .await
                .map_err(stale)?;
            intervals::delete_of_line(transaction, organization, line.id).await?;
        }
        let subject = Subject {
            kind: "entitlement",
            id: before.entitlement.id.0,
        };
        if let Some(texts) = difference(Some(&before.entitlement.state), None)? {
            self.record(
                organization,
                entitlement_chain(before.entitlement.id),
                &stored.chain,
                subject,
                texts,
                why,
            );
        }
        entitlements::delete(transaction, before)
            .await
            .map_err(stale)?;
        Ok(())
    }

    fn record_entitlement(
        &mut self,
        before: Option<&StoredEntitlement>,
        after: &StoredEntitlement,
        why: &Why,
    ) -> UseCaseResult<ChainHead> {
        let entitlement = &after.entitlement;
        let texts = match before {
            Some(before) => difference(Some(&before.entitlement.state), Some(&entitlement.state))?,
            None => difference(None, Some(&entitlement.state))?,
        };
        let subject = Subject {
            kind: "entitlement",
            id: entitlement.id.0,
        };
        Ok(texts.map_or_else(
            || after.chain.clone(),
            |texts| {
                let chain = entitlement_chain(entitlement.id);
                self.record(
                    entitlement.organization,
                    chain,
                    &after.chain,
                    subject,
                    texts,
                    why,
                )
            },
        ))
    }

    fn record_line(
        &mut self,
        stored: &StoredEntitlement,
        before: Option<&StatusLine>,
        after: Option<&StatusLine>,
        why: &Why,
    ) -> UseCaseResult<ChainHead> {
        let (entitlement, head) = (&stored.entitlement, &stored.chain);
        let state = |line: &StatusLine| -> LineState { line.state.clone() };
        let texts = difference(before.map(state).as_ref(), after.map(state).as_ref())?;
        let (Some(texts), Some(line)) = (texts, after.or(before)) else {
            return Ok(head.clone());
        };
        let subject = Subject {
            kind: "line",
            id: line.id.0,
        };
        Ok(self.record(
            entitlement.organization,
            entitlement_chain(entitlement.id),
            head,
            subject,
            texts,
            why,
        ))
    }

    async fn save_lines(
        &self,
        transaction: &mut Transaction,
        before: &StoredEntitlement,
        after: &StoredEntitlement,
        customer_key: &str,
        pairs: &Pairs<'_>,
    ) -> UseCaseResult<()> {
        let organization = after.entitlement.organization;
        for (earlier, later) in pairs.values() {
            match (earlier, later) {
                (Some(gone), None) => {
                    entitlements::delete_line(transaction, organization, gone)
                        .await
                        .map_err(stale)?;
                }
                (None, Some(line)) => {
                    let place = self.place(after, customer_key, line);
                    entitlements::insert_lines(transaction, &[(place, line)]).await?;
                }
                (Some(earlier), Some(line))
                    if is_written(before, &after.entitlement, earlier, line) =>
                {
                    let place = self.place(after, customer_key, line);
                    let was = self.place(before, customer_key, earlier);
                    entitlements::update_line(transaction, (&was, &earlier.state), (&place, line))
                        .await
                        .map_err(stale)?;
                    if earlier.state.blockers != line.state.blockers {
                        entitlements::replace_blockers(transaction, organization, line).await?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Where a line stands.
    pub(super) fn place<'p>(
        &self,
        stored: &'p StoredEntitlement,
        customer_key: &'p str,
        line: &StatusLine,
    ) -> LinePlace<'p> {
        LinePlace::of(stored, customer_key, counts(self.app.rulebook(), line))
    }
}

/// Whether the row of a line changes: with its state, or with the phase of its entitlement, which it repeats.
fn is_written(
    before: &StoredEntitlement,
    after: &Entitlement,
    earlier: &StatusLine,
    line: &StatusLine,
) -> bool {
    before.entitlement.state.phase != after.state.phase || earlier.state != line.state
}

/// An entitlement as the database holds it once it is saved: each row that changes counts its saves, and lines stand in
/// the order of their ids.
fn as_saved(before: &StoredEntitlement, after: &Entitlement) -> Entitlement {
    let mut saved = after.clone();
    saved.version += 1;
    for line in &mut saved.lines {
        let earlier = before.entitlement.line(line.id);
        if earlier.is_some_and(|earlier| is_written(before, after, earlier, line)) {
            line.version += 1;
        }
    }
    saved.lines.sort_by_key(|line| line.id);
    saved
}

/// Primary blockers that the use case did not name, as an undone batch brings them back: they say whose clock runs.
async fn unknown_primaries(
    transaction: &mut Transaction,
    after: &Entitlement,
    known: &Blockers,
) -> UseCaseResult<Blockers> {
    let primaries = after
        .lines
        .iter()
        .filter_map(|line| line.state.primary_blocker());
    let unknown: BTreeSet<_> = primaries
        .map(|link| link.blocker)
        .filter(|id| !known.contains_key(id))
        .collect();
    let unknown: Vec<_> = unknown.into_iter().collect();
    let found = desbloqueo_store::blockers::list_by_ids(transaction, &unknown).await?;
    Ok(found
        .into_iter()
        .map(|stored| (stored.blocker.id, stored.blocker.state))
        .collect())
}

/// Whether lines repeat something of an entitlement that became another, beside its phase.
fn is_repeated_otherwise(before: &EntitlementState, after: &EntitlementState) -> bool {
    before.engagement_scenario != after.engagement_scenario
        || before.service_status != after.service_status
}

/// A line before and after.
pub(super) type Pairs<'a> = BTreeMap<LineId, (Option<&'a StatusLine>, Option<&'a StatusLine>)>;

fn pair_lines<'a>(before: &'a Entitlement, after: &'a Entitlement) -> Pairs<'a> {
    let mut pairs = Pairs::new();
    for line in &before.lines {
        pairs.entry(line.id).or_default().0 = Some(line);
    }
    for line in &after.lines {
        pairs.entry(line.id).or_default().1 = Some(line);
    }
    pairs
}

/// A save that lost against another is a refusal that says so (rule V3).
pub(crate) fn stale(error: desbloqueo_store::error::StoreError) -> UseCaseError {
    match error {
        desbloqueo_store::error::StoreError::Conflict { table } => {
            Refusal::new(Rule::V3, Cause::StaleVersion, Field::Version, table).into()
        }
        other => other.into(),
    }
}
