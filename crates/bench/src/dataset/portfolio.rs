//! Customers with their contacts, and tenants with their teams.

use std::collections::BTreeMap;

use desbloqueo_domain::code::{Code, ContactId, CustomerId, OrganizationId, TenantId};
use desbloqueo_domain::customer::{Contact, ContactState, Customer, CustomerState, Side};
use desbloqueo_domain::owner::{Owner, Team, TeamMember};
use desbloqueo_domain::tenant::{Activity, Priority, PriorityOverride, Tenant, TenantState};
use desbloqueo_domain::update_line::days_after;
use desbloqueo_store::chain::{Chain, ChainHead, ChainKind};
use desbloqueo_store::column::sort_key;
use desbloqueo_store::customers::StoredCustomer;
use desbloqueo_store::own_fields::OwnValue;
use desbloqueo_store::tenants::StoredTenant;
use jiff::civil::Date;

use super::TODAY;
use super::blockers::{Shared, state_as_json};
use super::cast::{Cast, Desk, partner_of};
use super::entitlements::Numbers;
use super::history::{Maker, Recorded, own_value_texts};
use super::names::name_of_customer;
use super::write::Batch;

const REGIONS: [&str; 4] = ["EMEA", "APAC", "Americas", ""];
const SEGMENTS: [&str; 3] = ["Enterprise", "Midmarket", "Public sector"];
const WAVES: [&str; 3] = ["one", "two", "three"];

/// Customers to which the next tenants belong.
#[derive(Debug)]
struct Known {
    number: usize,
    id: CustomerId,
    name: String,
    arrived: Date,
}

/// A tenant, as its entitlements need it.
#[derive(Debug, Clone)]
pub(super) struct Home {
    pub(super) organization: OrganizationId,
    pub(super) tenant: TenantId,
    pub(super) customer: CustomerId,
    pub(super) customer_key: String,
    pub(super) desk: Desk,
    pub(super) arrived: Date,
}

/// Makes the whole portfolio, tenant by tenant.
pub(super) struct Portfolio<'a> {
    maker: Maker<'a>,
    cast: &'a Cast,
    shared: Vec<Shared>,
    numbers: Numbers,
    customer: Option<Known>,
    next: usize,
    tenants: usize,
}

impl<'a> Portfolio<'a> {
    pub(super) fn new(mut maker: Maker<'a>, cast: &'a Cast, tenants: usize) -> (Self, Batch) {
        let mut first = Batch::default();
        let shared = maker.shared_blockers(cast, tenants, &mut first);
        let portfolio = Self {
            maker,
            cast,
            shared,
            numbers: Numbers::default(),
            customer: None,
            next: 0,
            tenants,
        };
        (portfolio, first)
    }

    /// The next tenants with all that is theirs; `None` after the last.
    pub(super) fn next_batch(&mut self) -> Option<Batch> {
        const TENANTS: usize = 400;
        let end = (self.next + TENANTS).min(self.tenants);
        if self.next == end {
            return None;
        }
        let mut batch = Batch::default();
        for number in self.next..end {
            self.tenant(number, &mut batch);
        }
        self.next = end;
        Some(batch)
    }

    fn tenant(&mut self, number: usize, batch: &mut Batch) {
        let customer = number * 4 / 5;
        let Some(partner) = self.cast.partners.get(partner_of(customer)) else {
            return;
        };
        let organization = partner.id;
        if self
            .customer
            .as_ref()
            .is_none_or(|known| known.number != customer)
        {
            self.customer = Some(self.customer(customer, organization, batch));
        }
        let Some(known) = &self.customer else { return };
        let Some(desk) = partner.desks.get(number / 7 % partner.desks.len()) else {
            return;
        };
        let home = Home {
            organization,
            tenant: TenantId(self.maker.id()),
            customer: known.id,
            customer_key: sort_key(&known.name),
            desk: *desk,
            arrived: known.arrived,
        };
        let state = self.tenant_state(number, &known.name.clone(), desk);
        let chain = self.record_tenant(&home, &state, number, batch);
        batch.tenants.push(StoredTenant {
            tenant: Tenant {
                id: home.tenant,
                organization,
                customer: home.customer,
                state,
                version: 0,
            },
            chain,
        });
        let shared: Vec<&Shared> = self
            .shared
            .iter()
            .filter(|shared| [organization, self.cast.root].contains(&shared.blocker.organization))
            .collect();
        let made = self
            .maker
            .entitlements(&home, number, &shared, &mut self.numbers);
        made.add_to(batch, &home);
    }

