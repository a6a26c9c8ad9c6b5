//! The second step of signing in: a code of the authenticator, or one for whoever lost it; guessing is slow, and no code
//! is taken twice.

use desbloqueo_domain::code::PersonId;
use desbloqueo_store::{credentials, second_factors};

use super::codes;
use crate::App;
use crate::accounts::sign_in::{MOST_FAILURES, SignInError, WAIT_MICROSECONDS};
use crate::error::UseCaseResult;

/// Whether somebody is asked for a code when they sign in.
pub async fn has_second_factor(app: &App, person: PersonId) -> UseCaseResult<bool> {
    let mut transaction = app.database.read().await?;
    let found = second_factors::find(&mut transaction, person).await?;
    Ok(found.is_some_and(|one| one.confirmed_at > 0))
}

/// Takes the code that somebody signs in with.
pub async fn verify_second_factor(
    app: &App,
    person: PersonId,
    code: &str,
) -> Result<(), SignInError> {
    let now = app.clock.now();
    let micros = now.as_microsecond();
    let since = micros - WAIT_MICROSECONDS;
    let subject = format!("second-factor {person}");
    let mut transaction = app.database.write().await?;
    if credentials::count_failures(&mut transaction, &subject, since).await? >= MOST_FAILURES {
        return Err(SignInError::TooMany);
    }
    let found = second_factors::find(&mut transaction, person).await?;
    let step = found
        .filter(|one| one.confirmed_at > 0)
        .and_then(|one| codes::step_of(&one.secret, code, now));
    let is_right = if let Some(step) = step {
        second_factors::take_step(&mut transaction, person, step).await?
    } else {
        let digest = codes::digest(code);
        second_factors::use_recovery_code(&mut transaction, person, &digest, micros).await?
    };
    if is_right {
        credentials::forget_failures(&mut transaction, &subject, since).await?;
    } else {
        let id = app.ids.next(now);
        credentials::insert_failure(&mut transaction, id, &subject, micros).await?;
    }
    transaction.commit().await?;
    if is_right {
        Ok(())
    } else {
        Err(SignInError::Wrong)
    }
}
