//! `/portfolio/totals`: lines and units of a filter, counted apart, so that they never stand in the way of the list.

use askama::Template;
use axum::extract::RawQuery;
use axum::response::Response;
use desbloqueo_app::reads::count_lines;
use desbloqueo_i18n::Args;

use super::asked::Asked;
use crate::error::PageError;
use crate::pages::html;
use crate::shell::Shell;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "portfolio/totals.html")]
struct TotalsPage {
    shell: Shell,
    totals: String,
    back: String,
}

pub(super) async fn show(
    visitor: Visitor,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let asked = Asked::of(&query.unwrap_or_default());
    let wanted = asked.lines(&visitor.app, visitor.actor());
    let totals = count_lines(&visitor.app, visitor.actor(), &wanted).await?;
    let words = visitor.words();
    let args = Args::new()
        .number("lines", totals.lines)
        .number("units", totals.units)
        .flag("more", totals.more);
    html(&TotalsPage {
        totals: words.text("portfolio-totals", &args),
        back: asked.at("/portfolio"),
        shell: visitor.shell("nav-portfolio"),
    })
}
