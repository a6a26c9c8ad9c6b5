//! The pages, one file or folder each; addresses mirror the folders.

mod account_link;
mod audit;
mod blockers;
mod calendar;
mod coach;
mod customers;
mod entitlements;
mod help;
mod history;
mod home;
mod imports;
mod incomplete;
mod insights;
mod insights_digest;
mod lines;
mod organizations;
mod own_values;
mod people;
mod playbook;
mod portfolio;
mod press;
mod redact;
mod search;
mod second_factor;
mod second_step;
mod settings;
mod sign_in;
mod sign_in_provider;
mod start;
mod tenants;
mod tokens;
mod waiting;

pub(crate) use blockers::KeptOffers;
pub use insights::{ask_every_chart, save_every_report};
pub(crate) use second_factor::PATH as SECOND_FACTOR_PATH;

use axum::Router;

use crate::web::Web;

/// Every page.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .merge(account_link::routes())
        .merge(audit::routes())
        .merge(blockers::routes())
        .merge(calendar::routes())
        .merge(coach::routes())
        .merge(customers::routes())
        .merge(entitlements::routes())
        .merge(history::routes())
        .merge(help::routes())
        .merge(home::routes())
        .merge(imports::routes())
        .merge(incomplete::routes())
        .merge(insights::routes())
        .merge(insights_digest::routes())
        .merge(lines::routes())
        .merge(organizations::routes())
        .merge(own_values::routes())
        .merge(people::routes())
        .merge(playbook::routes())
        .merge(portfolio::routes())
        .merge(redact::routes())
        .merge(search::routes())
        .merge(second_factor::routes())
        .merge(second_step::routes())
        .merge(settings::routes())
        .merge(sign_in::routes())
        .merge(sign_in_provider::routes())
        .merge(start::routes())
        .merge(tenants::routes())
        .merge(tokens::routes())
        .merge(waiting::routes())
}

/// Renders a page.
pub(crate) fn html(
    page: &impl askama::Template,
) -> Result<axum::response::Response, crate::error::PageError> {
    use axum::response::IntoResponse as _;
    Ok(axum::response::Html(page.render()?).into_response())
}
