//! One tenant that is transferred, with its customer, blockers and history.

use std::collections::BTreeSet;

use desbloqueo_domain::code::{BlockerId, CustomerId, OrganizationId, TenantId};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::column::sort_key;
use desbloqueo_store::tenants::{self, StoredTenant};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::transfer::{self, BlockersOfTenant, Move};
use desbloqueo_store::{blockers, coach_examples, customers, entitlements};

use super::super::add_tenant::refuse_known_id;
use super::super::blockers_above::refuse_blockers;
use super::super::chains::OpenChain;
use super::super::facts::PlaceFacts;
use super::customer::{self, CustomerFate};
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Blockers, Journal, Subject, Why, stale};

/// Transfers a tenant; gives its customer in the new organization, and how it comes to be there.
pub(super) async fn transfer(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    stored: &StoredTenant,
    to: OrganizationId,
    why: &Why,
) -> UseCaseResult<(CustomerId, CustomerFate)> {
    let (tenant, from) = (stored.tenant.id, stored.tenant.organization);
    refuse_known_id(transaction, to, &stored.tenant.state, None).await?;
    let blockers = transfer::list_blockers(transaction, from, tenant).await?;
    refuse_shared(journal, transaction, &blockers, to).await?;
    let missing = || UseCaseError::not_found(Field::Customer, stored.tenant.customer);
    let before = customers::find(transaction, from, stored.tenant.customer)
        .await?
        .ok_or_else(missing)?;
    let fate = customer::fate(transaction, &before.customer, to).await?;
    let there = customer::prepare(journal, transaction, &before, to, &fate, why).await?;
    let moving = Move {
        tenant,
        from,
        to,
        customer: there.customer.id,
        customer_key: sort_key(&there.customer.state.name),
        blockers: blockers.private.clone(),
    };
    coach_examples::delete_of_tenant(transaction, from, tenant).await?;
    transfer::move_tenant(transaction, &moving).await?;
    customer::finish(transaction, &before.customer, &fate).await?;
    record_move(journal, transaction, stored, &moving, why).await?;
    point_to_moved_blockers(journal, transaction, &moving, why).await?;
    Ok((there.customer.id, fate))
}

/// Blockers that stay must belong to the new organization or above (rule A4).
async fn refuse_shared(
    journal: &Journal<'_>,
    transaction: &mut Transaction,
    blockers: &BlockersOfTenant,
    to: OrganizationId,
) -> UseCaseResult<()> {
    let held = blockers
        .shared
        .iter()
        .map(|(home, blocker)| (to, *home, *blocker))
        .collect();
    refuse_blockers(transaction, &journal.actor().tree, held).await
}

/// Says on the tenant's chain where it was and where it is.
async fn record_move(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    before: &StoredTenant,
    moving: &Move,
    why: &Why,
) -> UseCaseResult<()> {
    let mut there = find(transaction, moving.to, moving.tenant).await?;
    let earlier = PlaceFacts {
        organization: moving.from,
        customer: before.tenant.customer,
    };
    let later = PlaceFacts {
        organization: moving.to,
        customer: moving.customer,
    };
    let mut chain = OpenChain::of_tenant(&there);
    let subject = Subject {
        kind: "transfer",
        id: moving.to.0,
    };
    chain.record(journal, subject, (Some(&earlier), Some(&later)), why)?;
    there.chain = chain.head;
    tenants::update(transaction, &there).await.map_err(stale)?;
    journal.announce("tenant.transferred", moving.tenant.0);
    Ok(())
}

async fn find(
    transaction: &mut Transaction,
    organization: OrganizationId,
    id: TenantId,
) -> UseCaseResult<StoredTenant> {
    let missing = || UseCaseError::not_found(Field::Tenant, id);
    tenants::find(transaction, organization, id)
        .await?
        .ok_or_else(missing)
}

/// Lines name the organization of each of their blockers: that of those that moved along has changed.
async fn point_to_moved_blockers(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    moving: &Move,
    why: &Why,
) -> UseCaseResult<()> {
    let moved: BTreeSet<BlockerId> = moving.blockers.iter().copied().collect();
    for stored in entitlements::list_of_tenant(transaction, moving.to, moving.tenant).await? {
        let mut after = stored.entitlement.clone();
        point(&mut after, &moved, moving.to);
        if after == stored.entitlement {
            continue;
        }
        let states = states_of(transaction, &after).await?;
        journal
            .save_entitlement(
                transaction,
                &stored,
                after,
                &moving.customer_key,
                &states,
                why,
            )
            .await?;
    }
    Ok(())
}

fn point(entitlement: &mut Entitlement, moved: &BTreeSet<BlockerId>, to: OrganizationId) {
    let links = entitlement
        .lines
        .iter_mut()
        .flat_map(|line| line.state.blockers.iter_mut());
    for link in links.filter(|link| moved.contains(&link.blocker)) {
        link.organization = to;
    }
}

async fn states_of(
    transaction: &mut Transaction,
    entitlement: &Entitlement,
) -> UseCaseResult<Blockers> {
    let links = entitlement
        .lines
        .iter()
        .flat_map(|line| &line.state.blockers);
    let ids: BTreeSet<BlockerId> = links.map(|link| link.blocker).collect();
    let ids: Vec<BlockerId> = ids.into_iter().collect();
    let found = blockers::list_by_ids(transaction, &ids).await?;
    Ok(found
        .into_iter()
        .map(|stored| (stored.blocker.id, stored.blocker.state))
        .collect())
}
