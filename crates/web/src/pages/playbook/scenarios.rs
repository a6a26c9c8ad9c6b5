//! `/playbook/scenarios`: what every scenario rule asks of each field, status by status.

use askama::Template;
use axum::response::Response;
use desbloqueo_domain::status::Status;
use desbloqueo_playbook::Kind;
use desbloqueo_words::playbook_path;

use super::article::Table;
use crate::error::PageError;
use crate::pages::html;
use crate::shell::Shell;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "playbook/scenarios.html")]
struct ScenariosPage {
    shell: Shell,
    statuses: Vec<Part>,
}

/// The scenarios of one L1.
struct Part {
    kind: &'static str,
    path: String,
    label: String,
    table: Table,
}

pub(super) async fn show(visitor: Visitor) -> Result<Response, PageError> {
    let words = visitor.words();
    let rulebook = words.playbook.rulebook();
    let statuses = words.playbook.codes(Kind::L1).iter().map(|l1| {
        let status = Status::of(l1.clone());
        Part {
            kind: rulebook.kind(l1).map_or("", |kind| kind.code()),
            path: playbook_path(&status),
            label: words.label(Kind::L1, l1),
            table: Table::of(&words, words.scenarios(&status)),
        }
    });
    html(&ScenariosPage {
        statuses: statuses
            .filter(|part| !part.table.scenarios.is_empty())
            .collect(),
        shell: visitor.shell("playbook-scenarios-all"),
    })
}
