//! Entitlements that wait for something: to be handed over, and to be completed after it (rule S13).

use std::collections::BTreeMap;

use uuid::Uuid;

use desbloqueo_domain::code::{EntitlementId, OrganizationId, PersonId, TenantId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Phase;

use crate::column::{NO_DAY, owner};
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{self, Rows};

/// How many entitlements of each of these tenants are in the assignment phase; tenants without any are left out.
pub async fn count_in_assignment(
    transaction: &mut Transaction,
    tenants: &[TenantId],
) -> StoreResult<BTreeMap<TenantId, i64>> {
    if tenants.is_empty() {
        return Ok(BTreeMap::new());
    }
    let ids: Vec<Uuid> = tenants.iter().map(|id| id.0).collect();
    let database = Kind::of(transaction);
    // By the key of the tenant, whose organization comes with it.
    let mut sql = Fragment::new(
        "SELECT tenant.id, count(*)
           FROM tenant
           JOIN entitlement
             ON entitlement.organization_id = tenant.organization_id AND entitlement.tenant_id = tenant.id
          WHERE entitlement.phase = ? AND ",
        values![Phase::Assignment.code()],
    );
    sql.append(&Fragment::any_of(database, "tenant.id", &ids))
        .push(" GROUP BY tenant.id");
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, i64)> = transaction.fetch_all(sql, values).await?;
    let counted = rows
        .into_iter()
        .map(|(tenant, count)| (TenantId(tenant), count));
    Ok(counted.collect())
}

/// Entitlements in delivery that were handed over, the latest first, so many at most: of tenants that somebody sees
/// whole; of those in whose team a person is, or of all.
pub async fn list_handed_over(
    transaction: &mut Transaction,
    seen_by: &Visibility,
    of_team: Option<PersonId>,
    limit: i64,
) -> StoreResult<Vec<(OrganizationId, EntitlementId)>> {
    let sql = handed_over(transaction, seen_by, of_team, limit).await?;
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, Uuid)> = transaction.fetch_all(sql, values).await?;
    let found = rows
        .into_iter()
        .map(|(organization, id)| (OrganizationId(organization), EntitlementId(id)));
    Ok(found.collect())
}

/// How the database reads what [`list_handed_over`] lists, one line a step.
pub async fn explain_handed_over(
    transaction: &mut Transaction,
    seen_by: &Visibility,
    of_team: Option<PersonId>,
    limit: i64,
) -> StoreResult<Vec<String>> {
    let sql = handed_over(transaction, seen_by, of_team, limit).await?;
    sql.explain(transaction).await
}

async fn handed_over(
    transaction: &mut Transaction,
    seen_by: &Visibility,
    of_team: Option<PersonId>,
    limit: i64,
) -> StoreResult<Fragment> {
    let mut conditions = vec![Fragment::new(
        "entitlement.phase = ? AND entitlement.handed_over_day < ?",
        values![Phase::Delivery.code(), NO_DAY],
    )];
    let seen = visibility::resolve(transaction, seen_by).await?;
    conditions.extend(seen.rows(Rows::Entitlements));
    if let Some(person) = of_team {
        // From the teams of the person, who is in few of them, rather than along what was handed over last.
        conditions.push(Fragment::new(
            "(entitlement.organization_id, entitlement.id) IN (
                 SELECT theirs.organization_id, theirs.id
                   FROM team_member AS member
                   JOIN entitlement AS theirs
                     ON theirs.organization_id = member.organization_id
                    AND theirs.tenant_id = member.tenant_id
                    AND member.service IN ('', theirs.service)
                  WHERE member.who = ?)",
            values![owner(&Owner::Person(person))],
        ));
    }
    let mut sql = Fragment::new(
        "SELECT entitlement.organization_id, entitlement.id FROM entitlement",
        Vec::new(),
    );
    sql.push_where(&conditions).bind(
        " ORDER BY entitlement.handed_over_day DESC, entitlement.id LIMIT ?",
        values![limit],
    );
    Ok(sql)
}
