//! The names of people and contacts that stand on a tenant's screen.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::blocker::Blocker;
use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::customer::Contact;
use desbloqueo_domain::line::Approval;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::tenant::{Tenant, TenantNote};
use desbloqueo_store::people;
use desbloqueo_store::transaction::Transaction;

use super::super::show_entitlement::EntitlementView;
use crate::error::UseCaseResult;

/// The names of everybody who is mentioned; a redacted one is empty (rule H3).
pub(super) async fn names_of(
    transaction: &mut Transaction,
    tenant: &Tenant,
    entitlements: &[EntitlementView],
    blockers: &BTreeMap<BlockerId, Blocker>,
    notes: &[TenantNote],
    contacts: &[Contact],
) -> UseCaseResult<BTreeMap<Owner, String>> {
    let mut mentioned: BTreeSet<Owner> = tenant
        .state
        .team
        .0
        .iter()
        .map(|member| member.who.clone())
        .collect();
    mentioned.extend(entitlements.iter().flat_map(of_lines));
    mentioned.extend(blockers.values().flat_map(of_blocker));
    mentioned.extend(notes.iter().map(|note| Owner::Person(note.person)));
    let mut names: BTreeMap<Owner, String> = contacts
        .iter()
        .map(|contact| (Owner::Contact(contact.id), contact.state.name.clone()))
        .collect();
    for owner in mentioned {
        if let Owner::Person(id) = owner
            && let Some(person) = people::find(transaction, id).await?
        {
            names.insert(owner, person.name);
        }
    }
    Ok(names)
}

fn of_lines(view: &EntitlementView) -> Vec<Owner> {
    let mut mentioned = Vec::new();
    for line in &view.entitlement.lines {
        mentioned.extend([
            line.state.owner.clone(),
            line.state.next_action.owner.clone(),
        ]);
        if let Approval::Awaiting { by } | Approval::Given { by } = line.state.approval {
            mentioned.push(Owner::Person(by));
        }
    }
    mentioned
}

fn of_blocker(blocker: &Blocker) -> Vec<Owner> {
    let state = &blocker.state;
    let mut mentioned = vec![state.owner.clone(), state.next_action.owner.clone()];
    mentioned.extend(state.resolvers.iter().cloned());
    mentioned
}
