//! Hostile and broken files, made by the tests themselves.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "tests"
)]

mod support;

use std::io::{Cursor, Write};

use desbloqueo_sheets::{Finding, Format, Limits, SheetsError, Workbook, find_table};
use support::{SHEET_END, SHEET_START, options, small_workbook, workbook_of};
use zip::write::ZipWriter;

fn open(bytes: &[u8], name: &str) -> Result<Workbook, SheetsError> {
    Workbook::open_bytes(bytes.to_vec(), name, &Limits::default())
}

fn refused(bytes: &[u8], limits: &Limits) -> SheetsError {
    let opened = Workbook::open_bytes(bytes.to_vec(), "a.xlsx", limits);
    match opened {
        Err(error) => error,
        Ok(mut workbook) => workbook
            .rows(0)
            .unwrap()
            .find_map(Result::err)
            .expect("a refusal"),
    }
}

fn bomb(megabytes: usize) -> Vec<u8> {
    workbook_of(|sheet| {
        let blank = vec![b' '; 1 << 20];
        (0..megabytes).for_each(|_| sheet.write_all(&blank).unwrap());
    })
}

#[test]
fn a_bomb_is_refused_by_its_ratio_without_being_inflated() {
    let error = refused(&bomb(32), &Limits::default());
    assert!(
        matches!(error, SheetsError::CompressedTooWell { ratio: 301.., .. }),
        "{error:?}"
    );
}

#[test]
fn a_file_that_inflates_too_large_is_refused() {
    let limits = Limits {
        max_inflated_bytes: 1 << 20,
        ratio_free_bytes: 1 << 30,
        ..Limits::default()
    };
    assert_eq!(refused(&bomb(2), &limits).code(), "inflates-too-large");
}

#[test]
fn a_directory_that_lies_about_a_size_is_found_while_reading() {
    let mut bytes = bomb(2);
    let real = (2u32 << 20).to_le_bytes();
    let mut patched = 0;
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == real {
            bytes[at..at + 4].copy_from_slice(&100u32.to_le_bytes());
            patched += 1;
        }
    }
    assert!(patched > 0);
    let error = refused(&bytes, &Limits::default());
    assert!(
        matches!(error.code(), "size-misdeclared" | "damaged"),
        "{error:?}"
    );
    eprintln!("{error:?}");
}

#[test]
fn too_many_parts_are_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..300 {
        zip.start_file(format!("xl/{number}.xml"), options())
            .unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    let limits = Limits {
        max_entries: 200,
        ..Limits::default()
    };
    assert_eq!(
        refused(&bytes, &limits),
        SheetsError::TooManyParts {
            parts: 300,
            limit: 200
        }
    );
}

fn many_rows(rows: u32) -> Vec<u8> {
    workbook_of(|sheet| {
        let start = SHEET_START.replace(
            "<sheetData>",
            r#"<dimension ref="A1:XFD10000000"/><sheetData>"#,
        );
        write!(sheet, "{start}").unwrap();
        for _ in 0..rows {
            sheet.write_all(b"<row><c><v>1</v></c></row>").unwrap();
        }
        write!(sheet, "{SHEET_END}").unwrap();
    })
}

#[test]
fn a_sheet_that_claims_ten_million_rows_stops_at_the_cap() {
    let limits = Limits {
        max_rows: 50_000,
        max_ratio: 10_000,
        ..Limits::default()
    };
    assert_eq!(
        refused(&many_rows(100_000), &limits).code(),
        "too-many-rows"
    );
}

#[test]
#[ignore = "slow without optimisation: cargo test --release -- --ignored"]
fn ten_million_real_rows_stop_at_the_cap_in_bounded_memory() {
    let bytes = many_rows(10_000_000);
    let before = peak_kilobytes();
    let limits = Limits {
        max_ratio: 10_000,
        ..Limits::default()
    };
    assert_eq!(refused(&bytes, &limits).code(), "too-many-rows");
    let grown = peak_kilobytes() - before;
    eprintln!("reading grew the peak by {grown} kB");
    assert!(grown < 50_000, "{grown} kB");
}

