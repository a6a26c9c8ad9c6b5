//! Takes over what rows say of their tenant and customer.

use std::sync::Arc;

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
use crate::import::base::{Judged, Past};
use crate::import::findings::Report;

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
    /// a file: another organization, customer, tenant or service in its row is refused.
    pub(super) async fn complete_ours(
        &mut self,
        transaction: &mut Transaction,
        file: &PortfolioFile,
        report: &mut Report<'_>,
        (at, row): (usize, &ImportRow),
        (tenant, place): (usize, &PlaceOfLine),
    ) -> UseCaseResult<bool> {
        let Some(entry) = self.tenants.get(tenant) else {
            return Ok(false);
        };
        let Some(customer) = self.customers.get(entry.customer) else {
            return Ok(false);
        };
        if row
            .service
            .as_ref()
            .is_some_and(|service| *service != place.service)
        {
            report.refuse(
                at,
                moved(
                    Field::Service,
                    Fact::from(row.service.as_ref()),
                    &place.service,
                ),
            );
        }
        let states = (&entry.stored.tenant.state, &customer.stored.customer.state);
        if row.version.is_none() || !says_otherwise(row, file, states) {
            return Ok(false);
        }
        let (tenant_state, customer_state) = (
            entry.stored.tenant.state.clone(),
            customer.stored.customer.state.clone(),
        );
        let (tenant_id, customer_id) = (entry.stored.tenant.id.0, customer.stored.customer.id.0);
        let (organization, taken) = (place.organization, file.taken);
        let tenants =
            Past::read(transaction, organization, tenant_id, &tenant_state, taken).await?;
        let customers = Past::read(
            transaction,
            organization,
            customer_id,
            &customer_state,
            taken,
        )
        .await?;
        let mut edit = Edit {
            file,
            row,
            refusals: Vec::new(),
        };
        let mut tenant_after = tenant_state.clone();
        edit.refuse_renamed(
            &tenants,
            (Field::Tenant, &row.tenant),
            &tenant_state,
            |state| &state.name,
        );
        edit.set(
            &tenants,
            (Column::TenantId, Field::ExternalId, &row.tenant_id),
            &mut tenant_after,
            |state| &mut state.external_id,
        );
        edit.set(
            &tenants,
            (Column::Domain, Field::Tenant, &row.domain),
            &mut tenant_after,
            |state| &mut state.domain,
        );
        let mut customer_after = customer_state.clone();
        edit.refuse_renamed(
            &customers,
            (Field::Customer, &row.customer),
            &customer_state,
            |state| &state.name,
        );
        for (given, slot) in customer_texts(row) {
            edit.set(&customers, given, &mut customer_after, slot);
        }
        edit.set_renewal(&customers, &mut customer_after);
        for refusal in edit.refusals {
            report.refuse(at, refusal);
        }
        let is_new = tenant_after != tenant_state || customer_after != customer_state;
        if let Some(entry) = self.tenants.get_mut(tenant) {
            entry.stored.tenant.state = tenant_after;
            if let Some(customer) = self.customers.get_mut(entry.customer) {
                customer.stored.customer.state = customer_after;
            }
        }
        Ok(is_new)
    }
}

type Slot<T> = fn(&mut T) -> &mut String;

fn customer_texts(row: &ImportRow) -> [(Given<'_>, Slot<CustomerState>); 3] {
    [
        (
            (Column::CustomerId, Field::ExternalId, &row.customer_id),
            |state| &mut state.external_id,
        ),
        ((Column::Region, Field::Region, &row.region), |state| {
            &mut state.region
        }),
        (
            (
                Column::MarketSegment,
                Field::MarketSegment,
                &row.market_segment,
            ),
            |state| &mut state.market_segment,
        ),
    ]
}

/// Whether a row of ours says anything of tenant and customer that is not so.
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
struct Edit<'a> {
    file: &'a PortfolioFile,
    row: &'a ImportRow,
    refusals: Vec<Refusal>,
}

impl Edit<'_> {
    fn set<T: Clone>(
        &mut self,
        past: &Past<T>,
        (column, field, said): Given<'_>,
        state: &mut T,
        slot: Slot<T>,
    ) {
        if self.file.mapping.column_of(column).is_none() {
            return;
        }
        let said: String = said
            .as_ref()
            .map(Arc::as_ref)
            .unwrap_or_default()
            .to_owned();
        let of = |state: &T| slot(&mut state.clone()).clone();
        let current = of(state);
        match past.judge(said, &current, of) {
            Judged::Edited(said) if fold(&said) != fold(&current) => *slot(state) = said,
            Judged::Moved(said) => self.refuse_moved(field, Fact::Text(said), Fact::Text(current)),
            Judged::Unedited | Judged::Edited(_) => {}
        }
    }

    fn set_renewal(&mut self, past: &Past<CustomerState>, state: &mut CustomerState) {
        let undecided = matches!(self.row.renewal, DateCell::Undecided(_));
        if self.file.mapping.column_of(Column::RenewalDate).is_none() || undecided {
            return;
        }
        match past.judge(self.row.renewal.day(), &state.renewal, |state| {
            state.renewal
        }) {
            Judged::Unedited => {}
            Judged::Edited(day) => state.renewal = day,
            Judged::Moved(day) => {
                self.refuse_moved(Field::RenewalDate, day.into(), state.renewal.into())
            }
        }
    }

    fn refuse_renamed<T>(
        &mut self,
        past: &Past<T>,
        (field, said): (Field, &Text),
        state: &T,
        of: impl Fn(&T) -> &String,
    ) {
        let Some(said) = said.as_deref() else { return };
        let current = fold(of(state));
        if past.judge(fold(said), &current, |state| fold(of(state))) != Judged::Unedited {
            self.refusals
                .push(moved(field, Fact::from(said), of(state).as_str()));
        }
    }

    fn refuse_moved(&mut self, field: Field, said: Fact, current: Fact) {
        let refusal = Refusal::new(Rule::V3, Cause::MovedMeanwhile, field, said);
        self.refusals.push(refusal.expecting(current));
    }
}

/// A row of ours that names another place than its line has.
fn moved(field: Field, said: Fact, known: impl Into<Fact>) -> Refusal {
    Refusal::new(Rule::I2, Cause::FixedByRule, field, said).expecting(known)
}
