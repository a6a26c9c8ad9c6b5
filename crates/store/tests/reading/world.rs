//! Random data, in memory and in the database.

use std::collections::BTreeMap;

use desbloqueo_domain::blocker::PartyFrom;
use desbloqueo_domain::code::{
    BlockerId, ChangeId, Code, IntervalId, LineId, OrganizationId, OwnFieldId, PersonId,
};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::interval::{Interval, IntervalState};
use desbloqueo_domain::line::{
    ActionText, Approval, Asked, BlockerLink, Due, NextAction, StatusLine,
};
use desbloqueo_domain::own_field::{OwnField, OwnKind, OwnSubject};
use desbloqueo_domain::owner::{Owner, Team, TeamMember};
use desbloqueo_domain::status::{Phase, Severity, Status, StatusKind};
use desbloqueo_domain::tenant::{Priority, PriorityOverride};
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::chain::{Chain, ChainHead, ChainKind};
use desbloqueo_store::changes::{self, Change};
use desbloqueo_store::column::sort_key;
use desbloqueo_store::customers::{self, StoredCustomer};
use desbloqueo_store::database::Database;
use desbloqueo_store::entitlements::{self, StoredEntitlement};
use desbloqueo_store::intervals::{self, StoredInterval};
use desbloqueo_store::organizations::{self, StoredOrganization};
use desbloqueo_store::own_fields::{self, OwnValue};
use desbloqueo_store::people;
use desbloqueo_store::tenants::{self, StoredTenant};
use desbloqueo_testkit::{self as testkit, Ids, code};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use uuid::Uuid;

use crate::chance::Chance;

pub(crate) const TODAY: Date = date(2024, 5, 10);
pub(crate) const SERVICES: [&str; 4] = ["mail", "chat", "devices", "identity"];
pub(crate) const REASONS: [&str; 3] = ["network", "licensing", "skills"];
pub(crate) const DETAILS: [&str; 2] = ["proxy", "firewall"];
pub(crate) const ROLES: [&str; 3] = ["account-team", "delivery-manager", "engineer"];
pub(crate) const REGIONS: [&str; 3] = ["", "emea", "apac"];
pub(crate) const PARTIES: [&str; 3] = ["customer", "partner", "licensing"];
const NAMES: [&str; 6] = [
    "Éclair",
    "Nettlefen",
    "Ñandú 100%",
    "amberline",
    "Zürich_Zwirn",
    "Cobblemere",
];
pub(crate) const NOTES: [&str; 8] = [
    "",
    "Waits for the NETWORK team",
    "100% ready",
    "a_b",
    "Espera un PERÍODO de prueba",
    "移行期間は六月まで",
    "Éclair! [x] *?",
    "Tenant 3",
];

/// All of it, as it stands.
pub(crate) struct World {
    pub(crate) organizations: Vec<StoredOrganization>,
    pub(crate) people: Vec<PersonId>,
    pub(crate) customers: Vec<StoredCustomer>,
    pub(crate) tenants: Vec<StoredTenant>,
    pub(crate) entitlements: Vec<StoredEntitlement>,
    pub(crate) blockers: Vec<StoredBlocker>,
    pub(crate) intervals: Vec<StoredInterval>,
    pub(crate) fields: Vec<OwnField>,
    pub(crate) own_values: Vec<OwnValue>,
    /// The days on which lines were changed or confirmed.
    pub(crate) touches: Vec<(LineId, Date)>,
    pub(crate) ids: Ids,
    chance: Chance,
}

/// Makes a world and puts it into the database.
pub(crate) async fn make(database: &Database, seed: u16) -> World {
    let mut world = World {
        organizations: Vec::new(),
        people: Vec::new(),
        customers: Vec::new(),
        tenants: Vec::new(),
        entitlements: Vec::new(),
        blockers: Vec::new(),
        intervals: Vec::new(),
        fields: Vec::new(),
        own_values: Vec::new(),
        touches: Vec::new(),
        ids: Ids::seeded(seed),
        chance: Chance::seeded(u64::from(seed)),
    };
    world.plan();
    world.plan_touches(&mut Chance::seeded(u64::from(seed) + 1_000));
    world.insert(database).await;
    world.insert_touches(database).await;
    world
}

impl World {
    pub(crate) fn organization_ids(&self) -> Vec<OrganizationId> {
        self.organizations.iter().map(|stored| stored.id).collect()
    }

    /// A few days around today.
    pub(crate) fn day(chance: &mut Chance) -> Date {
        let days = i64::try_from(chance.below(120)).unwrap();
        TODAY.checked_add((days - 90).days()).unwrap()
    }

