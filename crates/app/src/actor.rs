//! Who acts: what they may see and do (rules A1, A3, S9).

use std::collections::BTreeMap;
use std::sync::Arc;

use desbloqueo_domain::access::{
    Act, Decision, Grant, OrganizationRole, Standing, Tie, decide, decide_covering, may_somewhere,
    roles_reaching,
};
use desbloqueo_domain::blocker::BlockerState;
use desbloqueo_domain::code::{BlockerId, Code, LineId, OrganizationId, PersonId};
use desbloqueo_domain::cover::Cover;
use desbloqueo_domain::line::LineState;
use desbloqueo_domain::organization::{Named, OrganizationTree, Visibility};
use desbloqueo_domain::owner::{Owner, Team};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{covers, organizations, people, role_grants, visibility};
use jiff::ToSpan as _;
use jiff::tz::TimeZone;

use crate::clock::Clock;
use crate::error::UseCaseResult;

/// Through what somebody acts; kept in history (rule H1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The command line.
    Cli,
    /// A page.
    Page,
    /// The API.
    Api,
    /// An imported file.
    Import,
    /// A job.
    Job,
}

impl Source {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cli => "cli",
            Self::Page => "page",
            Self::Api => "api",
            Self::Import => "import",
            Self::Job => "job",
        }
    }
}

/// Who acts, and what they may see and do.
#[derive(Debug, Clone)]
pub struct Actor {
    /// The person.
    pub person: PersonId,
    /// Through what they act.
    pub source: Source,
    /// The tree of organizations.
    pub tree: Arc<OrganizationTree>,
    /// What they see.
    pub visibility: Visibility,
    /// The reason given for what needs an override, when none is given with the act: for somebody who works
    /// on the machine itself (rule S9).
    pub standing_reason: String,
    grants: Vec<Grant>,
    /// Whom they cover today (rule A2).
    covered: Vec<Covered>,
}

/// Somebody whose work the actor does today.
#[derive(Debug, Clone)]
struct Covered {
    cover: Cover,
    grants: Vec<Grant>,
}

impl Actor {
    /// Loads what a person may see and do, in their own right and in that of whom they cover today; `None` where there
    /// is no such active person.
    pub async fn load_with_covers(
        transaction: &mut Transaction,
        person: PersonId,
        source: Source,
        clock: Clock,
    ) -> UseCaseResult<Option<Self>> {
        let Some(mut actor) = Self::load(transaction, person, source).await? else {
            return Ok(None);
        };
        // A day begins up to fourteen hours sooner and ends twelve later elsewhere.
        let today = clock.today(&TimeZone::UTC);
        let near = (
            today.checked_sub(1.day()).unwrap_or(today),
            today.checked_add(1.day()).unwrap_or(today),
        );
        for cover in covers::list_done_by(transaction, person, near).await? {
            actor.take_over(transaction, cover, clock).await?;
        }
        Ok(Some(actor))
    }

    /// Takes over what somebody sees and may do, where the cover holds on their own today.
    async fn take_over(
        &mut self,
        transaction: &mut Transaction,
        cover: Cover,
        clock: Clock,
    ) -> UseCaseResult<()> {
        let Some(theirs) = people::find(transaction, cover.person).await? else {
            return Ok(());
        };
        let zone = TimeZone::get(&theirs.time_zone).unwrap_or(TimeZone::UTC);
        let is_known = self
            .covered
            .iter()
            .any(|known| known.cover.person == cover.person);
        if is_known || !theirs.may_sign_in() || !cover.is_in_force(clock.today(&zone)) {
            return Ok(());
        }
        let (grants, seen) = reach(transaction, cover.person, &self.tree).await?;
        let own = std::mem::replace(&mut self.visibility, Visibility::Everything);
        self.visibility = own.or(seen);
        self.covered.push(Covered { cover, grants });
        Ok(())
    }

    /// Loads what a person may see and do in their own right; `None` where there is no such active person.
    pub async fn load(
        transaction: &mut Transaction,
        person: PersonId,
        source: Source,
    ) -> UseCaseResult<Option<Self>> {
        let active = people::find(transaction, person)
            .await?
            .is_some_and(|found| found.may_sign_in());
        if !active {
            return Ok(None);
        }
        let pairs = organizations::list(transaction).await?;
        let tree = OrganizationTree::build(pairs.iter().map(|stored| (stored.id, stored.parent)))?;
        let (grants, visibility) = reach(transaction, person, &tree).await?;
        let standing_reason = String::new();
        Ok(Some(Self {
            person,
            source,
            tree: Arc::new(tree),
            visibility,
            standing_reason,
            grants,
            covered: Vec::new(),
        }))
    }

