//! The lines that a blocker holds, with where they stand.

use uuid::Uuid;

use desbloqueo_domain::code::{BlockerId, EntitlementId, LineId, OrganizationId, TenantId};
use desbloqueo_domain::organization::Place;

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// A line that a blocker holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldLine {
    /// Where it stands.
    pub place: Place,
    /// Its entitlement.
    pub entitlement: EntitlementId,
}

/// The lines that a blocker holds, in order of organization and entitlement.
pub async fn list_held(transaction: &mut Transaction, id: BlockerId) -> StoreResult<Vec<HeldLine>> {
    let rows: Vec<(Uuid, Uuid, Uuid, Uuid)> = transaction
        .fetch_all(
            "SELECT line.organization_id, line.entitlement_id, line.tenant_id, line.id
             FROM line_blocker AS link
             JOIN status_line AS line ON line.organization_id = link.organization_id AND line.id = link.line_id
             WHERE link.blocker_id = $1
             ORDER BY line.organization_id, line.entitlement_id, line.id",
            values![id.0],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|(organization, entitlement, tenant, line)| HeldLine {
            entitlement: EntitlementId(entitlement),
            place: Place {
                organization: OrganizationId(organization),
                tenant: TenantId(tenant),
                line: LineId(line),
            },
        })
        .collect())
}
