//! Lists imports and bulk edits.

use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::batches::{self, Batch};

use super::Names;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Lists the batches of the organizations that the actor sees whole, the newest first, with the names of those
/// who made them.
pub async fn list_batches(
    app: &App,
    actor: &Actor,
    limit: u32,
) -> UseCaseResult<(Vec<Batch>, Names)> {
    let mut transaction = app.database.read().await?;
    let organizations: Vec<OrganizationId> = match &actor.visibility {
        Visibility::Everything => actor
            .tree
            .roots()
            .flat_map(|root| actor.tree.subtree(root))
            .collect(),
        Visibility::Some { organizations, .. } => organizations.iter().copied().collect(),
    };
    let found =
        batches::list_of_organizations(&mut transaction, &organizations, None, i64::from(limit))
            .await?;
    let mut names = Names::read(&mut transaction, []).await?;
    names
        .add_people(&mut transaction, found.iter().map(|batch| batch.person))
        .await?;
    Ok((found, names))
}
