//! A blocker belongs to the organization of the lines that it holds, or above (rule A4): what a move may not break.

use desbloqueo_domain::code::{BlockerId, OrganizationId};
use desbloqueo_domain::organization::OrganizationTree;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Refusals, Rule};
use desbloqueo_store::blockers;
use desbloqueo_store::transaction::Transaction;

use crate::error::UseCaseResult;

/// Refuses every blocker that would not belong to the organization of lines that it holds, nor above: which it is.
pub(super) async fn refuse_blockers(
    transaction: &mut Transaction,
    tree: &OrganizationTree,
    held: Vec<(OrganizationId, OrganizationId, BlockerId)>,
) -> UseCaseResult<()> {
    let astray = held
        .into_iter()
        .filter(|(lines, home, _)| !tree.is_within(*lines, *home));
    let mut astray: Vec<BlockerId> = astray.map(|(_, _, blocker)| blocker).collect();
    astray.dedup();
    let mut refusals = Refusals::default();
    for stored in blockers::list_by_ids(transaction, &astray).await? {
        let title = stored.blocker.state.title.clone();
        let found = if title.is_empty() {
            stored.blocker.id.to_string()
        } else {
            title
        };
        refusals.push(Refusal::new(
            Rule::A4,
            Cause::BlockerOtherSubtree,
            Field::Blocker,
            found,
        ));
    }
    Ok(refusals.or_ok(())?)
}