fn peak_kilobytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap_or("0 kB");
    line.split_whitespace()
        .next()
        .unwrap_or("0")
        .parse()
        .unwrap_or(0)
}

#[test]
fn cells_wide_apart_and_texts_too_long_are_refused_with_their_place() {
    let far = workbook_of(|sheet| {
        write!(
            sheet,
            r#"{SHEET_START}<row r="7"><c r="ZZZ7"><v>1</v></c></row>{SHEET_END}"#
        )
        .unwrap();
    });
    assert!(
        matches!(refused(&far, &Limits::default()), SheetsError::TooManyColumns { place, .. } if place.address.to_string() == "ZZZ7")
    );
    let long = small_workbook(&[&["a", &"x".repeat(300)]]);
    let limits = Limits {
        max_text_bytes: 200,
        ..Limits::default()
    };
    assert!(
        matches!(refused(&long, &limits), SheetsError::TextTooLong { place, .. } if place.address.to_string() == "B1")
    );
}

#[test]
fn rows_that_go_back_up_are_refused() {
    let bytes = workbook_of(|sheet| {
        write!(sheet, r#"{SHEET_START}<row r="5"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>{SHEET_END}"#).unwrap();
    });
    assert_eq!(
        refused(&bytes, &Limits::default()).code(),
        "rows-out-of-order"
    );
}

#[test]
fn absurd_addresses_are_damage_and_no_panic() {
    for address in [
        "ZZZZZZZZZZZZ1",
        "A99999999999999",
        "",
        "1",
        "ä1",
        "A0",
        "A4294967295",
    ] {
        let bytes = workbook_of(|sheet| {
            write!(
                sheet,
                r#"{SHEET_START}<row><c r="{address}"><v>1</v></c></row>{SHEET_END}"#
            )
            .unwrap();
        });
        let _ = open(&bytes, "a.xlsx").map(|mut workbook| workbook.rows(0).unwrap().for_each(drop));
    }
}

#[test]
fn an_encrypted_workbook_is_recognised_by_its_wrapping() {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("/EncryptionInfo")
        .unwrap()
        .write_all(b"x")
        .unwrap();
    file.create_stream("/EncryptedPackage")
        .unwrap()
        .write_all(b"secret")
        .unwrap();
    let whole = file.into_inner().into_inner();
    assert_eq!(
        open(&whole, "a.xlsx").map(|_| ()),
        Err(SheetsError::Encrypted {
            format: Format::Xlsx
        })
    );

    let mut header = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    header.extend([0; 600]);
    assert_eq!(
        open(&header, "a.xlsx").map(|_| ()),
        Err(SheetsError::Truncated {
            format: Format::Xls
        })
    );
    header.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(
        open(&header, "a.xlsx").map(|_| ()),
        Err(SheetsError::Encrypted {
            format: Format::Xlsx
        })
    );
}

#[test]
fn truncated_and_foreign_containers_are_told_apart() {
    let whole = small_workbook(&[&["Customer", "Seats"], &["Cobblemere", "5"]]);
    assert_eq!(
        open(&whole[..whole.len() / 2], "a.xlsx").map(|_| ()),
        Err(SheetsError::Truncated {
            format: Format::Xlsx
        })
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", options()).unwrap();
    let word = zip.finish().unwrap().into_inner();
    assert_eq!(
        open(&word, "a.xlsx").map(|_| ()),
        Err(SheetsError::UnsupportedFormat {
            found: "office-other".into()
        })
    );
    let mut damaged = whole;
    let at = damaged.len() / 3;
    damaged[at..at + 40].fill(0xAA);
    assert!(open(&damaged, "a.xlsx").is_err());
}

#[test]
fn a_wrong_extension_is_reported_and_the_content_believed() {
    let bytes = small_workbook(&[&["Customer", "Seats"], &["Cobblemere", "5"]]);
    let workbook = open(&bytes, "weekly.csv").unwrap();
    let mismatch = Finding::ExtensionMismatch {
        file_name: "weekly.csv".into(),
        found: Format::Xlsx,
    };
    assert_eq!(
        (workbook.format(), workbook.findings()),
        (Format::Xlsx, &[mismatch][..])
    );
    let text = open(b"Customer;Seats\nCobblemere;5\n", "weekly.xlsx").unwrap();
    assert_eq!(text.format(), Format::Csv);
}

#[test]
fn delimited_texts_of_every_encoding_give_the_same_table() {
    let text = "Informe\n\nCliente;Región;Puestos;Notas\nCobblemere;España;1.200;\"dos\nlíneas; \"\"sí\"\"\"\nFernhollow;Perú;7;\nTotal;;1207;\n";
    let utf16: Vec<u8> = [0xFEFF]
        .into_iter()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let files = [
        text.as_bytes().to_vec(),
        ["\u{FEFF}", text].concat().into_bytes(),
        utf16,
        encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
        text.replace('\n', "\r\n").into_bytes(),
    ];
    for (index, file) in files.iter().enumerate() {
        let mut workbook = open(file, "datos.csv").unwrap();
        let table = find_table(&mut workbook).unwrap();
        assert_eq!(
            (
                table.sheet_name.as_str(),
                table.headings.len(),
                table.first_data_row
            ),
            ("datos", 4, 4),
            "file {index}"
        );
        let mut rows = table.rows(&mut workbook).unwrap();
        let found: Vec<_> = rows.by_ref().map(Result::unwrap).collect();
        assert_eq!(
            found.iter().map(|row| row.number).collect::<Vec<_>>(),
            [4, 5],
            "file {index}"
        );
        assert_eq!(found[0].value(1).as_text(), Some("España"), "file {index}");
        assert_eq!(
            found[0].value(3).as_text(),
            Some("dos\nlíneas; \"sí\""),
            "file {index}"
        );
        assert_eq!(rows.findings().len(), 1);
    }
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_opened_or_refused(bytes: Vec<u8>) {
        for name in ["a.xlsx", "a.csv", "a"] {
            if let Ok(mut workbook) = Workbook::open_bytes(bytes.clone(), name, &Limits::default()) {
                let _ = find_table(&mut workbook);
            }
        }
    }

    #[test]
    fn a_table_survives_the_way_through_text(cells in proptest::collection::vec("[^\\p{Cc}]{0,6}[\n,;\"]{0,2}[^\\p{Cc}]{0,6}", 6)) {
        let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        let text = format!("Customer,Tenant,Note\n{},{},{}\n{},{},{}\n", quoted[0], quoted[1], quoted[2], quoted[3], quoted[4], quoted[5]);
        let mut workbook = Workbook::open_bytes(text.into_bytes(), "a.csv", &Limits::default()).unwrap();
        let rows: Vec<_> = workbook.rows(0).unwrap().map(Result::unwrap).collect();
        for row in rows.iter().skip(1) {
            let line = usize::try_from(row.number).unwrap() - 2;
            for cell in &row.cells {
                let column = usize::try_from(cell.column()).unwrap();
                proptest::prop_assert_eq!(cell.value.as_text(), Some(cells[line * 3 + column].as_str()));
            }
        }
    }
}

#[test]
fn every_code_has_a_template() {
    let templates = include_str!("../FINDINGS.md");
    let sources = [
        include_str!("../src/error.rs"),
        include_str!("../src/finding.rs"),
        include_str!("../src/values/units.rs"),
        include_str!("../src/columns/mapping.rs"),
    ];
    let codes = sources
        .iter()
        .flat_map(|source| source.split('"'))
        .filter(|text| {
            text.contains('-')
                && text
                    .chars()
                    .all(|sign| sign.is_ascii_lowercase() || sign == '-')
        });
    for code in codes.filter(|code| !matches!(*code, "kebab-case")) {
        assert!(templates.contains(&format!("| `{code}` |")), "{code}");
    }
}
