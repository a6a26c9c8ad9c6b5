//! Lines as delimited text and as JSON.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail loudly"
)]

mod write_support;

use csv::{ReaderBuilder, StringRecord};
use desbloqueo_exchange::write::{
    Codes, Column, CsvOptions, Delimiter, ExportLine, ExportPlan, FileKind, Value,
    unescape_csv_text,
};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use write_support::{full_line, line, plan, stamp, written};

fn csv(plan: &ExportPlan<'_>, lines: &[ExportLine]) -> Vec<StringRecord> {
    let bytes = written(FileKind::Csv, plan, lines).unwrap();
    let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(&bytes);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .delimiter(match plan.csv.delimiter {
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
            Delimiter::Tab => b'\t',
        })
        .from_reader(text);
    reader.records().map(Result::unwrap).collect()
}

fn field<'r>(records: &'r [StringRecord], row: usize, column: &str) -> &'r str {
    let heading = format!("Columna {column}");
    let place = records[0]
        .iter()
        .position(|text| text == heading || text == column)
        .unwrap();
    unescape_csv_text(&records[row][place])
}

#[test]
fn delimited_text_holds_labels_and_iso_dates() {
    let records = csv(&plan(), &[full_line()]);
    let expected = [
        ("l1", "Bloqueado"),
        ("units", "250"),
        ("target-date", "2026-05-02"),
        ("next-action", "-call them"),
        ("blocker-title", "=cmd|'/c calc'!A1"),
        ("Vip", "true"),
        ("Peso", "0.25"),
        ("customer-id", "00042"),
    ];
    for (column, value) in expected {
        assert_eq!(field(&records, 1, column), value);
    }
}

#[test]
fn no_cell_of_delimited_text_begins_like_a_formula() {
    let mut plan = plan();
    plan.own_fields.push((
        "=own()".into(),
        desbloqueo_exchange::write::ColumnKind::Text,
    ));
    for attack in [
        "=cmd|'/c calc'!A1",
        "+1",
        "-1",
        "@x",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
    ] {
        let line = ExportLine {
            customer: attack.into(),
            ..line(attack)
        };
        for record in csv(&plan, &[line]) {
            for cell in &record {
                assert!(
                    !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝']),
                    "{cell:?}"
                );
            }
        }
    }
}

#[test]
fn the_mark_and_the_delimiter_can_be_chosen() {
    let mut plan = ExportPlan::new(&Codes, stamp(), "lines");
    plan.columns = vec![Column::Customer, Column::Note, Column::Units];
    let line = ExportLine {
        customer: "a;b".into(),
        units: 3,
        ..line("x\r\n\"y\"")
    };
    let text = |plan: &ExportPlan<'_>| {
        String::from_utf8(written(FileKind::Csv, plan, std::slice::from_ref(&line)).unwrap())
            .unwrap()
    };
    assert_eq!(
        text(&plan),
        "\u{FEFF}customer,note,units\r\na;b,\"x\r\n\"\"y\"\"\",3\r\n"
    );
    plan.csv = CsvOptions {
        delimiter: Delimiter::Semicolon,
        byte_order_mark: false,
    };
    assert_eq!(
        text(&plan),
        "customer;note;units\r\n\"a;b\";\"x\r\n\"\"y\"\"\";3\r\n"
    );
}

#[test]
fn json_holds_codes_under_the_codes_of_columns() {
    let document: Json = serde_json::from_slice(
        &written(FileKind::Json, &plan(), &[full_line(), line("b")]).unwrap(),
    )
    .unwrap();
    assert_eq!(document["export"]["id"], "0192-export");
    assert_eq!(document["export"]["taken"], "2026-03-02T09:30:00Z");
    let (first, second) = (&document["items"][0], &document["items"][1]);
    for column in Column::ALL {
        let expected = serde_json::to_value(full_line().value(*column)).unwrap();
        assert_eq!(first[column.code()], expected, "{column}");
        assert!(
            second.as_object().unwrap().contains_key(column.code()),
            "{column}"
        );
    }
    assert_eq!(
        first["own-fields"],
        json!({"Vip": true, "Centro de coste": "007", "Peso": 0.25, "Visita": "2026-07-01"})
    );
    assert_eq!(second["l1"], Json::Null);
}

#[test]
fn no_lines_are_an_empty_list() {
    let document: Json =
        serde_json::from_slice(&written(FileKind::Json, &plan(), &[]).unwrap()).unwrap();
    assert_eq!(document["items"], json!([]));
    assert_eq!(csv(&plan(), &[]).len(), 1);
}

#[test]
fn texts_of_any_length_fit_where_there_are_no_cells() {
    let long = "ä".repeat(100_000);
    let document: Json =
        serde_json::from_slice(&written(FileKind::Json, &plan(), &[line(&long)]).unwrap()).unwrap();
    assert_eq!(document["items"][0]["note"], long.as_str());
    assert_eq!(field(&csv(&plan(), &[line(&long)]), 1, "note"), long);
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "['=+@,;\"\t\r\n\\-a]{0,12}"]
}

proptest! {
    #[test]
    fn any_text_survives_delimited_text(
        notes in prop::collection::vec(any_text(), 1..10),
        delimiter in prop_oneof![Just(Delimiter::Comma), Just(Delimiter::Semicolon), Just(Delimiter::Tab)],
    ) {
        let mut plan = plan();
        plan.csv.delimiter = delimiter;
        let lines: Vec<ExportLine> = notes.iter().map(|note| line(note)).collect();
        let records = csv(&plan, &lines);
        for (index, note) in notes.iter().enumerate() {
            prop_assert_eq!(field(&records, index + 1, "note"), note);
        }
    }

    #[test]
    fn any_line_survives_json(note in any_text(), own in any_text(), weight in -1e300..1e300f64, units: i64) {
        let own_fields = vec![("Centro de coste".to_owned(), Value::text(own.clone())), ("Peso".to_owned(), Value::Number(weight))];
        let line = ExportLine { units, own_fields, ..line(&note) };
        let document: Json = serde_json::from_slice(&written(FileKind::Json, &plan(), &[line]).unwrap()).unwrap();
        let item = &document["items"][0];
        prop_assert_eq!(item["note"].as_str().unwrap_or(""), note);
        prop_assert_eq!(item["own-fields"]["Centro de coste"].as_str().unwrap_or(""), own);
        prop_assert_eq!(item["units"].as_i64(), Some(units));
        let found = item["own-fields"]["Peso"].as_f64().unwrap();
        prop_assert!((found - weight).abs() <= weight.abs() * 1e-15);
    }
}
