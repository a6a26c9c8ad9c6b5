//! The heads of all chains, as they stand on their records: for `verify`.

use std::collections::HashMap;

use uuid::Uuid;

use desbloqueo_domain::code::OrganizationId;

use crate::chain::ChainHead;
use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// The head of a chain, and the record that it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordHead {
    /// The table of the record.
    pub table: &'static str,
    /// The organization that the record belongs to.
    pub organization: OrganizationId,
    /// The head.
    pub head: ChainHead,
}

/// The head of every record that has a chain.
pub async fn list(transaction: &mut Transaction) -> StoreResult<HashMap<Uuid, RecordHead>> {
    const TABLES: [(&str, &str); 5] = [
        (
            "entitlement",
            "SELECT id, organization_id, chain_sequence, chain_head FROM entitlement",
        ),
        (
            "blocker",
            "SELECT id, organization_id, chain_sequence, chain_head FROM blocker",
        ),
        (
            "tenant",
            "SELECT id, organization_id, chain_sequence, chain_head FROM tenant",
        ),
        (
            "customer",
            "SELECT id, organization_id, chain_sequence, chain_head FROM customer",
        ),
        (
            "organization",
            "SELECT id, id AS organization_id, chain_sequence, chain_head FROM organization",
        ),
    ];
    let mut heads = HashMap::new();
    for (table, sql) in TABLES {
        let rows: Vec<(Uuid, Uuid, i64, Vec<u8>)> = transaction.fetch_all(sql, values![]).await?;
        heads.extend(
            rows.into_iter()
                .map(|(id, organization, sequence, digest)| {
                    let head = RecordHead {
                        table,
                        organization: OrganizationId(organization),
                        head: ChainHead { sequence, digest },
                    };
                    (id, head)
                }),
        );
    }
    Ok(heads)
}
