//! Says "still true" of a line: resets its staleness and nothing else (rule T4).

use desbloqueo_domain::code::LineId;
use desbloqueo_domain::engagement::confirm;

use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
use crate::edit_line::{Right, SavedEntitlement, edit_line};
use crate::error::UseCaseResult;
use crate::journal::Why;

/// Confirms a line.
pub async fn confirm_line(app: &App, actor: &Actor, id: LineId) -> UseCaseResult<SavedEntitlement> {
    confirm_line_as_read(app, actor, id, None).await
}

/// The same as it was read in this version; refused where somebody saved it since (rule V3).
pub async fn confirm_line_as_read(
    app: &App,
    actor: &Actor,
    id: LineId,
    version: Option<i64>,
) -> UseCaseResult<SavedEntitlement> {
    edit_line(
        app,
        actor,
        id,
        Right::Confirm(id),
        Why::default(),
        move |entitlement, context| {
            require_version(entitlement.require_line(id)?.version, version)?;
            confirm(entitlement, id, context)
        },
    )
    .await
}
