//! Rows that an import refused, as they were, with the reasons: ready to be mended and imported again.

use std::io::Write;
use std::path::PathBuf;

use desbloqueo_sheets::Mapping;
use jiff::Timestamp;

use super::column::ColumnKind;
use super::error::WriteError;
use super::grid::{FileKind, Grid, GridColumn};
use super::plan::CsvOptions;
use super::stamp::ExportStamp;
use super::value::Value;
use super::xlsx::XlsxPlan;

/// What headings of reason columns begin with; an import leaves out the columns that have it.
pub const REFUSED_PREFIX: &str = "!refused: ";

const REASON_WIDTH: u16 = 60;
const PLACE_WIDTH: u16 = 14;
const WIDTH: u16 = 18;

/// Whether a column holds reasons of a refusal and no data, whatever language its heading is in.
pub fn is_refused_heading(heading: &str) -> bool {
    let start = REFUSED_PREFIX.trim_end();
    let heading = heading.trim_start();
    heading
        .get(..start.len())
        .is_some_and(|first| first.eq_ignore_ascii_case(start))
}

/// A workbook of refused rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RefusedSheet {
    /// The name of the sheet.
    pub sheet: String,
    /// What the column of reasons is called, in the reader's language; the prefix is put before it.
    pub reason_heading: String,
    /// What the column of places is called, in the reader's language; the prefix is put before it.
    pub place_heading: String,
    /// The headings of the imported file, in order; a column without one has an empty one.
    pub headings: Vec<String>,
    /// How the columns of the imported file were read: so they are read again.
    pub mapping: Option<Mapping>,
    /// When the imported file was made, where it was an export of ours.
    pub taken: Option<Timestamp>,
    /// Where temporary files go; the system's place where none is named.
    pub temporary_directory: Option<PathBuf>,
}

/// A row that was refused.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RefusedRow {
    /// Why, in the reader's language.
    pub reason: String,
    /// The cell of the imported file, such as `L2!C14` or `C14`.
    pub place: String,
    /// The cells as they were.
    pub cells: Vec<Value<'static>>,
}

/// Writes a workbook of refused rows and gives back where it was written.
///
/// Reason and place come first, under headings that begin with [`REFUSED_PREFIX`].
pub fn write_refused<W: Write + Send>(
    out: W,
    sheet: &RefusedSheet,
    rows: impl IntoIterator<Item = RefusedRow>,
) -> Result<W, WriteError> {
    let mapping = sheet.mapping.as_ref().map(Mapping::without_groups);
    let plan = XlsxPlan {
        // A mapping is plain data, which always has a text.
        mapping: mapping.and_then(|mapping| mapping.to_json().ok()),
        stamp: sheet.taken.map(|taken| ExportStamp {
            id: String::new(),
            taken,
            database: String::new(),
            language: String::new(),
        }),
        ..XlsxPlan::plain(&sheet.sheet, sheet.temporary_directory.clone())
    };
    let csv = CsvOptions::default();
    let mut grid = Grid::start(FileKind::Xlsx, out, columns(sheet), None, plan, csv)?;
    for (number, row) in (1u64..).zip(rows) {
        let mut cells = vec![Value::text(row.reason), Value::text(row.place)];
        cells.extend(row.cells);
        grid.write(&number, &cells)?;
    }
    grid.finish()
}

fn columns(sheet: &RefusedSheet) -> Vec<GridColumn> {
    let column = |key: &str, heading: String, kind: ColumnKind, width: u16| GridColumn {
        key: key.to_owned(),
        heading,
        kind,
        width,
        quiet: false,
        own: false,
        column: None,
    };
    let ours = |key: &str, heading: &str, width: u16| {
        column(
            key,
            format!("{REFUSED_PREFIX}{heading}"),
            ColumnKind::Text,
            width,
        )
    };
    let mut columns = vec![
        ours("reason", &sheet.reason_heading, REASON_WIDTH),
        ours("place", &sheet.place_heading, PLACE_WIDTH),
    ];
    let as_it_was = |heading: &String| column(heading, heading.clone(), ColumnKind::Any, WIDTH);
    columns.extend(sheet.headings.iter().map(as_it_was));
    columns
}
