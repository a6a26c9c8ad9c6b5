//! Shows somebody with an account, the roles they hold where the actor sees, and what the actor may do about them
//! (rules A1, A3).

use desbloqueo_domain::access::{Act, Decision, OrganizationRole, Standing};
use desbloqueo_domain::code::{OrganizationId, PersonId};
use desbloqueo_domain::person::Person;
use desbloqueo_store::identities;
use desbloqueo_store::organizations::{self, StoredOrganization};
use desbloqueo_store::role_grants::{self, RoleGrant};
use desbloqueo_store::second_factors;

use super::update_person::require_to_manage;
use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};

/// Somebody with an account, and what may be done about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownPerson {
    /// The person.
    pub person: Person,
    /// Their roles where the actor sees, each with whether the actor may take it away.
    pub grants: Vec<HeldRole>,
    /// Whether the actor may change them: their own look, or all of it.
    pub may_edit: bool,
    /// Whether the actor may change their address, and whether they may sign in.
    pub may_manage: bool,
    /// Whether they have a second factor that the actor may reset.
    pub has_second_factor: bool,
    /// The roles that the actor may give them, and where.
    pub offered: Vec<OfferedRole>,
}

/// A role that somebody holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldRole {
    /// The grant.
    pub grant: RoleGrant,
    /// The name of its organization.
    pub organization: String,
    /// Whether the actor may take it away.
    pub may_revoke: bool,
    /// Whether it follows the groups of a sign-in provider.
    pub follows_groups: bool,
}

/// A role that can be given at an organization.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedRole {
    /// The role.
    pub role: OrganizationRole,
    /// Where it can be given.
    pub organizations: Vec<(OrganizationId, String)>,
}

/// The person, where the actor may know of them.
pub async fn show_person(app: &App, actor: &Actor, id: PersonId) -> UseCaseResult<ShownPerson> {
    let mut transaction = app.database.read().await?;
    let person = visible::person(&mut transaction, actor, id).await?;
    let nodes = organizations::list(&mut transaction).await?;
    let held = role_grants::list_of_person(&mut transaction, id).await?;
    let followed = identities::list_grants(&mut transaction, id).await?;
    let is_shown = |node| id == actor.person || actor.sees_organization(node);
    let grants = held
        .into_iter()
        .filter(|held| is_shown(held.grant.organization))
        .map(|grant| HeldRole {
            follows_groups: followed.iter().any(|(id, _)| *id == grant.id),
            ..held_role(actor, &nodes, grant)
        });
    let may_manage = match require_to_manage(&mut transaction, actor, id).await {
        Ok(()) => true,
        Err(UseCaseError::Forbidden(_)) => false,
        Err(other) => return Err(other),
    };
    let second_factor = second_factors::find(&mut transaction, id).await?;
    Ok(ShownPerson {
        has_second_factor: may_manage && second_factor.is_some_and(|one| one.confirmed_at > 0),
        grants: grants.collect(),
        may_edit: may_manage || id == actor.person,
        may_manage,
        offered: offered(actor, &nodes),
        person,
    })
}

/// The roles that the actor may give, to somebody or with an invitation, and where.
pub async fn list_offered_roles(app: &App, actor: &Actor) -> UseCaseResult<Vec<OfferedRole>> {
    let mut transaction = app.database.read().await?;
    let nodes = organizations::list(&mut transaction).await?;
    Ok(offered(actor, &nodes))
}

fn held_role(actor: &Actor, nodes: &[StoredOrganization], grant: RoleGrant) -> HeldRole {
    let node = grant.grant.organization;
    let named = nodes.iter().find(|one| one.id == node);
    HeldRole {
        grant,
        organization: named.map(|one| one.name.clone()).unwrap_or_default(),
        may_revoke: actor.sees_organization(node) && may(actor, Act::ManageAccess, node),
        follows_groups: false,
    }
}

fn offered(actor: &Actor, nodes: &[StoredOrganization]) -> Vec<OfferedRole> {
    let all = OrganizationRole::ALL.into_iter().map(|role| {
        let act = Act::Invite { role };
        let here = nodes
            .iter()
            .filter(|one| actor.sees_organization(one.id) && may(actor, act, one.id));
        OfferedRole {
            role,
            organizations: here.map(|one| (one.id, one.name.clone())).collect(),
        }
    });
    all.filter(|offered| !offered.organizations.is_empty())
        .collect()
}

fn may(actor: &Actor, act: Act<'_>, node: OrganizationId) -> bool {
    actor.decides(act, node, &Standing::default()) != Decision::Denied
}
