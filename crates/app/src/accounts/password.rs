//! Passwords: what one has to be like, its hash by argon2id, and whether somebody knows it.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use zxcvbn::{Score, zxcvbn};

use crate::error::{UseCaseError, UseCaseResult};

/// Characters that a password has at least; length is what makes one hard to guess.
pub const LEAST_CHARACTERS: usize = 12;

/// Bytes that are hashed at most, so that nobody keeps the server busy with a book.
const MOST_BYTES: usize = 1_024;

/// Letters of a password that are looked at for being common: what follows makes it no easier to guess.
const CHARACTERS_JUDGED: usize = 100;

/// Characters that a password has at least beside what is known of the person.
const LEAST_BESIDE_WHAT_IS_KNOWN: usize = 8;

/// Refuses a password that is too short, too long, or among those that are guessed first: it stands on a list of
/// passwords that leaked, or is put together from such words, dates, rows of keys, or what is known of the person.
pub fn check_password(password: &str, known: &[&str]) -> Result<(), Refusal> {
    let characters = i64::try_from(password.chars().count()).unwrap_or(i64::MAX);
    let least = i64::try_from(LEAST_CHARACTERS).unwrap_or(i64::MAX);
    let refused = |cause, found: Fact| Refusal::new(Rule::V1, cause, Field::Password, found);
    if characters < least {
        let refusal = refused(Cause::PasswordTooShort, characters.into());
        return Err(refusal.expecting(least));
    }
    if password.len() > MOST_BYTES {
        let most = i64::try_from(MOST_BYTES).unwrap_or(i64::MAX);
        return Err(refused(Cause::TooLong, characters.into()).expecting(most));
    }
    let judged: String = password.chars().take(CHARACTERS_JUDGED).collect();
    let words = known.iter().flat_map(|text| {
        let parts = text.split(|sign: char| !sign.is_alphanumeric());
        parts.chain([*text])
    });
    let words: Vec<&str> = words.filter(|word| word.chars().count() > 2).collect();
    let folded = judged.to_lowercase();
    let beside = words.iter().fold(folded, |rest, word| {
        rest.replace(word.to_lowercase().as_str(), "")
    });
    let is_about_them = beside.chars().count() < LEAST_BESIDE_WHAT_IS_KNOWN;
    if is_about_them || zxcvbn(&judged, &words).score() < Score::Three {
        return Err(refused(Cause::PasswordTooCommon, Fact::Nothing));
    }
    Ok(())
}

/// Hashes a new password; refused where it is too short, too long or too common.
pub(super) async fn hash(password: &str, known: &[&str]) -> UseCaseResult<String> {
    check_password(password, known)?;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn cause(password: &str) -> Option<Cause> {
        let known = ["Ana Ficticia", "ana.ficticia@demo.example"];
        check_password(password, &known).err().map(|one| one.cause)
    }

    #[test]
    fn several_words_that_nobody_joins_are_taken_in_any_language() {
        for password in [
            "four words nobody joins",
            "a rather long pass phrase",
            "a long enough password",
            "cuatro palabras sin lazo",
            "雨の日に青い机が三つ並ぶ夜",
        ] {
            assert_eq!(cause(password), None, "{password}");
        }
    }

    #[test]
    fn what_is_short_or_guessed_first_is_refused() {
        assert_eq!(cause("Tr0ub4dor&3"), Some(Cause::PasswordTooShort));
        assert_eq!(cause(&"x".repeat(2_000)), Some(Cause::TooLong));
        for password in [
            "password1234",
            "qwertyuiop12",
            "123456789012",
            "aaaaaaaaaaaaaaaa",
            "Ana.Ficticia2026",
            "iloveyouiloveyou",
        ] {
            assert_eq!(
                cause(password),
                Some(Cause::PasswordTooCommon),
                "{password}"
            );
        }
    }
}
