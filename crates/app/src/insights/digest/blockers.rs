//! The blockers that hold the most units.

use std::collections::BTreeMap;

use desbloqueo_domain::blocker::slips;
use desbloqueo_domain::code::BlockerId;
use desbloqueo_store::blocker_list::{
    self, BlockerCursor, BlockerFilter, BlockerItem, BlockerOrder,
};
use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::promises;
use desbloqueo_store::reports::held_by;
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::Names;

/// So many are told of.
const MOST: u32 = 8;

/// A blocker that holds much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DigestBlocker {
    /// The blocker as it stands today: its title, reason, owner, and who can remove it.
    pub item: BlockerItem,
    /// Lines of the slice that it holds.
    pub lines: i64,
    /// Their units.
    pub units: i64,
    /// The last day promised for it until the day of the digest.
    pub promised: Option<Date>,
    /// How often that day moved to a later one.
    pub slips: i64,
    /// By how many days in all.
    pub slip_days: i64,
}

/// Reads the blockers that hold the most, and adds the names of those who answer for them.
pub(super) async fn read(
    transaction: &mut Transaction,
    actor: &Actor,
    filter: &LineFilter,
    moment: Moment,
    names: &mut Names,
) -> UseCaseResult<Vec<DigestBlocker>> {
    let (held, _) = held_by(transaction, &actor.visibility, filter, moment, MOST).await?;
    let ids = held.iter().map(|one| one.blocker);
    let mut items = items(transaction, actor, ids, moment.day()).await?;
    let mut all = Vec::with_capacity(held.len());
    for one in held {
        let Some(item) = items.remove(&one.blocker) else {
            continue;
        };
        let (organization, id, day) = (item.organization, item.id.0, moment.day());
        let given = promises::list_given(transaction, organization, id, day).await?;
        let (slips, slip_days) = slips(&given);
        all.push(DigestBlocker {
            promised: given.last().copied(),
            slips: i64::from(slips),
            slip_days,
            lines: one.lines,
            units: one.units,
            item,
        });
    }
    let owners = all.iter().flat_map(|one| {
        let owners = std::iter::once(&one.item.owner).chain(&one.item.resolvers);
        owners.map(|owner| (one.item.organization, owner))
    });
    let owners: Vec<_> = owners.collect();
    *names = Names::read(transaction, owners).await?;
    Ok(all)
}

async fn items(
    transaction: &mut Transaction,
    actor: &Actor,
    ids: impl Iterator<Item = BlockerId> + Send,
    day: Date,
) -> UseCaseResult<BTreeMap<BlockerId, BlockerItem>> {
    let filter = BlockerFilter {
        ids: ids.collect(),
        ..BlockerFilter::default()
    };
    // No ids would be all blockers.
    if filter.ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let cursor = BlockerCursor::first(BlockerOrder::default());
    let seen = &actor.visibility;
    let page = blocker_list::list(transaction, seen, &filter, &cursor, MOST, day).await?;
    let items = page.items.into_iter().map(|item| (item.id, item));
    Ok(items.collect())
}