    /// The same, acting through something else.
    #[must_use]
    pub(crate) fn through(self, source: Source) -> Self {
        Self { source, ..self }
    }

    /// The covers by which they do others' work today.
    pub fn covering(&self) -> impl Iterator<Item = &Cover> {
        self.covered.iter().map(|covered| &covered.cover)
    }

    /// What they are to a record, and what those are to it whom they cover.
    pub fn standing_by(&self, of: impl Fn(PersonId) -> Standing) -> Standing {
        let own = of(self.person);
        self.covering().fold(own, |standing, cover| {
            standing.covering(cover.person, of(cover.person))
        })
    }

    /// What the team of a tenant makes them for a service.
    pub(crate) fn standing_in(&self, team: &Team, service: &Code) -> Standing {
        self.standing_by(|person| Standing::in_team(person, team, service))
    }

    /// The most that they, and those whom they cover, can be to a record.
    pub(crate) fn fullest_standing(&self, roles: &[Code]) -> Standing {
        self.standing_by(|_| Standing::fullest(roles))
    }

    /// What they are to each of these lines; those to which nobody of them is anything are left out.
    pub(crate) async fn standings_on_lines(
        &self,
        transaction: &mut Transaction,
        lines: &[LineId],
    ) -> UseCaseResult<BTreeMap<LineId, Standing>> {
        let mut all = visibility::list_standings_on_lines(transaction, self.person, lines).await?;
        for cover in self.covering() {
            let theirs = cover.person;
            let found = visibility::list_standings_on_lines(transaction, theirs, lines).await?;
            for (line, standing) in found {
                let own = all.remove(&line).unwrap_or_default();
                all.insert(line, own.covering(theirs, standing));
            }
        }
        Ok(all)
    }

    /// The same of blockers.
    pub(crate) async fn standings_on_blockers(
        &self,
        transaction: &mut Transaction,
        blockers: &[BlockerId],
    ) -> UseCaseResult<BTreeMap<BlockerId, Standing>> {
        let (seen, me) = (&self.visibility, self.person);
        let mut all =
            visibility::list_standings_on_blockers(transaction, me, seen, blockers).await?;
        for cover in self.covering() {
            let theirs = cover.person;
            let found =
                visibility::list_standings_on_blockers(transaction, theirs, seen, blockers).await?;
            for (blocker, standing) in found {
                let own = all.remove(&blocker).unwrap_or_default();
                all.insert(blocker, own.covering(theirs, standing));
            }
        }
        Ok(all)
    }

    /// Whether they see an organization whole.
    pub fn sees_organization(&self, organization: OrganizationId) -> bool {
        match &self.visibility {
            Visibility::Everything => true,
            Visibility::Some { organizations, .. } => organizations.contains(&organization),
        }
    }

