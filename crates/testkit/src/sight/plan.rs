//! Makes a world out of chance. Every name and text is unlike any other, so that a leak can be told by its text.

use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::{
    Code, CommentId, GrantId, IntervalId, LineId, OrganizationId, PersonId, TenantNoteId,
};
use desbloqueo_domain::interval::{Interval, IntervalState};
use desbloqueo_domain::line::{ActionText, BlockerLink, Due, NextAction, StatusLine};
use desbloqueo_domain::owner::{Owner, Team, TeamMember};
use desbloqueo_domain::status::{Severity, Status, StatusKind};
use desbloqueo_domain::tenant::TenantNote;
use desbloqueo_store::blocker_comments::BlockerComment;
use desbloqueo_store::blockers::StoredBlocker;
use desbloqueo_store::coach_examples::CoachExample;
use desbloqueo_store::entitlements::StoredEntitlement;
use desbloqueo_store::intervals::StoredInterval;
use desbloqueo_store::role_grants::RoleGrant;
use desbloqueo_store::tenants::StoredTenant;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use super::Sight;
use crate::build::{self, code};
use crate::ids::Ids;

/// The day on which the world is looked at.
const TODAY: Date = date(2026, 11, 22);
const SERVICES: [&str; 2] = ["exchange", "teams"];
const REASONS: [&str; 2] = ["blocked-app-compatibility", "blocked-legal-regulatory"];
const TEAM_ROLES: [&str; 2] = ["account-team", "delivery-manager"];

/// A stream of numbers that follow from a seed (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let bound = u64::try_from(bound.max(1)).expect("a bound");
        usize::try_from((mixed ^ (mixed >> 31)) % bound).expect("a number")
    }

    fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        all.get(self.below(all.len())).expect("something to pick")
    }

    fn code(&mut self, all: &[&str]) -> Code {
        let picked: &&str = self.pick(all);
        code(picked)
    }

    fn day(&mut self) -> Date {
        let days = i64::try_from(self.below(120)).expect("days");
        TODAY.checked_add((days - 90).days()).expect("a day")
    }
}

pub(super) struct Planner {
    pub(super) world: Sight,
    pub(super) ids: Ids,
    chance: Chance,
    count: usize,
}

/// How much there is in a world.
#[derive(Debug, Clone, Copy)]
pub struct SightSize {
    /// Organizations below the head office.
    pub organizations: usize,
    /// Customers, each with a tenant or two.
    pub customers: usize,
    /// Blockers.
    pub blockers: usize,
}

impl Default for SightSize {
    fn default() -> Self {
        Self {
            organizations: 6,
            customers: 7,
            blockers: 8,
        }
    }
}

impl Sight {
    /// A world that follows from a seed.
    pub fn plan(seed: u16) -> Self {
        Self::plan_of(seed, SightSize::default())
    }

    /// A world of a size that follows from a seed.
    pub fn plan_of(seed: u16, size: SightSize) -> Self {
        let mut planner = Planner {
            world: Self::default(),
            ids: Ids::seeded(seed),
            chance: Chance(u64::from(seed)),
            count: 0,
        };
        planner.organizations(size.organizations);
        planner.people();
        for _ in 0..size.customers {
            planner.customer();
        }
        planner.blockers(size.blockers);
        for tenant in planner.world.tenants.clone() {
            planner.entitlements(&tenant);
        }
        planner.history();
        planner.own_fields();
        planner.imports();
        planner.lessons();
        planner.world
    }
}

impl Planner {
    /// A text that stands nowhere else.
    pub(super) fn mark(&mut self, what: &str) -> String {
        self.count += 1;
        format!("{what} zq{:03}x", self.count)
    }

    fn organizations(&mut self, below: usize) {
        let name = self.mark("Office");
        let mut nodes = vec![build::organization(&self.ids, None, &name)];
        for _ in 0..below {
            let (parent, name) = (self.chance.pick(&nodes).id, self.mark("Node"));
            nodes.push(build::organization(&self.ids, Some(parent), &name));
        }
        self.world.organizations = nodes;
    }

