//! The heads of all chains, as they stand on their records: for `verify`.

use std::collections::HashMap;

use uuid::Uuid;

use crate::chain::ChainHead;
use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// The head of every record that has a chain, with the name of its table.
pub async fn list(
    transaction: &mut Transaction,
) -> StoreResult<HashMap<Uuid, (&'static str, ChainHead)>> {
    const TABLES: [(&str, &str); 5] = [
        (
            "entitlement",
            "SELECT id, chain_sequence, chain_head FROM entitlement",
        ),
        (
            "blocker",
            "SELECT id, chain_sequence, chain_head FROM blocker",
        ),
        (
            "tenant",
            "SELECT id, chain_sequence, chain_head FROM tenant",
        ),
        (
            "customer",
            "SELECT id, chain_sequence, chain_head FROM customer",
        ),
        (
            "organization",
            "SELECT id, chain_sequence, chain_head FROM organization",
        ),
    ];
    let mut heads = HashMap::new();
    for (table, sql) in TABLES {
        let rows: Vec<(Uuid, i64, Vec<u8>)> = transaction.fetch_all(sql, values![]).await?;
        heads.extend(
            rows.into_iter()
                .map(|(id, sequence, digest)| (id, (table, ChainHead { sequence, digest }))),
        );
    }
    Ok(heads)
}
