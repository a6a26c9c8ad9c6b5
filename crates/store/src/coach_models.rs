//! What the coach of an organization has learned, version by version.

use uuid::Uuid;

use desbloqueo_domain::code::{OrganizationId, PersonId};

use crate::error::StoreResult;
use crate::transaction::{Assembled, Transaction};
use crate::values;
use crate::version::require_saved;

const TABLE: &str = "coach_model";

const COLUMNS: &str = "organization_id, version, made_at, person_id, reason, playbook, examples, learned_until, \
     active, undone_at, undone_by";

/// A version of what was learned, without its weights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoachModel {
    /// The organization, which alone uses it.
    pub organization: OrganizationId,
    /// Its number, from one.
    pub version: i64,
    /// When it was made, in microseconds since 1970.
    pub made_at: i64,
    /// Who asked for it; nobody where enough decisions had come together.
    pub person: Option<PersonId>,
    /// Why, in the words of who asked.
    pub reason: String,
    /// The playbook that it belongs to: its code and version.
    pub playbook: String,
    /// Decisions that it learned from.
    pub examples: i64,
    /// The newest of them, by when it was recorded.
    pub learned_until: i64,
    /// Whether it is in use.
    pub active: bool,
    /// When it was undone; 0 while it stands.
    pub undone_at: i64,
    /// Who undid it.
    pub undone_by: Option<PersonId>,
}

#[derive(sqlx::FromRow)]
struct ModelRow {
    organization_id: Uuid,
    version: i64,
    made_at: i64,
    person_id: Option<Uuid>,
    reason: String,
    playbook: String,
    examples: i64,
    learned_until: i64,
    active: i64,
    undone_at: i64,
    undone_by: Option<Uuid>,
}

impl ModelRow {
    fn into_model(self) -> CoachModel {
        CoachModel {
            organization: OrganizationId(self.organization_id),
            version: self.version,
            made_at: self.made_at,
            person: self.person_id.map(PersonId),
            reason: self.reason,
            playbook: self.playbook,
            examples: self.examples,
            learned_until: self.learned_until,
            active: self.active != 0,
            undone_at: self.undone_at,
            undone_by: self.undone_by.map(PersonId),
        }
    }
}

/// Adds a version with its weights; a conflict where another process has just taken its number.
pub async fn insert(
    transaction: &mut Transaction,
    model: &CoachModel,
    content: Vec<u8>,
) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO coach_model
                 (organization_id, version, made_at, person_id, reason, playbook, examples, learned_until,
                  content, active, undone_at, undone_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            values![
                model.organization.0,
                model.version,
                model.made_at,
                model.person.map(|id| id.0),
                model.reason.as_str(),
                model.playbook.as_str(),
                model.examples,
                model.learned_until,
                content,
                model.active,
                model.undone_at,
                model.undone_by.map(|id| id.0),
            ],
        )
        .await?;
    Ok(())
}

/// The versions of an organization, the newest first.
pub async fn list(
    transaction: &mut Transaction,
    organization: OrganizationId,
) -> StoreResult<Vec<CoachModel>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM coach_model WHERE organization_id = $1 ORDER BY version DESC"
    );
    let rows: Vec<ModelRow> = transaction
        .fetch_all(Assembled(sql), values![organization.0])
        .await?;
    Ok(rows.into_iter().map(ModelRow::into_model).collect())
}

/// The number of the version in use; `None`: the coach as it comes.
pub async fn find_active_version(
    transaction: &mut Transaction,
    organization: OrganizationId,
) -> StoreResult<Option<i64>> {
    let row: Option<(i64,)> = transaction
        .fetch_optional(
            "SELECT version FROM coach_model WHERE organization_id = $1 AND active = 1",
            values![organization.0],
        )
        .await?;
    Ok(row.map(|(version,)| version))
}

/// The playbook that a version belongs to, and its weights.
pub async fn find_content(
    transaction: &mut Transaction,
    organization: OrganizationId,
    version: i64,
) -> StoreResult<Option<(String, Vec<u8>)>> {
    transaction
        .fetch_optional(
            "SELECT playbook, content FROM coach_model WHERE organization_id = $1 AND version = $2",
            values![organization.0, version],
        )
        .await
}

/// Puts a version in use, and no other; `None`: the coach as it comes.
pub async fn activate(
    transaction: &mut Transaction,
    organization: OrganizationId,
    version: Option<i64>,
) -> StoreResult<()> {
    transaction
        .execute(
            "UPDATE coach_model SET active = 0 WHERE organization_id = $1 AND active = 1",
            values![organization.0],
        )
        .await?;
    let Some(version) = version else {
        return Ok(());
    };
    let changed = transaction
        .execute(
            "UPDATE coach_model SET active = 1
              WHERE organization_id = $1 AND version = $2 AND undone_at = 0",
            values![organization.0, version],
        )
        .await?;
    require_saved(TABLE, changed)
}

/// Marks a version as undone; a conflict where it was undone already.
pub async fn mark_undone(
    transaction: &mut Transaction,
    organization: OrganizationId,
    version: i64,
    (person, at): (PersonId, i64),
) -> StoreResult<()> {
    let changed = transaction
        .execute(
            "UPDATE coach_model SET undone_at = $3, undone_by = $4, active = 0
              WHERE organization_id = $1 AND version = $2 AND undone_at = 0",
            values![organization.0, version, at, person.0],
        )
        .await?;
    require_saved(TABLE, changed)
}
