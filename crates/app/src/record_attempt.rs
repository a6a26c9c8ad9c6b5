//! Adds a contact attempt, or says that the customer answered (rule S12).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::EntitlementId;
use desbloqueo_domain::engagement;
use jiff::civil::Date;

use crate::App;
use crate::actor::Actor;
use crate::edit_line::{Right, SavedEntitlement, edit_whole, why};
use crate::error::UseCaseResult;

/// Adds a contact attempt on a day; `None` is today.
pub async fn record_attempt(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
    day: Option<Date>,
    note: &str,
) -> UseCaseResult<SavedEntitlement> {
    let right = Right::Whole(Act::WriteNote);
    edit_whole(
        app,
        actor,
        id,
        right,
        why(note, ""),
        move |entitlement, context| {
            engagement::attempt(entitlement, day.unwrap_or(context.today), context)
        },
    )
    .await
}

/// The customer answered: attempts count anew.
pub async fn record_answer(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
    note: &str,
) -> UseCaseResult<SavedEntitlement> {
    let right = Right::Whole(Act::WriteNote);
    edit_whole(app, actor, id, right, why(note, ""), |entitlement, _| {
        Ok(engagement::answered(entitlement))
    })
    .await
}
