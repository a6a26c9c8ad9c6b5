//! What somebody may do to blockers.

use std::collections::BTreeMap;

use desbloqueo_domain::access::{Act, Decision, Standing};
use desbloqueo_domain::code::{BlockerId, OrganizationId};
use desbloqueo_store::blocker_list::BlockerItem;
use desbloqueo_store::transaction::Transaction;

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// What somebody may do to a blocker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each thing to do")]
pub struct BlockerRights {
    /// Comment.
    pub comment: bool,
    /// Confirm and date it; change next action, channels and tickets.
    pub date: bool,
    /// Change the rest, charge a party, invite.
    pub edit: bool,
    /// Propose that it be closed, see what closing would do.
    pub propose_closing: bool,
    /// Close and reopen it.
    pub close: bool,
}

impl BlockerRights {
    /// What may be done of all that there is to do.
    pub(crate) fn by(may: impl Fn(Act<'static>) -> bool) -> Self {
        Self {
            comment: may(Act::Comment),
            date: may(Act::Confirm),
            edit: may(Act::OpenBlocker),
            propose_closing: may(Act::ProposeClosing),
            close: may(Act::CloseBlocker),
        }
    }

    fn of(actor: &Actor, organization: OrganizationId, standing: &Standing) -> Self {
        Self::by(|act| actor.decides(act, organization, standing) != Decision::Denied)
    }
}

/// What the actor may do to the blockers of a list. Where their roles decide without regard to the blocker, nothing
/// is read.
pub(crate) async fn rights_on_blockers(
    app: &App,
    transaction: &mut Transaction,
    actor: &Actor,
    items: impl IntoIterator<Item = &BlockerItem> + Send,
) -> UseCaseResult<BTreeMap<BlockerId, BlockerRights>> {
    let fullest = actor.fullest_standing(&app.rulebook().roles);
    let mut all = BTreeMap::new();
    let mut open = Vec::new();
    for item in items {
        let least = BlockerRights::of(actor, item.organization, &Standing::default());
        if least != BlockerRights::of(actor, item.organization, &fullest) {
            open.push(item);
        }
        all.insert(item.id, least);
    }
    let ids: Vec<BlockerId> = open.iter().map(|item| item.id).collect();
    let standings = actor.standings_on_blockers(transaction, &ids).await?;
    for item in open {
        if let Some(standing) = standings.get(&item.id) {
            let rights = BlockerRights::of(actor, item.organization, standing);
            all.insert(item.id, rights);
        }
    }
    Ok(all)
}
