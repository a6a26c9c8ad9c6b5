//! A workbook opened and saved by LibreOffice; `DESBLOQUEO_SOFFICE` names it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail loudly"
)]

mod write_support;

use std::process::Command;

use calamine::Data;
use desbloqueo_exchange::write::{ExportLine, FileKind, LISTS_SHEET};
use write_support::{full_line, line, part, plan, program, rows, written};

/// Lets LibreOffice convert a workbook, with a profile of its own.
fn convert(soffice: &str, bytes: &[u8], filter: &str, extension: &str) -> Vec<u8> {
    let directory = tempfile::tempdir().unwrap();
    let (path, out) = (
        directory.path().join("lines.xlsx"),
        directory.path().join("out"),
    );
    std::fs::write(&path, bytes).unwrap();
    let profile = format!(
        "-env:UserInstallation=file://{}/profile",
        directory.path().display()
    );
    let output = Command::new(soffice)
        .args([&profile, "--headless", "--convert-to", filter, "--outdir"])
        .args([&out, &path])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    std::fs::read(out.join(format!("lines.{extension}"))).unwrap()
}

fn lines() -> Vec<ExportLine> {
    let notes = [
        "=1+1",
        "'=1",
        "-5",
        "00012",
        "1/2",
        "TRUE",
        "_x0041_",
        " spaces ",
        "a\tb",
        "a\nb",
        "日本 🎉",
        "x\u{1}y",
        "<b>&amp;",
    ];
    let mut lines = vec![full_line()];
    lines.extend(notes.map(line));
    lines
}

#[test]
fn libreoffice_saves_the_workbook_with_the_same_values() {
    let Some(soffice) = program("DESBLOQUEO_SOFFICE") else {
        return;
    };
    let before = written(FileKind::Xlsx, &plan(), &lines()).unwrap();
    let after = convert(&soffice, &before, "xlsx", "xlsx");
    for sheet in ["Líneas", "Cómo editar", LISTS_SHEET] {
        let (before, after) = (rows(&before, sheet), rows(&after, sheet));
        assert_eq!(before.len(), after.len(), "{sheet}");
        for (before, after) in before.iter().flatten().zip(after.iter().flatten()) {
            assert_eq!(same(before), same(after), "{sheet}");
        }
    }
    let xml = part(&after, "xl/worksheets/sheet1.xml");
    assert_eq!(xml.matches("<dataValidation ").count(), 9);
    // Without a window LibreOffice saves no frozen rows. It writes yes as a formula of its own.
    assert!(xml.contains("<autoFilter ref=\"A1:AR15\">"));
    assert_eq!(
        xml.matches("<f ").count(),
        xml.matches("<f aca=\"false\">TRUE()<").count()
    );
    assert!(part(&after, "docProps/custom.xml").contains("0192-export"));
}

/// Whole numbers may come back in another type; line ends of a text become those of LibreOffice.
fn same(data: &Data) -> String {
    match data {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::DateTime(at) => at.as_f64().to_string(),
        Data::String(text) => text.replace("\r\n", "\n"),
        other => format!("{other:?}"),
    }
}

#[test]
fn libreoffice_shows_text_as_text_and_days_as_iso_8601() {
    let Some(soffice) = program("DESBLOQUEO_SOFFICE") else {
        return;
    };
    // LibreOffice reads this one right, but saves it wrong.
    let lines: Vec<ExportLine> = lines().into_iter().chain([line("_x0041\u{2}")]).collect();
    let workbook = written(FileKind::Xlsx, &plan(), &lines).unwrap();
    let bytes = convert(
        &soffice,
        &workbook,
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true",
        "csv",
    );
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(bytes.as_slice());
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let column = |code: &str| {
        records[0]
            .iter()
            .position(|text| text == format!("Columna {code}"))
            .unwrap()
    };
    for (index, line) in lines.iter().enumerate().skip(1) {
        assert_eq!(&records[index + 1][column("note")], line.note);
    }
    assert_eq!(&records[1][column("target-date")], "2026-05-02");
    assert_eq!(&records[1][column("blocker-title")], "=cmd|'/c calc'!A1");
    assert_eq!(&records[1][column("units")], "250");
}
