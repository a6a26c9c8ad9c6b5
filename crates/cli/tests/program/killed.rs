//! An import that is killed while it writes changes nothing, and can be done again (rule I1).

use std::fmt::Write as _;
use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::process::Child;
use std::time::{Duration, Instant};

use desbloqueo_store::database::Database;
use desbloqueo_store::transaction::Assembled;
use desbloqueo_testkit::{on_postgres_address, on_sqlite_address};
use serde_json::Value;

use crate::desk::Desk;

const ROWS: usize = 12_000;

/// Bytes that an import has written before it is killed.
const WRITTEN: u64 = 4 << 20;

const HEADINGS: &str = "Customer,Tenant,Service,Units,L1,L2,Target date,Note,Phase,Wave\n";

const FEW: &str = "\
Kunde 0,Haupt 0,exchange,60,Blocked,blocked-app-compatibility,2026-12-12,They want mail; the firewall cuts it.,delivery,A
Kunde 0,Haupt 0,teams,30,In Progress,,2026-12-20,They roll it out to the plants.,delivery,B
";

/// Every table that an import writes.
const TABLES: [&str; 20] = [
    "customer",
    "contact",
    "tenant",
    "team_member",
    "entitlement",
    "status_line",
    "line_text",
    "tenant_text",
    "customer_text",
    "line_interval",
    "line_blocker",
    "blocker",
    "blocker_resolver",
    "blocker_party",
    "promised_date",
    "own_field",
    "own_value",
    "batch",
    "change",
    "outbox",
];

/// Rows that change what the few brought in, and many new ones.
fn many() -> String {
    let mut text = HEADINGS.to_owned();
    for row in 0..ROWS {
        let (customer, tenant) = (row / 8, row / 4);
        let service = ["exchange", "teams", "yammer", "intune"][row % 4];
        let status = ["Blocked,blocked-app-compatibility", "In Progress,"][row % 2];
        let line = format!(
            "Kunde {customer},Haupt {tenant},{service},{},{status},2027-01-20,Plant {row} waits for its turn.,delivery,C",
            10 + row % 90
        );
        writeln!(text, "{line}").unwrap();
    }
    text
}

#[tokio::test]
async fn sqlite_an_import_that_is_killed_while_it_writes_changes_nothing() {
    on_sqlite_address(async |address| killed(&address).await).await;
}

#[tokio::test]
async fn postgres_an_import_that_is_killed_while_it_writes_changes_nothing() {
    on_postgres_address(async |address| killed(&address).await).await;
}

async fn killed(address: &str) {
    let desk = Desk::set_up_at(address);
    let database = Database::open(address).await.unwrap();
    desk.write("few.csv", &format!("{HEADINGS}{FEW}"));
    desk.done(&["import", "few.csv"]);
    let line = desk.json(&["lines"])["items"][0]["id"].to_string();
    let id = line.trim_matches('"');
    desk.done(&["line", "split", id, "--units", "10", "--segment", "Sur"]);
    desk.write("many.csv", &many());

    let before = seen(&desk, &database).await;
    let written = Written::before(address, &database).await;
    let mut import = desk.start(&["import", "many.csv"]);
    wait_until(&mut import, async || written.is_past(&database).await).await;
    import.kill().unwrap();
    assert_eq!(import.wait().unwrap().signal(), Some(9), "it was running");
    written.wait_for_the_end(&database).await;

    assert_eq!(seen(&desk, &database).await, before);
    let again = desk.json(&["import", "many.csv"]);
    let summary = &again["summary"];
    assert_eq!(
        (&summary["added"], &summary["refused"]),
        (&(ROWS - 2).into(), &0.into())
    );
    assert_eq!(summary["changed"], 2, "{summary}");
    let verified = desk.json(&["verify"]);
    assert_eq!(verified["lines"], ROWS + 1);
    assert_eq!(
        desk.json(&["imports"])["items"].as_array().unwrap().len(),
        2
    );
    database.close().await;
}

/// All that an import could have changed, as the program and as the database tell it.
async fn seen(desk: &Desk, database: &Database) -> Vec<Value> {
    desk.done(&["export", "seen.json", "--include-invalid"]);
    let exported = fs::read_to_string(desk.path("seen.json")).unwrap();
    let mut exported: Value = serde_json::from_str(&exported).unwrap();
    // Each export has an id of its own; what it exports is the same.
    let mut seen = vec![exported["items"].take()];
    for command in ["verify", "imports"] {
        seen.push(desk.json(&[command]));
    }
    let mut transaction = database.read().await.unwrap();
    for table in TABLES {
        let sql = format!("SELECT count(*) FROM {table}");
        let rows = transaction.fetch_number(Assembled(sql), vec![]).await;
        seen.push(rows.unwrap().into());
    }
    transaction.roll_back().await.unwrap();
    seen
}

/// How much a database has written that nobody sees yet.
enum Written {
    /// The write-ahead log, and its size before the import.
    Sqlite(String, u64),
    /// The size of the history before the import: rows take their place before they are committed.
    Postgres(i64),
}

impl Written {
    const HISTORY: &'static str = "SELECT pg_relation_size('change')";
    const WRITING: &'static str = "SELECT count(*) FROM pg_stat_activity
         WHERE datname = current_database() AND backend_xid IS NOT NULL";

    async fn before(address: &str, database: &Database) -> Self {
        match address.strip_prefix("sqlite:") {
            Some(path) => {
                let log = format!("{path}-wal");
                let size = fs::metadata(&log).map_or(0, |file| file.len());
                Self::Sqlite(log, size)
            }
            None => Self::Postgres(number(database, Self::HISTORY).await),
        }
    }

    /// Whether much was written by a transaction that has not ended.
    async fn is_past(&self, database: &Database) -> bool {
        match self {
            Self::Sqlite(log, before) => {
                let size = fs::metadata(log).map_or(0, |file| file.len());
                size >= before + WRITTEN
            }
            Self::Postgres(before) => {
                number(database, Self::WRITING).await == 1
                    && number(database, Self::HISTORY).await
                        >= before + i64::try_from(WRITTEN).unwrap()
            }
        }
    }

    /// Waits until the server has noticed that nobody is there any more.
    async fn wait_for_the_end(&self, database: &Database) {
        if let Self::Postgres(_) = self {
            let patience = Instant::now() + Duration::from_mins(1);
            while number(database, Self::WRITING).await > 0 {
                assert!(Instant::now() < patience, "the server goes on writing");
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
    }
}

async fn number(database: &Database, sql: &'static str) -> i64 {
    let mut transaction = database.read().await.unwrap();
    let number = transaction.fetch_number(sql, vec![]).await.unwrap();
    transaction.roll_back().await.unwrap();
    number
}

/// Waits for a condition while a program runs.
async fn wait_until(running: &mut Child, condition: impl AsyncFn() -> bool) {
    let patience = Instant::now() + Duration::from_mins(4);
    while !condition().await {
        let ended = running.try_wait().unwrap();
        assert!(
            ended.is_none(),
            "the import ended before it was killed: {ended:?}"
        );
        assert!(Instant::now() < patience, "the import does not write");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
