//! Makes one of the blockers of a line the one whose date, owner and next action count (rule S7).

use desbloqueo_domain::code::{BlockerId, LineId};

use super::SavedBlocker;
use super::unlink_line::rearrange;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Makes a blocker that holds a line its primary one.
pub async fn make_primary(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    line: LineId,
) -> UseCaseResult<SavedBlocker> {
    rearrange(app, actor, (id, None), line, |state, _| {
        state.blockers.sort_by_key(|held| held.blocker != id);
        Ok(())
    })
    .await
}
