//! Notes on tenants.

use uuid::Uuid;

use desbloqueo_domain::code::{OrganizationId, PersonId, TenantId, TenantNoteId};
use desbloqueo_domain::tenant::TenantNote;

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

#[derive(sqlx::FromRow)]
struct NoteRow {
    organization_id: Uuid,
    id: Uuid,
    tenant_id: Uuid,
    person_id: Uuid,
    technical: i64,
    body: String,
    recorded_at: i64,
}

impl NoteRow {
    fn into_note(self) -> TenantNote {
        TenantNote {
            id: TenantNoteId(self.id),
            organization: OrganizationId(self.organization_id),
            tenant: TenantId(self.tenant_id),
            person: PersonId(self.person_id),
            technical: self.technical != 0,
            body: self.body,
            recorded_at: self.recorded_at,
        }
    }
}

/// Adds a note.
pub async fn insert(transaction: &mut Transaction, note: &TenantNote) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO tenant_note
                 (organization_id, id, tenant_id, person_id, technical, body, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            values![
                note.organization.0,
                note.id.0,
                note.tenant.0,
                note.person.0,
                note.technical,
                note.body.as_str(),
                note.recorded_at,
            ],
        )
        .await?;
    Ok(())
}

/// The notes of a tenant, the newest first, from after the instant and id of the last one seen on, so many
/// at most.
pub async fn list_of_tenant(
    transaction: &mut Transaction,
    organization: OrganizationId,
    tenant: TenantId,
    after: Option<(i64, TenantNoteId)>,
    limit: i64,
) -> StoreResult<Vec<TenantNote>> {
    let (recorded_at, id) = after.unwrap_or((i64::MAX, TenantNoteId(Uuid::max())));
    let rows: Vec<NoteRow> = transaction
        .fetch_all(
            "SELECT organization_id, id, tenant_id, person_id, technical, body, recorded_at
             FROM tenant_note
             WHERE organization_id = $1 AND tenant_id = $2 AND (recorded_at, id) < ($3, $4)
             ORDER BY recorded_at DESC, id DESC
             LIMIT $5",
            values![organization.0, tenant.0, recorded_at, id.0, limit],
        )
        .await?;
    Ok(rows.into_iter().map(NoteRow::into_note).collect())
}
