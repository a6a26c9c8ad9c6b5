//! What people prove themselves with: the hash of a password, links that set one, and how often signing in failed.

use uuid::Uuid;

use desbloqueo_domain::code::PersonId;

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// A link that lets somebody set a password, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountLink {
    /// A digest of the link's secret; the secret itself is kept nowhere.
    pub digest: Vec<u8>,
    /// Whose password it sets.
    pub person: PersonId,
    /// `invitation` or `password-reset`.
    pub purpose: String,
    /// Who made it.
    pub created_by: PersonId,
    /// When, in microseconds since 1970.
    pub created_at: i64,
    /// Until when it serves, in microseconds since 1970.
    pub expires_at: i64,
}

#[derive(sqlx::FromRow)]
struct LinkRow {
    digest: Vec<u8>,
    person_id: Uuid,
    purpose: String,
    created_by: Uuid,
    created_at: i64,
    expires_at: i64,
}

/// The hash of a person's password, where they have one.
pub async fn find_hash(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<Option<String>> {
    let row: Option<(String,)> = transaction
        .fetch_optional(
            "SELECT password_hash FROM credential WHERE person_id = $1",
            values![person.0],
        )
        .await?;
    Ok(row.map(|(hash,)| hash))
}

/// Keeps the hash of a person's password, instead of the one before.
pub async fn save_hash(
    transaction: &mut Transaction,
    person: PersonId,
    hash: &str,
    now: i64,
) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO credential (person_id, password_hash, changed_at)
             VALUES ($1, $2, $3)
             ON CONFLICT (person_id) DO UPDATE
                SET password_hash = excluded.password_hash,
                    changed_at    = excluded.changed_at",
            values![person.0, hash, now],
        )
        .await?;
    Ok(())
}

/// Keeps a link.
pub async fn insert_link(transaction: &mut Transaction, link: &AccountLink) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO account_link
                 (digest, person_id, purpose, created_by, created_at, expires_at, used_at)
             VALUES ($1, $2, $3, $4, $5, $6, 0)",
            values![
                link.digest.clone(),
                link.person.0,
                link.purpose.as_str(),
                link.created_by.0,
                link.created_at,
                link.expires_at,
            ],
        )
        .await?;
    Ok(())
}

/// The link with this digest that was not used and still serves at `now`, in microseconds since 1970.
pub async fn find_link(
    transaction: &mut Transaction,
    digest: &[u8],
    now: i64,
) -> StoreResult<Option<AccountLink>> {
    let row: Option<LinkRow> = transaction
        .fetch_optional(
            "SELECT digest, person_id, purpose, created_by, created_at, expires_at
               FROM account_link
              WHERE digest = $1
                AND used_at = 0
                AND expires_at > $2",
            values![digest.to_vec(), now],
        )
        .await?;
    Ok(row.map(|row| AccountLink {
        digest: row.digest,
        person: PersonId(row.person_id),
        purpose: row.purpose,
        created_by: PersonId(row.created_by),
        created_at: row.created_at,
        expires_at: row.expires_at,
    }))
}

/// Uses up every link of a person: the one that served, and those that were lost.
pub async fn use_links_of(
    transaction: &mut Transaction,
    person: PersonId,
    now: i64,
) -> StoreResult<()> {
    transaction
        .execute(
            "UPDATE account_link SET used_at = $1 WHERE person_id = $2 AND used_at = 0",
            values![now, person.0],
        )
        .await?;
    Ok(())
}

/// Notes that signing in failed for a subject: an address, folded.
pub async fn insert_failure(
    transaction: &mut Transaction,
    id: Uuid,
    subject: &str,
    now: i64,
) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO sign_in_failure (id, subject, failed_at) VALUES ($1, $2, $3)",
            values![id, subject, now],
        )
        .await?;
    Ok(())
}

/// How often signing in failed for a subject after an instant, in microseconds since 1970.
pub async fn count_failures(
    transaction: &mut Transaction,
    subject: &str,
    since: i64,
) -> StoreResult<i64> {
    transaction
        .fetch_number(
            "SELECT count(*) FROM sign_in_failure WHERE subject = $1 AND failed_at > $2",
            values![subject, since],
        )
        .await
}

/// Forgets the failures of a subject, and all that are older than an instant, in microseconds since 1970.
pub async fn forget_failures(
    transaction: &mut Transaction,
    subject: &str,
    before: i64,
) -> StoreResult<()> {
    transaction
        .execute(
            "DELETE FROM sign_in_failure WHERE subject = $1 OR failed_at < $2",
            values![subject, before],
        )
        .await?;
    Ok(())
}
