//! Measures an export: `write_many_lines <xlsx|csv|json> <path> [lines] [temporary directory]`.
//!
//! Prints what writing and finishing took, the size of the file and the peak of resident memory.

use std::io::Write as _;
use std::time::Instant;

use desbloqueo_exchange::write::{
    Codes, Column, ColumnKind, ExportLine, ExportPlan, ExportStamp, FileKind, LineWriter, Value,
};
use jiff::{Span, Timestamp, civil::date};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let kind =
        FileKind::parse(&arguments.next().unwrap_or_default()).ok_or("xlsx, csv or json?")?;
    let path = arguments.next().ok_or("where to?")?;
    let lines: i64 = arguments
        .next()
        .map_or(Ok(1_000_000), |text| text.parse())?;
    let stamp = ExportStamp {
        id: "bench".into(),
        taken: Timestamp::UNIX_EPOCH,
        database: "bench".into(),
        language: "en".into(),
    };
    let mut plan = ExportPlan::new(&Codes, stamp, "Lines");
    plan.own_fields = vec![
        ("Cost centre".into(), ColumnKind::Text),
        ("Weight".into(), ColumnKind::Number),
    ];
    plan.lists = vec![(Column::L1, vec!["blocked".into(), "in-progress".into()])];
    plan.temporary_directory = arguments.next().map(Into::into);
    let begun = Instant::now();
    let mut writer = LineWriter::create(kind, &path, &plan)?;
    for number in 0..lines {
        writer.write(&line(number))?;
    }
    let written = begun.elapsed();
    writer.finish()?;
    let bytes = std::fs::metadata(&path)?.len();
    let all = begun.elapsed();
    let mut out = std::io::stdout();
    writeln!(
        out,
        "{lines} lines: rows {written:.1?}, all {all:.1?}, {} MB, {}",
        bytes >> 20,
        peak()
    )?;
    Ok(())
}

fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    line.unwrap_or("no peak known").to_owned()
}

/// A line with what most lines have, and a note of its own.
fn line(number: i64) -> ExportLine {
    let day = |days: i64| Some(date(2026, 1, 1) + Span::new().days((number * 7 + days) % 900));
    let pick = |texts: &[&str]| {
        let index = usize::try_from(number).unwrap_or(0) % texts.len();
        texts
            .get(index)
            .map_or(String::new(), |text| (*text).to_owned())
    };
    ExportLine {
        id: format!("01926f3e-7a10-7c3e-9b1a-{number:012x}"),
        version: number % 9 + 1,
        organization: format!("Organization {}", number % 12),
        customer: format!("Customer {} Holding GmbH", number / 10),
        customer_id: format!("C{:07}", number / 10),
        tenant: format!("tenant{}.example.com", number / 10),
        tenant_id: format!("6f1c2d3e-aaaa-4bbb-8ccc-{:012x}", number / 10),
        domain: format!("tenant{}.example.com", number / 10),
        region: pick(&["EMEA", "Americas", "Asia"]),
        market_segment: pick(&["Enterprise", "Corporate", "Small and medium"]),
        renewal_date: day(400),
        service: pick(&["mail", "chat", "device-management", "identity"]),
        purchased_units: number % 5000 + 20,
        agreed_units: number % 5000 + 20,
        units: number % 500 + 1,
        phase: pick(&["assignment", "delivery"]),
        l1: pick(&["blocked", "in-progress", "no-intent"]),
        l2: pick(&[
            "network-and-connectivity",
            "legal-and-compliance",
            "competing-priorities",
        ]),
        l3: pick(&[
            "firewall-or-proxy-not-ready",
            "data-protection-review",
            "budget-freeze-this-year",
        ]),
        note: format!(
            "Customer {number} wants the service; the firewall change CHG{:06} waits for the security board's approval, asked twice.",
            number * 37 % 1_000_000
        ),
        target: day(30),
        owner: format!("Person {}", number % 400),
        next_action: pick(&[
            "Call the customer's network lead",
            "Send the checklist for the legal review",
        ]),
        next_action_date: day(10),
        blocker_key: format!("B-{}", number % 9000),
        blocker_title: format!("Firewall change at customer {}", number % 9000),
        severity: pick(&["low", "medium", "high", "critical"]),
        service_status: pick(&["initiate", "assess", "enable"]),
        engagement_scenario: pick(&["customer-led", "partner-led"]),
        initiate_discussion: day(1),
        engagement_start: day(5),
        status_since: day(3),
        last_updated: day(4),
        own_fields: vec![
            (
                "Cost centre".into(),
                Value::text(format!("CC{}", number % 90)),
            ),
            ("Weight".into(), Value::Number(0.25)),
        ],
        ..ExportLine::default()
    }
}
