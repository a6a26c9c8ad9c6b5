//! Rows of `team_member`.

use std::collections::BTreeMap;

use uuid::Uuid;

use desbloqueo_domain::owner::{Team, TeamMember};
use desbloqueo_domain::tenant::Tenant;

use crate::column::{optional_code, owner, to_code, to_optional_code, to_owner};
use crate::error::StoreResult;
use crate::transaction::{Assembled, Transaction};
use crate::value::Value;
use crate::values;

const TABLE: &str = "team_member";

#[derive(sqlx::FromRow)]
struct MemberRow {
    tenant_id: Uuid,
    service: String,
    role: String,
    who: String,
}

impl MemberRow {
    fn into_member(self) -> StoreResult<TeamMember> {
        Ok(TeamMember {
            role: to_code(TABLE, "role", &self.role)?,
            service: to_optional_code(TABLE, "service", &self.service)?,
            who: to_owner(TABLE, "who", &self.who)?,
        })
    }
}

/// The teams of the tenants that meet a condition on `tenant`, by tenant.
pub(super) async fn list(
    transaction: &mut Transaction,
    condition: &str,
    values: Vec<Value>,
) -> StoreResult<BTreeMap<Uuid, Team>> {
    let sql = format!(
        "SELECT tenant_id, service, role, who
         FROM team_member
         WHERE organization_id = $1 AND tenant_id IN (SELECT id FROM tenant WHERE {condition})
         ORDER BY tenant_id, position"
    );
    let rows: Vec<MemberRow> = transaction.fetch_all(Assembled(sql), values).await?;
    let mut teams = BTreeMap::<_, Team>::new();
    for row in rows {
        let tenant = row.tenant_id;
        teams.entry(tenant).or_default().0.push(row.into_member()?);
    }
    Ok(teams)
}

/// Adds the teams of new tenants.
pub(super) async fn insert(
    transaction: &mut Transaction,
    tenants: impl Iterator<Item = &Tenant>,
) -> StoreResult<()> {
    const HEAD: &str =
        "INSERT INTO team_member (organization_id, tenant_id, position, service, role, who)";
    let mut rows = Vec::new();
    for tenant in tenants {
        for (position, member) in (0_i64..).zip(&tenant.state.team.0) {
            rows.push(values![
                tenant.organization.0,
                tenant.id.0,
                position,
                optional_code(member.service.as_ref()),
                member.role.as_str(),
                owner(&member.who),
            ]);
        }
    }
    transaction.insert_many(HEAD, rows).await
}

/// Replaces the team of a tenant.
pub(super) async fn replace(transaction: &mut Transaction, tenant: &Tenant) -> StoreResult<()> {
    transaction
        .execute(
            "DELETE FROM team_member WHERE organization_id = $1 AND tenant_id = $2",
            values![tenant.organization.0, tenant.id.0],
        )
        .await?;
    insert(transaction, std::iter::once(tenant)).await
}
