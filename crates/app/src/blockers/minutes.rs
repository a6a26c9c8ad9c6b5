//! What became of blockers since a moment: the minutes of a meeting (rules A3, H1).

use desbloqueo_domain::blocker::Blocker;
use desbloqueo_domain::code::BlockerId;
use desbloqueo_store::changes::{self, Change};
use desbloqueo_store::transaction::Transaction;
use jiff::Timestamp;

use super::holding::find_visible;
use super::read_record::names;
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};
use crate::reads::Names;

/// Changes that are read at once.
const AT_ONCE: i64 = 1_000;

/// What became of a blocker.
#[derive(Debug, Clone)]
pub struct MinutesOfBlocker {
    /// As it stands now.
    pub blocker: Blocker,
    /// Its changes and comments since, in order.
    pub changes: Vec<Change>,
    /// The names behind those whom they name, and whoever made them.
    pub names: Names,
}

/// What became of these blockers since a moment, in the order given; one that the actor does not see is left out.
pub async fn minutes(
    app: &App,
    actor: &Actor,
    ids: &[BlockerId],
    since: Timestamp,
) -> UseCaseResult<Vec<MinutesOfBlocker>> {
    let mut transaction = app.database.read().await?;
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        let blocker = match find_visible(&mut transaction, actor, *id).await {
            Ok(stored) => stored.blocker,
            Err(UseCaseError::NotFound { .. }) => continue,
            Err(other) => return Err(other),
        };
        let changes = since_then(&mut transaction, &blocker, since.as_microsecond()).await?;
        let (organization, state) = (blocker.organization, &blocker.state);
        all.push(MinutesOfBlocker {
            names: names(&mut transaction, organization, state, &changes).await?,
            blocker,
            changes,
        });
    }
    Ok(all)
}

async fn since_then(
    transaction: &mut Transaction,
    blocker: &Blocker,
    since: i64,
) -> UseCaseResult<Vec<Change>> {
    let (organization, id) = (blocker.organization, blocker.id.0);
    let (mut found, mut after) = (Vec::new(), 0);
    loop {
        let page = changes::list_of_chain(transaction, organization, id, after, AT_ONCE).await?;
        let Some(last) = page.last() else {
            return Ok(found);
        };
        after = last.sequence;
        found.extend(
            page.into_iter()
                .filter(|change| change.recorded_at >= since),
        );
    }
}
