//! Who acts: what they may see and do (rules A1, A3, S9).

use std::sync::Arc;

use desbloqueo_domain::access::{
    Act, Decision, Grant, Standing, Tie, decide, may_somewhere, roles_reaching,
};
use desbloqueo_domain::blocker::BlockerState;
use desbloqueo_domain::code::{Code, OrganizationId, PersonId};
use desbloqueo_domain::line::LineState;
use desbloqueo_domain::organization::{OrganizationTree, Visibility};
use desbloqueo_domain::owner::{Owner, Team};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{organizations, people, role_grants, visibility};

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
}

impl Actor {
    /// Loads what a person may see and do; `None` where there is no such active person.
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
        let grants: Vec<Grant> = role_grants::list_of_person(transaction, person)
            .await?
            .into_iter()
            .map(|row| row.grant)
            .collect();
        let named = visibility::list_named(transaction, person).await?;
        let visibility = Visibility::of(&grants, &tree, &named);
        let standing_reason = String::new();
        Ok(Some(Self {
            person,
            source,
            tree: Arc::new(tree),
            visibility,
            standing_reason,
            grants,
        }))
    }

    /// Whether they see an organization whole.
    pub fn sees_organization(&self, organization: OrganizationId) -> bool {
        match &self.visibility {
            Visibility::Everything => true,
            Visibility::Some { organizations, .. } => organizations.contains(&organization),
        }
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
        let roles = roles_reaching(&self.grants, organization, &self.tree);
        let reason = if reason.trim().is_empty() {
            self.standing_reason.as_str()
        } else {
            reason.trim()
        };
        let is_override = decide(act, roles, standing).with_reason(reason)?;
        Ok(Override(if is_override {
            reason.to_owned()
        } else {
            String::new()
        }))
    }

    /// Whether their roles and standing allow an act, before they try.
    pub fn decides(
        &self,
        act: Act<'_>,
        organization: OrganizationId,
        standing: &Standing,
    ) -> Decision {
        let roles = roles_reaching(&self.grants, organization, &self.tree);
        decide(act, roles, standing)
    }

    /// Whether one of their roles lets them do this to some record: whether it is worth offering at all.
    pub fn may_somewhere(&self, act: Act<'_>) -> bool {
        may_somewhere(act, self.grants.iter().map(|grant| grant.role))
    }

    /// Their standing towards a line: by the team, as its owner, through its blockers.
    pub fn standing_on_line<'a>(
        &self,
        team: &Team,
        service: &Code,
        line: &LineState,
        blockers: impl IntoIterator<Item = &'a BlockerState>,
    ) -> Standing {
        let mut ties = Vec::new();
        if self.is_owner(&line.owner, team, service) {
            ties.push(Tie::OwnsLine);
        }
        for blocker in blockers {
            ties.extend(self.ties_to_blocker(blocker, team, service));
        }
        Standing::in_team(self.person, team, service).tied(ties)
    }

    /// What ties them to a blocker.
    pub fn ties_to_blocker(&self, blocker: &BlockerState, team: &Team, service: &Code) -> Vec<Tie> {
        let mut ties = Vec::new();
        if self.is_owner(&blocker.owner, team, service) {
            ties.push(Tie::OwnsBlocker);
        }
        if blocker
            .resolvers
            .iter()
            .any(|who| self.is_owner(who, team, service))
        {
            ties.push(Tie::ResolvesBlocker);
        }
        if blocker.invited.contains(&self.person) {
            ties.push(Tie::Invited);
        }
        ties
    }

    fn is_owner(&self, owner: &Owner, team: &Team, service: &Code) -> bool {
        match owner {
            Owner::Person(person) => *person == self.person,
            Owner::Role(role) => team.holds(self.person, role, service),
            Owner::Nobody | Owner::Contact(_) => false,
        }
    }
}

/// The reason of an override; empty where none was needed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Override(pub String);

impl Override {
    /// The first reason of two acts in one.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if self.0.is_empty() { other } else { self }
    }
}
