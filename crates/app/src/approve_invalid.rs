//! Agrees, as a second person, that a line's units do not count (rule U5).

use desbloqueo_domain::code::LineId;
use desbloqueo_domain::engagement;

use crate::App;
use crate::actor::Actor;
use crate::edit_line::{Right, SavedEntitlement, edit_line};
use crate::error::UseCaseResult;
use crate::journal::Why;

/// Approves Duplicate/Invalid.
pub async fn approve_invalid(
    app: &App,
    actor: &Actor,
    id: LineId,
) -> UseCaseResult<SavedEntitlement> {
    edit_line(
        app,
        actor,
        id,
        Right::ApproveInvalid(id),
        Why::default(),
        move |entitlement, context| engagement::approve_invalid(entitlement, id, context),
    )
    .await
}
