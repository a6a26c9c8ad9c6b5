//! Workbooks of several sheets: what a report tells, and its tables.

use std::io::Write;

use super::column::ColumnKind;
use super::error::WriteError;
use super::value::Value;
use super::xlsx::write_sheets;

/// A workbook of a report.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Book<'v> {
    /// The name of the first sheet, which tells what the tables hold.
    pub sheet: String,
    /// The title of the first sheet.
    pub title: String,
    /// What stands below it, one to a row.
    pub told: Vec<String>,
    /// The tables, each on a sheet of its own.
    pub tables: Vec<BookTable<'v>>,
}

/// A table on a sheet of its own.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BookTable<'v> {
    /// The name of the sheet, in the reader's language.
    pub sheet: String,
    /// The columns, in order.
    pub columns: Vec<BookColumn>,
    /// The rows; a row has no more cells than there are columns.
    pub rows: Vec<Vec<Value<'v>>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookColumn {
    /// The heading, in the reader's language.
    pub heading: String,
    /// What stands in it.
    pub kind: ColumnKind,
    /// Whether its numbers are shares of one, to be shown in per cent.
    pub is_share: bool,
}

/// Writes a workbook and gives back where it was written. The same book has the same bytes.
pub fn write_book<W: Write + Send>(mut out: W, book: &Book<'_>) -> Result<W, WriteError> {
    for table in &book.tables {
        for (number, row) in (1u32..).zip(&table.rows) {
            check(number, row, &table.columns)?;
        }
    }
    out.write_all(&write_sheets(book)?)?;
    out.flush()?;
    Ok(out)
}

fn check(number: u32, row: &[Value<'_>], columns: &[BookColumn]) -> Result<(), WriteError> {
    if row.len() > columns.len() {
        return Err(WriteError::TooManyCells {
            line: number.to_string(),
            cells: row.len(),
            columns: columns.len(),
        });
    }
    let mut cells = row.iter().zip(columns);
    match cells.find(|(cell, _)| cell.is_not_finite()) {
        Some((_, column)) => Err(WriteError::NumberNotFinite {
            line: number.to_string(),
            column: column.heading.clone(),
        }),
        None => Ok(()),
    }
}
