//! A digest as files, read back by other programs: poppler, openpyxl and LibreOffice.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a test ends at once where a file is not what it should be"
)]

use std::path::Path;
use std::process::Command;

use desbloqueo_digest::{DigestError, DigestFile, write};
use desbloqueo_i18n::Language;
use desbloqueo_playbook::Playbook;
use desbloqueo_words::Words;
use desbloqueo_words::charts::{ChartCell, ChartColumn, ChartRow, ChartTable, Figures, Narrowed};
use desbloqueo_words::digest::{DigestSection, DigestView};
use jiff::civil::date;
use serde_json::{Value, json};

const SHEETS: &str = r#"
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def plain(value):
    return value.isoformat() if hasattr(value, "isoformat") else value
print(json.dumps({
    "names": book.sheetnames,
    "told": [cell.value for cell in book.worksheets[0]["A"]],
    "rows": [[plain(cell.value) for cell in row] for row in book.worksheets[1].iter_rows()],
    "formats": [cell.number_format for cell in book.worksheets[1][2]],
    "formulas": sum(cell.data_type == "f" for sheet in book.worksheets for row in sheet.iter_rows() for cell in row),
}))
"#;

/// What a language writes of a network that blocks.
struct Sample {
    language: Language,
    title: &'static str,
    reason: &'static str,
    sentence: &'static str,
    heading: &'static str,
}

const ENGLISH: Sample = Sample {
    language: Language::En,
    title: "What is blocked, as of 22 Nov 2026",
    reason: "=Network",
    sentence: "Network: 41,200 units stuck, median 63 days.",
    heading: "What blocks the most",
};

const JAPANESE: Sample = Sample {
    language: Language::Ja,
    title: "ブロックの状況、2026/11/22 現在",
    reason: "ネットワーク",
    sentence: "ネットワーク: 41,200 ユニットがブロックされています。",
    heading: "最も多くをブロックしている理由",
};

const CHINESE: Sample = Sample {
    language: Language::Zh,
    title: "受阻情况，截至 2026年11月22日",
    reason: "网络",
    sentence: "网络：41,200 个许可受阻，中位数 63 天。",
    heading: "受阻最多的原因",
};

fn column(code: &'static str, heading: &str, figures: Figures) -> ChartColumn {
    ChartColumn {
        code,
        heading: heading.to_owned(),
        figures,
    }
}

fn row(reason: &str, units: i64, change: i64, share: f64) -> ChartRow {
    ChartRow {
        cells: vec![
            ChartCell::Words(reason.to_owned()),
            ChartCell::Number(units),
            ChartCell::Number(change),
            ChartCell::Decimal(share),
            ChartCell::Date(date(2026, 12, 24)),
        ],
        lines: Some(Narrowed(vec![("l2", "network".to_owned())])),
    }
}

impl Sample {
    fn section(&self, code: &'static str, rows: usize) -> DigestSection {
        let mut all = vec![row(self.reason, 41_200, 4_414, 0.7)];
        all.extend((1..rows).map(|number| {
            let number = i64::try_from(number).unwrap();
            row(self.reason, 100 / number, -5, 0.25)
        }));
        DigestSection {
            code,
            heading: self.heading.to_owned(),
            table: ChartTable {
                columns: vec![
                    column("reason", self.reason, Figures::Words),
                    column("units", "Units", Figures::Numbers),
                    column("change", "Change", Figures::Numbers),
                    column("share", "Share", Figures::Shares),
                    column("promised", "Promised", Figures::Dates),
                ],
                rows: all,
            },
            bars: Some(1),
        }
    }

    fn view(&self) -> DigestView {
        DigestView {
            language: self.language,
            day: date(2026, 11, 22),
            title: self.title.to_owned(),
            about: vec!["<b>& co".to_owned()],
            sentences: vec![self.sentence.to_owned(); 10],
            sections: vec![
                self.section("statuses", 5),
                self.section("parties", 4),
                self.section("reasons", 8),
                self.section("blockers", 8),
                self.section("renewals", 6),
                self.section("flow", 4),
                self.section("attention", 5),
            ],
            notes: vec![self.sentence.to_owned()],
        }
    }

    fn written(&self, kind: DigestFile) -> Result<Vec<u8>, DigestError> {
        let playbook = playbook();
        write(&Words::new(&playbook, self.language), &self.view(), kind)
    }
}

fn playbook() -> Playbook {
    desbloqueo_playbook::built_in("fasttrack").unwrap().unwrap()
}

/// A program that the environment names; what it does not name is not tested.
fn program(variable: &str) -> Option<String> {
    let found = std::env::var(variable).ok();
    if found.is_none() {
        eprintln!("SKIPPED: {variable} names no program");
    }
    found
}

