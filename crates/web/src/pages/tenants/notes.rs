//! `/tenants/{id}/notes`, `/tenants/{id}/own`: what is written on a tenant in passing.

use axum::response::Response;
use desbloqueo_app::catalogue::set_own_value::{OwnTarget, set_own_value};
use desbloqueo_app::catalogue::write_tenant_note::write_tenant_note;
use desbloqueo_domain::code::{OwnFieldId, TenantId};
use serde::Deserialize;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::press::refuse;
use crate::posted::{Fields, Posted};
use crate::saved::{Toast, saved};
use crate::visitor::Visitor;

pub(super) async fn write(
    visitor: Visitor,
    Id(id): Id<TenantId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let (technical, body) = (fields.is_ticked("technical"), fields.get("body"));
    let done = write_tenant_note(&visitor.app, visitor.actor(), id, technical, body).await;
    let back = format!("/tenants/{id}");
    match done {
        Ok(_) => {
            let said = Toast::done(visitor.words().plain("tenant-note-written"));
            saved(&visitor, &back, said).await
        }
        Err(error) => refuse(&visitor, &back, error).await,
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Own {
    field: OwnFieldId,
    #[serde(default)]
    value: String,
}

pub(super) async fn fill(
    visitor: Visitor,
    Id(id): Id<TenantId>,
    Posted(own): Posted<Own>,
) -> Result<Response, PageError> {
    let (target, value) = (OwnTarget::Tenant(id), Some(own.value.as_str()));
    let done = set_own_value(&visitor.app, visitor.actor(), own.field, target, value).await;
    let back = format!("/tenants/{id}");
    match done {
        Ok(_) => {
            let said = Toast::done(visitor.words().plain("tenant-own-filled"));
            saved(&visitor, &back, said).await
        }
        Err(error) => refuse(&visitor, &back, error).await,
    }
}
