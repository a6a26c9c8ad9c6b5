//! Organizations, people, customers, contacts and tenants.

use desbloqueo_app::catalogue::list_people::PersonItem;
use desbloqueo_app::catalogue::list_tenants::ListedTenant;
use desbloqueo_app::catalogue::show_customer::CustomerView;
use desbloqueo_app::reads::{Organization, RoleGrant};
use desbloqueo_domain::customer::{Contact, Customer};
use desbloqueo_domain::person::Person;
use desbloqueo_domain::tenant::Activity;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::Named;

/// An organization.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OrganizationBody {
    id: String,
    version: i64,
    name: String,
    parent_id: Option<String>,
    time_zone: String,
}

impl From<&Organization> for OrganizationBody {
    fn from(one: &Organization) -> Self {
        Self {
            id: one.id.to_string(),
            version: one.version,
            name: one.name.clone(),
            parent_id: one.parent.map(|id| id.to_string()),
            time_zone: one.time_zone.clone(),
        }
    }
}

/// Somebody with an account.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PersonBody {
    id: String,
    version: i64,
    name: String,
    mail: String,
    language: String,
    time_zone: String,
    state: &'static str,
    roles: Vec<RoleBody>,
}

impl From<&PersonItem> for PersonBody {
    fn from(item: &PersonItem) -> Self {
        Self::with_roles(&item.person, &item.grants)
    }
}

impl PersonBody {
    /// Somebody with the roles that the reader sees.
    pub fn with_roles<'a>(
        person: &Person,
        grants: impl IntoIterator<Item = &'a RoleGrant>,
    ) -> Self {
        Self {
            id: person.id.to_string(),
            version: person.version,
            name: person.name.clone(),
            mail: person.mail.clone(),
            language: person.language.clone(),
            time_zone: person.time_zone.clone(),
            state: person.state.code(),
            roles: grants.into_iter().map(RoleBody::from).collect(),
        }
    }
}

/// A role of somebody on an organization.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RoleBody {
    id: String,
    role: &'static str,
    organization_id: String,
}

impl From<&RoleGrant> for RoleBody {
    fn from(held: &RoleGrant) -> Self {
        Self {
            id: held.id.to_string(),
            role: held.grant.role.code(),
            organization_id: held.grant.organization.to_string(),
        }
    }
}

/// A customer.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CustomerBody {
    id: String,
    /// Nothing of a past day.
    version: Option<i64>,
    organization_id: String,
    external_id: String,
    name: String,
    region: String,
    market_segment: String,
    renewal_date: Option<Date>,
}

impl From<&Customer> for CustomerBody {
    fn from(customer: &Customer) -> Self {
        let state = &customer.state;
        Self {
            id: customer.id.to_string(),
            version: Some(customer.version),
            organization_id: customer.organization.to_string(),
            external_id: state.external_id.clone(),
            name: state.name.clone(),
            region: state.region.clone(),
            market_segment: state.market_segment.clone(),
            renewal_date: state.renewal,
        }
    }
}

impl CustomerBody {
    /// The same without its version: the past is not changed.
    #[must_use]
    pub fn of_the_past(mut self) -> Self {
        self.version = None;
        self
    }
}

/// A customer with its contacts and tenants.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CustomerViewBody {
    #[serde(flatten)]
    customer: CustomerBody,
    contacts: Vec<ContactBody>,
    tenants: Vec<Named>,
}

impl From<&CustomerView> for CustomerViewBody {
    fn from(view: &CustomerView) -> Self {
        let tenants = view.tenants.iter();
        Self {
            customer: CustomerBody::from(&view.customer),
            contacts: view.contacts.iter().map(ContactBody::from).collect(),
            tenants: tenants
                .map(|tenant| Named::new(tenant.id, &tenant.state.name))
                .collect(),
        }
    }
}

impl CustomerViewBody {
    /// The same without versions: the past is not changed.
    #[must_use]
    pub fn of_the_past(mut self) -> Self {
        self.customer = self.customer.of_the_past();
        let contacts = self.contacts.into_iter();
        self.contacts = contacts.map(ContactBody::of_the_past).collect();
        self
    }
}

/// A contact.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ContactBody {
    id: String,
    /// Nothing of a past day.
    version: Option<i64>,
    side: &'static str,
    name: String,
    role: String,
    language: String,
    time_zone: String,
    mail: String,
    do_not_contact: Option<String>,
}

impl From<&Contact> for ContactBody {
    fn from(contact: &Contact) -> Self {
        let state = &contact.state;
        Self {
            id: contact.id.to_string(),
            version: Some(contact.version),
            side: state.side.code(),
            name: state.name.clone(),
            role: state.role.clone(),
            language: state.language.clone(),
            time_zone: state.time_zone.clone(),
            mail: state.mail.clone(),
            do_not_contact: state.do_not_contact.clone(),
        }
    }
}

impl ContactBody {
    /// The same without its version: the past is not changed.
    #[must_use]
    pub fn of_the_past(mut self) -> Self {
        self.version = None;
        self
    }
}

/// Whether a tenant is being worked on.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ActivityBody {
    state: &'static str,
    paused_until: Option<Date>,
}

impl From<Activity> for ActivityBody {
    fn from(activity: Activity) -> Self {
        Self {
            state: activity.code(),
            paused_until: activity.paused_until(),
        }
    }
}

/// A tenant of a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TenantItemBody {
    id: String,
    organization_id: String,
    customer: Named,
    name: String,
    external_id: String,
    domain: String,
    #[serde(flatten)]
    activity: ActivityBody,
    priority: &'static str,
    units: i64,
    blocked_units: i64,
    renewal_date: Option<Date>,
}

impl From<&ListedTenant> for TenantItemBody {
    fn from(one: &ListedTenant) -> Self {
        let item = &one.tenant;
        Self {
            id: item.id.to_string(),
            organization_id: item.organization.to_string(),
            customer: Named::new(item.customer, &item.customer_name),
            name: item.name.clone(),
            external_id: item.external_id.clone(),
            domain: item.domain.clone(),
            activity: ActivityBody::from(item.activity),
            priority: one.priority.code(),
            units: one.facts.counted_units,
            blocked_units: one.facts.blocked_units,
            renewal_date: item.renewal,
        }
    }
}