fn in_file<T>(bytes: &[u8], name: &str, use_it: impl FnOnce(&Path) -> T) -> T {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    use_it(&path)
}

fn printed(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_same_digest_has_the_same_bytes() {
    for kind in [DigestFile::Html, DigestFile::Xlsx] {
        let once = ENGLISH.written(kind).unwrap();
        assert_eq!(once, ENGLISH.written(kind).unwrap(), "{kind:?}");
    }
}

#[test]
fn a_document_needs_nothing_else_and_takes_no_text_for_markup() {
    let page = String::from_utf8(ENGLISH.written(DigestFile::Html).unwrap()).unwrap();
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">"));
    assert!(page.contains("<title>What is blocked, as of 22 Nov 2026</title>"));
    assert!(page.contains("<li>Network: 41,200 units stuck, median 63 days.</li>"));
    assert!(page.contains("&#60;b&#62;&#38; co"), "{page}");
    assert!(page.contains("+4,414") && page.contains("70%") && page.contains("24 Dec 2026"));
    assert!(page.contains("<rect width=\"100.00\""));
    for outside in ["http:", "https:", "<script", "<link", "<img", "url("] {
        assert!(!page.contains(outside), "{outside}");
    }
    let other = String::from_utf8(JAPANESE.written(DigestFile::Html).unwrap()).unwrap();
    assert!(other.contains("<html lang=\"ja\">") && other.contains(JAPANESE.sentence));
}

#[test]
fn openpyxl_reads_the_sentences_and_the_tables() {
    let Some(python) = program("DESBLOQUEO_PYTHON") else {
        return;
    };
    let bytes = ENGLISH.written(DigestFile::Xlsx).unwrap();
    let found = in_file(&bytes, "digest.xlsx", |path| {
        printed(Command::new(&python).args(["-c", SHEETS]).arg(path))
    });
    let found: Value = serde_json::from_str(&found).unwrap();
    assert_eq!(
        found["names"],
        json!([
            "In short",
            "What blocks the most",
            "What blocks the most (2)",
            "What blocks the most (3)",
            "What blocks the most (4)",
            "What blocks the most (5)",
            "What blocks the most (6)",
            "What blocks the most (7)"
        ])
    );
    assert_eq!(found["told"][0], ENGLISH.title);
    assert_eq!(found["told"][2], ENGLISH.sentence);
    assert_eq!(
        found["rows"][1],
        json!(["=Network", 41_200, 4_414, 0.7, "2026-12-24T00:00:00"])
    );
    assert_eq!(
        [&found["formats"][3], &found["formats"][4]],
        ["0%", "yyyy-mm-dd"]
    );
    assert_eq!(found["formulas"], 0);
}

#[test]
fn libreoffice_reads_the_tables() {
    let Some(soffice) = program("DESBLOQUEO_SOFFICE") else {
        return;
    };
    let bytes = JAPANESE.written(DigestFile::Xlsx).unwrap();
    let text = in_file(&bytes, "digest.xlsx", |path| {
        let folder = path.parent().unwrap();
        let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
        let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2";
        printed(
            Command::new(&soffice)
                .args([&profile, "--headless", "--convert-to", filter, "--outdir"])
                .args([folder, path]),
        );
        let mut written = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
        let table = written.find(|entry| entry.path().extension() == Some("csv".as_ref()));
        std::fs::read_to_string(table.unwrap().path()).unwrap()
    });
    let second = text.lines().nth(1).unwrap();
    assert!(second.starts_with("ネットワーク,41200,4414,70%,"), "{text}");
}

#[test]
fn poppler_reads_one_page_in_each_script() {
    let Some(reader) = program("DESBLOQUEO_PDFTOTEXT") else {
        return;
    };
    for sample in [ENGLISH, JAPANESE, CHINESE] {
        let bytes = sample.written(DigestFile::Pdf).unwrap();
        assert_eq!(bytes, sample.written(DigestFile::Pdf).unwrap());
        let text = in_file(&bytes, "digest.pdf", |path| {
            printed(Command::new(&reader).args(["-layout"]).arg(path).arg("-"))
        });
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        let whole = plain(&text);
        for said in [sample.title, sample.sentence, sample.heading, sample.reason] {
            assert!(whole.contains(&plain(said)), "{said} is not in {text}");
        }
        for figure in ["41,200", "+4,414", "70%"] {
            assert!(text.contains(figure), "{figure}: {text}");
        }
        let pages = text.matches('\u{c}').count();
        assert_eq!(pages, 1, "{text}");
    }
}
