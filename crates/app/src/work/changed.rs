//! What others changed since somebody was last here, as it is told.

use std::collections::BTreeMap;

use desbloqueo_domain::code::OrganizationId;
use desbloqueo_store::changes::{self, Change};
use desbloqueo_store::transaction::Transaction;

use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::history::{Told, tell};

/// Changes of others that are shown at most.
const CHANGES_SHOWN: i64 = 12;

/// What others changed on the actor's tenants since an instant: a history for each organization, as contacts are known
/// by it.
pub(super) async fn changed_since(
    transaction: &mut Transaction,
    actor: &Actor,
    since: i64,
) -> UseCaseResult<Vec<Told>> {
    let seen = &actor.visibility;
    let found =
        changes::list_of_team_since(transaction, seen, actor.person, since, CHANGES_SHOWN).await?;
    let mut by_organization = BTreeMap::<OrganizationId, Vec<Change>>::new();
    // Told histories begin with the latest, and are read from the earliest on.
    for change in found.into_iter().rev() {
        let changes = by_organization.entry(change.organization).or_default();
        changes.push(change);
    }
    let mut told = Vec::with_capacity(by_organization.len());
    for (organization, changes) in by_organization {
        told.push(tell(transaction, actor, organization, changes).await?);
    }
    Ok(told)
}
