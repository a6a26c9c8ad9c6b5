//! Signs somebody in by address and password; guessing is slow.

use desbloqueo_domain::code::PersonId;
use desbloqueo_store::column::sort_key;
use desbloqueo_store::{credentials, people};

use super::password;
use crate::App;
use crate::error::UseCaseError;

/// Failures for one address after which it has to wait.
pub(super) const MOST_FAILURES: i64 = 5;

/// For how long failures count, in microseconds.
pub(super) const WAIT_MICROSECONDS: i64 = 15 * 60 * 1_000_000;

/// Why somebody is not signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Address and password do not belong together, or there is no such account.
    #[error("wrong address or password")]
    Wrong,
    /// It failed too often for this address.
    #[error("too many failures: wait a quarter of an hour")]
    TooMany,
    /// The database.
    #[error(transparent)]
    UseCase(#[from] UseCaseError),
}

impl From<desbloqueo_store::error::StoreError> for SignInError {
    fn from(error: desbloqueo_store::error::StoreError) -> Self {
        Self::UseCase(error.into())
    }
}

/// The person whom address and password belong to.
pub async fn sign_in(app: &App, mail: &str, password: &str) -> Result<PersonId, SignInError> {
    let now = app.clock.now();
    let since = now.as_microsecond() - WAIT_MICROSECONDS;
    let subject = sort_key(mail);
    let mut transaction = app.database.read().await?;
    if credentials::count_failures(&mut transaction, &subject, since).await? >= MOST_FAILURES {
        return Err(SignInError::TooMany);
    }
    let named = people::list_by_name_or_mail(&mut transaction, mail).await?;
    let person = named
        .into_iter()
        .find(|person| sort_key(&person.mail) == subject && person.may_sign_in());
    let hash = match &person {
        Some(person) => credentials::find_hash(&mut transaction, person.id).await?,
        None => None,
    };
    transaction.commit().await?;
    let is_theirs = password::matches(password, hash).await?;
    let mut transaction = app.database.write().await?;
    let found = person.filter(|_| is_theirs);
    if found.is_some() {
        credentials::forget_failures(&mut transaction, &subject, since).await?;
    } else {
        let id = app.ids.next(now);
        credentials::insert_failure(&mut transaction, id, &subject, now.as_microsecond()).await?;
    }
    transaction.commit().await?;
    found.map(|person| person.id).ok_or(SignInError::Wrong)
}
