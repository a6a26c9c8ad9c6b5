//! Takes over what rows say of their tenant and customer.

use desbloqueo_domain::customer::CustomerState;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_domain::tenant::TenantState;
use desbloqueo_domain::text::fold;
use desbloqueo_exchange::read::{DateCell, ImportRow, PortfolioFile, Text};
use desbloqueo_sheets::Field as Column;
use desbloqueo_store::entitlements::PlaceOfLine;
use desbloqueo_store::transaction::Transaction;

use super::Places;
use crate::error::UseCaseResult;
use crate::import::findings::Report;
use crate::past::{Judged, Past};

/// A text that a row gives, with the column and field it stands in.
type Given<'r> = (Column, Field, &'r Text);

impl Places {
    /// Takes over what a row of others says: an empty cell says nothing. Gives whether that is anything new.
    pub(super) fn complete(&mut self, tenant: usize, row: &ImportRow) -> bool {
        let mut is_new = false;
        let mut set = |slot: &mut String, said: &Text| {
            if let Some(said) = said
                && fold(slot) != fold(said)
            {
                is_new = true;
                (**said).clone_into(slot);
            }
        };
        let Some(entry) = self.tenants.get_mut(tenant) else {
            return false;
        };
        let before = entry.before.is_some();
        set(&mut entry.stored.tenant.state.external_id, &row.tenant_id);
        set(&mut entry.stored.tenant.state.domain, &row.domain);
        if let Some(customer) = self.customers.get_mut(entry.customer) {
            let state = &mut customer.stored.customer.state;
            set(&mut state.external_id, &row.customer_id);
            set(&mut state.region, &row.region);
            set(&mut state.market_segment, &row.market_segment);
            let renewal = row.renewal.day().or(state.renewal);
            is_new |= renewal != state.renewal;
            state.renewal = renewal;
        }
        is_new && before
    }

    /// Takes over what was edited in a row of ours: an emptied cell empties. Where a line stands is not edited through
    /// a file: another customer, tenant or service in its row is refused.
    pub(super) async fn complete_ours(
        &mut self,
        transaction: &mut Transaction,
        file: &PortfolioFile,
        report: &mut Report<'_>,
        (at, row): (usize, &ImportRow),
        (tenant, place): (usize, &PlaceOfLine),
    ) -> UseCaseResult<bool> {
        if let Some(service) = row
            .service
            .as_ref()
            .filter(|service| **service != place.service)
        {
            report.refuse(
                at,
                moved(Field::Service, Fact::Code(service.clone()), &place.service),
            );
        }
        let Some(entry) = self.tenants.get_mut(tenant) else {
            return Ok(false);
        };
        let Some(customer) = self.customers.get_mut(entry.customer) else {
            return Ok(false);
        };
        let (Some(tenant_before), Some(customer_before)) = (&entry.before, &customer.before) else {
            return Ok(false);
        };
        if row.version.is_none() || !says_otherwise(row, file, (tenant_before, customer_before)) {
            return Ok(false);
        }
        let (organization, taken) = (place.organization, file.taken);
        let (id, after) = (entry.stored.tenant.id.0, entry.stored.tenant.state.clone());
        let past = Past::read(transaction, organization, id, tenant_before, taken).await?;
        let mut tenant = Edit {
            file,
            past,
            before: tenant_before,
            after,
            is_new: false,
            refusals: Vec::new(),
        };
        tenant.set_tenant(row);
        let (id, after) = (
            customer.stored.customer.id.0,
            customer.stored.customer.state.clone(),
        );
        let past = Past::read(transaction, organization, id, customer_before, taken).await?;
        let mut whole = Edit {
            file,
            past,
            before: customer_before,
            after,
            is_new: false,
            refusals: Vec::new(),
        };
        whole.set_customer(row);
        let is_new = tenant.is_new || whole.is_new;
        for refusal in tenant.refusals.into_iter().chain(whole.refusals) {
            report.refuse(at, refusal);
        }
        entry.stored.tenant.state = tenant.after;
        customer.stored.customer.state = whole.after;
        Ok(is_new)
    }

    /// Whether a row changes anything of a tenant or its customer.
    pub(in crate::import) fn is_changed(&self, tenant: usize) -> bool {
        let Some(entry) = self.tenants.get(tenant) else {
            return false;
        };
        let customer = self.customers.get(entry.customer);
        entry.before.as_ref() != Some(&entry.stored.tenant.state)
            || customer
                .is_some_and(|entry| entry.before.as_ref() != Some(&entry.stored.customer.state))
    }
}

