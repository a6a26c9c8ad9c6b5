//! Undoes an import or a bulk edit as one: a new batch that restores what was before (rule H1).
//!
//! What somebody has changed since is left as it is and said. The unit is the entitlement with its lines, a
//! blocker, a tenant, a customer. What the batch brought into being is removed, with its intervals; its
//! history stays.

mod places;
mod restoring;

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::{BatchId, OrganizationId};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_store::batches::{self, Batch, BatchKind};
use desbloqueo_store::chain::{Chain, ChainKind};
use desbloqueo_store::changes::{self, Change};
use desbloqueo_store::promises;
use desbloqueo_store::transaction::Transaction;
use serde::Serialize;
use uuid::Uuid;

use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Journal, Why};

/// What was undone, and what was not.
#[derive(Debug, Serialize)]
pub struct Undone {
    /// The batch that undoes.
    pub batch: BatchId,
    /// How many records were restored or removed.
    pub restored: usize,
    /// What somebody has changed since and was left as it is.
    pub left: Vec<Left>,
}

/// A record that was left as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Left {
    /// Its kind.
    pub kind: &'static str,
    /// Its id.
    pub id: Uuid,
    /// Why.
    pub refusal: Refusal,
}

/// The changes of one chain that a batch made, in order.
type OfChain = BTreeMap<(u8, OrganizationId, Uuid), (Chain, Vec<Change>)>;

/// Undoes a batch.
pub async fn undo_batch(app: &App, actor: &Actor, id: BatchId) -> UseCaseResult<Undone> {
    let mut transaction = app.database.write().await?;
    let batch = find(&mut transaction, actor, id).await?;
    let today = app.today_in(&mut transaction, batch.organization).await?;
    let undo = BatchId(app.ids.next(app.clock.now()));
    let mut journal = Journal::new(app, actor, today).of_batch(undo).restoring();
    let chains = changes_of(&mut transaction, id).await?;
    let mut undone = Undone {
        batch: undo,
        restored: 0,
        left: Vec::new(),
    };
    let why = Why {
        reason: batch.title.clone(),
        ..Why::default()
    };
    for (chain, changes) in chains.into_values() {
        let done = restore_chain(&mut journal, &mut transaction, chain, &changes, &why).await?;
        match done {
            Ok(true) => undone.restored += 1,
            Ok(false) => {}
            Err(refusal) => undone.left.push(Left {
                kind: chain.kind.code(),
                id: chain.id,
                refusal,
            }),
        }
    }
    promises::delete_of_batch(&mut transaction, id).await?;
    let summary =
        serde_json::json!({ "restored": undone.restored, "left": undone.left.len() }).to_string();
    let record = Batch {
        id: undo,
        kind: BatchKind::Undo,
        person: actor.person,
        recorded_at: journal.recorded_at(),
        summary,
        mapping: String::new(),
        file_digest: Vec::new(),
        undoes: Some(id),
        undone_by: None,
        ..batch.clone()
    };
    batches::insert(&mut transaction, &record).await?;
    batches::update_undone_by(&mut transaction, batch.organization, id, undo).await?;
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(undone)
}

/// The batch, if the actor sees it, may undo it, and nobody has.
async fn find(transaction: &mut Transaction, actor: &Actor, id: BatchId) -> UseCaseResult<Batch> {
    let missing = || UseCaseError::not_found(Field::Batch, id);
    let batch = batches::find(transaction, id).await?.ok_or_else(missing)?;
    if !actor.sees_organization(batch.organization) {
        return Err(missing());
    }
    let act = if batch.person == actor.person {
        Act::ChangeInBulk
    } else {
        Act::UndoAnyBatch
    };
    let own = Standing::default().tied([desbloqueo_domain::access::Tie::OwnsLine]);
    let standing = if batch.person == actor.person {
        own
    } else {
        Standing::default()
    };
    actor.require(act, batch.organization, &standing, "")?;
    match batch.undone_by {
        // What moved is moved back by transferring it again: its records are no longer where the batch found them.
        None if batch.kind == BatchKind::Transfer => {
            Err(Refusal::new(Rule::A4, Cause::NothingToUndo, Field::Batch, batch.title).into())
        }
        None => Ok(batch),
        Some(by) => {
            Err(Refusal::new(Rule::H1, Cause::AlreadyUndone, Field::Batch, by.to_string()).into())
        }
    }
}

/// The changes of a batch by chain: entitlements first, then blockers, tenants, customers.
async fn changes_of(transaction: &mut Transaction, id: BatchId) -> UseCaseResult<OfChain> {
    const PAGE: i64 = 5_000;
    let mut chains = OfChain::new();
    let mut after = None;
    loop {
        let page = changes::list_of_batch(transaction, id, after, PAGE).await?;
        let Some(last) = page.last() else {
            return Ok(chains);
        };
        after = Some(last.place());
        for change in page {
            let rank = match change.chain.kind {
                ChainKind::Entitlement => 0,
                ChainKind::Blocker => 1,
                ChainKind::Tenant => 2,
                ChainKind::Customer => 3,
                ChainKind::Organization => 4,
            };
            let key = (rank, change.organization, change.chain.id);
            chains
                .entry(key)
                .or_insert_with(|| (change.chain, Vec::new()))
                .1
                .push(change);
        }
    }
}

async fn restore_chain(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    chain: Chain,
    changes: &[Change],
    why: &Why,
) -> UseCaseResult<Result<bool, Refusal>> {
    if let Some(later) = changed_since(transaction, changes).await? {
        let refusal = Refusal::new(Rule::H1, Cause::ChangedSince, Field::Batch, Fact::Nothing);
        return Ok(Err(refusal.expecting(later.effective)));
    }
    // What was redacted cannot be brought back, and must not be taken for what the batch made (rule H3).
    if changes.iter().any(Change::is_redacted) {
        let refusal = Refusal::new(Rule::H3, Cause::NothingToUndo, Field::Batch, Fact::Nothing);
        return Ok(Err(refusal));
    }
    match chain.kind {
        ChainKind::Entitlement => restoring::entitlement(journal, transaction, changes, why).await,
        ChainKind::Blocker => restoring::blocker(journal, transaction, changes, why).await,
        ChainKind::Tenant => places::tenant(journal, transaction, changes, why).await,
        ChainKind::Customer => places::customer(journal, transaction, changes, why).await,
        ChainKind::Organization => Ok(Ok(false)),
    }
}

/// A later change of a record that the batch changed; of a record that it made, any later change.
async fn changed_since(
    transaction: &mut Transaction,
    changes: &[Change],
) -> UseCaseResult<Option<Change>> {
    const MOST: i64 = 1_000;
    let (Some(first), Some(last)) = (changes.first(), changes.last()) else {
        return Ok(None);
    };
    let later = changes::list_of_chain(
        transaction,
        last.organization,
        last.chain.id,
        last.sequence,
        MOST,
    )
    .await?;
    let subjects: BTreeSet<Uuid> = changes.iter().map(|change| change.subject).collect();
    let made_here = first.sequence == 1;
    Ok(later
        .into_iter()
        .find(|change| made_here || subjects.contains(&change.subject)))
}
