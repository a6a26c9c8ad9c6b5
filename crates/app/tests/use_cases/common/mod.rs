//! A small world for tests of use cases: two partners below a head office, their people, tenants and lines.

#![allow(dead_code, reason = "each test file uses the part that it needs")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test ends at once where its world cannot be made"
)]

use std::sync::Arc;

use desbloqueo_app::journal::{Blockers, CustomerPlace, Journal, Why};
use desbloqueo_app::update_line::{UpdateLine, update_line};
use desbloqueo_app::verify::{Fault, verify};
use desbloqueo_app::{Actor, App, Clock, Ids, Source, UseCaseError, UseCaseResult};
use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::{BlockerId, Code, GrantId, LineId, OrganizationId, PersonId};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::line::LineState;
use desbloqueo_domain::owner::{Owner, TeamMember};
use desbloqueo_domain::refusal::Cause;
use desbloqueo_domain::status::{Phase, Status};
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::column::sort_key;
use desbloqueo_store::customers::{self, StoredCustomer};
use desbloqueo_store::database::Database;
use desbloqueo_store::intervals::{self, StoredInterval};
use desbloqueo_store::role_grants::{self, RoleGrant};
use desbloqueo_store::tenants::{self, StoredTenant};
use desbloqueo_store::{entitlements, organizations, people, promises};
use desbloqueo_testkit as testkit;
use jiff::civil::{Date, date};

pub(crate) const REASON: &str = "blocked-customer-it-infrastructure-remediation";
pub(crate) const NETWORK: &str = "blocked-customer-it-infrastructure-remediation-network";

/// The day on which the world begins.
pub(crate) const START: Date = date(2024, 4, 1);

/// Two partners below a head office, with people and tenants.
pub(crate) struct World {
    pub(crate) app: App,
    pub(crate) ids: testkit::Ids,
    pub(crate) head: OrganizationId,
    pub(crate) north: OrganizationId,
    pub(crate) south: OrganizationId,
    /// Administrator of the head office.
    pub(crate) ada: PersonId,
    /// Delivery manager at North, in the team of its first tenant.
    pub(crate) dana: PersonId,
    /// Engineer at North, in the same team.
    pub(crate) eric: PersonId,
    /// Account team of that tenant.
    pub(crate) amos: PersonId,
    /// Resolver at the head office, named on nothing yet.
    pub(crate) rita: PersonId,
    /// Viewer of North.
    pub(crate) vera: PersonId,
    /// Has an account and no role.
    pub(crate) nils: PersonId,
    /// A tenant of North, with the team above.
    pub(crate) nettlefen: StoredTenant,
    /// Another tenant of North, without a team.
    pub(crate) cobblemere: StoredTenant,
    /// A tenant of South.
    pub(crate) saltmarrow: StoredTenant,
}

pub(crate) fn code(text: &str) -> Code {
    testkit::code(text)
}

impl World {
    /// Makes the world on its first day.
    pub(crate) async fn make(database: Database) -> Self {
        let ids = testkit::Ids::default();
        let mut transaction = database.write().await.unwrap();
        let head = testkit::organization(&ids, None, "Head office");
        let north = testkit::organization(&ids, Some(head.id), "North");
        let south = testkit::organization(&ids, Some(head.id), "South");
        for node in [&head, &north, &south] {
            organizations::insert(&mut transaction, node).await.unwrap();
        }
        let mut named = Vec::new();
        for (name, role, node) in [
            ("Ada", Some(OrganizationRole::Administrator), head.id),
            ("Dana", Some(OrganizationRole::DeliveryManager), north.id),
            ("Eric", Some(OrganizationRole::Engineer), north.id),
            ("Amos", Some(OrganizationRole::AccountTeam), head.id),
            ("Rita", Some(OrganizationRole::Resolver), head.id),
            ("Vera", Some(OrganizationRole::Viewer), north.id),
            ("Nils", None, head.id),
        ] {
            let person = testkit::person(&ids, name);
            people::insert(&mut transaction, &person).await.unwrap();
            named.push(person.id);
            if let Some(role) = role {
                let grant = Grant {
                    role,
                    organization: node,
                };
                let row = RoleGrant {
                    id: GrantId(ids.next()),
                    person: person.id,
                    grant,
                };
                role_grants::insert(&mut transaction, &row).await.unwrap();
            }
        }
        let [ada, dana, eric, amos, rita, vera, nils] = named[..] else {
            panic!("seven people")
        };
        let team = [
            ("delivery-manager", dana),
            ("engineer", eric),
            ("account-team", amos),
        ];
        let mut made = Vec::new();
        for (name, node, team) in [
            ("Nettlefen", north.id, &team[..]),
            ("Cobblemere", north.id, &[]),
            ("Saltmarrow", south.id, &[]),
        ] {
            let customer = testkit::customer(&ids, node, name);
            customers::insert_many(&mut transaction, std::slice::from_ref(&customer))
                .await
                .unwrap();
            made.push(Self::tenant(&ids, &customer, name, team));
        }
        tenants::insert_many(&mut transaction, &made).await.unwrap();
        transaction.commit().await.unwrap();
        let playbook = desbloqueo_playbook::built_in("fasttrack").unwrap().unwrap();
        let [nettlefen, cobblemere, saltmarrow] = <[StoredTenant; 3]>::try_from(made).unwrap();
        Self {
            app: App::new(
                database,
                Arc::new(playbook),
                Clock::noon_of(START),
                Ids::seeded(7),
            ),
            ids,
            head: head.id,
            north: north.id,
            south: south.id,
            ada,
            dana,
            eric,
            amos,
            rita,
            vera,
            nils,
            nettlefen,
            cobblemere,
            saltmarrow,
        }
    }

