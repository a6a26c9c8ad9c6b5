//! What an export shall hold and how.

use std::path::PathBuf;

use super::column::{Column, ColumnKind};
use super::labels::Labels;
use super::stamp::ExportStamp;

/// What an export shall hold and how; what a kind of file has no place for is left out of it.
pub struct ExportPlan<'p> {
    /// Headings and labels in the reader's language; JSON holds codes.
    pub labels: &'p dyn Labels,
    /// Which export this is.
    pub stamp: ExportStamp,
    /// The columns in order; quiet ones come last all the same.
    pub columns: Vec<Column>,
    /// The labels of own fields and what they hold; each has a column behind ours.
    pub own_fields: Vec<(String, ColumnKind)>,
    /// The name of the sheet of lines; further sheets get a number.
    pub sheet: String,
    /// What drop-downs offer, by codes, or by shown texts where a column has no codes.
    pub lists: Vec<(Column, Vec<String>)>,
    /// A sheet that explains how to edit and import again.
    pub guidance: Option<Guidance>,
    /// How delimited text is written.
    pub csv: CsvOptions,
    /// Where temporary files go: a disk with room for about 2 KB a line. The system's place where none is named.
    pub temporary_directory: Option<PathBuf>,
    /// Lines after which a further sheet begins, at most [`ROWS_PER_SHEET`](super::ROWS_PER_SHEET).
    pub rows_per_sheet: u32,
}

impl<'p> ExportPlan<'p> {
    /// A plan of all columns, without own fields, drop-downs and guidance.
    pub fn new(labels: &'p dyn Labels, stamp: ExportStamp, sheet: impl Into<String>) -> Self {
        Self {
            labels,
            stamp,
            columns: Column::ALL.to_vec(),
            own_fields: Vec::new(),
            sheet: sheet.into(),
            lists: Vec::new(),
            guidance: None,
            csv: CsvOptions::default(),
            temporary_directory: None,
            rows_per_sheet: super::ROWS_PER_SHEET,
        }
    }
}

/// A sheet of texts for the reader, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Guidance {
    /// The name of the sheet.
    pub sheet: String,
    /// Its sections: how to edit, the columns, the statuses.
    pub sections: Vec<Section>,
}

/// A titled part of the guidance.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Section {
    /// Its title.
    pub title: String,
    /// What it explains.
    pub terms: Vec<Term>,
}

/// A term and what it means; a sentence by itself has an empty term.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Term {
    /// A column's heading, a status.
    pub term: String,
    /// What it means.
    pub text: String,
}

/// How delimited text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvOptions {
    /// What parts cells.
    pub delimiter: Delimiter,
    /// Whether the file begins with a byte order mark, without which Excel does not see UTF-8.
    pub byte_order_mark: bool,
}

impl Default for CsvOptions {
    fn default() -> Self {
        Self {
            delimiter: Delimiter::Comma,
            byte_order_mark: true,
        }
    }
}

/// What parts the cells of delimited text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Delimiter {
    /// As RFC 4180 has it.
    #[default]
    Comma,
    /// As Excel expects it where the comma is the decimal sign.
    Semicolon,
    /// For pasting.
    Tab,
}

impl Delimiter {
    pub(crate) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}
