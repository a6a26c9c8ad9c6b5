//! Customers.

mod seen;

use uuid::Uuid;

use desbloqueo_domain::code::{CustomerId, OrganizationId};
use desbloqueo_domain::customer::{Customer, CustomerState};

use crate::chain::ChainHead;
use crate::column::{optional_day, sort_key, to_optional_day};
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::texts;
use crate::transaction::Transaction;
use crate::value::Value;
use crate::values;
use crate::version::require_saved;

pub use seen::{CustomerFilter, list_seen};

const TABLE: &str = "customer";

/// A customer as it stands in the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCustomer {
    /// The customer.
    pub customer: Customer,
    /// The head of its chain of changes.
    pub chain: ChainHead,
}

#[derive(sqlx::FromRow)]
struct CustomerRow {
    organization_id: Uuid,
    id: Uuid,
    external_id: String,
    name: String,
    region: String,
    market_segment: String,
    renewal_day: i64,
    version: i64,
    chain_sequence: i64,
    chain_head: Vec<u8>,
}

impl CustomerRow {
    fn into_stored(self) -> StoreResult<StoredCustomer> {
        Ok(StoredCustomer {
            chain: ChainHead {
                sequence: self.chain_sequence,
                digest: self.chain_head,
            },
            customer: Customer {
                id: CustomerId(self.id),
                organization: OrganizationId(self.organization_id),
                version: self.version,
                state: CustomerState {
                    external_id: self.external_id,
                    name: self.name,
                    region: self.region,
                    market_segment: self.market_segment,
                    renewal: to_optional_day(TABLE, "renewal_day", self.renewal_day)?,
                },
            },
        })
    }
}

macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT organization_id, id, external_id, name, region, market_segment, renewal_day, \
             version, chain_sequence, chain_head FROM customer WHERE ",
            $condition
        )
    };
}

/// The customer with this id.
pub async fn find(
    transaction: &mut Transaction,
    organization: OrganizationId,
    id: CustomerId,
) -> StoreResult<Option<StoredCustomer>> {
    let row: Option<CustomerRow> = transaction
        .fetch_optional(
            select!("organization_id = $1 AND id = $2"),
            values![organization.0, id.0],
        )
        .await?;
    row.map(CustomerRow::into_stored).transpose()
}

/// These customers of an organization; ids that do not exist are left out.
pub async fn list_by_ids(
    transaction: &mut Transaction,
    organization: OrganizationId,
    ids: &[CustomerId],
) -> StoreResult<Vec<StoredCustomer>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut sql = Fragment::new(select!("organization_id = ? AND "), values![organization.0]);
    sql.append(&Fragment::any_of(Kind::of(transaction), "id", &ids));
    let (sql, values) = sql.into_statement();
    let rows: Vec<CustomerRow> = transaction.fetch_all(sql, values).await?;
    rows.into_iter().map(CustomerRow::into_stored).collect()
}

/// The organization that a customer belongs to.
pub async fn find_organization(
    transaction: &mut Transaction,
    id: CustomerId,
) -> StoreResult<Option<OrganizationId>> {
    let row: Option<(Uuid,)> = transaction
        .fetch_optional(
            "SELECT organization_id FROM customer WHERE id = $1",
            values![id.0],
        )
        .await?;
    Ok(row.map(|(organization,)| OrganizationId(organization)))
}

/// The customers of an organization in order of name, from after the name and id of the last one seen on,
/// so many at most.
pub async fn list_of_organization(
    transaction: &mut Transaction,
    organization: OrganizationId,
    after: Option<(&str, CustomerId)>,
    limit: i64,
) -> StoreResult<Vec<StoredCustomer>> {
    let (name, id) = after.unwrap_or(("", CustomerId(Uuid::nil())));
    list_where(
        transaction,
        select!(
            "organization_id = $1 AND (name_key, id) > ($2, $3) ORDER BY name_key, id LIMIT $4"
        ),
        values![organization.0, sort_key(name), id.0, limit],
    )
    .await
}

/// Every customer of an organization: for imports and `verify`.
pub async fn list_all_of_organization(
    transaction: &mut Transaction,
    organization: OrganizationId,
) -> StoreResult<Vec<StoredCustomer>> {
    list_where(
        transaction,
        select!("organization_id = $1 ORDER BY id"),
        values![organization.0],
    )
    .await
}

async fn list_where(
    transaction: &mut Transaction,
    sql: &'static str,
    values: Vec<Value>,
) -> StoreResult<Vec<StoredCustomer>> {
    let rows: Vec<CustomerRow> = transaction.fetch_all(sql, values).await?;
    rows.into_iter().map(CustomerRow::into_stored).collect()
}

