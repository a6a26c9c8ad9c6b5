//! Lists the customers that somebody sees, and finds one by id, external id or name.

use desbloqueo_domain::code::{CustomerId, OrganizationId};
use desbloqueo_domain::customer::Customer;
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::column::sort_key;
use desbloqueo_store::customers::{self, CustomerFilter};
use desbloqueo_store::named;

use super::cursor::{NameCursor, Page, page, sane};
use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};

/// Customers in order of name; of an organization and those below it, or all that somebody sees.
pub async fn list_customers(
    app: &App,
    actor: &Actor,
    of: Option<OrganizationId>,
    after: Option<&NameCursor>,
    limit: i64,
) -> UseCaseResult<Page<Customer>> {
    let mut transaction = app.database.read().await?;
    let limit = sane(limit);
    let filter = CustomerFilter {
        organizations: of.map(|node| actor.tree.subtree(node).into_iter().collect()),
        ..CustomerFilter::default()
    };
    let after = after.map(|cursor| (cursor.key.as_str(), CustomerId(cursor.id)));
    let found = customers::list_seen(
        &mut transaction,
        &actor.visibility,
        &filter,
        after,
        limit + 1,
    )
    .await?;
    let rows = found.into_iter().map(|stored| stored.customer).collect();
    Ok(page(rows, limit, |customer: &Customer| NameCursor {
        key: sort_key(&customer.state.name),
        id: customer.id.0,
    }))
}

/// The customer of this id, external id or name; several are refused with their ids.
pub async fn find_customer(app: &App, actor: &Actor, text: &str) -> UseCaseResult<Customer> {
    let mut transaction = app.database.read().await?;
    if let Some(id) = visible::id_in::<CustomerId>(text) {
        return Ok(visible::customer(&mut transaction, actor, id)
            .await?
            .customer);
    }
    let mut found = Vec::new();
    for called in
        named::list_customers(&mut transaction, &visible::organizations(actor), text).await?
    {
        match visible::customer(&mut transaction, actor, called.customer).await {
            Ok(stored) => found.push(stored.customer),
            Err(UseCaseError::NotFound { .. }) => {}
            Err(other) => return Err(other),
        }
    }
    let by_id = found
        .iter()
        .filter(|customer| customer.state.external_id == text.trim())
        .count();
    if by_id > 0 {
        found.retain(|customer| customer.state.external_id == text.trim());
    }
    visible::only(Field::Customer, text, found, |customer| {
        (customer.state.name.clone(), customer.id.to_string())
    })
}
