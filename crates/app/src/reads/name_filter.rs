//! The names behind what a list is narrowed to, as far as the actor sees them (rule A3).

use std::collections::BTreeMap;

use desbloqueo_domain::code::{OrganizationId, PersonId};
use desbloqueo_store::organizations;

use super::LineFilter;
use crate::App;
use crate::actor::Actor;
use crate::blockers::find_visible;
use crate::catalogue::list_customers::find_customer;
use crate::catalogue::list_own_fields::list_own_fields;
use crate::catalogue::list_people::find_person;
use crate::catalogue::list_tenants::find_tenant;
use crate::error::{UseCaseError, UseCaseResult};

/// The names behind a filter; what the actor does not see has none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FilterNames {
    /// Of the customer.
    pub customer: Option<String>,
    /// Of the tenant.
    pub tenant: Option<String>,
    /// The title of the blocker.
    pub blocker: Option<String>,
    /// Of the own field.
    pub own_field: Option<String>,
    /// Of people.
    pub people: BTreeMap<PersonId, String>,
    /// Of organizations.
    pub organizations: BTreeMap<OrganizationId, String>,
}

/// Looks up the names behind a filter.
pub async fn name_filter(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
) -> UseCaseResult<FilterNames> {
    let mut found = FilterNames::default();
    if let Some(id) = filter.customer {
        let customer = seen(find_customer(app, actor, &id.to_string()).await)?;
        found.customer = customer.map(|customer| customer.state.name);
    }
    if let Some(id) = filter.tenant {
        let tenant = seen(find_tenant(app, actor, &id.to_string()).await)?;
        found.tenant = tenant.map(|tenant| tenant.state.name);
    }
    if let Some((field, _)) = &filter.own {
        let fields = list_own_fields(app, actor, None).await?;
        let named = fields.into_iter().find(|own| own.id == *field);
        found.own_field = named.map(|own| own.label);
    }
    for id in [filter.owned_by, filter.of_team].into_iter().flatten() {
        if let Some(person) = seen(find_person(app, actor, &id.to_string()).await)? {
            found.people.insert(id, person.name);
        }
    }
    if filter.blocker.is_none() && filter.organizations.is_empty() {
        return Ok(found);
    }
    let mut transaction = app.database.read().await?;
    if let Some(id) = filter.blocker {
        let stored = seen(find_visible(&mut transaction, actor, id).await)?;
        found.blocker = stored.map(|stored| stored.blocker.state.title);
    }
    let known = organizations::list(&mut transaction).await?.into_iter();
    let named = known.filter(|node| filter.organizations.contains(&node.id));
    found.organizations = named
        .filter(|node| actor.sees_organization(node.id))
        .map(|node| (node.id, node.name))
        .collect();
    Ok(found)
}

fn seen<T>(result: UseCaseResult<T>) -> UseCaseResult<Option<T>> {
    match result {
        Ok(found) => Ok(Some(found)),
        Err(UseCaseError::NotFound { .. }) => Ok(None),
        Err(other) => Err(other),
    }
}
