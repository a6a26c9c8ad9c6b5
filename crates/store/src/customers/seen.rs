//! Customers as lists show them: those that somebody sees, wherever they are (rule A3).

use uuid::Uuid;

use desbloqueo_domain::code::{CustomerId, OrganizationId};
use desbloqueo_domain::organization::Visibility;

use super::{CustomerRow, StoredCustomer};
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::value::Value;
use crate::visibility::{self, Rows};

/// The customers that somebody sees, in order of name, from after the sort key and id of the last one seen on, so
/// many at most; of some organizations, or all. Who sees a tenant sees its customer.
pub async fn list_seen(
    transaction: &mut Transaction,
    seen_by: &Visibility,
    of: Option<&[OrganizationId]>,
    after: Option<(&str, CustomerId)>,
    limit: i64,
) -> StoreResult<Vec<StoredCustomer>> {
    let kind = Kind::of(transaction);
    let mut conditions = Vec::new();
    conditions.extend(seen(transaction, seen_by).await?);
    if let Some(organizations) = of {
        conditions.push(Fragment::any_of(
            kind,
            "customer.organization_id",
            &ids(organizations),
        ));
    }
    if let Some((key, id)) = after {
        let values = vec![Value::from(key), Value::from(id.0)];
        conditions.push(Fragment::new(
            "(customer.name_key, customer.id) > (?, ?)",
            values,
        ));
    }
    let mut sql = Fragment::new(
        "SELECT organization_id, id, external_id, name, region, market_segment, renewal_day, version,
                chain_sequence, chain_head
         FROM customer",
        Vec::new(),
    );
    sql.push_where(&conditions);
    sql.bind(" ORDER BY name_key, id LIMIT ?", vec![Value::from(limit)]);
    let (sql, values) = sql.into_statement();
    let rows: Vec<CustomerRow> = transaction.fetch_all(sql, values).await?;
    rows.into_iter().map(CustomerRow::into_stored).collect()
}

/// The condition that keeps the customers of organizations seen whole and those of tenants seen; `None`: all.
async fn seen(
    transaction: &mut Transaction,
    seen_by: &Visibility,
) -> StoreResult<Option<Fragment>> {
    let Visibility::Some { organizations, .. } = seen_by else {
        return Ok(None);
    };
    let organizations: Vec<OrganizationId> = organizations.iter().copied().collect();
    let whole = Fragment::any_of(
        Kind::of(transaction),
        "customer.organization_id",
        &ids(&organizations),
    );
    let mut condition = Fragment::new("(", Vec::new());
    condition.append(&whole);
    if let Some(tenants) = visibility::resolve(transaction, seen_by)
        .await?
        .rows(Rows::Tenants)
    {
        condition.push(
            " OR EXISTS (SELECT 1 FROM tenant
                         WHERE tenant.organization_id = customer.organization_id
                           AND tenant.customer_id = customer.id AND ",
        );
        condition.append(&tenants).push(")");
    }
    condition.push(")");
    Ok(Some(condition))
}

fn ids(organizations: &[OrganizationId]) -> Vec<Uuid> {
    organizations.iter().map(|id| id.0).collect()
}