    fn tenant(
        ids: &testkit::Ids,
        customer: &StoredCustomer,
        name: &str,
        team: &[(&str, PersonId)],
    ) -> StoredTenant {
        let mut tenant = testkit::tenant(ids, customer, name);
        let member = |(role, person): &(&str, PersonId)| TeamMember {
            role: code(role),
            service: None,
            who: Owner::Person(*person),
        };
        tenant.tenant.state.team.0.extend(team.iter().map(member));
        tenant
    }

    /// The same application on another day.
    pub(crate) fn on(&self, day: Date) -> App {
        App {
            clock: Clock::noon_of(day),
            ..self.app.clone()
        }
    }

    /// Somebody as they stand now.
    pub(crate) async fn actor(&self, person: PersonId) -> Actor {
        let mut transaction = self.app.database.read().await.unwrap();
        let actor = Actor::load(&mut transaction, person, Source::Api)
            .await
            .unwrap();
        actor.expect("somebody active")
    }

    /// An entitlement in delivery with one line that is blocked by the network since the first day.
    pub(crate) async fn blocked(
        &self,
        tenant: &StoredTenant,
        service: &str,
        units: i64,
        note: &str,
    ) -> LineId {
        self.blocked_in(Phase::Delivery, tenant, service, (units, note))
            .await
    }

    /// The same in a phase.
    pub(crate) async fn blocked_in(
        &self,
        phase: Phase,
        tenant: &StoredTenant,
        service: &str,
        (units, note): (i64, &str),
    ) -> LineId {
        let line = self.arrived(phase, tenant, service, units).await;
        self.block(line, note).await;
        line
    }

    /// An entitlement whose units nobody has classified.
    pub(crate) async fn arrived(
        &self,
        phase: Phase,
        tenant: &StoredTenant,
        service: &str,
        units: i64,
    ) -> LineId {
        let ada = self.actor(self.ada).await;
        let mut line = testkit::line(&self.ids, units, "status-unknown", START);
        line.state.status.l2 = Some(code("status-unknown-new-subscription-or-workload"));
        let id = line.id;
        let mut stored = testkit::entitlement(&self.ids, tenant, service, vec![line]);
        stored.entitlement.state.phase = phase;
        stored.entitlement.state.engagement_scenario = self
            .app
            .rulebook()
            .engagement_scenarios
            .first()
            .map(|scenario| scenario.code.clone());
        let place = CustomerPlace {
            id: tenant.tenant.customer,
            key: sort_key(&tenant.tenant.state.name),
        };
        let mut transaction = self.app.database.write().await.unwrap();
        let mut journal = Journal::new(&self.app, &ada, START);
        let added =
            journal.add_entitlement(stored.entitlement, place, &Blockers::new(), &Why::default());
        added.unwrap();
        journal.flush(&mut transaction).await.unwrap();
        transaction.commit().await.unwrap();
        id
    }

