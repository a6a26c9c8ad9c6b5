//! Builders, a fixed clock and databases for tests.
//!
//! A test of the store is written once and runs on both databases:
//!
//! ```no_run
//! # use desbloqueo_testkit as testkit;
//! # use desbloqueo_store::database::Database;
//! # async fn body() {
//! testkit::on_both(async |db: Database| {
//!     let portfolio = testkit::portfolio(&db).await;
//!     assert_eq!(portfolio.entitlement.entitlement.sum(), 100);
//! })
//! .await;
//! # }
//! ```
//!
//! PostgreSQL is the server that `DESBLOQUEO_TEST_POSTGRES` names; `cargo xtask test` starts one. Without it that
//! half is skipped and says so, except in continuous integration, where it fails.

#![expect(
    clippy::missing_panics_doc,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test ends at once where its tools fail, and says what it skips"
)]

mod build;
mod clock;
mod contents;
mod database;
mod ids;
mod lessons;
mod portfolio;
mod postgres;
mod sight;
mod sqlite;
mod statements;

pub use build::{
    blocker, code, contact, customer, entitlement, line, organization, person, place, tenant,
};
pub use clock::FixedClock;
pub use contents::{Contents, contents};
pub use database::{
    on_both, on_both_addresses, on_both_empty, on_both_pairs, on_postgres, on_postgres_address,
    on_sqlite, on_sqlite_address,
};
pub use desbloqueo_store::database::Database;
pub use ids::Ids;
pub use lessons::decide;
pub use portfolio::{Portfolio, portfolio};
pub use sight::{Compared, Sight, SightSize, compare_statements, difference};
pub use statements::take_statements;
