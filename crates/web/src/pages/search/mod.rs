//! `/search`: one box for tenants, customers, blockers, notes, pages, actions and statuses of the playbook. The page
//! works without a script; with one, `/search/options` fills the box that Ctrl-K opens while somebody types.

mod groups;
mod places;

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use desbloqueo_i18n::Args;
use serde::Deserialize;

use self::groups::Group;
use super::html;
use crate::error::PageError;
use crate::shell::Shell;
use crate::visitor::Visitor;
use crate::web::Web;

/// Characters of a search at most: nobody types more.
const LONGEST: usize = 200;
/// Rows of each kind while somebody types.
const WHILE_TYPING: usize = 5;
/// Rows of each kind on the page.
const ON_THE_PAGE: usize = 20;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/search", get(show))
        .route("/search/options", get(options))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
}

#[derive(Template)]
#[template(path = "search/page.html")]
struct SearchPage {
    shell: Shell,
    q: String,
    groups: Vec<Group>,
    /// How many were found, as words.
    found: String,
    /// The portfolio with all lines whose note or names have the text.
    lines: String,
}

#[derive(Template)]
#[template(path = "search/options.html")]
struct OptionsPart {
    shell: Shell,
    q: String,
    groups: Vec<Group>,
    found: String,
    /// The page that searches everything.
    everything: String,
}

async fn show(visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let q = asked.text();
    let groups = groups::all(&visitor, &q, ON_THE_PAGE, true).await?;
    html(&SearchPage {
        found: found(&visitor, &groups),
        lines: with_text("/portfolio", "text", &q),
        shell: visitor.shell("search-title"),
        groups,
        q,
    })
}

async fn options(visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let q = asked.text();
    let groups = groups::all(&visitor, &q, WHILE_TYPING, false).await?;
    html(&OptionsPart {
        found: found(&visitor, &groups),
        everything: with_text("/search", "q", &q),
        shell: visitor.shell("search-title"),
        groups,
        q,
    })
}

impl Asked {
    fn text(&self) -> String {
        self.q.trim().chars().take(LONGEST).collect()
    }
}

fn found(visitor: &Visitor, groups: &[Group]) -> String {
    let count = groups.iter().map(|group| group.hits.len()).sum();
    let args = Args::new().count("count", count);
    visitor.words().text("search-found", &args)
}

/// A path with one field of a query.
fn with_text(path: &str, name: &str, text: &str) -> String {
    let query = serde_urlencoded::to_string([(name, text)]).unwrap_or_default();
    format!("{path}?{query}")
}
