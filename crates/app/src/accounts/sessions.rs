//! Sessions: kept under a digest of the cookie's secret, so that a copy of the database signs nobody in.

use desbloqueo_domain::code::PersonId;
use desbloqueo_store::sessions::{self, Session};
use serde::{Deserialize, Serialize};

use crate::App;
use crate::error::UseCaseResult;
use crate::secret::digest;

/// What is kept for a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSession {
    /// Who is signed in.
    pub person: Option<PersonId>,
    /// What is kept for it, as JSON.
    pub data: String,
    /// When it ends, in microseconds since 1970.
    pub expires_at: i64,
    /// What it is used with, from where, and when that was noted.
    pub seen: Seen,
    /// By which session of which provider somebody signed in; empty where by none.
    pub vouched: VouchedSession,
}

/// By which session of which provider somebody signed in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VouchedSession {
    /// The provider.
    pub issuer: String,
    /// Its session; empty where it named none.
    pub session: String,
}

/// What a session is used with, from where, and when that was noted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The browser and the system, as it names them; empty where that is not known.
    pub device: String,
    /// The network address; empty where that is not known.
    pub address: String,
    /// When, in microseconds since 1970.
    pub at: i64,
}

/// The session of a cookie's secret, unless it has ended.
pub async fn find_session(app: &App, secret: &[u8]) -> UseCaseResult<Option<KeptSession>> {
    let mut transaction = app.database.read().await?;
    let now = app.clock.now().as_microsecond();
    let found = sessions::find(&mut transaction, &digest(secret), now).await?;
    Ok(found.map(|session| KeptSession {
        person: session.person,
        data: session.data,
        expires_at: session.expires_at,
        seen: Seen {
            device: session.device,
            address: session.address,
            at: session.seen_at,
        },
        vouched: VouchedSession {
            issuer: session.provider,
            session: session.provider_session,
        },
    }))
}

/// Keeps a session: a new one, or what has changed of one.
pub async fn keep_session(app: &App, secret: &[u8], kept: KeptSession) -> UseCaseResult<()> {
    let mut transaction = app.database.write().await?;
    let session = Session {
        id: digest(secret),
        person: kept.person,
        data: kept.data,
        created_at: app.clock.now().as_microsecond(),
        expires_at: kept.expires_at,
        device: kept.seen.device,
        address: kept.seen.address,
        seen_at: kept.seen.at,
        provider: kept.vouched.issuer,
        provider_session: kept.vouched.session,
    };
    sessions::save(&mut transaction, &session).await?;
    transaction.commit().await?;
    Ok(())
}

/// Ends a session.
pub async fn end_session(app: &App, secret: &[u8]) -> UseCaseResult<()> {
    let mut transaction = app.database.write().await?;
    sessions::delete(&mut transaction, &digest(secret)).await?;
    transaction.commit().await?;
    Ok(())
}
