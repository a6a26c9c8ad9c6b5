//! What a report depends on beside what it is asked.

use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::{changes, organizations};
use jiff::civil::Date;

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

/// What must not be old in a report. People, their roles, redactions (rule H3) and the playbook hang on the chain of the
/// root organization, whichever node writes them; settings leave no history and are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ground {
    /// Today at the head office: reports without a day look at it.
    today: Date,
    /// The head of the chain of the root organization; `None` where there is none.
    root: Option<ChainHead>,
    /// A setting that reports tell.
    debt_weeks: i64,
}

impl State {
    /// The state now.
    pub(super) async fn read(app: &App, actor: &Actor) -> UseCaseResult<Self> {
        let mut transaction = app.database.read().await?;
        let data = changes::stamp(&mut transaction).await?;
        let root = match actor.tree.roots().next() {
            Some(root) => organizations::find(&mut transaction, root).await?,
            None => None,
        };
        let zone = root.as_ref().map_or("", |root| &root.time_zone);
        Ok(Self {
            data,
            ground: Ground {
                today: app.today_at(zone),
                root: root.map(|root| root.chain),
                debt_weeks: debt_weeks(&mut transaction).await?,
            },
        })
    }
}
