//! Tables of reports.

use std::io::Write;
use std::path::PathBuf;

use super::column::ColumnKind;
use super::error::WriteError;
use super::grid::{FileKind, Grid, GridColumn};
use super::plan::CsvOptions;
use super::value::Value;
use super::xlsx::XlsxPlan;

const NARROW: u16 = 14;
const WIDE: u16 = 28;

/// A table of a report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TablePlan {
    /// The name of the sheet, in the reader's language.
    pub sheet: String,
    /// The columns, in order.
    pub columns: Vec<TableColumn>,
    /// How delimited text is written.
    pub csv: CsvOptions,
    /// Where temporary files go; the system's place where none is named.
    pub temporary_directory: Option<PathBuf>,
}

/// A column of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableColumn {
    /// The key in JSON.
    pub code: String,
    /// The heading, in the reader's language.
    pub heading: String,
    /// What stands in it.
    pub kind: ColumnKind,
}

/// Writes a table row by row and gives back where it was written.
pub fn write_table<'v, W: Write + Send>(
    kind: FileKind,
    out: W,
    plan: &TablePlan,
    rows: impl IntoIterator<Item = Vec<Value<'v>>>,
) -> Result<W, WriteError> {
    let mut table = TableWriter::start(kind, out, plan)?;
    for row in rows {
        table.write(&row)?;
    }
    table.finish()
}

/// A table to which rows are written as they come.
pub struct TableWriter<W: Write + Send> {
    grid: Grid<W>,
    rows: u64,
}

impl<W: Write + Send> TableWriter<W> {
    /// Begins a table with its headings.
    pub fn start(kind: FileKind, out: W, plan: &TablePlan) -> Result<Self, WriteError> {
        let columns = plan.columns.iter().map(grid_column).collect();
        let xlsx = XlsxPlan::plain(&plan.sheet, plan.temporary_directory.clone());
        let grid = Grid::start(kind, out, columns, None, xlsx, plan.csv)?;
        Ok(Self { grid, rows: 0 })
    }

    /// Writes a row; nothing of it when it is refused.
    pub fn write(&mut self, row: &[Value<'_>]) -> Result<(), WriteError> {
        self.rows += 1;
        self.grid.write(&self.rows, row)
    }

    /// Ends the table, and gives back where it was written.
    pub fn finish(self) -> Result<W, WriteError> {
        self.grid.finish()
    }
}

fn grid_column(column: &TableColumn) -> GridColumn {
    let is_wide = matches!(
        column.kind,
        ColumnKind::Text | ColumnKind::Code | ColumnKind::Any
    );
    GridColumn {
        key: column.code.clone(),
        heading: column.heading.clone(),
        kind: column.kind,
        width: if is_wide { WIDE } else { NARROW },
        quiet: false,
        own: false,
        column: None,
    }
}
