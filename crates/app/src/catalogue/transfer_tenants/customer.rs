//! The customer of a tenant that is transferred: joined, moved or copied.

use desbloqueo_domain::code::{CustomerId, OrganizationId};
use desbloqueo_domain::customer::{Contact, Customer};
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::customers::{self, StoredCustomer};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{contacts, named, tenants, transfer};

use super::super::add_customer::record_new;
use super::super::add_organization::same;
use super::super::chains::OpenChain;
use super::super::facts::PlaceFacts;
use super::super::show_customer::contacts_of;
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Journal, Subject, Why};

/// What becomes of the customer of a tenant that is transferred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CustomerFate {
    /// The same customer is there already.
    Joins(CustomerId),
    /// It moves: this was its only tenant.
    Moves,
    /// A copy of it begins there.
    IsCopied,
}

pub(super) async fn fate(
    transaction: &mut Transaction,
    customer: &Customer,
    to: OrganizationId,
) -> UseCaseResult<CustomerFate> {
    let (known_by, name) = (&customer.state.external_id, &customer.state.name);
    let mut there = named::list_customers(transaction, &[to], known_by).await?;
    there.retain(|other| other.external_id == *known_by);
    if there.is_empty() {
        there = named::list_customers(transaction, &[to], name).await?;
        // One that another system knows by another id is another customer of the same name.
        there.retain(|other| {
            let other_id = !other.external_id.is_empty()
                && !known_by.is_empty()
                && other.external_id != *known_by;
            same(&other.name, name) && !other_id
        });
    }
    if let [only] = there.as_slice() {
        return Ok(CustomerFate::Joins(only.customer));
    }
    let tenants =
        tenants::list_ids_of_customer(transaction, customer.organization, customer.id).await?;
    Ok(if tenants.len() > 1 {
        CustomerFate::IsCopied
    } else {
        CustomerFate::Moves
    })
}

/// Makes sure that the customer is in the new organization; says who it is there.
pub(super) async fn prepare(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    stored: &StoredCustomer,
    to: OrganizationId,
    fate: &CustomerFate,
    why: &Why,
) -> UseCaseResult<StoredCustomer> {
    let customer = &stored.customer;
    let id = match fate {
        CustomerFate::Joins(there) => *there,
        CustomerFate::Moves => {
            transfer::copy_customer(transaction, customer.id, customer.organization, to).await?;
            customer.id
        }
        CustomerFate::IsCopied => copy(journal, transaction, customer, to, why).await?,
    };
    let missing = || UseCaseError::not_found(Field::Customer, id);
    let there = customers::find(transaction, to, id)
        .await?
        .ok_or_else(missing)?;
    match fate {
        CustomerFate::Moves => {
            record_move(journal, transaction, &there, customer.organization, why).await?;
        }
        CustomerFate::Joins(_) | CustomerFate::IsCopied => {
            take_contacts(journal, transaction, customer, &there, why).await?;
        }
    }
    Ok(there)
}

/// Takes the customer away from where it was, where it moved.
pub(super) async fn finish(
    transaction: &mut Transaction,
    customer: &Customer,
    fate: &CustomerFate,
) -> UseCaseResult<()> {
    if *fate == CustomerFate::Moves {
        transfer::remove_customer(transaction, customer.id, customer.organization).await?;
    }
    Ok(())
}

async fn copy(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    customer: &Customer,
    to: OrganizationId,
    why: &Why,
) -> UseCaseResult<CustomerId> {
    let id = CustomerId(journal.next_id());
    let customer = Customer {
        id,
        organization: to,
        state: customer.state.clone(),
        version: 0,
    };
    let mut copied = StoredCustomer {
        customer,
        chain: ChainHead::default(),
    };
    record_new(journal, &mut copied, why)?;
    customers::insert_many(transaction, std::slice::from_ref(&copied)).await?;
    Ok(id)
}

/// The contacts keep their ids, so that teams, lines and blockers still name them.
async fn take_contacts(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    from: &Customer,
    there: &StoredCustomer,
    why: &Why,
) -> UseCaseResult<()> {
    let to = there.customer.organization;
    let all = contacts_of(transaction, from).await?;
    let ids: Vec<_> = all.iter().map(|contact| contact.id).collect();
    let known = contacts::list_by_ids(transaction, to, &ids).await?;
    let new: Vec<Contact> = all
        .into_iter()
        .filter(|contact| known.iter().all(|other| other.id != contact.id))
        .map(|contact| Contact {
            organization: to,
            customer: there.customer.id,
            ..contact
        })
        .collect();
    contacts::insert_many(transaction, &new).await?;
    let mut chain = OpenChain::of_customer(there);
    for contact in &new {
        let subject = Subject {
            kind: "contact",
            id: contact.id.0,
        };
        chain.record(journal, subject, (None, Some(&contact.state)), why)?;
    }
    chain.save(transaction).await
}

async fn record_move(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    there: &StoredCustomer,
    from: OrganizationId,
    why: &Why,
) -> UseCaseResult<()> {
    let id = there.customer.id;
    let place = |organization| PlaceFacts {
        organization,
        customer: id,
    };
    let places = (place(from), place(there.customer.organization));
    let mut chain = OpenChain::of_customer(there);
    let subject = Subject {
        kind: "transfer",
        id: there.customer.organization.0,
    };
    chain.record(journal, subject, (Some(&places.0), Some(&places.1)), why)?;
    journal.announce("customer.changed", id.0);
    chain.save(transaction).await
}
