//! Sessions of people who are signed in, and of those about to be.

use uuid::Uuid;

use desbloqueo_domain::code::PersonId;

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// A digest of the secret in the cookie; the secret itself is kept nowhere.
    pub id: Vec<u8>,
    /// Who is signed in.
    pub person: Option<PersonId>,
    /// What is kept for it, as JSON.
    pub data: String,
    /// When it began, in microseconds since 1970.
    pub created_at: i64,
    /// When it ends, in microseconds since 1970.
    pub expires_at: i64,
    /// What it was last used with; empty where that is not known.
    pub device: String,
    /// The network address that it was last used from; empty where that is not known.
    pub address: String,
    /// When it was last used, in microseconds since 1970; noted every few minutes.
    pub seen_at: i64,
    /// The provider by which somebody signed in; empty where by none.
    pub provider: String,
    /// The provider's session, by which it says that it ended; empty where it named none.
    pub provider_session: String,
}

#[derive(sqlx::FromRow)]
struct SessionRow {
    id: Vec<u8>,
    person_id: Option<Uuid>,
    data: String,
    created_at: i64,
    expires_at: i64,
    device: String,
    address: String,
    seen_at: i64,
    provider_issuer: String,
    provider_session: String,
}

impl SessionRow {
    fn into_session(self) -> Session {
        Session {
            id: self.id,
            person: self.person_id.map(PersonId),
            data: self.data,
            created_at: self.created_at,
            expires_at: self.expires_at,
            device: self.device,
            address: self.address,
            seen_at: self.seen_at,
            provider: self.provider_issuer,
            provider_session: self.provider_session,
        }
    }
}

/// The session with this id that has not ended by `now`, in microseconds since 1970.
pub async fn find(
    transaction: &mut Transaction,
    id: &[u8],
    now: i64,
) -> StoreResult<Option<Session>> {
    let row: Option<SessionRow> = transaction
        .fetch_optional(
            "SELECT id, person_id, data, created_at, expires_at, device, address, seen_at, provider_issuer,
                    provider_session
               FROM session
              WHERE id = $1
                AND expires_at > $2",
            values![id.to_vec(), now],
        )
        .await?;
    Ok(row.map(SessionRow::into_session))
}

/// The sessions of a person that have not ended by `now`, the latest first.
pub async fn list_of_person(
    transaction: &mut Transaction,
    person: PersonId,
    now: i64,
) -> StoreResult<Vec<Session>> {
    let rows: Vec<SessionRow> = transaction
        .fetch_all(
            "SELECT id, person_id, data, created_at, expires_at, device, address, seen_at, provider_issuer,
                    provider_session
               FROM session
              WHERE person_id = $1
                AND expires_at > $2
              ORDER BY created_at DESC, id",
            values![person.0, now],
        )
        .await?;
    Ok(rows.into_iter().map(SessionRow::into_session).collect())
}

/// Keeps a session: a new one, or what has changed of one.
pub async fn save(transaction: &mut Transaction, session: &Session) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO session (id, person_id, data, created_at, expires_at, device, address, seen_at,
                                  provider_issuer, provider_session)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (id) DO UPDATE
                SET person_id  = excluded.person_id,
                    data       = excluded.data,
                    expires_at = excluded.expires_at,
                    device     = excluded.device,
                    address    = excluded.address,
                    seen_at    = excluded.seen_at,
                    provider_issuer  = excluded.provider_issuer,
                    provider_session = excluded.provider_session",
            values![
                session.id.clone(),
                session.person.map(|person| person.0),
                session.data.as_str(),
                session.created_at,
                session.expires_at,
                session.device.as_str(),
                session.address.as_str(),
                session.seen_at,
                session.provider.as_str(),
                session.provider_session.as_str(),
            ],
        )
        .await?;
    Ok(())
}

/// Ends a session.
pub async fn delete(transaction: &mut Transaction, id: &[u8]) -> StoreResult<()> {
    transaction
        .execute("DELETE FROM session WHERE id = $1", values![id.to_vec()])
        .await?;
    Ok(())
}

/// Ends a session of a person; says whether there was one.
pub async fn delete_of(
    transaction: &mut Transaction,
    person: PersonId,
    id: &[u8],
) -> StoreResult<bool> {
    let ended = transaction
        .execute(
            "DELETE FROM session WHERE id = $1 AND person_id = $2",
            values![id.to_vec(), person.0],
        )
        .await?;
    Ok(ended > 0)
}

/// Ends every session of a person; says how many.
pub async fn delete_of_person(transaction: &mut Transaction, person: PersonId) -> StoreResult<u64> {
    transaction
        .execute(
            "DELETE FROM session WHERE person_id = $1",
            values![person.0],
        )
        .await
}

/// Ends every session that began by a provider's session; says how many.
pub async fn delete_of_provider(
    transaction: &mut Transaction,
    issuer: &str,
    session: &str,
) -> StoreResult<u64> {
    transaction
        .execute(
            "DELETE FROM session WHERE provider_issuer = $1 AND provider_session = $2 AND provider_issuer <> ''",
            values![issuer, session],
        )
        .await
}

/// Forgets the sessions that ended by `now`, in microseconds since 1970; says how many.
pub async fn delete_expired(transaction: &mut Transaction, now: i64) -> StoreResult<u64> {
    transaction
        .execute("DELETE FROM session WHERE expires_at <= $1", values![now])
        .await
}
