//! What stands in the cells of a workbook: its bytes hold the time at which they were written, too.

use std::fmt::Write as _;

use desbloqueo_sheets::{Limits, Workbook};

/// Every sheet with every cell that holds something.
pub(super) fn text(bytes: &[u8]) -> String {
    let opened = Workbook::open_bytes(bytes.to_vec(), "export.xlsx", &Limits::default());
    let mut workbook = opened.unwrap();
    let sheets = workbook.sheets().to_vec();
    let mut text = String::new();
    for (position, sheet) in sheets.iter().enumerate() {
        writeln!(text, "{sheet:?}").unwrap();
        for row in workbook.rows(position).unwrap() {
            writeln!(text, "{:?}", row.unwrap()).unwrap();
        }
    }
    text
}
