//! Opens a closed blocker again (rule S7).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::BlockerId;

use super::SavedBlocker;
use super::edit_state::{Terms, edit_state};
use crate::App;
use crate::actor::Actor;
use crate::edit_line::why;
use crate::error::UseCaseResult;

/// Opens a closed blocker again. The lines that left it when it was closed stay where they went: the undoing of
/// that batch brings them back, and others can be linked.
pub async fn reopen_blocker(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    reason: &str,
) -> UseCaseResult<SavedBlocker> {
    reopen_blocker_as_read(app, actor, id, reason, None).await
}

/// The same as it was read in this version; refused where somebody saved it since (rule V3).
pub async fn reopen_blocker_as_read(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    reason: &str,
    version: Option<i64>,
) -> UseCaseResult<SavedBlocker> {
    let terms = Terms {
        act: Act::CloseBlocker,
        why: why(reason, ""),
        version,
    };
    edit_state(app, actor, id, terms, |state, _| {
        state.reopen()?;
        Ok(Vec::new())
    })
    .await
}
