//! Answers kept for requests that carry a key of the client's, so that the same request is carried out once.

use desbloqueo_domain::code::ApiTokenId;

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// What is kept of a request.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptRequest {
    /// A digest of what was asked.
    pub request_digest: Vec<u8>,
    /// The status of its answer; 0 while it is being carried out.
    pub status: i64,
    /// The headers of its answer, as a JSON object.
    pub headers: String,
    /// The body of its answer.
    pub body: Vec<u8>,
    /// When it came, in microseconds since 1970.
    pub created_at: i64,
}

/// Claims a key for a request that begins; says whether nobody had it.
pub async fn claim(
    transaction: &mut Transaction,
    token: ApiTokenId,
    key: &str,
    digest: &[u8],
    now: i64,
) -> StoreResult<bool> {
    let inserted = transaction
        .execute(
            "INSERT INTO idempotent_request
                 (api_token_id, client_key, request_digest, status, headers, body, created_at)
             VALUES ($1, $2, $3, 0, '{}', $4, $5)
             ON CONFLICT (api_token_id, client_key) DO NOTHING",
            values![token.0, key, digest.to_vec(), Vec::<u8>::new(), now],
        )
        .await?;
    Ok(inserted > 0)
}

/// What is kept under a key.
pub async fn find(
    transaction: &mut Transaction,
    token: ApiTokenId,
    key: &str,
) -> StoreResult<Option<KeptRequest>> {
    transaction
        .fetch_optional(
            "SELECT request_digest, status, headers, body, created_at
               FROM idempotent_request
              WHERE api_token_id = $1
                AND client_key = $2",
            values![token.0, key],
        )
        .await
}

/// Keeps the answer to a request that claimed its key.
pub async fn finish(
    transaction: &mut Transaction,
    token: ApiTokenId,
    key: &str,
    (status, headers, body): (i64, &str, Vec<u8>),
) -> StoreResult<()> {
    transaction
        .execute(
            "UPDATE idempotent_request
                SET status = $3, headers = $4, body = $5
              WHERE api_token_id = $1
                AND client_key = $2",
            values![token.0, key, status, headers, body],
        )
        .await?;
    Ok(())
}

/// Gives a key back: its request was not carried out.
pub async fn release(
    transaction: &mut Transaction,
    token: ApiTokenId,
    key: &str,
) -> StoreResult<()> {
    transaction
        .execute(
            "DELETE FROM idempotent_request WHERE api_token_id = $1 AND client_key = $2",
            values![token.0, key],
        )
        .await?;
    Ok(())
}

/// Forgets answers that came before `answered`, and claims without an answer from before `unanswered`; says how many.
pub async fn forget(
    transaction: &mut Transaction,
    answered: i64,
    unanswered: i64,
) -> StoreResult<u64> {
    transaction
        .execute(
            "DELETE FROM idempotent_request
              WHERE created_at < $1
                 OR (created_at < $2 AND status = 0)",
            values![answered, unanswered],
        )
        .await
}
