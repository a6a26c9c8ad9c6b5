//! Renames an organization, or moves it with its subtree to another place in the tree (rules A1, A4).

use std::collections::BTreeSet;

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::organization::OrganizationTree;
use desbloqueo_domain::refusal::{Field, Refusal, Refusals};
use desbloqueo_store::organizations::{self, StoredOrganization};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::transfer;

use super::blockers_above::refuse_blockers;
use super::chains::OpenChain;
use super::facts::OrganizationFacts;
use super::{checks, visible};
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Subject, Why, stale};

/// What to change on an organization. Fields left alone are `None`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OrganizationEdit {
    /// Its name.
    pub name: Option<String>,
    /// The time zone in which its days begin.
    pub time_zone: Option<String>,
    /// The organization above; the root stays the root.
    pub parent: Option<OrganizationId>,
    /// The version that the editor read; `None` takes the present one (rule V3).
    pub version: Option<i64>,
}

/// Changes an organization. A move is refused where it would close a cycle, and where a blocker that holds lines of
/// the subtree would no longer belong to it or above it.
pub async fn update_organization(
    app: &App,
    actor: &Actor,
    id: OrganizationId,
    edit: &OrganizationEdit,
) -> UseCaseResult<StoredOrganization> {
    let mut transaction = app.database.write().await?;
    let before = visible::organization(&mut transaction, actor, id).await?;
    actor.require(Act::ManageAccess, id, &Standing::default(), "")?;
    require_version(before.version, edit.version)?;
    let mut after = before.clone();
    after.name = edit
        .name
        .as_deref()
        .unwrap_or(&before.name)
        .trim()
        .to_owned();
    after.time_zone = edit
        .time_zone
        .clone()
        .unwrap_or_else(|| before.time_zone.clone());
    check(&after)?;
    if let Some(parent) = edit.parent.filter(|parent| Some(*parent) != before.parent) {
        require_move(&mut transaction, actor, &before, parent).await?;
        after.parent = Some(parent);
    }
    let mut journal = Journal::new(app, actor, app.today_in(&mut transaction, id).await?);
    let mut chain = OpenChain::of_organization(&before);
    let facts = (
        OrganizationFacts::of(&before),
        OrganizationFacts::of(&after),
    );
    let subject = Subject {
        kind: "organization",
        id: id.0,
    };
    if !chain.record(
        &mut journal,
        subject,
        (Some(&facts.0), Some(&facts.1)),
        &Why::default(),
    )? {
        return Ok(before);
    }
    after.chain = chain.head;
    organizations::update(&mut transaction, &after)
        .await
        .map_err(stale)?;
    journal.announce("organization.changed", id.0);
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    after.version += 1;
    Ok(after)
}

fn check(after: &StoredOrganization) -> Result<(), Refusals> {
    let mut refusals = Refusals::default();
    checks::name(&mut refusals, Field::Name, &after.name);
    checks::time_zone(&mut refusals, &after.time_zone);
    refusals.or_ok(())
}

/// Asks for the right where it was and where it will be, and whether the tree and its blockers allow it.
async fn require_move(
    transaction: &mut Transaction,
    actor: &Actor,
    moving: &StoredOrganization,
    parent: OrganizationId,
) -> UseCaseResult<()> {
    for node in [moving.parent.unwrap_or(moving.id), parent] {
        visible::organization(transaction, actor, node).await?;
        actor.require(Act::ManageAccess, node, &Standing::default(), "")?;
    }
    organizations::lock_tree(transaction).await?;
    let nodes = organizations::list(transaction).await?;
    let mut tree = OrganizationTree::build(nodes.iter().map(|node| (node.id, node.parent)))?;
    let named = |refusal| Refusal {
        found: moving.name.as_str().into(),
        ..refusal
    };
    tree.insert(moving.id, Some(parent)).map_err(named)?;
    let subtree: BTreeSet<OrganizationId> = tree.subtree(moving.id);
    let subtree: Vec<OrganizationId> = subtree.into_iter().collect();
    let held = transfer::list_blockers_from_elsewhere(transaction, &subtree).await?;
    refuse_blockers(transaction, &tree, held).await
}
