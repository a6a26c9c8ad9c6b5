//! Lists the tenants that somebody sees, with their priority, and finds one by id, external id, domain or name.

use desbloqueo_domain::code::{CustomerId, OrganizationId, TenantId};
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::tenant::{Priority, PriorityFacts, Tenant};
use desbloqueo_store::named;
use desbloqueo_store::tenants::{self, TenantFilter, TenantItem};
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use super::cursor::{NameCursor, Page, page, sane};
use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};
use crate::reads::today;

/// Which tenants to list; all that somebody sees where nothing is said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TenantQuery {
    /// Those of this organization and those below it.
    pub organization: Option<OrganizationId>,
    /// Those of this customer.
    pub customer: Option<CustomerId>,
    /// Those in this state: `active`, `paused`, `finished`.
    pub state: Option<&'static str>,
}

impl TenantQuery {
    pub(super) fn filter(&self, actor: &Actor) -> TenantFilter {
        let node = self.organization;
        TenantFilter {
            organizations: node.map(|node| actor.tree.subtree(node).into_iter().collect()),
            customers: self.customer.map(|customer| vec![customer]),
            state: self.state,
        }
    }
}

/// A tenant in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedTenant {
    /// The tenant.
    pub tenant: TenantItem,
    /// Its priority: the override, else the computed one.
    pub priority: Priority,
    /// What it was computed from.
    pub facts: PriorityFacts,
}

/// Tenants in order of name.
pub async fn list_tenants(
    app: &App,
    actor: &Actor,
    query: &TenantQuery,
    after: Option<&NameCursor>,
    limit: i64,
) -> UseCaseResult<Page<ListedTenant>> {
    let mut transaction = app.database.read().await?;
    let limit = sane(limit);
    let filter = query.filter(actor);
    let after = after.map(|cursor| (cursor.key.as_str(), TenantId(cursor.id)));
    let found = tenants::list_seen(
        &mut transaction,
        &actor.visibility,
        &filter,
        after,
        limit + 1,
    )
    .await?;
    let today = today(app, &mut transaction, actor).await?;
    let rows = prioritized(&mut transaction, found, today).await?;
    Ok(page(rows, limit, |row| NameCursor {
        key: row.tenant.name_key.clone(),
        id: row.tenant.id.0,
    }))
}

pub(super) async fn prioritized(
    transaction: &mut Transaction,
    found: Vec<TenantItem>,
    today: Date,
) -> UseCaseResult<Vec<ListedTenant>> {
    let ids: Vec<TenantId> = found.iter().map(|tenant| tenant.id).collect();
    let facts = tenants::list_priority_facts(transaction, &ids, today).await?;
    let rows = found.into_iter().map(|tenant| {
        let known = facts.get(&tenant.id).copied().unwrap_or_default();
        let facts = PriorityFacts {
            renews_soon: PriorityFacts::renews_soon(tenant.renewal, today),
            ..known
        };
        let own = tenant.priority_override.as_ref().map(|own| own.priority);
        ListedTenant {
            priority: own.unwrap_or_else(|| facts.priority()),
            facts,
            tenant,
        }
    });
    Ok(rows.collect())
}

/// The tenant of this id, external id, domain or name; several are refused with their ids.
pub async fn find_tenant(app: &App, actor: &Actor, text: &str) -> UseCaseResult<Tenant> {
    let mut transaction = app.database.read().await?;
    if let Some(id) = visible::id_in::<TenantId>(text) {
        return Ok(visible::tenant(&mut transaction, actor, id).await?.tenant);
    }
    let mut found = Vec::new();
    for called in
        named::list_tenants(&mut transaction, &visible::organizations(actor), text).await?
    {
        match visible::tenant(&mut transaction, actor, called.tenant).await {
            Ok(stored) => found.push(stored.tenant),
            Err(UseCaseError::NotFound { .. }) => {}
            Err(other) => return Err(other),
        }
    }
    let is_known_by = |tenant: &Tenant| {
        let state = &tenant.state;
        state.external_id == text.trim() || state.domain.eq_ignore_ascii_case(text.trim())
    };
    if found.iter().any(is_known_by) {
        found.retain(is_known_by);
    }
    visible::only(Field::Tenant, text, found, |tenant| {
        (tenant.state.name.clone(), tenant.id.to_string())
    })
}
