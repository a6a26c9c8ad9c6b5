//! Reports as they were counted last, kept while no program runs that remembers them.

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// A report of everything.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptReport {
    /// Which.
    pub report: String,
    /// All that it was asked.
    pub asked: String,
    /// What it is not told across.
    pub ground: String,
    /// What it says is true of this moment, in microseconds since 1970.
    pub counted_at: i64,
    /// So long counting took, in microseconds.
    pub took: i64,
    /// What it says.
    pub content: Vec<u8>,
}

/// Keeps these, instead of what was kept before.
pub async fn replace(transaction: &mut Transaction, reports: Vec<KeptReport>) -> StoreResult<()> {
    const HEAD: &str = "INSERT INTO kept_report (report, asked, ground, counted_at, took, content)";
    clear(transaction).await?;
    let rows = reports.into_iter().map(|kept| {
        values![
            kept.report,
            kept.asked,
            kept.ground,
            kept.counted_at,
            kept.took,
            kept.content,
        ]
    });
    transaction.insert_many(HEAD, rows.collect()).await
}

/// Takes out what is kept.
pub async fn take(transaction: &mut Transaction) -> StoreResult<Vec<KeptReport>> {
    let kept = transaction
        .fetch_all(
            "SELECT report, asked, ground, counted_at, took, content FROM kept_report",
            Vec::new(),
        )
        .await?;
    clear(transaction).await?;
    Ok(kept)
}

/// Forgets what is kept.
pub async fn clear(transaction: &mut Transaction) -> StoreResult<()> {
    transaction
        .execute("DELETE FROM kept_report", Vec::new())
        .await?;
    Ok(())
}
