//! A small portfolio: enough for most tests to begin with.

use jiff::civil::date;

use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::GrantId;
use desbloqueo_domain::line::BlockerLink;
use desbloqueo_domain::person::Person;
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::column::sort_key;
use desbloqueo_store::customers::{self, StoredCustomer};
use desbloqueo_store::database::Database;
use desbloqueo_store::entitlements::{self, StoredEntitlement};
use desbloqueo_store::organizations::{self, StoredOrganization};
use desbloqueo_store::people;
use desbloqueo_store::role_grants::{self, RoleGrant};
use desbloqueo_store::tenants::{self, StoredTenant};
use desbloqueo_store::transaction::Transaction;

use crate::build;
use crate::clock::FixedClock;
use crate::ids::Ids;

/// What [`portfolio`] made.
#[derive(Debug)]
pub struct Portfolio {
    /// Where the next ids come from.
    pub ids: Ids,
    /// The clock of the portfolio.
    pub clock: FixedClock,
    /// The head office.
    pub head: StoredOrganization,
    /// The partner organization that delivers; below the head office.
    pub north: StoredOrganization,
    /// Another one below the head office, with nothing in it.
    pub south: StoredOrganization,
    /// The administrator of the head office.
    pub person: Person,
    /// The customer, of `north`.
    pub customer: StoredCustomer,
    /// Its tenant.
    pub tenant: StoredTenant,
    /// The tenant's mail: 60 units in progress, 40 blocked.
    pub entitlement: StoredEntitlement,
    /// What holds the 40.
    pub blocker: StoredBlocker,
}

/// Makes two partners below a head office, and a customer with one tenant, 100 units and a blocker.
pub async fn portfolio(database: &Database) -> Portfolio {
    let portfolio = plan(Ids::default());
    let mut transaction = database.write().await.expect("the database answers");
    portfolio.insert(&mut transaction).await;
    transaction.commit().await.expect("the database commits");
    portfolio
}

fn plan(ids: Ids) -> Portfolio {
    let head = build::organization(&ids, None, "Head office");
    let north = build::organization(&ids, Some(head.id), "North");
    let south = build::organization(&ids, Some(head.id), "South");
    let person = build::person(&ids, "Ada Moreno");
    let customer = build::customer(&ids, north.id, "Nettlefen Traders");
    let tenant = build::tenant(&ids, &customer, "Nettlefen Europe");
    let blocker = build::blocker(&ids, north.id, "Firewall", date(2024, 4, 20));
    let mut stuck = build::line(&ids, 40, "blocked", date(2024, 4, 20));
    stuck.state.status.l2 = Some(build::code("network"));
    stuck.state.blockers = vec![BlockerLink {
        organization: north.id,
        blocker: blocker.blocker.id,
    }];
    let running = build::line(&ids, 60, "in-progress", date(2024, 4, 1));
    // As the store gives them back: in order of id.
    let entitlement = build::entitlement(&ids, &tenant, "mail", vec![stuck, running]);
    Portfolio {
        ids,
        clock: FixedClock::default(),
        head,
        north,
        south,
        person,
        customer,
        tenant,
        entitlement,
        blocker,
    }
}

impl Portfolio {
    async fn insert(&self, transaction: &mut Transaction) {
        for organization in [&self.head, &self.north, &self.south] {
            let inserted = organizations::insert(transaction, organization).await;
            inserted.expect("an organization");
        }
        let inserted = people::insert(transaction, &self.person).await;
        inserted.expect("a person");
        let grant = RoleGrant {
            id: GrantId(self.ids.next()),
            person: self.person.id,
            grant: Grant {
                role: OrganizationRole::Administrator,
                organization: self.head.id,
            },
        };
        let inserted = role_grants::insert(transaction, &grant).await;
        inserted.expect("a grant");
        let customer = std::slice::from_ref(&self.customer);
        let inserted = customers::insert_many(transaction, customer).await;
        inserted.expect("a customer");
        let tenant = std::slice::from_ref(&self.tenant);
        let inserted = tenants::insert_many(transaction, tenant).await;
        inserted.expect("a tenant");
        let blocker = std::slice::from_ref(&self.blocker);
        let inserted = blockers::insert_many(transaction, blocker).await;
        inserted.expect("a blocker");
        self.insert_entitlement(transaction, &self.entitlement)
            .await;
    }

    /// Adds an entitlement of the customer with its lines.
    pub async fn insert_entitlement(
        &self,
        transaction: &mut Transaction,
        stored: &StoredEntitlement,
    ) {
        let inserted = entitlements::insert(transaction, stored).await;
        inserted.expect("an entitlement");
        let key = sort_key(&self.customer.customer.state.name);
        let lines: Vec<_> = stored
            .entitlement
            .lines
            .iter()
            .map(|line| (build::place(stored, &key, line), line))
            .collect();
        let inserted = entitlements::insert_lines(transaction, &lines).await;
        inserted.expect("lines");
    }
}
