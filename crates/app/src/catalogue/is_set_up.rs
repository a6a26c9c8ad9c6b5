//! Whether an installation was set up.

use desbloqueo_store::playbooks;

use crate::App;
use crate::error::UseCaseResult;

/// Whether somebody has set the installation up: it has a playbook in force.
pub async fn is_set_up(app: &App) -> UseCaseResult<bool> {
    let mut transaction = app.database.read().await?;
    Ok(playbooks::find_active(&mut transaction).await?.is_some())
}
