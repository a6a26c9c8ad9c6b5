//! Moves units from one line of an entitlement to another (rules U1, S5, S8).

use desbloqueo_domain::allocation::move_units as shift;
use desbloqueo_domain::code::LineId;

use crate::App;
use crate::actor::Actor;
use crate::edit_line::{Right, SavedEntitlement, edit_line, why};
use crate::error::UseCaseResult;

/// Moves `units` of `from` to `into`. Between kinds it needs a note, unless new units take over No Intent.
pub async fn move_units(
    app: &App,
    actor: &Actor,
    from: LineId,
    into: LineId,
    units: i64,
    note: Option<String>,
    override_reason: &str,
) -> UseCaseResult<SavedEntitlement> {
    let reason = why(note.as_deref().unwrap_or_default(), override_reason);
    edit_line(
        app,
        actor,
        from,
        Right::Status(from),
        reason,
        move |entitlement, context| shift(entitlement, from, into, units, note.as_deref(), context),
    )
    .await
}
