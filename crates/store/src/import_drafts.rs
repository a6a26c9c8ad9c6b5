//! Files that wait to be brought in, and what was chosen for each.

use uuid::Uuid;

use desbloqueo_domain::code::{BatchId, ImportDraftId, PersonId};

use crate::dialect::Lock;
use crate::error::StoreResult;
use crate::transaction::{Assembled, Transaction};
use crate::values;
use crate::version::require_saved;

const TABLE: &str = "import_draft";

const COLUMNS: &str =
    "id, person_id, file_name, byte_count, choices, version, created_at, batch_id";

/// A file that waits to be brought in, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportDraft {
    /// Its id.
    pub id: ImportDraftId,
    /// Who sent it.
    pub person: PersonId,
    /// What its sender called it.
    pub file_name: String,
    /// The bytes that it has.
    pub byte_count: i64,
    /// What was chosen for it, as JSON.
    pub choices: String,
    /// Counts its saves.
    pub version: i64,
    /// When it was sent, in microseconds since 1970.
    pub created_at: i64,
    /// The batch that it became; `None` while it waits.
    pub batch: Option<BatchId>,
}

#[derive(sqlx::FromRow)]
struct DraftRow {
    id: Uuid,
    person_id: Uuid,
    file_name: String,
    byte_count: i64,
    choices: String,
    version: i64,
    created_at: i64,
    batch_id: Option<Uuid>,
}

impl DraftRow {
    fn into_draft(self) -> ImportDraft {
        ImportDraft {
            id: ImportDraftId(self.id),
            person: PersonId(self.person_id),
            file_name: self.file_name,
            byte_count: self.byte_count,
            choices: self.choices,
            version: self.version,
            created_at: self.created_at,
            batch: self.batch_id.map(BatchId),
        }
    }
}

/// The draft with this id.
pub async fn find(
    transaction: &mut Transaction,
    id: ImportDraftId,
    lock: Lock,
) -> StoreResult<Option<ImportDraft>> {
    let lock = transaction.lock_clause(lock);
    let sql = format!("SELECT {COLUMNS} FROM import_draft WHERE id = $1 {lock}");
    let row: Option<DraftRow> = transaction
        .fetch_optional(Assembled(sql), values![id.0])
        .await?;
    Ok(row.map(DraftRow::into_draft))
}

/// What a person sent from an instant on, the newest first, so many at most.
pub async fn list_of_person(
    transaction: &mut Transaction,
    person: PersonId,
    since: i64,
    limit: i64,
) -> StoreResult<Vec<ImportDraft>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM import_draft
          WHERE person_id = $1 AND created_at >= $2
          ORDER BY created_at DESC
          LIMIT $3"
    );
    let rows: Vec<DraftRow> = transaction
        .fetch_all(Assembled(sql), values![person.0, since, limit])
        .await?;
    Ok(rows.into_iter().map(DraftRow::into_draft).collect())
}

/// Adds a draft with the bytes of its file.
pub async fn insert(
    transaction: &mut Transaction,
    draft: &ImportDraft,
    content: Vec<u8>,
) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO import_draft
                 (id, person_id, file_name, byte_count, choices, version, created_at, batch_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            values![
                draft.id.0,
                draft.person.0,
                draft.file_name.as_str(),
                draft.byte_count,
                draft.choices.as_str(),
                draft.version,
                draft.created_at,
                draft.batch.map(|id| id.0),
            ],
        )
        .await?;
    transaction
        .execute(
            "INSERT INTO import_content (import_draft_id, content) VALUES ($1, $2)",
            values![draft.id.0, content],
        )
        .await?;
    Ok(())
}

/// The bytes of a draft's file; none once it was applied.
pub async fn find_content(
    transaction: &mut Transaction,
    id: ImportDraftId,
) -> StoreResult<Option<Vec<u8>>> {
    let row: Option<(Vec<u8>,)> = transaction
        .fetch_optional(
            "SELECT content FROM import_content WHERE import_draft_id = $1",
            values![id.0],
        )
        .await?;
    Ok(row.map(|(content,)| content))
}

/// Keeps what was chosen for a draft; a conflict where somebody chose something else meanwhile, or it was applied.
pub async fn update_choices(
    transaction: &mut Transaction,
    id: ImportDraftId,
    choices: &str,
    version: i64,
) -> StoreResult<()> {
    let changed = transaction
        .execute(
            "UPDATE import_draft
                SET choices = $1, version = version + 1
              WHERE id = $2 AND version = $3 AND batch_id IS NULL",
            values![choices, id.0, version],
        )
        .await?;
    require_saved(TABLE, changed)
}

/// Says which batch a draft became and lets its bytes go; a conflict where it became one already.
pub async fn update_batch(
    transaction: &mut Transaction,
    id: ImportDraftId,
    batch: BatchId,
) -> StoreResult<()> {
    let changed = transaction
        .execute(
            "UPDATE import_draft SET batch_id = $1 WHERE id = $2 AND batch_id IS NULL",
            values![batch.0, id.0],
        )
        .await?;
    require_saved(TABLE, changed)?;
    delete_content(transaction, id).await
}

/// Removes a draft with its bytes.
pub async fn delete(transaction: &mut Transaction, id: ImportDraftId) -> StoreResult<()> {
    delete_content(transaction, id).await?;
    transaction
        .execute("DELETE FROM import_draft WHERE id = $1", values![id.0])
        .await?;
    Ok(())
}

/// Removes the drafts that were sent before an instant, with their bytes.
pub async fn delete_before(transaction: &mut Transaction, instant: i64) -> StoreResult<()> {
    transaction
        .execute(
            "DELETE FROM import_content
              WHERE import_draft_id IN (SELECT id FROM import_draft WHERE created_at < $1)",
            values![instant],
        )
        .await?;
    transaction
        .execute(
            "DELETE FROM import_draft WHERE created_at < $1",
            values![instant],
        )
        .await?;
    Ok(())
}

async fn delete_content(transaction: &mut Transaction, id: ImportDraftId) -> StoreResult<()> {
    transaction
        .execute(
            "DELETE FROM import_content WHERE import_draft_id = $1",
            values![id.0],
        )
        .await?;
    Ok(())
}