    fn plan(&mut self) {
        let head = testkit::organization(&self.ids, None, "Head office");
        let partners = ["North", "South", "East"]
            .map(|name| testkit::organization(&self.ids, Some(head.id), name));
        let below = testkit::organization(&self.ids, Some(partners[0].id), "Far North");
        self.organizations = [head].into_iter().chain(partners).chain([below]).collect();
        self.people = (0..4).map(|_| PersonId(self.ids.next())).collect();
        self.fields = OwnSubject::ALL.map(|subject| self.field(subject)).to_vec();
        for number in 0..14 {
            self.plan_customer(number);
        }
        self.plan_blockers();
        for tenant in self.tenants.clone() {
            self.plan_entitlements(&tenant);
        }
    }

    fn field(&self, subject: OwnSubject) -> OwnField {
        OwnField {
            id: OwnFieldId(self.ids.next()),
            organization: self.organizations[0].id,
            subject,
            code: code("colour"),
            label: "Colour".to_owned(),
            kind: OwnKind::Text,
            choices: Vec::new(),
        }
    }

    fn plan_customer(&mut self, number: usize) {
        let organization = self.chance.pick(&self.organizations).id;
        let name = format!("{} {}", self.chance.pick(&NAMES), number % 5);
        let mut customer = testkit::customer(&self.ids, organization, &name);
        customer.customer.state.region = self.chance.word(&REGIONS);
        customer.customer.state.market_segment = self.chance.word(&["", "small", "large"]);
        customer.customer.state.renewal = self.chance.maybe(2, Self::day);
        for _ in 0..=self.chance.below(3) {
            let tenant_name = format!("Tenant {}", self.chance.below(8));
            let mut tenant = testkit::tenant(&self.ids, &customer, &tenant_name);
            tenant.tenant.state.team = self.plan_team();
            tenant.tenant.state.priority_override =
                self.chance.maybe(2, |chance| PriorityOverride {
                    priority: *chance.pick(&Priority::ALL),
                    reason: "because".to_owned(),
                });
            self.own_value(
                OwnSubject::Tenant,
                tenant.tenant.organization,
                tenant.tenant.id.0,
            );
            self.tenants.push(tenant);
        }
        self.customers.push(customer);
    }

    fn plan_team(&mut self) -> Team {
        let mut members = BTreeMap::new();
        for _ in 0..self.chance.below(5) {
            let role = self.chance.code(&ROLES);
            let service = self.chance.maybe(2, |chance| chance.code(&SERVICES));
            let who = Owner::Person(*self.chance.pick(&self.people));
            members.insert(
                (role.clone(), service.clone(), who.clone()),
                TeamMember { role, service, who },
            );
        }
        Team(members.into_values().collect())
    }

    fn own_value(&mut self, subject: OwnSubject, organization: OrganizationId, id: Uuid) {
        let field = self
            .fields
            .iter()
            .find(|field| field.subject == subject)
            .unwrap();
        if self.chance.once_in(2) {
            self.own_values.push(OwnValue {
                organization,
                subject: id,
                field: field.id,
                field_organization: field.organization,
                value: self.chance.word(&["red", "blue"]),
            });
        }
    }

    pub(crate) fn owner(chance: &mut Chance, people: &[PersonId]) -> Owner {
        match chance.below(4) {
            0 => Owner::Nobody,
            1 | 2 => Owner::Role(chance.code(&ROLES)),
            _ => Owner::Person(*chance.pick(people)),
        }
    }

    fn plan_blockers(&mut self) {
        for number in 0..24 {
            let organization = self.chance.pick(&self.organizations).id;
            let opened = Self::day(&mut self.chance);
            let mut stored = testkit::blocker(
                &self.ids,
                organization,
                &format!("Blocker {number}"),
                opened,
            );
            let (chance, people) = (&mut self.chance, &self.people);
            let state = &mut stored.blocker.state;
            state.private = chance.once_in(3);
            state.reason = chance.maybe(2, |chance| chance.code(&REASONS));
            state.service = chance.maybe(3, |chance| chance.code(&SERVICES));
            state.severity = *chance.pick(&Severity::ALL);
            state.owner = Self::owner(chance, people);
            state.resolvers = (0..chance.below(3))
                .map(|_| Self::owner(chance, people))
                .collect();
            state.projected = chance.maybe(2, Self::day);
            state.asked = chance.maybe(3, |chance| Asked {
                of: "Ana".to_owned(),
                due: Self::day(chance),
            });
            state.next_action.due = chance.maybe(2, Self::day).map_or(Due::Never, Due::On);
            state.invited = chance.some(people, 6);
            state.closed = chance.maybe(5, |chance| desbloqueo_domain::blocker::Closed {
                day: Self::day(chance),
                resolution: "done".to_owned(),
            });
            let mut clocks: BTreeMap<Date, Code> = BTreeMap::new();
            for _ in 0..chance.below(4) {
                clocks.insert(Self::day(chance), chance.code(&PARTIES));
            }
            state.party_clock = clocks
                .into_iter()
                .map(|(from, party)| PartyFrom { from, party })
                .collect();
            self.blockers.push(stored);
        }
    }

