//! Merges a line into another of the same entitlement and status (rules U4, T4).

use desbloqueo_domain::allocation::merge;
use desbloqueo_domain::code::LineId;

use crate::App;
use crate::actor::Actor;
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
    let reason = why("", override_reason);
    edit_line(
        app,
        actor,
        from,
        Right::Status(from),
        reason,
        move |entitlement, context| merge(entitlement, from, into, context),
    )
    .await
}
