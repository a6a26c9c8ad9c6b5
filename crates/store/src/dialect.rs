//! The real differences between the two databases, each a named function.

use crate::fragment::Kind;
use crate::transaction::Transaction;

/// Whether rows that are read shall wait for, and keep out, other writers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lock {
    /// Just read.
    None,
    /// The rows will be written in this transaction.
    ForUpdate,
}

impl Transaction {
    /// The clause that locks rows: SQLite has a single writer and needs none.
    pub fn lock_clause(&self, lock: Lock) -> &'static str {
        match (self.kind(), lock) {
            (Kind::Postgres, Lock::ForUpdate) if !self.only_reads() => "FOR UPDATE",
            _ => "",
        }
    }
}

/// `$first, $first+1, …`: so many parameters for an `IN`.
pub fn parameters(first: usize, count: usize) -> String {
    let numbers: Vec<String> = (first..first + count)
        .map(|number| format!("${number}"))
        .collect();
    numbers.join(", ")
}

/// What stands before and after an id to make it text in lower-case hexadecimal digits, its last twelve without a
/// hyphen.
pub fn id_as_text(database: Kind) -> (&'static str, &'static str) {
    match database {
        Kind::Sqlite => ("lower(hex(", "))"),
        Kind::Postgres => ("CAST(", " AS TEXT)"),
    }
}

/// Has the rest of the transaction planned for reading much, where there is a planner that it makes a difference to:
/// compiling a statement takes longer than running it saves, and a report is worth another processor.
pub(crate) fn plan_to_read_much(database: Kind) -> Option<&'static str> {
    match database {
        Kind::Sqlite => None,
        Kind::Postgres => Some(
            "SELECT set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '2', true)",
        ),
    }
}

/// A word for the data that a transaction reads: another one after every change that was committed. SQLite has one
/// writer, so its changes are numbered in the order of their commits; PostgreSQL tells snapshots apart.
pub(crate) fn stamp_of_data(database: Kind) -> &'static str {
    match database {
        Kind::Sqlite => "SELECT CAST(coalesce(max(rowid), 0) AS TEXT) FROM change",
        Kind::Postgres => "SELECT CAST(pg_current_snapshot() AS TEXT)",
    }
}
