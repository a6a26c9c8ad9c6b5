//! The catalogue: organizations, people and roles, customers and contacts, tenants with their teams, entitlements,
//! own fields; setting an installation up and opening it.
//!
//! What somebody does not see does not exist for them (rule A3): every use case finds its record through
//! [`visible`](self) first and asks for the right afterwards. Each change hangs on the chain of its record (rule H6):
//! contacts on their customer's, notes and own values on their tenant's, people and roles on the root organization's.

mod blockers_above;
pub(crate) mod chains;
mod checks;
mod cursor;
mod facts;
mod packs;
pub(crate) mod people_history;
mod visible;

pub mod add_contact;
pub mod add_customer;
pub mod add_entitlement;
pub mod add_organization;
pub mod add_own_field;
pub mod add_person;
pub mod add_tenant;
pub mod as_of;
pub mod ask_requirements;
pub mod assign_team;
pub mod grant_role;
pub mod hand_over_tenants;
pub mod is_set_up;
pub mod list_customers;
pub mod list_organizations;
pub mod list_own_fields;
pub mod list_people;
pub mod list_tenants;
pub mod open_app;
pub mod open_team;
pub mod page_customers;
pub mod past_lists;
pub mod preview_grant;
pub mod set_own_value;
pub mod set_up;
pub mod show_customer;
pub mod show_entitlement;
pub mod show_organization;
pub mod show_own_values;
pub mod show_person;
pub mod show_tenant;
pub mod transfer_tenants;
pub mod update_contact;
pub mod update_customer;
pub mod update_entitlement;
pub mod update_organization;
pub mod update_person;
pub mod update_tenant;
pub mod write_tenant_note;

pub(crate) use update_person::{
    refuse_last_administrator, require_to_manage as require_to_manage_person,
};
pub(crate) use update_tenant::save_by as save_tenant;

pub(crate) use visible::{
    customer as customer_in_sight, organizations as organizations_in_sight,
    person as person_in_sight,
};

pub use cursor::{MOST_ROWS, NameCursor, Page};
pub use packs::{content_of, digest_of_content};
pub(crate) use visible::standing_in;
