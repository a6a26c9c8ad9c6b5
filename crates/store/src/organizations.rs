//! Organizations: the delivery tree. Few, and read as a whole.

mod figures;

pub use figures::{Figures, figures};

use uuid::Uuid;

use desbloqueo_domain::code::OrganizationId;

use crate::chain::ChainHead;
use crate::column::sort_key;
use crate::dialect::Lock;
use crate::error::StoreResult;
use crate::transaction::{Assembled, Transaction};
use crate::values;
use crate::version::require_saved;

const TABLE: &str = "organization";

/// A node of the delivery tree as it stands in the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredOrganization {
    /// Its id.
    pub id: OrganizationId,
    /// The organization above; none for the head office.
    pub parent: Option<OrganizationId>,
    /// Its name.
    pub name: String,
    /// The time zone in which its days begin (rule T3).
    pub time_zone: String,
    /// Counts its saves.
    pub version: i64,
    /// The head of its chain of changes.
    pub chain: ChainHead,
}

#[derive(sqlx::FromRow)]
struct OrganizationRow {
    id: Uuid,
    parent_id: Option<Uuid>,
    name: String,
    time_zone: String,
    version: i64,
    chain_sequence: i64,
    chain_head: Vec<u8>,
}

impl OrganizationRow {
    fn into_stored(self) -> StoredOrganization {
        StoredOrganization {
            id: OrganizationId(self.id),
            parent: self.parent_id.map(OrganizationId),
            name: self.name,
            time_zone: self.time_zone,
            version: self.version,
            chain: ChainHead {
                sequence: self.chain_sequence,
                digest: self.chain_head,
            },
        }
    }
}

/// The organization with this id.
pub async fn find(
    transaction: &mut Transaction,
    id: OrganizationId,
) -> StoreResult<Option<StoredOrganization>> {
    let row: Option<OrganizationRow> = transaction
        .fetch_optional(
            "SELECT id, parent_id, name, time_zone, version, chain_sequence, chain_head
             FROM organization
             WHERE id = $1",
            values![id.0],
        )
        .await?;
    Ok(row.map(OrganizationRow::into_stored))
}

/// Every organization, in order of name: they are few and kept in memory.
pub async fn list(transaction: &mut Transaction) -> StoreResult<Vec<StoredOrganization>> {
    let rows: Vec<OrganizationRow> = transaction
        .fetch_all(
            "SELECT id, parent_id, name, time_zone, version, chain_sequence, chain_head
             FROM organization
             ORDER BY name_key, id",
            values![],
        )
        .await?;
    Ok(rows.into_iter().map(OrganizationRow::into_stored).collect())
}

/// The name of every organization.
pub async fn list_names(
    transaction: &mut Transaction,
) -> StoreResult<Vec<(OrganizationId, String)>> {
    let rows: Vec<(Uuid, String)> = transaction
        .fetch_all("SELECT id, name FROM organization", values![])
        .await?;
    let named = rows.into_iter();
    Ok(named.map(|(id, name)| (OrganizationId(id), name)).collect())
}

/// How many changes hang on the chains of organizations: theirs, and those of people, roles, covers and playbooks.
pub async fn count_changes(transaction: &mut Transaction) -> StoreResult<i64> {
    const SUM: &str = "SELECT CAST(coalesce(sum(chain_sequence), 0) AS BIGINT) FROM organization";
    transaction.fetch_number(SUM, values![]).await
}

/// Adds an organization below one that is there.
pub async fn insert(
    transaction: &mut Transaction,
    organization: &StoredOrganization,
) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO organization
                 (id, parent_id, name, name_key, time_zone, version, chain_sequence, chain_head)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            values![
                organization.id.0,
                organization.parent.map(|id| id.0),
                organization.name.as_str(),
                sort_key(&organization.name),
                organization.time_zone.as_str(),
                organization.version,
                organization.chain.sequence,
                organization.chain.digest.clone(),
            ],
        )
        .await?;
    Ok(())
}

/// Saves an organization if nobody has saved it since: its version goes up by one.
pub async fn update(
    transaction: &mut Transaction,
    organization: &StoredOrganization,
) -> StoreResult<()> {
    let changed = transaction
        .execute(
            "UPDATE organization
             SET parent_id = $1, name = $2, name_key = $3, time_zone = $4, chain_sequence = $5,
                 chain_head = $6, version = version + 1
             WHERE id = $7 AND version = $8",
            values![
                organization.parent.map(|id| id.0),
                organization.name.as_str(),
                sort_key(&organization.name),
                organization.time_zone.as_str(),
                organization.chain.sequence,
                organization.chain.digest.clone(),
                organization.id.0,
                organization.version,
            ],
        )
        .await?;
    require_saved(TABLE, changed)
}

/// Moves the head of the chain from one change to a later one; what people edit stays as it is.
pub async fn update_chain(
    transaction: &mut Transaction,
    id: OrganizationId,
    from: &ChainHead,
    to: &ChainHead,
) -> StoreResult<()> {
    let changed = transaction
        .execute(
            "UPDATE organization
             SET chain_sequence = $1, chain_head = $2
             WHERE id = $3 AND chain_sequence = $4",
            values![to.sequence, to.digest.clone(), id.0, from.sequence],
        )
        .await?;
    require_saved(TABLE, changed)
}

/// Keeps everybody else from moving organizations until the end of the transaction: two moves that are each fine
/// could close a cycle together.
pub async fn lock_tree(transaction: &mut Transaction) -> StoreResult<()> {
    let sql = format!(
        "SELECT id FROM organization WHERE parent_id IS NULL ORDER BY id {}",
        transaction.lock_clause(Lock::ForUpdate)
    );
    let _: Vec<(Uuid,)> = transaction.fetch_all(Assembled(sql), values![]).await?;
    Ok(())
}
