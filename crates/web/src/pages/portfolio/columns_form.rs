//! `/portfolio/columns`: which columns the grid shows, and how close its rows stand; kept for the visitor.

use askama::Template;
use axum::extract::RawQuery;
use axum::response::Response;
use desbloqueo_app::accounts::{choose_columns, columns_of};
use desbloqueo_app::catalogue::list_own_fields::list_own_fields;

use super::asked::Asked;
use super::choices::Choice;
use super::columns::{Column, LIST};
use super::go_on;
use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::shell::Shell;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "portfolio/columns.html")]
struct ColumnsPage {
    shell: Shell,
    columns: Vec<Choice>,
    is_dense: bool,
    /// The query of the list to go back to.
    found: String,
    back: String,
}

pub(super) async fn show(
    visitor: Visitor,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let asked = Asked::of(&query.unwrap_or_default());
    let kept = columns_of(&visitor.app, visitor.actor(), LIST).await?;
    let shown = match asked.get("columns") {
        "" => Column::read(&kept.unwrap_or_default()),
        named => Column::read(named),
    };
    let own_fields = list_own_fields(&visitor.app, visitor.actor(), None).await?;
    let words = visitor.words();
    // The shown ones first, in their order: a browser sends them so.
    let own = own_fields.iter().map(|field| Column::Own(field.id));
    let rest = Column::ALL.into_iter().chain(own);
    let rest = rest.filter(|column| !shown.contains(column));
    let columns = shown.iter().copied().chain(rest).map(|column| Choice {
        value: column.code(),
        label: column.label(&words, &own_fields),
        is_chosen: shown.contains(&column),
    });
    html(&ColumnsPage {
        columns: columns.collect(),
        is_dense: visitor.visit.settings.density == "dense",
        found: asked.query(),
        back: asked.at("/portfolio"),
        shell: visitor.shell("portfolio-columns-title"),
    })
}

/// Keeps the choice, and shows the list with it in its address.
pub(super) async fn choose(visitor: Visitor, form: Fields) -> Result<Response, PageError> {
    let chosen: Vec<&str> = form.all("column").collect();
    let columns: Vec<String> = Column::read(&chosen.join(","))
        .into_iter()
        .map(Column::code)
        .collect();
    let columns = columns.join(",");
    let is_dense = form.is_ticked("dense");
    choose_columns(&visitor.app, visitor.actor(), (LIST, &columns), is_dense).await?;
    let asked = Asked::of(form.get("found")).with("columns", columns);
    go_on(&visitor, &asked.at("/portfolio"), None).await
}
