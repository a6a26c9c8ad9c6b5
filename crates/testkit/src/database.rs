//! A fresh database for each test, on both kinds of database.

use std::any::Any;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::pin;
use std::task::Poll;

use desbloqueo_store::database::Database;

use crate::postgres::{self, FreshPostgres};
use crate::sqlite::FreshSqlite;

/// Whether a fresh database has its tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Schema {
    Empty,
    Migrated,
}

/// Runs a test on a fresh SQLite database and on a fresh PostgreSQL database, both with our tables.
pub async fn on_both(test: impl AsyncFn(Database)) {
    run_on_both(Schema::Migrated, test).await;
}

/// Runs a test on two fresh SQLite databases and on two fresh PostgreSQL databases, all with our tables.
pub async fn on_both_pairs(test: impl AsyncFn([Database; 2])) {
    on_both(async |one| {
        let kind = std::mem::discriminant(&one);
        let second = async |other: Database| {
            if std::mem::discriminant(&other) == kind {
                test([one.clone(), other]).await;
            }
        };
        match one {
            Database::Sqlite { .. } => on_sqlite(second).await,
            Database::Postgres(_) => on_postgres(second).await,
        }
    })
    .await;
}

/// Runs a test on both databases without any tables.
pub async fn on_both_empty(test: impl AsyncFn(Database)) {
    run_on_both(Schema::Empty, test).await;
}

/// Runs a test on the addresses of both databases without any tables: for programs that open them themselves.
pub async fn on_both_addresses(test: impl AsyncFn(String)) {
    finish([sqlite_address(&test).await, postgres_address(&test).await]);
}

/// Runs a test on the address of a SQLite database without any tables.
pub async fn on_sqlite_address(test: impl AsyncFn(String)) {
    finish([sqlite_address(&test).await]);
}

/// Runs a test on the address of a PostgreSQL database without any tables, where there is a server.
pub async fn on_postgres_address(test: impl AsyncFn(String)) {
    finish([postgres_address(&test).await]);
}

async fn sqlite_address(test: &impl AsyncFn(String)) -> Outcome {
    let fresh = FreshSqlite::make(Schema::Empty).await;
    let outcome = catch(Box::pin(test(fresh.address()))).await;
    fresh.remove().await;
    said("SQLite", outcome)
}

async fn postgres_address(test: &impl AsyncFn(String)) -> Outcome {
    let Some(server) = postgres::server() else {
        return Ok(());
    };
    let fresh = FreshPostgres::make(&server, Schema::Empty).await;
    let outcome = catch(Box::pin(test(fresh.address()))).await;
    fresh.remove().await;
    said("PostgreSQL", outcome)
}

/// Runs a test on a fresh SQLite database only.
pub async fn on_sqlite(test: impl AsyncFn(Database)) {
    finish([sqlite(Schema::Migrated, &test).await]);
}

/// Runs a test on a fresh PostgreSQL database only, where there is a server.
pub async fn on_postgres(test: impl AsyncFn(Database)) {
    finish([postgres(Schema::Migrated, &test).await]);
}

async fn run_on_both(schema: Schema, test: impl AsyncFn(Database)) {
    let outcomes = [sqlite(schema, &test).await, postgres(schema, &test).await];
    finish(outcomes);
}

type Outcome = Result<(), Box<dyn Any + Send>>;

async fn sqlite(schema: Schema, test: &impl AsyncFn(Database)) -> Outcome {
    let fresh = FreshSqlite::make(schema).await;
    let outcome = catch(Box::pin(test(fresh.database()))).await;
    fresh.remove().await;
    said("SQLite", outcome)
}

async fn postgres(schema: Schema, test: &impl AsyncFn(Database)) -> Outcome {
    let Some(server) = postgres::server() else {
        return Ok(());
    };
    let fresh = FreshPostgres::make(&server, schema).await;
    let outcome = catch(Box::pin(test(fresh.database()))).await;
    fresh.remove().await;
    said("PostgreSQL", outcome)
}

fn said(database: &str, outcome: Outcome) -> Outcome {
    if outcome.is_err() {
        eprintln!("the test failed on {database}");
    }
    outcome
}

/// Ends as the first failed run did, once all have been cleaned up.
fn finish<const N: usize>(outcomes: [Outcome; N]) {
    for outcome in outcomes {
        if let Err(panic) = outcome {
            resume_unwind(panic);
        }
    }
}

/// Runs a future and keeps its panic, so that the database can be removed first.
async fn catch(future: impl Future<Output = ()>) -> Outcome {
    let mut future = pin!(future);
    poll_fn(
        |context| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(())) => Poll::Ready(Ok(())),
            Err(panic) => Poll::Ready(Err(panic)),
        },
    )
    .await
}
