//! Everything that a database holds, to be compared before and after something that must change nothing.

use std::collections::BTreeMap;

use desbloqueo_store::database::Database;
use desbloqueo_store::transaction::{Assembled, Transaction};

/// The rows of every table as text, by the name of the table.
pub type Contents = BTreeMap<String, Vec<String>>;

/// Reads every row of every table.
pub async fn contents(database: &Database) -> Contents {
    let mut transaction = database.read().await.expect("the database answers");
    let mut contents = Contents::new();
    for table in tables(&mut transaction, database).await {
        let rows = rows(&mut transaction, database, &table).await;
        contents.insert(table, rows);
    }
    transaction.roll_back().await.expect("the database answers");
    contents
}

async fn tables(transaction: &mut Transaction, database: &Database) -> Vec<String> {
    let statement = match database {
        Database::Sqlite { .. } => "SELECT name FROM sqlite_master WHERE type = 'table'",
        Database::Postgres(_) => {
            "SELECT table_name::text FROM information_schema.tables \
             WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'"
        }
    };
    let found: Vec<(String,)> = fetch(transaction, statement.to_owned()).await;
    found.into_iter().map(|(name,)| name).collect()
}

async fn rows(transaction: &mut Transaction, database: &Database, table: &str) -> Vec<String> {
    let statement = match database {
        Database::Sqlite { .. } => {
            let columns = columns(transaction, table).await;
            let texts: Vec<String> = columns
                .iter()
                .map(|name| format!("quote(\"{name}\")"))
                .collect();
            let text = texts.join(" || ',' || ");
            format!("SELECT {text} FROM \"{table}\" ORDER BY 1")
        }
        Database::Postgres(_) => {
            format!("SELECT whole::text FROM \"{table}\" AS whole ORDER BY 1")
        }
    };
    let found: Vec<(String,)> = fetch(transaction, statement).await;
    found.into_iter().map(|(row,)| row).collect()
}

async fn columns(transaction: &mut Transaction, table: &str) -> Vec<String> {
    let statement = format!("SELECT name FROM pragma_table_info('{table}')");
    let found: Vec<(String,)> = fetch(transaction, statement).await;
    found.into_iter().map(|(name,)| name).collect()
}

async fn fetch(transaction: &mut Transaction, statement: String) -> Vec<(String,)> {
    let found = transaction
        .fetch_all(Assembled(statement.clone()), Vec::new())
        .await;
    found.unwrap_or_else(|error| panic!("`{statement}`: {error}"))
}
