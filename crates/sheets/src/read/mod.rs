//! Readers of the formats; all give the same stream of rows.

mod archive;
mod biff;
mod compound;
pub(crate) mod decode;
mod delimited;
mod format;
mod merge;
mod ods;
mod ods_cell;
mod ods_tables;
mod rows;
mod source;
mod xls;
mod xls_cells;
mod xls_globals;
mod xlsx;

pub use format::Format;
pub use merge::MergedRange;
pub use rows::RowStream;
pub(crate) use source::{Opened, Source, open};

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::SheetsError;

/// Runs a foreign parser so that its panic on a hostile file is only a damaged file.
pub(crate) fn guarded<T>(
    format: Format,
    part: &str,
    parse: impl FnOnce() -> Result<T, SheetsError>,
) -> Result<T, SheetsError> {
    catch_unwind(AssertUnwindSafe(parse))
        .unwrap_or_else(|_| Err(SheetsError::damaged(format, part, "parser-panicked")))
}
