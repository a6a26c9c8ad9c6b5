//! A mapping of columns to fields, saved and applied again to files whose columns moved.

use serde::{Deserialize, Serialize};

use super::assign::with_occurrences;
use super::heading_text::compact;
use super::{Field, MappingOptions, Reason};
use crate::{Address, Cell, Finding, Heading, Row};

/// What a column becomes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Target {
    /// One of our fields.
    Field {
        /// The field.
        field: Field,
    },
    /// The units that are in one L1: the file has a column for each.
    UnitsByL1 {
        /// The code of the L1.
        l1: String,
    },
    /// No field of ours; may be kept as an own field (rule I6).
    Unmapped,
    /// Left out because a person said so.
    Ignored,
}

/// What one column becomes, how surely, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ColumnMapping {
    /// The heading as it stands.
    pub heading: String,
    /// The heading of the group above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Which of several columns with this heading, from zero.
    #[serde(default)]
    pub occurrence: u32,
    /// Where the heading stands.
    pub address: Address,
    /// What the column becomes.
    pub target: Target,
    /// How surely, from 0 to 100.
    pub confidence: u8,
    /// Why.
    pub reasons: Vec<Reason>,
    /// Whether an empty cell takes the value above it; people leave out repeated names.
    #[serde(default)]
    pub fill_down: bool,
}

impl ColumnMapping {
    pub(crate) fn of(
        heading: &Heading,
        target: Target,
        confidence: u8,
        reasons: Vec<Reason>,
    ) -> Self {
        let Heading { place, text, group } = heading.clone();
        let address = place.address;
        Self {
            heading: text,
            group,
            occurrence: 0,
            address,
            target,
            confidence,
            reasons,
            fill_down: false,
        }
    }

    /// Gives the column counted from zero.
    pub fn column(&self) -> u32 {
        self.address.column
    }

    pub(crate) fn key(&self) -> String {
        format!(
            "{}\n{}",
            self.group.as_deref().map(compact).unwrap_or_default(),
            compact(&self.heading)
        )
    }
}

/// What all columns of a table become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Mapping {
    /// The version of this format.
    pub version: u32,
    /// The columns, in their order.
    pub columns: Vec<ColumnMapping>,
    /// Decisions about the file as a whole.
    #[serde(default)]
    pub options: MappingOptions,
}

/// Why a saved mapping cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MappingError {
    /// It is no mapping.
    #[error("mapping-unreadable")]
    Unreadable(#[source] serde_json::Error),
    /// A later version of the program saved it.
    #[error("mapping-too-new")]
    TooNew {
        /// The version it has.
        version: u32,
    },
}

/// A saved mapping applied to another file.
#[derive(Debug, Clone, PartialEq)]
pub struct Reapplied {
    /// The mapping with the columns of this file; columns that it did not know are unmapped.
    pub mapping: Mapping,
    /// Columns that moved, are missing or are new.
    pub findings: Vec<Finding>,
}

impl Mapping {
    /// The version of the saved format that this program writes.
    pub const VERSION: u32 = 1;

    /// Writes the mapping as JSON.
    pub fn to_json(&self) -> Result<String, MappingError> {
        serde_json::to_string_pretty(self).map_err(MappingError::Unreadable)
    }

    /// Reads a mapping from JSON.
    pub fn from_json(json: &str) -> Result<Self, MappingError> {
        let mapping: Self = serde_json::from_str(json).map_err(MappingError::Unreadable)?;
        if mapping.version > Self::VERSION {
            return Err(MappingError::TooNew {
                version: mapping.version,
            });
        }
        Ok(mapping)
    }

    /// Finds the column of a field.
    pub fn column_of(&self, field: Field) -> Option<&ColumnMapping> {
        self.columns
            .iter()
            .find(|column| column.target == Target::Field { field })
    }

