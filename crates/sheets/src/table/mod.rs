//! The table in a sheet: where its headings are, which rows are data, and what was left out.

mod find;
mod header;
mod rows;
mod totals;

pub use find::{Table, find_table, find_table_in_sheet};
pub use header::Heading;
pub use rows::TableRows;
