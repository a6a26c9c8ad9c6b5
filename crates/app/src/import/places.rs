//! Where rows stand: which organization, customer, tenant and service they mean; new ones are made (rule I2).

mod complete;
mod find;
mod make;
mod team;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use desbloqueo_domain::code::{Code, CustomerId, EntitlementId, OrganizationId, TenantId};
use desbloqueo_domain::customer::CustomerState;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_domain::tenant::TenantState;
use desbloqueo_domain::text::fold;
use desbloqueo_exchange::read::{ImportRow, PortfolioFile};
use desbloqueo_store::customers::{self, StoredCustomer};
use desbloqueo_store::entitlements;
use desbloqueo_store::organizations;
use desbloqueo_store::tenants::{self, StoredTenant};
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use super::findings::{Report, missing};
use crate::error::UseCaseResult;
use crate::journal::Journal;

/// A customer that rows name.
#[derive(Debug)]
pub(super) struct CustomerEntry {
    pub(super) stored: StoredCustomer,
    pub(super) before: Option<CustomerState>,
}

/// A tenant that rows name.
#[derive(Debug)]
pub(super) struct TenantEntry {
    pub(super) stored: StoredTenant,
    pub(super) before: Option<TenantState>,
    pub(super) customer: usize,
}

/// The rows of one entitlement.
#[derive(Debug)]
pub(super) struct Group {
    /// The index of its tenant.
    pub(super) tenant: usize,
    /// The service.
    pub(super) service: Code,
    /// The entitlement, where rows name it by the id of a line.
    pub(super) entitlement: Option<EntitlementId>,
    /// The indexes of its rows.
    pub(super) rows: Vec<usize>,
    /// Those of them that say something new of the tenant or its customer.
    pub(super) completed: Vec<usize>,
}

/// Organizations, customers and tenants, by every name they have.
pub(super) struct Places {
    default: OrganizationId,
    organizations: HashMap<String, OrganizationId>,
    /// Today in each of them (rule T3).
    days: HashMap<OrganizationId, Date>,
    loaded: BTreeSet<OrganizationId>,
    pub(super) customers: Vec<CustomerEntry>,
    pub(super) tenants: Vec<TenantEntry>,
    customers_by_key: HashMap<(OrganizationId, String), Vec<usize>>,
    tenants_by_key: HashMap<(OrganizationId, String), Vec<usize>>,
    tenants_of_customer: HashMap<usize, Vec<usize>>,
    tenants_by_id: HashMap<TenantId, usize>,
}

impl Places {
    /// Learns the organizations that the actor sees.
    pub(super) async fn load(
        transaction: &mut Transaction,
        journal: &Journal<'_>,
        default: OrganizationId,
    ) -> UseCaseResult<Self> {
        let all = organizations::list(transaction).await?;
        let (app, actor) = (journal.app(), journal.actor());
        let days = all
            .iter()
            .map(|stored| (stored.id, app.today_at(&stored.time_zone)));
        let days = days.collect();
        let seen = all
            .into_iter()
            .filter(|stored| actor.sees_organization(stored.id));
        Ok(Self {
            default,
            organizations: seen.map(|stored| (fold(&stored.name), stored.id)).collect(),
            days,
            loaded: BTreeSet::new(),
            customers: Vec::new(),
            tenants: Vec::new(),
            customers_by_key: HashMap::new(),
            tenants_by_key: HashMap::new(),
            tenants_of_customer: HashMap::new(),
            tenants_by_id: HashMap::new(),
        })
    }

