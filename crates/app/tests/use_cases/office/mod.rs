//! An installation made by its own use cases, so that all of its history is there: two partners below a head office.

#![allow(dead_code, reason = "each test file uses the part that it needs")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test ends at once where its office cannot be made"
)]

use desbloqueo_app::catalogue::add_customer::add_customer;
use desbloqueo_app::catalogue::add_entitlement::{FirstStatus, NewEntitlement, add_entitlement};
use desbloqueo_app::catalogue::add_organization::{NewOrganization, add_organization};
use desbloqueo_app::catalogue::add_person::{NewPerson, add_person};
use desbloqueo_app::catalogue::add_tenant::add_tenant;
use desbloqueo_app::catalogue::assign_team::{TeamChange, assign_team};
use desbloqueo_app::catalogue::set_up::{SetUp, set_up};
use desbloqueo_app::verify::{Fault, verify};
use desbloqueo_app::{
    Actor, App, Clock, Ids, SavedEntitlement, Source, UseCaseError, UseCaseResult,
};
use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::{Code, OrganizationId, PersonId, TenantId};
use desbloqueo_domain::customer::{Customer, CustomerState};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::owner::{Owner, TeamMember};
use desbloqueo_domain::person::Person;
use desbloqueo_domain::refusal::Cause;
use desbloqueo_domain::status::{Phase, Status};
use desbloqueo_domain::tenant::{Tenant, TenantState};
use desbloqueo_store::changes::{self, Change};
use desbloqueo_store::database::Database;
use jiff::civil::{Date, date};
use uuid::Uuid;

/// The day on which everything is made.
pub(crate) const START: Date = date(2024, 4, 1);

/// Two partners below a head office, with their people.
pub(crate) struct Office {
    pub(crate) app: App,
    pub(crate) head: OrganizationId,
    pub(crate) north: OrganizationId,
    pub(crate) south: OrganizationId,
    /// Administrator of the head office.
    pub(crate) ada: PersonId,
    /// Team lead of North.
    pub(crate) lena: PersonId,
    /// Assignment manager of North.
    pub(crate) mara: PersonId,
    /// Delivery manager of North.
    pub(crate) dana: PersonId,
    /// Viewer of North.
    pub(crate) vera: PersonId,
    /// Viewer of South.
    pub(crate) sven: PersonId,
    /// Account team, of the head office.
    pub(crate) amos: PersonId,
}

pub(crate) fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

/// What everything begins with.
pub(crate) fn beginning() -> SetUp {
    SetUp {
        organization: "Head office".to_owned(),
        time_zone: "Europe/Madrid".to_owned(),
        person: "Ada Moreno".to_owned(),
        mail: "ada@example.com".to_owned(),
        language: "en".to_owned(),
        pack: None,
    }
}

pub(crate) fn newcomer(name: &str, role: Option<Grant>) -> NewPerson {
    NewPerson {
        name: name.to_owned(),
        mail: format!("{}@example.com", name.to_lowercase().replace(' ', ".")),
        language: "en".to_owned(),
        time_zone: "Europe/Madrid".to_owned(),
        role,
    }
}

pub(crate) fn named(name: &str) -> CustomerState {
    CustomerState {
        name: name.to_owned(),
        ..CustomerState::default()
    }
}

impl Office {
    /// Sets everything up on the first day.
    pub(crate) async fn open(database: Database) -> Self {
        let clock = Clock::noon_of(START);
        let installed = set_up(database, clock, Ids::seeded(11), &beginning())
            .await
            .unwrap();
        let (app, head, ada) = (installed.app, installed.organization, installed.person);
        let admin = actor_of(&app, ada).await;
        let [mut north, mut south] = [head; 2];
        for (slot, name) in [(&mut north, "North"), (&mut south, "South")] {
            let new = NewOrganization {
                parent: head,
                name: name.to_owned(),
                time_zone: "Europe/Madrid".to_owned(),
            };
            *slot = add_organization(&app, &admin, &new).await.unwrap().id;
        }
        let admin = actor_of(&app, ada).await;
        let mut people = Vec::new();
        for (name, role, organization) in [
            ("Lena", OrganizationRole::TeamLead, north),
            ("Mara", OrganizationRole::AssignmentManager, north),
            ("Dana", OrganizationRole::DeliveryManager, north),
            ("Vera", OrganizationRole::Viewer, north),
            ("Sven", OrganizationRole::Viewer, south),
            ("Amos", OrganizationRole::AccountTeam, head),
        ] {
            let new = newcomer(name, Some(Grant { role, organization }));
            people.push(add_person(&app, &admin, &new).await.unwrap().id);
        }
        let [lena, mara, dana, vera, sven, amos] = people[..] else {
            panic!("six people")
        };
        Self {
            app,
            head,
            north,
            south,
            ada,
            lena,
            mara,
            dana,
            vera,
            sven,
            amos,
        }
    }

