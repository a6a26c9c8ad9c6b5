//! Optimistic concurrency: a row is saved if nobody has saved it since it was read (rule V3).

use crate::error::{StoreError, StoreResult};

/// Refuses a save that met no row: somebody saved it since, or it is gone.
pub(crate) fn require_saved(table: &'static str, changed: u64) -> StoreResult<()> {
    if changed == 1 {
        Ok(())
    } else {
        Err(StoreError::Conflict { table })
    }
}
