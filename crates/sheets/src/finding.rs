//! What was noticed or left out while reading: codes and data, no sentences.

use serde::{Deserialize, Serialize};

use crate::{Format, Place};

/// Something worth telling that did not stop us; each has a template in `FINDINGS.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "code",
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case"
)]
#[allow(
    missing_docs,
    reason = "the fields are the template's variables, explained in FINDINGS.md"
)]
pub enum Finding {
    /// The content is another format than the name says; the content was believed.
    ExtensionMismatch { file_name: String, found: Format },
    /// The encoding of a text file was guessed.
    EncodingGuessed { encoding: String },
    /// Some signs of a text file could not be decoded.
    EncodingLossy { encoding: String },
    /// The delimiter of a text file was guessed.
    DelimiterGuessed { delimiter: String },
    /// A sheet is hidden and was not looked at because visible ones have a table.
    HiddenSheetSkipped { sheet: String },
    /// A hidden sheet was taken because no visible one has a table.
    HiddenSheetUsed { sheet: String },
    /// Another sheet has a table too.
    OtherSheetWithTable { sheet: String, score: u32 },
    /// A row above the headings is a title or a remark.
    TitleRowSkipped { place: Place, text: String },
    /// A row above or below the headings gives groups of headings.
    HeadingGroupRow { place: Place },
    /// A column has content but no heading.
    ColumnWithoutHeading { place: Place },
    /// Two columns have the same heading.
    HeadingRepeated {
        place: Place,
        first: Place,
        heading: String,
    },
    /// The heading row stands again among the data.
    RepeatedHeadingRowSkipped { place: Place },
    /// A row adds others up.
    TotalRowSkipped { place: Place, label: String },
    /// A row has numbers only, and nothing that says what they are of.
    UnlabelledTotalRowSkipped { place: Place },
    /// A row of one cell between or below the data.
    StrayRowSkipped { place: Place, text: String },
    /// More findings than we list; the rest was counted.
    FindingsLeftOut { count: u64 },
    /// A saved mapping names a heading that the file has not.
    MappedHeadingMissing { heading: String },
    /// The file has a heading that the saved mapping does not name.
    HeadingNotInMapping { place: Place, heading: String },
    /// A mapped column stands elsewhere than when the mapping was saved.
    MappedColumnMoved { place: Place, heading: String },
}

impl Finding {
    /// Gives the stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::ExtensionMismatch { .. } => "extension-mismatch",
            Self::EncodingGuessed { .. } => "encoding-guessed",
            Self::EncodingLossy { .. } => "encoding-lossy",
            Self::DelimiterGuessed { .. } => "delimiter-guessed",
            Self::HiddenSheetSkipped { .. } => "hidden-sheet-skipped",
            Self::HiddenSheetUsed { .. } => "hidden-sheet-used",
            Self::OtherSheetWithTable { .. } => "other-sheet-with-table",
            Self::TitleRowSkipped { .. } => "title-row-skipped",
            Self::HeadingGroupRow { .. } => "heading-group-row",
            Self::ColumnWithoutHeading { .. } => "column-without-heading",
            Self::HeadingRepeated { .. } => "heading-repeated",
            Self::RepeatedHeadingRowSkipped { .. } => "repeated-heading-row-skipped",
            Self::TotalRowSkipped { .. } => "total-row-skipped",
            Self::UnlabelledTotalRowSkipped { .. } => "unlabelled-total-row-skipped",
            Self::StrayRowSkipped { .. } => "stray-row-skipped",
            Self::FindingsLeftOut { .. } => "findings-left-out",
            Self::MappedHeadingMissing { .. } => "mapped-heading-missing",
            Self::HeadingNotInMapping { .. } => "heading-not-in-mapping",
            Self::MappedColumnMoved { .. } => "mapped-column-moved",
        }
    }
}
