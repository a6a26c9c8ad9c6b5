//! Indexes are built once the rows are there, which takes a part of the time.

use anyhow::Result;
use desbloqueo_store::fragment::Kind;
use desbloqueo_store::transaction::{Assembled, Transaction};

/// Drops every index that no constraint needs, and gives the statements that make them.
pub(super) async fn drop_all(transaction: &mut Transaction) -> Result<Vec<String>> {
    let sql = match Kind::of(transaction) {
        Kind::Sqlite => "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql <> ''",
        Kind::Postgres => {
            "SELECT CAST(indexname AS TEXT), indexdef FROM pg_indexes
             WHERE schemaname = current_schema()
               AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = indexname)"
        }
    };
    let found: Vec<(String, String)> = transaction.fetch_all(sql, Vec::new()).await?;
    let mut definitions = Vec::with_capacity(found.len());
    for (name, definition) in found {
        let drop = Assembled(format!("DROP INDEX {name}"));
        transaction.execute(drop, Vec::new()).await?;
        definitions.push(definition);
    }
    Ok(definitions)
}

/// Makes them again.
pub(super) async fn make(transaction: &mut Transaction, definitions: Vec<String>) -> Result<()> {
    for definition in definitions {
        transaction
            .execute(Assembled(definition), Vec::new())
            .await?;
    }
    Ok(())
}
