//! Restores entitlements and blockers.

use desbloqueo_domain::code::{BlockerId, EntitlementId, LineId};
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_store::blockers;
use desbloqueo_store::changes::Change;
use desbloqueo_store::own_fields;
use desbloqueo_store::transaction::Transaction;

use crate::edit_entitlement::read;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Why, read_state, restore};

/// Takes the changes of an entitlement back, the last first; says whether there was anything to do.
pub(super) async fn entitlement(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    changes: &[Change],
    why: &Why,
) -> UseCaseResult<Result<bool, Refusal>> {
    let Some(first) = changes.first() else { return Ok(Ok(false)) };
    let id = EntitlementId(first.chain.id);
    let Some(editing) = read(transaction, first.organization, id).await? else { return Ok(Ok(false)) };
    if changes.iter().any(|change| change.subject == id.0 && change.before.is_empty()) {
        let lines: Vec<_> = editing.before.entitlement.lines.iter().map(|line| line.id.0).collect();
        own_fields::delete_values_of_subjects(transaction, first.organization, &lines).await?;
        journal.remove_entitlement(transaction, &editing.before, why).await?;
        return Ok(Ok(true));
    }
    let mut after = editing.before.entitlement.clone();
    for change in changes.iter().rev() {
        if change.subject == id.0 {
            after.state = restore(&after.state, &change.before)?;
        } else {
            restore_line(&mut after.lines, change)?;
        }
    }
    if let Err(refusal) = after.check_sum() {
        return Ok(Err(refusal));
    }
    let blockers = editing.blocker_states();
    let saved = journal
        .save_entitlement(transaction, &editing.before, after, &editing.customer.key, &blockers, why)
        .await?;
    Ok(Ok(saved))
}

fn restore_line(lines: &mut Vec<StatusLine>, change: &Change) -> UseCaseResult<()> {
    let id = LineId(change.subject);
    if change.before.is_empty() {
        lines.retain(|line| line.id != id);
    } else if change.after.is_empty() {
        lines.push(StatusLine { id, state: read_state(&change.before)?, version: 0 });
    } else if let Some(line) = lines.iter_mut().find(|line| line.id == id) {
        line.state = restore(&line.state, &change.before)?;
    }
    Ok(())
}

/// Takes the changes of a blocker back; one that the batch made is removed, unless it holds lines by now.
pub(super) async fn blocker(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    changes: &[Change],
    why: &Why,
) -> UseCaseResult<Result<bool, Refusal>> {
    let Some(first) = changes.first() else { return Ok(Ok(false)) };
    let id = BlockerId(first.chain.id);
    let Some(stored) = blockers::find(transaction, id).await? else { return Ok(Ok(false)) };
    if first.sequence == 1 {
        if !blockers::list_lines(transaction, id).await?.is_empty() {
            let refusal = Refusal::new(Rule::H1, Cause::StillInUse, Field::Blocker, Fact::Nothing);
            return Ok(Err(refusal));
        }
        journal.remove_blocker(transaction, &stored, why).await?;
        return Ok(Ok(true));
    }
    let mut state = stored.blocker.state.clone();
    for change in changes.iter().rev().filter(|change| change.subject == id.0) {
        state = restore(&state, &change.before)?;
    }
    Ok(Ok(journal.save_blocker(transaction, &stored, state, why).await?))
}
