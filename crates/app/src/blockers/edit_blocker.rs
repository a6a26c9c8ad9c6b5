//! Changes what a blocker says of itself: title, reason, severity, resolvers, owner, next action, channels,
//! tickets (rule S7).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::blocker::BlockerEdit;
use desbloqueo_domain::code::BlockerId;

use super::SavedBlocker;
use super::edit_state::{Terms, edit_state};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::journal::Why;

/// Changes an open blocker. Owner and next action are written onto its lines. Next action, channels and tickets
/// are for everybody who answers for it, the rest for those who may open blockers (rule S9).
pub async fn edit_blocker(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    edit: &BlockerEdit,
    version: Option<i64>,
) -> UseCaseResult<SavedBlocker> {
    let act = if edit.needs_keeper() {
        Act::OpenBlocker
    } else {
        Act::Confirm
    };
    let terms = Terms {
        act,
        why: Why::default(),
        version,
    };
    edit_state(app, actor, id, terms, |state, _| {
        state.edit(edit)?;
        Ok(Vec::new())
    })
    .await
}
