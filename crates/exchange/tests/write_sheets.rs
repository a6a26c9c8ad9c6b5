//! What was written, read by the crate that imports read with.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail loudly"
)]

mod write_support;

use desbloqueo_exchange::write::{
    Column, ColumnKind, FileKind, LISTS_SHEET, RefusedRow, RefusedSheet, Value, is_refused_heading,
    read_stamp, unescape_csv_text, write_refused,
};
use desbloqueo_sheets::{CellValue, Field, FieldKind, Limits, Row, Table, Workbook, find_table};
use write_support::{full_line, line, plan, stamp, written};

fn open(bytes: Vec<u8>, name: &str) -> (Workbook, Table, Vec<Row>) {
    let mut workbook = Workbook::open_bytes(bytes, name, &Limits::default()).unwrap();
    let table = find_table(&mut workbook).unwrap();
    let rows = table.rows(&mut workbook).unwrap();
    let rows = rows.map(Result::unwrap).collect();
    (workbook, table, rows)
}

fn value<'r>(table: &Table, row: &'r Row, column: &str) -> &'r CellValue {
    let heading = format!("Columna {column}");
    let is_it = |text: &str| text == heading || text == column;
    let found = table.headings.iter().find(|found| is_it(&found.text));
    row.value(found.unwrap().place.address.column)
}

/// The fields that imports do not know yet.
const EXPORTED_ONLY: [Column; 2] = [Column::AgreedUnits, Column::AskedOf];

#[test]
fn columns_have_the_codes_and_kinds_of_the_fields_of_imports() {
    for column in Column::ALL {
        let Some(field) = Field::ALL
            .iter()
            .find(|field| field.code() == column.code())
        else {
            assert!(EXPORTED_ONLY.contains(column), "{column} is no field");
            continue;
        };
        let expected = match field.kind() {
            FieldKind::Date => ColumnKind::Date,
            FieldKind::Units => ColumnKind::Whole,
            FieldKind::Code => ColumnKind::Code,
            FieldKind::Text if *column == Column::Version => ColumnKind::Whole,
            FieldKind::Text => ColumnKind::Text,
        };
        assert_eq!(column.kind(), expected, "{column}");
    }
}

#[test]
fn an_import_reads_a_workbook_as_it_was_written() {
    let bytes = written(FileKind::Xlsx, &plan(), &[full_line(), line("b")]).unwrap();
    let (mut workbook, table, rows) = open(bytes, "lines.xlsx");
    assert_eq!((table.sheet_name.as_str(), rows.len()), ("Líneas", 2));
    for column in Column::ALL {
        let found = value(&table, &rows[0], column.code());
        match full_line().value(*column) {
            Value::Date(day) => assert_eq!(*found, CellValue::Date(day), "{column}"),
            Value::Whole(units) => assert_eq!(found.to_display(), units.to_string(), "{column}"),
            Value::Text(_) => assert!(found.as_text().is_some(), "{column}: {found:?}"),
            other => panic!("{other:?}"),
        }
    }
    let sheets = workbook.sheets().to_vec();
    let lists = sheets
        .iter()
        .position(|sheet| sheet.name == LISTS_SHEET)
        .unwrap();
    let mut found = Vec::new();
    for row in workbook.rows(lists).unwrap().map(Result::unwrap) {
        found.push([0, 1, 2, 3].map(|column| row.value(column).to_display()));
    }
    let cells = found.iter().map(|row| row.each_ref().map(String::as_str));
    assert_eq!(read_stamp(cells).unwrap().stamp, stamp());
}

#[test]
fn an_import_reads_delimited_text_as_it_was_written() {
    for note in ["=1+1", "'=1", "two\r\nlines; and, more", "-"] {
        let bytes = written(FileKind::Csv, &plan(), &[full_line(), line(note)]).unwrap();
        let (_, table, rows) = open(bytes, "lines.csv");
        let found = value(&table, &rows[1], "note").as_text().unwrap();
        // Imports make every line end of delimited text one sign.
        assert_eq!(unescape_csv_text(found), note.replace("\r\n", "\n"));
    }
}

#[test]
fn an_import_finds_the_headings_of_refused_rows() {
    let sheet = RefusedSheet {
        sheet: "Rechazadas".into(),
        reason_heading: "Motivo".into(),
        place_heading: "Celda".into(),
        headings: ["Cliente", "Inquilino", "Servicio", "Puestos"]
            .map(str::to_owned)
            .to_vec(),
        ..RefusedSheet::default()
    };
    let text = |text: &str| CellValue::Text(text.to_owned());
    let cells = [
        text("A"),
        CellValue::Error("#N/A".into()),
        CellValue::Empty,
        CellValue::Number(3.0),
    ];
    let row = RefusedRow {
        reason: "U1".into(),
        place: "C14".into(),
        cells: cells.iter().map(Value::from).collect(),
    };
    let bytes = write_refused(Vec::new(), &sheet, [row]).unwrap();
    let (_, table, rows) = open(bytes, "refused.xlsx");
    let ours = table
        .headings
        .iter()
        .filter(|heading| is_refused_heading(&heading.text));
    assert_eq!(ours.count(), 2);
    assert_eq!(value(&table, &rows[0], "Puestos"), &CellValue::Number(3.0));
}
