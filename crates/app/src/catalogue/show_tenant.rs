//! Shows a tenant on one screen: entitlements with lines and what they lack, blockers, team, notes, contacts,
//! priority, own values.

mod mentioned;

use std::collections::BTreeMap;

use desbloqueo_domain::blocker::Blocker;
use desbloqueo_domain::code::{BlockerId, OwnFieldId, TenantId};
use desbloqueo_domain::customer::{Contact, Customer};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::own_field::OwnField;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::tenant::{Priority, PriorityFacts, Tenant, TenantNote};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{customers, entitlements, organizations, tenant_notes, tenants};
use jiff::civil::Date;

use super::show_customer::contacts_of;
use super::show_entitlement::{EntitlementView, blockers_of, fields_of, values_of, views};
use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};
use crate::reads::Names;
pub(super) use mentioned::mentioned;

/// A tenant as it is shown.
#[derive(Debug, Clone)]
pub struct TenantView {
    /// The tenant with its team.
    pub tenant: Tenant,
    /// The name of its organization.
    pub organization_name: String,
    /// Its customer.
    pub customer: Customer,
    /// The customer's contacts.
    pub contacts: Vec<Contact>,
    /// Its entitlements, in order of service.
    pub entitlements: Vec<EntitlementView>,
    /// The blockers that hold its lines.
    pub blockers: BTreeMap<BlockerId, Blocker>,
    /// Its notes, the newest first; so many at most.
    pub notes: Vec<TenantNote>,
    /// Its priority: the override, else the computed one.
    pub priority: Priority,
    /// What the priority is computed from.
    pub priority_facts: PriorityFacts,
    /// The own fields that its organization has.
    pub own_fields: Vec<OwnField>,
    /// Its own values.
    pub own_values: BTreeMap<OwnFieldId, String>,
    /// The names of the people and contacts in its team, its lines, blockers and notes.
    pub names: Names,
    /// Today, where its organization is.
    pub today: Date,
}

/// Notes that are shown with a tenant.
pub const NOTES_SHOWN: i64 = 100;

/// Shows a tenant that the actor sees whole.
pub async fn show_tenant(app: &App, actor: &Actor, id: TenantId) -> UseCaseResult<TenantView> {
    let mut transaction = app.database.read().await?;
    read_tenant(app, &mut transaction, actor, id).await
}

/// Reads a tenant that the actor sees whole, for those who show more beside it.
pub(crate) async fn read_tenant(
    app: &App,
    tx: &mut Transaction,
    actor: &Actor,
    id: TenantId,
) -> UseCaseResult<TenantView> {
    let tenant = visible::tenant(tx, actor, id).await?.tenant;
    let organization = tenant.organization;
    let missing = || UseCaseError::not_found(Field::Tenant, id);
    let customer = customers::find(tx, organization, tenant.customer)
        .await?
        .ok_or_else(missing)?
        .customer;
    let today = app.today_in(tx, organization).await?;
    let own_fields = fields_of(tx, actor, organization).await?;
    let found = entitlements::list_of_tenant(tx, organization, id).await?;
    let found: Vec<Entitlement> = found.into_iter().map(|stored| stored.entitlement).collect();
    let blockers = blockers_of(tx, actor, &found).await?;
    let entitlements = views(app, tx, found, &own_fields).await?;
    let contacts = contacts_of(tx, &customer).await?;
    let notes = tenant_notes::list_of_tenant(tx, organization, id, None, NOTES_SHOWN).await?;
    let mentioned = mentioned(&tenant, &entitlements, &blockers, &notes, &contacts);
    let names = Names::read(tx, mentioned.iter().map(|who| (organization, who))).await?;
    let mut own_values = values_of(tx, organization, &[id.0], &own_fields).await?;
    let priority_facts = priority_facts(tx, &tenant, &customer, today).await?;
    Ok(TenantView {
        organization_name: organizations::find(tx, organization)
            .await?
            .ok_or_else(missing)?
            .name,
        priority: tenant.state.priority(&priority_facts),
        own_values: own_values.remove(&id.0).unwrap_or_default(),
        tenant,
        customer,
        contacts,
        entitlements,
        blockers,
        notes,
        priority_facts,
        own_fields,
        names,
        today,
    })
}

async fn priority_facts(
    transaction: &mut Transaction,
    tenant: &Tenant,
    customer: &Customer,
    today: Date,
) -> UseCaseResult<PriorityFacts> {
    let known = tenants::list_priority_facts(transaction, &[tenant.id], today).await?;
    let renews_soon = PriorityFacts::renews_soon(customer.state.renewal, today);
    Ok(PriorityFacts {
        renews_soon,
        ..known.get(&tenant.id).copied().unwrap_or_default()
    })
}
