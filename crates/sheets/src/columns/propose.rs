//! Proposing a mapping for the columns of a table.

use std::collections::BTreeMap;

use super::assign::assign;
use super::candidates::candidates;
use super::content::Content;
use super::{Field, Mapping, MappingOptions};
use crate::{Heading, LabelIndex, Row};

/// Known labels of the fields that hold codes, of the playbook in force.
#[derive(Debug, Clone, Default)]
pub struct Lookups {
    indexes: BTreeMap<Field, LabelIndex>,
}

impl Lookups {
    /// Adds the known labels of a field.
    pub fn with(mut self, field: Field, index: LabelIndex) -> Self {
        self.indexes.insert(field, index);
        self
    }

    /// Gives the known labels of a field.
    pub fn get(&self, field: Field) -> Option<&LabelIndex> {
        self.indexes.get(&field)
    }

    pub(crate) fn fields(&self) -> impl Iterator<Item = Field> {
        self.indexes.keys().copied()
    }

    pub(crate) fn knows(&self, field: Field, text: &str) -> bool {
        self.get(field).is_some_and(|index| index.knows(text))
    }

    pub(crate) fn exact(&self, field: Field, text: &str) -> Option<String> {
        self.get(field)?.resolve(text).exact().map(str::to_owned)
    }
}

/// Proposes what each column is, with its confidence and reasons; none is left out (rule I6).
pub fn propose_mapping(headings: &[Heading], samples: &[Row], lookups: &Lookups) -> Mapping {
    let lists = headings.iter().map(|heading| {
        let content = Content::of(heading.place.address.column, samples, lookups);
        candidates(heading, &content, lookups)
    });
    let columns = assign(headings, lists.collect());
    Mapping {
        version: Mapping::VERSION,
        columns,
        options: MappingOptions::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Address, Cell, CellValue, Place, Reason, Target};

    fn headings(texts: &[&str]) -> Vec<Heading> {
        let heading = |(column, text): (u32, &&str)| Heading {
            place: Place::new("Data", Address::new(1, column)),
            text: (*text).to_owned(),
            group: None,
        };
        (0..).zip(texts).map(heading).collect()
    }

    fn rows(lines: &[&[&str]]) -> Vec<Row> {
        let row = |(number, texts): (u32, &&[&str])| Row {
            number,
            cells: (0..)
                .zip(texts.iter())
                .map(|(column, text)| {
                    Cell::new(
                        Address::new(number, column),
                        CellValue::Text((*text).to_owned()),
                    )
                })
                .collect(),
        };
        (2..).zip(lines).map(row).collect()
    }

    fn lookups() -> Lookups {
        let l1 = [
            ("blocked", "Blocked"),
            ("in-progress", "In Progress"),
            ("no-intent", "No Intent"),
        ];
        let stages = [("initiate", "Initiate"), ("enable", "Enable")];
        Lookups::default()
            .with(Field::L1, LabelIndex::new(l1))
            .with(Field::ServiceStatus, LabelIndex::new(stages))
    }

    fn targets(headings: &[Heading], rows: &[Row]) -> Vec<String> {
        let name = |target: &Target| match target {
            Target::Field { field } => field.to_string(),
            Target::UnitsByL1 { l1 } => format!("units of {l1}"),
            Target::Unmapped => "unmapped".to_owned(),
            Target::Ignored => "ignored".to_owned(),
        };
        propose_mapping(headings, rows, &lookups())
            .columns
            .iter()
            .map(|column| name(&column.target))
            .collect()
    }

    #[test]
    fn content_decides_which_status_a_column_is() {
        let headings = headings(&["Customer", "Status"]);
        let l1 = rows(&[
            &["A", "Blocked"],
            &["B", "L1 - In Progress"],
            &["C", "Blocked"],
        ]);
        assert_eq!(targets(&headings, &l1), ["customer", "l1"]);
        let paths = rows(&[
            &["A", "Blocked > Infra"],
            &["B", "In Progress"],
            &["C", "Blocked > Legal > X"],
        ]);
        assert_eq!(targets(&headings, &paths), ["customer", "status"]);
        let stages = rows(&[&["A", "Initiate"], &["B", "Enable"], &["C", "Enable"]]);
        assert_eq!(targets(&headings, &stages), ["customer", "service-status"]);
    }

    #[test]
    fn a_heading_that_only_says_name_is_what_its_group_says() {
        for (group, text) in [
            ("Cliente", "Nombre"),
            ("Customer", "Name"),
            ("Kunde", "Bezeichnung"),
        ] {
            let mut columns = headings(&[text, "Colour"]);
            for heading in &mut columns {
                heading.group = Some(group.to_owned());
            }
            assert_eq!(targets(&columns, &[]), ["customer", "unmapped"], "{group}");
        }
    }

    #[test]
    fn a_column_named_tenant_that_holds_guids_is_the_id() {
        let headings = headings(&["Tenant", "Colour"]);
        let guid = "6f1c2d3e-aaaa-bbbb-cccc-0123456789ab";
        let samples = rows(&[&[guid, "red"], &[guid, "blue"], &[guid, "red"]]);
        assert_eq!(targets(&headings, &samples), ["tenant-id", "unmapped"]);
    }

    #[test]
    fn blockers_and_survivors_may_be_named_by_guids() {
        let headings = headings(&["Blocker key", "Duplicate of"]);
        let guid = "6f1c2d3e-aaaa-bbbb-cccc-0123456789ab";
        let samples = rows(&[&[guid, guid], &[guid, guid], &[guid, guid]]);
        let expected = ["blocker-key", "duplicate-of"];
        assert_eq!(targets(&headings, &samples), expected);
    }

    #[test]
    fn a_column_per_l1_is_recognised() {
        let headings = headings(&[
            "Tenant",
            "Workload",
            "Blocked units",
            "In progress",
            "No Intent",
        ]);
        let samples = rows(&[
            &["t", "EXO", "5", "", "1,200"],
            &["t", "SPO", "5", "3", "7"],
        ]);
        let expected = [
            "tenant",
            "service",
            "units of blocked",
            "units of in-progress",
            "units of no-intent",
        ];
        assert_eq!(targets(&headings, &samples), expected);
    }

    #[test]
    fn the_loser_of_a_field_is_told_who_won() {
        let headings = headings(&["Notes", "Comments"]);
        let mapping = propose_mapping(&headings, &[], &lookups());
        let taken = Reason::FieldTaken {
            field: Field::Note,
            by: "A1".into(),
        };
        assert_eq!(mapping.columns[1].target, Target::Unmapped);
        assert_eq!(mapping.columns[1].reasons, [taken]);
    }

    #[test]
    fn contradicting_content_unmaps_a_column() {
        let headings = headings(&["Units"]);
        let samples = rows(&[&["red"], &["green"], &["blue"]]);
        assert_eq!(targets(&headings, &samples), ["unmapped"]);
    }
}
