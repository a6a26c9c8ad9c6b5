//! `/people/roles`: what each role may do, read from the matrix that refuses afterwards.

use askama::Template;
use axum::response::Response;
use desbloqueo_domain::access::{Allowed, OrganizationRole, matrix_rows};

use crate::error::PageError;
use crate::pages::html;
use crate::shell::Shell;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "people/roles.html")]
struct RolesPage {
    shell: Shell,
    roles: Vec<Column>,
    rows: Vec<Row>,
}

struct Column {
    name: String,
    /// Whether the visitor holds the role somewhere.
    is_yours: bool,
}

struct Row {
    name: String,
    cells: Vec<Cell>,
}

struct Cell {
    /// The role, for where the table becomes a list.
    role: String,
    sign: &'static str,
    /// What the sign means.
    words: String,
    /// Whether the words are shown beside the sign: it is neither yes nor no.
    is_partly: bool,
    is_yours: bool,
}

pub(super) async fn show(visitor: Visitor) -> Result<Response, PageError> {
    let shell = visitor.shell("roles-title");
    let held: Vec<OrganizationRole> = visitor.actor().roles().collect();
    let roles: Vec<Column> = OrganizationRole::ALL
        .into_iter()
        .map(|role| Column {
            name: shell.t(&format!("role-{}", role.code())),
            is_yours: held.contains(&role),
        })
        .collect();
    let rows = matrix_rows().map(|row| Row {
        name: shell.t(&format!("permission-{}", row.permission.code())),
        cells: roles
            .iter()
            .zip(row.cells)
            .map(|(role, cell)| Cell::new(&shell, role, cell))
            .collect(),
    });
    html(&RolesPage {
        rows: rows.collect(),
        roles,
        shell,
    })
}

impl Cell {
    fn new(shell: &Shell, role: &Column, cell: Allowed) -> Self {
        Self {
            role: role.name.clone(),
            sign: cell.sign(),
            words: shell.t(&format!("allowed-{}", cell.code())),
            is_partly: !matches!(cell, Allowed::Yes | Allowed::No),
            is_yours: role.is_yours,
        }
    }
}
