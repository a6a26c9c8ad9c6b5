//! What a report depends on beside what it is asked.

use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{changes, organizations};

use super::super::targets::debt_weeks;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// The state of the data that a report is counted from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct State {
    /// Another one after every change.
    pub(super) data: String,
    /// What nothing that was counted before is told across.
    pub(super) ground: Ground,
}

/// What must not be old in a report, in words that differ where it does: today at the head office, since reports without a
/// day look at it; the head of the chain of the root organization, on which people, their roles, redactions (rule H3) and
/// the playbook hang, whichever node writes them; and the setting that reports tell, which leaves no history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ground(pub(super) String);

impl State {
    /// The state now.
    pub(super) async fn read(app: &App, actor: &Actor) -> UseCaseResult<Self> {
        Self::read_in(app, &mut app.database.read().await?, actor).await
    }

    /// The state that a transaction sees.
    pub(super) async fn read_in(
        app: &App,
        transaction: &mut Transaction,
        actor: &Actor,
    ) -> UseCaseResult<Self> {
        let data = changes::stamp(transaction).await?;
        let root = match actor.tree.roots().next() {
            Some(root) => organizations::find(transaction, root).await?,
            None => None,
        };
        let today = app.today_at(root.as_ref().map_or("", |root| &root.time_zone));
        let chain = root.map(|root| root.chain);
        let weeks = debt_weeks(transaction).await?;
        Ok(Self {
            data,
            ground: Ground(format!("{today} {chain:?} {weeks}")),
        })
    }
}
