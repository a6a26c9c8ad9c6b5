//! `/portfolio`: the grid of lines.

use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use desbloqueo_app::reads::{LineOrder, LineSort, Lines, list_lines};
use serde::Deserialize;

use crate::error::PageError;
use crate::pages::html;
use crate::shell::Shell;
use crate::ui::LineRow;
use crate::visitor::Visitor;

/// Rows of a page.
const ROWS: u32 = 50;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    sort: String,
    after: String,
}

#[derive(Template)]
#[template(path = "portfolio/list.html")]
struct ListPage {
    shell: Shell,
    rows: Vec<LineRow>,
    /// The address of the next page; empty on the last.
    older: String,
}

pub(super) async fn show(
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let wanted = Lines {
        order: order(&asked.sort),
        limit: ROWS,
        cursor: asked.after.clone(),
        ..Lines::default()
    };
    let list = list_lines(&visitor.app, visitor.actor(), &wanted).await?;
    let words = visitor.words();
    let rows = list
        .items
        .iter()
        .map(|item| LineRow::new(&words, &list.names, item, list.day));
    let older = list.next.map(|after| {
        let query = serde_urlencoded::to_string([("sort", asked.sort.as_str()), ("after", &after)]);
        format!("/portfolio?{}", query.unwrap_or_default())
    });
    html(&ListPage {
        rows: rows.collect(),
        older: older.unwrap_or_default(),
        shell: visitor.shell("nav-portfolio"),
    })
}

/// A sort and its direction: with `-` in front, the greatest first.
fn order(text: &str) -> LineOrder {
    let (name, descending) = match text.strip_prefix('-') {
        Some(name) => (name, true),
        None => (text, false),
    };
    LineOrder {
        sort: LineSort::parse(name).unwrap_or_default(),
        descending,
    }
}
