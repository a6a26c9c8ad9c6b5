//! Merges a line into another of the same entitlement and status (rules U4, T4).

use desbloqueo_domain::allocation::merge;
use desbloqueo_domain::code::LineId;

use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
use crate::edit_line::{Right, SavedEntitlement, edit_line, why};
use crate::error::UseCaseResult;

/// Puts all units of `from` into `into`, which keeps the older clock.
pub async fn merge_lines(
    app: &App,
    actor: &Actor,
    from: LineId,
    into: LineId,
    override_reason: &str,
) -> UseCaseResult<SavedEntitlement> {
    merge_lines_as_read(app, actor, from, into, override_reason, None).await
}

/// The same of a line that an editor read in this version; refused where somebody saved it since (rule V3).
pub async fn merge_lines_as_read(
    app: &App,
    actor: &Actor,
    from: LineId,
    into: LineId,
    override_reason: &str,
    version: Option<i64>,
) -> UseCaseResult<SavedEntitlement> {
    let reason = why("", override_reason);
    edit_line(
        app,
        actor,
        from,
        Right::Status(from),
        reason,
        move |entitlement, context| {
            require_version(entitlement.require_line(from)?.version, version)?;
            merge(entitlement, from, into, context)
        },
    )
    .await
}
