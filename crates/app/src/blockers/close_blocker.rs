//! Closes a blocker: its lines move on (rules S7, S8).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::blocker::Blocker;
use desbloqueo_domain::code::{BatchId, BlockerId, LineId};
use desbloqueo_domain::notice::{Notice, Remark};
use desbloqueo_domain::refusal::{Field, Refusals};
use desbloqueo_store::batches::{self, Batch, BatchKind};
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::transaction::Transaction;

use super::closing::{CloseBlocker, Fate, Outcome, outcome};
use super::holding::{Holding, find};
use crate::App;
use crate::actor::{Actor, Override};
use crate::edit_entitlement::{Editing, require_version};
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Journal, Why};
use crate::tend_blockers::BlockerChoice;

/// A blocker that was closed, and what became of the lines that the actor sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedBlocker {
    /// The blocker.
    pub blocker: Blocker,
    /// By which all of it can be undone.
    pub batch: BatchId,
    /// Lines that moved on.
    pub moved: Vec<LineId>,
    /// Lines that another open blocker holds.
    pub stayed: Vec<LineId>,
    /// What is worth saying.
    pub notices: Vec<Notice>,
}

/// Closes a blocker with all that it holds, or not at all. Lines that no other open blocker holds move to where
/// the pack sends them, with the resolution as their note; also those whose status the actor may not change:
/// they move in the name of whoever closes it, and history says so as of an override.
pub async fn close_blocker(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    close: &CloseBlocker,
) -> UseCaseResult<ClosedBlocker> {
    let mut transaction = app.database.write().await?;
    let holding = find(&mut transaction, actor, id).await?;
    let today = app
        .today_in(&mut transaction, holding.before.blocker.organization)
        .await?;
    let batch = BatchId(app.ids.next(app.clock.now()));
    let mut journal = Journal::new(app, actor, today).of_batch(batch);
    let overriding = holding.require(actor, Act::CloseBlocker, &close.override_reason)?;
    require_version(holding.before.blocker.version, close.version)?;
    let why = Why {
        reason: close.resolution.trim().to_owned(),
        overriding,
    };
    let closed = close_it(&mut journal, &mut transaction, &holding, &why).await?;
    let outcomes = outcomes(&journal, &holding, close)?;
    let mut result = ClosedBlocker {
        blocker: closed.blocker.clone(),
        batch,
        moved: Vec::new(),
        stayed: Vec::new(),
        notices: Vec::new(),
    };
    for (editing, outcome) in holding.entitlements.into_iter().zip(outcomes) {
        result.add(actor, &editing, &outcome);
        save(
            &mut journal,
            &mut transaction,
            (editing, outcome),
            &closed,
            &why,
        )
        .await?;
    }
    insert_batch(&journal, &mut transaction, &closed, batch).await?;
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(result)
}

/// What becomes of every line; refused as a whole where one is refused, each reason once.
fn outcomes(
    journal: &Journal<'_>,
    holding: &Holding,
    close: &CloseBlocker,
) -> UseCaseResult<Vec<Outcome>> {
    let id = holding.before.blocker.id;
    let mut refusals = Refusals::default();
    let mut outcomes = Vec::with_capacity(holding.entitlements.len());
    for editing in &holding.entitlements {
        let outcome = outcome(journal, editing, id, close);
        let found = outcome.fates.iter().filter_map(|(_, fate)| match fate {
            Fate::Refused(refusals) => Some(&refusals.0),
            Fate::Moves(_) | Fate::Stays(_) => None,
        });
        for refusal in found.flatten() {
            if !refusals.0.contains(refusal) {
                refusals.push(refusal.clone());
            }
        }
        outcomes.push(outcome);
    }
    Ok(refusals.or_ok(outcomes)?)
}

async fn close_it(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    holding: &Holding,
    why: &Why,
) -> UseCaseResult<StoredBlocker> {
    let (before, id) = (&holding.before, holding.before.blocker.id);
    let mut state = before.blocker.state.clone();
    state.close(&why.reason, journal.today())?;
    journal
        .save_blocker(transaction, before, state, why)
        .await?;
    let saved = blockers::find(transaction, id).await?;
    saved.ok_or_else(|| UseCaseError::not_found(Field::Blocker, id))
}

async fn save(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    (mut editing, outcome): (Editing, Outcome),
    closed: &StoredBlocker,
    why: &Why,
) -> UseCaseResult<()> {
    editing.blockers.insert(closed.blocker.id, closed.clone());
    let overriding = Override::or(why.overriding.clone(), outcome.overriding);
    let why = Why {
        overriding,
        ..why.clone()
    };
    editing
        .save(
            journal,
            transaction,
            outcome.after,
            &BlockerChoice::AsItIs,
            &why,
        )
        .await?;
    Ok(())
}

/// Makes the batch known by which it can be undone.
pub(super) async fn insert_batch(
    journal: &Journal<'_>,
    transaction: &mut Transaction,
    stored: &StoredBlocker,
    id: BatchId,
) -> UseCaseResult<()> {
    let batch = Batch {
        organization: stored.blocker.organization,
        id,
        kind: BatchKind::Bulk,
        title: stored.blocker.state.title.clone(),
        person: journal.actor().person,
        recorded_at: journal.recorded_at(),
        file_digest: Vec::new(),
        mapping: String::new(),
        summary: String::new(),
        undoes: None,
        undone_by: None,
    };
    Ok(batches::insert(transaction, &batch).await?)
}

impl ClosedBlocker {
    fn add(&mut self, actor: &Actor, editing: &Editing, outcome: &Outcome) {
        let seen = |id: &LineId| {
            let line = editing.before.entitlement.line(*id);
            line.is_some_and(|line| editing.shows(actor, line))
        };
        let fates = outcome.fates.iter().filter(|(id, _)| seen(id));
        for (id, fate) in fates {
            match fate {
                Fate::Moves(_) => self.moved.push(*id),
                Fate::Stays(_) => self.stayed.push(*id),
                Fate::Refused(_) => {}
            }
        }
        if outcome.fates.iter().all(|(id, _)| seen(id)) {
            // That a blocker without lines should be closed is no news to who closes it.
            let news = outcome.notices.iter();
            let news = news.filter(|notice| notice.remark != Remark::LeftBlockers);
            self.notices.extend(news.cloned());
        }
    }
}
