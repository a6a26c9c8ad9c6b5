//! What is open in somebody's name: what has to be given to others before they leave.

use uuid::Uuid;

use desbloqueo_domain::code::{BlockerId, EntitlementId, OrganizationId, PersonId, TenantId};
use desbloqueo_domain::owner::Owner;

use crate::column::{NO_DAY, owner};
use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// The entitlements with a line that a person owns by name, or whose next action is theirs.
pub async fn list_entitlements(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<Vec<(OrganizationId, EntitlementId)>> {
    let rows: Vec<(Uuid, Uuid)> = transaction
        .fetch_all(
            "SELECT DISTINCT organization_id, entitlement_id
               FROM status_line
              WHERE owner = $1 OR next_owner = $1
              ORDER BY organization_id, entitlement_id",
            values![owner(&Owner::Person(person))],
        )
        .await?;
    let found = rows
        .into_iter()
        .map(|(at, id)| (OrganizationId(at), EntitlementId(id)));
    Ok(found.collect())
}

/// The open blockers that a person owns or resolves by name, or whose next action is theirs.
pub async fn list_blockers(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<Vec<BlockerId>> {
    let rows: Vec<(Uuid,)> = transaction
        .fetch_all(
            "SELECT id FROM blocker
              WHERE closed_day = $2
                AND (owner = $1 OR next_owner = $1
                  OR EXISTS (SELECT 1 FROM blocker_resolver AS resolver
                              WHERE resolver.organization_id = blocker.organization_id
                                AND resolver.blocker_id = blocker.id
                                AND resolver.who = $1))
              ORDER BY id",
            values![owner(&Owner::Person(person)), NO_DAY],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| BlockerId(id)).collect())
}

/// The tenants in whose team a person is.
pub async fn list_tenants(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<Vec<(OrganizationId, TenantId)>> {
    let rows: Vec<(Uuid, Uuid)> = transaction
        .fetch_all(
            "SELECT DISTINCT organization_id, tenant_id
               FROM team_member
              WHERE who = $1
              ORDER BY organization_id, tenant_id",
            values![owner(&Owner::Person(person))],
        )
        .await?;
    let found = rows
        .into_iter()
        .map(|(at, id)| (OrganizationId(at), TenantId(id)));
    Ok(found.collect())
}
