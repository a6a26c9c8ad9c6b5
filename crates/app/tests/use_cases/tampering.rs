//! Whatever is done to the history past the program, `verify` finds it and says where (rule H6).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::too_many_lines,
    reason = "helpers of tests may fail loudly, and say what they skip"
)]

mod columns;
mod deed;
mod postgres;
mod world;

use std::path::Path;
use std::str::FromStr as _;

use columns::{COLUMNS, Stored, flipped};
use deed::{deed, done, places};
use desbloqueo_app::verify::{Fault, verify};
use desbloqueo_app::{Actor, App, Source};
use desbloqueo_domain::code::PersonId;
use desbloqueo_store::database::Database;
use proptest::prop_assert;
use proptest::test_runner::{Config, TestRunner};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use uuid::Uuid;

/// A portfolio in a closed file, of which copies are tampered with.
struct Original {
    runtime: Runtime,
    folder: TempDir,
    app: App,
    ada: PersonId,
}

impl Original {
    fn make() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let folder = tempfile::tempdir().unwrap();
        let (app, ada) = runtime.block_on(async {
            let database = Database::open(&address(&folder.path().join("original")))
                .await
                .unwrap();
            database.migrate().await.unwrap();
            let made = world::make(database.clone()).await;
            database.close().await;
            made
        });
        Self {
            runtime,
            folder,
            app,
            ada,
        }
    }

    /// Opens a fresh copy.
    async fn copy(&self) -> Copy {
        let path = self.folder.path().join("copy");
        std::fs::copy(self.folder.path().join("original"), &path).unwrap();
        let database = Database::open(&address(&path)).await.unwrap();
        let mut transaction = database.read().await.unwrap();
        let actor = Actor::load(&mut transaction, self.ada, Source::Cli).await;
        transaction.roll_back().await.unwrap();
        Copy {
            connection: open(&path).await,
            app: App {
                database,
                ..self.app.clone()
            },
            actor: actor.unwrap().unwrap(),
        }
    }
}

/// A copy, open for the program and for somebody who writes past it.
struct Copy {
    connection: SqliteConnection,
    app: App,
    actor: Actor,
}

impl Copy {
    async fn faults(&self) -> Vec<Fault> {
        let verified = verify(&self.app, &self.actor, |_| ()).await;
        verified.unwrap().faults
    }

    async fn close(self) {
        self.connection.close().await.unwrap();
        self.app.database.close().await;
    }
}

fn address(path: &Path) -> String {
    format!("sqlite:{}", path.display())
}

/// Opens a file as somebody does who does not care for its rules.
async fn open(path: &Path) -> SqliteConnection {
    SqliteConnectOptions::from_str(&address(path))
        .unwrap()
        .foreign_keys(false)
        .pragma("ignore_check_constraints", "on")
        .pragma("synchronous", "off")
        .connect()
        .await
        .unwrap()
}

#[test]
fn the_history_is_long_and_of_every_kind() {
    let original = Original::make();
    original.runtime.block_on(async {
        let mut copy = original.copy().await;
        assert_eq!(copy.faults().await, [], "nothing is wrong as it stands");
        let kinds: i64 = sqlx::query_scalar("SELECT count(DISTINCT chain_kind) FROM change")
            .fetch_one(&mut copy.connection)
            .await
            .unwrap();
        let rows = places(&mut copy.connection).await.len();
        assert!(kinds == 5 && rows >= 40, "{rows} changes of {kinds} kinds");
        let columns: Vec<String> =
            sqlx::query_scalar("SELECT name FROM pragma_table_info('change')")
                .fetch_all(&mut copy.connection)
                .await
                .unwrap();
        assert_eq!(columns, COLUMNS.map(|(name, _)| name));
        copy.close().await;
    });
}

#[test]
fn a_byte_changed_in_any_column_is_found_and_placed() {
    let original = Original::make();
    original.runtime.block_on(async {
        let mut copy = original.copy().await;
        for (number, row) in places(&mut copy.connection).await.into_iter().enumerate() {
            for (at, column) in COLUMNS.into_iter().enumerate() {
                // Each change in some columns, each column in some changes.
                if (number + at) % 3 != 0 {
                    continue;
                }
                let before = columns::read(&mut copy.connection, ("change", row.id), column).await;
                // The lowest bit of the last byte, or the highest of another.
                let (byte, mask) = match number % 2 {
                    0 => (number, 0x80),
                    _ => (before.len().saturating_sub(1), 0x01),
                };
                let after = flipped(&before, column.1, byte, mask);
                let connection = &mut copy.connection;
                if !columns::write(connection, ("change", row.id), column, &after).await {
                    continue;
                }
                let faults = copy.faults().await;
                let id = Uuid::from_slice(&after).unwrap_or_default();
                let placed = |fault: &Fault| [row.id, row.chain, id].contains(&fault.id);
                assert!(
                    faults.iter().any(placed),
                    "{} of {row:?}: {faults:?}",
                    column.0
                );
                let id = if column.0 == "id" { id } else { row.id };
                columns::restore(&mut copy.connection, id, column, &before).await;
            }
        }
        assert_eq!(copy.faults().await, [], "all is as it was");
        copy.close().await;
    });
}

#[test]
fn whatever_is_done_to_the_history_is_found_and_placed() {
    let original = Original::make();
    let config = Config {
        cases: Config::default().cases / 2,
        failure_persistence: None,
        max_shrink_iters: 200,
        ..Config::default()
    };
    let ran = TestRunner::new(config).run(&deed(), |deed| {
        let (touched, faults) = original.runtime.block_on(async {
            let mut copy = original.copy().await;
            let touched = done(&mut copy.connection, &deed).await;
            let faults = copy.faults().await;
            copy.close().await;
            (touched, faults)
        });
        let placed = faults.iter().any(|fault| touched.contains(&fault.id));
        prop_assert!(
            touched.is_empty() || placed,
            "touched {touched:?}, found {faults:?}"
        );
        Ok(())
    });
    ran.unwrap_or_else(|error| panic!("{error}"));
}

/// Numbers and bytes are read as they are stored.
#[test]
fn a_flipped_byte_differs_in_one_byte() {
    assert_eq!(flipped(&[1, 2, 3], Stored::Bytes, 4, 0xFF), [1, 0xFD, 3]);
    assert_eq!(flipped(&[], Stored::Text, 0, b'x'), b"x");
}
