//! What the installation is: a demonstration, or somebody's own.

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// Whether the portfolio is the demonstration, where anybody may sign in as anybody.
pub async fn is_demonstration(transaction: &mut Transaction) -> StoreResult<bool> {
    let marked = transaction
        .fetch_number(
            "SELECT count(*) FROM installation WHERE demonstration = 1",
            values![],
        )
        .await?;
    Ok(marked > 0)
}

/// Marks the portfolio as the demonstration, or as somebody's own.
pub async fn mark(transaction: &mut Transaction, is_demonstration: bool) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO installation (id, demonstration)
             VALUES ('this', $1)
             ON CONFLICT (id) DO UPDATE SET demonstration = excluded.demonstration",
            values![is_demonstration],
        )
        .await?;
    Ok(())
}