    /// Finds the cell of a field in a row; units that were only copied down a merged range are none.
    pub fn cell<'row>(&self, row: &'row Row, field: Field) -> Option<&'row Cell> {
        let cell = row.cell(self.column_of(field)?.column())?;
        (cell.merged_from.is_none() || field.repeats_down()).then_some(cell)
    }

    /// Lists the cells of the columns per L1, with the code of each.
    pub fn units_by_l1<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = (&'a str, &'a Cell)> {
        self.columns
            .iter()
            .filter_map(|column| match &column.target {
                Target::UnitsByL1 { l1 } => {
                    let cell = row
                        .cell(column.column())
                        .filter(|cell| cell.merged_from.is_none())?;
                    Some((l1.as_str(), cell))
                }
                _ => None,
            })
    }

    /// Applies the mapping to the headings of another file, wherever its columns stand.
    pub fn reapply(&self, headings: &[Heading]) -> Reapplied {
        let fresh = headings
            .iter()
            .map(|heading| ColumnMapping::of(heading, Target::Unmapped, 0, Vec::new()));
        let mut columns = with_occurrences(fresh.collect());
        let mut findings = Vec::new();
        for (column, heading) in columns.iter_mut().zip(headings) {
            let place = heading.place.clone();
            let heading = heading.text.clone();
            if let Some(saved) = self.saved(column) {
                if saved.column() != column.column() {
                    findings.push(Finding::MappedColumnMoved { place, heading });
                }
                column.target = saved.target.clone();
                column.fill_down = saved.fill_down;
                column.confidence = 100;
                column.reasons = vec![Reason::Saved];
            } else {
                column.reasons = vec![Reason::NothingKnown];
                findings.push(Finding::HeadingNotInMapping { place, heading });
            }
        }
        let is_missing =
            |saved: &&ColumnMapping| !columns.iter().any(|column| saved.is_same(column));
        let missing = self.columns.iter().filter(is_missing);
        findings.extend(missing.map(|saved| Finding::MappedHeadingMissing {
            heading: saved.heading.clone(),
        }));
        let mapping = Self {
            version: Self::VERSION,
            columns,
            options: self.options.clone(),
        };
        Reapplied { mapping, findings }
    }

    /// The mapping of a file that has the same columns under their own headings alone, without groups above them.
    #[must_use]
    pub fn without_groups(&self) -> Self {
        let columns = self.columns.iter().cloned();
        let alone = columns.map(|column| ColumnMapping {
            group: None,
            ..column
        });
        Self {
            columns: with_occurrences(alone.collect()),
            ..self.clone()
        }
    }

    fn saved(&self, column: &ColumnMapping) -> Option<&ColumnMapping> {
        self.columns.iter().find(|saved| saved.is_same(column))
    }
}

impl ColumnMapping {
    fn is_same(&self, other: &Self) -> bool {
        self.occurrence == other.occurrence && self.key() == other.key()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::propose_mapping;
    use crate::{DateOrder, Lookups, Place};

    fn headings(texts: &[&str]) -> Vec<Heading> {
        let place = |column| Place::new("Data", Address::new(3, column));
        (0..)
            .zip(texts)
            .map(|(c, text)| Heading {
                place: place(c),
                text: (*text).to_owned(),
                group: None,
            })
            .collect()
    }

    #[test]
    fn a_saved_mapping_follows_columns_that_moved() {
        let before = headings(&["Customer", "Seats", "Note", "Note"]);
        let mut mapping = propose_mapping(&before, &[], &Lookups::default());
        mapping.columns[3].target = Target::Ignored;
        mapping.options.date_order = Some(DateOrder::DayFirst);
        let saved = Mapping::from_json(&mapping.to_json().unwrap()).unwrap();
        assert_eq!(saved, mapping);

        let after = saved.reapply(&headings(&["New", " SEATS ", "customer", "note", "Note"]));
        let column = |field| after.mapping.column_of(field).map(ColumnMapping::column);
        assert_eq!(
            (
                column(Field::Customer),
                column(Field::Units),
                column(Field::Note)
            ),
            (Some(2), Some(1), Some(3))
        );
        assert_eq!(after.mapping.columns[4].target, Target::Ignored);
        assert_eq!(after.mapping.options, mapping.options);
        let codes: Vec<_> = after.findings.iter().map(Finding::code).collect();
        assert_eq!(
            codes,
            [
                "heading-not-in-mapping",
                "mapped-column-moved",
                "mapped-column-moved",
                "mapped-column-moved"
            ]
        );
    }

    #[test]
    fn columns_that_only_their_groups_told_apart_are_numbered_without_them() {
        let mut columns = headings(&["Date", "Date"]);
        for (heading, group) in columns.iter_mut().zip(["Target", "Next action"]) {
            heading.group = Some(group.to_owned());
        }
        let mapping = propose_mapping(&columns, &[], &Lookups::default());
        let alone = mapping
            .without_groups()
            .reapply(&headings(&["Date", "Date"]));
        let column = |field| alone.mapping.column_of(field).map(ColumnMapping::column);
        assert_eq!(column(Field::TargetDate), Some(0));
        assert_eq!(column(Field::NextActionDate), Some(1));
        assert_eq!(alone.findings, []);
    }

    #[test]
    fn a_missing_column_is_told() {
        let mapping = propose_mapping(&headings(&["Customer", "Seats"]), &[], &Lookups::default());
        let after = mapping.reapply(&headings(&["Customer"]));
        assert_eq!(
            after.findings,
            [Finding::MappedHeadingMissing {
                heading: "Seats".into()
            }]
        );
    }

    #[test]
    fn a_mapping_of_a_later_program_is_refused() {
        let json = r#"{"version": 99, "columns": []}"#;
        assert!(matches!(
            Mapping::from_json(json),
            Err(MappingError::TooNew { version: 99 })
        ));
        assert!(matches!(
            Mapping::from_json("nonsense"),
            Err(MappingError::Unreadable(_))
        ));
    }
}
