//! Ends the sessions of somebody who signed out at their provider.

use desbloqueo_store::{identities, sessions, sign_out_tokens};

use crate::App;
use crate::error::UseCaseResult;

/// What a provider vouches for: that somebody signed out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VouchedSignOut {
    /// The provider.
    pub issuer: String,
    /// Its name for them; nothing where it names the session alone.
    pub subject: Option<String>,
    /// Its session that ended; nothing where all of theirs did.
    pub session: Option<String>,
    /// The name of the token that says so, which serves once.
    pub token: String,
    /// Until when that token could be sent again, in seconds since 1970.
    pub until: i64,
}

/// Ends the sessions here that began by the session that ended there; where none is named, every session of the person,
/// also those that began otherwise. Says how many; `None` where the token was taken before.
pub async fn end_vouched_sessions(app: &App, out: &VouchedSignOut) -> UseCaseResult<Option<u64>> {
    let mut transaction = app.database.write().await?;
    let now = app.clock.now().as_microsecond();
    sign_out_tokens::delete_expired(&mut transaction, now).await?;
    let until = out.until.saturating_mul(1_000_000);
    if !sign_out_tokens::claim(&mut transaction, &out.issuer, &out.token, until).await? {
        return Ok(None);
    }
    let ended = match (&out.session, &out.subject) {
        (Some(session), _) => {
            sessions::delete_of_provider(&mut transaction, &out.issuer, session).await?
        }
        (None, Some(subject)) => {
            match identities::find(&mut transaction, &out.issuer, subject).await? {
                Some(known) => sessions::delete_of_person(&mut transaction, known.person).await?,
                None => 0,
            }
        }
        (None, None) => 0,
    };
    transaction.commit().await?;
    Ok(Some(ended))
}
