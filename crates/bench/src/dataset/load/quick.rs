//! A database that may lose what is written: until the data set is whole, it is worth nothing.

use std::str::FromStr as _;

use anyhow::Result;
use desbloqueo_store::database::Database;
use desbloqueo_store::fragment::Kind;
use desbloqueo_store::transaction::Transaction;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

/// Tables that are filled while nobody refers to them. Emptied in the transaction that fills them, they are written
/// without a log by a PostgreSQL that keeps a minimal one.
const FILLED: &str = "customer, contact, tenant, team_member, tenant_note, entitlement, status_line, line_interval, \
     blocker, blocker_resolver, blocker_party, blocker_channel, ticket_link, blocker_invitation, blocker_comment, \
     line_blocker, promised_date, own_value, line_text, tenant_text, customer_text";

/// Opens SQLite without a journal; PostgreSQL as always.
pub(super) async fn open(address: &str) -> Result<Database> {
    if !address.starts_with("sqlite:") {
        return Ok(Database::open(address).await?);
    }
    let options = SqliteConnectOptions::from_str(address)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Off)
        .synchronous(SqliteSynchronous::Off)
        .foreign_keys(false)
        .pragma("cache_size", "-600000")
        .pragma("temp_store", "memory");
    let pool = |most| SqlitePoolOptions::new().max_connections(most);
    Ok(Database::Sqlite {
        writer: pool(1).connect_with(options.clone()).await?,
        readers: pool(1).connect_lazy_with(options),
    })
}

/// Lets the transaction that fills the tables go without checks, logs and small sorts.
pub(super) async fn prepare(transaction: &mut Transaction) -> Result<()> {
    if Kind::of(transaction) == Kind::Sqlite {
        return Ok(());
    }
    let truncate = format!("TRUNCATE {FILLED}");
    for statement in [
        "SET LOCAL session_replication_role = replica",
        "SET LOCAL maintenance_work_mem = '1GB'",
        "CREATE TEMPORARY TABLE kept ON COMMIT DROP AS SELECT * FROM change",
        "TRUNCATE change",
        "INSERT INTO change SELECT * FROM kept",
    ] {
        transaction.execute(statement, Vec::new()).await?;
    }
    let truncate = desbloqueo_store::transaction::Assembled(truncate);
    transaction.execute(truncate, Vec::new()).await?;
    Ok(())
}

/// Gathers statistics; PostgreSQL also notes which rows everybody sees, as its autovacuum does in time.
pub(super) async fn look_at(database: &Database) -> Result<()> {
    match database {
        Database::Sqlite { writer, .. } => {
            sqlx::query("ANALYZE").execute(writer).await?;
        }
        Database::Postgres(pool) => {
            sqlx::query("VACUUM (ANALYZE)").execute(pool).await?;
        }
    }
    Ok(())
}