/// Whether a row of ours says anything of tenant and customer that was not so.
fn says_otherwise(
    row: &ImportRow,
    file: &PortfolioFile,
    (tenant, customer): (&TenantState, &CustomerState),
) -> bool {
    let has = |column: Column| file.mapping.column_of(column).is_some();
    let differs = |column: Column, said: &Text, known: &str| {
        has(column) && fold(said.as_deref().unwrap_or_default()) != fold(known)
    };
    differs(Column::Tenant, &row.tenant, &tenant.name)
        || differs(Column::TenantId, &row.tenant_id, &tenant.external_id)
        || differs(Column::Domain, &row.domain, &tenant.domain)
        || differs(Column::Customer, &row.customer, &customer.name)
        || differs(Column::CustomerId, &row.customer_id, &customer.external_id)
        || differs(Column::Region, &row.region, &customer.region)
        || differs(
            Column::MarketSegment,
            &row.market_segment,
            &customer.market_segment,
        )
        || (has(Column::RenewalDate) && row.renewal.day() != customer.renewal)
}

/// The editing of a tenant or customer through a row.
struct Edit<'a, T> {
    file: &'a PortfolioFile,
    past: Past<T>,
    /// As it is.
    before: &'a T,
    /// As it will be, with what rows above have edited.
    after: T,
    is_new: bool,
    refusals: Vec<Refusal>,
}

impl Edit<'_, TenantState> {
    fn set_tenant(&mut self, row: &ImportRow) {
        self.refuse_renamed((Field::Tenant, &row.tenant), |state| &mut state.name);
        self.set(
            (Column::TenantId, Field::ExternalId, &row.tenant_id),
            |state| &mut state.external_id,
        );
        self.set((Column::Domain, Field::Tenant, &row.domain), |state| {
            &mut state.domain
        });
    }
}

impl Edit<'_, CustomerState> {
    fn set_customer(&mut self, row: &ImportRow) {
        self.refuse_renamed((Field::Customer, &row.customer), |state| &mut state.name);
        self.set(
            (Column::CustomerId, Field::ExternalId, &row.customer_id),
            |state| &mut state.external_id,
        );
        self.set((Column::Region, Field::Region, &row.region), |state| {
            &mut state.region
        });
        let segment = (
            Column::MarketSegment,
            Field::MarketSegment,
            &row.market_segment,
        );
        self.set(segment, |state| &mut state.market_segment);
        let undecided = matches!(row.renewal, DateCell::Undecided(_));
        if self.file.mapping.column_of(Column::RenewalDate).is_some() && !undecided {
            let judged = self
                .past
                .judge(row.renewal.day(), &self.before.renewal, |state| {
                    state.renewal
                });
            let now = (self.before.renewal, self.after.renewal);
            if let Some(day) = self.take(Field::RenewalDate, judged, now) {
                self.after.renewal = day;
            }
        }
    }
}

impl<T: Clone> Edit<'_, T> {
    fn set(&mut self, (column, field, said): Given<'_>, slot: Slot<T>) {
        if self.file.mapping.column_of(column).is_none() {
            return;
        }
        let of = |state: &T| slot(&mut state.clone()).clone();
        let before = of(self.before);
        let said = said.as_deref().unwrap_or_default();
        let said = if fold(said) == fold(&before) {
            before.clone()
        } else {
            said.to_owned()
        };
        let judged = self.past.judge(said, &before, of);
        let now = (before, of(&self.after));
        if let Some(said) = self.take(field, judged, now) {
            *slot(&mut self.after) = said;
        }
    }

    /// What was edited; refused where somebody else changed it meanwhile, or a row above says something else.
    fn take<V: PartialEq + Into<Fact>>(
        &mut self,
        field: Field,
        judged: Judged<V>,
        (before, after): (V, V),
    ) -> Option<V> {
        let refusal = match judged {
            Judged::Unedited => return None,
            Judged::Edited(said) if after == before || after == said => {
                self.is_new = true;
                return Some(said);
            }
            Judged::Edited(said) => {
                Refusal::new(Rule::I1, Cause::RowsDisagree, field, said).expecting(after)
            }
            Judged::Moved(said) => {
                Refusal::new(Rule::V3, Cause::MovedMeanwhile, field, said).expecting(before)
            }
        };
        self.refusals.push(refusal);
        None
    }

    fn refuse_renamed(&mut self, (field, said): (Field, &Text), slot: Slot<T>) {
        let Some(said) = said.as_deref() else { return };
        let of = |state: &T| slot(&mut state.clone()).clone();
        let current = of(self.before);
        if self
            .past
            .judge(fold(said), &fold(&current), |state| fold(&of(state)))
            != Judged::Unedited
        {
            self.refusals.push(moved(field, Fact::from(said), current));
        }
    }
}

/// Where a text stands in a state.
type Slot<T> = fn(&mut T) -> &mut String;

/// A row of ours that names another place than its line has.
fn moved(field: Field, said: Fact, known: impl Into<Fact>) -> Refusal {
    Refusal::new(Rule::I2, Cause::FixedByRule, field, said).expecting(known)
}
