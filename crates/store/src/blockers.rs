//! Blockers with their resolvers, clocks, channels, tickets and invitations: read and written as one.

mod children;
mod held;
mod private;
mod rows;

use uuid::Uuid;

use desbloqueo_domain::blocker::Blocker;
use desbloqueo_domain::code::{BlockerId, EntitlementId, LineId, OrganizationId};

use crate::chain::ChainHead;
use crate::dialect::{Lock, parameters};
use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::value::Value;
use crate::values;

pub use held::{HeldLine, HoldingBlocker, list_held, list_of_line};
pub use private::{PrivateBlocker, list_open_private, list_open_private_among};
pub use rows::{delete, insert_many, update, update_chain};

/// A blocker as it stands in the database.
#[derive(Debug, Clone)]
pub struct StoredBlocker {
    /// The blocker.
    pub blocker: Blocker,
    /// The head of its chain of changes.
    pub chain: ChainHead,
}

/// The blocker with this id, wherever it belongs, locked against other writers.
pub async fn find(
    transaction: &mut Transaction,
    id: BlockerId,
) -> StoreResult<Option<StoredBlocker>> {
    Ok(list_by_ids(transaction, &[id]).await?.into_iter().next())
}

/// The blockers with these ids; ids that do not exist are left out.
pub async fn list_by_ids(
    transaction: &mut Transaction,
    ids: &[BlockerId],
) -> StoreResult<Vec<StoredBlocker>> {
    let mut all = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(200) {
        let condition = format!("id IN ({})", parameters(1, chunk.len()));
        let values = chunk.iter().map(|id| Value::from(id.0)).collect();
        all.extend(list_where(transaction, &condition, values, Lock::ForUpdate).await?);
    }
    Ok(all)
}

/// The open blocker of an organization that an imported file knows by this key (rule I5).
pub async fn find_by_key(
    transaction: &mut Transaction,
    organization: OrganizationId,
    key: &str,
) -> StoreResult<Option<StoredBlocker>> {
    let found = list_where(
        transaction,
        "organization_id = $1 AND import_key = $2 AND closed_day = $3",
        values![organization.0, key, crate::column::NO_DAY],
        Lock::ForUpdate,
    )
    .await?;
    Ok(found.into_iter().next())
}

/// Whether an imported file named a blocker of an organization by this key, be it open or closed.
pub async fn knows_key(
    transaction: &mut Transaction,
    organization: OrganizationId,
    key: &str,
) -> StoreResult<bool> {
    let known = transaction
        .fetch_number(
            "SELECT count(*) FROM blocker WHERE organization_id = $1 AND import_key = $2",
            values![organization.0, key],
        )
        .await?;
    Ok(known > 0)
}

/// The blockers of an organization, from after an id on, so many at most.
pub async fn list_of_organization(
    transaction: &mut Transaction,
    organization: OrganizationId,
    after: Option<BlockerId>,
    limit: i64,
) -> StoreResult<Vec<StoredBlocker>> {
    let after = after.map_or(Uuid::nil(), |id| id.0);
    let ids: Vec<(Uuid,)> = transaction
        .fetch_all(
            "SELECT id FROM blocker WHERE organization_id = $1 AND id > $2 ORDER BY id LIMIT $3",
            values![organization.0, after, limit],
        )
        .await?;
    let ids: Vec<BlockerId> = ids.into_iter().map(|(id,)| BlockerId(id)).collect();
    let mut found = list_by_ids(transaction, &ids).await?;
    found.sort_by_key(|stored| stored.blocker.id);
    Ok(found)
}

/// The lines that a blocker holds: organization, entitlement, line.
pub async fn list_lines(
    transaction: &mut Transaction,
    id: BlockerId,
) -> StoreResult<Vec<(OrganizationId, EntitlementId, LineId)>> {
    let rows: Vec<(Uuid, Uuid, Uuid)> = transaction
        .fetch_all(
            "SELECT link.organization_id, line.entitlement_id, line.id
             FROM line_blocker AS link
             JOIN status_line AS line ON line.organization_id = link.organization_id AND line.id = link.line_id
             WHERE link.blocker_id = $1
             ORDER BY link.organization_id, line.entitlement_id, line.id",
            values![id.0],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|(organization, entitlement, line)| {
            (
                OrganizationId(organization),
                EntitlementId(entitlement),
                LineId(line),
            )
        })
        .collect())
}

async fn list_where(
    transaction: &mut Transaction,
    condition: &str,
    values: Vec<Value>,
    lock: Lock,
) -> StoreResult<Vec<StoredBlocker>> {
    let rows = rows::list(transaction, condition, values.clone(), lock).await?;
    let mut children = children::list(transaction, condition, values).await?;
    rows.into_iter()
        .map(|row| row.into_stored(&mut children))
        .collect()
}
