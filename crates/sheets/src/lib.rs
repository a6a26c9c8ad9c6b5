//! Untidy spreadsheets in, typed cells with addresses out.
//!
//! The order of work: [`Workbook::open_path`] or [`Workbook::open_bytes`], [`find_table`],
//! [`propose_mapping`], then [`Table::rows`]. Everything reported carries the sheet and the address
//! of the cell; words for people are made elsewhere from the codes in `FINDINGS.md`.

mod address;
mod cell;
mod columns;
mod error;
mod finding;
mod limits;
mod read;
mod table;
mod values;
mod words;
mod workbook;

pub use address::{Address, Place};
pub use cell::{Cell, CellValue, Row};
pub use columns::{
    ColumnMapping, Field, FieldKind, FillDown, L1Defaults, Lookups, Mapping, MappingError,
    MappingOptions, Reapplied, Reason, Target, propose_mapping,
};
pub use error::SheetsError;
pub use finding::Finding;
pub use limits::Limits;
pub use read::{Format, MergedRange, RowStream};
pub use table::{Heading, Table, TableRows, find_table, find_table_in_sheet};
pub use values::{
    CachedLabels, DateOrder, DateReading, DateSystem, LabelIndex, NumberReading, NumberStyle,
    Resolution, UnitsError, date_from_cell, date_time_of_serial, fold_for_matching, fold_text,
    parse_date, parse_number, status_readings, units_from_cell,
};
pub use workbook::{SheetInfo, Workbook};
