//! A world without what somebody may not see. What has to stay for what they do see, such as the second blocker of a line
//! of theirs, is another one in all but its id.

use std::collections::BTreeSet;

use desbloqueo_domain::code::{BlockerId, CustomerId, LineId, OrganizationId, PersonId, TenantId};
use desbloqueo_domain::organization::{OrganizationTree, Place, Visibility};
use desbloqueo_domain::own_field::OwnSubject;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Severity;
use desbloqueo_store::chain::ChainKind;
use jiff::civil::date;
use uuid::Uuid;

use super::Sight;

/// What of a world somebody sees.
struct Seen<'world> {
    world: &'world Sight,
    person: PersonId,
    tree: OrganizationTree,
    visibility: Visibility,
    lines: BTreeSet<LineId>,
    blockers: BTreeSet<BlockerId>,
    tenants: BTreeSet<TenantId>,
    customers: BTreeSet<CustomerId>,
}

impl Sight {
    /// The same world without what somebody may not see by the plain definition.
    pub fn without_what_is_hidden_from(&self, person: PersonId) -> Self {
        let seen = Seen::new(self, person);
        let mut rest = self.clone();
        seen.keep_lines(&mut rest);
        seen.keep_blockers(&mut rest);
        seen.keep_tenants(&mut rest);
        rest.lessons
            .retain(|lesson| seen.sees_organization(lesson.organization));
        seen.keep_recorded(&mut rest);
        seen.keep_people(&mut rest);
        seen.keep_organizations(&mut rest);
        rest
    }
}

impl<'world> Seen<'world> {
    fn new(world: &'world Sight, person: PersonId) -> Self {
        let visibility = world.seen_by(person);
        let shown = world.lines().filter(|(place, line)| {
            let held_by = line.state.blockers.iter().map(|link| link.blocker);
            visibility.sees_line(*place, held_by)
        });
        let lines: BTreeSet<LineId> = shown.map(|(place, _)| place.line).collect();
        let blockers = world.blockers.iter().filter(|stored| {
            let blocker = &stored.blocker;
            let holds = places(world, blocker.id);
            visibility.sees_blocker(blocker.organization, blocker.id, holds)
        });
        let mut seen = Self {
            blockers: blockers.map(|stored| stored.blocker.id).collect(),
            tree: world.tree(),
            tenants: BTreeSet::new(),
            customers: BTreeSet::new(),
            world,
            person,
            visibility,
            lines,
        };
        for stored in &world.tenants {
            let tenant = &stored.tenant;
            let mut places = world.lines();
            let has_line = places
                .any(|(place, _)| place.tenant == tenant.id && seen.lines.contains(&place.line));
            if has_line || seen.visibility.sees_tenant(tenant.organization, tenant.id) {
                seen.tenants.insert(tenant.id);
                seen.customers.insert(tenant.customer);
            }
        }
        for stored in &world.customers {
            if seen.sees_organization(stored.customer.organization) {
                seen.customers.insert(stored.customer.id);
            }
        }
        seen
    }

    fn sees_organization(&self, id: OrganizationId) -> bool {
        match &self.visibility {
            Visibility::Everything => true,
            Visibility::Some { organizations, .. } => organizations.contains(&id),
        }
    }

    fn keep_lines(&self, rest: &mut Sight) {
        for stored in &mut rest.entitlements {
            let entitlement = &mut stored.entitlement;
            let tenant = (entitlement.organization, entitlement.tenant);
            entitlement
                .lines
                .retain(|line| self.lines.contains(&line.id));
            if !self.visibility.sees_tenant(tenant.0, tenant.1) {
                let units = entitlement.lines.iter().map(|line| line.state.units).sum();
                entitlement.state.purchased = units;
                entitlement.state.agreed = units;
            }
        }
        rest.entitlements
            .retain(|stored| self.tenants.contains(&stored.entitlement.tenant));
        rest.entitlements.retain(|stored| {
            let entitlement = &stored.entitlement;
            let is_whole = self
                .visibility
                .sees_tenant(entitlement.organization, entitlement.tenant);
            is_whole || !entitlement.lines.is_empty()
        });
        rest.intervals
            .retain(|stored| self.lines.contains(&stored.interval.line));
    }

