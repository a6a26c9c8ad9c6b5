//! What the tests share: files made by other programs, and small containers made by hand.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "helpers of tests; the environment names the interpreter that makes the files"
)]

use std::io::{Cursor, Write};
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use tempfile::TempDir;
use zip::write::{SimpleFileOptions, ZipWriter};

static FIXTURES: OnceLock<Option<TempDir>> = OnceLock::new();

/// Gives a file that another program made; `None`, and a line on the screen, without that program.
pub fn fixture(name: &str) -> Option<PathBuf> {
    let folder = FIXTURES.get_or_init(make_fixtures).as_ref();
    let path = folder
        .map(|folder| folder.path().join(name))
        .filter(|path| path.exists());
    if path.is_none() {
        eprintln!(
            "SKIPPED: {name} is not there; set DESBLOQUEO_PYTHON to a python with openpyxl, xlwt and odfpy"
        );
    }
    path
}

fn make_fixtures() -> Option<TempDir> {
    let python = std::env::var("DESBLOQUEO_PYTHON")
        .ok()
        .filter(|python| !python.is_empty())?;
    let folder = TempDir::new().unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/make_fixtures.py");
    let status = Command::new(python)
        .arg(script)
        .arg(folder.path())
        .status()
        .unwrap();
    assert!(status.success(), "make_fixtures.py failed");
    Some(folder)
}

/// Writes a workbook of one sheet, whose XML the caller streams.
pub fn workbook_of(write_sheet: impl FnOnce(&mut dyn Write)) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS),
    ] {
        zip.start_file(name, options()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.start_file("xl/worksheets/sheet1.xml", options())
        .unwrap();
    write_sheet(&mut zip);
    zip.finish().unwrap().into_inner()
}

pub fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
}

pub const SHEET_START: &str =
    r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;
pub const SHEET_END: &str = "</sheetData></worksheet>";
const CONTENT_TYPES: &str =
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const WORKBOOK_RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// Writes a workbook of texts and numbers, given as lines of cells.
pub fn small_workbook(lines: &[&[&str]]) -> Vec<u8> {
    workbook_of(|sheet| {
        write!(sheet, "{SHEET_START}").unwrap();
        for (row, line) in (1..).zip(lines) {
            write!(sheet, r#"<row r="{row}">"#).unwrap();
            for text in *line {
                match text.parse::<f64>() {
                    Ok(number) => write!(sheet, "<c><v>{number}</v></c>").unwrap(),
                    Err(_) => {
                        write!(sheet, r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#).unwrap();
                    }
                }
            }
            write!(sheet, "</row>").unwrap();
        }
        write!(sheet, "{SHEET_END}").unwrap();
    })
}