    /// Blocks a line by the network, asked for the day it ends in delivery.
    pub(crate) async fn block(&self, line: LineId, note: &str) {
        let phase = self.phase_of(line).await;
        let edit = LineEdit {
            status: Some(Status {
                l1: code("blocked"),
                l2: Some(code(REASON)),
                l3: Some(code(NETWORK)),
            }),
            note: Some(note.to_owned()),
            target: (phase == Phase::Delivery).then_some(Some(date(2024, 6, 1))),
            override_reason: Some("the world is made".to_owned()),
            ..LineEdit::default()
        };
        self.update(line, edit).await.unwrap();
    }

    /// Changes a line as the administrator, on the first day.
    pub(crate) async fn update(&self, line: LineId, edit: LineEdit) -> UseCaseResult<()> {
        let ada = self.actor(self.ada).await;
        let change = UpdateLine {
            edit,
            ..UpdateLine::default()
        };
        update_line(&self.app, &ada, line, &change).await.map(drop)
    }

    async fn phase_of(&self, line: LineId) -> Phase {
        let mut transaction = self.app.database.read().await.unwrap();
        let (organization, id) = entitlements::find_of_line(&mut transaction, line)
            .await
            .unwrap()
            .unwrap();
        let found = entitlements::find(&mut transaction, organization, id)
            .await
            .unwrap()
            .unwrap();
        found.entitlement.state.phase
    }

    /// A line as it stands.
    pub(crate) async fn line(&self, id: LineId) -> LineState {
        let mut transaction = self.app.database.read().await.unwrap();
        let (organization, entitlement) = entitlements::find_of_line(&mut transaction, id)
            .await
            .unwrap()
            .unwrap();
        let found = entitlements::find(&mut transaction, organization, entitlement)
            .await
            .unwrap()
            .unwrap();
        found.entitlement.line(id).unwrap().state.clone()
    }

    /// The primary blocker of a line.
    pub(crate) async fn blocker_of(&self, line: LineId) -> BlockerId {
        self.line(line)
            .await
            .primary_blocker()
            .expect("a blocker")
            .blocker
    }

    /// A blocker as it stands.
    pub(crate) async fn blocker(&self, id: BlockerId) -> StoredBlocker {
        let mut transaction = self.app.database.read().await.unwrap();
        blockers::find(&mut transaction, id)
            .await
            .unwrap()
            .expect("a blocker")
    }

    /// The intervals of a line, the oldest first, without those that no report sees.
    pub(crate) async fn intervals(&self, line: LineId) -> Vec<StoredInterval> {
        let mut transaction = self.app.database.read().await.unwrap();
        let (organization, _) = entitlements::find_of_line(&mut transaction, line)
            .await
            .unwrap()
            .unwrap();
        let mut found = intervals::list_of_lines(&mut transaction, organization, &[line])
            .await
            .unwrap();
        found.retain(|stored| stored.interval.to != Some(stored.interval.from));
        found
    }

    /// What the history, the intervals and the sums of everything tell against what stands there; customers and
    /// tenants of this world were made without history.
    pub(crate) async fn faults(&self) -> Vec<Fault> {
        let ada = self.actor(self.ada).await;
        let mut faults = verify(&self.app, &ada, |_| ()).await.unwrap().faults;
        faults.retain(|fault| !["customer", "tenant"].contains(&fault.record));
        faults
    }

    /// The dates promised for a line or a blocker of an organization.
    pub(crate) async fn promises(
        &self,
        organization: OrganizationId,
        subject: uuid::Uuid,
    ) -> Vec<Date> {
        let mut transaction = self.app.database.read().await.unwrap();
        let found = promises::list_of_subjects(&mut transaction, organization, &[subject])
            .await
            .unwrap();
        found.into_iter().map(|(_, day)| day).collect()
    }
}

/// Why something was refused.
pub(crate) fn causes<T: std::fmt::Debug>(result: UseCaseResult<T>) -> Vec<Cause> {
    result
        .unwrap_err()
        .refusals()
        .into_iter()
        .map(|refusal| refusal.cause)
        .collect()
}

/// Whether something was refused because the actor may not do it.
pub(crate) fn is_forbidden<T>(result: &UseCaseResult<T>) -> bool {
    matches!(result, Err(UseCaseError::Forbidden(_)))
}

/// Whether there is no such thing for the actor.
pub(crate) fn is_not_found<T>(result: &UseCaseResult<T>) -> bool {
    matches!(result, Err(UseCaseError::NotFound { .. }))
}
