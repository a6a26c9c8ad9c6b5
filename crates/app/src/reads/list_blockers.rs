//! Lists blockers (rules A3, A4).

use desbloqueo_store::blocker_list::{
    self, BlockerCursor, BlockerFilter, BlockerItem, BlockerOrder,
};
use jiff::civil::Date;

use super::Names;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Blockers that the actor sees.
#[derive(Debug, Clone, PartialEq)]
pub struct BlockerList {
    /// The blockers.
    pub items: Vec<BlockerItem>,
    /// Whether there are more.
    pub more: bool,
    /// The names behind their owners and resolvers.
    pub names: Names,
    /// Today.
    pub day: Date,
}

/// Lists blockers with what they hold.
pub async fn list_blockers(
    app: &App,
    actor: &Actor,
    filter: &BlockerFilter,
    order: BlockerOrder,
    limit: u32,
) -> UseCaseResult<BlockerList> {
    let mut transaction = app.database.read().await?;
    let day = super::today(app, &mut transaction, actor).await?;
    let cursor = BlockerCursor::first(order);
    let page = blocker_list::list(
        &mut transaction,
        &actor.visibility,
        filter,
        &cursor,
        limit,
        day,
    )
    .await?;
    let owners = page.items.iter().flat_map(|item| {
        let all = std::iter::once(&item.owner).chain(&item.resolvers);
        all.map(|owner| (item.organization, owner))
    });
    let owners: Vec<_> = owners.collect();
    let names = Names::read(&mut transaction, owners).await?;
    Ok(BlockerList {
        more: page.next.is_some(),
        items: page.items,
        names,
        day,
    })
}
