//! Finds the tenant and customer of a row, by every name they have (rule I2).

use std::sync::Arc;

use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::refusal::{Field, Refusal};
use desbloqueo_domain::text::fold;
use desbloqueo_exchange::read::ImportRow;

use super::Places;
use crate::import::findings::ambiguous;

impl Places {
    /// The tenant by its id, else its domain, else its name at the customer, else the customer's only one.
    pub(super) fn find_tenant(
        &self,
        row: &ImportRow,
        organization: OrganizationId,
    ) -> Result<Option<usize>, Refusal> {
        let by = |text: &str| {
            self.tenants_by_key
                .get(&(organization, fold(text)))
                .map(Vec::as_slice)
                .unwrap_or_default()
        };
        for text in [&row.tenant_id, &row.domain].into_iter().flatten() {
            match by(text) {
                [] => {}
                [only] => return Ok(Some(*only)),
                several => return Err(ambiguous(Field::Tenant, &self.names(several))),
            }
        }
        let customer = self.find_customer(row, organization)?;
        let of_customer = |tenant: &usize| {
            self.tenants
                .get(*tenant)
                .is_some_and(|entry| customer.is_none_or(|known| entry.customer == known))
        };
        let Some(name) = &row.tenant else {
            return self.only_tenant(row, customer);
        };
        let mut found: Vec<usize> = by(name).iter().copied().filter(of_customer).collect();
        if customer.is_none() && (row.customer.is_some() || row.customer_id.is_some()) {
            found.clear();
        }
        // A row that names another id than the tenant of this name has means another tenant.
        found.retain(|tenant| !self.contradicts(*tenant, row));
        match found.as_slice() {
            [] => Ok(None),
            [only] => Ok(Some(*only)),
            several => Err(ambiguous(Field::Tenant, &self.names(several))),
        }
    }

    fn contradicts(&self, tenant: usize, row: &ImportRow) -> bool {
        let state = self
            .tenants
            .get(tenant)
            .map(|entry| &entry.stored.tenant.state);
        let differs = |known: &str, said: &Option<Arc<str>>| {
            said.as_deref()
                .is_some_and(|said| !known.is_empty() && fold(known) != fold(said))
        };
        state.is_some_and(|state| {
            differs(&state.external_id, &row.tenant_id) || differs(&state.domain, &row.domain)
        })
    }

    fn only_tenant(
        &self,
        row: &ImportRow,
        customer: Option<usize>,
    ) -> Result<Option<usize>, Refusal> {
        if row.tenant_id.is_some() || row.domain.is_some() {
            return Ok(None);
        }
        let known = customer.and_then(|customer| self.tenants_of_customer.get(&customer));
        match known.map(Vec::as_slice).unwrap_or_default() {
            [] => Ok(None),
            [only] => Ok(Some(*only)),
            several => Err(ambiguous(Field::Tenant, &self.names(several))),
        }
    }

    pub(super) fn find_customer(
        &self,
        row: &ImportRow,
        organization: OrganizationId,
    ) -> Result<Option<usize>, Refusal> {
        for text in [&row.customer_id, &row.customer].into_iter().flatten() {
            let found = self
                .customers_by_key
                .get(&(organization, fold(text)))
                .map(Vec::as_slice);
            match found.unwrap_or_default() {
                [] => {}
                [only] => return Ok(Some(*only)),
                several => {
                    let name = |index: &usize| {
                        self.customers
                            .get(*index)
                            .map(|entry| entry.stored.customer.state.name.clone())
                    };
                    let names: Vec<String> = several.iter().filter_map(name).collect();
                    return Err(ambiguous(Field::Customer, &names));
                }
            }
        }
        Ok(None)
    }

    fn names(&self, tenants: &[usize]) -> Vec<String> {
        let name = |index: &usize| {
            self.tenants.get(*index).map(|entry| {
                format!(
                    "{} ({})",
                    entry.stored.tenant.state.name, entry.stored.tenant.id
                )
            })
        };
        tenants.iter().filter_map(name).collect()
    }
}
