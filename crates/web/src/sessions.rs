//! Sessions: the cookie, and where they are kept.

use async_trait::async_trait;
use axum::http::StatusCode;
use desbloqueo_app::accounts::sessions::{
    KeptSession, Seen, VouchedSession, end_session, find_session, keep_session,
};
use desbloqueo_domain::code::PersonId;
use jiff::Timestamp;
use time::{Duration, OffsetDateTime};
use tower_sessions::cookie::SameSite;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use tower_sessions::{Expiry, Session, SessionManagerLayer, SessionStore};

use crate::error::PageError;
use crate::web::Web;

/// Days without a visit after which somebody signs in again.
const DAYS_KEPT: i64 = 14;

const PERSON: &str = "person";
const CSRF: &str = "csrf";
const FLASH: &str = "flash";
const SEEN: &str = "seen";
const PENDING: &str = "pending";
const VOUCHED: &str = "vouched";

/// For how long a code is waited for, in microseconds.
const PENDING_MICROSECONDS: i64 = 10 * 60 * 1_000_000;

/// For how long what a session was seen with stays as it was noted, in microseconds: a visit is not a write.
const SEEN_MICROSECONDS: i64 = 5 * 60 * 1_000_000;

/// The cookie of sessions: for our own pages alone, and for TLS alone where there is TLS.
pub(crate) fn layer(web: &Web) -> SessionManagerLayer<Kept> {
    let path = if web.base().is_empty() {
        "/"
    } else {
        web.base()
    };
    SessionManagerLayer::new(Kept(web.clone()))
        .with_name("desbloqueo")
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_secure(web.is_tls())
        .with_path(path.to_owned())
        .with_expiry(Expiry::OnInactivity(Duration::days(DAYS_KEPT)))
}

/// Keeps sessions in the database.
#[derive(Debug, Clone)]
pub(crate) struct Kept(Web);

#[async_trait]
impl SessionStore for Kept {
    async fn create(&self, record: &mut Record) -> Result<()> {
        // An id has 128 random bits: it is taken for new.
        self.save(record).await
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let person = record.data.get(PERSON).cloned();
        let seen = record.data.get(SEEN).cloned();
        let vouched = record.data.get(VOUCHED).cloned();
        let kept = KeptSession {
            person: person.and_then(|person| serde_json::from_value(person).ok()),
            data: serde_json::to_string(&record.data)
                .map_err(|error| Error::Encode(error.to_string()))?,
            expires_at: microseconds(record.expiry_date),
            seen: seen
                .and_then(|seen| serde_json::from_value(seen).ok())
                .unwrap_or_default(),
            vouched: vouched
                .and_then(|vouched| serde_json::from_value(vouched).ok())
                .unwrap_or_default(),
        };
        keep_session(&self.0.app(), &secret(&record.id), kept)
            .await
            .map_err(|error| Error::Backend(error.to_string()))
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let found = find_session(&self.0.app(), &secret(id))
            .await
            .map_err(|error| Error::Backend(error.to_string()))?;
        found.map(|kept| record(*id, &kept)).transpose()
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        end_session(&self.0.app(), &secret(id))
            .await
            .map_err(|error| Error::Backend(error.to_string()))
    }
}

fn record(id: Id, kept: &KeptSession) -> Result<Record> {
    let nanoseconds = i128::from(kept.expires_at) * 1_000;
    Ok(Record {
        id,
        data: serde_json::from_str(&kept.data).map_err(|error| Error::Decode(error.to_string()))?,
        expiry_date: OffsetDateTime::from_unix_timestamp_nanos(nanoseconds)
            .map_err(|error| Error::Decode(error.to_string()))?,
    })
}

/// Notes what a session is used with and from where, when that changed or was noted a while ago.
pub(crate) async fn note_seen(session: &Session, seen: Seen) -> std::result::Result<(), PageError> {
    let noted: Option<Seen> = session.get(SEEN).await?;
    let is_news = noted.is_none_or(|noted| {
        noted.device != seen.device
            || noted.address != seen.address
            || seen.at - noted.at >= SEEN_MICROSECONDS
    });
    if is_news {
        session.insert(SEEN, seen).await?;
    }
    Ok(())
}