    /// A blocker that is hidden stays where it holds a line that is not, as another one.
    fn keep_blockers(&self, rest: &mut Sight) {
        let linked: BTreeSet<BlockerId> = rest
            .lines()
            .flat_map(|(_, line)| line.state.blockers.iter().map(|link| link.blocker))
            .collect();
        rest.blockers.retain(|stored| {
            let id = stored.blocker.id;
            self.blockers.contains(&id) || linked.contains(&id)
        });
        for stored in &mut rest.blockers {
            if self.blockers.contains(&stored.blocker.id) {
                continue;
            }
            let state = &mut stored.blocker.state;
            "Another".clone_into(&mut state.title);
            state.severity = Severity::Low;
            state.owner = Owner::Nobody;
            state.resolvers = Vec::new();
            state.projected = None;
            state.opened = date(2020, 1, 1);
        }
        rest.comments
            .retain(|comment| self.blockers.contains(&comment.blocker));
    }

    fn keep_tenants(&self, rest: &mut Sight) {
        let whole = |organization, tenant| self.visibility.sees_tenant(organization, tenant);
        rest.tenants
            .retain(|stored| self.tenants.contains(&stored.tenant.id));
        for stored in &mut rest.tenants {
            let tenant = &mut stored.tenant;
            if !whole(tenant.organization, tenant.id) {
                let me = Owner::Person(self.person);
                tenant.state.team.0.retain(|member| member.who == me);
            }
        }
        rest.notes
            .retain(|note| whole(note.organization, note.tenant));
        rest.customers
            .retain(|stored| self.customers.contains(&stored.customer.id));
        let world = self.world;
        rest.contacts.retain(|contact| {
            let mut tenants = world.tenants.iter().map(|stored| &stored.tenant);
            self.sees_organization(contact.organization)
                || tenants.any(|tenant| {
                    tenant.customer == contact.customer && whole(tenant.organization, tenant.id)
                })
        });
    }

    /// The history of what is seen, and of a line alone where its tenant is not; the columns of organizations in which
    /// something is seen, and of those above, and what stands in them; of a line alone, those of lines; files brought
    /// into organizations that are seen whole, and files of one's own.
    fn keep_recorded(&self, rest: &mut Sight) {
        let world = self.world;
        let tenant_of = |chain: Uuid| {
            let mut all = world.entitlements.iter().map(|one| &one.entitlement);
            let found = all.find(|one| one.id.0 == chain);
            found.map(|one| (one.organization, one.tenant))
        };
        let whole = |place: Option<(OrganizationId, TenantId)>| {
            place.is_some_and(|(node, id)| self.visibility.sees_tenant(node, id))
        };
        rest.changes.retain(|change| match change.chain.kind {
            ChainKind::Tenant => whole(Some((change.organization, TenantId(change.chain.id)))),
            ChainKind::Entitlement => {
                whole(tenant_of(change.chain.id)) || self.lines.contains(&LineId(change.subject))
            }
            ChainKind::Blocker => self.blockers.contains(&BlockerId(change.chain.id)),
            ChainKind::Customer | ChainKind::Organization => {
                self.sees_organization(change.organization)
            }
        });
        let mut keepers: BTreeSet<OrganizationId> = rest
            .tenants
            .iter()
            .map(|stored| &stored.tenant)
            .filter(|tenant| whole(Some((tenant.organization, tenant.id))))
            .map(|tenant| tenant.organization)
            .collect();
        let nodes = rest.organizations.iter().map(|node| node.id);
        keepers.extend(nodes.filter(|node| self.sees_organization(*node)));
        let shown = world
            .lines()
            .filter(|(place, _)| self.lines.contains(&place.line));
        let of_lines: BTreeSet<OrganizationId> =
            shown.map(|(place, _)| place.organization).collect();
        let keepers = self.with_those_above(keepers);
        let of_lines = self.with_those_above(of_lines);
        rest.own_fields.retain(|field| {
            let of_line =
                field.subject == OwnSubject::Line && of_lines.contains(&field.organization);
            of_line || keepers.contains(&field.organization)
        });
        let fields: BTreeSet<_> = rest.own_fields.iter().map(|field| field.id).collect();
        let mut subjects = self.whole_subjects();
        subjects.extend(self.lines.iter().map(|line| line.0));
        rest.own_values
            .retain(|value| fields.contains(&value.field) && subjects.contains(&value.subject));
        rest.batches
            .retain(|batch| self.sees_organization(batch.organization));
        rest.drafts.retain(|draft| draft.person == self.person);
    }

    fn with_those_above(&self, nodes: BTreeSet<OrganizationId>) -> BTreeSet<OrganizationId> {
        let above = nodes.iter().flat_map(|node| self.tree.ancestors(*node));
        let above: Vec<OrganizationId> = above.collect();
        nodes.into_iter().chain(above).collect()
    }

