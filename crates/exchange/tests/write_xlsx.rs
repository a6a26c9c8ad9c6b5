//! Workbooks of lines, read with calamine.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail loudly"
)]

mod write_support;

use calamine::{Data, DataType, Reader, SheetVisible};
use desbloqueo_exchange::write::{
    Column, ExportLine, ExportPlan, FileKind, LISTS_SHEET, LineWriter, OWN_FIELD, Value,
    WriteError, read_stamp,
};
use jiff::civil::date;
use write_support::{
    SPANISH, cell, full_line, iso, line, open, part, part_names, plan, rows, stamp, text, written,
};

#[test]
fn every_field_keeps_its_value_and_type() {
    let (plan, line) = (plan(), full_line());
    let rows = rows(
        &written(FileKind::Xlsx, &plan, std::slice::from_ref(&line)).unwrap(),
        "Líneas",
    );
    for column in Column::ALL {
        let found = cell(&rows, 1, column.code());
        match line.value(*column) {
            Value::Text(code) => assert_eq!(found, text(&shown(&code)), "{column}"),
            Value::Whole(number) => assert_eq!(found.as_i64(), Some(number), "{column}"),
            Value::Date(day) => assert_eq!(iso(&found), day.to_string(), "{column}"),
            other => panic!("{column}: {other:?}"),
        }
    }
    assert_eq!(cell(&rows, 1, "Centro de coste"), text("007"));
    assert_eq!(cell(&rows, 1, "Peso"), Data::Float(0.25));
    assert_eq!(iso(&cell(&rows, 1, "Visita")), "2026-07-01");
    assert_eq!(cell(&rows, 1, "Vip"), Data::Bool(true));
}

fn shown(code: &str) -> String {
    use desbloqueo_exchange::write::Labels;
    SPANISH.value(Column::L1, code).into_owned()
}

#[test]
fn id_and_version_come_last() {
    let rows = rows(&written(FileKind::Xlsx, &plan(), &[]).unwrap(), "Líneas");
    let last: Vec<&Data> = rows[0].iter().rev().take(2).collect();
    assert_eq!(last, [&text("Columna version"), &text("Columna line-id")]);
}

#[test]
fn an_import_finds_the_stamp_and_the_columns() {
    let plan = plan();
    let bytes = written(FileKind::Xlsx, &plan, &[full_line()]).unwrap();
    let rows = rows(&bytes, LISTS_SHEET);
    let cells = rows.iter().map(|row| {
        std::array::from_fn(|index| row.get(index).and_then(Data::get_string).unwrap_or(""))
    });
    let found = read_stamp(cells).unwrap();
    assert_eq!(found.stamp, stamp());
    assert_eq!(
        found.columns.len(),
        Column::ALL.len() + plan.own_fields.len()
    );
    assert!(found.columns.contains(&("l1".into(), "Columna l1".into())));
    assert!(found.columns.contains(&(OWN_FIELD.into(), "Peso".into())));
    let properties = part(&bytes, "docProps/custom.xml");
    assert!(
        properties.contains("name=\"desbloqueo-export\"") && properties.contains("0192-export")
    );
    assert!(read_stamp([["key", "value", "", ""], ["a", "b", "l1", "L1"]]).is_none());
}

#[test]
fn people_see_the_lines_and_the_guidance_but_not_the_lists() {
    let workbook = open(&written(FileKind::Xlsx, &plan(), &[]).unwrap());
    let sheets: Vec<(String, bool)> = workbook
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect();
    let expected = [
        ("Líneas", true),
        ("Cómo editar", true),
        (LISTS_SHEET, false),
    ];
    assert_eq!(
        sheets,
        expected.map(|(name, visible)| (name.to_owned(), visible))
    );
}

#[test]
fn drop_downs_are_fed_from_ranges_with_each_label_once() {
    let bytes = written(FileKind::Xlsx, &plan(), &[full_line()]).unwrap();
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    assert_eq!(xml.matches("<dataValidation ").count(), 9);
    assert!(
        xml.contains("<formula1>'_lists'!$E$2:$E$3</formula1>"),
        "L1"
    );
    assert!(
        xml.contains("<formula1>'_lists'!$F$2:$F$3</formula1>"),
        "L2, the doublet left out"
    );
    assert!(
        xml.contains("<formula1>'_lists'!$G$2:$G$301</formula1>"),
        "L3"
    );
    let lists = rows(&bytes, LISTS_SHEET);
    assert_eq!(
        [&lists[0][4], &lists[1][4], &lists[2][4]],
        [&text("l1"), &text("Bloqueado"), &text("En curso")]
    );
}

#[test]
fn the_heading_row_is_frozen_and_filters_all_rows() {
    let bytes = written(FileKind::Xlsx, &plan(), &[full_line(), line("b")]).unwrap();
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(xml.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""));
    assert!(xml.contains("<autoFilter ref=\"A1:AR3\"/>"));
}

#[test]
fn nothing_is_a_formula_or_a_link() {
    let attacks = [
        "=cmd|'/c calc'!A1",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "{=1}",
        "https://x.example/",
        "mailto:a@b.c",
        "＝1",
    ];
    let lines: Vec<ExportLine> = attacks.iter().map(|text| line(text)).collect();
    let bytes = written(FileKind::Xlsx, &plan(), &lines).unwrap();
    for name in part_names(&bytes)
        .iter()
        .filter(|name| name.contains("worksheets/"))
    {
        let xml = part(&bytes, name);
        assert!(!name.contains("_rels"), "a sheet has relationships: {name}");
        assert!(
            !xml.contains("<f>") && !xml.contains("<f ") && !xml.contains("<hyperlink"),
            "{name}"
        );
    }
    let rows = rows(&bytes, "Líneas");
    for (index, attack) in attacks.iter().enumerate() {
        assert_eq!(cell(&rows, index + 1, "note"), text(attack));
    }
}

