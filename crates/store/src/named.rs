//! Customers and tenants by what people call them: external id, name, domain. Several may share one.

use uuid::Uuid;

use desbloqueo_domain::code::{CustomerId, OrganizationId, TenantId};

use crate::column::sort_key;
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::value::Value;

/// A customer that is called so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedCustomer {
    /// Its organization.
    pub organization: OrganizationId,
    /// The customer.
    pub customer: CustomerId,
    /// The id that another system knows it by.
    pub external_id: String,
    /// Its name.
    pub name: String,
}

/// A tenant that is called so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedTenant {
    /// Its organization.
    pub organization: OrganizationId,
    /// The tenant.
    pub tenant: TenantId,
    /// The id that another system knows it by.
    pub external_id: String,
    /// Its domain.
    pub domain: String,
    /// Its name.
    pub name: String,
}

/// The customers of these organizations whose external id or name this is; of names without regard to case and
/// accents. Nothing is called nothing.
pub async fn list_customers(
    transaction: &mut Transaction,
    organizations: &[OrganizationId],
    text: &str,
) -> StoreResult<Vec<NamedCustomer>> {
    let key = sort_key(text);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Fragment::new(
        "SELECT organization_id, id, external_id, name FROM customer",
        Vec::new(),
    );
    sql.push_where([
        &within(transaction, organizations),
        &Fragment::new(
            "(external_id = ? OR name_key = ?)",
            vec![Value::from(text.trim()), Value::from(key)],
        ),
    ]);
    sql.push(" ORDER BY name_key, id");
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, Uuid, String, String)> = transaction.fetch_all(sql, values).await?;
    let customer = |(organization, id, external_id, name)| NamedCustomer {
        organization: OrganizationId(organization),
        customer: CustomerId(id),
        external_id,
        name,
    };
    Ok(rows.into_iter().map(customer).collect())
}

/// The tenants of these organizations whose external id, domain or name this is; of names without regard to case
/// and accents. Nothing is called nothing.
pub async fn list_tenants(
    transaction: &mut Transaction,
    organizations: &[OrganizationId],
    text: &str,
) -> StoreResult<Vec<NamedTenant>> {
    let key = sort_key(text);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let called = vec![
        Value::from(text.trim()),
        Value::from(text.trim().to_lowercase()),
        Value::from(key),
    ];
    let mut sql = Fragment::new(
        "SELECT organization_id, id, external_id, domain, name FROM tenant",
        Vec::new(),
    );
    sql.push_where([
        &within(transaction, organizations),
        &Fragment::new(
            "(external_id = ? OR lower(domain) = ? OR name_key = ?)",
            called,
        ),
    ]);
    sql.push(" ORDER BY name_key, id");
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, Uuid, String, String, String)> =
        transaction.fetch_all(sql, values).await?;
    let tenant = |(organization, id, external_id, domain, name)| NamedTenant {
        organization: OrganizationId(organization),
        tenant: TenantId(id),
        external_id,
        domain,
        name,
    };
    Ok(rows.into_iter().map(tenant).collect())
}

fn within(transaction: &Transaction, organizations: &[OrganizationId]) -> Fragment {
    let ids: Vec<Uuid> = organizations.iter().map(|id| id.0).collect();
    Fragment::any_of(Kind::of(transaction), "organization_id", &ids)
}
