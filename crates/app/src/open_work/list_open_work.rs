//! Lists what is open in somebody's name, for whoever manages their access.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{BlockerId, EntitlementId, OrganizationId, PersonId, TenantId};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::person::Person;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{blockers, customers, open_work, tenants};

use crate::App;
use crate::actor::Actor;
use crate::catalogue::{person_in_sight, require_to_manage_person};
use crate::edit_entitlement::read_many;
use crate::error::UseCaseResult;

/// Something open in somebody's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenWorkItem {
    /// The tenant of a line or a team; none for a blocker.
    pub tenant: Option<TenantId>,
    /// The blocker.
    pub blocker: Option<BlockerId>,
    /// What it is called: customer, title, tenant; may be empty for a blocker named by its reason.
    pub name: String,
}

/// What is open in somebody's name, of what the actor sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenWork {
    /// The person.
    pub person: Person,
    /// Lines that they own.
    pub lines: Vec<OpenWorkItem>,
    /// Lines of others whose next action is theirs.
    pub next_actions: Vec<OpenWorkItem>,
    /// Open blockers that they own, resolve, or have to act on.
    pub blockers: Vec<OpenWorkItem>,
    /// Tenants in whose team they are.
    pub teams: Vec<OpenWorkItem>,
}

impl OpenWork {
    /// Whether nothing is open.
    pub fn is_empty(&self) -> bool {
        [&self.lines, &self.next_actions, &self.blockers, &self.teams]
            .into_iter()
            .all(Vec::is_empty)
    }
}

/// What is open in a person's name.
pub async fn list_open_work(app: &App, actor: &Actor, id: PersonId) -> UseCaseResult<OpenWork> {
    let mut transaction = app.database.read().await?;
    let person = person_in_sight(&mut transaction, actor, id).await?;
    require_to_manage_person(&mut transaction, actor, id).await?;
    let places = seen_entitlements(&mut transaction, actor, id).await?;
    let (mut lines, mut next_actions) = (Vec::new(), Vec::new());
    let me = Owner::Person(id);
    let names = names(&mut transaction, actor, id).await?;
    for editing in read_many(&mut transaction, &places).await? {
        let entitlement = &editing.before.entitlement;
        let customer = editing.customer.id;
        let customer =
            customers::find(&mut transaction, entitlement.organization, customer).await?;
        let customer = customer.map_or_else(String::new, |one| one.customer.state.name);
        for line in &entitlement.lines {
            let item = || OpenWorkItem {
                tenant: Some(entitlement.tenant),
                blocker: None,
                name: customer.clone(),
            };
            if line.state.owner == me {
                lines.push(item());
            } else if line.state.next_action.owner == me {
                next_actions.push(item());
            }
        }
    }
    let ids = seen_blockers(&mut transaction, actor, id).await?;
    let found = blockers::list_by_ids(&mut transaction, &ids).await?;
    Ok(OpenWork {
        person,
        lines,
        next_actions,
        blockers: found
            .into_iter()
            .map(|stored| OpenWorkItem {
                tenant: None,
                blocker: Some(stored.blocker.id),
                name: stored.blocker.state.title,
            })
            .collect(),
        teams: names
            .into_iter()
            .map(|((_, tenant), name)| OpenWorkItem {
                tenant: Some(tenant),
                blocker: None,
                name,
            })
            .collect(),
    })
}

/// The entitlements with lines in their name, of tenants that the actor sees.
pub(super) async fn seen_entitlements(
    transaction: &mut Transaction,
    actor: &Actor,
    person: PersonId,
) -> UseCaseResult<BTreeSet<(OrganizationId, EntitlementId)>> {
    let found = open_work::list_entitlements(transaction, person).await?;
    let seen = found
        .into_iter()
        .filter(|(organization, _)| actor.sees_organization(*organization));
    Ok(seen.collect())
}

/// The open blockers in their name of organizations that the actor sees.
pub(super) async fn seen_blockers(
    transaction: &mut Transaction,
    actor: &Actor,
    person: PersonId,
) -> UseCaseResult<Vec<BlockerId>> {
    let ids = open_work::list_blockers(transaction, person).await?;
    let found = blockers::list_by_ids(transaction, &ids).await?;
    let seen = found.into_iter().map(|stored| stored.blocker);
    let seen = seen.filter(|blocker| actor.sees_organization(blocker.organization));
    Ok(seen.map(|blocker| blocker.id).collect())
}

/// The tenants in whose team they are, of those that the actor sees, by name.
async fn names(
    transaction: &mut Transaction,
    actor: &Actor,
    person: PersonId,
) -> UseCaseResult<BTreeMap<(OrganizationId, TenantId), String>> {
    let mut names = BTreeMap::new();
    for (organization, tenant) in open_work::list_tenants(transaction, person).await? {
        if !actor.sees_organization(organization) {
            continue;
        }
        if let Some(stored) = tenants::find(transaction, organization, tenant).await? {
            names.insert((organization, tenant), stored.tenant.state.name);
        }
    }
    Ok(names)
}
