//! Organizations, customers and tenants by what people call them.

use anyhow::Result;
use desbloqueo_app::UseCaseError;
use desbloqueo_domain::code::{CustomerId, OrganizationId, TenantId};
use desbloqueo_domain::refusal::Field;

use super::ids;
use crate::session::Session;

pub(crate) async fn organization(_session: &Session, text: &str) -> Result<OrganizationId> {
    Ok(text.parse().map_err(|_| UseCaseError::not_found(Field::Organization, text))?)
}

pub(crate) async fn customer(_session: &Session, text: &str) -> Result<CustomerId> {
    Ok(text.parse().map_err(|_| UseCaseError::not_found(Field::Customer, text))?)
}

pub(crate) async fn tenant(session: &Session, text: &str) -> Result<TenantId> {
    ids::tenant(session, text).await
}
