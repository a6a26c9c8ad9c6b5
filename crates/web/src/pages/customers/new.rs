//! `/customers/new`: a customer that no file brought.

use askama::Template;
use axum::response::{Html, IntoResponse as _, Response};
use desbloqueo_app::catalogue::add_customer::add_customer;
use desbloqueo_app::reads::filter_choices;
use desbloqueo_app::rights::{Rights, require};
use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::customer::CustomerState;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};

use super::edit::renewal;
use crate::error::{PageError, of_refused};
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "customers/new.html")]
struct NewPage {
    shell: Shell,
    organizations: Vec<Choice>,
    fields: Fields,
    wrong: Wrong,
}

struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

pub(super) async fn show(visitor: Visitor) -> Result<Response, PageError> {
    html(&page(&visitor, Fields::default(), Wrong::default()).await?)
}

pub(super) async fn add(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    let done = match asked(&fields) {
        Ok((organization, state)) => {
            add_customer(&visitor.app, visitor.actor(), organization, state).await
        }
        Err(refusals) => Err(refusals.into()),
    };
    match done {
        Ok(customer) => {
            let said = Toast::done(visitor.words().plain("customer-added"));
            saved(&visitor, &format!("/customers/{}", customer.id), said).await
        }
        Err(error) => {
            let status = of_refused(&error);
            let wrong = Wrong::of(&visitor.words(), error)?;
            let page = page(&visitor, fields, wrong).await?;
            Ok((status, Html(page.render()?)).into_response())
        }
    }
}

fn asked(fields: &Fields) -> Result<(OrganizationId, CustomerState), Refusals> {
    let text = |name: &str| fields.get(name).to_owned();
    let mut refusals = Refusals::default();
    let organization = fields.get("organization").parse().ok();
    if organization.is_none() {
        refusals.push(Refusal::new(
            Rule::V1,
            Cause::Missing,
            Field::Organization,
            Fact::Nothing,
        ));
    }
    let renewal = renewal(fields).map_err(|refusal| refusals.push(refusal));
    match (organization, renewal) {
        (Some(organization), Ok(renewal)) => {
            let state = CustomerState {
                name: text("name"),
                region: text("region"),
                market_segment: text("market_segment"),
                external_id: text("external_id"),
                renewal,
            };
            Ok((organization, state))
        }
        _ => Err(refusals),
    }
}

async fn page(visitor: &Visitor, fields: Fields, wrong: Wrong) -> Result<NewPage, PageError> {
    require(Rights::of(visitor.actor()).manage)?;
    let known = filter_choices(&visitor.app, visitor.actor()).await?;
    let chosen = fields.get("organization");
    let only = known.organizations.len() == 1;
    let organizations = known.organizations.into_iter().map(|(id, name)| Choice {
        is_chosen: only || id.to_string() == chosen,
        value: id.to_string(),
        label: name,
    });
    Ok(NewPage {
        shell: visitor.shell("customer-new"),
        organizations: organizations.collect(),
        fields,
        wrong,
    })
}
