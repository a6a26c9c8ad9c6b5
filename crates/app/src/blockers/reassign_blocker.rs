//! Puts somebody in another's place on a blocker: as its owner, among its resolvers, in its next action.

use desbloqueo_domain::code::{BlockerId, PersonId};
use desbloqueo_domain::owner::Owner;
use desbloqueo_store::transaction::Transaction;

use super::holding::find;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Why};

/// Puts the second of both people wherever the first stands on a blocker that the actor sees.
pub(crate) async fn reassign_blocker(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    id: BlockerId,
    (from, to): (PersonId, PersonId),
    why: &Why,
) -> UseCaseResult<()> {
    let holding = find(transaction, journal.actor(), id).await?;
    let mut state = holding.before.blocker.state.clone();
    let (theirs, new) = (Owner::Person(from), Owner::Person(to));
    let mut resolvers = Vec::with_capacity(state.resolvers.len());
    for resolver in state.resolvers {
        let resolver = if resolver == theirs {
            new.clone()
        } else {
            resolver
        };
        if !resolvers.contains(&resolver) {
            resolvers.push(resolver);
        }
    }
    state.resolvers = resolvers;
    for owner in [&mut state.owner, &mut state.next_action.owner] {
        if *owner == theirs {
            owner.clone_from(&new);
        }
    }
    holding.save(journal, transaction, state, why).await
}
