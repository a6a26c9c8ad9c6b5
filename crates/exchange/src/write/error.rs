//! Why nothing could be written.

use std::io;

use rust_xlsxwriter::XlsxError;

/// Why writing ended.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A text is longer than a cell of a workbook holds.
    #[error("text-too-long")]
    TextTooLong {
        /// The id of the line, or the number of the row from one.
        line: String,
        /// The code of the column.
        column: String,
        /// The length of the text in UTF-16 units, as Excel counts.
        length: usize,
        /// The longest that a cell holds.
        longest: usize,
    },
    /// A number is infinite or none.
    #[error("number-not-finite")]
    NumberNotFinite {
        /// The id of the line, or the number of the row from one.
        line: String,
        /// The code of the column.
        column: String,
    },
    /// A line has an own field that the plan does not name.
    #[error("own-field-not-planned")]
    OwnFieldNotPlanned {
        /// The id of the line.
        line: String,
        /// The own field.
        label: String,
    },
    /// A row has more cells than there are columns.
    #[error("too-many-cells")]
    TooManyCells {
        /// The id of the line, or the number of the row from one.
        line: String,
        /// How many it has.
        cells: usize,
        /// How many columns there are.
        columns: usize,
    },
    /// There are more columns than a sheet holds.
    #[error("too-many-columns")]
    TooManyColumns {
        /// How many there are.
        columns: usize,
        /// The most that a sheet holds.
        most: usize,
    },
    /// The destination or a temporary file could not be written.
    #[error("write-failed")]
    Io(#[from] io::Error),
    /// A temporary file could not be written: as a rule its disk is full.
    #[error("temporary-file-failed")]
    TemporaryFile,
    /// An earlier row could not be written to its end, so that the file would lack it.
    #[error("file-is-broken")]
    Broken,
    /// The workbook could not be put together.
    #[error("workbook-failed")]
    Workbook {
        /// What the library says.
        reason: String,
    },
}

impl From<XlsxError> for WriteError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::IoError(cause) | XlsxError::TempFileError(_, cause) => Self::Io(cause),
            XlsxError::ZipError(cause) => Self::Io(cause.into()),
            other => Self::Workbook {
                reason: other.to_string(),
            },
        }
    }
}

impl From<csv::Error> for WriteError {
    fn from(error: csv::Error) -> Self {
        Self::Io(error.into())
    }
}

impl From<serde_json::Error> for WriteError {
    fn from(error: serde_json::Error) -> Self {
        Self::Io(error.into())
    }
}
