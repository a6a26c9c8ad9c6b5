//! Makes the tenant of a row, and its customer, where they are new.

use std::sync::Arc;

use desbloqueo_domain::code::{CustomerId, OrganizationId, TenantId};
use desbloqueo_domain::customer::{Customer, CustomerState};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_domain::tenant::{Tenant, TenantState};
use desbloqueo_exchange::read::ImportRow;
use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::customers::StoredCustomer;
use desbloqueo_store::tenants::StoredTenant;

use super::{CustomerEntry, Places, TenantEntry};
use crate::import::findings::missing;
use crate::journal::Journal;

impl Places {
    pub(super) fn new_tenant(
        &mut self,
        row: &ImportRow,
        organization: OrganizationId,
        journal: &Journal<'_>,
    ) -> Result<usize, Refusal> {
        let text = |text: &Option<Arc<str>>| text.as_deref().unwrap_or_default().to_owned();
        let first_of = |texts: [&Option<Arc<str>>; 3]| {
            texts
                .into_iter()
                .flatten()
                .next()
                .map(std::string::ToString::to_string)
        };
        let customer_name = first_of([&row.customer, &row.customer_id, &row.tenant])
            .or_else(|| first_of([&row.domain, &row.tenant_id, &None]))
            .ok_or_else(|| {
                Refusal::new(Rule::I2, Cause::Missing, Field::Customer, Fact::Nothing)
            })?;
        let customer = if let Some(customer) = self.find_customer(row, organization)? {
            customer
        } else {
            let state = CustomerState {
                external_id: text(&row.customer_id),
                name: customer_name.clone(),
                ..CustomerState::default()
            };
            let customer = Customer {
                id: CustomerId(journal.next_id()),
                organization,
                state,
                version: 0,
            };
            let stored = StoredCustomer {
                customer,
                chain: ChainHead::default(),
            };
            self.know_customer(CustomerEntry {
                stored,
                before: None,
            })
        };
        let state = TenantState {
            external_id: text(&row.tenant_id),
            domain: text(&row.domain),
            name: first_of([&row.tenant, &row.domain, &row.tenant_id]).unwrap_or(customer_name),
            ..TenantState::default()
        };
        let id = TenantId(journal.next_id());
        let customer_id = self
            .customers
            .get(customer)
            .map(|entry| entry.stored.customer.id)
            .ok_or_else(|| missing(Field::Customer, ""))?;
        let tenant = Tenant {
            id,
            organization,
            customer: customer_id,
            state,
            version: 0,
        };
        let stored = StoredTenant {
            tenant,
            chain: ChainHead::default(),
        };
        Ok(self.know_tenant(TenantEntry {
            stored,
            before: None,
            customer,
        }))
    }
}
