//! `/tenants/{id}/notes`: what is written on a tenant in passing.

use axum::response::Response;
use desbloqueo_app::catalogue::write_tenant_note::write_tenant_note;
use desbloqueo_domain::code::TenantId;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::press::refuse;
use crate::posted::Fields;
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