#[test]
fn lines_continue_on_further_sheets() {
    let mut plan = plan();
    plan.rows_per_sheet = 2;
    let lines: Vec<ExportLine> = ["a", "b", "c", "d", "e"].map(line).to_vec();
    let bytes = written(FileKind::Xlsx, &plan, &lines).unwrap();
    let notes = |sheet: &str| -> Vec<Data> {
        let rows = rows(&bytes, sheet);
        (1..rows.len())
            .map(|row| cell(&rows, row, "note"))
            .collect()
    };
    assert_eq!(notes("Líneas"), [text("a"), text("b")]);
    assert_eq!(notes("Líneas (2)"), [text("c"), text("d")]);
    assert_eq!(notes("Líneas (3)"), [text("e")]);
    let third = part(&bytes, "xl/worksheets/sheet3.xml");
    assert!(
        third.contains("<dataValidation ")
            && third.contains("<autoFilter ")
            && third.contains("<pane ")
    );
}

#[test]
fn a_text_longer_than_a_cell_is_refused_by_name_of_its_line() {
    let plan = plan();
    let mut writer = LineWriter::start(FileKind::Xlsx, Vec::new(), &plan).unwrap();
    let refused = writer.write(&line(&"ä".repeat(32_768))).unwrap_err();
    assert!(
        matches!(refused, WriteError::TextTooLong { line, column, length: 32_768, longest: 32_767 } if line == "1" && column == "note")
    );
    writer.write(&line(&"ä".repeat(32_767))).unwrap();
    let rows = rows(&writer.finish().unwrap(), "Líneas");
    assert_eq!(rows.len(), 2);
    assert_eq!(
        cell(&rows, 1, "note")
            .get_string()
            .map(|text| text.chars().count()),
        Some(32_767)
    );
}

#[test]
fn an_own_field_that_is_not_planned_is_refused() {
    let plan = ExportPlan::new(&SPANISH, stamp(), "Líneas");
    let refused = written(FileKind::Xlsx, &plan, &[full_line()]).unwrap_err();
    assert!(matches!(refused, WriteError::OwnFieldNotPlanned { label, .. } if label == "Vip"));
}

#[test]
fn a_number_that_is_none_is_refused() {
    let mut line = full_line();
    line.own_fields = vec![("Peso".into(), Value::Number(f64::NAN))];
    for kind in FileKind::ALL {
        let refused = written(kind, &plan(), std::slice::from_ref(&line)).unwrap_err();
        assert!(matches!(refused, WriteError::NumberNotFinite { column, .. } if column == "Peso"));
    }
}

#[test]
fn what_excel_cannot_count_is_text() {
    let line = ExportLine {
        target: Some(date(1900, 2, 28)),
        review: Some(date(1900, 3, 1)),
        status_since: Some(date(9999, 12, 31)),
        units: i64::MAX,
        ..line("")
    };
    let rows = rows(
        &written(FileKind::Xlsx, &plan(), &[line]).unwrap(),
        "Líneas",
    );
    assert_eq!(cell(&rows, 1, "target-date"), text("1900-02-28"));
    assert_eq!(iso(&cell(&rows, 1, "review-date")), "1900-03-01");
    assert_eq!(iso(&cell(&rows, 1, "status-since")), "9999-12-31");
    assert_eq!(cell(&rows, 1, "units"), text("9223372036854775807"));
}

#[test]
fn the_same_lines_make_the_same_file() {
    let write = || written(FileKind::Xlsx, &plan(), &[full_line(), line("b")]).unwrap();
    assert_eq!(write(), write());
}

#[test]
fn a_writer_can_be_sent_to_another_thread() {
    fn is_send<T: Send>(_: &T) {}
    let plan = plan();
    is_send(&LineWriter::start(FileKind::Xlsx, Vec::new(), &plan).unwrap());
}

#[test]
fn a_directory_that_is_none_is_an_error() {
    let mut plan = plan();
    plan.temporary_directory = Some("/nowhere/at/all".into());
    let error = written(FileKind::Xlsx, &plan, &[]).unwrap_err();
    assert!(matches!(error, WriteError::Io(_)), "{error:?}");
}

/// A disk that is full after some bytes.
struct Full(usize);

impl std::io::Write for Full {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 = self
            .0
            .checked_sub(bytes.len())
            .ok_or(std::io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_file_that_lacks_a_row_is_never_finished() {
    let plan = plan();
    for kind in [FileKind::Csv, FileKind::Json] {
        let mut writer = LineWriter::start(kind, Full(10_000), &plan).unwrap();
        let failed = (0..1000).find_map(|_| writer.write(&full_line()).err());
        assert!(matches!(failed, Some(WriteError::Io(_))), "{failed:?}");
        assert!(matches!(writer.write(&line("b")), Err(WriteError::Broken)));
        assert!(matches!(
            writer.finish().map(|_| ()),
            Err(WriteError::Broken)
        ));
    }
    let writer = LineWriter::start(FileKind::Xlsx, Full(1000), &plan).unwrap();
    let failed = writer.finish().map(|_| ()).unwrap_err();
    assert!(matches!(failed, WriteError::Io(_)), "{failed:?}");
}
