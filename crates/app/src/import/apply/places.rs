//! Writes the customers, tenants and contacts of an import.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::CustomerId;
use desbloqueo_domain::customer::Contact;
use desbloqueo_store::chain::{Chain, ChainKind};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{contacts, customers, tenants};

use super::WAITING_CHANGES;
use crate::error::UseCaseResult;
use crate::import::people::People;
use crate::import::places::Places;
use crate::journal::{Journal, Subject, Why, difference, stale};

/// Adds and saves the customers and tenants that accepted rows stand in.
pub(super) async fn save_places(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    places: &mut Places,
    used: &BTreeSet<usize>,
) -> UseCaseResult<()> {
    let of_tenant = |index: &usize| places.tenants.get(*index).map(|entry| entry.customer);
    let used_customers: BTreeSet<usize> = used.iter().filter_map(of_tenant).collect();
    let customers: Vec<usize> = used_customers.into_iter().collect();
    for indexes in customers.chunks(WAITING_CHANGES) {
        save_customers(journal, transaction, places, indexes).await?;
        journal.flush(transaction).await?;
    }
    let tenants: Vec<usize> = used.iter().copied().collect();
    for indexes in tenants.chunks(WAITING_CHANGES) {
        save_tenants(journal, transaction, places, indexes).await?;
        journal.flush(transaction).await?;
    }
    Ok(())
}

async fn save_customers(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    places: &mut Places,
    indexes: &[usize],
) -> UseCaseResult<()> {
    let mut new = Vec::new();
    for index in indexes {
        let Some(entry) = places.customers.get_mut(*index) else {
            continue;
        };
        let customer = &entry.stored.customer;
        let Some(texts) = difference(entry.before.as_ref(), Some(&customer.state))? else {
            continue;
        };
        let chain = Chain {
            kind: ChainKind::Customer,
            id: customer.id.0,
        };
        let subject = Subject {
            kind: "customer",
            id: customer.id.0,
        };
        let (organization, head) = (customer.organization, &entry.stored.chain);
        let why = Why::default();
        entry.stored.chain = journal.record(organization, chain, head, subject, texts, &why);
        match &entry.before {
            None => new.push(entry.stored.clone()),
            Some(_) => customers::update(transaction, &entry.stored).await?,
        }
    }
    customers::insert_many(transaction, &new).await?;
    Ok(())
}

async fn save_tenants(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    places: &mut Places,
    indexes: &[usize],
) -> UseCaseResult<()> {
    let mut new = Vec::new();
    for index in indexes {
        let Some(entry) = places.tenants.get_mut(*index) else {
            continue;
        };
        let tenant = &entry.stored.tenant;
        let Some(texts) = difference(entry.before.as_ref(), Some(&tenant.state))? else {
            continue;
        };
        let chain = Chain {
            kind: ChainKind::Tenant,
            id: tenant.id.0,
        };
        let subject = Subject {
            kind: "tenant",
            id: tenant.id.0,
        };
        let (organization, head) = (tenant.organization, &entry.stored.chain);
        let why = Why::default();
        entry.stored.chain = journal.record(organization, chain, head, subject, texts, &why);
        match &entry.before {
            None => new.push(entry.stored.clone()),
            Some(_) => tenants::update(transaction, &entry.stored).await?,
        }
    }
    tenants::insert_many(transaction, &new).await?;
    Ok(())
}

/// Adds whom the file makes known; their history hangs on the chain of their customer.
pub(super) async fn save_contacts(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    places: &mut Places,
    people: &People,
) -> UseCaseResult<()> {
    contacts::insert_many(transaction, &people.new_contacts).await?;
    let mut by_customer: BTreeMap<CustomerId, Vec<&Contact>> = BTreeMap::new();
    for contact in &people.new_contacts {
        by_customer
            .entry(contact.customer)
            .or_default()
            .push(contact);
    }
    for entry in &mut places.customers {
        let customer = &entry.stored.customer;
        let Some(contacts) = by_customer.remove(&customer.id) else {
            continue;
        };
        let chain = Chain {
            kind: ChainKind::Customer,
            id: customer.id.0,
        };
        let from = entry.stored.chain.clone();
        for contact in contacts {
            let Some(texts) = difference(None, Some(&contact.state))? else {
                continue;
            };
            let subject = Subject {
                kind: "contact",
                id: contact.id.0,
            };
            let (organization, why) = (customer.organization, Why::default());
            entry.stored.chain = journal.record(
                organization,
                chain,
                &entry.stored.chain,
                subject,
                texts,
                &why,
            );
        }
        let (organization, to) = (customer.organization, &entry.stored.chain);
        customers::update_chain(transaction, organization, customer.id, &from, to)
            .await
            .map_err(stale)?;
    }
    Ok(())
}
