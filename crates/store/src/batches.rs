//! Batches: edits applied and undone together.

use uuid::Uuid;

use desbloqueo_domain::code::{BatchId, OrganizationId, PersonId};

use crate::column::inconsistent;
use crate::dialect::parameters;
use crate::error::StoreResult;
use crate::transaction::{Assembled, Transaction};
use crate::value::Value;
use crate::values;
use crate::version::require_saved;

const TABLE: &str = "batch";

const COLUMNS: &str = "organization_id, id, kind, title, person_id, recorded_at, file_digest, mapping, \
     summary, undoes, undone_by";

/// Edits applied and undone together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The organization for which it was made.
    pub organization: OrganizationId,
    /// Its id.
    pub id: BatchId,
    /// What it was.
    pub kind: BatchKind,
    /// What people know it by, such as the name of the file.
    pub title: String,
    /// Who made it.
    pub person: PersonId,
    /// When it was recorded, in microseconds since 1970.
    pub recorded_at: i64,
    /// The digest of the imported file; empty for none.
    pub file_digest: Vec<u8>,
    /// How its columns were read, as JSON; empty for none.
    pub mapping: String,
    /// What it did, as JSON.
    pub summary: String,
    /// The batch that it undoes.
    pub undoes: Option<BatchId>,
    /// The batch that undid it.
    pub undone_by: Option<BatchId>,
}

/// What a batch was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BatchKind {
    /// A file was imported.
    Import,
    /// Many records were edited at once.
    Bulk,
    /// Another batch was undone.
    Undo,
    /// Tenants were transferred to another organization.
    Transfer,
}

impl BatchKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Import, Self::Bulk, Self::Undo, Self::Transfer];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Bulk => "bulk",
            Self::Undo => "undo",
            Self::Transfer => "transfer",
        }
    }
}

#[derive(sqlx::FromRow)]
struct BatchRow {
    organization_id: Uuid,
    id: Uuid,
    kind: String,
    title: String,
    person_id: Uuid,
    recorded_at: i64,
    file_digest: Vec<u8>,
    mapping: String,
    summary: String,
    undoes: Option<Uuid>,
    undone_by: Option<Uuid>,
}

impl BatchRow {
    fn into_batch(self) -> StoreResult<Batch> {
        let kind = BatchKind::ALL
            .into_iter()
            .find(|kind| kind.code() == self.kind);
        Ok(Batch {
            organization: OrganizationId(self.organization_id),
            id: BatchId(self.id),
            kind: kind.ok_or_else(|| inconsistent(TABLE, "kind", self.kind))?,
            title: self.title,
            person: PersonId(self.person_id),
            recorded_at: self.recorded_at,
            file_digest: self.file_digest,
            mapping: self.mapping,
            summary: self.summary,
            undoes: self.undoes.map(BatchId),
            undone_by: self.undone_by.map(BatchId),
        })
    }
}

/// The batch with this id.
pub async fn find(transaction: &mut Transaction, id: BatchId) -> StoreResult<Option<Batch>> {
    let sql = format!("SELECT {COLUMNS} FROM batch WHERE id = $1");
    let row: Option<BatchRow> = transaction
        .fetch_optional(Assembled(sql), values![id.0])
        .await?;
    row.map(BatchRow::into_batch).transpose()
}

/// The batches of these organizations, the newest first, from after the instant and id of the last one seen
/// on, so many at most.
pub async fn list_of_organizations(
    transaction: &mut Transaction,
    organizations: &[OrganizationId],
    after: Option<(i64, BatchId)>,
    limit: i64,
) -> StoreResult<Vec<Batch>> {
    if organizations.is_empty() {
        return Ok(Vec::new());
    }
    let (recorded_at, id) = after.unwrap_or((i64::MAX, BatchId(Uuid::max())));
    let sql = format!(
        "SELECT {COLUMNS} FROM batch
         WHERE (recorded_at, id) < ($1, $2) AND organization_id IN ({})
         ORDER BY recorded_at DESC, id DESC
         LIMIT $3",
        parameters(4, organizations.len())
    );
    let mut values = values![recorded_at, id.0, limit];
    values.extend(organizations.iter().map(|id| Value::from(id.0)));
    let rows: Vec<BatchRow> = transaction.fetch_all(Assembled(sql), values).await?;
    rows.into_iter().map(BatchRow::into_batch).collect()
}

/// The imports of these organizations, the newest first, from after the instant and id of the last one seen on, so
/// many at most.
pub async fn list_imports(
    transaction: &mut Transaction,
    organizations: &[OrganizationId],
    after: Option<(i64, BatchId)>,
    limit: i64,
) -> StoreResult<Vec<Batch>> {
    if organizations.is_empty() {
        return Ok(Vec::new());
    }
    let (recorded_at, id) = after.unwrap_or((i64::MAX, BatchId(Uuid::max())));
    let sql = format!(
        "SELECT {COLUMNS} FROM batch
         WHERE (recorded_at, id) < ($1, $2) AND kind = 'import' AND organization_id IN ({})
         ORDER BY recorded_at DESC, id DESC
         LIMIT $3",
        parameters(4, organizations.len())
    );
    let mut values = values![recorded_at, id.0, limit];
    values.extend(organizations.iter().map(|id| Value::from(id.0)));
    let rows: Vec<BatchRow> = transaction.fetch_all(Assembled(sql), values).await?;
    rows.into_iter().map(BatchRow::into_batch).collect()
}

/// Adds a batch.
pub async fn insert(transaction: &mut Transaction, batch: &Batch) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO batch
                 (organization_id, id, kind, title, person_id, recorded_at, file_digest, mapping,
                  summary, undoes, undone_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            values![
                batch.organization.0,
                batch.id.0,
                batch.kind.code(),
                batch.title.as_str(),
                batch.person.0,
                batch.recorded_at,
                batch.file_digest.clone(),
                batch.mapping.as_str(),
                batch.summary.as_str(),
                batch.undoes.map(|id| id.0),
                batch.undone_by.map(|id| id.0),
            ],
        )
        .await?;
    Ok(())
}

/// Says which batch undid one; a conflict where another did already.
pub async fn update_undone_by(
    transaction: &mut Transaction,
    organization: OrganizationId,
    id: BatchId,
    by: BatchId,
) -> StoreResult<()> {
    let changed = transaction
        .execute(
            "UPDATE batch
             SET undone_by = $1
             WHERE organization_id = $2 AND id = $3 AND undone_by IS NULL",
            values![by.0, organization.0, id.0],
        )
        .await?;
    require_saved(TABLE, changed)
}
