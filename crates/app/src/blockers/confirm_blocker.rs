//! Says "still blocked" of a blocker: resets the staleness of its lines and nothing else (rule T4).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::BlockerId;

use super::SavedBlocker;
use super::holding::{find, finish};
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Why};

/// Confirms every line that an open blocker holds.
pub async fn confirm_blocker(
    app: &App,
    actor: &Actor,
    id: BlockerId,
) -> UseCaseResult<SavedBlocker> {
    confirm_blocker_as_read(app, actor, id, None).await
}

/// The same as it was read in this version; refused where somebody saved it since (rule V3).
pub async fn confirm_blocker_as_read(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    version: Option<i64>,
) -> UseCaseResult<SavedBlocker> {
    let mut transaction = app.database.write().await?;
    let holding = find(&mut transaction, actor, id).await?;
    let today = app
        .today_in(&mut transaction, holding.before.blocker.organization)
        .await?;
    let mut journal = Journal::new(app, actor, today);
    let overriding = holding.require(actor, Act::Confirm, "")?;
    require_version(holding.before.blocker.version, version)?;
    holding.before.blocker.state.require_open()?;
    let why = Why {
        overriding,
        ..Why::default()
    };
    for editing in &holding.entitlements {
        let mut after = editing.before.entitlement.clone();
        for line in &mut after.lines {
            if line.state.blockers.iter().any(|link| link.blocker == id) {
                line.state.confirmed = today;
            }
        }
        let (key, blockers) = (&editing.customer.key, editing.blocker_states());
        journal
            .save_entitlement(
                &mut transaction,
                &editing.before,
                after,
                key,
                &blockers,
                &why,
            )
            .await?;
    }
    finish(journal, transaction, id, Vec::new()).await
}
