//! `/customers/{id}/edit`: what is known of a customer.

use askama::Template;
use axum::response::{Html, IntoResponse as _, Response};
use desbloqueo_app::catalogue::show_customer::{CustomerView, show_customer};
use desbloqueo_app::catalogue::update_customer::{CustomerEdit, update_customer};
use desbloqueo_app::rights::require;
use desbloqueo_domain::code::CustomerId;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Refusals, Rule};
use jiff::civil::Date;

use crate::error::{PageError, of_refused};
use crate::id::Id;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "customers/edit.html")]
struct EditPage {
    shell: Shell,
    id: String,
    version: String,
    name: String,
    region: String,
    market_segment: String,
    renewal: String,
    external_id: String,
    wrong: Wrong,
}

pub(super) async fn show(visitor: Visitor, Id(id): Id<CustomerId>) -> Result<Response, PageError> {
    let view = show_customer(&visitor.app, visitor.actor(), id).await?;
    require(view.rights.manage)?;
    html(&page(&visitor, id, &standing(&view), Wrong::default()))
}

pub(super) async fn save(
    visitor: Visitor,
    Id(id): Id<CustomerId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let view = show_customer(&visitor.app, visitor.actor(), id).await?;
    require(view.rights.manage)?;
    let done = match asked(&fields) {
        Ok(edit) => update_customer(&visitor.app, visitor.actor(), id, edit).await,
        Err(refusals) => Err(refusals.into()),
    };
    match done {
        Ok(_) => {
            let said = Toast::done(visitor.words().plain("customer-saved"));
            saved(&visitor, &format!("/customers/{id}"), said).await
        }
        Err(error) => {
            let status = of_refused(&error);
            let wrong = Wrong::of(&visitor.words(), error)?;
            let page = page(&visitor, id, &fields, wrong);
            Ok((status, Html(page.render()?)).into_response())
        }
    }
}

/// The form as the customer stands.
fn standing(view: &CustomerView) -> Fields {
    let state = &view.customer.state;
    let renewal = state.renewal.map(|day| day.to_string());
    let all = [
        ("version", view.customer.version.to_string()),
        ("name", state.name.clone()),
        ("region", state.region.clone()),
        ("market_segment", state.market_segment.clone()),
        ("renewal", renewal.unwrap_or_default()),
        ("external_id", state.external_id.clone()),
    ];
    Fields(all.map(|(name, text)| (name.to_owned(), text)).to_vec())
}

fn asked(fields: &Fields) -> Result<CustomerEdit, Refusals> {
    let text = |name: &str| Some(fields.get(name).to_owned());
    Ok(CustomerEdit {
        name: text("name"),
        external_id: text("external_id"),
        region: text("region"),
        market_segment: text("market_segment"),
        renewal: Some(renewal(fields)?),
        version: fields.get("version").parse().ok(),
    })
}

/// The day on which the contract renews; refused where a text is none.
pub(super) fn renewal(fields: &Fields) -> Result<Option<Date>, Refusal> {
    let text = fields.get("renewal");
    if text.is_empty() {
        return Ok(None);
    }
    let refusal = |_| Refusal::new(Rule::V1, Cause::NotADate, Field::RenewalDate, text);
    text.parse().map(Some).map_err(refusal)
}

fn page(visitor: &Visitor, id: CustomerId, fields: &Fields, wrong: Wrong) -> EditPage {
    let text = |name: &str| fields.get(name).to_owned();
    EditPage {
        shell: visitor.shell("customer-edit-title"),
        id: id.to_string(),
        version: text("version"),
        name: text("name"),
        region: text("region"),
        market_segment: text("market_segment"),
        renewal: text("renewal"),
        external_id: text("external_id"),
        wrong,
    }
}
