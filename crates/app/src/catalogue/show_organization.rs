//! Shows the tree of organizations with what stands at each, and one organization with its people (rules A1, A3).

use std::collections::BTreeMap;

use desbloqueo_domain::access::{Act, Decision, OrganizationRole, Standing};
use desbloqueo_domain::code::{OrganizationId, PersonId};
use desbloqueo_store::organizations::{self, Figures, StoredOrganization, figures};
use desbloqueo_store::role_grants;
use desbloqueo_store::transaction::Transaction;

use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::remembered;

/// An organization in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganizationRow {
    /// The organization.
    pub organization: StoredOrganization,
    /// How many of those above it the actor sees.
    pub depth: usize,
    /// What stands at it, of what the actor sees; those below it left out.
    pub figures: Figures,
    /// Active people who hold a role on it.
    pub people: i64,
}

/// The organizations that the actor sees whole, each followed by those below it; in order of name.
pub async fn list_organization_tree(
    app: &App,
    actor: &Actor,
) -> UseCaseResult<Vec<OrganizationRow>> {
    let mut transaction = app.database.read().await?;
    let mut seen = organizations::list(&mut transaction).await?;
    seen.retain(|one| actor.sees_organization(one.id));
    let figures = remembered::figures(app, &mut transaction, actor).await?;
    let people = role_grants::count_people(&mut transaction).await?;
    let rows = in_order(&seen).into_iter().map(|(organization, depth)| {
        let id = organization.id;
        OrganizationRow {
            figures: figures.get(&id).copied().unwrap_or_default(),
            people: people.get(&id).copied().unwrap_or_default(),
            organization: organization.clone(),
            depth,
        }
    });
    Ok(rows.collect())
}

/// Parents before their children. Whose parent is not seen stands at the top.
fn in_order(seen: &[StoredOrganization]) -> Vec<(&StoredOrganization, usize)> {
    let is_seen = |id: OrganizationId| seen.iter().any(|one| one.id == id);
    let mut below = BTreeMap::<Option<OrganizationId>, Vec<&StoredOrganization>>::new();
    for one in seen {
        let parent = one.parent.filter(|parent| is_seen(*parent));
        below.entry(parent).or_default().push(one);
    }
    let mut ordered = Vec::new();
    let tops = below.remove(&None).unwrap_or_default();
    let mut open: Vec<(&StoredOrganization, usize)> =
        tops.into_iter().rev().map(|one| (one, 0)).collect();
    while let Some((one, depth)) = open.pop() {
        ordered.push((one, depth));
        let children = below.remove(&Some(one.id)).unwrap_or_default();
        open.extend(children.into_iter().rev().map(|child| (child, depth + 1)));
    }
    ordered
}

/// An organization with what it stands between, and who works there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownOrganization {
    /// The organization.
    pub organization: StoredOrganization,
    /// The organization above, where the actor sees it.
    pub parent: Option<StoredOrganization>,
    /// Those right below it.
    pub children: Vec<StoredOrganization>,
    /// What stands at it; those below it left out.
    pub figures: Figures,
    /// The roles held on it: who, their name, and the role.
    pub people: Vec<(PersonId, String, OrganizationRole)>,
    /// Whether the actor may change it.
    pub may_manage: bool,
    /// The organizations below which the actor may put it.
    pub parents: Vec<StoredOrganization>,
}

/// The organization, where the actor sees it whole.
pub async fn show_organization(
    app: &App,
    actor: &Actor,
    id: OrganizationId,
) -> UseCaseResult<ShownOrganization> {
    let mut transaction = app.database.read().await?;
    let organization = visible::organization(&mut transaction, actor, id).await?;
    let all = organizations::list(&mut transaction).await?;
    let seen = || all.iter().filter(|one| actor.sees_organization(one.id));
    let figures = figures(&mut transaction, &actor.visibility, Some(id)).await?;
    let subtree = actor.tree.subtree(id);
    let parents = seen().filter(|one| !subtree.contains(&one.id) && manages(actor, one.id));
    Ok(ShownOrganization {
        parent: seen()
            .find(|one| Some(one.id) == organization.parent)
            .cloned(),
        children: seen()
            .filter(|one| one.parent == Some(id))
            .cloned()
            .collect(),
        figures: figures.get(&id).copied().unwrap_or_default(),
        people: people(&mut transaction, id).await?,
        may_manage: manages(actor, id),
        parents: parents.cloned().collect(),
        organization,
    })
}

/// The organizations where the actor may manage access: those below which they may add one.
pub async fn list_managed(app: &App, actor: &Actor) -> UseCaseResult<Vec<StoredOrganization>> {
    let mut transaction = app.database.read().await?;
    let mut all = organizations::list(&mut transaction).await?;
    all.retain(|one| actor.sees_organization(one.id) && manages(actor, one.id));
    Ok(all)
}

fn manages(actor: &Actor, node: OrganizationId) -> bool {
    actor.decides(Act::ManageAccess, node, &Standing::default()) != Decision::Denied
}

async fn people(
    transaction: &mut Transaction,
    id: OrganizationId,
) -> UseCaseResult<Vec<(PersonId, String, OrganizationRole)>> {
    let held = role_grants::list_of_organization(transaction, id).await?;
    let held = held.into_iter();
    Ok(held
        .map(|(held, name)| (held.person, name, held.grant.role))
        .collect())
}
