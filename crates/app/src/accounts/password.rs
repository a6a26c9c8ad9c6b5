//! Passwords: what one has to be like, its hash by argon2id, and whether somebody knows it.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};

use crate::error::{UseCaseError, UseCaseResult};

/// Characters that a password has at least; length is what makes one hard to guess.
pub const LEAST_CHARACTERS: usize = 12;

/// Bytes that are hashed at most, so that nobody keeps the server busy with a book.
const MOST_BYTES: usize = 1_024;

/// Hashes a new password; refused where it is too short or too long.
pub(super) async fn hash(password: &str) -> UseCaseResult<String> {
    let characters = i64::try_from(password.chars().count()).unwrap_or(i64::MAX);
    let least = i64::try_from(LEAST_CHARACTERS).unwrap_or(i64::MAX);
    if characters < least || password.len() > MOST_BYTES {
        let refusal = Refusal::new(
            Rule::V1,
            Cause::PasswordTooShort,
            Field::Password,
            characters,
        );
        return Err(refusal.expecting(least).into());
    }
    let password = password.to_owned();
    // A hash takes tens of milliseconds by design: not on the threads that answer requests.
    tokio::task::spawn_blocking(move || {
        let hashed = Argon2::default().hash_password(password.as_bytes());
        hashed.map(|hash| hash.to_string())
    })
    .await
    .ok()
    .and_then(Result::ok)
    .ok_or_else(|| Refusal::new(Rule::V1, Cause::Missing, Field::Password, "").into())
}

/// Whether a password is the one behind the hash. Without a hash it takes as long, so that nobody learns from the
/// clock who has an account.
pub(super) async fn matches(password: &str, hash: Option<String>) -> Result<bool, UseCaseError> {
    let password = password.as_bytes().to_vec();
    let checked = tokio::task::spawn_blocking(move || {
        let nobodys = || {
            Argon2::default()
                .hash_password(b"nobody")
                .map(|hash| hash.to_string())
        };
        let is_known = hash.is_some();
        let hash = hash.or_else(|| nobodys().ok()).unwrap_or_default();
        let verified = PasswordHash::new(&hash).is_ok_and(|parsed| {
            Argon2::default()
                .verify_password(&password, &parsed)
                .is_ok()
        });
        is_known && verified
    });
    Ok(checked.await.unwrap_or(false))
}
