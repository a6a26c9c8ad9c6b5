//! Customers, contacts and tenants with their teams, each on the day on which it joins.

use desbloqueo_domain::code::{ContactId, CustomerId, TenantId};
use desbloqueo_domain::customer::{Contact, ContactState, Customer, CustomerState, Side};
use desbloqueo_domain::tenant::{Activity, Priority, PriorityOverride, Tenant, TenantState};
use desbloqueo_domain::update_line::days_after;
use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::column::sort_key;
use desbloqueo_store::customers::{self, StoredCustomer};
use desbloqueo_store::tenants::{self, StoredTenant};
use desbloqueo_store::{contacts, transaction::Transaction};
use jiff::civil::Date;

use super::cast::{Cast, Crew};
use super::chance::Chance;
use super::plan::TenantPlan;
use super::words::Words;
use crate::catalogue::chains::OpenChain;
use crate::error::UseCaseResult;
use crate::journal::{CustomerPlace, Journal, Subject, Why};

/// Customers and tenants that wait to be written.
#[derive(Debug, Default)]
pub(super) struct Portfolio {
    pub(super) customers: Vec<StoredCustomer>,
    contacts: Vec<Contact>,
    pub(super) tenants: Vec<StoredTenant>,
    /// By the number of the plan.
    pub(super) joined: Vec<Option<Joined>>,
}

/// A tenant that has joined.
#[derive(Debug, Clone)]
pub(super) struct Joined {
    pub(super) tenant: usize,
    pub(super) customer: CustomerPlace,
    pub(super) crew: Crew,
    pub(super) words: &'static Words,
}

impl Portfolio {
    /// Adds a tenant, with its customer where it is the first of it.
    pub(super) fn join(
        &mut self,
        journal: &mut Journal<'_>,
        (cast, chance, today): (&Cast, &mut Chance, Date),
        number: usize,
        plan: &TenantPlan,
    ) -> UseCaseResult<()> {
        let above = number
            .checked_sub(1)
            .and_then(|before| self.joined.get(before)?.clone());
        let before = above.filter(|_| plan.is_second);
        let place = match &before {
            Some(before) => before.customer.clone(),
            None => self.add_customer(journal, (cast, chance, today), plan)?,
        };
        let crew = cast.crew(plan.node, number);
        let tenant = self.add_tenant(journal, (cast, chance), (number, plan), (&place, crew))?;
        if self.joined.len() <= number {
            self.joined.resize(number + 1, None);
        }
        if let Some(slot) = self.joined.get_mut(number) {
            *slot = Some(Joined {
                tenant,
                customer: place,
                crew,
                words: plan.words,
            });
        }
        Ok(())
    }

    fn add_customer(
        &mut self,
        journal: &mut Journal<'_>,
        (cast, chance, today): (&Cast, &mut Chance, Date),
        plan: &TenantPlan,
    ) -> UseCaseResult<CustomerPlace> {
        let (words, id) = (plan.words, CustomerId(journal.next_id()));
        let text =
            |found: Option<&&'static str>| found.map(|text| (*text).to_owned()).unwrap_or_default();
        let days = if chance.percent(22) {
            chance.days(5, 89)
        } else {
            chance.days(90, 720)
        };
        let state = CustomerState {
            external_id: format!("{}-{:04}", words.language.to_uppercase(), plan.company + 1),
            name: words.company(plan.company),
            region: text(chance.pick(words.regions)),
            market_segment: text(chance.pick(words.markets)),
            renewal: Some(days_after(today, days)).filter(|_| chance.percent(94)),
        };
        let key = sort_key(&state.name);
        let organization = cast.place(plan.node).id;
        let customer = Customer {
            id,
            organization,
            state,
            version: 0,
        };
        let mut stored = StoredCustomer {
            customer,
            chain: ChainHead::default(),
        };
        let mut chain = OpenChain::of_customer(&stored);
        let subject = Subject {
            kind: "customer",
            id: id.0,
        };
        chain.record(
            journal,
            subject,
            (None, Some(&stored.customer.state)),
            &Why::default(),
        )?;
        for side in [Side::Customer, Side::Partner] {
            let contact = contact(journal, chance, &stored.customer, (plan, side));
            let subject = Subject {
                kind: "contact",
                id: contact.id.0,
            };
            chain.record(
                journal,
                subject,
                (None, Some(&contact.state)),
                &Why::default(),
            )?;
            self.contacts.push(contact);
        }
        stored.chain = chain.head;
        self.customers.push(stored);
        Ok(CustomerPlace { id, key })
    }

