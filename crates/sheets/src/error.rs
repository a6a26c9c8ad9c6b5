//! Why a file is refused: codes and data, no sentences.

use serde::Serialize;

use crate::{Format, Place};

/// Why a file, or the rest of it, cannot be read; each has a template in `FINDINGS.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(
    tag = "code",
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case"
)]
#[error("{}", self.code())]
#[allow(
    missing_docs,
    reason = "the fields are the template's variables, explained in FINDINGS.md"
)]
pub enum SheetsError {
    /// The file could not be opened or read from disk.
    FileUnreadable { cause: String },
    /// The file is larger than we take.
    FileTooLarge { bytes: u64, limit: u64 },
    /// The file has no content.
    FileEmpty,
    /// Neither the content nor the name says what the file is.
    UnknownFormat { file_name: String },
    /// The content is known, but not one that we read.
    UnsupportedFormat { found: String },
    /// The file is protected by a password.
    Encrypted { format: Format },
    /// The file ends too early.
    Truncated { format: Format },
    /// A part of the file contradicts its format.
    Damaged {
        format: Format,
        part: String,
        detail: String,
    },
    /// The container has too many parts.
    TooManyParts { parts: u64, limit: u64 },
    /// The container would inflate to more than we take.
    InflatesTooLarge { bytes: u64, limit: u64 },
    /// A part is compressed as only a bomb is.
    CompressedTooWell {
        part: String,
        ratio: u64,
        limit: u64,
    },
    /// A part inflates to another size than the container declares.
    SizeMisdeclared { part: String, declared: u64 },
    /// The table of shared texts is too large to hold.
    TooMuchSharedText { bytes: u64, limit: u64 },
    /// The workbook has too many sheets.
    TooManySheets { limit: u64 },
    /// The sheet has too many rows with content.
    TooManyRows { sheet: String, limit: u64 },
    /// Something stands right of the last column that we read.
    TooManyColumns { place: Place, limit: u64 },
    /// The sheet has too many cells with content.
    TooManyCells { sheet: String, limit: u64 },
    /// One cell holds too much text.
    TextTooLong { place: Place, limit: u64 },
    /// The sheet has too many merged ranges.
    TooManyMergedRanges { sheet: String, limit: u64 },
    /// A row comes after a later one, so that the rows cannot be read as a stream.
    RowsOutOfOrder { sheet: String, row: u32 },
    /// There is no sheet with this number.
    NoSuchSheet { index: usize },
    /// No sheet has something that looks like a table with headings.
    NoTable { sheets: Vec<String> },
}

impl SheetsError {
    /// Gives the stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::FileUnreadable { .. } => "file-unreadable",
            Self::FileTooLarge { .. } => "file-too-large",
            Self::FileEmpty => "file-empty",
            Self::UnknownFormat { .. } => "unknown-format",
            Self::UnsupportedFormat { .. } => "unsupported-format",
            Self::Encrypted { .. } => "encrypted",
            Self::Truncated { .. } => "truncated",
            Self::Damaged { .. } => "damaged",
            Self::TooManyParts { .. } => "too-many-parts",
            Self::InflatesTooLarge { .. } => "inflates-too-large",
            Self::CompressedTooWell { .. } => "compressed-too-well",
            Self::SizeMisdeclared { .. } => "size-misdeclared",
            Self::TooMuchSharedText { .. } => "too-much-shared-text",
            Self::TooManySheets { .. } => "too-many-sheets",
            Self::TooManyRows { .. } => "too-many-rows",
            Self::TooManyColumns { .. } => "too-many-columns",
            Self::TooManyCells { .. } => "too-many-cells",
            Self::TextTooLong { .. } => "text-too-long",
            Self::TooManyMergedRanges { .. } => "too-many-merged-ranges",
            Self::RowsOutOfOrder { .. } => "rows-out-of-order",
            Self::NoSuchSheet { .. } => "no-such-sheet",
            Self::NoTable { .. } => "no-table",
        }
    }

    pub(crate) fn damaged(
        format: Format,
        part: impl Into<String>,
        detail: impl std::fmt::Display,
    ) -> Self {
        Self::Damaged {
            format,
            part: part.into(),
            detail: detail.to_string(),
        }
    }
}
