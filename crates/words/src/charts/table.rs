//! The figures of a chart.

use jiff::civil::Date;

use super::Narrowed;

/// The figures of a chart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ChartTable {
    /// The columns, in order.
    pub columns: Vec<ChartColumn>,
    /// The rows, in order.
    pub rows: Vec<ChartRow>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartColumn {
    /// The key in files.
    pub code: &'static str,
    /// The heading, with the unit.
    pub heading: String,
    /// What stands in it.
    pub figures: Figures,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figures {
    /// Words.
    Words,
    /// Whole numbers.
    Numbers,
    /// Numbers with so many digits behind the point.
    Decimals(u8),
    /// Shares from 0 to 1.
    Shares,
    /// Days of the calendar.
    Dates,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartRow {
    /// One cell for each column.
    pub cells: Vec<ChartCell>,
    /// The lines behind it.
    pub lines: Option<Narrowed>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum ChartCell {
    /// Nothing is known.
    Missing,
    /// Words.
    Words(String),
    /// A whole number.
    Number(i64),
    /// Any other number, or a share from 0 to 1.
    Decimal(f64),
    /// A day of the calendar.
    Date(Date),
}
