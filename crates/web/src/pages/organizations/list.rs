//! `/organizations`: the tree of those that the visitor sees, with what stands at each.

use askama::Template;
use axum::response::Response;
use desbloqueo_app::catalogue::show_organization::{
    OrganizationRow, list_managed, list_organization_tree,
};
use desbloqueo_words::Words;

use crate::error::PageError;
use crate::pages::html;
use crate::shell::Shell;
use crate::visitor::Visitor;

/// Steps by which rows are set in; those below stand where the last of them do.
const DEEPEST: usize = 5;

#[derive(Template)]
#[template(path = "organizations/list.html")]
struct OrganizationsPage {
    shell: Shell,
    rows: Vec<Row>,
    may_add: bool,
}

struct Row {
    id: String,
    name: String,
    depth: usize,
    /// The depth in words, for those who hear the page.
    level: String,
    time_zone: String,
    tenants: String,
    lines: String,
    units: String,
    people: String,
}

pub(super) async fn show(visitor: Visitor) -> Result<Response, PageError> {
    let rows = list_organization_tree(&visitor.app, visitor.actor()).await?;
    let managed = list_managed(&visitor.app, visitor.actor()).await?;
    let words = visitor.words();
    html(&OrganizationsPage {
        rows: rows.into_iter().map(|row| Row::new(&words, row)).collect(),
        may_add: !managed.is_empty(),
        shell: visitor.shell("organizations-title"),
    })
}

impl Row {
    fn new(words: &Words<'_>, row: OrganizationRow) -> Self {
        use desbloqueo_i18n::Args;
        let level = Args::new().count("level", row.depth + 1);
        Self {
            id: row.organization.id.to_string(),
            depth: row.depth.min(DEEPEST),
            level: words.text("organizations-level", &level),
            tenants: words.number(row.figures.tenants),
            lines: words.number(row.figures.lines),
            units: words.number(row.figures.units),
            people: words.number(row.people),
            name: row.organization.name,
            time_zone: row.organization.time_zone,
        }
    }
}
