//! Tokens by which programs act for somebody; only their digests are kept.

use uuid::Uuid;

use desbloqueo_domain::code::{ApiTokenId, PersonId};

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::value::Value;
use crate::values;

/// A token, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiToken {
    /// Its id.
    pub id: ApiTokenId,
    /// For whom it acts.
    pub person: PersonId,
    /// Who made it.
    pub created_by: PersonId,
    /// What people know it by.
    pub name: String,
    /// What it may be used for: codes with a blank between.
    pub scopes: String,
    /// When it was made, in microseconds since 1970.
    pub created_at: i64,
    /// When it ends, in microseconds since 1970.
    pub expires_at: i64,
    /// When it was last used, to the minute; 0 for never.
    pub last_used_at: i64,
    /// When it was revoked; 0 while it serves.
    pub revoked_at: i64,
}

#[derive(sqlx::FromRow)]
struct TokenRow {
    id: Uuid,
    person_id: Uuid,
    created_by: Option<Uuid>,
    name: String,
    scopes: String,
    created_at: i64,
    expires_at: i64,
    last_used_at: i64,
    revoked_at: i64,
}

impl TokenRow {
    fn into_token(self) -> ApiToken {
        ApiToken {
            id: ApiTokenId(self.id),
            person: PersonId(self.person_id),
            created_by: PersonId(self.created_by.unwrap_or(self.person_id)),
            name: self.name,
            scopes: self.scopes,
            created_at: self.created_at,
            expires_at: self.expires_at,
            last_used_at: self.last_used_at,
            revoked_at: self.revoked_at,
        }
    }
}

macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT id, person_id, created_by, name, scopes, created_at, expires_at, last_used_at, revoked_at
               FROM api_token
              WHERE ",
            $condition
        )
    };
}

/// The token whose secret has this digest.
pub async fn find_by_digest(
    transaction: &mut Transaction,
    digest: &[u8],
) -> StoreResult<Option<ApiToken>> {
    let row: Option<TokenRow> = transaction
        .fetch_optional(select!("digest = $1"), values![digest.to_vec()])
        .await?;
    Ok(row.map(TokenRow::into_token))
}

/// The token with this id.
pub async fn find(transaction: &mut Transaction, id: ApiTokenId) -> StoreResult<Option<ApiToken>> {
    let row: Option<TokenRow> = transaction
        .fetch_optional(select!("id = $1"), values![id.0])
        .await?;
    Ok(row.map(TokenRow::into_token))
}

/// The tokens that act for a person, the latest first.
pub async fn list_of_person(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<Vec<ApiToken>> {
    let sql = select!("person_id = $1 ORDER BY created_at DESC, id DESC");
    list_where(transaction, sql, values![person.0]).await
}

/// The tokens of services, the latest first.
pub async fn list_of_services(transaction: &mut Transaction) -> StoreResult<Vec<ApiToken>> {
    let sql = select!(
        "person_id IN (SELECT person_id FROM service_account) ORDER BY created_at DESC, id DESC"
    );
    list_where(transaction, sql, Vec::new()).await
}

async fn list_where(
    transaction: &mut Transaction,
    sql: &'static str,
    values: Vec<Value>,
) -> StoreResult<Vec<ApiToken>> {
    let rows: Vec<TokenRow> = transaction.fetch_all(sql, values).await?;
    Ok(rows.into_iter().map(TokenRow::into_token).collect())
}

/// Adds a token under the digest of its secret.
pub async fn insert(
    transaction: &mut Transaction,
    token: &ApiToken,
    digest: &[u8],
) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO api_token
                 (id, person_id, created_by, name, digest, scopes, created_at, expires_at, last_used_at, revoked_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            values![
                token.id.0,
                token.person.0,
                Some(token.created_by.0),
                token.name.as_str(),
                digest.to_vec(),
                token.scopes.as_str(),
                token.created_at,
                token.expires_at,
                token.last_used_at,
                token.revoked_at,
            ],
        )
        .await?;
    Ok(())
}

/// Notes when a token was last used.
pub async fn note_use(transaction: &mut Transaction, id: ApiTokenId, at: i64) -> StoreResult<()> {
    transaction
        .execute(
            "UPDATE api_token SET last_used_at = $2 WHERE id = $1 AND last_used_at < $2",
            values![id.0, at],
        )
        .await?;
    Ok(())
}

/// Ends a token; says whether it served until now.
pub async fn revoke(transaction: &mut Transaction, id: ApiTokenId, at: i64) -> StoreResult<bool> {
    let changed = transaction
        .execute(
            "UPDATE api_token SET revoked_at = $2 WHERE id = $1 AND revoked_at = 0",
            values![id.0, at],
        )
        .await?;
    Ok(changed > 0)
}

/// Marks a person as a service: a program that has roles and tokens, and never signs in.
pub async fn mark_service(
    transaction: &mut Transaction,
    service: PersonId,
    created_by: PersonId,
    at: i64,
) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO service_account (person_id, created_by, created_at) VALUES ($1, $2, $3)",
            values![service.0, created_by.0, at],
        )
        .await?;
    Ok(())
}

/// Whether a person is a service.
pub async fn is_service(transaction: &mut Transaction, person: PersonId) -> StoreResult<bool> {
    let count = transaction
        .fetch_number(
            "SELECT count(*) FROM service_account WHERE person_id = $1",
            values![person.0],
        )
        .await?;
    Ok(count > 0)
}