    fn customer(
        &mut self,
        number: usize,
        organization: OrganizationId,
        batch: &mut Batch,
    ) -> Known {
        let maker = &mut self.maker;
        let (id, name) = (CustomerId(maker.id()), name_of_customer(number));
        let arrived = maker.past(240, 900);
        let state = CustomerState {
            external_id: format!("C-{number:06}"),
            name: name.clone(),
            region: (*maker.chance.pick(&REGIONS).unwrap_or(&"")).to_owned(),
            market_segment: (*maker.chance.pick(&SEGMENTS).unwrap_or(&"")).to_owned(),
            renewal: Some(days_after(TODAY, maker.chance.days(-30, 700))),
        };
        let contact = ContactState {
            side: Side::Customer,
            name: format!("Contact {number}"),
            role: "IT lead".to_owned(),
            language: "en".to_owned(),
            time_zone: String::new(),
            mail: format!("contact.{number}@example.com"),
            do_not_contact: None,
        };
        let contact = Contact {
            id: ContactId(maker.id()),
            organization,
            customer: id,
            version: 0,
            state: contact,
        };
        let mut chain = ChainHead::default();
        let texts = [state_as_json(&state), state_as_json(&contact.state)];
        let subjects = [("customer", id.0), ("contact", contact.id.0)];
        for (subject, text) in subjects.into_iter().zip(texts) {
            let recorded = Recorded {
                organization,
                chain: Chain {
                    kind: ChainKind::Customer,
                    id: id.0,
                },
                subject,
                texts: (String::new(), text),
                person: self.cast.administrator,
                day: arrived,
            };
            batch.changes.push(maker.record(&mut chain, recorded));
        }
        batch.contacts.push(contact);
        batch.customers.push(StoredCustomer {
            customer: Customer {
                id,
                organization,
                state,
                version: 0,
            },
            chain,
        });
        Known {
            number,
            id,
            name,
            arrived,
        }
    }

    fn tenant_state(&mut self, number: usize, customer: &str, desk: &Desk) -> TenantState {
        let chance = &mut self.maker.chance;
        let own = chance.percent(10).then(|| PriorityOverride {
            priority: Priority::High,
            reason: "Asked for by the sponsor".to_owned(),
        });
        let activity = match chance.below(50) {
            0 => Activity::Finished,
            1 => Activity::PausedUntil(days_after(TODAY, chance.days(5, 90))),
            _ => Activity::Active,
        };
        TenantState {
            external_id: format!("T-{number:06}"),
            domain: format!("tenant{number}.example"),
            name: format!(
                "{customer} {}",
                if number % 5 == 1 { "Europe" } else { "Main" }
            ),
            activity,
            priority_override: own,
            team: team(desk),
        }
    }

    fn record_tenant(
        &mut self,
        home: &Home,
        state: &TenantState,
        number: usize,
        batch: &mut Batch,
    ) -> ChainHead {
        let (mut chain, field) = (ChainHead::default(), self.cast.own_field);
        let wave = WAVES.get(number % WAVES.len()).copied().unwrap_or_default();
        let arrival = (String::new(), state_as_json(state));
        let filled = own_value_texts(home.tenant.0, wave);
        let subjects = [("tenant", home.tenant.0), ("own-value", field.0)];
        for (subject, texts) in subjects.into_iter().zip([arrival, filled]) {
            let recorded = Recorded {
                organization: home.organization,
                chain: Chain {
                    kind: ChainKind::Tenant,
                    id: home.tenant.0,
                },
                subject,
                texts,
                person: self.cast.administrator,
                day: home.arrived,
            };
            batch.changes.push(self.maker.record(&mut chain, recorded));
        }
        batch.own_values.push(OwnValue {
            organization: home.organization,
            subject: home.tenant.0,
            field,
            field_organization: self.cast.root,
            value: wave.to_owned(),
        });
        chain
    }
}

fn team(desk: &Desk) -> Team {
    let roles = [
        ("assignment-manager", desk.assignment_manager),
        ("delivery-manager", desk.delivery_manager),
        ("engineer", desk.engineer),
        ("account-team", desk.account_team),
    ];
    let members = roles.into_iter().filter_map(|(role, person)| {
        Some(TeamMember {
            role: Code::parse(role).ok()?,
            service: None,
            who: Owner::Person(person),
        })
    });
    Team(members.collect())
}

/// What an entitlement adds to a batch.
#[derive(Debug, Default)]
pub(super) struct Made {
    pub(super) rows: Batch,
}

impl Made {
    fn add_to(self, batch: &mut Batch, home: &Home) {
        let rows = self.rows;
        let keys = rows.entitlements.iter();
        let keys: BTreeMap<_, _> = keys
            .map(|stored| (stored.entitlement.id, home.customer_key.clone()))
            .collect();
        batch.customer_keys.extend(keys);
        batch.entitlements.extend(rows.entitlements);
        batch.blockers.extend(rows.blockers);
        batch.intervals.extend(rows.intervals);
        batch.promises.extend(rows.promises);
        batch.changes.extend(rows.changes);
    }
}
