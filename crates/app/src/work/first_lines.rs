//! The first lines of a list, as parts of somebody's work read them.

use desbloqueo_store::lines::{
    self, Columns, Cursor, LineFilter, LineItem, LineOrder, LineSort, Moment,
};
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Lines that the actor sees as of today, the least by a sort first; so many at most.
pub(super) async fn first_lines(
    transaction: &mut Transaction,
    actor: &Actor,
    filter: &LineFilter,
    sort: LineSort,
    (most, today): (u32, Date),
) -> UseCaseResult<Vec<LineItem>> {
    let order = LineOrder {
        sort,
        descending: false,
    };
    let page = lines::list(
        transaction,
        &actor.visibility,
        filter,
        &Cursor::first(order),
        most,
        Columns::List,
        Moment::Now(today),
    )
    .await?;
    Ok(page.items)
}
