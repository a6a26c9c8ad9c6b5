//! Lists blockers as they were at the end of a past day (rules A4, H2).

use std::collections::BTreeMap;

use desbloqueo_domain::blocker::{Blocker, BlockerState};
use desbloqueo_domain::clocks::is_overdue;
use desbloqueo_domain::code::{BlockerId, OrganizationId};
use desbloqueo_domain::text::fold;
use desbloqueo_store::blocker_list::{
    self, BlockerCursor, BlockerFilter, BlockerItem, BlockerOrder, BlockerSort, Held,
};
use desbloqueo_store::blockers;
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;
use uuid::Uuid;

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::past_page::PastPage;
use crate::reads::{BlockerPage, Blockers, Names, names_of_blockers, slips_of};
use crate::rewind::{Rewind, Then};

/// A page of blockers as they were.
#[derive(Debug, Clone, PartialEq)]
pub struct PastBlockers {
    /// The blockers, in the order in which they were opened.
    pub items: Vec<BlockerItem>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<String>,
    /// The names behind their owners and resolvers.
    pub names: Names,
}

/// Lists blockers as they were at the end of a day, in the order in which they were opened; what is asked for is asked
/// of what they were, and no sort but that. Each holds the lines whose first blocker it was. A cursor that is none of
/// this list begins it anew.
pub async fn list_blockers_on(
    app: &App,
    actor: &Actor,
    wanted: &Blockers,
    day: Date,
) -> UseCaseResult<PastBlockers> {
    let filter = &wanted.filter;
    let mut transaction = app.database.read().await?;
    let tx = &mut transaction;
    let order = BlockerOrder {
        sort: BlockerSort::Opened,
        descending: wanted.order.descending,
    };
    let known = BlockerFilter {
        ids: filter.ids.clone(),
        organizations: filter.organizations.clone(),
        opened_until: Some(day),
        ..BlockerFilter::default()
    };
    let from = BlockerCursor::decode(order, &wanted.cursor).ok();
    let mut listed = PastPage::of(i64::from(wanted.limit), from);
    while let Some(missing) = listed.missing() {
        let missing = u32::try_from(missing).unwrap_or(wanted.limit);
        let first = || BlockerCursor::first(order);
        let at = listed.next.take().unwrap_or_else(first);
        let page = blocker_list::list(tx, &actor.visibility, &known, &at, missing, day).await?;
        let there = as_they_were(tx, actor, page.items, filter, day).await?;
        listed.add(there, page.next);
    }
    Ok(PastBlockers {
        names: names_of_blockers(tx, &listed.rows).await?,
        next: listed.next.map(|cursor| cursor.encode()),
        items: listed.rows,
    })
}

/// The same as a page: with how their dates had slipped, and without what can be done, which is nothing.
pub async fn page_blockers_on(
    app: &App,
    actor: &Actor,
    wanted: &Blockers,
    day: Date,
) -> UseCaseResult<BlockerPage> {
    let past = list_blockers_on(app, actor, wanted, day).await?;
    let mut transaction = app.database.read().await?;
    Ok(BlockerPage {
        slips: slips_of(&mut transaction, &past.items, day).await?,
        customers: BTreeMap::new(),
        rights: BTreeMap::new(),
        names: past.names,
        next: past.next,
        items: past.items,
        day,
    })
}

/// Those of some blockers that were there at the end of a day and are asked for, as they were then.
pub(crate) async fn as_they_were(
    tx: &mut Transaction,
    actor: &Actor,
    now: Vec<BlockerItem>,
    filter: &BlockerFilter,
    day: Date,
) -> UseCaseResult<Vec<BlockerItem>> {
    let ids: Vec<BlockerId> = now.iter().map(|item| item.id).collect();
    let mut held = blocker_list::held_on(tx, &actor.visibility, &ids, day).await?;
    let stored = blockers::list_by_ids(tx, &ids).await?;
    let stored = stored.into_iter().map(|one| (one.blocker.id, one.blocker));
    let mut stored: BTreeMap<BlockerId, Blocker> = stored.collect();
    let chains = chains(tx, &now, day).await?;
    let mut then = Vec::with_capacity(now.len());
    for item in now {
        let Some(blocker) = stored.remove(&item.id) else {
            continue;
        };
        let state = match chains.get(&item.id.0) {
            Some(chain) => chain.state(item.id.0, Some(&blocker.state))?,
            None => Some(Then {
                state: blocker.state,
                was_there: true,
            }),
        };
        let there = state.filter(|then| then.was_there || then.state.opened <= day);
        let state = there.map(|then| then.state);
        if let Some(state) = state.filter(|state| is_asked_for(filter, state, day)) {
            let held = held.remove(&item.id).unwrap_or_default();
            then.push(item_of(item, state, held, day));
        }
    }
    Ok(then)
}

/// What changed of them since, of one organization at a time.
async fn chains(
    tx: &mut Transaction,
    items: &[BlockerItem],
    day: Date,
) -> UseCaseResult<BTreeMap<Uuid, Rewind>> {
    let mut by_organization = BTreeMap::<OrganizationId, Vec<Uuid>>::new();
    for item in items {
        let ids = by_organization.entry(item.organization).or_default();
        ids.push(item.id.0);
    }
    let mut all = BTreeMap::new();
    for (organization, ids) in by_organization {
        all.extend(Rewind::of_blockers(tx, organization, &ids, day).await?);
    }
    Ok(all)
}

fn is_asked_for(filter: &BlockerFilter, state: &BlockerState, day: Date) -> bool {
    let is_open = is_open_on(state, day);
    let text = filter.text.as_deref().map(fold);
    let mut answers = state.resolvers.iter();
    filter.open.is_none_or(|open| open == is_open)
        && wants(filter.owner.as_ref(), Some(&state.owner))
        && filter
            .severity
            .is_none_or(|severity| severity == state.severity)
        && wants(filter.party.as_ref(), state.party_on(day))
        && wants(filter.reason.as_ref(), state.reason.as_ref())
        && wants(filter.service.as_ref(), state.service.as_ref())
        && filter
            .private
            .is_none_or(|private| private == state.private)
        && filter
            .resolver
            .as_ref()
            .is_none_or(|who| answers.any(|one| one == who))
        && text.is_none_or(|text| fold(&state.title).contains(&text))
        && (!filter.overdue || is_open && is_late(state, day))
}

fn wants<T: PartialEq>(asked: Option<&T>, is: Option<&T>) -> bool {
    asked.is_none_or(|asked| is == Some(asked))
}

fn is_open_on(state: &BlockerState, day: Date) -> bool {
    state.closed.as_ref().is_none_or(|closed| closed.day > day)
}

fn is_late(state: &BlockerState, day: Date) -> bool {
    let answer = state.asked.as_ref().map(|asked| asked.due);
    let due = [state.projected, state.next_action.due.day(), answer];
    due.into_iter().flatten().any(|due| is_overdue(due, day))
}

fn item_of(now: BlockerItem, state: BlockerState, held: Held, day: Date) -> BlockerItem {
    let is_open = is_open_on(&state, day);
    BlockerItem {
        party: state.party_on(day).cloned(),
        title: state.title,
        private: state.private,
        reason: state.reason,
        detail: state.detail,
        service: state.service,
        severity: state.severity,
        owner: state.owner,
        resolvers: state.resolvers,
        projected: state.projected,
        asked: state.asked,
        next_action: state.next_action,
        opened: state.opened,
        closed: state.closed.filter(|_| !is_open).map(|closed| closed.day),
        held,
        ..now
    }
}
