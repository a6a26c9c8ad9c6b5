//! Tenants with their team: read and written as one.

mod rows;
mod seen;
mod team;

use uuid::Uuid;

use desbloqueo_domain::code::{CustomerId, OrganizationId, TenantId};
use desbloqueo_domain::tenant::Tenant;

use crate::chain::ChainHead;
use crate::dialect::parameters;
use crate::error::StoreResult;
use crate::texts;
use crate::transaction::Transaction;
use crate::value::Value;
use crate::values;

pub use rows::{insert_many, update, update_chain};
pub use seen::{TenantFilter, TenantItem, count_seen, list_priority_facts, list_seen};

/// A tenant as it stands in the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredTenant {
    /// The tenant with its team.
    pub tenant: Tenant,
    /// The head of its chain of changes.
    pub chain: ChainHead,
}

/// The tenant with this id.
pub async fn find(
    transaction: &mut Transaction,
    organization: OrganizationId,
    id: TenantId,
) -> StoreResult<Option<StoredTenant>> {
    let found = list_by_ids(transaction, organization, &[id]).await?;
    Ok(found.into_iter().next())
}

/// The organization that a tenant belongs to.
pub async fn find_organization(
    transaction: &mut Transaction,
    id: TenantId,
) -> StoreResult<Option<OrganizationId>> {
    let row: Option<(Uuid,)> = transaction
        .fetch_optional(
            "SELECT organization_id FROM tenant WHERE id = $1",
            values![id.0],
        )
        .await?;
    Ok(row.map(|(organization,)| OrganizationId(organization)))
}

/// The tenants with these ids; ids that do not exist are left out.
pub async fn list_by_ids(
    transaction: &mut Transaction,
    organization: OrganizationId,
    ids: &[TenantId],
) -> StoreResult<Vec<StoredTenant>> {
    let mut all = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(400) {
        let condition = format!(
            "organization_id = $1 AND id IN ({})",
            parameters(2, chunk.len())
        );
        let mut values = values![organization.0];
        values.extend(chunk.iter().map(|id| Value::from(id.0)));
        all.extend(list_where(transaction, &condition, values).await?);
    }
    Ok(all)
}

/// The ids of the tenants of a customer, in order of name.
pub async fn list_ids_of_customer(
    transaction: &mut Transaction,
    organization: OrganizationId,
    customer: CustomerId,
) -> StoreResult<Vec<TenantId>> {
    let rows: Vec<(Uuid,)> = transaction
        .fetch_all(
            "SELECT id
             FROM tenant
             WHERE organization_id = $1 AND customer_id = $2
             ORDER BY name_key, id",
            values![organization.0, customer.0],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| TenantId(id)).collect())
}

/// The tenants of an organization in order of name, from after the name and id of the last one seen on, so
/// many at most.
pub async fn list_of_organization(
    transaction: &mut Transaction,
    organization: OrganizationId,
    after: Option<(&str, TenantId)>,
    limit: i64,
) -> StoreResult<Vec<StoredTenant>> {
    let (name, id) = after.unwrap_or(("", TenantId(Uuid::nil())));
    let key = crate::column::sort_key(name);
    let ids: Vec<(Uuid,)> = transaction
        .fetch_all(
            "SELECT id
             FROM tenant
             WHERE organization_id = $1 AND (name_key, id) > ($2, $3)
             ORDER BY name_key, id
             LIMIT $4",
            values![organization.0, key, id.0, limit],
        )
        .await?;
    let ids: Vec<TenantId> = ids.into_iter().map(|(id,)| TenantId(id)).collect();
    let mut found = list_by_ids(transaction, organization, &ids).await?;
    found.sort_by_key(|stored| ids.iter().position(|id| *id == stored.tenant.id));
    Ok(found)
}

/// Every tenant of an organization: for imports and `verify`.
pub async fn list_all_of_organization(
    transaction: &mut Transaction,
    organization: OrganizationId,
) -> StoreResult<Vec<StoredTenant>> {
    list_where(transaction, "organization_id = $1", values![organization.0]).await
}

/// Reads tenants in order of id and then, with the same condition, their teams.
async fn list_where(
    transaction: &mut Transaction,
    condition: &str,
    values: Vec<Value>,
) -> StoreResult<Vec<StoredTenant>> {
    let rows = rows::list(transaction, condition, values.clone()).await?;
    let mut teams = team::list(transaction, condition, values).await?;
    rows.into_iter()
        .map(|row| {
            let team = teams.remove(&row.id).unwrap_or_default();
            row.into_stored(team)
        })
        .collect()
}

/// Removes a tenant without entitlements, with its team and notes.
pub async fn delete(
    transaction: &mut Transaction,
    organization: OrganizationId,
    id: TenantId,
) -> StoreResult<()> {
    const DELETES: [&str; 3] = [
        "DELETE FROM team_member WHERE organization_id = $1 AND tenant_id = $2",
        "DELETE FROM tenant_note WHERE organization_id = $1 AND tenant_id = $2",
        "DELETE FROM tenant WHERE organization_id = $1 AND id = $2",
    ];
    for statement in DELETES {
        transaction
            .execute(statement, values![organization.0, id.0])
            .await?;
    }
    texts::TENANTS
        .remove(transaction, organization, &[id.0])
        .await
}