/// The columns that people edit, in the order of the statements below.
fn state_values(state: &CustomerState) -> Vec<Value> {
    values![
        state.external_id.as_str(),
        state.name.as_str(),
        sort_key(&state.name),
        state.region.as_str(),
        state.market_segment.as_str(),
        optional_day(state.renewal),
    ]
}

/// Adds customers.
pub async fn insert_many(
    transaction: &mut Transaction,
    stored: &[StoredCustomer],
) -> StoreResult<()> {
    const HEAD: &str = "INSERT INTO customer (organization_id, id, external_id, name, name_key, region, \
         market_segment, renewal_day, version, chain_sequence, chain_head)";
    let rows = stored.iter().map(|stored| {
        let customer = &stored.customer;
        let mut values = values![customer.organization.0, customer.id.0];
        values.extend(state_values(&customer.state));
        values.extend(values![
            customer.version,
            stored.chain.sequence,
            stored.chain.digest.clone()
        ]);
        values
    });
    transaction.insert_many(HEAD, rows.collect()).await?;
    let names = stored.iter().map(|stored| {
        let customer = &stored.customer;
        (
            customer.organization,
            customer.id.0,
            sort_key(&customer.state.name),
        )
    });
    texts::CUSTOMERS.insert_many(transaction, names).await
}

/// Saves a customer if nobody has saved it since: its version goes up by one.
pub async fn update(transaction: &mut Transaction, stored: &StoredCustomer) -> StoreResult<()> {
    let customer = &stored.customer;
    let mut values = state_values(&customer.state);
    values.extend(values![
        stored.chain.sequence,
        stored.chain.digest.clone(),
        customer.organization.0,
        customer.id.0,
        customer.version,
    ]);
    let changed = transaction
        .execute(
            "UPDATE customer
             SET external_id = $1, name = $2, name_key = $3, region = $4, market_segment = $5,
                 renewal_day = $6, chain_sequence = $7, chain_head = $8, version = version + 1
             WHERE organization_id = $9 AND id = $10 AND version = $11",
            values,
        )
        .await?;
    require_saved(TABLE, changed)?;
    let name = sort_key(&customer.state.name);
    texts::CUSTOMERS
        .save(transaction, customer.organization, customer.id.0, name)
        .await
}

/// Moves the head of the chain from one change to a later one, as for a contact; what people edit stays.
pub async fn update_chain(
    transaction: &mut Transaction,
    organization: OrganizationId,
    id: CustomerId,
    from: &ChainHead,
    to: &ChainHead,
) -> StoreResult<()> {
    let changed = transaction
        .execute(
            "UPDATE customer
             SET chain_sequence = $1, chain_head = $2
             WHERE organization_id = $3 AND id = $4 AND chain_sequence = $5",
            values![
                to.sequence,
                to.digest.clone(),
                organization.0,
                id.0,
                from.sequence
            ],
        )
        .await?;
    require_saved(TABLE, changed)
}

/// Removes a customer without tenants, with its contacts.
pub async fn delete(
    transaction: &mut Transaction,
    organization: OrganizationId,
    id: CustomerId,
) -> StoreResult<()> {
    const DELETES: [&str; 2] = [
        "DELETE FROM contact WHERE organization_id = $1 AND customer_id = $2",
        "DELETE FROM customer WHERE organization_id = $1 AND id = $2",
    ];
    for statement in DELETES {
        transaction
            .execute(statement, values![organization.0, id.0])
            .await?;
    }
    texts::CUSTOMERS
        .remove(transaction, organization, &[id.0])
        .await
}

/// Sets the key by which the lines of a customer are sorted, after it was renamed.
pub async fn update_key_of_lines(
    transaction: &mut Transaction,
    organization: OrganizationId,
    id: CustomerId,
    key: &str,
) -> StoreResult<()> {
    transaction
        .execute(
            "UPDATE status_line
             SET customer_key = $1
             WHERE organization_id = $2 AND customer_id = $3",
            values![key, organization.0, id.0],
        )
        .await?;
    Ok(())
}

/// The regions and market segments of the customers of these organizations, so many pairs at most: to choose from.
pub async fn list_regions_and_segments(
    transaction: &mut Transaction,
    organizations: &[OrganizationId],
    limit: i64,
) -> StoreResult<Vec<(String, String)>> {
    if organizations.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT DISTINCT region, market_segment
           FROM customer
          WHERE organization_id IN ({})
          ORDER BY region, market_segment
          LIMIT $1",
        crate::dialect::parameters(2, organizations.len())
    );
    let mut values = values![limit];
    values.extend(organizations.iter().map(|id| Value::from(id.0)));
    transaction
        .fetch_all(crate::transaction::Assembled(sql), values)
        .await
}