    /// Tenants that are seen whole, with their entitlements and lines.
    fn whole_subjects(&self) -> BTreeSet<Uuid> {
        let mut subjects = BTreeSet::new();
        let whole = |node, id| self.visibility.sees_tenant(node, id);
        for stored in &self.world.tenants {
            let tenant = &stored.tenant;
            if whole(tenant.organization, tenant.id) {
                subjects.insert(tenant.id.0);
            }
        }
        for stored in &self.world.entitlements {
            let entitlement = &stored.entitlement;
            if whole(entitlement.organization, entitlement.tenant) {
                subjects.insert(entitlement.id.0);
                subjects.extend(entitlement.lines.iter().map(|line| line.id.0));
            }
        }
        subjects
    }

    /// Whoever holds a role where something is seen whole, or above, is known; so is who is named on what is seen.
    fn keep_people(&self, rest: &mut Sight) {
        let named = named(rest);
        let knows = |organization| match &self.visibility {
            Visibility::Everything => true,
            Visibility::Some { organizations, .. } => organizations
                .iter()
                .any(|seen| *seen == organization || self.tree.is_within(*seen, organization)),
        };
        rest.grants
            .retain(|held| held.person == self.person || knows(held.grant.organization));
        let holders: BTreeSet<PersonId> = rest.grants.iter().map(|held| held.person).collect();
        rest.people
            .retain(|person| named.contains(&person.id) || holders.contains(&person.id));
    }

    /// Where somebody holds a role and what stands above it is known; so is the organization of what is seen.
    fn keep_organizations(&self, rest: &mut Sight) {
        let mut known: BTreeSet<OrganizationId> = BTreeSet::new();
        for held in rest.grants.iter().filter(|held| held.person == self.person) {
            known.insert(held.grant.organization);
            known.extend(self.tree.ancestors(held.grant.organization));
        }
        let nodes = rest.organizations.iter().map(|node| node.id);
        known.extend(nodes.filter(|node| self.sees_organization(*node)));
        known.extend(rest.tenants.iter().map(|stored| stored.tenant.organization));
        let shown = rest.blockers.iter().map(|stored| &stored.blocker);
        let shown = shown.filter(|blocker| self.blockers.contains(&blocker.id));
        known.extend(shown.map(|blocker| blocker.organization));
        let mut needed = known.clone();
        needed.extend(
            rest.blockers
                .iter()
                .map(|stored| stored.blocker.organization),
        );
        needed.extend(rest.own_fields.iter().map(|field| field.organization));
        needed.extend(rest.grants.iter().map(|held| held.grant.organization));
        needed.extend(
            rest.customers
                .iter()
                .map(|stored| stored.customer.organization),
        );
        let above: Vec<_> = needed
            .iter()
            .flat_map(|node| self.tree.ancestors(*node))
            .collect();
        needed.extend(above);
        rest.organizations.retain(|node| needed.contains(&node.id));
        for node in &mut rest.organizations {
            if !known.contains(&node.id) {
                node.name = format!("Elsewhere {}", node.id);
            }
        }
    }
}

/// The places of the lines that a blocker holds.
fn places(world: &Sight, blocker: BlockerId) -> impl Iterator<Item = Place> + '_ {
    let held = world.lines().filter(move |(_, line)| {
        let mut links = line.state.blockers.iter();
        links.any(|link| link.blocker == blocker)
    });
    held.map(|(place, _)| place)
}

/// Everybody who is named on a record.
fn named(world: &Sight) -> BTreeSet<PersonId> {
    let of_lines = world
        .lines()
        .flat_map(|(_, line)| [&line.state.owner, &line.state.next_action.owner]);
    let of_blockers = world.blockers.iter().flat_map(|stored| {
        let state = &stored.blocker.state;
        std::iter::once(&state.owner).chain(&state.resolvers)
    });
    let of_teams = world.tenants.iter().flat_map(|stored| {
        let team = &stored.tenant.state.team;
        team.0.iter().map(|member| &member.who)
    });
    let owners = of_lines.chain(of_blockers).chain(of_teams);
    let people = owners.filter_map(|owner| match owner {
        Owner::Person(person) => Some(*person),
        _ => None,
    });
    let writers = world.notes.iter().map(|note| note.person);
    let writers = writers.chain(world.comments.iter().map(|comment| comment.person));
    let recorders = world.changes.iter().map(|change| change.person);
    let importers = world.batches.iter().map(|batch| batch.person);
    let senders = world.drafts.iter().map(|draft| draft.person);
    let recorders = recorders.chain(importers).chain(senders);
    people.chain(writers).chain(recorders).collect()
}
