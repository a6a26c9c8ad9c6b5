//! Any text and any day survive a workbook.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail loudly"
)]

mod write_support;

use calamine::{Data, DataType};
use desbloqueo_exchange::write::{ExportLine, FileKind};
use jiff::civil::date;
use proptest::prelude::*;
use write_support::{cell, iso, line, plan, rows, text, written};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Every text but an empty one, which is an empty cell, and one longer than a cell.
    #[test]
    fn any_text_survives(notes in prop::collection::vec(any_text(), 1..20)) {
        let lines: Vec<ExportLine> = notes.iter().map(|note| line(note)).collect();
        let rows = rows(&written(FileKind::Xlsx, &plan(), &lines).unwrap(), "Líneas");
        for (index, note) in notes.iter().enumerate() {
            let found = cell(&rows, index + 1, "note");
            let expected = if note.is_empty() { Data::Empty } else { text(note) };
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn any_day_survives(days in 0i64..2_958_000, units in -(1i64 << 53)..(1i64 << 53)) {
        let day = date(1900, 3, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        let line = ExportLine { target: Some(day), units, ..line("") };
        let rows = rows(&written(FileKind::Xlsx, &plan(), &[line]).unwrap(), "Líneas");
        prop_assert_eq!(iso(&cell(&rows, 1, "target-date")), day.to_string());
        prop_assert_eq!(cell(&rows, 1, "units").as_i64(), Some(units));
    }
}

/// Any text at all, and texts that look like the escapes of workbooks.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[_x0-9A-F\u{0}-\u{1f} ]{0,16}",
        "(_x00[0-9A-Fa-f]{2}_|_x005F|_| |\r|\n|\t|=|'|\u{FFFE}|\u{FFFF}|<|&amp;){0,8}",
    ]
}
