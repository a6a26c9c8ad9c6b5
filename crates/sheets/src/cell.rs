//! Typed cells, and the rows they stand in.

use jiff::civil::{Date, DateTime};
use serde::Serialize;

use crate::Address;

/// What a cell holds, as the file says it; nothing is guessed from text here.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
#[serde(tag = "type", content = "value", rename_all = "kebab-case")]
pub enum CellValue {
    /// Text as it stands, not trimmed.
    Text(String),
    /// A number; durations and times without a date are numbers of days.
    Number(f64),
    /// A date without a time.
    Date(Date),
    /// A date with a time of day; spreadsheets know no time zone.
    DateTime(DateTime),
    /// Yes or no.
    Bool(bool),
    /// An error value such as `#N/A`.
    Error(String),
    /// Nothing.
    #[default]
    Empty,
}

impl CellValue {
    /// Tells whether a person would see an empty cell: no value, or only spaces and invisible signs.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.chars().all(is_invisible),
            _ => false,
        }
    }

    /// Gives the text when the cell holds text.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Gives the value as text: numbers without needless decimals, dates as ISO 8601.
    pub fn to_display(&self) -> String {
        match self {
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Date(date) => date.to_string(),
            Self::DateTime(at) => at.to_string(),
            Self::Bool(value) => value.to_string(),
            Self::Empty => String::new(),
        }
    }
}

/// Tells whether a sign leaves no trace on paper.
pub(crate) fn is_invisible(sign: char) -> bool {
    sign.is_whitespace() || is_zero_width(sign)
}

/// Tells whether a sign has no width: joiners, byte order marks, direction marks, soft hyphens.
pub(crate) fn is_zero_width(sign: char) -> bool {
    matches!(sign, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}' | '\u{180E}' | '\u{FE00}'..='\u{FE0F}')
}

/// A cell with content.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cell {
    /// Where it stands.
    pub address: Address,
    /// What it holds.
    pub value: CellValue,
    /// The top-left cell of the merged range that the value was copied down from, when it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged_from: Option<Address>,
}

impl Cell {
    /// Makes a cell that holds its own value.
    pub fn new(address: Address, value: CellValue) -> Self {
        Self {
            address,
            value,
            merged_from: None,
        }
    }

    /// Gives the column counted from zero.
    pub fn column(&self) -> u32 {
        self.address.column
    }
}

/// A row with at least one cell of its own content; cells are in order of columns, blanks left out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// The row as people count it, from one.
    pub number: u32,
    /// The cells with content.
    pub cells: Vec<Cell>,
}

static EMPTY: CellValue = CellValue::Empty;

impl Row {
    /// Finds the cell in `column`, counted from zero.
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        let at = self
            .cells
            .binary_search_by_key(&column, Cell::column)
            .ok()?;
        self.cells.get(at)
    }

    /// Gives the value in `column`, which is [`CellValue::Empty`] where nothing stands.
    pub fn value(&self, column: u32) -> &CellValue {
        self.cell(column).map_or(&EMPTY, |cell| &cell.value)
    }

    /// Gives the cells whose content is their own, not copied from a merged range.
    pub fn own_cells(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(|cell| cell.merged_from.is_none())
    }
}
