//! What waits on somebody: the open blockers that they own or resolve, with what each holds (rules A1, A3).

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{BlockerId, PersonId};
use desbloqueo_domain::owner::Owner;
use desbloqueo_store::blocker_list::{
    self, BlockerCursor, BlockerFilter, BlockerItem, BlockerOrder, BlockerSort,
};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::visibility::{Seen, resolve_with_blockers};
use jiff::civil::Date;

use super::first_lines::first_lines;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::{LineFilter, LineItem, LineSort, Names, today};
use crate::rights::{BlockerRights, RightsOfLines, rights_on_blockers, rights_on_lines};

/// Blockers that are read at most, for each way to be tied to them.
const MOST_BLOCKERS: u32 = 200;

/// Lines that are read at most.
const MOST_LINES: u32 = 500;

/// Blockers, and lines that none holds, that are shown; the lists of both show the others.
const SHOWN: usize = 50;

/// A blocker that waits on somebody, with the lines of theirs that it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct WaitingBlocker {
    /// The blocker.
    pub blocker: BlockerItem,
    /// The lines that they own and it holds first; empty where they are tied to the blocker alone.
    pub lines: Vec<LineItem>,
}

/// What waits on somebody.
#[derive(Debug, Clone)]
pub struct WaitingOnMe {
    /// Grouped by blocker, the most units first; the first of them.
    pub blockers: Vec<WaitingBlocker>,
    /// How many blockers more there are.
    pub more_blockers: usize,
    /// Lines of theirs that no blocker holds, by the day of the next action; the first of them.
    pub lines: Vec<LineItem>,
    /// How many such lines more there are.
    pub more_lines: usize,
    /// What the actor may do with each line.
    pub rights: RightsOfLines,
    /// What the actor may do to each blocker.
    pub rights_on_blockers: BTreeMap<BlockerId, BlockerRights>,
    /// The names behind owners and resolvers.
    pub names: Names,
    /// Today.
    pub day: Date,
}

/// What waits on the actor.
pub async fn waiting_on_me(app: &App, actor: &Actor) -> UseCaseResult<WaitingOnMe> {
    let mut transaction = app.database.read().await?;
    let tx = &mut transaction;
    let day = today(app, tx, actor).await?;
    let owned = owned_lines(tx, actor, day).await?;
    let mut held: BTreeMap<BlockerId, Vec<LineItem>> = BTreeMap::new();
    let mut free = Vec::new();
    for item in owned {
        match item.primary_blocker {
            Some(blocker) => held.entry(blocker).or_default().push(item),
            None => free.push(item),
        }
    }
    let mut blockers: Vec<WaitingBlocker> = tied_blockers(tx, actor, (actor.person, &held), day)
        .await?
        .into_values()
        .map(|blocker| WaitingBlocker {
            lines: held.remove(&blocker.id).unwrap_or_default(),
            blocker,
        })
        .collect();
    blockers.sort_by_key(|waiting| std::cmp::Reverse(waiting.blocker.held.units));
    let more_blockers = cut(&mut blockers);
    let more_lines = cut(&mut free);
    let shown = blockers.iter().flat_map(|waiting| &waiting.lines);
    let shown: Vec<&LineItem> = shown.chain(&free).collect();
    let rights = rights_on_lines(app, tx, actor, shown).await?;
    let all = blockers.iter().map(|waiting| &waiting.blocker);
    let rights_on_blockers = rights_on_blockers(app, tx, actor, all).await?;
    let names = {
        let of_blockers = blockers.iter().flat_map(|waiting| {
            let blocker = &waiting.blocker;
            let all = std::iter::once(&blocker.owner).chain(&blocker.resolvers);
            all.map(|owner| (blocker.organization, owner))
        });
        let of_lines = free.iter().map(|item| (item.organization, &item.owner));
        let owners: Vec<_> = of_blockers.chain(of_lines).collect();
        Names::read(tx, owners).await?
    };
    Ok(WaitingOnMe {
        blockers,
        more_blockers,
        lines: free,
        more_lines,
        rights,
        rights_on_blockers,
        names,
        day,
    })
}

/// Keeps those that are shown; says how many are not.
fn cut<T>(all: &mut Vec<T>) -> usize {
    let more = all.len().saturating_sub(SHOWN);
    all.truncate(SHOWN);
    more
}

async fn owned_lines(
    transaction: &mut Transaction,
    actor: &Actor,
    day: Date,
) -> UseCaseResult<Vec<LineItem>> {
    let filter = LineFilter {
        owned_by: Some(actor.person),
        ..LineFilter::default()
    };
    first_lines(
        transaction,
        actor,
        &filter,
        LineSort::NextAction,
        (MOST_LINES, day),
    )
    .await
}

/// The open blockers that the actor, or somebody whom they cover, owns or resolves by name, the most units first.
pub(super) async fn named_blockers(
    transaction: &mut Transaction,
    actor: &Actor,
    person: PersonId,
    day: Date,
) -> UseCaseResult<Vec<BlockerItem>> {
    let found = tied_blockers(transaction, actor, (person, &BTreeMap::new()), day).await?;
    let mut blockers: Vec<BlockerItem> = found.into_values().collect();
    blockers.sort_by_key(|blocker| std::cmp::Reverse(blocker.held.units));
    Ok(blockers)
}

/// The open blockers that the actor owns or resolves, and those that hold their lines.
async fn tied_blockers(
    transaction: &mut Transaction,
    actor: &Actor,
    (person, held): (PersonId, &BTreeMap<BlockerId, Vec<LineItem>>),
    day: Date,
) -> UseCaseResult<BTreeMap<BlockerId, BlockerItem>> {
    let me = Some(Owner::Person(person));
    let open = BlockerFilter {
        open: Some(true),
        ..BlockerFilter::default()
    };
    let seen = resolve_with_blockers(transaction, &actor.visibility).await?;
    let mut found = BTreeMap::new();
    for filter in [
        BlockerFilter {
            owner: me.clone(),
            ..open.clone()
        },
        BlockerFilter {
            resolver: me,
            ..open.clone()
        },
    ] {
        for item in list(transaction, &seen, &filter, day).await? {
            found.insert(item.id, item);
        }
    }
    let ids: BTreeSet<BlockerId> = held
        .keys()
        .filter(|id| !found.contains_key(id))
        .copied()
        .collect();
    if !ids.is_empty() {
        let these = BlockerFilter { ids, ..open };
        for item in list(transaction, &seen, &these, day).await? {
            found.insert(item.id, item);
        }
    }
    Ok(found)
}

async fn list(
    transaction: &mut Transaction,
    seen: &Seen,
    filter: &BlockerFilter,
    day: Date,
) -> UseCaseResult<Vec<BlockerItem>> {
    let order = BlockerOrder {
        sort: BlockerSort::Units,
        descending: true,
    };
    let first = BlockerCursor::first(order);
    let most = MOST_BLOCKERS;
    let page = blocker_list::list_seen(transaction, seen, filter, &first, most, day).await?;
    Ok(page.items)
}