    /// Somebody as they stand now.
    pub(crate) async fn actor(&self, person: PersonId) -> Actor {
        actor_of(&self.app, person).await
    }

    /// The administrator.
    pub(crate) async fn admin(&self) -> Actor {
        self.actor(self.ada).await
    }

    /// Somebody new with a role.
    pub(crate) async fn person(
        &self,
        name: &str,
        role: OrganizationRole,
        organization: OrganizationId,
    ) -> Person {
        let new = newcomer(name, Some(Grant { role, organization }));
        add_person(&self.app, &self.admin().await, &new)
            .await
            .unwrap()
    }

    /// A customer of an organization.
    pub(crate) async fn customer(&self, organization: OrganizationId, name: &str) -> Customer {
        add_customer(&self.app, &self.admin().await, organization, named(name))
            .await
            .unwrap()
    }

    /// A tenant of a customer, without a team.
    pub(crate) async fn tenant(&self, customer: &Customer, name: &str) -> Tenant {
        let state = TenantState {
            name: name.to_owned(),
            ..TenantState::default()
        };
        add_tenant(&self.app, &self.admin().await, customer.id, state)
            .await
            .unwrap()
    }

    /// Puts somebody into the team of a tenant.
    pub(crate) async fn join(&self, tenant: TenantId, role: &str, who: Owner) {
        let member = TeamMember {
            role: code(role),
            service: None,
            who,
        };
        let change = [TeamChange::Add(member)];
        assign_team(&self.app, &self.admin().await, tenant, &change, None)
            .await
            .unwrap();
    }

    /// An entitlement whose units arrive unclassified.
    pub(crate) async fn arrived(
        &self,
        tenant: &Tenant,
        service: &str,
        units: i64,
    ) -> SavedEntitlement {
        self.entitlement(tenant, service, units, None)
            .await
            .unwrap()
    }

    /// An entitlement in delivery that is blocked by the network.
    pub(crate) async fn blocked(
        &self,
        tenant: &Tenant,
        service: &str,
        units: i64,
    ) -> SavedEntitlement {
        let first = FirstStatus {
            edit: blocked_edit(),
            ..FirstStatus::default()
        };
        self.entitlement(tenant, service, units, Some(first))
            .await
            .unwrap()
    }

    async fn entitlement(
        &self,
        tenant: &Tenant,
        service: &str,
        units: i64,
        first: Option<FirstStatus>,
    ) -> UseCaseResult<SavedEntitlement> {
        let phase = if first.is_some() {
            Phase::Delivery
        } else {
            Phase::Assignment
        };
        let new = entitlement(tenant.id, service, units, phase, first);
        add_entitlement(&self.app, &self.admin().await, &new).await
    }

    /// The changes of a chain, in order.
    pub(crate) async fn chain(&self, organization: OrganizationId, id: Uuid) -> Vec<Change> {
        let mut transaction = self.app.database.read().await.unwrap();
        changes::list_of_chain(&mut transaction, organization, id, 0, 1_000)
            .await
            .unwrap()
    }

    /// The kinds of records that the changes of a chain are about, in order.
    pub(crate) async fn history(&self, organization: OrganizationId, id: Uuid) -> Vec<String> {
        self.chain(organization, id)
            .await
            .into_iter()
            .map(|change| change.subject_kind)
            .collect()
    }

    /// What is wrong in the whole database.
    pub(crate) async fn faults(&self) -> Vec<Fault> {
        verify(&self.app, &self.admin().await, |_| {})
            .await
            .unwrap()
            .faults
    }
}

/// Blocked by the network until June, as the administrator says with a reason.
pub(crate) fn blocked_edit() -> LineEdit {
    LineEdit {
        status: Some(Status {
            l1: code("blocked"),
            l2: Some(code("blocked-customer-it-infrastructure-remediation")),
            l3: Some(code(
                "blocked-customer-it-infrastructure-remediation-network",
            )),
        }),
        note: Some("Their firewall keeps the service out".to_owned()),
        target: Some(Some(date(2024, 6, 1))),
        engagement_scenario: None,
        override_reason: Some("the office is made".to_owned()),
        ..LineEdit::default()
    }
}

pub(crate) fn entitlement(
    tenant: TenantId,
    service: &str,
    units: i64,
    phase: Phase,
    first: Option<FirstStatus>,
) -> NewEntitlement {
    NewEntitlement {
        tenant,
        service: code(service),
        units,
        phase,
        external_id: String::new(),
        first,
    }
}

async fn actor_of(app: &App, person: PersonId) -> Actor {
    let mut transaction = app.database.read().await.unwrap();
    Actor::load(&mut transaction, person, Source::Page)
        .await
        .unwrap()
        .expect("somebody active")
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