    /// Finds the entitlement of every row; rows that cannot be placed are refused.
    pub(super) async fn group_rows(
        &mut self,
        transaction: &mut Transaction,
        (file, rows): (&PortfolioFile, &[Box<ImportRow>]),
        report: &mut Report<'_>,
        journal: &Journal<'_>,
    ) -> UseCaseResult<Vec<Group>> {
        let lines: Vec<_> = rows.iter().filter_map(|row| row.line).collect();
        let mut known = entitlements::list_places_of_lines(transaction, &lines).await?;
        // What somebody may not see does not exist for them (rule A3).
        let visibility = &journal.actor().visibility;
        known.retain(|_, place| visibility.sees_tenant(place.organization, place.tenant));
        let mut groups: Vec<Group> = Vec::new();
        let mut by_key: BTreeMap<(usize, Code), usize> = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            let place = row.line.and_then(|line| known.get(&line));
            let organization = match place {
                Some(place) => place.organization,
                None => self.organization_of(row),
            };
            self.load_organization(transaction, organization).await?;
            let placed = match place {
                Some(place) => self
                    .tenants_by_id
                    .get(&place.tenant)
                    .copied()
                    .map(|tenant| (tenant, place.service.clone(), Some(place.entitlement)))
                    .ok_or_else(|| missing(Field::Id, &place.entitlement.to_string())),
                None => self
                    .place(row, organization, journal)
                    .map(|(tenant, service)| (tenant, service, None)),
            };
            match placed {
                Err(_) if row.is_refused => {}
                Err(refusal) => report.refuse(at, refusal),
                Ok((tenant, service, entitlement)) => {
                    let completed = match place {
                        Some(place) => {
                            self.complete_ours(
                                transaction,
                                file,
                                report,
                                (at, row),
                                (tenant, place),
                            )
                            .await?
                        }
                        None => !row.is_refused && self.complete(tenant, row),
                    };
                    let index = *by_key.entry((tenant, service.clone())).or_insert_with(|| {
                        groups.push(Group {
                            tenant,
                            service,
                            entitlement,
                            rows: Vec::new(),
                            completed: Vec::new(),
                        });
                        groups.len() - 1
                    });
                    if let Some(group) = groups.get_mut(index) {
                        group.rows.push(at);
                        group.completed.extend(completed.then_some(at));
                        group.entitlement = group.entitlement.or(entitlement);
                    }
                }
            }
        }
        Ok(groups)
    }

    /// The organization that a row names, where the actor knows one of that name; else the default one.
    fn organization_of(&self, row: &ImportRow) -> OrganizationId {
        row.organization
            .as_deref()
            .and_then(|name| self.organizations.get(&fold(name)))
            .copied()
            .unwrap_or(self.default)
    }

    pub(super) async fn load_organization(
        &mut self,
        transaction: &mut Transaction,
        organization: OrganizationId,
    ) -> UseCaseResult<()> {
        if !self.loaded.insert(organization) {
            return Ok(());
        }
        let mut by_id: HashMap<CustomerId, usize> = HashMap::new();
        for stored in customers::list_all_of_organization(transaction, organization).await? {
            let id = stored.customer.id;
            let before = Some(stored.customer.state.clone());
            by_id.insert(id, self.know_customer(CustomerEntry { stored, before }));
        }
        for stored in tenants::list_all_of_organization(transaction, organization).await? {
            if let Some(customer) = by_id.get(&stored.tenant.customer).copied() {
                let before = Some(stored.tenant.state.clone());
                self.know_tenant(TenantEntry {
                    stored,
                    before,
                    customer,
                });
            }
        }
        Ok(())
    }

    fn know_customer(&mut self, entry: CustomerEntry) -> usize {
        let (organization, state) = (
            entry.stored.customer.organization,
            &entry.stored.customer.state,
        );
        let index = self.customers.len();
        for key in [&state.name, &state.external_id]
            .into_iter()
            .filter(|text| !text.is_empty())
        {
            let known = self
                .customers_by_key
                .entry((organization, fold(key)))
                .or_default();
            if !known.contains(&index) {
                known.push(index);
            }
        }
        self.customers.push(entry);
        index
    }

    fn know_tenant(&mut self, entry: TenantEntry) -> usize {
        let (organization, state) = (entry.stored.tenant.organization, &entry.stored.tenant.state);
        let index = self.tenants.len();
        let keys = [&state.name, &state.external_id, &state.domain];
        for key in keys.into_iter().filter(|text| !text.is_empty()) {
            let known = self
                .tenants_by_key
                .entry((organization, fold(key)))
                .or_default();
            if !known.contains(&index) {
                known.push(index);
            }
        }
        self.tenants_of_customer
            .entry(entry.customer)
            .or_default()
            .push(index);
        self.tenants_by_id.insert(entry.stored.tenant.id, index);
        self.tenants.push(entry);
        index
    }

    fn place(
        &mut self,
        row: &ImportRow,
        organization: OrganizationId,
        journal: &Journal<'_>,
    ) -> Result<(usize, Code), Refusal> {
        let service = row
            .service
            .clone()
            .ok_or_else(|| Refusal::new(Rule::I2, Cause::Missing, Field::Service, Fact::Nothing))?;
        let tenant = match self.find_tenant(row, organization)? {
            Some(tenant) => tenant,
            None => self.new_tenant(row, organization, journal)?,
        };
        Ok((tenant, service))
    }
}

impl Places {
    /// Today where an organization is, else where whoever imports is.
    pub(super) fn today_in(&self, organization: OrganizationId, journal: &Journal<'_>) -> Date {
        let day = self.days.get(&organization).copied();
        day.unwrap_or_else(|| journal.today())
    }

    /// The index of a tenant that is known.
    pub(super) fn tenant_index(&self, id: TenantId) -> Option<usize> {
        self.tenants_by_id.get(&id).copied()
    }

    /// Lets names go that no row can mean any more: those of customers, and those of tenants that the file brings.
    /// A large file brings many.
    pub(super) fn forget_names(&mut self) {
        self.customers_by_key = HashMap::new();
        self.tenants_of_customer = HashMap::new();
        let tenants = &self.tenants;
        let is_there = |index: &usize| {
            let entry = tenants.get(*index);
            entry.is_some_and(|entry| entry.before.is_some())
        };
        self.tenants_by_key
            .retain(|_, found| found.iter().any(is_there));
        self.tenants_by_key.shrink_to_fit();
    }

    /// The tenants of an organization that are there and known by a name.
    pub(super) fn tenants_named(&self, organization: OrganizationId, name: &str) -> Vec<TenantId> {
        let found = self
            .tenants_by_key
            .get(&(organization, fold(name)))
            .map(Vec::as_slice)
            .unwrap_or_default();
        let entries = found.iter().filter_map(|index| self.tenants.get(*index));
        entries
            .filter(|entry| entry.before.is_some())
            .map(|entry| entry.stored.tenant.id)
            .collect()
    }

    /// The organizations in which the tenants of rows stand.
    pub(super) fn organizations_of_tenants(&self) -> BTreeSet<OrganizationId> {
        self.loaded.clone()
    }
}
