//! Sets the engagement start date, with its reason (rule S10).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::EntitlementId;
use desbloqueo_domain::engagement;
use jiff::civil::Date;

use crate::App;
use crate::actor::Actor;
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
    let given = reason.to_owned();
    let right = Right::Whole(Act::WriteNote);
    edit_whole(
        app,
        actor,
        id,
        right,
        why(reason, ""),
        move |entitlement, context| engagement::start_date(entitlement, day, &given, context),
    )
    .await
}
