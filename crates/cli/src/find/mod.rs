//! From what people type to what is meant: codes by code or label, records by id or the end of it, people and
//! customers by name.

mod codes;
mod ids;
mod owners;
mod records;

pub(crate) use codes::{StatusWords, code, phase, status};
pub(crate) use desbloqueo_words::short;
pub(crate) use ids::{blocker, entitlement, line};
pub(crate) use owners::owner;
pub(crate) use records::{
    contact, customer, organization, organization_or_root, organization_role, person, tenant,
    tenants,
};
