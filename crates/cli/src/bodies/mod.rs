//! What programs read with `--json`: names and shapes that stay, described in docs/json.md.

mod blocker;
mod catalogue;
mod line;
mod parts;
mod tenant;

pub(crate) use blocker::{BlockerBody, BlockerItemBody};
pub(crate) use catalogue::{
    CustomerBody, CustomerViewBody, OrganizationBody, PersonBody, TenantItemBody,
};
pub(crate) use line::{LineBody, SavedLineBody, StatusLineBody};
pub(crate) use parts::{ActionBody, AskedBody, Named, OwnerBody, StatusBody};
pub(crate) use tenant::{EntitlementBody, TenantViewBody};
