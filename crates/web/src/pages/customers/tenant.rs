//! `/customers/{id}/tenants/new`: one more tenant of a customer.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use desbloqueo_app::catalogue::add_tenant::add_tenant;
use desbloqueo_app::catalogue::show_customer::show_customer;
use desbloqueo_app::rights::require;
use desbloqueo_domain::code::CustomerId;
use desbloqueo_domain::tenant::TenantState;

use crate::error::PageError;
use crate::id::Id;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "customers/tenant.html")]
struct NewPage {
    shell: Shell,
    id: String,
    customer: String,
    name: String,
    domain: String,
    external_id: String,
    wrong: Wrong,
}

pub(super) async fn show(visitor: Visitor, Id(id): Id<CustomerId>) -> Result<Response, PageError> {
    let page = page(&visitor, id, &Fields::default(), Wrong::default()).await?;
    Ok(Html(page.render()?).into_response())
}

pub(super) async fn add(
    visitor: Visitor,
    Id(id): Id<CustomerId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let state = TenantState {
        name: fields.get("name").to_owned(),
        domain: fields.get("domain").to_owned(),
        external_id: fields.get("external_id").to_owned(),
        ..TenantState::default()
    };
    match add_tenant(&visitor.app, visitor.actor(), id, state).await {
        Ok(tenant) => {
            let said = Toast::done(visitor.words().plain("tenant-added"));
            saved(&visitor, &format!("/tenants/{}", tenant.id), said).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let page = page(&visitor, id, &fields, wrong).await?;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok((status, Html(page.render()?)).into_response())
        }
    }
}

async fn page(
    visitor: &Visitor,
    id: CustomerId,
    fields: &Fields,
    wrong: Wrong,
) -> Result<NewPage, PageError> {
    let view = show_customer(&visitor.app, visitor.actor(), id).await?;
    require(view.rights.manage)?;
    let text = |name: &str| fields.get(name).to_owned();
    Ok(NewPage {
        shell: visitor.shell("tenant-new-title"),
        id: id.to_string(),
        customer: view.customer.state.name,
        name: text("name"),
        domain: text("domain"),
        external_id: text("external_id"),
        wrong,
    })
}