    fn plan_entitlements(&mut self, tenant: &StoredTenant) {
        for service in self.chance.some(&SERVICES, 2) {
            let count = 1 + self.chance.below(3);
            let lines: Vec<_> = (0..count).map(|_| self.line()).collect();
            let mut stored = testkit::entitlement(&self.ids, tenant, service, lines);
            let state = &mut stored.entitlement.state;
            state.phase = *self.chance.pick(&Phase::ALL);
            state.engagement_scenario = self
                .chance
                .maybe(2, |chance| chance.code(&["led", "assisted"]));
            state.purchased += i64::from(self.chance.once_in(4));
            let (organization, id) = (tenant.tenant.organization, stored.entitlement.id.0);
            self.own_value(OwnSubject::Entitlement, organization, id);
            for line in stored.entitlement.lines.clone() {
                self.own_value(OwnSubject::Line, organization, line.id.0);
                self.plan_intervals(&stored, &line);
            }
            self.entitlements.push(stored);
        }
    }

    fn line(&mut self) -> StatusLine {
        let (chance, people) = (&mut self.chance, &self.people);
        let kind = *chance.pick(&StatusKind::ALL);
        let units = 1 + i64::try_from(chance.below(6)).unwrap();
        let mut line = testkit::line(&self.ids, units, kind.code(), Self::day(chance));
        let state = &mut line.state;
        state.status.l2 = chance.maybe(2, |chance| chance.code(&REASONS));
        if state.status.l2.is_some() {
            state.status.l3 = chance.maybe(2, |chance| chance.code(&DETAILS));
        }
        state.segment = chance.word(&["", "emea", "shops"]);
        state.note = chance.word(&NOTES);
        state.target = chance.maybe(2, Self::day);
        state.owner = Self::owner(chance, people);
        state.next_action = NextAction {
            what: ActionText::Text("call".to_owned()),
            due: chance
                .maybe(2, Self::day)
                .map_or(Due::Never, Due::OpenUntil),
            owner: Owner::Nobody,
        };
        state.confirmed = Self::day(chance);
        state.approval = Approval::NotNeeded;
        if kind == StatusKind::Blocked {
            let mut held_by: Vec<&StoredBlocker> = Vec::new();
            for _ in 0..=chance.below(2) {
                held_by.push(chance.pick(&self.blockers));
            }
            held_by.dedup_by_key(|stored| stored.blocker.id);
            let link = |stored: &StoredBlocker| BlockerLink {
                organization: stored.blocker.organization,
                blocker: stored.blocker.id,
            };
            state.blockers = held_by.into_iter().map(link).collect();
        }
        line
    }

    /// A past of a few stretches, some of them without days, and the present.
    fn plan_intervals(&mut self, stored: &StoredEntitlement, line: &StatusLine) {
        let mut from = line.state.since.l1.checked_sub(10.days()).unwrap();
        for _ in 0..self.chance.below(4) {
            let days = i64::try_from(self.chance.below(12)).unwrap();
            let to = from.checked_add(days.days()).unwrap();
            let mut past = line.clone();
            past.state.units = 1 + i64::try_from(self.chance.below(6)).unwrap();
            past.state.owner = Self::owner(&mut self.chance, &self.people);
            past.state.status = Status::of(code(self.chance.pick(&StatusKind::ALL).code()));
            past.state.status.l2 = self.chance.maybe(2, |chance| chance.code(&REASONS));
            let younger = i64::try_from(self.chance.below(9)).unwrap();
            past.state.since.reason = from.checked_sub(younger.days()).unwrap();
            let interval = self.interval(stored, &past, from, Some(to));
            self.intervals.push(interval);
            from = to;
        }
        let present = self.interval(stored, line, from, None);
        self.intervals.push(present);
    }