/// The secret of a session's cookie.
pub(crate) fn secret_of(session: &Session) -> Option<[u8; 16]> {
    session.id().as_ref().map(secret)
}

fn secret(id: &Id) -> [u8; 16] {
    id.0.to_be_bytes()
}

fn microseconds(instant: OffsetDateTime) -> i64 {
    i64::try_from(instant.unix_timestamp_nanos() / 1_000).unwrap_or(i64::MAX)
}

/// Who is signed in.
pub(crate) async fn person(session: &Session) -> std::result::Result<Option<PersonId>, PageError> {
    Ok(session.get(PERSON).await?)
}

/// Signs somebody in: under a new id, so that one that was known before is worth nothing.
pub(crate) async fn sign_in(
    session: &Session,
    person: PersonId,
) -> std::result::Result<(), PageError> {
    session.cycle_id().await?;
    session.remove::<Pending>(PENDING).await?;
    session.remove::<VouchedSession>(VOUCHED).await?;
    session.insert(PERSON, person).await?;
    Ok(())
}

/// Keeps by which session of which provider somebody signed in, so that it ends with that.
pub(crate) async fn begun_by(
    session: &Session,
    vouched: &VouchedSession,
) -> std::result::Result<(), PageError> {
    Ok(session.insert(VOUCHED, vouched).await?)
}

/// Somebody who knows the password and still owes a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Pending {
    pub(crate) person: PersonId,
    /// Since when, in microseconds since 1970.
    pub(crate) since: i64,
}

/// Keeps that somebody knows the password and still owes a code: under a new id, and signed in nowhere.
pub(crate) async fn await_code(
    session: &Session,
    pending: Pending,
) -> std::result::Result<(), PageError> {
    session.cycle_id().await?;
    session.remove::<PersonId>(PERSON).await?;
    session.insert(PENDING, pending).await?;
    Ok(())
}

/// Who still owes a code, for ten minutes.
pub(crate) async fn pending(
    session: &Session,
    now: Timestamp,
) -> std::result::Result<Option<Pending>, PageError> {
    let found: Option<Pending> = session.get(PENDING).await?;
    let since = now.as_microsecond() - PENDING_MICROSECONDS;
    Ok(found.filter(|pending| pending.since > since))
}

/// Signs whoever is signed in out.
pub(crate) async fn sign_out(session: &Session) -> std::result::Result<(), PageError> {
    Ok(session.flush().await?)
}

/// The token that every form of this session carries; made when it is first asked for.
pub(crate) async fn csrf(session: &Session) -> std::result::Result<String, PageError> {
    if let Some(token) = session.get(CSRF).await? {
        return Ok(token);
    }
    // As random as the ids of sessions are.
    let token = Id::default().to_string();
    session.insert(CSRF, &token).await?;
    Ok(token)
}

/// Refuses a form that does not carry the token of the session.
pub(crate) async fn require_csrf(
    session: &Session,
    token: Option<&str>,
) -> std::result::Result<(), PageError> {
    let kept: Option<String> = session.get(CSRF).await?;
    match (kept, token) {
        (Some(kept), Some(token)) if kept == token => Ok(()),
        _ => Err(PageError::Expired),
    }
}

/// Keeps what is to be said on the next page.
pub(crate) async fn say<T: serde::Serialize + Send + Sync>(
    session: &Session,
    said: &T,
) -> std::result::Result<(), PageError> {
    Ok(session.insert(FLASH, said).await?)
}

/// Takes what is to be said on this page.
pub(crate) async fn said<T: serde::de::DeserializeOwned>(
    session: &Session,
) -> std::result::Result<Option<T>, PageError> {
    // Taking away what is not there would be kept as a change: a visit is not a write.
    if session.get_value(FLASH).await?.is_none() {
        return Ok(None);
    }
    Ok(session.remove(FLASH).await?)
}

impl From<tower_sessions::session::Error> for PageError {
    fn from(error: tower_sessions::session::Error) -> Self {
        tracing::error!(%error, "session");
        Self::Status(StatusCode::SERVICE_UNAVAILABLE)
    }
}
