//! Moves units from one line of an entitlement to another (rules U1, S5, S8).

use desbloqueo_domain::allocation::move_units as shift;
use desbloqueo_domain::code::LineId;

use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
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
    let wanted = MoveUnits {
        from,
        into,
        units,
        note,
        override_reason: override_reason.to_owned(),
        version: None,
    };
    move_units_as_read(app, actor, &wanted).await
}

/// Units to be moved from one line to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveUnits {
    /// The line that gives them.
    pub from: LineId,
    /// The line that takes them.
    pub into: LineId,
    /// How many.
    pub units: i64,
    /// Why: needed where the lines mean different things.
    pub note: Option<String>,
    /// The reason of a possible override.
    pub override_reason: String,
    /// The version of the giving line that the editor read; `None` takes the present one (rule V3).
    pub version: Option<i64>,
}

/// The same of a line that an editor read; refused where somebody saved it since (rule V3).
pub async fn move_units_as_read(
    app: &App,
    actor: &Actor,
    wanted: &MoveUnits,
) -> UseCaseResult<SavedEntitlement> {
    let (from, into) = (wanted.from, wanted.into);
    let note = wanted.note.as_deref();
    let reason = why(note.unwrap_or_default(), &wanted.override_reason);
    edit_line(
        app,
        actor,
        from,
        Right::Status(from),
        reason,
        move |entitlement, context| {
            require_version(entitlement.require_line(from)?.version, wanted.version)?;
            shift(entitlement, from, into, wanted.units, note, context)
        },
    )
    .await
}
