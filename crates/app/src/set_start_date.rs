//! Sets the engagement start date, with its reason (rule S10).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::EntitlementId;
use desbloqueo_domain::engagement;
use jiff::civil::Date;

use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
use crate::edit_line::{Right, SavedEntitlement, edit_whole, why};
use crate::error::UseCaseResult;

/// Sets or removes the engagement start date.
pub async fn set_start_date(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
    day: Option<Date>,
    reason: &str,
) -> UseCaseResult<SavedEntitlement> {
    set_start_date_as_read(app, actor, id, (day, reason), None).await
}

/// The same as it was read in this version; refused where somebody saved it since (rule V3).
pub async fn set_start_date_as_read(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
    (day, reason): (Option<Date>, &str),
    version: Option<i64>,
) -> UseCaseResult<SavedEntitlement> {
    let given = reason.to_owned();
    let right = Right::Whole(Act::WriteNote);
    edit_whole(
        app,
        actor,
        id,
        right,
        why(reason, ""),
        move |entitlement, context| {
            require_version(entitlement.version, version)?;
            engagement::start_date(entitlement, day, &given, context)
        },
    )
    .await
}
