//! Customers as lists show them: those that somebody sees, wherever they are (rule A3).

use uuid::Uuid;

use desbloqueo_domain::code::{CustomerId, OrganizationId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::text::fold;

use super::{CustomerRow, StoredCustomer};
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind, containing};
use crate::transaction::Transaction;
use crate::value::Value;
use crate::visibility::{self, Rows, Seen};

/// Which customers a list shows; all where nothing is said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CustomerFilter {
    /// Those of these organizations.
    pub organizations: Option<Vec<OrganizationId>>,
    /// Those of this region.
    pub region: Option<String>,
    /// Those in whose name, or in a tenant's name or domain, these words stand, in any case and accent.
    pub text: Option<String>,
}

/// The customers that somebody sees, in order of name, from after the sort key and id of the last one seen on, so
/// many at most. Who sees a tenant sees its customer.
pub async fn list_seen(
    transaction: &mut Transaction,
    seen_by: &Visibility,
    filter: &CustomerFilter,
    after: Option<(&str, CustomerId)>,
    limit: i64,
) -> StoreResult<Vec<StoredCustomer>> {
    let mut conditions = conditions(Kind::of(transaction), filter);
    let seen = visibility::resolve(transaction, seen_by).await?;
    conditions.extend(seen.rows(Rows::Customers));
    if let Some(text) = &filter.text {
        conditions.push(called(&seen, text));
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

fn conditions(kind: Kind, filter: &CustomerFilter) -> Vec<Fragment> {
    let mut conditions = Vec::new();
    if let Some(organizations) = &filter.organizations {
        conditions.push(Fragment::any_of(
            kind,
            "customer.organization_id",
            &ids(organizations),
        ));
    }
    if let Some(region) = &filter.region {
        let values = vec![Value::from(region.as_str())];
        conditions.push(Fragment::new("customer.region = ?", values));
    }
    conditions
}

/// The condition that keeps customers called so, and those with a tenant called so that is seen (rule A3): tenants are
/// looked through once, not for each customer.
fn called(seen: &Seen, text: &str) -> Fragment {
    let name = containing(&fold(text));
    let domain = containing(&text.trim().to_lowercase());
    let mut condition = Fragment::new(
        "(customer.name_key LIKE ? ESCAPE '!' OR customer.id IN (
            SELECT tenant.customer_id FROM tenant
             WHERE (tenant.name_key LIKE ? ESCAPE '!' OR lower(tenant.domain) LIKE ? ESCAPE '!')",
        vec![name.clone().into(), name.into(), domain.into()],
    );
    if let Some(tenants) = seen.rows(Rows::Tenants) {
        condition.push(" AND ").append(&tenants);
    }
    condition.push("))");
    condition
}

fn ids(organizations: &[OrganizationId]) -> Vec<Uuid> {
    organizations.iter().map(|id| id.0).collect()
}
