//! Finds the fewest blockers whose removal frees a share of the blocked units.

use std::collections::BTreeMap;

use desbloqueo_domain::code::BlockerId;
use desbloqueo_statistics::{HeldUnits, Share, free_units};
use desbloqueo_store::blocker_list::{
    self, BlockerCursor, BlockerFilter, BlockerItem, BlockerOrder,
};
use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::reports::held_together;
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::moment::moment;
use crate::App;
use crate::actor::Actor;
use crate::blockers::as_they_were;
use crate::error::UseCaseResult;
use crate::reads::{Names, asked_then};

/// So many blockers are looked up at once.
const AT_ONCE: usize = 200;

/// So many blockers are told with what they say; of more, it is known how many they are and what they free. Nobody goes
/// through a list of a hundred thousand.
const MOST_TOLD: usize = 1_000;

/// The fewest blockers that free a share of what is blocked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FreeReport {
    /// The blockers, in the order in which most is freed soonest; the first 1,000 of them.
    pub chosen: Vec<ChosenBlocker>,
    /// How many they are.
    pub number: usize,
    /// Units of all blocked lines.
    pub blocked_units: i64,
    /// Units that would be free without all of them.
    pub freed_units: i64,
    /// No fewer blockers do.
    pub at_least: usize,
    /// It is known that no fewer do.
    pub is_smallest: bool,
    /// Whether so much can be freed at all: units that no blocker of the reader's holds cannot.
    pub enough: bool,
    /// The names behind owners and resolvers.
    pub names: Names,
    /// The day that it looks at.
    pub day: Date,
}

/// A blocker to remove.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChosenBlocker {
    /// The blocker, with what it holds.
    pub item: BlockerItem,
    /// Units that are free once it and those before it are gone.
    pub freed_units: i64,
}

/// Finds the fewest blockers without which a share of the blocked units that meet the filter would move. A
/// line of several blockers moves when none of them is left (rule S7); of a past day it has its first alone.
pub async fn what_frees(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    share: Share,
    as_of: Option<Date>,
) -> UseCaseResult<FreeReport> {
    let mut transaction = app.database.read().await?;
    let transaction = &mut transaction;
    let moment = moment(app, transaction, actor, as_of).await?;
    let filter = asked_then(transaction, filter, moment).await?;
    let held = held_together(transaction, &actor.visibility, &filter, moment).await?;
    let held = held.into_iter().map(|held| HeldUnits {
        blockers: held.blockers,
        units: u64::try_from(held.units).unwrap_or_default(),
    });
    let held: Vec<HeldUnits<BlockerId>> = held.collect();
    let found = free_units(&held, share);
    let told = || found.chosen.iter().take(MOST_TOLD);
    let ids = told().map(|(id, _)| *id);
    let mut items = items(transaction, actor, ids, moment).await?;
    let chosen = told().filter_map(|(id, units)| {
        Some(ChosenBlocker {
            item: items.remove(id)?,
            freed_units: whole(*units),
        })
    });
    let chosen: Vec<ChosenBlocker> = chosen.collect();
    let owners = chosen.iter().flat_map(|one| {
        let all = std::iter::once(&one.item.owner).chain(&one.item.resolvers);
        all.map(|owner| (one.item.organization, owner))
    });
    let owners: Vec<_> = owners.collect();
    let names = Names::read(transaction, owners).await?;
    Ok(FreeReport {
        chosen,
        number: found.chosen.len(),
        blocked_units: whole(found.total_units),
        freed_units: whole(found.freed_units),
        at_least: found.at_least,
        is_smallest: found.is_smallest(),
        enough: found.enough,
        names,
        day: moment.day(),
    })
}

/// These blockers, as far as the actor sees them; of a past day, as they were.
pub(super) async fn items(
    transaction: &mut Transaction,
    actor: &Actor,
    ids: impl Iterator<Item = BlockerId>,
    moment: Moment,
) -> UseCaseResult<BTreeMap<BlockerId, BlockerItem>> {
    let ids: Vec<BlockerId> = ids.collect();
    let mut items = BTreeMap::new();
    for ids in ids.chunks(AT_ONCE) {
        let filter = BlockerFilter {
            ids: ids.iter().copied().collect(),
            ..BlockerFilter::default()
        };
        let cursor = BlockerCursor::first(BlockerOrder::default());
        let limit = u32::try_from(AT_ONCE).unwrap_or(u32::MAX);
        let (seen, day) = (&actor.visibility, moment.day());
        let page = blocker_list::list(transaction, seen, &filter, &cursor, limit, day).await?;
        let found = match moment {
            Moment::Now(_) => page.items,
            Moment::EndOf(day) => {
                let all = BlockerFilter::default();
                as_they_were(transaction, actor, page.items, &all, day).await?
            }
        };
        items.extend(found.into_iter().map(|item| (item.id, item)));
    }
    Ok(items)
}

fn whole(units: u64) -> i64 {
    i64::try_from(units).unwrap_or(i64::MAX)
}
