//! Lists imports and bulk edits.

use desbloqueo_domain::code::{BatchId, OrganizationId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::batches::{self, Batch};
use desbloqueo_store::transaction::Transaction;

use super::Names;
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};

/// Lists the batches of the organizations that the actor sees whole, the newest first, with the names of those
/// who made them.
pub async fn list_batches(
    app: &App,
    actor: &Actor,
    after: Option<(i64, BatchId)>,
    limit: u32,
) -> UseCaseResult<(Vec<Batch>, Names)> {
    let mut transaction = app.database.read().await?;
    let seen = seen_whole(actor);
    let limit = i64::from(limit);
    let found = batches::list_of_organizations(&mut transaction, &seen, after, limit).await?;
    with_names(&mut transaction, found).await
}

/// Lists the imports among them, from after the instant and id of the last one seen on.
pub async fn list_imports(
    app: &App,
    actor: &Actor,
    after: Option<(i64, BatchId)>,
    limit: u32,
) -> UseCaseResult<(Vec<Batch>, Names)> {
    let mut transaction = app.database.read().await?;
    let seen = seen_whole(actor);
    let limit = i64::from(limit);
    let found = batches::list_imports(&mut transaction, &seen, after, limit).await?;
    with_names(&mut transaction, found).await
}

/// One of them, with the name of who made it.
pub async fn find_batch(app: &App, actor: &Actor, id: BatchId) -> UseCaseResult<(Batch, Names)> {
    let mut transaction = app.database.read().await?;
    let found = batches::find(&mut transaction, id).await?;
    let found = found.filter(|batch| actor.sees_organization(batch.organization));
    let found = found.ok_or_else(|| UseCaseError::not_found(Field::Batch, id))?;
    let (mut batches, names) = with_names(&mut transaction, vec![found]).await?;
    let batch = batches.pop();
    let batch = batch.ok_or_else(|| UseCaseError::not_found(Field::Batch, id))?;
    Ok((batch, names))
}

/// The organizations that somebody sees whole (rule A3).
pub(crate) fn seen_whole(actor: &Actor) -> Vec<OrganizationId> {
    match &actor.visibility {
        Visibility::Everything => actor
            .tree
            .roots()
            .flat_map(|root| actor.tree.subtree(root))
            .collect(),
        Visibility::Some { organizations, .. } => organizations.iter().copied().collect(),
    }
}

async fn with_names(
    transaction: &mut Transaction,
    found: Vec<Batch>,
) -> UseCaseResult<(Vec<Batch>, Names)> {
    let mut names = Names::read(transaction, []).await?;
    names
        .add_people(transaction, found.iter().map(|batch| batch.person))
        .await?;
    Ok((found, names))
}
