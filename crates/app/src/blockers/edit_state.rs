//! The frame of every use case that changes a blocker by one function of the domain.

use desbloqueo_domain::access::Act;
use desbloqueo_domain::blocker::BlockerState;
use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::entitlement::Context;
use desbloqueo_domain::notice::Notice;
use desbloqueo_domain::refusal::Refusals;

use super::SavedBlocker;
use super::holding::{find, finish};
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Why};

/// What an edit needs besides its own rule.
pub(super) struct Terms {
    /// The right that it needs.
    pub(super) act: Act<'static>,
    /// Why, and the reason of a possible override.
    pub(super) why: Why,
    /// The version that the editor read; `None` takes the present one (rule V3).
    pub(super) version: Option<i64>,
}

/// Changes a blocker, and the lines that take its date, owner and next action.
pub(super) async fn edit_state(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    mut terms: Terms,
    change: impl FnOnce(&mut BlockerState, Context<'_>) -> Result<Vec<Notice>, Refusals> + Send,
) -> UseCaseResult<SavedBlocker> {
    let mut transaction = app.database.write().await?;
    let holding = find(&mut transaction, actor, id).await?;
    let today = app
        .today_in(&mut transaction, holding.before.blocker.organization)
        .await?;
    let mut journal = Journal::new(app, actor, today);
    terms.why.overriding = holding.require(actor, terms.act, &terms.why.overriding.reason)?;
    require_version(holding.before.blocker.version, terms.version)?;
    let mut state = holding.before.blocker.state.clone();
    let notices = change(&mut state, journal.context())?;
    holding
        .save(&mut journal, &mut transaction, state, &terms.why)
        .await?;
    finish(journal, transaction, id, notices).await
}