    /// Somebody of each role, on any node; the administrator on the first.
    fn people(&mut self) {
        for role in OrganizationRole::ALL {
            for _ in 0..=usize::from(!role.sees_subtree()) {
                let name = self.mark(role.code());
                let person = build::person(&self.ids, &name);
                let node = match role {
                    OrganizationRole::Administrator => {
                        self.world.organizations.first().expect("a head office")
                    }
                    _ => self.chance.pick(&self.world.organizations),
                };
                let grant = Grant {
                    role,
                    organization: node.id,
                };
                self.world.grants.push(RoleGrant {
                    id: GrantId(self.ids.next()),
                    person: person.id,
                    grant,
                });
                self.world.people.push(person);
            }
        }
    }

    pub(super) fn anybody(&mut self) -> PersonId {
        self.chance.pick(&self.world.people).id
    }

    pub(super) fn node(&mut self) -> OrganizationId {
        self.chance.pick(&self.world.organizations).id
    }

    fn owner(&mut self) -> Owner {
        if self.chance.below(3) == 0 {
            Owner::Nobody
        } else {
            Owner::Person(self.anybody())
        }
    }

    fn customer(&mut self) {
        let (node, name) = (
            self.chance.pick(&self.world.organizations).id,
            self.mark("Customer"),
        );
        let mut customer = build::customer(&self.ids, node, &name);
        let region: &&str = self.chance.pick(&["", "emea", "apac"]);
        (*region).clone_into(&mut customer.customer.state.region);
        let name = self.mark("Contact");
        self.world
            .contacts
            .push(build::contact(&self.ids, &customer, &name));
        for _ in 0..=self.chance.below(2) {
            let name = self.mark("Tenant");
            let mut tenant = build::tenant(&self.ids, &customer, &name);
            for _ in 0..self.chance.below(4) {
                let member = TeamMember {
                    role: self.chance.code(&TEAM_ROLES),
                    service: None,
                    who: Owner::Person(self.anybody()),
                };
                let team = &mut tenant.tenant.state.team;
                if !team.0.contains(&member) {
                    team.0.push(member);
                }
            }
            tenant.tenant.state.team = sorted(&tenant.tenant.state.team);
            let note = TenantNote {
                organization: node,
                id: TenantNoteId(self.ids.next()),
                tenant: tenant.tenant.id,
                person: self.anybody(),
                technical: false,
                body: self.mark("Note"),
                recorded_at: 1_790_000_000_000_000,
            };
            self.world.notes.push(note);
            self.world.tenants.push(tenant);
        }
        self.world.customers.push(customer);
    }

    fn blockers(&mut self, number: usize) {
        for _ in 0..number {
            let (node, title, opened) = (
                self.chance.pick(&self.world.organizations).id,
                self.mark("Blocker"),
                self.chance.day(),
            );
            let mut stored = build::blocker(&self.ids, node, &title, opened.min(TODAY));
            let (owner, resolver) = (self.owner(), self.owner());
            let state = &mut stored.blocker.state;
            state.reason = Some(self.chance.code(&REASONS));
            state.severity = *self.chance.pick(&Severity::ALL);
            state.owner = owner;
            state.resolvers = vec![resolver];
            state.projected = Some(self.chance.day());
            let comment = BlockerComment {
                organization: node,
                id: CommentId(self.ids.next()),
                blocker: stored.blocker.id,
                person: self.anybody(),
                body: self.mark("Comment"),
                recorded_at: 1_790_000_000_000_000,
            };
            self.world.comments.push(comment);
            self.world.blockers.push(stored);
        }
    }

