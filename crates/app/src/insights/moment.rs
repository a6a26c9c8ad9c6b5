//! When a report looks.

use desbloqueo_store::lines::Moment;
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// The end of a past day, or now.
pub(super) async fn moment(
    app: &App,
    transaction: &mut Transaction,
    actor: &Actor,
    as_of: Option<Date>,
) -> UseCaseResult<Moment> {
    Ok(match as_of {
        Some(day) => Moment::EndOf(day),
        None => Moment::Now(crate::reads::today(app, transaction, actor).await?),
    })
}
