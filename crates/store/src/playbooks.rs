//! Published versions of the playbook; one is active.

use uuid::Uuid;

use desbloqueo_domain::code::{Code, PlaybookVersionId};

use crate::column::to_code;
use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;
use crate::version::require_saved;

const TABLE: &str = "playbook_version";

/// A published version, without what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaybookVersion {
    /// Its id.
    pub id: PlaybookVersionId,
    /// The pack.
    pub code: Code,
    /// Its version, as the pack counts.
    pub version: String,
    /// The digest of what it says.
    pub digest: Vec<u8>,
    /// When it was published, in microseconds since 1970.
    pub published_at: i64,
    /// Whether its rules are in force.
    pub active: bool,
}

/// A published version with what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPlaybook {
    /// The version.
    pub version: PlaybookVersion,
    /// What it says, as the pack's files in one text.
    pub content: String,
}

#[derive(sqlx::FromRow)]
struct VersionRow {
    id: Uuid,
    code: String,
    version: String,
    digest: Vec<u8>,
    published_at: i64,
    active: i64,
}

impl VersionRow {
    fn into_version(self) -> StoreResult<PlaybookVersion> {
        Ok(PlaybookVersion {
            id: PlaybookVersionId(self.id),
            code: to_code(TABLE, "code", &self.code)?,
            version: self.version,
            digest: self.digest,
            published_at: self.published_at,
            active: self.active != 0,
        })
    }
}

#[derive(sqlx::FromRow)]
struct PlaybookRow {
    #[sqlx(flatten)]
    version: VersionRow,
    content: String,
}

impl PlaybookRow {
    fn into_stored(self) -> StoreResult<StoredPlaybook> {
        Ok(StoredPlaybook {
            content: self.content,
            version: self.version.into_version()?,
        })
    }
}

/// The published version with this id.
pub async fn find(
    transaction: &mut Transaction,
    id: PlaybookVersionId,
) -> StoreResult<Option<StoredPlaybook>> {
    let row: Option<PlaybookRow> = transaction
        .fetch_optional(
            "SELECT id, code, version, digest, published_at, active, content
             FROM playbook_version
             WHERE id = $1",
            values![id.0],
        )
        .await?;
    row.map(PlaybookRow::into_stored).transpose()
}

/// The version whose rules are in force.
pub async fn find_active(transaction: &mut Transaction) -> StoreResult<Option<StoredPlaybook>> {
    let row: Option<PlaybookRow> = transaction
        .fetch_optional(
            "SELECT id, code, version, digest, published_at, active, content
             FROM playbook_version
             WHERE active = 1",
            values![],
        )
        .await?;
    row.map(PlaybookRow::into_stored).transpose()
}

/// Published versions, the newest first, from after the instant and id of the last one seen on, so many at
/// most.
pub async fn list(
    transaction: &mut Transaction,
    after: Option<(i64, PlaybookVersionId)>,
    limit: i64,
) -> StoreResult<Vec<PlaybookVersion>> {
    let (published_at, id) = after.unwrap_or((i64::MAX, PlaybookVersionId(Uuid::max())));
    let rows: Vec<VersionRow> = transaction
        .fetch_all(
            "SELECT id, code, version, digest, published_at, active
             FROM playbook_version
             WHERE (published_at, id) < ($1, $2)
             ORDER BY published_at DESC, id DESC
             LIMIT $3",
            values![published_at, id.0, limit],
        )
        .await?;
    rows.into_iter().map(VersionRow::into_version).collect()
}

/// Publishes a version; a conflict where the pack has published that version, or another one is active too.
pub async fn insert(transaction: &mut Transaction, playbook: &StoredPlaybook) -> StoreResult<()> {
    let version = &playbook.version;
    transaction
        .execute(
            "INSERT INTO playbook_version (id, code, version, content, digest, published_at, active)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            values![
                version.id.0,
                version.code.as_str(),
                version.version.as_str(),
                playbook.content.as_str(),
                version.digest.clone(),
                version.published_at,
                version.active,
            ],
        )
        .await?;
    Ok(())
}

/// Puts the rules of a version in force, in place of those that were; a conflict where there is no such version.
pub async fn activate(transaction: &mut Transaction, id: PlaybookVersionId) -> StoreResult<()> {
    transaction
        .execute(
            "UPDATE playbook_version SET active = 0 WHERE active = 1 AND id <> $1",
            values![id.0],
        )
        .await?;
    let changed = transaction
        .execute(
            "UPDATE playbook_version SET active = 1 WHERE id = $1",
            values![id.0],
        )
        .await?;
    require_saved(TABLE, changed)
}
