//! The catalogue: organizations, people and roles, customers and contacts, tenants with their teams, entitlements,
//! own fields; setting an installation up and opening it.

pub(crate) mod chains;
mod checks;
mod facts;
mod packs;
mod visible;

pub mod add_contact;
pub mod add_customer;
pub mod add_entitlement;
pub mod add_organization;
pub mod add_own_field;
pub mod add_person;
pub mod add_tenant;
pub mod assign_team;
pub mod open_app;
pub mod set_up;
pub mod update_tenant;

pub use packs::{content_of, digest_of_content};
