//! What lines name is there for whoever edits them: the record that survives, contacts (rules U5, A3).

use std::collections::BTreeSet;

use desbloqueo_domain::code::{ContactId, CustomerId, EntitlementId};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::LineState;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_store::contacts;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::visibility::locate_entitlement;

use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};

/// Refuses lines that name what no line of the entitlement named before and the actor does not find: a surviving
/// record, a contact of the customer.
pub(crate) async fn require_named(
    transaction: &mut Transaction,
    actor: &Actor,
    (before, after): (&Entitlement, &Entitlement),
    customer: CustomerId,
) -> UseCaseResult<()> {
    for survivor in survivors(after).difference(&survivors(before)) {
        let itself = *survivor == after.id;
        if itself || !is_seen(transaction, actor, *survivor).await? {
            return Err(unknown_survivor(&survivor.to_string()).into());
        }
    }
    for id in contacts_of(after).difference(&contacts_of(before)) {
        let found = contacts::find(transaction, after.organization, *id).await?;
        found
            .filter(|contact| contact.customer == customer)
            .ok_or_else(|| UseCaseError::not_found(Field::Contact, id))?;
    }
    Ok(())
}

/// The refusal of a surviving record that is not there, or is the very same.
pub(crate) fn unknown_survivor(said: &str) -> Refusal {
    Refusal::new(
        Rule::U5,
        Cause::DuplicateOfUnknown,
        Field::DuplicateOf,
        said,
    )
}

async fn is_seen(
    transaction: &mut Transaction,
    actor: &Actor,
    id: EntitlementId,
) -> UseCaseResult<bool> {
    let found = locate_entitlement(transaction, &actor.visibility, id).await?;
    Ok(found.is_some())
}

fn survivors(entitlement: &Entitlement) -> BTreeSet<EntitlementId> {
    let lines = entitlement.lines.iter();
    lines.filter_map(|line| line.state.duplicate_of).collect()
}

fn contacts_of(entitlement: &Entitlement) -> BTreeSet<ContactId> {
    let owners = |state: &LineState| [state.owner.clone(), state.next_action.owner.clone()];
    let lines = entitlement.lines.iter();
    let named = lines.flat_map(|line| owners(&line.state));
    named
        .filter_map(|owner| match owner {
            Owner::Contact(contact) => Some(contact),
            Owner::Nobody | Owner::Role(_) | Owner::Person(_) => None,
        })
        .collect()
}
