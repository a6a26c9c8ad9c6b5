//! Lists customers and tenants as they were at the end of a past day (rule H2): those that somebody sees today, in the
//! order that they have today, as they were then.

use std::collections::BTreeMap;

use desbloqueo_domain::code::{CustomerId, TenantId};
use desbloqueo_domain::customer::{Customer, CustomerState};
use desbloqueo_domain::text::fold;
use desbloqueo_store::column::sort_key;
use desbloqueo_store::customers::{self, CustomerFilter};
use desbloqueo_store::tenants::{self, TenantFilter, TenantItem};
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use super::as_of::facts;
use super::cursor::{NameCursor, Page, page, sane};
use super::list_tenants::{ListedTenant, TenantQuery};
use super::page_customers::CustomerQuery;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::past_page::PastPage;
use crate::rewind::{Rewind, entitlement_on};

/// What a row was; customers of several tenants are looked back at once.
type Customers = BTreeMap<CustomerId, CustomerState>;

impl<Row> From<PastPage<Row, NameCursor>> for Page<Row> {
    fn from(listed: PastPage<Row, NameCursor>) -> Self {
        Self {
            rows: listed.rows,
            next: listed.next,
        }
    }
}

/// Tenants as they were at the end of a day; what is asked for is asked of what they were.
pub async fn list_tenants_on(
    app: &App,
    actor: &Actor,
    query: &TenantQuery,
    after: Option<&NameCursor>,
    limit: i64,
    day: Date,
) -> UseCaseResult<Page<ListedTenant>> {
    let mut transaction = app.database.read().await?;
    let tx = &mut transaction;
    let filter = TenantFilter {
        state: None,
        ..query.filter(actor)
    };
    let mut customers = Customers::new();
    let mut listed = PastPage::of(sane(limit), after.cloned());
    while let Some(missing) = listed.missing() {
        let from = listed.next.as_ref();
        let from = from.map(|cursor| (cursor.key.as_str(), TenantId(cursor.id)));
        let found = tenants::list_seen(tx, &actor.visibility, &filter, from, missing + 1).await?;
        let found = page(found, missing, |row| NameCursor {
            key: row.name_key.clone(),
            id: row.id.0,
        });
        let mut there = Vec::with_capacity(found.rows.len());
        for item in found.rows {
            let then = tenant_on((app, actor), tx, &mut customers, item, day).await?;
            let wanted = |then: &ListedTenant| {
                let asked = query.state;
                asked.is_none_or(|state| then.tenant.activity.code() == state)
            };
            there.extend(then.filter(wanted));
        }
        listed.add(there, found.next);
    }
    Ok(listed.into())
}

/// A tenant as it was, with what its priority came from; `None` where nothing was known of it.
async fn tenant_on(
    (app, actor): (&App, &Actor),
    tx: &mut Transaction,
    customers: &mut Customers,
    item: TenantItem,
    day: Date,
) -> UseCaseResult<Option<ListedTenant>> {
    let (organization, id) = (item.organization, item.id);
    let Some(now) = tenants::find(tx, organization, id).await? else {
        return Ok(None);
    };
    let chain = Rewind::read(tx, organization, id.0, day).await?;
    let Some(then) = chain.state(id.0, Some(&now.tenant.state))? else {
        return Ok(None);
    };
    let mut entitlements = Vec::new();
    let of_tenant = desbloqueo_store::entitlements::list_of_tenant(tx, organization, id).await?;
    for stored in of_tenant {
        let found = entitlement_on(tx, &stored.entitlement, day).await?;
        entitlements.extend(found.map(|(then, _)| then));
    }
    if !then.was_there && entitlements.is_empty() {
        return Ok(None);
    }
    let customer = customer_of(tx, actor, customers, &item, day).await?;
    let facts = facts(app, &entitlements, customer.renewal, day);
    let state = then.state;
    Ok(Some(ListedTenant {
        priority: state.priority(&facts),
        facts,
        tenant: TenantItem {
            name: state.name,
            external_id: state.external_id,
            domain: state.domain,
            activity: state.activity,
            priority_override: state.priority_override,
            customer_name: customer.name,
            renewal: customer.renewal,
            ..item
        },
    }))
}

/// The customer of a tenant as it was; as it was first known, where the tenant was there before it.
async fn customer_of(
    tx: &mut Transaction,
    actor: &Actor,
    customers: &mut Customers,
    item: &TenantItem,
    day: Date,
) -> UseCaseResult<CustomerState> {
    if let Some(known) = customers.get(&item.customer) {
        return Ok(known.clone());
    }
    let organization = item.organization;
    let found = customers::find(tx, organization, item.customer).await?;
    let now = found.map(|stored| stored.customer.state);
    let chain = Rewind::of_customer(tx, actor, organization, item.customer, day).await?;
    let then = chain.state(item.customer.0, now.as_ref())?;
    let state = then.map(|then| then.state).unwrap_or_default();
    customers.insert(item.customer, state.clone());
    Ok(state)
}

/// Customers as they were at the end of a day; region and words are looked for in what they were.
pub async fn list_customers_on(
    app: &App,
    actor: &Actor,
    query: &CustomerQuery,
    after: Option<&NameCursor>,
    limit: i64,
    day: Date,
) -> UseCaseResult<Page<Customer>> {
    let mut transaction = app.database.read().await?;
    let tx = &mut transaction;
    let node = query.organization;
    let filter = CustomerFilter {
        organizations: node.map(|node| actor.tree.subtree(node).into_iter().collect()),
        ..CustomerFilter::default()
    };
    let mut listed = PastPage::of(sane(limit), after.cloned());
    while let Some(missing) = listed.missing() {
        let from = listed.next.as_ref();
        let from = from.map(|cursor| (cursor.key.as_str(), CustomerId(cursor.id)));
        let found = customers::list_seen(tx, &actor.visibility, &filter, from, missing + 1).await?;
        let found = page(found, missing, |row| NameCursor {
            key: sort_key(&row.customer.state.name),
            id: row.customer.id.0,
        });
        let mut there = Vec::with_capacity(found.rows.len());
        for stored in found.rows {
            let then = customer_on(tx, actor, stored.customer, day).await?;
            let then = then.filter(|customer| is_asked_for(query, &customer.state));
            there.extend(then);
        }
        listed.add(there, found.next);
    }
    Ok(listed.into())
}

async fn customer_on(
    tx: &mut Transaction,
    actor: &Actor,
    customer: Customer,
    day: Date,
) -> UseCaseResult<Option<Customer>> {
    let chain = Rewind::of_customer(tx, actor, customer.organization, customer.id, day).await?;
    let then = chain.state(customer.id.0, Some(&customer.state))?;
    let there = then.filter(|then| then.was_there);
    Ok(there.map(|then| Customer {
        state: then.state,
        ..customer
    }))
}

fn is_asked_for(query: &CustomerQuery, state: &CustomerState) -> bool {
    let region = query.region.as_ref();
    let text = query.text.as_deref().map(fold);
    region.is_none_or(|region| state.region == *region)
        && text.is_none_or(|text| fold(&state.name).contains(&text))
}
