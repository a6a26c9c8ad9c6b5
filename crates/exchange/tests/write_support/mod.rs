//! What the tests of writing share: a plan in Spanish, a full line, and readers of workbooks.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    unreachable_pub,
    missing_docs,
    reason = "each test file uses a part; a test may fail loudly and says so when it is skipped"
)]

use std::borrow::Cow;
use std::io::{Cursor, Read, Write};

use calamine::{Data, DataType, Reader, Xlsx};
use desbloqueo_exchange::write::{
    Column, ColumnKind, ExportLine, ExportPlan, ExportStamp, FileKind, Guidance, Labels,
    LineWriter, Section, Term, Value, WriteError,
};
use jiff::civil::date;

pub struct Spanish;

impl Labels for Spanish {
    fn heading(&self, column: Column) -> Cow<'_, str> {
        Cow::Owned(format!("Columna {column}"))
    }

    fn value<'a>(&'a self, _: Column, code: &'a str) -> Cow<'a, str> {
        match code {
            "blocked" => Cow::Borrowed("Bloqueado"),
            "in-progress" => Cow::Borrowed("En curso"),
            "delivery" => Cow::Borrowed("Entrega"),
            other => Cow::Borrowed(other),
        }
    }
}

pub static SPANISH: Spanish = Spanish;

pub fn stamp() -> ExportStamp {
    ExportStamp {
        id: "0192-export".into(),
        taken: "2026-03-02T09:30:00Z".parse().unwrap(),
        database: "db-7".into(),
        language: "es".into(),
    }
}

/// A plan with everything: lists, guidance, own fields of every type.
pub fn plan() -> ExportPlan<'static> {
    let mut plan = ExportPlan::new(&SPANISH, stamp(), "Líneas");
    let own = [
        ("Centro de coste", ColumnKind::Text),
        ("Peso", ColumnKind::Number),
        ("Visita", ColumnKind::Date),
        ("Vip", ColumnKind::Bool),
    ];
    plan.own_fields = own.map(|(label, kind)| (label.to_owned(), kind)).to_vec();
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let details = (0..300)
        .map(|number| format!("a long label of a detail, number {number}"))
        .collect();
    plan.lists = vec![
        (Column::L1, texts(&["blocked", "in-progress"])),
        (Column::L2, texts(&["network", "legal", "network"])),
        (Column::L3, details),
        (Column::Service, texts(&["mail", "chat"])),
        (Column::Phase, texts(&["assignment", "delivery"])),
        (Column::Owner, texts(&["Ana", "nobody"])),
        (Column::Severity, texts(&["low", "high"])),
        (Column::ServiceStatus, texts(&["initiate", "enable"])),
        (Column::EngagementScenario, texts(&["customer-led"])),
    ];
    let term = Term {
        term: "Bloqueado".into(),
        text: "=Quieren, pero algo lo impide".into(),
    };
    let section = Section {
        title: "Estados".into(),
        terms: vec![term],
    };
    plan.guidance = Some(Guidance {
        sheet: "Cómo editar".into(),
        sections: vec![section],
    });
    plan
}

/// A line with every field set.
pub fn full_line() -> ExportLine {
    let text = str::to_owned;
    ExportLine {
        id: text("0192-line-1"),
        version: 7,
        organization: text("Head office"),
        customer: text("Café Ñandú & Söhne <GmbH>"),
        customer_id: text("00042"),
        tenant: text("日本テナント"),
        tenant_id: text("6f1c2d3e-aaaa-bbbb-cccc-0123456789ab"),
        domain: text("https://example.com/"),
        region: text("EMEA"),
        market_segment: text("Enterprise"),
        renewal_date: Some(date(2027, 1, 31)),
        service: text("mail"),
        purchased_units: 1200,
        override_units: Some(1100),
        agreed_units: 1000,
        units: 250,
        segment: text("Perú"),
        phase: text("delivery"),
        l1: text("blocked"),
        l2: text("network"),
        l3: text("a long label of a detail, number 4"),
        note: text("Firewall, \"proxy\"; second line\nand a third\r\nand an apostrophe '"),
        target: Some(date(2026, 5, 2)),
        asked_of: text("IT lead"),
        answer_due: Some(date(2026, 4, 1)),
        review: Some(date(2026, 6, 1)),
        owner: text("Ana"),
        next_action: text("-call them"),
        next_action_date: Some(date(2026, 3, 9)),
        blocker_key: text("B-17"),
        blocker_title: text("=cmd|'/c calc'!A1"),
        severity: text("high"),
        service_status: text("enable"),
        engagement_scenario: text("customer-led"),
        initiate_discussion: Some(date(2025, 12, 24)),
        engagement_start: Some(date(2026, 1, 7)),
        business_reason: text("security"),
        status_since: Some(date(2025, 2, 28)),
        last_updated: Some(date(2026, 3, 1)),
        duplicate_of: text("0191-other"),
        own_fields: vec![
            (text("Vip"), Value::Bool(true)),
            (text("Centro de coste"), Value::text("007")),
            (text("Peso"), Value::Number(0.25)),
            (text("Visita"), Value::Date(date(2026, 7, 1))),
        ],
    }
}

pub fn line(note: &str) -> ExportLine {
    ExportLine {
        id: "1".into(),
        note: note.into(),
        ..ExportLine::default()
    }
}

pub fn written(
    kind: FileKind,
    plan: &ExportPlan<'_>,
    lines: &[ExportLine],
) -> Result<Vec<u8>, WriteError> {
    let mut writer = LineWriter::start(kind, Vec::new(), plan)?;
    for line in lines {
        writer.write(line)?;
    }
    writer.finish()
}

pub fn open(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

pub fn rows(bytes: &[u8], sheet: &str) -> Vec<Vec<Data>> {
    let range = open(bytes).worksheet_range(sheet).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

/// Rows of a sheet by the codes of its columns; the headings of `Spanish` say them.
pub fn cell(rows: &[Vec<Data>], row: usize, column: &str) -> Data {
    let heading = Data::String(format!("Columna {column}"));
    let own = Data::String(column.to_owned());
    let place = rows[0]
        .iter()
        .position(|text| *text == heading || *text == own)
        .unwrap();
    rows[row].get(place).cloned().unwrap_or(Data::Empty)
}

/// The text of a part of a workbook.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

pub fn part_names(bytes: &[u8]) -> Vec<String> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    archive
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect()
}

/// The program that an environment variable names; says so where there is none.
#[allow(
    clippy::disallowed_methods,
    reason = "tests are told where optional programs are"
)]
pub fn program(variable: &str) -> Option<String> {
    let found = std::env::var(variable).ok().filter(|path| !path.is_empty());
    if found.is_none() {
        // Not captured as the macros are, so that a skipped test is seen.
        let message = format!("SKIPPED: {variable} is not set\n");
        std::io::stderr().write_all(message.as_bytes()).unwrap();
    }
    found
}

pub fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

pub fn iso(data: &Data) -> String {
    let (year, month, day, ..) = data.get_datetime().unwrap().to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
