//! Adds a contact attempt, or says that the customer answered (rule S12).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::EntitlementId;
use desbloqueo_domain::engagement;
use jiff::civil::Date;

use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
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
    record_attempt_as_read(app, actor, id, (day, note), None).await
}

/// The same as it was read in this version; refused where somebody saved it since (rule V3).
pub async fn record_attempt_as_read(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
    (day, note): (Option<Date>, &str),
    version: Option<i64>,
) -> UseCaseResult<SavedEntitlement> {
    let right = Right::Whole(Act::WriteNote);
    edit_whole(
        app,
        actor,
        id,
        right,
        why(note, ""),
        move |entitlement, context| {
            require_version(entitlement.version, version)?;
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
