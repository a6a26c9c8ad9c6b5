//! The lines that a blocker holds, with where they stand, and the blockers that hold a line.

use uuid::Uuid;

use desbloqueo_domain::code::{BlockerId, EntitlementId, LineId, OrganizationId, TenantId};
use desbloqueo_domain::organization::Place;
use jiff::civil::Date;

use crate::column::to_optional_day;
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

/// A blocker that holds a line, as it is named beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldingBlocker {
    /// The organization that it belongs to.
    pub organization: OrganizationId,
    /// The blocker.
    pub id: BlockerId,
    /// Its title; empty while it is named by its reason.
    pub title: String,
    /// The day it was closed; `None` while it is open.
    pub closed: Option<Date>,
}

/// The blockers that hold a line, the primary one first.
pub async fn list_of_line(
    transaction: &mut Transaction,
    organization: OrganizationId,
    line: LineId,
) -> StoreResult<Vec<HoldingBlocker>> {
    let rows: Vec<(Uuid, Uuid, String, i64)> = transaction
        .fetch_all(
            "SELECT blocker.organization_id, blocker.id, blocker.title, blocker.closed_day
             FROM line_blocker AS link
             JOIN blocker ON blocker.organization_id = link.blocker_organization_id AND blocker.id = link.blocker_id
             WHERE link.organization_id = $1 AND link.line_id = $2
             ORDER BY link.position",
            values![organization.0, line.0],
        )
        .await?;
    rows.into_iter()
        .map(|(organization, id, title, closed)| {
            Ok(HoldingBlocker {
                organization: OrganizationId(organization),
                id: BlockerId(id),
                title,
                closed: to_optional_day("blocker", "closed_day", closed)?,
            })
        })
        .collect()
}
