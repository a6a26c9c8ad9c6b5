//! What the session of a browser keeps while somebody signs in at a provider, and after.

use desbloqueo_providers::{Pending, Returned};
use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use crate::error::PageError;

const WAITING: &str = "provider-waiting";
const SIGNED_IN_BY: &str = "provider";
const LEAVE: &str = "provider-leave";

/// How many windows of one browser may be signing in at a time.
const MOST_WAITING: usize = 5;

/// Somebody who went to a provider to sign in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Waiting {
    /// The code of the provider.
    pub(crate) provider: String,
    pub(crate) pending: Pending,
    /// The path to go to afterwards.
    pub(crate) next: String,
}

/// By which provider somebody signed in, and the token that proves it.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct SignedInBy {
    pub(crate) provider: String,
    pub(crate) token: String,
}

/// Where somebody who is signed out here signs out of their provider too.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Leave {
    pub(crate) name: String,
    pub(crate) address: String,
}

/// Keeps that somebody went to a provider.
pub(crate) async fn wait_for(session: &Session, waiting: Waiting) -> Result<(), PageError> {
    let mut all: Vec<Waiting> = session.get(WAITING).await?.unwrap_or_default();
    all.push(waiting);
    let surplus = all.len().saturating_sub(MOST_WAITING);
    all.drain(..surplus);
    Ok(session.insert(WAITING, all).await?)
}

/// What was begun in this browser and is now answered; it serves once.
pub(crate) async fn take_waiting(
    session: &Session,
    provider: &str,
    returned: &Returned,
) -> Result<Option<Waiting>, PageError> {
    let mut all: Vec<Waiting> = session.get(WAITING).await?.unwrap_or_default();
    let answered = |one: &Waiting| one.provider == provider && one.pending.is_answered_by(returned);
    let Some(at) = all.iter().position(answered) else {
        return Ok(None);
    };
    let found = all.remove(at);
    session.insert(WAITING, all).await?;
    // Kept at once: the same answer is worth nothing a second time, whatever comes of the first.
    session.save().await?;
    Ok(Some(found))
}

/// Keeps by which provider somebody signed in.
pub(crate) async fn signed_in_by(session: &Session, by: &SignedInBy) -> Result<(), PageError> {
    Ok(session.insert(SIGNED_IN_BY, by).await?)
}

/// By which provider somebody signed in, which is forgotten.
pub(crate) async fn forget(session: &Session) -> Result<Option<SignedInBy>, PageError> {
    Ok(session.remove(SIGNED_IN_BY).await?)
}

/// Keeps where somebody signs out of their provider too.
pub(crate) async fn keep_leave(session: &Session, leave: &Leave) -> Result<(), PageError> {
    Ok(session.insert(LEAVE, leave).await?)
}

/// Where somebody who just signed out signs out of their provider too; it is said once.
pub(crate) async fn take_leave(session: &Session) -> Result<Option<Leave>, PageError> {
    Ok(session.remove(LEAVE).await?)
}
