//! The matrix agrees cell by cell with the page of permissions, where that lies beside the workspace.

use std::path::Path;

use desbloqueo_domain::access::{Allowed, Permission, matrix_rows};

/// The rows of the page, or a visible word that it is not there.
fn rows_of_page() -> Option<Vec<Vec<String>>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/permissions.md");
    let Ok(text) = std::fs::read_to_string(&path) else {
        #[expect(clippy::print_stderr, reason = "a skipped test must be seen")]
        {
            eprintln!("SKIPPED: {} is not there", path.display());
        }
        return None;
    };
    let rows = text.lines().filter(|line| line.starts_with('|')).skip(2);
    let cells = |line: &str| {
        let inside = line.trim_matches('|').split('|').skip(1);
        inside.map(|cell| cell.trim().to_owned()).collect()
    };
    Some(rows.map(cells).collect())
}

/// A cell as the page writes it.
fn on_page(cell: Allowed) -> &'static str {
    match cell {
        Allowed::Yes => "●",
        Allowed::Override => "override",
        Allowed::Own => "◐",
        Allowed::OwnBlockers => "◐ blockers",
        Allowed::OwnComment => "◐ comment",
        Allowed::OwnOpen => "◐ open",
        Allowed::OwnProposeClose => "◐ propose close",
        Allowed::OwnHandOver => "◐ hand over",
        Allowed::InviteWithinNode => "invite within own node",
        Allowed::Review => "review",
        Allowed::No => "–",
    }
}

#[test]
fn every_cell_of_the_matrix_is_that_of_the_page_of_permissions() {
    let Some(page) = rows_of_page() else { return };
    // The page was written before the coach could be taught.
    let ours: Vec<Vec<String>> = matrix_rows()
        .filter(|row| row.permission != Permission::TeachCoach)
        .map(|row| row.cells.map(|cell| on_page(cell).to_owned()).to_vec())
        .collect();
    assert_eq!(ours, page);
}
