//! Measures the import of a large portfolio: `import_many [rows] [csv|xlsx] [alone] [keep] [again]`.
//!
//! Writes a file of so many rows (4 services per tenant, every status, 25 columns) in a process of its own, that its
//! memory is not counted (`import_many write FILE [rows]`), imports it into a fresh SQLite file and prints the seconds of each stage and the peak of resident memory: of reading by itself, of a trial and of
//! the import, or of the import `alone`. `keep` keeps the columns that are no
//! field of ours; `again` imports the same file a second time, as each Monday.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a program that measures prints what the clock says"
)]

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

use desbloqueo_app::catalogue::set_up::{SetUp, set_up};
use desbloqueo_app::import::{ImportRequest, Imported, Mode, import_portfolio};
use desbloqueo_app::{Actor, App, Clock, Ids, Source};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_exchange::read::{self, Dictionary};
use desbloqueo_exchange::write::{
    ColumnKind, CsvOptions, FileKind, TableColumn, TablePlan, Value, write_table,
};
use desbloqueo_playbook::{Kind, Playbook};
use desbloqueo_store::database::Database;
use jiff::civil::date;

/// As in the binary.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const HEADINGS: [&str; 25] = [
    "Customer",
    "Customer id",
    "Tenant",
    "Tenant id",
    "Domain",
    "Region",
    "Market segment",
    "Service",
    "Seats purchased",
    "Seats",
    "Segment",
    "L1",
    "L2",
    "L3",
    "Target date",
    "Owner",
    "Notes",
    "Next action",
    "Next action date",
    "Service status",
    "Engagement scenario",
    "Status since",
    "Delivery manager",
    "Cost centre",
    "Wave",
];

#[tokio::main]
async fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let has = |word: &str| words.iter().any(|given| given == word);
    let rows = words
        .iter()
        .find_map(|word| word.parse().ok())
        .unwrap_or(200_000);
    let folder = tempfile::tempdir()?;
    let (app, ada) = install(folder.path()).await?;
    if let [first, file, ..] = words.as_slice()
        && first == "write"
    {
        return write_file(Path::new(file), rows, &app.playbook);
    }
    let kind = if has("xlsx") {
        FileKind::Xlsx
    } else {
        FileKind::Csv
    };
    let dictionary = Dictionary::new(&app.playbook, &[]);
    let file = folder.path().join(format!("many.{}", kind.code()));
    let begun = Instant::now();
    let mut writer = std::process::Command::new(std::env::current_exe()?);
    let writer = writer.arg("write").arg(&file).arg(rows.to_string());
    if !writer.status()?.success() {
        return Err("the file was not written".into());
    }
    say("write", begun);
    let mut modes = vec![Mode::AllOrNothing];
    if !has("alone") {
        let begun = Instant::now();
        let read = read::read(&file, None, &dictionary)?;
        println!("{} rows, {} refusals", read.rows.len(), read.refusals.len());
        drop(read);
        say("read", begun);
        modes.insert(0, Mode::DryRun);
    }
    modes.extend(has("again").then_some(Mode::AllOrNothing));
    for mode in modes {
        import(&app, &ada, &dictionary, &file, mode, has("keep")).await?;
    }
    Ok(())
}

async fn import(
    app: &App,
    ada: &Actor,
    dictionary: &Dictionary,
    file: &Path,
    mode: Mode,
    keep: bool,
) -> Result<()> {
    let begun = Instant::now();
    let request = ImportRequest {
        file: file.into(),
        title: "portfolio".to_owned(),
        mapping: None,
        organization: None,
        mode,
        complete: None,
        override_reason: "first import".to_owned(),
        keep_columns: keep,
    };
    let Imported {
        summary, findings, ..
    } = import_portfolio(app, ada, &request, dictionary).await?;
    println!(
        "{summary:?}, {} findings, the first {:?}",
        findings.len(),
        findings.first()
    );
    say(&format!("import, {mode:?}"), begun);
    Ok(())
}

async fn install(folder: &Path) -> Result<(App, Actor)> {
    let database = Database::open(&format!("sqlite:{}", folder.join("many.db").display())).await?;
    database.migrate().await?;
    let request = SetUp {
        organization: "Entrega Inventada".to_owned(),
        time_zone: "Europe/Madrid".to_owned(),
        person: "Ada Inventada".to_owned(),
        mail: "ada@example.com".to_owned(),
        language: "en".to_owned(),
        pack: None,
    };
    let clock = Clock::noon_of(date(2024, 4, 1));
    let installed = set_up(database, clock, Ids::seeded(7), &request).await?;
    let mut transaction = installed.app.database.read().await?;
    let actor = Actor::load(&mut transaction, installed.person, Source::Import).await?;
    Ok((installed.app, actor.ok_or("no administrator")?))
}

