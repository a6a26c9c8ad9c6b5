//! Reports the blockers that hold the most of a slice.

use desbloqueo_domain::code::BlockerId;
use desbloqueo_store::blocker_list::BlockerItem;
use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::reports::held_by;
use jiff::civil::Date;

use super::free::items;
use super::moment::moment;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::asked_then;

/// The blockers that hold the most units of the slice, so many at most, those of the most first; of a past day, as they
/// were, each by the lines whose first it was.
pub async fn report_holders(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    most: u32,
    as_of: Option<Date>,
) -> UseCaseResult<Vec<BlockerItem>> {
    let mut transaction = app.database.read().await?;
    let moment = moment(app, &mut transaction, actor, as_of).await?;
    let filter = asked_then(&mut transaction, filter, moment).await?;
    let seen = &actor.visibility;
    let (held, _) = held_by(&mut transaction, seen, &filter, moment, most).await?;
    let ids: Vec<BlockerId> = held.iter().map(|one| one.blocker).collect();
    let mut found = items(&mut transaction, actor, ids.iter().copied(), moment).await?;
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}
