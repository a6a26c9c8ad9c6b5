//! SQL for SQLite and PostgreSQL: one text for both.
//!
//! A function here stands beside the statement that it runs, takes a [`transaction::Transaction`] and domain
//! values, and says nothing of actors or rules. Real differences between the databases are named functions in
//! `dialect`. To add a table: a migration of the same name in both folders, its row in `docs/operations/citus.sql`,
//! a module here, and a contract test that runs on both databases.

pub mod chain;
pub mod column;
pub mod database;
pub mod dialect;
pub mod entitlements;
pub mod error;
pub mod transaction;
pub mod value;
