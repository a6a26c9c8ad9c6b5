//! Refused rows of imports, and tables of reports.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail loudly"
)]

mod write_support;

use calamine::{Data, DataType};
use desbloqueo_exchange::write::{
    ColumnKind, FileKind, REFUSED_PREFIX, RefusedRow, RefusedSheet, TableColumn, TablePlan, Value,
    WriteError, is_refused_heading, write_refused, write_table,
};
use jiff::civil::date;
use serde_json::{Value as Json, json};
use write_support::{part, rows};

fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

fn sheet() -> RefusedSheet {
    RefusedSheet {
        sheet: "Rechazadas".into(),
        reason_heading: "Motivo".into(),
        place_heading: "Celda".into(),
        headings: ["Cliente", "", "Puestos", "Fecha", "Hora", "Vip"]
            .map(str::to_owned)
            .to_vec(),
        ..RefusedSheet::default()
    }
}

fn refused() -> RefusedRow {
    RefusedRow {
        reason: "U1: suman 12, no 10\nS4: falta la fecha".into(),
        place: "L2!C14".into(),
        cells: vec![
            Value::text("=evil()"),
            Value::text("00042"),
            Value::Number(12.0),
            Value::Date(date(2026, 2, 5)),
            Value::DateTime(date(2026, 2, 5).at(13, 45, 30, 0)),
            Value::Bool(false),
        ],
    }
}

#[test]
fn refused_rows_come_back_as_they_were_with_their_reasons_first() {
    let short = RefusedRow {
        cells: vec![Value::Empty, Value::text("x")],
        ..refused()
    };
    let bytes = write_refused(Vec::new(), &sheet(), [refused(), short]).unwrap();
    let rows = rows(&bytes, "Rechazadas");
    let headings = [
        "!refused: Motivo",
        "!refused: Celda",
        "Cliente",
        "",
        "Puestos",
        "Fecha",
        "Hora",
        "Vip",
    ];
    let found: Vec<&str> = rows[0]
        .iter()
        .map(|cell| cell.get_string().unwrap_or(""))
        .collect();
    assert_eq!(found, headings);
    assert_eq!(
        rows[1][..5],
        [
            text("U1: suman 12, no 10\nS4: falta la fecha"),
            text("L2!C14"),
            text("=evil()"),
            text("00042"),
            Data::Float(12.0)
        ]
    );
    let at = |cell: &Data| cell.get_datetime().unwrap().to_ymd_hms_milli();
    assert_eq!(at(&rows[1][5]), (2026, 2, 5, 0, 0, 0, 0));
    assert_eq!(at(&rows[1][6]), (2026, 2, 5, 13, 45, 30, 0));
    assert_eq!(rows[1][7], Data::Bool(false));
    assert_eq!(rows[2][2..4], [Data::Empty, text("x")]);
    assert!(!part(&bytes, "xl/worksheets/sheet1.xml").contains("<f>"));
}

#[test]
fn headings_of_reasons_are_known_in_every_language() {
    assert!(is_refused_heading(&format!("{REFUSED_PREFIX}原因")));
    assert!(is_refused_heading(" !Refused:x"));
    for other in ["Refused", "!refuse", "", "理由!refused:", "原因原因原因"] {
        assert!(!is_refused_heading(other), "{other}");
    }
}

#[test]
fn a_row_with_more_cells_than_headings_is_refused() {
    let wide = RefusedRow {
        cells: vec![Value::Bool(true); 7],
        ..refused()
    };
    let error = write_refused(Vec::new(), &sheet(), [refused(), wide]).unwrap_err();
    assert!(
        matches!(error, WriteError::TooManyCells { line, cells: 9, columns: 8 } if line == "2")
    );
}

fn report() -> TablePlan {
    let column = |(code, heading, kind): (&str, &str, ColumnKind)| TableColumn {
        code: code.into(),
        heading: heading.into(),
        kind,
    };
    TablePlan {
        sheet: "Informe".into(),
        columns: [
            ("reason", "Motivo", ColumnKind::Text),
            ("units", "Unidades", ColumnKind::Whole),
            ("share", "Parte", ColumnKind::Number),
        ]
        .map(column)
        .to_vec(),
        ..TablePlan::default()
    }
}

fn report_rows() -> Vec<Vec<Value<'static>>> {
    vec![
        vec![
            Value::text("=Red"),
            Value::Whole(-41_200),
            Value::Number(0.7),
        ],
        vec![Value::text("Legal"), Value::Whole(3), Value::Empty],
    ]
}

#[test]
fn a_report_is_written_to_every_kind_of_file() {
    let write = |kind| write_table(kind, Vec::new(), &report(), report_rows()).unwrap();
    let cells = rows(&write(FileKind::Xlsx), "Informe");
    assert_eq!(
        cells[1],
        [text("=Red"), Data::Float(-41_200.0), Data::Float(0.7)]
    );
    let csv = String::from_utf8(write(FileKind::Csv)).unwrap();
    assert_eq!(
        csv,
        "\u{FEFF}Motivo,Unidades,Parte\r\n'=Red,-41200,0.7\r\nLegal,3,\r\n"
    );
    let document: Json = serde_json::from_slice(&write(FileKind::Json)).unwrap();
    let second = json!({"reason": "Legal", "units": 3, "share": null});
    assert_eq!(
        document,
        json!({"items": [{"reason": "=Red", "units": -41_200, "share": 0.7}, second]})
    );
}
