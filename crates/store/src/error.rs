//! What can go wrong between us and the database, without business words.

/// A failure of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else changed the row since it was read (rule V3), or its key is taken.
    #[error("{table}: the row was changed or its key taken meanwhile")]
    Conflict {
        /// The table.
        table: &'static str,
    },
    /// The database holds a value that cannot be.
    #[error("{table}.{column} of {id}: {found}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row, as far as it is known.
        id: String,
        /// What stands there.
        found: String,
    },
    /// The database was made by a later version of the program.
    #[error(
        "the database was made by a later version: it knows migration {migration}, this program does not"
    )]
    FromTheFuture {
        /// The first migration that this program does not know.
        migration: i64,
    },
    /// The schema is older than the program.
    #[error("the database lacks {missing} migrations")]
    NotMigrated {
        /// How many it lacks.
        missing: usize,
    },
    /// The address names no kind of database that we know.
    #[error("`{0}` is not a database address: expected sqlite:PATH or postgres://…")]
    UnknownAddress(String),
    /// The database does not answer.
    #[error("the database does not answer")]
    Unavailable(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(cause) if cause.is_unique_violation() => {
                Self::Conflict { table: "?" }
            }
            _ => Self::Unavailable(error),
        }
    }
}

impl From<sqlx::migrate::MigrateError> for StoreError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        match error {
            sqlx::migrate::MigrateError::VersionMissing(migration) => {
                Self::FromTheFuture { migration }
            }
            sqlx::migrate::MigrateError::Execute(cause) => Self::Unavailable(cause),
            other => Self::Unavailable(sqlx::Error::Migrate(Box::new(other))),
        }
    }
}

/// The result of a store function.
pub type StoreResult<T> = Result<T, StoreError>;