    fn entitlements(&mut self, tenant: &StoredTenant) {
        let services = 1 + self.chance.below(2);
        for service in SERVICES.into_iter().take(services) {
            let lines: Vec<_> = (0..=self.chance.below(3)).map(|_| self.line()).collect();
            let stored = build::entitlement(&self.ids, tenant, service, lines);
            for line in &stored.entitlement.lines {
                let interval = interval(&self.ids, &stored, line);
                self.world.intervals.push(interval);
            }
            self.world.entitlements.push(stored);
        }
    }

    /// What the administrator decided in each organization.
    fn lessons(&mut self) {
        let person = self.world.people.first().expect("an administrator").id;
        for node in self.world.organizations.clone() {
            let reason = |reason: &str| Status {
                l1: code("blocked"),
                l2: Some(code(reason)),
                l3: None,
            };
            let lesson = CoachExample {
                organization: node.id,
                id: self.ids.next(),
                line: LineId(self.ids.next()),
                note: self.mark("Lesson"),
                language: "en".to_owned(),
                service: "exchange".to_owned(),
                proposed: reason("blocked-app-compatibility"),
                confidence: 700,
                chosen: reason("blocked-legal-regulatory"),
                person,
                recorded_at: 1_790_000_000_000_000,
                model_version: 0,
            };
            self.world.lessons.push(lesson);
        }
    }

    fn line(&mut self) -> StatusLine {
        let kind = *self.chance.pick(&[
            StatusKind::Blocked,
            StatusKind::Blocked,
            StatusKind::InProgress,
            StatusKind::NoIntent,
        ]);
        // Sums of units tell whose they are.
        let units = 10_i64.pow(u32::try_from(self.chance.below(3)).expect("small"))
            + i64::try_from(self.count).expect("small");
        let mut line = build::line(&self.ids, units, kind.code(), self.chance.day().min(TODAY));
        let (owner, of_action) = (self.owner(), self.owner());
        line.state.note = self.mark("Intent");
        line.state.segment = self.mark("Segment");
        line.state.owner = owner;
        line.state.next_action = NextAction {
            what: ActionText::Text(self.mark("Act")),
            due: Due::On(self.chance.day()),
            owner: of_action,
        };
        line.state.target = Some(self.chance.day());
        if kind == StatusKind::Blocked {
            line.state.status.l2 = Some(self.chance.code(&REASONS));
            let mut held_by: Vec<&StoredBlocker> = (0..=self.chance.below(2))
                .map(|_| self.chance.pick(&self.world.blockers))
                .collect();
            held_by.dedup_by_key(|stored| stored.blocker.id);
            let link = |stored: &StoredBlocker| BlockerLink {
                organization: stored.blocker.organization,
                blocker: stored.blocker.id,
            };
            line.state.blockers = held_by.into_iter().map(link).collect();
        }
        line
    }
}

/// A team in the order in which the store gives it back.
fn sorted(team: &Team) -> Team {
    let mut members = team.0.clone();
    members.sort_by_key(|member| (member.role.clone(), format!("{:?}", member.who)));
    Team(members)
}

/// The present of a line.
pub(super) fn interval(ids: &Ids, stored: &StoredEntitlement, line: &StatusLine) -> StoredInterval {
    let (entitlement, state) = (&stored.entitlement, &line.state);
    let kind = StatusKind::parse(state.status.l1.as_str()).expect("a kind");
    StoredInterval {
        customer: stored.customer,
        counted: kind.counts(),
        since: (state.since.l1, state.since.reason),
        interval: Interval {
            id: IntervalId(ids.next()),
            line: line.id,
            from: state.since.l1,
            to: None,
            state: IntervalState {
                units: state.units,
                segment: state.segment.clone(),
                status: state.status.clone(),
                kind,
                phase: entitlement.state.phase,
                service_status: None,
                engagement_scenario: None,
                owner: state.owner.clone(),
                target: state.target,
                party: None,
                primary_blocker: state.primary_blocker().map(|link| link.blocker),
                organization: entitlement.organization,
                tenant: entitlement.tenant,
                entitlement: entitlement.id,
                service: entitlement.service.clone(),
            },
        },
    }
}
