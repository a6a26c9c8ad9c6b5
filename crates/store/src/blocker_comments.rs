//! Comments on blockers.

use uuid::Uuid;

use desbloqueo_domain::code::{BlockerId, CommentId, OrganizationId, PersonId};

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// What somebody said about a blocker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockerComment {
    /// The organization of the blocker.
    pub organization: OrganizationId,
    /// Its id.
    pub id: CommentId,
    /// The blocker.
    pub blocker: BlockerId,
    /// Who said it.
    pub person: PersonId,
    /// What was said.
    pub body: String,
    /// When, in microseconds since 1970.
    pub recorded_at: i64,
}

#[derive(sqlx::FromRow)]
struct CommentRow {
    organization_id: Uuid,
    id: Uuid,
    blocker_id: Uuid,
    person_id: Uuid,
    body: String,
    recorded_at: i64,
}

impl CommentRow {
    fn into_comment(self) -> BlockerComment {
        BlockerComment {
            organization: OrganizationId(self.organization_id),
            id: CommentId(self.id),
            blocker: BlockerId(self.blocker_id),
            person: PersonId(self.person_id),
            body: self.body,
            recorded_at: self.recorded_at,
        }
    }
}

/// Adds a comment.
pub async fn insert(transaction: &mut Transaction, comment: &BlockerComment) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO blocker_comment
                 (organization_id, id, blocker_id, person_id, body, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
            values![
                comment.organization.0,
                comment.id.0,
                comment.blocker.0,
                comment.person.0,
                comment.body.as_str(),
                comment.recorded_at,
            ],
        )
        .await?;
    Ok(())
}

/// The comments on a blocker, the newest first, from after the instant and id of the last one seen on, so
/// many at most.
pub async fn list_of_blocker(
    transaction: &mut Transaction,
    organization: OrganizationId,
    blocker: BlockerId,
    after: Option<(i64, CommentId)>,
    limit: i64,
) -> StoreResult<Vec<BlockerComment>> {
    let (recorded_at, id) = after.unwrap_or((i64::MAX, CommentId(Uuid::max())));
    let rows: Vec<CommentRow> = transaction
        .fetch_all(
            "SELECT organization_id, id, blocker_id, person_id, body, recorded_at
             FROM blocker_comment
             WHERE organization_id = $1 AND blocker_id = $2 AND (recorded_at, id) < ($3, $4)
             ORDER BY recorded_at DESC, id DESC
             LIMIT $5",
            values![organization.0, blocker.0, recorded_at, id.0, limit],
        )
        .await?;
    Ok(rows.into_iter().map(CommentRow::into_comment).collect())
}
