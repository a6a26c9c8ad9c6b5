//! Finding records that the actor sees; what they do not see does not exist for them (rule A3).

use std::collections::BTreeSet;
use std::fmt::Display;

use desbloqueo_domain::access::Standing;
use desbloqueo_domain::code::{CustomerId, OrganizationId, PersonId, TenantId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::{Owner, Team};
use desbloqueo_domain::person::Person;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_store::customers::{self, StoredCustomer};
use desbloqueo_store::organizations::{self, StoredOrganization};
use desbloqueo_store::people;
use desbloqueo_store::tenants::{self, StoredTenant};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::visibility::{locate_customer, locate_tenant};

use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};

/// The organization, where the actor sees it whole.
pub(super) async fn organization(
    transaction: &mut Transaction,
    actor: &Actor,
    id: OrganizationId,
) -> UseCaseResult<StoredOrganization> {
    let missing = || UseCaseError::not_found(Field::Organization, id);
    if !actor.sees_organization(id) {
        return Err(missing());
    }
    organizations::find(transaction, id)
        .await?
        .ok_or_else(missing)
}

/// The customer, where the actor sees its organization or one of its tenants.
pub(crate) async fn customer(
    transaction: &mut Transaction,
    actor: &Actor,
    id: CustomerId,
) -> UseCaseResult<StoredCustomer> {
    let missing = || UseCaseError::not_found(Field::Customer, id);
    let organization = locate_customer(transaction, &actor.visibility, id)
        .await?
        .ok_or_else(missing)?;
    customers::find(transaction, organization, id)
        .await?
        .ok_or_else(missing)
}

/// The tenant, where the actor sees it whole.
pub(super) async fn tenant(
    transaction: &mut Transaction,
    actor: &Actor,
    id: TenantId,
) -> UseCaseResult<StoredTenant> {
    let missing = || UseCaseError::not_found(Field::Tenant, id);
    let organization = locate_tenant(transaction, &actor.visibility, id)
        .await?
        .ok_or_else(missing)?;
    tenants::find(transaction, organization, id)
        .await?
        .ok_or_else(missing)
}

/// What the actor is to a tenant as a whole: every role they hold in its team, for all services or one.
pub(crate) fn standing_in(actor: &Actor, team: &Team) -> Standing {
    actor.standing_by(|person| {
        let members = team.0.iter();
        let theirs = members.filter(|member| member.who == Owner::Person(person));
        Standing {
            team_roles: theirs.map(|member| member.role.clone()).collect(),
            ..Standing::default()
        }
    })
}

/// What somebody is to a customer: every role they hold in the team of one of its tenants.
pub(super) async fn standing_at(
    transaction: &mut Transaction,
    actor: &Actor,
    stored: &StoredCustomer,
) -> UseCaseResult<Standing> {
    let customer = &stored.customer;
    let ids =
        tenants::list_ids_of_customer(transaction, customer.organization, customer.id).await?;
    let mut standing = Standing::default();
    for stored in tenants::list_by_ids(transaction, customer.organization, &ids).await? {
        standing = standing.or(standing_in(actor, &stored.tenant.state.team));
    }
    Ok(standing)
}

/// The only candidate for what was asked; several are refused with their names and ids.
pub(super) fn only<T>(
    field: Field,
    asked: &str,
    mut found: Vec<T>,
    name: impl Fn(&T) -> (String, String),
) -> UseCaseResult<T> {
    if found.len() > 1 {
        let candidate = |one: &T| {
            let (name, id) = name(one);
            format!("{name} ({id})")
        };
        let candidates: Vec<String> = found.iter().take(MOST_CANDIDATES).map(candidate).collect();
        let refusal = Refusal::new(Rule::V1, Cause::Ambiguous, field, asked);
        return Err(refusal.expecting(candidates.join(", ")).into());
    }
    found
        .pop()
        .ok_or_else(|| UseCaseError::not_found(field, asked))
}

const MOST_CANDIDATES: usize = 10;

/// An id in a text, where it is one.
pub(super) fn id_in<T: std::str::FromStr + Display>(text: &str) -> Option<T> {
    text.trim().parse().ok()
}

/// The person, where the actor may know of them: themselves, whoever holds a role on an organization that the actor
/// sees, and on those above it; everybody for who sees everything.
pub(crate) async fn person(
    transaction: &mut Transaction,
    actor: &Actor,
    id: PersonId,
) -> UseCaseResult<Person> {
    let found = match &actor.visibility {
        Visibility::Some { organizations, .. } if id != actor.person => {
            let above = organizations
                .iter()
                .flat_map(|one| actor.tree.ancestors(*one));
            let near: BTreeSet<OrganizationId> =
                organizations.iter().copied().chain(above).collect();
            people::find_with_role(transaction, id, &near).await?
        }
        _ => people::find(transaction, id).await?,
    };
    found.ok_or_else(|| UseCaseError::not_found(Field::Person, id))
}

/// Whether the actor may know of somebody who holds roles on these nodes.
pub(super) fn knows(
    actor: &Actor,
    person: PersonId,
    nodes: impl IntoIterator<Item = OrganizationId>,
) -> bool {
    let near = |node: OrganizationId| match &actor.visibility {
        Visibility::Everything => true,
        Visibility::Some { organizations, .. } => organizations
            .iter()
            .any(|seen| *seen == node || actor.tree.is_within(*seen, node)),
    };
    person == actor.person
        || actor.visibility == Visibility::Everything
        || nodes.into_iter().any(near)
}

/// Every organization in which the actor may see something.
pub(crate) fn organizations(actor: &Actor) -> Vec<OrganizationId> {
    match &actor.visibility {
        Visibility::Everything => actor
            .tree
            .roots()
            .flat_map(|root| actor.tree.subtree(root))
            .collect(),
        Visibility::Some {
            organizations,
            tenants,
            ..
        } => {
            let of_tenants = tenants.iter().map(|(organization, _)| *organization);
            let all: BTreeSet<OrganizationId> =
                organizations.iter().copied().chain(of_tenants).collect();
            all.into_iter().collect()
        }
    }
}
