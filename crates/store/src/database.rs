//! The database: SQLite inside the binary, or PostgreSQL. Same SQL text, same tests.

use std::str::FromStr;
use std::time::Duration;

use sqlx::Connection as _;
use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

use crate::error::{StoreError, StoreResult};
use crate::texts;
use crate::transaction::Transaction;

static SQLITE_MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES_MIGRATIONS: Migrator = sqlx::migrate!("migrations/postgres");

/// A connection to PostgreSQL that nobody used for so long may have been cut off: it is asked whether it still answers.
const WORTH_ASKING: Duration = Duration::from_secs(1);

/// What PostgreSQL plans requests by. A page that is read at random costs hardly more than the next one on the disks of
/// today, and less in memory: by its own figures it reads a table of a million rows rather than a thousand of them. And a
/// request is not worth two more processes: others wait for those processors.
const PLANNING: &str = "SET random_page_cost = 1.1; SET max_parallel_workers_per_gather = 0";

/// An open database.
#[derive(Debug, Clone)]
pub enum Database {
    /// One writer, several readers.
    Sqlite {
        /// Connections that read.
        readers: SqlitePool,
        /// The one connection that writes.
        writer: SqlitePool,
    },
    /// A pool of connections.
    Postgres(PgPool),
}

impl Database {
    /// Opens `sqlite:PATH`, making the file where there is none, or `postgres://…`.
    pub async fn open(address: &str) -> StoreResult<Self> {
        if address.starts_with("sqlite:") {
            Self::open_sqlite(address).await
        } else if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            let options = PgConnectOptions::from_str(address)?.application_name("desbloqueo");
            let pool = PgPoolOptions::new()
                .max_connections(16)
                .test_before_acquire(false)
                .after_connect(|connection, _| {
                    Box::pin(async move {
                        sqlx::raw_sql(PLANNING).execute(connection).await?;
                        Ok(())
                    })
                })
                .before_acquire(|connection, of| {
                    Box::pin(async move {
                        if of.idle_for >= WORTH_ASKING {
                            connection.ping().await?;
                        }
                        Ok(true)
                    })
                })
                .connect_with(options)
                .await?;
            Ok(Self::Postgres(pool))
        } else {
            Err(StoreError::UnknownAddress(redacted(address)))
        }
    }

    async fn open_sqlite(address: &str) -> StoreResult<Self> {
        // An acknowledged write survives a power cut: synchronous FULL with a write-ahead log.
        let options = SqliteConnectOptions::from_str(address)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(30))
            .statement_cache_capacity(512)
            // Rows come from a thread of their own: a page of them shall fit without its waiting.
            .row_buffer_size(256)
            .pragma("cache_size", "-32000")
            // Reports sort a million rows to group them: other processors may help.
            .pragma("threads", "2")
            // Who serves moves what was written into the file beside the writes; see `checkpoint`.
            .pragma("wal_autocheckpoint", "16000");
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .test_before_acquire(false)
            .connect_with(options.clone())
            .await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(4)
            .test_before_acquire(false)
            .connect_lazy_with(options);
        Ok(Self::Sqlite { readers, writer })
    }

    /// Begins a transaction that writes. On SQLite there is one at a time.
    pub async fn write(&self) -> StoreResult<Transaction> {
        Ok(match self {
            Self::Sqlite { writer, .. } => {
                Transaction::on_sqlite(writer.begin_with("BEGIN IMMEDIATE").await?)
            }
            Self::Postgres(pool) => Transaction::on_postgres(pool.begin().await?),
        })
    }

    /// Begins a transaction that only reads, all of it at one moment.
    pub async fn read(&self) -> StoreResult<Transaction> {
        Ok(match self {
            Self::Sqlite { readers, .. } => {
                let transaction = Transaction::on_sqlite(readers.begin().await?);
                transaction.reading().among(readers.clone())
            }
            Self::Postgres(pool) => {
                let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
                Transaction::on_postgres(pool.begin_with(begin).await?).reading()
            }
        })
    }

    /// Brings the schema, and what it asks of older rows, up to date; says how many migrations were applied.
    pub async fn migrate(&self) -> StoreResult<usize> {
        let missing = self.missing_migrations().await?;
        match self {
            Self::Sqlite { writer, .. } => SQLITE_MIGRATIONS.run(writer).await?,
            Self::Postgres(pool) => POSTGRES_MIGRATIONS.run(pool).await?,
        }
        texts::fold_notes(self).await?;
        Ok(missing)
    }

    /// Lets SQLite look at tables that grew much since it last did, so that it plans by what they hold; PostgreSQL does
    /// so by itself. It looks at a sample: it takes some tenths of a second at a million lines, and is soon done where
    /// nothing grew. Connections see what came of it when they open.
    pub async fn refresh_statistics(&self) -> StoreResult<()> {
        // The flag 0x10000: tables that this connection has not asked yet too.
        const REFRESH: &str = "PRAGMA analysis_limit = 1000; PRAGMA optimize = 0x10002";
        if let Self::Sqlite { writer, .. } = self {
            sqlx::raw_sql(REFRESH).execute(writer).await?;
        }
        Ok(())
    }

    /// Moves what SQLite wrote to its log into the file, while writers go on: otherwise one of them does so at the end of
    /// its transaction, and all others wait. What was acknowledged is durable before and after. Without work it does
    /// nothing.
    pub async fn checkpoint(&self) -> StoreResult<()> {
        if let Self::Sqlite { readers, .. } = self {
            sqlx::raw_sql("PRAGMA wal_checkpoint(PASSIVE)")
                .execute(readers)
                .await?;
        }
        Ok(())
    }

    /// Refuses a schema that is older or newer than the program, and one whose last migration was not ended.
    pub async fn check_schema(&self) -> StoreResult<()> {
        match self.missing_migrations().await? {
            0 if texts::wait_to_be_folded(self).await? => {
                Err(StoreError::NotMigrated { missing: 1 })
            }
            0 => Ok(()),
            missing => Err(StoreError::NotMigrated { missing }),
        }
    }

    /// Whether no migration was ever applied.
    pub async fn is_empty(&self) -> StoreResult<bool> {
        Ok(self.applied_migrations().await?.is_empty())
    }

    async fn missing_migrations(&self) -> StoreResult<usize> {
        let applied = self.applied_migrations().await?;
        let known: Vec<i64> = self
            .migrator()
            .iter()
            .map(|migration| migration.version)
            .collect();
        if let Some(&migration) = applied.iter().find(|version| !known.contains(version)) {
            return Err(StoreError::FromTheFuture { migration });
        }
        Ok(known
            .iter()
            .filter(|version| !applied.contains(version))
            .count())
    }

    fn migrator(&self) -> &'static Migrator {
        match self {
            Self::Sqlite { .. } => &SQLITE_MIGRATIONS,
            Self::Postgres(_) => &POSTGRES_MIGRATIONS,
        }
    }

    async fn applied_migrations(&self) -> StoreResult<Vec<i64>> {
        const EXISTS_SQLITE: &str =
            "SELECT count(*) FROM sqlite_master WHERE name = '_sqlx_migrations'";
        const EXISTS_POSTGRES: &str = "SELECT count(*) FROM information_schema.tables WHERE table_name = '_sqlx_migrations' AND table_schema = current_schema()";
        let mut transaction = self.read().await?;
        let exists = match self {
            Self::Sqlite { .. } => EXISTS_SQLITE,
            Self::Postgres(_) => EXISTS_POSTGRES,
        };
        if transaction.fetch_number(exists, Vec::new()).await? == 0 {
            return Ok(Vec::new());
        }
        let rows: Vec<(i64,)> = transaction
            .fetch_all(
                "SELECT version FROM _sqlx_migrations ORDER BY version",
                Vec::new(),
            )
            .await?;
        Ok(rows.into_iter().map(|(version,)| version).collect())
    }

    /// Closes every connection.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

/// An address without the password that may stand in it.
pub fn redacted(address: &str) -> String {
    match (address.find("://"), address.rfind('@')) {
        (Some(scheme), Some(at)) if scheme + 3 < at => {
            let (head, tail) = (address.get(..scheme + 3), address.get(at..));
            format!("{}…{}", head.unwrap_or_default(), tail.unwrap_or_default())
        }
        _ => address.to_owned(),
    }
}
