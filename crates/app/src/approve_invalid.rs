//! Agrees, as a second person, that a line's units do not count (rule U5).

use desbloqueo_domain::code::LineId;
use desbloqueo_domain::engagement;

use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
use crate::edit_line::{Right, SavedEntitlement, edit_line};
use crate::error::UseCaseResult;
use crate::journal::Why;

/// Approves Duplicate/Invalid.
pub async fn approve_invalid(
    app: &App,
    actor: &Actor,
    id: LineId,
) -> UseCaseResult<SavedEntitlement> {
    approve_invalid_as_read(app, actor, id, None).await
}

/// The same as it was read in this version; refused where somebody saved it since (rule V3).
pub async fn approve_invalid_as_read(
    app: &App,
    actor: &Actor,
    id: LineId,
    version: Option<i64>,
) -> UseCaseResult<SavedEntitlement> {
    edit_line(
        app,
        actor,
        id,
        Right::ApproveInvalid(id),
        Why::default(),
        move |entitlement, context| {
            require_version(entitlement.require_line(id)?.version, version)?;
            engagement::approve_invalid(entitlement, id, context)
        },
    )
    .await
}
