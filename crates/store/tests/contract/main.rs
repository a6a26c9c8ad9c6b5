//! The contract of every store function, on both databases. One file is one module of the store.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends at once where something is not as it should be, helpers included"
)]

mod accounts;
mod api_tokens;
mod batches;
mod blockers;
mod changes;
mod citus;
mod coach;
mod covers;
mod customers;
mod entitlement_lines;
mod entitlements;
mod held_lines;
mod identities;
mod imports;
mod intervals;
mod kept_reports;
mod log;
mod migrations;
mod named;
mod open_work;
mod organizations;
mod outbox;
mod own_fields;
mod people;
mod playbooks;
mod promises;
mod queues;
mod role_grants;
mod saved_views;
mod schema;
mod search;
mod second_factors;
mod seen;
mod short_ids;
mod tenants;
mod texts;
mod transfer;

use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::error::{StoreError, StoreResult};

fn is_conflict<T>(result: &StoreResult<T>) -> bool {
    matches!(result, Err(StoreError::Conflict { .. }))
}

fn is_inconsistent<T>(result: &StoreResult<T>, table: &str, column: &str) -> bool {
    matches!(result, Err(StoreError::Inconsistent { table: found, column: at, .. })
        if *found == table && *at == column)
}

fn head(sequence: i64) -> ChainHead {
    ChainHead {
        sequence,
        digest: sequence.to_be_bytes().to_vec(),
    }
}
