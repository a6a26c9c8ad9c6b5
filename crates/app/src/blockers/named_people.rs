//! People whom a blocker names exist.

use std::collections::BTreeSet;

use desbloqueo_domain::blocker::BlockerState;
use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Refusals, Rule};
use desbloqueo_store::people;
use desbloqueo_store::transaction::Transaction;

use crate::error::UseCaseResult;

/// Refuses people who do not exist or may not sign in, unless the blocker named them before.
pub(super) async fn require_people(
    transaction: &mut Transaction,
    before: Option<&BlockerState>,
    after: &BlockerState,
) -> UseCaseResult<()> {
    let known = before.map(people_of).unwrap_or_default();
    let mut refusals = Refusals::default();
    for person in people_of(after).difference(&known) {
        let found = people::find(transaction, *person).await?;
        if !found.is_some_and(|found| found.may_sign_in()) {
            let person = person.to_string();
            refusals.push(Refusal::new(
                Rule::A1,
                Cause::NotFound,
                Field::Person,
                person,
            ));
        }
    }
    Ok(refusals.or_ok(())?)
}

fn people_of(state: &BlockerState) -> BTreeSet<PersonId> {
    let owners = [&state.owner, &state.next_action.owner];
    let named = state
        .resolvers
        .iter()
        .chain(owners)
        .filter_map(|who| match who {
            Owner::Person(person) => Some(*person),
            Owner::Nobody | Owner::Contact(_) | Owner::Role(_) => None,
        });
    named.chain(state.invited.iter().copied()).collect()
}
