//! Lists blockers a page at a time, and counts them (rules A3, A4, H5).

use std::collections::BTreeMap;

use desbloqueo_domain::blocker::slips;
use desbloqueo_domain::code::{BlockerId, OrganizationId};
use desbloqueo_store::blocker_list::{
    self, BlockerCursor, BlockerFilter, BlockerItem, BlockerOrder, BlockerSort, BlockerTotals,
    HeldCustomers,
};
use desbloqueo_store::promises;
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;
use uuid::Uuid;

use super::Names;
use crate::App;
use crate::actor::Actor;
use crate::blockers::Slips;
use crate::error::UseCaseResult;
use crate::remembered::ranking;
use crate::rights::{BlockerRights, rights_on_blockers};

/// Blockers beyond which counting stops: "10,000+".
const MOST_COUNTED: u32 = 10_000;

/// Which blockers are wanted, in which order, and how many.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Blockers {
    /// What the list is narrowed to.
    pub filter: BlockerFilter,
    /// Its order.
    pub order: BlockerOrder,
    /// Rows at most.
    pub limit: u32,
    /// Where the list goes on, as the page before said; empty for its beginning.
    pub cursor: String,
}

/// A page of the blockers that the actor sees.
#[derive(Debug, Clone, PartialEq)]
pub struct BlockerPage {
    /// The blockers.
    pub items: Vec<BlockerItem>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<String>,
    /// How often and how far their dates slipped.
    pub slips: BTreeMap<BlockerId, Slips>,
    /// Whose lines they hold.
    pub customers: BTreeMap<BlockerId, HeldCustomers>,
    /// What the actor may do to each.
    pub rights: BTreeMap<BlockerId, BlockerRights>,
    /// The names behind their owners and resolvers.
    pub names: Names,
    /// Today.
    pub day: Date,
}

/// Lists blockers, a page at a time. A cursor that is none of this list begins it anew.
pub async fn page_blockers(
    app: &App,
    actor: &Actor,
    wanted: &Blockers,
) -> UseCaseResult<BlockerPage> {
    let mut transaction = app.database.read().await?;
    let day = super::today(app, &mut transaction, actor).await?;
    let seen = &actor.visibility;
    let cursor = BlockerCursor::decode(wanted.order, &wanted.cursor)
        .unwrap_or_else(|_| BlockerCursor::first(wanted.order));
    let (filter, limit) = (&wanted.filter, wanted.limit);
    let ranking = if is_ranked(wanted) {
        ranking(app, &mut transaction, actor).await?
    } else {
        None
    };
    let tx = &mut transaction;
    let page = match &ranking {
        Some(ranking) => {
            let seen = (seen, ranking);
            blocker_list::list_ranked(tx, seen, filter, &cursor, limit, day).await?
        }
        None => blocker_list::list(tx, seen, filter, &cursor, limit, day).await?,
    };
    let ids: Vec<BlockerId> = page.items.iter().map(|item| item.id).collect();
    let customers = match &ranking {
        Some(ranking) => blocker_list::customers_ranked(tx, (seen, ranking), &ids).await?,
        None => blocker_list::customers(tx, seen, &ids).await?,
    };
    Ok(BlockerPage {
        customers,
        slips: slips_of(tx, &page.items, Date::MAX).await?,
        names: names_of(tx, &page.items).await?,
        rights: rights_on_blockers(app, tx, actor, &page.items).await?,
        next: page.next.map(|cursor| cursor.encode()),
        items: page.items,
        day,
    })
}

/// Whether a list is of the most units first among very many.
fn is_ranked(wanted: &Blockers) -> bool {
    let order = wanted.order;
    order.sort == BlockerSort::Units && order.descending && !wanted.filter.finds_few()
}

/// Counts the blockers of a filter and what they hold, up to a cap.
pub async fn count_blockers(
    app: &App,
    actor: &Actor,
    filter: &BlockerFilter,
) -> UseCaseResult<BlockerTotals> {
    let mut transaction = app.database.read().await?;
    let day = super::today(app, &mut transaction, actor).await?;
    let seen = &actor.visibility;
    Ok(blocker_list::totals(&mut transaction, seen, filter, MOST_COUNTED, day).await?)
}

/// How often and how far the dates of these blockers slipped; none are missing.
pub(crate) async fn slips_of(
    transaction: &mut Transaction,
    items: &[BlockerItem],
    until: Date,
) -> UseCaseResult<BTreeMap<BlockerId, Slips>> {
    let mut by_organization = BTreeMap::<OrganizationId, Vec<Uuid>>::new();
    for item in items {
        let ids = by_organization.entry(item.organization).or_default();
        ids.push(item.id.0);
    }
    let mut promised = BTreeMap::<Uuid, Vec<Date>>::new();
    for (organization, ids) in by_organization {
        let given = promises::list_of_subjects_until(transaction, organization, &ids, until);
        for (id, day) in given.await? {
            promised.entry(id).or_default().push(day);
        }
    }
    let slipped = promised.into_iter().map(|(id, days)| {
        let (number, days) = slips(&days);
        (BlockerId(id), Slips { number, days })
    });
    Ok(slipped.collect())
}

/// The names behind the owners and resolvers of blockers.
pub(crate) async fn names_of(
    transaction: &mut Transaction,
    items: &[BlockerItem],
) -> UseCaseResult<Names> {
    let owners = items.iter().flat_map(|item| {
        let named = [&item.owner, &item.next_action.owner];
        let all = named.into_iter().chain(&item.resolvers);
        all.map(|owner| (item.organization, owner))
    });
    let owners: Vec<_> = owners.collect();
    Names::read(transaction, owners).await
}
