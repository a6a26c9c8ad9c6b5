//! Shows a customer with its contacts and the tenants that the actor sees.

use desbloqueo_domain::code::CustomerId;
use desbloqueo_domain::customer::{Contact, Customer};
use desbloqueo_domain::tenant::Tenant;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{contacts, tenants};

use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::rights::CustomerRights;

/// A customer with its contacts and tenants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerView {
    /// The customer.
    pub customer: Customer,
    /// Its contacts, in order of name.
    pub contacts: Vec<Contact>,
    /// Its tenants that the actor sees, in order of name.
    pub tenants: Vec<Tenant>,
    /// What the actor may do with it.
    pub rights: CustomerRights,
}

/// Shows a customer.
pub async fn show_customer(
    app: &App,
    actor: &Actor,
    id: CustomerId,
) -> UseCaseResult<CustomerView> {
    let mut transaction = app.database.read().await?;
    let stored = visible::customer(&mut transaction, actor, id).await?;
    let standing = visible::standing_at(&mut transaction, actor, &stored).await?;
    let customer = stored.customer;
    let organization = customer.organization;
    let mut ids = tenants::list_ids_of_customer(&mut transaction, organization, id).await?;
    ids.retain(|tenant| actor.visibility.sees_tenant(organization, *tenant));
    let mut found = tenants::list_by_ids(&mut transaction, organization, &ids).await?;
    found.sort_by_key(|stored| ids.iter().position(|id| *id == stored.tenant.id));
    Ok(CustomerView {
        contacts: contacts_of(&mut transaction, &customer).await?,
        rights: CustomerRights::of(actor, organization, &standing),
        tenants: found.into_iter().map(|stored| stored.tenant).collect(),
        customer,
    })
}

/// The contacts of a customer, in order of name.
pub async fn list_contacts(
    app: &App,
    actor: &Actor,
    customer: CustomerId,
) -> UseCaseResult<Vec<Contact>> {
    let mut transaction = app.database.read().await?;
    let customer = visible::customer(&mut transaction, actor, customer)
        .await?
        .customer;
    contacts_of(&mut transaction, &customer).await
}

/// Every contact of a customer: they are few.
pub(super) async fn contacts_of(
    transaction: &mut Transaction,
    customer: &Customer,
) -> UseCaseResult<Vec<Contact>> {
    const MOST: i64 = 10_000;
    Ok(
        contacts::list_of_customer(transaction, customer.organization, customer.id, None, MOST)
            .await?,
    )
}
