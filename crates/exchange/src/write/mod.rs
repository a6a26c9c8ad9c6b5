//! Lines and reports out: workbooks, delimited text and JSON, one row at a time in constant memory.
//!
//! Lines go through a [`LineWriter`], refused rows of an import through [`write_refused`], tables
//! of reports through [`write_table`], all of one report as sheets of one workbook through
//! [`write_book`]. What is written can be imported again without loss:
//!
//! * Workbooks hold numbers as numbers, dates as dates and text as text; nothing is ever a formula
//!   or a link. Control signs are written as `_xHHHH_`, which readers of workbooks turn back. Empty
//!   text is an empty cell. Days before 1900-03-01, which Excel cannot count, and whole numbers
//!   beyond 2^53 are written as text. Text longer than a cell holds is refused by name of the line.
//! * Delimited text escapes what a spreadsheet program would take for a formula; see
//!   [`escape_csv_text`] and its inverse [`unescape_csv_text`]. Dates are ISO 8601, yes and no are
//!   `true` and `false`.
//! * JSON holds codes instead of labels, under the columns' codes.
//!
//! Writing blocks: call it where blocking is allowed. A workbook grows in a temporary file and
//! reaches its destination in `finish`, which takes most of the time.

mod book;
mod column;
mod csv_text;
mod csv_writer;
mod error;
mod grid;
mod json;
mod labels;
mod line;
mod line_writer;
mod plan;
mod refused;
mod stamp;
mod table;
mod value;
mod xlsx;

pub use book::{Book, BookColumn, BookTable, write_book};
pub use column::{Column, ColumnKind};
pub use csv_text::{escape_csv_text, unescape_csv_text};
pub use error::WriteError;
pub use grid::FileKind;
pub use labels::{Codes, Labels};
pub use line::ExportLine;
pub use line_writer::LineWriter;
pub use plan::{CsvOptions, Delimiter, ExportPlan, Guidance, Section, Term};
pub use refused::{REFUSED_PREFIX, RefusedRow, RefusedSheet, is_refused_heading, write_refused};
pub use stamp::{ExportStamp, LISTS_SHEET, MAPPING_SHEET, OWN_FIELD, SheetStamp, read_stamp};
pub use table::{TableColumn, TablePlan, TableWriter, write_table};
pub use value::Value;
pub use xlsx::ROWS_PER_SHEET;