/// Every status that the service offers, as labels, with its kind.
fn statuses(playbook: &Playbook, service: &Code) -> Vec<(StatusKind, [String; 3])> {
    let rulebook = playbook.rulebook();
    let label = |kind: Kind, code: &Code| playbook.label(kind, code, "en").to_owned();
    let mut all = Vec::new();
    for (l1, entry) in &rulebook.statuses {
        let first = label(Kind::L1, l1);
        let reasons: Vec<&Code> = playbook.reasons_of(l1).collect();
        if reasons.is_empty() || entry.kind == StatusKind::DuplicateInvalid {
            all.push((entry.kind, [first.clone(), String::new(), String::new()]));
            continue;
        }
        for l2 in reasons {
            let second = label(Kind::L2, l2);
            all.push((entry.kind, [first.clone(), second.clone(), String::new()]));
            let details = rulebook.details_of(l2, service);
            all.extend(details.map(|(l3, _)| {
                (
                    entry.kind,
                    [first.clone(), second.clone(), label(Kind::L3, l3)],
                )
            }));
        }
    }
    all
}

fn write_file(path: &Path, rows: usize, playbook: &Playbook) -> Result<()> {
    let kind = if path.extension().is_some_and(|end| end == "xlsx") {
        FileKind::Xlsx
    } else {
        FileKind::Csv
    };
    let services: Vec<&Code> = playbook.rulebook().services.keys().take(4).collect();
    let offered: Vec<_> = services
        .iter()
        .map(|service| statuses(playbook, service))
        .collect();
    let names: Vec<&str> = services
        .iter()
        .map(|service| playbook.label(Kind::Service, *service, "en"))
        .collect();
    let columns = HEADINGS.iter().map(|heading| TableColumn {
        code: (*heading).to_owned(),
        heading: (*heading).to_owned(),
        kind: ColumnKind::Any,
    });
    let plan = TablePlan {
        sheet: "Portfolio".to_owned(),
        columns: columns.collect(),
        csv: CsvOptions::default(),
        temporary_directory: None,
    };
    let out = std::io::BufWriter::new(std::fs::File::create(path)?);
    let lines = (0..rows).filter_map(|row| {
        let (tenant, service) = (row / 4, row % 4);
        let all = offered.get(service)?;
        let (kind, status) = all.get((tenant * 7 + service) % all.len().max(1))?;
        Some(line(row, tenant, names.get(service)?, *kind, status))
    });
    write_table(kind, out, &plan, lines)?;
    Ok(())
}

fn line(
    row: usize,
    tenant: usize,
    service: &str,
    kind: StatusKind,
    status: &[String; 3],
) -> Vec<Value<'static>> {
    let text = |text: String| Value::text(text);
    let units = i64::try_from(row % 900).unwrap_or(0) + 10;
    let dated = matches!(kind, StatusKind::InProgress | StatusKind::Blocked);
    let mut note = String::new();
    // Writing to a string cannot fail.
    let _ = write!(
        note,
        "They want it for group {row}, and their network upgrade decides when it can begin."
    );
    let [l1, l2, l3] = status.clone();
    vec![
        text(format!("Ficticia {}", tenant / 2)),
        text(format!("C-{}", tenant / 2)),
        text(format!("Tenant {tenant}")),
        text(format!("{tenant:08x}-0000-4000-8000-000000000000")),
        text(format!("t{tenant}.example.com")),
        text("EMEA".to_owned()),
        text("Enterprise".to_owned()),
        text(service.to_owned()),
        Value::Whole(units),
        Value::Whole(units),
        Value::Empty,
        text(l1),
        text(l2),
        text(l3),
        if dated {
            Value::Date(date(2024, 9, 30))
        } else {
            Value::Empty
        },
        text(format!("Owner {}", tenant % 500)),
        text(note),
        text("Call the network team".to_owned()),
        Value::Date(date(2024, 4, 12)),
        Value::Empty,
        Value::Empty,
        Value::Date(date(2024, 2, 1)),
        text(format!("Manager {}", tenant % 40)),
        text(format!("CC-{}", tenant % 90)),
        text(format!("Wave {}", row % 5)),
    ]
}

fn say(what: &str, begun: Instant) {
    println!(
        "{what}: {:.1} s, peak {} MB",
        begun.elapsed().as_secs_f64(),
        peak_megabytes()
    );
}

/// The peak of resident memory, from the kernel.
fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    number.unwrap_or(0) / 1024
}
