//! Edits many lines at once: says beforehand what becomes of each, and applies it as one batch that can be undone as
//! one (rules V1, H1).
//!
//! A preview does all of it, and then leaves nothing behind: what it says is what the rules said.

mod chosen;
mod classify;
mod one_line;
mod outcome;

use std::collections::BTreeMap;

use desbloqueo_domain::code::{BatchId, BlockerId, LineId, OrganizationId};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::refusal::Refusal;
use desbloqueo_store::batches::{self, Batch, BatchKind};
use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use crate::App;
use crate::actor::Actor;
use crate::blockers::find_visible;
use crate::edit_entitlement::Editing;
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::Journal;

use chosen::Chosen;
pub use classify::{Classified, ClassifiedLine, MOST_CLASSIFIED, classify};
pub use outcome::{BulkCounts, BulkEdited, EditedLine, LineOutcome};

/// Lines that are edited at once at most: for as long, nobody else writes.
pub const MOST_LINES: u32 = 2_000;

/// What to change on which lines, and whether to do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkEdit {
    /// The lines.
    pub lines: ChosenLines,
    /// What to change on them.
    pub change: BulkChange,
    /// Whether to do it.
    pub mode: BulkMode,
    /// What people shall know the batch by.
    pub title: String,
}

/// Lines that somebody chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChosenLines {
    /// These.
    These(Vec<LineId>),
    /// All that a filter finds, the first [`MOST_LINES`] of them.
    Found(Box<LineFilter>),
}

/// What to change on each line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BulkChange {
    /// The same fields on all of them.
    Same(Box<LineEdit>),
    /// Fields of its own on each; lines that are not named stay as they are.
    Each(BTreeMap<LineId, LineEdit>),
    /// "Still true" (rule T4).
    Confirm,
    /// A blocker, as their primary one (rule S7).
    Link(BlockerId),
}

/// Whether a bulk edit is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BulkMode {
    /// It is said what would become of each line.
    Preview,
    /// It is done where no line is refused.
    AllOrNothing,
    /// It is done on the lines that are not refused.
    AcceptedOnly,
}

/// Edits many lines at once.
pub async fn bulk_edit(app: &App, actor: &Actor, wanted: &BulkEdit) -> UseCaseResult<BulkEdited> {
    let mut transaction = app.database.write().await?;
    let today = crate::reads::today(app, &mut transaction, actor).await?;
    let chosen = Chosen::read(&mut transaction, actor, &wanted.lines, today).await?;
    if let BulkChange::Link(blocker) = wanted.change {
        find_visible(&mut transaction, actor, blocker).await?;
    }
    let batch = BatchId(app.ids.next(app.clock.now()));
    let mut journal = Journal::new(app, actor, today).of_batch(batch);
    let outcomes = try_each(&mut journal, &mut transaction, &chosen, &wanted.change).await?;
    let counts = BulkCounts::of(&outcomes);
    let applies = match wanted.mode {
        BulkMode::Preview => false,
        BulkMode::AllOrNothing => counts.refused == 0,
        BulkMode::AcceptedOnly => true,
    };
    let applied = applies && counts.changed > 0;
    let mut edited = chosen.edited(&mut transaction, outcomes, today).await?;
    if applied {
        let kept = record(&journal, batch, &chosen.organizations(), wanted, counts);
        batches::insert(&mut transaction, &kept).await?;
        transaction.commit().await?;
        edited.batch = Some(batch);
    } else {
        transaction.roll_back().await?;
    }
    Ok(edited)
}

/// Changes one line after another; what is refused of one leaves the others alone.
async fn try_each(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    chosen: &Chosen,
    change: &BulkChange,
) -> UseCaseResult<Vec<LineOutcome>> {
    let mut days = BTreeMap::<OrganizationId, Date>::new();
    let mut outcomes = Vec::with_capacity(chosen.lines.len());
    for (editing, id) in chosen.each() {
        let organization = editing.before.entitlement.organization;
        let today = match days.get(&organization) {
            Some(day) => *day,
            None => journal.app().today_in(transaction, organization).await?,
        };
        days.insert(organization, today);
        journal.turn_to(today);
        outcomes.push(try_one(journal, transaction, (editing, id), change).await?);
    }
    Ok(outcomes)
}

async fn try_one(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    (editing, id): (&Editing, LineId),
    change: &BulkChange,
) -> UseCaseResult<LineOutcome> {
    transaction.set_savepoint().await?;
    match one_line::change(journal, transaction, id, change).await {
        Ok((after, notices)) => {
            transaction.keep_since_savepoint().await?;
            let before = &editing.before.entitlement.require_line(id)?.state;
            Ok(if *before == after {
                LineOutcome::Unchanged
            } else {
                LineOutcome::Changed {
                    after: Box::new(after),
                    notices,
                }
            })
        }
        Err(error) => {
            journal.forget();
            transaction.return_to_savepoint().await?;
            refusals(error).map(LineOutcome::Refused)
        }
    }
}

/// What the rules refuse of one line does not end the edit; a database that fails does.
fn refusals(error: UseCaseError) -> UseCaseResult<Vec<Refusal>> {
    match error {
        UseCaseError::Store(cause) => Err(cause.into()),
        other => Ok(other.refusals()),
    }
}

/// The batch, as it is kept: for the organization that holds all lines.
fn record(
    journal: &Journal<'_>,
    batch: BatchId,
    organizations: &[OrganizationId],
    wanted: &BulkEdit,
    counts: BulkCounts,
) -> Batch {
    Batch {
        organization: home(journal.actor(), organizations),
        id: batch,
        kind: BatchKind::Bulk,
        title: wanted.title.clone(),
        person: journal.actor().person,
        recorded_at: journal.recorded_at(),
        file_digest: Vec::new(),
        mapping: String::new(),
        summary: serde_json::to_string(&counts).unwrap_or_default(),
        undoes: None,
        undone_by: None,
    }
}

/// The lowest organization above all lines, where the actor sees it; else the first: who sees none of the batch's
/// organization could not undo it.
pub(crate) fn home(actor: &Actor, organizations: &[OrganizationId]) -> OrganizationId {
    let common = actor.tree.common_ancestor(organizations.iter().copied());
    let seen = common.filter(|node| actor.sees_organization(*node));
    let first = organizations.first().copied();
    seen.or(first).unwrap_or(OrganizationId(uuid::Uuid::nil()))
}
