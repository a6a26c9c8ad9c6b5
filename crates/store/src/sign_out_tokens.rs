//! Tokens by which sign-in providers said that somebody signed out: each serves once.

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// Takes a token, which is kept until an instant in microseconds since 1970; says whether it had not been taken.
pub async fn claim(
    transaction: &mut Transaction,
    issuer: &str,
    token: &str,
    until: i64,
) -> StoreResult<bool> {
    let inserted = transaction
        .execute(
            "INSERT INTO sign_out_token (issuer, token, expires_at)
             VALUES ($1, $2, $3)
             ON CONFLICT (issuer, token) DO NOTHING",
            values![issuer, token, until],
        )
        .await?;
    Ok(inserted > 0)
}

/// Forgets the tokens that nobody could send again by `now`, in microseconds since 1970; says how many.
pub async fn delete_expired(transaction: &mut Transaction, now: i64) -> StoreResult<u64> {
    transaction
        .execute(
            "DELETE FROM sign_out_token WHERE expires_at <= $1",
            values![now],
        )
        .await
}
