//! The measuring of the program, on a small portfolio: that all of it can be asked for, and that the portfolio is valid.
//! How long anything takes is not looked at.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends at once where an answer is not what it should be"
)]

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use desbloqueo_app::catalogue::open_app::open_app;
use desbloqueo_app::reads::find_administrator;
use desbloqueo_app::verify::verify;
use desbloqueo_app::{Actor, Clock, Ids, Source};
use desbloqueo_bench::{About, Options, Part, Place, Shape, fill, printed, run};
use desbloqueo_store::database::Database;
use desbloqueo_testkit as testkit;
use jiff::civil::date;

/// 20 tenants.
const SMALL: f64 = 0.0002;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_part_is_measured_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    every_part_is_measured(Place::Sqlite(folder.path().to_owned()), "SQLite").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_part_is_measured_on_postgresql() {
    testkit::on_postgres_address(async |address| {
        every_part_is_measured(Place::Postgres(address), "PostgreSQL").await;
    })
    .await;
}

async fn every_part_is_measured(place: Place, database: &str) {
    let options = Options {
        program: PathBuf::from(env!("CARGO_BIN_EXE_desbloqueo")),
        floor: None,
        shape: Shape::of_scale(SMALL),
        places: vec![place],
        only: Vec::new(),
        run: (Duration::from_millis(5), 1),
        keep: false,
    };
    let figures = run(&options, |_| {}).await.unwrap();
    let parts: BTreeSet<Part> = figures.0.iter().map(|figure| figure.part).collect();
    assert_eq!(parts.len(), 10, "{parts:?}");
    let about = About {
        machine: "a machine".to_owned(),
        day: date(2026, 6, 30),
        shape: options.shape,
        command: "cargo xtask bench".to_owned(),
    };
    let text = printed(&figures, &about);
    let (table, _) = text.split_once("Each load by itself").unwrap();
    assert!(table.contains("status updates"), "{table}");
    let targets = table.lines().filter(|line| line.starts_with("| ")).count();
    assert_eq!(targets, 17, "on {database}: {table}");
}

#[tokio::test]
async fn the_portfolio_is_valid_and_as_large_as_it_says() {
    testkit::on_both_addresses(async |address| {
        let shape = Shape::of_scale(0.001);
        fill(&address, shape).await.unwrap();
        let database = Database::open(&address).await.unwrap();
        let clock = Clock::noon_of(date(2026, 6, 30));
        let app = open_app(database, clock, Ids::random()).await.unwrap();
        let administrator = find_administrator(&app).await.unwrap().unwrap();
        let mut transaction = app.database.read().await.unwrap();
        let actor = Actor::load(&mut transaction, administrator, Source::Cli).await;
        let actor = actor.unwrap().unwrap();
        for (table, expected) in [
            ("SELECT count(*) FROM tenant", shape.tenants),
            ("SELECT count(*) FROM customer", shape.customers()),
            ("SELECT count(*) FROM entitlement", shape.entitlements()),
            ("SELECT count(*) FROM status_line", shape.lines()),
            ("SELECT count(*) FROM line_interval", shape.intervals()),
        ] {
            let count = transaction.fetch_number(table, Vec::new()).await.unwrap();
            assert_eq!(count, i64::try_from(expected).unwrap(), "{table}");
        }
        drop(transaction);
        let verified = verify(&app, &actor, |_| {}).await.unwrap();
        assert!(verified.faults.is_empty(), "{:?}", verified.faults.first());
        app.database.close().await;
    })
    .await;
}

#[tokio::test]
async fn the_portfolio_is_the_same_each_time() {
    let mut heads = Vec::new();
    for _ in 0..2 {
        let folder = tempfile::tempdir().unwrap();
        let address = format!("sqlite:{}", folder.path().join("small.sqlite").display());
        fill(&address, Shape::of_scale(SMALL)).await.unwrap();
        heads.push(heads_of_chains(&address).await);
    }
    assert!(
        heads
            .iter()
            .all(|rows| rows == &heads[0] && rows.len() > 100)
    );
}

async fn heads_of_chains(address: &str) -> Vec<(String,)> {
    let database = Database::open(address).await.unwrap();
    let mut transaction = database.read().await.unwrap();
    let sql = "SELECT hex(digest) FROM change ORDER BY organization_id, chain_id, sequence";
    let rows = transaction.fetch_all(sql, Vec::new()).await.unwrap();
    drop(transaction);
    database.close().await;
    rows
}
