//! Everybody who is mentioned on a tenant's screen.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::blocker::Blocker;
use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::customer::Contact;
use desbloqueo_domain::line::Approval;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::tenant::{Tenant, TenantNote};

use super::super::show_entitlement::EntitlementView;

/// Everybody who is mentioned, once each.
pub(in crate::catalogue) fn mentioned(
    tenant: &Tenant,
    entitlements: &[EntitlementView],
    blockers: &BTreeMap<BlockerId, Blocker>,
    notes: &[TenantNote],
    contacts: &[Contact],
) -> BTreeSet<Owner> {
    let team = tenant.state.team.0.iter();
    let mut all: BTreeSet<Owner> = team.map(|member| member.who.clone()).collect();
    all.extend(entitlements.iter().flat_map(of_lines));
    all.extend(blockers.values().flat_map(of_blocker));
    all.extend(notes.iter().map(|note| Owner::Person(note.person)));
    all.extend(contacts.iter().map(|contact| Owner::Contact(contact.id)));
    all
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
