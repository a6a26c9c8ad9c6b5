//! Tenants as lists show them: those that somebody sees, wherever they are (rule A3), with what their priority is
//! computed from.

use std::collections::BTreeMap;

use jiff::civil::Date;
use uuid::Uuid;

use desbloqueo_domain::code::{CustomerId, OrganizationId, TenantId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_domain::tenant::{Activity, PriorityFacts, PriorityOverride};

use super::rows::{to_activity, to_priority_override};
use crate::column::{day, to_optional_day};
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::value::Value;
use crate::visibility::{self, Rows};

/// A tenant in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TenantItem {
    /// Its organization.
    pub organization: OrganizationId,
    /// The tenant.
    pub id: TenantId,
    /// Its name.
    pub name: String,
    /// The key by which the list is sorted.
    pub name_key: String,
    /// The id that another system knows it by; empty for none.
    pub external_id: String,
    /// Its domain; empty for none.
    pub domain: String,
    /// Whether it is being worked on.
    pub activity: Activity,
    /// The priority that stands in for the computed one.
    pub priority_override: Option<PriorityOverride>,
    /// Its customer.
    pub customer: CustomerId,
    /// The customer's name.
    pub customer_name: String,
    /// The day on which the customer's contract is renewed.
    pub renewal: Option<Date>,
}

/// Which tenants a list shows; all where nothing is said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TenantFilter {
    /// Those of these organizations.
    pub organizations: Option<Vec<OrganizationId>>,
    /// Those of these customers.
    pub customers: Option<Vec<CustomerId>>,
    /// Those in this state: `active`, `paused`, `finished`.
    pub state: Option<&'static str>,
}

#[derive(sqlx::FromRow)]
struct ItemRow {
    organization_id: Uuid,
    id: Uuid,
    name: String,
    name_key: String,
    external_id: String,
    domain: String,
    state: String,
    paused_until: i64,
    priority: String,
    priority_reason: String,
    customer_id: Uuid,
    customer_name: String,
    renewal_day: i64,
}

impl ItemRow {
    fn into_item(self) -> StoreResult<TenantItem> {
        Ok(TenantItem {
            organization: OrganizationId(self.organization_id),
            id: TenantId(self.id),
            activity: to_activity(&self.state, self.paused_until)?,
            priority_override: to_priority_override(&self.priority, self.priority_reason)?,
            renewal: to_optional_day("customer", "renewal_day", self.renewal_day)?,
            name: self.name,
            name_key: self.name_key,
            external_id: self.external_id,
            domain: self.domain,
            customer: CustomerId(self.customer_id),
            customer_name: self.customer_name,
        })
    }
}

/// The tenants that somebody sees whole, in order of name, from after the sort key and id of the last one seen on,
/// so many at most.
pub async fn list_seen(
    transaction: &mut Transaction,
    seen_by: &Visibility,
    filter: &TenantFilter,
    after: Option<(&str, TenantId)>,
    limit: i64,
) -> StoreResult<Vec<TenantItem>> {
    let mut conditions = conditions(Kind::of(transaction), filter);
    conditions.extend(
        visibility::resolve(transaction, seen_by)
            .await?
            .rows(Rows::Tenants),
    );
    if let Some((key, id)) = after {
        let values = vec![Value::from(key), Value::from(id.0)];
        conditions.push(Fragment::new(
            "(tenant.name_key, tenant.id) > (?, ?)",
            values,
        ));
    }
    let mut sql = Fragment::new(
        "SELECT tenant.organization_id, tenant.id, tenant.name, tenant.name_key, tenant.external_id, tenant.domain,
                tenant.state, tenant.paused_until, tenant.priority, tenant.priority_reason,
                customer.id AS customer_id, customer.name AS customer_name, customer.renewal_day
         FROM tenant
         JOIN customer ON customer.organization_id = tenant.organization_id AND customer.id = tenant.customer_id",
        Vec::new(),
    );
    sql.push_where(&conditions);
    sql.bind(
        " ORDER BY tenant.name_key, tenant.id LIMIT ?",
        vec![Value::from(limit)],
    );
    let (sql, values) = sql.into_statement();
    let rows: Vec<ItemRow> = transaction.fetch_all(sql, values).await?;
    rows.into_iter().map(ItemRow::into_item).collect()
}

/// How many tenants all of these see whole.
pub async fn count_seen<'a>(
    transaction: &mut Transaction,
    seen_by: impl IntoIterator<Item = &'a Visibility> + Send,
) -> StoreResult<i64> {
    let mut conditions = Vec::new();
    for visibility in seen_by.into_iter().collect::<Vec<_>>() {
        let seen = visibility::resolve(transaction, visibility).await?;
        conditions.extend(seen.rows(Rows::Tenants));
    }
    let mut sql = Fragment::new("SELECT count(*) FROM tenant", Vec::new());
    sql.push_where(&conditions);
    let (sql, values) = sql.into_statement();
    transaction.fetch_number(sql, values).await
}

fn conditions(kind: Kind, filter: &TenantFilter) -> Vec<Fragment> {
    let mut conditions = Vec::new();
    if let Some(organizations) = &filter.organizations {
        let ids: Vec<Uuid> = organizations.iter().map(|id| id.0).collect();
        conditions.push(Fragment::any_of(kind, "tenant.organization_id", &ids));
    }
    if let Some(customers) = &filter.customers {
        let ids: Vec<Uuid> = customers.iter().map(|id| id.0).collect();
        conditions.push(Fragment::any_of(kind, "tenant.customer_id", &ids));
    }
    if let Some(state) = filter.state {
        conditions.push(Fragment::new("tenant.state = ?", vec![Value::from(state)]));
    }
    conditions
}

/// What the priority of each of these tenants is computed from, on a day; renewals aside. A tenant without lines is
/// left out.
pub async fn list_priority_facts(
    transaction: &mut Transaction,
    tenants: &[TenantId],
    today: Date,
) -> StoreResult<BTreeMap<TenantId, PriorityFacts>> {
    let ids: Vec<Uuid> = tenants.iter().map(|id| id.0).collect();
    let today = day(today);
    let mut sql = Fragment::new(
        "SELECT line.tenant_id,
                CAST(sum(line.units) AS BIGINT),
                CAST(sum(CASE WHEN line.kind = ? THEN line.units ELSE 0 END) AS BIGINT),
                CAST(sum(CASE WHEN line.target_day < ? OR line.next_day < ? OR line.answer_day < ?
                              THEN 1 ELSE 0 END) AS BIGINT)
         FROM status_line AS line",
        vec![
            Value::from(StatusKind::Blocked.code()),
            today.into(),
            today.into(),
            today.into(),
        ],
    );
    let kind = Kind::of(transaction);
    sql.push_where([
        &Fragment::any_of(kind, "line.tenant_id", &ids),
        &Fragment::new("line.counted = 1", Vec::new()),
    ]);
    sql.push(" GROUP BY line.tenant_id");
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, i64, i64, i64)> = transaction.fetch_all(sql, values).await?;
    let facts = |(tenant, counted_units, blocked_units, overdue_lines)| {
        let facts = PriorityFacts {
            counted_units,
            blocked_units,
            overdue_lines,
            renews_soon: false,
        };
        (TenantId(tenant), facts)
    };
    Ok(rows.into_iter().map(facts).collect())
}
