//! Splits units off a line into a new one (rules U1, U4).

use desbloqueo_domain::allocation::{Split, split};
use desbloqueo_domain::code::LineId;
use desbloqueo_domain::edit::LineEdit;

use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
use crate::edit_line::{Right, SavedEntitlement, edit_line, why};
use crate::error::UseCaseResult;

/// Takes `units` out of a line into a new one with what `edit` changes; gives the entitlement and the new
/// line's id.
pub async fn split_line(
    app: &App,
    actor: &Actor,
    from: LineId,
    units: i64,
    edit: LineEdit,
) -> UseCaseResult<(SavedEntitlement, LineId)> {
    split_line_as_read(app, actor, from, units, edit, None).await
}

/// The same of a line that an editor read in this version; refused where somebody saved it since (rule V3).
pub async fn split_line_as_read(
    app: &App,
    actor: &Actor,
    from: LineId,
    units: i64,
    edit: LineEdit,
    version: Option<i64>,
) -> UseCaseResult<(SavedEntitlement, LineId)> {
    let into = LineId(app.ids.next(app.clock.now()));
    let reason = why(
        edit.note.as_deref().unwrap_or_default(),
        edit.override_reason.as_deref().unwrap_or_default(),
    );
    let asked = Split {
        from,
        units,
        into,
        edit,
    };
    let saved = edit_line(
        app,
        actor,
        from,
        Right::Status(from),
        reason,
        move |entitlement, context| {
            require_version(entitlement.require_line(from)?.version, version)?;
            split(entitlement, &asked, context)
        },
    )
    .await?;
    Ok((saved, into))
}
