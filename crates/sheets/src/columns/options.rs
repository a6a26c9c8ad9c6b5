//! What a person decided about a file as a whole, saved with its mapping.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{DateOrder, NumberStyle};

/// What rows of a file with a column per L1 take besides the units (rule I4).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct L1Defaults {
    /// The code of the L2.
    pub l2: Option<String>,
    /// The code of the L3.
    pub l3: Option<String>,
    /// The target date.
    pub target_date: Option<Date>,
    /// The note.
    pub note: Option<String>,
}

/// What a person decided about the file as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct MappingOptions {
    /// The sheet, when it is not the one that looks most like a table.
    pub sheet: Option<String>,
    /// Day or month first, where columns do not decide it.
    pub date_order: Option<DateOrder>,
    /// What parts thousands, where columns do not decide it.
    pub number_style: Option<NumberStyle>,
    /// For each L1 with a column of its own.
    pub l1_defaults: BTreeMap<String, L1Defaults>,
}
