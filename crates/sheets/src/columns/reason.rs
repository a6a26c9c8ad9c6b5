//! Why a column was taken for what it is: codes and data, no sentences.

use serde::{Deserialize, Serialize};

use super::Field;

/// One reason for or against a field; each has a template in `FINDINGS.md`.
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
pub enum Reason {
    /// The heading is a known name of the field.
    HeadingKnown { name: String, language: String },
    /// The heading differs from a known name by a slip of the pen.
    HeadingNear { name: String, language: String },
    /// The heading contains a known name.
    HeadingContains { name: String, language: String },
    /// The heading is the label of an L1, and numbers stand below it.
    HeadingIsL1 { l1: String },
    /// Most cells are dates.
    ContentDates { percent: u8 },
    /// Hardly any cell is a date.
    ContentNotDates { percent: u8 },
    /// Most cells are numbers.
    ContentNumbers { percent: u8 },
    /// Hardly any cell is a number.
    ContentNotNumbers { percent: u8 },
    /// Most cells are GUIDs.
    ContentGuids { percent: u8 },
    /// Most cells are domain names.
    ContentDomains { percent: u8 },
    /// Most cells are known labels of the field.
    ContentKnownLabels { percent: u8 },
    /// No cell is a known label of the field.
    ContentUnknownLabels,
    /// Most cells are status texts of several levels.
    ContentStatusPaths { percent: u8 },
    /// A better column was found for the field.
    FieldTaken { field: Field, by: String },
    /// Nothing speaks for any field.
    NothingKnown,
    /// A saved mapping says so.
    Saved,
    /// A person said so.
    Chosen,
}
