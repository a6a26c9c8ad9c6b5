//! Restores entitlements and blockers.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{BlockerId, EntitlementId, LineId, OrganizationId, OwnFieldId};
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_store::blockers;
use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::changes::Change;
use desbloqueo_store::entitlements::{self, StoredEntitlement};
use desbloqueo_store::organizations;
use desbloqueo_store::own_fields;
use desbloqueo_store::transaction::Transaction;
use uuid::Uuid;

use crate::edit_entitlement::read;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Subject, Why, read_state, restore, stale};

/// The kind under which changes of own values hang on the chain of their entitlement.
const OWN_VALUE: &str = "own-value";

/// Takes the changes of an entitlement back, the last first; says whether there was anything to do.
pub(super) async fn entitlement(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    changes: &[Change],
    why: &Why,
) -> UseCaseResult<Result<bool, Refusal>> {
    let Some(first) = changes.first() else {
        return Ok(Ok(false));
    };
    let id = EntitlementId(first.chain.id);
    let Some(editing) = read(transaction, first.organization, id).await? else {
        return Ok(Err(gone(Field::Id)));
    };
    if changes
        .iter()
        .any(|change| change.subject == id.0 && change.before.is_empty())
    {
        let lines: Vec<_> = editing
            .before
            .entitlement
            .lines
            .iter()
            .map(|line| line.id.0)
            .collect();
        own_fields::delete_values_of_subjects(transaction, first.organization, &lines).await?;
        journal
            .remove_entitlement(transaction, &editing.before, why)
            .await?;
        return Ok(Ok(true));
    }
    let mut after = editing.before.entitlement.clone();
    for change in changes
        .iter()
        .rev()
        .filter(|change| change.subject_kind != OWN_VALUE)
    {
        if change.subject == id.0 {
            after.state = restore(&after.state, &change.before)?;
        } else {
            restore_line(&mut after.lines, change)?;
        }
    }
    if let Err(refusal) = after.check_sum() {
        return Ok(Err(refusal));
    }
    let kept: BTreeSet<_> = after.lines.iter().map(|line| line.id).collect();
    let lines = editing.before.entitlement.lines.iter().map(|line| line.id);
    let removed: Vec<_> = lines
        .filter(|line| !kept.contains(line))
        .map(|line| line.0)
        .collect();
    own_fields::delete_values_of_subjects(transaction, first.organization, &removed).await?;
    let mut before = editing.before.clone();
    before.chain = own_values(journal, transaction, &before, changes, why).await?;
    let blockers = editing.blocker_states();
    let saved = journal
        .save_entitlement(
            transaction,
            &before,
            after,
            &editing.customer.key,
            &blockers,
            why,
        )
        .await?;
    let saved = saved.is_some();
    let moved = before.chain != editing.before.chain;
    if moved && !saved {
        let (from, to) = (&editing.before.chain, &before.chain);
        entitlements::update_chain(transaction, first.organization, id, from, to)
            .await
            .map_err(stale)?;
    }
    Ok(Ok(saved || moved))
}

/// Takes changes of own values back; gives the head of the chain on which that hangs.
async fn own_values(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    stored: &StoredEntitlement,
    changes: &[Change],
    why: &Why,
) -> UseCaseResult<ChainHead> {
    let mut head = stored.chain.clone();
    for change in changes
        .iter()
        .rev()
        .filter(|change| change.subject_kind == OWN_VALUE)
    {
        let field = OwnFieldId(change.subject);
        let before: BTreeMap<Uuid, Option<String>> = read_state(&change.before)?;
        for (subject, value) in before {
            set_value(transaction, change.organization, field, subject, value).await?;
        }
        let subject = Subject {
            kind: OWN_VALUE,
            id: change.subject,
        };
        let texts = (change.after.clone(), change.before.clone());
        head = journal.record(
            change.organization,
            change.chain,
            &head,
            subject,
            texts,
            why,
        );
    }
    Ok(head)
}

/// Sets a value of a field that is there, or empties it.
async fn set_value(
    transaction: &mut Transaction,
    organization: OrganizationId,
    field: OwnFieldId,
    subject: Uuid,
    value: Option<String>,
) -> UseCaseResult<()> {
    let Some(value) = value else {
        own_fields::delete_value(transaction, organization, field, subject).await?;
        return Ok(());
    };
    let keepers: Vec<OrganizationId> = organizations::list(transaction)
        .await?
        .iter()
        .map(|one| one.id)
        .collect();
    let known = own_fields::list_of_organizations(transaction, &keepers).await?;
    if let Some(known) = known.iter().find(|known| known.id == field) {
        let field_organization = known.organization;
        let own = own_fields::OwnValue {
            organization,
            subject,
            field,
            field_organization,
            value,
        };
        own_fields::set_values(transaction, &[own]).await?;
    }
    Ok(())
}

/// What was removed does not come back: its history does not say where it stood.
fn gone(field: Field) -> Refusal {
    Refusal::new(Rule::H1, Cause::NothingToUndo, field, Fact::Nothing)
}

fn restore_line(lines: &mut Vec<StatusLine>, change: &Change) -> UseCaseResult<()> {
    let id = LineId(change.subject);
    if change.before.is_empty() {
        lines.retain(|line| line.id != id);
    } else if change.after.is_empty() {
        lines.push(StatusLine {
            id,
            state: read_state(&change.before)?,
            version: 0,
        });
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
    let Some(first) = changes.first() else {
        return Ok(Ok(false));
    };
    let id = BlockerId(first.chain.id);
    let Some(stored) = blockers::find(transaction, id).await? else {
        return Ok(Err(gone(Field::Blocker)));
    };
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
    Ok(Ok(journal
        .save_blocker(transaction, &stored, state, why)
        .await?))
}
