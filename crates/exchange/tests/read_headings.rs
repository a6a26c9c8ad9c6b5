//! Every heading of an export is recognised by the import, in every language and without the hidden sheet.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests may fail loudly"
)]

use desbloqueo_exchange::read::Dictionary;
use desbloqueo_exchange::write::Column;
use desbloqueo_sheets::{Field, Mapping, Target, find_table, propose_mapping};
use desbloqueo_sheets::{Limits, Workbook};

const COLUMNS: [(&str, &str); 6] = [
    ("en", include_str!("../../i18n/locales/en/columns.ftl")),
    ("es", include_str!("../../i18n/locales/es/columns.ftl")),
    ("de", include_str!("../../i18n/locales/de/columns.ftl")),
    ("pt", include_str!("../../i18n/locales/pt/columns.ftl")),
    ("ja", include_str!("../../i18n/locales/ja/columns.ftl")),
    ("zh", include_str!("../../i18n/locales/zh/columns.ftl")),
];

fn headings(messages: &str) -> Vec<(&'static Column, String)> {
    let heading = |column: &'static Column| {
        let start = format!("column-{column} = ");
        let found = messages.lines().find_map(|line| line.strip_prefix(&start));
        (
            column,
            found
                .unwrap_or_else(|| panic!("no heading of {column}"))
                .to_owned(),
        )
    };
    Column::ALL.iter().map(heading).collect()
}

fn mapping(headings: &[(&'static Column, String)], dictionary: &Dictionary) -> Mapping {
    let line: Vec<String> = headings
        .iter()
        .map(|(_, text)| format!("\"{text}\""))
        .collect();
    let row: Vec<&str> = headings.iter().map(|_| "x").collect();
    let text = format!("{}\n{}\n{}\n", line.join(","), row.join(","), row.join(","));
    let mut workbook =
        Workbook::open_bytes(text.into_bytes(), "headings.csv", &Limits::default()).unwrap();
    let table = find_table(&mut workbook).unwrap();
    propose_mapping(&table.headings, &[], dictionary.lookups())
}

#[test]
fn v2_every_heading_of_an_export_is_recognised_in_every_language() {
    let playbook = desbloqueo_playbook::built_in("fasttrack").unwrap().unwrap();
    let dictionary = Dictionary::new(&playbook, &[]);
    let mut wrong = Vec::new();
    for (language, messages) in COLUMNS {
        let headings = headings(messages);
        let mapping = mapping(&headings, &dictionary);
        for ((column, heading), mapped) in headings.iter().zip(&mapping.columns) {
            let field = Field::ALL
                .into_iter()
                .find(|field| field.code() == column.code())
                .unwrap();
            if mapped.target != (Target::Field { field }) {
                wrong.push(format!(
                    "{language}: {column} ({heading}) is {:?}",
                    mapped.target
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_field_of_an_import_has_a_name_in_every_language() {
    for (language, messages) in COLUMNS {
        for field in Field::ALL {
            let start = format!("column-{} = ", field.code());
            let is_named = messages.lines().any(|line| line.starts_with(&start));
            assert!(is_named, "{language}: {}", field.code());
        }
    }
}

#[test]
fn no_two_headings_of_a_language_are_the_same() {
    for (language, messages) in COLUMNS {
        let mut texts: Vec<String> = headings(messages)
            .into_iter()
            .map(|(_, text)| text)
            .collect();
        texts.sort();
        let all = texts.len();
        texts.dedup();
        assert_eq!(texts.len(), all, "{language}");
    }
}
