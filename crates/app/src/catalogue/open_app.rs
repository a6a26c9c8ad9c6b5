//! Opens an installation: its database with the playbook in force.

use desbloqueo_playbook::Fault;
use desbloqueo_store::database::Database;
use desbloqueo_store::error::StoreError;
use desbloqueo_store::playbooks;

use super::packs;
use crate::App;
use crate::clock::Clock;
use crate::error::UseCaseError;
use crate::ids::Ids;

/// Why an installation cannot be set up or opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenAppError {
    /// Nobody has set it up yet.
    #[error("nothing is set up in this database yet")]
    NotSetUp,
    /// The playbook in force, written by another version of the program, has faults for this one.
    #[error("the playbook has {} faults", .0.len())]
    Faulty(Vec<Fault>),
    /// The rules refuse it, or the database failed.
    #[error(transparent)]
    UseCase(#[from] UseCaseError),
}

impl From<StoreError> for OpenAppError {
    fn from(error: StoreError) -> Self {
        Self::UseCase(error.into())
    }
}

/// Opens a database that was set up, and loads the playbook in force.
pub async fn open_app(database: Database, clock: Clock, ids: Ids) -> Result<App, OpenAppError> {
    database.check_schema().await?;
    let mut transaction = database.read().await?;
    let stored = playbooks::find_active(&mut transaction)
        .await?
        .ok_or(OpenAppError::NotSetUp)?;
    transaction.commit().await?;
    Ok(App::new(database, packs::playbook_of(&stored)?, clock, ids))
}