    fn interval(
        &mut self,
        stored: &StoredEntitlement,
        line: &StatusLine,
        from: Date,
        to: Option<Date>,
    ) -> StoredInterval {
        let entitlement = &stored.entitlement;
        let kind = StatusKind::parse(line.state.status.l1.as_str()).unwrap();
        StoredInterval {
            customer: stored.customer,
            counted: kind.counts(),
            since: (line.state.since.l1, line.state.since.reason),
            interval: Interval {
                id: IntervalId(self.ids.next()),
                line: line.id,
                from,
                to,
                state: IntervalState {
                    units: line.state.units,
                    segment: line.state.segment.clone(),
                    status: line.state.status.clone(),
                    kind,
                    phase: entitlement.state.phase,
                    service_status: None,
                    engagement_scenario: entitlement.state.engagement_scenario.clone(),
                    owner: line.state.owner.clone(),
                    target: line.state.target,
                    party: self.chance.maybe(2, |chance| chance.code(&PARTIES)),
                    primary_blocker: line.state.primary_blocker().map(|link| link.blocker),
                    organization: entitlement.organization,
                    tenant: entitlement.tenant,
                    entitlement: entitlement.id,
                    service: entitlement.service.clone(),
                },
            },
        }
    }

    /// A few days for every other line; the others have no recorded past.
    fn plan_touches(&mut self, chance: &mut Chance) {
        let entitlements = self.entitlements.iter();
        let lines = entitlements.flat_map(|stored| &stored.entitlement.lines);
        for line in lines {
            for _ in 0..chance.below(4) * chance.below(2) {
                self.touches.push((line.id, Self::day(chance)));
            }
        }
    }

    async fn insert_touches(&self, database: &Database) {
        let mut changes = Vec::new();
        for stored in &self.entitlements {
            let entitlement = &stored.entitlement;
            let mut head = ChainHead::default();
            let touches = self.touches.iter();
            for (line, day) in touches.filter(|(line, _)| entitlement.line(*line).is_some()) {
                let mut change = self.touch(entitlement, *line, *day);
                head = change.link(&head);
                changes.push(change);
            }
        }
        let mut transaction = database.write().await.unwrap();
        changes::insert_many(&mut transaction, &changes)
            .await
            .unwrap();
        transaction.commit().await.unwrap();
    }

    fn touch(&self, entitlement: &Entitlement, line: LineId, day: Date) -> Change {
        Change {
            organization: entitlement.organization,
            id: ChangeId(self.ids.next()),
            chain: Chain {
                kind: ChainKind::Entitlement,
                id: entitlement.id.0,
            },
            sequence: 0,
            batch: None,
            person: self.people[0],
            covered: None,
            recorded_at: 0,
            effective: day,
            source: "page".to_owned(),
            reason: String::new(),
            override_reason: String::new(),
            subject_kind: "line".to_owned(),
            subject: line.0,
            before: "{}".to_owned(),
            after: "{}".to_owned(),
            salt: vec![1],
            content_digest: Vec::new(),
            digest: Vec::new(),
        }
    }

    async fn insert(&self, database: &Database) {
        let mut transaction = database.write().await.unwrap();
        let to = &mut transaction;
        for organization in &self.organizations {
            organizations::insert(to, organization).await.unwrap();
        }
        for id in &self.people {
            let mut person = testkit::person(&self.ids, &format!("Person {id}"));
            person.id = *id;
            people::insert(to, &person).await.unwrap();
        }
        for field in &self.fields {
            own_fields::insert(to, field).await.unwrap();
        }
        customers::insert_many(to, &self.customers).await.unwrap();
        tenants::insert_many(to, &self.tenants).await.unwrap();
        blockers::insert_many(to, &self.blockers).await.unwrap();
        entitlements::insert_many(to, &self.entitlements)
            .await
            .unwrap();
        for stored in &self.entitlements {
            let key = sort_key(&self.customer(stored).customer.state.name);
            let lines = &stored.entitlement.lines;
            let placed: Vec<_> = lines
                .iter()
                .map(|line| (testkit::place(stored, &key, line), line))
                .collect();
            entitlements::insert_lines(to, &placed).await.unwrap();
        }
        intervals::insert_many(to, &self.intervals, 0)
            .await
            .unwrap();
        own_fields::set_values(to, &self.own_values).await.unwrap();
        transaction.commit().await.unwrap();
    }

    pub(crate) fn customer(&self, stored: &StoredEntitlement) -> &StoredCustomer {
        self.customers
            .iter()
            .find(|customer| customer.customer.id == stored.customer)
            .unwrap()
    }

    pub(crate) fn blocker(&self, id: BlockerId) -> &StoredBlocker {
        self.blockers
            .iter()
            .find(|stored| stored.blocker.id == id)
            .unwrap()
    }
}
