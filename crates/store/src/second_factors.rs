//! Second factors: the secret of an authenticator, and codes for whoever lost it.

use uuid::Uuid;

use desbloqueo_domain::code::PersonId;

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::value::Value;
use crate::values;

/// The authenticator of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondFactor {
    /// The secret that it shares with us.
    pub secret: Vec<u8>,
    /// When its first code was shown to be right, in microseconds since 1970; 0 until then.
    pub confirmed_at: i64,
    /// The time step of the last code that was taken.
    pub last_step: i64,
}

/// The authenticator of a person, confirmed or not.
pub async fn find(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<Option<SecondFactor>> {
    let row: Option<(Vec<u8>, i64, i64)> = transaction
        .fetch_optional(
            "SELECT secret, confirmed_at, last_step FROM second_factor WHERE person_id = $1",
            values![person.0],
        )
        .await?;
    Ok(row.map(|(secret, confirmed_at, last_step)| SecondFactor {
        secret,
        confirmed_at,
        last_step,
    }))
}

/// Keeps the secret of a new authenticator that is not confirmed yet, in place of another that was not.
pub async fn begin(
    transaction: &mut Transaction,
    person: PersonId,
    secret: &[u8],
) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO second_factor (person_id, secret, confirmed_at, last_step)
             VALUES ($1, $2, 0, 0)
             ON CONFLICT (person_id) DO UPDATE
                SET secret = excluded.secret
              WHERE second_factor.confirmed_at = 0",
            values![person.0, secret.to_vec()],
        )
        .await?;
    Ok(())
}

/// Confirms an authenticator, at an instant in microseconds since 1970.
pub async fn confirm(transaction: &mut Transaction, person: PersonId, now: i64) -> StoreResult<()> {
    transaction
        .execute(
            "UPDATE second_factor SET confirmed_at = $1 WHERE person_id = $2 AND confirmed_at = 0",
            values![now, person.0],
        )
        .await?;
    Ok(())
}

/// Takes the code of a time step; says no where that one or a later was taken before.
pub async fn take_step(
    transaction: &mut Transaction,
    person: PersonId,
    step: i64,
) -> StoreResult<bool> {
    let taken = transaction
        .execute(
            "UPDATE second_factor SET last_step = $1 WHERE person_id = $2 AND last_step < $1",
            values![step, person.0],
        )
        .await?;
    Ok(taken > 0)
}

/// Forgets the authenticator of a person, and their recovery codes.
pub async fn delete(transaction: &mut Transaction, person: PersonId) -> StoreResult<()> {
    for statement in [
        "DELETE FROM recovery_code WHERE person_id = $1",
        "DELETE FROM second_factor WHERE person_id = $1",
    ] {
        transaction.execute(statement, values![person.0]).await?;
    }
    Ok(())
}

/// Keeps the digests of recovery codes, in place of those before.
pub async fn replace_recovery_codes(
    transaction: &mut Transaction,
    person: PersonId,
    digests: &[Vec<u8>],
) -> StoreResult<()> {
    transaction
        .execute(
            "DELETE FROM recovery_code WHERE person_id = $1",
            values![person.0],
        )
        .await?;
    let rows: Vec<Vec<Value>> = digests
        .iter()
        .map(|digest| values![person.0, digest.clone(), 0_i64])
        .collect();
    transaction
        .insert_many(
            "INSERT INTO recovery_code (person_id, digest, used_at)",
            rows,
        )
        .await
}

/// Uses a recovery code up, at an instant in microseconds since 1970; says no where it is none, or was used.
pub async fn use_recovery_code(
    transaction: &mut Transaction,
    person: PersonId,
    digest: &[u8],
    now: i64,
) -> StoreResult<bool> {
    let used = transaction
        .execute(
            "UPDATE recovery_code SET used_at = $1 WHERE person_id = $2 AND digest = $3 AND used_at = 0",
            values![now, person.0, digest.to_vec()],
        )
        .await?;
    Ok(used > 0)
}

/// How many recovery codes a person has left.
pub async fn count_recovery_codes(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<i64> {
    transaction
        .fetch_number(
            "SELECT count(*) FROM recovery_code WHERE person_id = $1 AND used_at = 0",
            values![person.0],
        )
        .await
}

/// Who has an authenticator that is confirmed.
pub async fn list_holders(transaction: &mut Transaction) -> StoreResult<Vec<PersonId>> {
    let rows: Vec<(Uuid,)> = transaction
        .fetch_all(
            "SELECT person_id FROM second_factor WHERE confirmed_at > 0 ORDER BY person_id",
            values![],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
}