    /// The roles that they hold, wherever.
    pub fn roles(&self) -> impl Iterator<Item = OrganizationRole> + '_ {
        self.grants.iter().map(|grant| grant.role)
    }

    /// The organizations that they belong to: those of their roles, with what stands above and below them.
    pub fn organizations_they_belong_to(&self) -> Vec<OrganizationId> {
        let nodes = self.grants.iter().map(|grant| grant.organization);
        let reached = nodes.flat_map(|node| {
            let above = self.tree.ancestors(node);
            above.chain(self.tree.subtree(node)).chain([node])
        });
        let reached: std::collections::BTreeSet<OrganizationId> = reached.collect();
        reached.into_iter().collect()
    }

    /// Refuses an act that their roles and standing do not allow; says whether it is an override, which
    /// history marks with its reason (rule S9).
    pub fn require(
        &self,
        act: Act<'_>,
        organization: OrganizationId,
        standing: &Standing,
        reason: &str,
    ) -> UseCaseResult<Override> {
        let (decision, covered) = self.decide(act, organization, standing);
        let reason = if reason.trim().is_empty() {
            self.standing_reason.as_str()
        } else {
            reason.trim()
        };
        let is_override = decision.with_reason(reason)?;
        Ok(Override {
            reason: if is_override {
                reason.to_owned()
            } else {
                String::new()
            },
            covered,
        })
    }

    /// What the rules say, and in whose place they would act.
    fn decide(
        &self,
        act: Act<'_>,
        organization: OrganizationId,
        standing: &Standing,
    ) -> (Decision, Option<PersonId>) {
        let own = roles_reaching(&self.grants, organization, &self.tree);
        let own = decide(act, own, standing);
        let covered = self.covered.iter().map(|covered| {
            let theirs = roles_reaching(&covered.grants, organization, &self.tree);
            (covered.cover.person, theirs)
        });
        decide_covering(act, own, standing, covered)
    }

    /// Whether their roles and standing allow an act, before they try.
    pub fn decides(
        &self,
        act: Act<'_>,
        organization: OrganizationId,
        standing: &Standing,
    ) -> Decision {
        self.decide(act, organization, standing).0
    }

    /// Whether one of their roles lets them do this to some record: whether it is worth offering at all.
    pub fn may_somewhere(&self, act: Act<'_>) -> bool {
        let theirs = self
            .covered
            .iter()
            .filter(|_| act.permission().passes_to_cover());
        let theirs = theirs.flat_map(|covered| &covered.grants);
        may_somewhere(
            act,
            self.grants.iter().chain(theirs).map(|grant| grant.role),
        )
    }

    /// Their standing towards a line: by the team, as its owner, through its blockers.
    pub fn standing_on_line<'a>(
        &self,
        team: &Team,
        service: &Code,
        line: &LineState,
        blockers: impl IntoIterator<Item = &'a BlockerState>,
    ) -> Standing {
        let blockers: Vec<&BlockerState> = blockers.into_iter().collect();
        self.standing_by(|person| {
            let mut ties = Vec::new();
            if is_owner(person, &line.owner, team, service) {
                ties.push(Tie::OwnsLine);
            }
            for blocker in &blockers {
                ties.extend(ties_to_blocker(person, blocker, team, service));
            }
            Standing::in_team(person, team, service).tied(ties)
        })
    }
}

/// The roles that somebody holds, and what these show them.
async fn reach(
    transaction: &mut Transaction,
    person: PersonId,
    tree: &OrganizationTree,
) -> UseCaseResult<(Vec<Grant>, Visibility)> {
    let held = role_grants::list_of_person(transaction, person).await?;
    let grants: Vec<Grant> = held.into_iter().map(|row| row.grant).collect();
    let of_roles = Visibility::of(&grants, tree, &Named::default());
    if of_roles == Visibility::Everything {
        return Ok((grants, of_roles));
    }
    let named = visibility::list_named(transaction, person).await?;
    let seen = Visibility::of(&grants, tree, &named);
    Ok((grants, seen))
}

/// What ties somebody to a blocker.
fn ties_to_blocker(
    person: PersonId,
    blocker: &BlockerState,
    team: &Team,
    service: &Code,
) -> Vec<Tie> {
    let mut ties = Vec::new();
    if is_owner(person, &blocker.owner, team, service) {
        ties.push(Tie::OwnsBlocker);
    }
    let mut resolvers = blocker.resolvers.iter();
    if resolvers.any(|who| is_owner(person, who, team, service)) {
        ties.push(Tie::ResolvesBlocker);
    }
    if blocker.invited.contains(&person) {
        ties.push(Tie::Invited);
    }
    ties
}

fn is_owner(person: PersonId, owner: &Owner, team: &Team, service: &Code) -> bool {
    match owner {
        Owner::Person(named) => *named == person,
        Owner::Role(role) => team.holds(person, role, service),
        Owner::Nobody | Owner::Contact(_) => false,
    }
}

/// With what right something is done, beyond one's own: the reason of an override, and in whose place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Override {
    /// Why somebody overrode who may do this (rule S9); empty where nobody did.
    pub reason: String,
    /// Whom they cover for (rule A2); nobody where it is their own work, done in their own right.
    pub covered: Option<PersonId>,
}

impl Override {
    /// An override for a reason.
    pub fn because(reason: impl Into<String>) -> Self {
        Self {
            reason: reason.into(),
            covered: None,
        }
    }

    /// The first reason of two acts in one, and the first whom they cover for.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            reason: if self.reason.is_empty() {
                other.reason
            } else {
                self.reason
            },
            covered: self.covered.or(other.covered),
        }
    }
}
