//! Outbox: work to be done after the transaction that asked for it.

use uuid::Uuid;

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// Work to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxItem {
    /// Its id; those enqueued earlier come first.
    pub id: Uuid,
    /// What is to be done.
    pub topic: String,
    /// With what, as JSON.
    pub payload: String,
    /// When it was enqueued, in microseconds since 1970.
    pub recorded_at: i64,
    /// How often it was claimed.
    pub attempts: i64,
    /// Not before this instant, in microseconds since 1970.
    pub due_at: i64,
}

#[derive(sqlx::FromRow)]
struct ItemRow {
    id: Uuid,
    topic: String,
    payload: String,
    recorded_at: i64,
    attempts: i64,
    due_at: i64,
}

impl ItemRow {
    fn into_item(self) -> OutboxItem {
        OutboxItem {
            id: self.id,
            topic: self.topic,
            payload: self.payload,
            recorded_at: self.recorded_at,
            attempts: self.attempts,
            due_at: self.due_at,
        }
    }
}

/// Asks for work.
pub async fn enqueue(transaction: &mut Transaction, items: &[OutboxItem]) -> StoreResult<()> {
    const HEAD: &str = "INSERT INTO outbox (id, topic, payload, recorded_at, attempts, due_at)";
    let rows = items.iter().map(|item| {
        values![
            item.id,
            item.topic.as_str(),
            item.payload.as_str(),
            item.recorded_at,
            item.attempts,
            item.due_at,
        ]
    });
    transaction.insert_later(HEAD, rows.collect()).await
}

/// Takes work that is due, in the order in which it was enqueued, so much at most. Whoever takes it deletes it
/// when it is done; until `again_at` nobody else gets it.
pub async fn claim(
    transaction: &mut Transaction,
    now: i64,
    again_at: i64,
    limit: i64,
) -> StoreResult<Vec<OutboxItem>> {
    // The outer condition is looked at again after waiting for another node, so that nothing is taken twice.
    let rows: Vec<ItemRow> = transaction
        .fetch_all(
            "UPDATE outbox
             SET due_at = $1, attempts = attempts + 1
             WHERE due_at <= $2
               AND id IN (SELECT id FROM outbox WHERE due_at <= $2 ORDER BY due_at, id LIMIT $3)
             RETURNING id, topic, payload, recorded_at, attempts, due_at",
            values![again_at, now, limit],
        )
        .await?;
    let mut items: Vec<OutboxItem> = rows.into_iter().map(ItemRow::into_item).collect();
    items.sort_by_key(|item| item.id);
    Ok(items)
}

/// Puts work off, after a failure that may pass.
pub async fn update_due(transaction: &mut Transaction, id: Uuid, due_at: i64) -> StoreResult<()> {
    transaction
        .execute(
            "UPDATE outbox SET due_at = $1 WHERE id = $2",
            values![due_at, id],
        )
        .await?;
    Ok(())
}

/// Removes work that is done, or given up.
pub async fn delete(transaction: &mut Transaction, id: Uuid) -> StoreResult<()> {
    transaction
        .execute("DELETE FROM outbox WHERE id = $1", values![id])
        .await?;
    Ok(())
}
