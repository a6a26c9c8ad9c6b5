//! Lists the customers that somebody sees with their tenants, a page at a time: to be found, opened, and chosen to be
//! handed over or transferred.

use std::collections::BTreeMap;

use desbloqueo_domain::code::{CustomerId, OrganizationId, TenantId};
use desbloqueo_domain::customer::Customer;
use desbloqueo_store::column::sort_key;
use desbloqueo_store::customers::{self, CustomerFilter};
use desbloqueo_store::tenants::TenantFilter;
use desbloqueo_store::{entitlements, organizations, tenants};

use super::cursor::{NameCursor, page, sane};
use super::list_tenants::{ListedTenant, prioritized};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::today;

/// Tenants of a page at most; a customer with more is opened by itself.
const MOST_TENANTS: i64 = 500;

/// Which customers are wanted; all that somebody sees where nothing is said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CustomerQuery {
    /// Those of this organization and those below it.
    pub organization: Option<OrganizationId>,
    /// Those of this region.
    pub region: Option<String>,
    /// Those in whose name, or in a tenant's name or domain, these words stand, in any case and accent.
    pub text: Option<String>,
}

/// A page of customers in order of name.
#[derive(Debug, Clone)]
pub struct CustomerPage {
    /// The customers.
    pub rows: Vec<CustomerItem>,
    /// Where the list goes on; `None` at its end.
    pub next: Option<NameCursor>,
    /// The names of organizations.
    pub organizations: BTreeMap<OrganizationId, String>,
    /// Whether there are more tenants of these customers than are shown.
    pub is_cut: bool,
}

/// A customer in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerItem {
    /// The customer.
    pub customer: Customer,
    /// Its tenants that the actor sees, in order of name.
    pub tenants: Vec<TenantOfCustomer>,
}

/// A tenant of a customer in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TenantOfCustomer {
    /// The tenant with its priority.
    pub listed: ListedTenant,
    /// How many of its entitlements are in the assignment phase: what can be handed over.
    pub in_assignment: i64,
}

/// Customers in order of name, with their tenants.
pub async fn page_customers(
    app: &App,
    actor: &Actor,
    query: &CustomerQuery,
    after: Option<&NameCursor>,
    limit: i64,
) -> UseCaseResult<CustomerPage> {
    let mut transaction = app.database.read().await?;
    let tx = &mut transaction;
    let limit = sane(limit);
    let node = query.organization;
    let filter = CustomerFilter {
        organizations: node.map(|node| actor.tree.subtree(node).into_iter().collect()),
        region: query.region.clone(),
        text: query.text.clone(),
    };
    let after = after.map(|cursor| (cursor.key.as_str(), CustomerId(cursor.id)));
    let seen = &actor.visibility;
    let found = customers::list_seen(tx, seen, &filter, after, limit + 1).await?;
    let found: Vec<Customer> = found.into_iter().map(|stored| stored.customer).collect();
    let found = page(found, limit, |customer: &Customer| NameCursor {
        key: sort_key(&customer.state.name),
        id: customer.id.0,
    });
    let filter = TenantFilter {
        customers: Some(found.rows.iter().map(|customer| customer.id).collect()),
        ..TenantFilter::default()
    };
    let mut items = tenants::list_seen(tx, seen, &filter, None, MOST_TENANTS + 1).await?;
    let most = usize::try_from(MOST_TENANTS).unwrap_or(usize::MAX);
    let is_cut = items.len() > most;
    items.truncate(most);
    let ids: Vec<TenantId> = items.iter().map(|item| item.id).collect();
    let in_assignment = entitlements::count_in_assignment(tx, &ids).await?;
    let day = today(app, tx, actor).await?;
    let mut by_customer = BTreeMap::<CustomerId, Vec<TenantOfCustomer>>::new();
    for listed in prioritized(tx, items, day).await? {
        let tenants = by_customer.entry(listed.tenant.customer).or_default();
        let in_assignment = in_assignment.get(&listed.tenant.id).copied();
        tenants.push(TenantOfCustomer {
            in_assignment: in_assignment.unwrap_or_default(),
            listed,
        });
    }
    let organizations = organizations::list(tx).await?;
    let rows = found.rows.into_iter().map(|customer| CustomerItem {
        tenants: by_customer.remove(&customer.id).unwrap_or_default(),
        customer,
    });
    Ok(CustomerPage {
        rows: rows.collect(),
        next: found.next,
        organizations: organizations
            .into_iter()
            .map(|node| (node.id, node.name))
            .collect(),
        is_cut,
    })
}