    fn add_tenant(
        &mut self,
        journal: &mut Journal<'_>,
        (cast, chance): (&Cast, &mut Chance),
        (number, plan): (usize, &TenantPlan),
        (place, crew): (&CustomerPlace, Crew),
    ) -> UseCaseResult<usize> {
        let (organization, name) = (cast.place(plan.node).id, plan.words.company(plan.company));
        let contacts = self
            .contacts
            .iter()
            .rev()
            .filter(|contact| contact.customer == place.id);
        let mut contacts: Vec<ContactId> = contacts.map(|contact| contact.id).take(2).collect();
        contacts.reverse();
        let mut team = cast.team(crew, &contacts, chance.percent(93));
        if let Some(service) = journal
            .app()
            .rulebook()
            .services
            .keys()
            .next()
            .filter(|_| number % 9 == 4)
        {
            team.0
                .extend(cast.engineer_for(cast.crew(plan.node, number + 1), service));
        }
        let state = TenantState {
            external_id: format!("T-{:05}", number + 1),
            domain: format!("{}-{:04}.example", plan.words.slug, number + 1),
            name: if plan.is_second {
                format!("{name} 2")
            } else {
                name
            },
            activity: Activity::Active,
            priority_override: (number % 17 == 3).then(|| PriorityOverride {
                priority: Priority::Critical,
                reason: plan
                    .words
                    .tails
                    .last()
                    .map(|text| (*text).to_owned())
                    .unwrap_or_default(),
            }),
            team,
        };
        let id = TenantId(journal.next_id());
        let tenant = Tenant {
            id,
            organization,
            customer: place.id,
            state,
            version: 0,
        };
        let mut stored = StoredTenant {
            tenant,
            chain: ChainHead::default(),
        };
        let mut chain = OpenChain::of_tenant(&stored);
        let subject = Subject {
            kind: "tenant",
            id: id.0,
        };
        chain.record(
            journal,
            subject,
            (None, Some(&stored.tenant.state)),
            &Why::default(),
        )?;
        stored.chain = chain.head;
        self.tenants.push(stored);
        Ok(self.tenants.len() - 1)
    }

    /// Work on a tenant pauses or ends.
    pub(super) fn rest(
        &mut self,
        journal: &mut Journal<'_>,
        number: usize,
        activity: Activity,
    ) -> UseCaseResult<()> {
        let place = self
            .joined
            .get(number)
            .and_then(|joined| Some(joined.as_ref()?.tenant));
        let Some(stored) = place.and_then(|place| self.tenants.get_mut(place)) else {
            return Ok(());
        };
        let before = stored.tenant.state.clone();
        stored.tenant.state.activity = activity;
        let mut chain = OpenChain::of_tenant(stored);
        let subject = Subject {
            kind: "tenant",
            id: stored.tenant.id.0,
        };
        chain.record(
            journal,
            subject,
            (Some(&before), Some(&stored.tenant.state)),
            &Why::default(),
        )?;
        stored.chain = chain.head;
        stored.tenant.version += 1;
        Ok(())
    }

    /// Writes customers, contacts and tenants.
    pub(super) async fn write(&self, transaction: &mut Transaction) -> UseCaseResult<()> {
        customers::insert_many(transaction, &self.customers).await?;
        contacts::insert_many(transaction, &self.contacts).await?;
        tenants::insert_many(transaction, &self.tenants).await?;
        Ok(())
    }
}

fn contact(
    journal: &Journal<'_>,
    chance: &mut Chance,
    customer: &Customer,
    (plan, side): (&TenantPlan, Side),
) -> Contact {
    let words = plan.words;
    let [at_customer, at_partner] = words.roles;
    let role = if side == Side::Customer {
        at_customer
    } else {
        at_partner
    };
    let name = chance.pick(words.contacts).copied().unwrap_or_default();
    let silent = side == Side::Partner && chance.percent(6);
    Contact {
        id: ContactId(journal.next_id()),
        organization: customer.organization,
        customer: customer.id,
        state: ContactState {
            side,
            name: name.to_owned(),
            role: role.to_owned(),
            language: words.language.to_owned(),
            time_zone: words.time_zone.to_owned(),
            mail: format!(
                "{}@{}-{:04}.example",
                side.code(),
                words.slug,
                plan.company + 1
            ),
            do_not_contact: silent.then(|| "—".to_owned()),
        },
        version: 0,
    }
}
