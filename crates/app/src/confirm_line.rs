//! Says "still true" of a line: resets its staleness and nothing else (rule T4).

use desbloqueo_domain::code::LineId;
use desbloqueo_domain::engagement::confirm;

use crate::App;
use crate::actor::Actor;
use crate::edit_line::{Right, SavedEntitlement, edit_line};
use crate::error::UseCaseResult;
use crate::journal::Why;

/// Confirms a line.
pub async fn confirm_line(app: &App, actor: &Actor, id: LineId) -> UseCaseResult<SavedEntitlement> {
    edit_line(
        app,
        actor,
        id,
        Right::Confirm(id),
        Why::default(),
        move |entitlement, context| confirm(entitlement, id, context),
    )
    .await
}
