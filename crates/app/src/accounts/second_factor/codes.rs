//! Codes of authenticators, and those for whoever lost theirs.

use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use jiff::Timestamp;
use totp_rs::{Builder, Secret, Totp};

use crate::ids::Ids;
use crate::secret;

/// Bytes of a secret, as RFC 4226 recommends.
const SECRET_BYTES: usize = 20;

/// How many recovery codes somebody gets.
const RECOVERY_CODES: usize = 10;

/// What authenticators call us.
const ISSUER: &str = "Desbloqueo";

/// A new secret.
pub(super) fn new_secret(ids: &Ids) -> Vec<u8> {
    let mut bytes = [ids.salt(), ids.salt()].concat();
    bytes.truncate(SECRET_BYTES);
    bytes
}

/// The secret as it is typed into an authenticator.
pub(super) fn as_text(secret: &[u8]) -> String {
    Secret::new(secret.into()).to_base32()
}

/// The address that an authenticator reads from a picture.
pub(super) fn address(secret: &[u8], mail: &str) -> String {
    format!(
        "otpauth://totp/{ISSUER}:{}?secret={}&issuer={ISSUER}",
        escaped(mail),
        as_text(secret)
    )
}

/// The time step whose code this is, now or half a minute before or after; none where it is no code of the secret.
pub(super) fn step_of(secret: &[u8], code: &str, now: Timestamp) -> Option<i64> {
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    let time = u64::try_from(now.as_second()).ok()?;
    let step = totp(secret)?.check(&digits, time)?;
    i64::try_from(step).ok()
}

fn totp(secret: &[u8]) -> Option<Totp> {
    let secret = Secret::new(secret.into());
    Builder::new().with_secret(secret).build().ok()
}

/// New recovery codes, four groups of four hexadecimal digits each.
pub(super) fn recovery_codes(ids: &Ids) -> Vec<String> {
    let one = |_| {
        let secret: Vec<char> = ids.secret().chars().take(16).collect();
        let groups: Vec<String> = secret
            .chunks(4)
            .map(|group| group.iter().collect())
            .collect();
        groups.join("-")
    };
    (0..RECOVERY_CODES).map(one).collect()
}

/// The digest under which a recovery code is kept. It has 64 random bits and is asked for slowly: a plain digest is
/// enough.
pub(super) fn digest(code: &str) -> Vec<u8> {
    let plain: String = code
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|sign| sign.to_ascii_lowercase())
        .collect();
    secret::digest(plain)
}

/// A code that is not right, or was taken before.
pub(super) fn wrong() -> Refusal {
    let (cause, field) = (Cause::CodeDoesNotMatch, Field::SecondFactor);
    Refusal::new(
        Rule::V1,
        cause,
        field,
        desbloqueo_domain::refusal::Fact::Nothing,
    )
}

fn escaped(text: &str) -> String {
    let one = |byte: u8| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    };
    text.bytes().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret and one of the codes of RFC 6238, appendix B, shortened to six digits.
    const SECRET: &[u8] = b"12345678901234567890";

    #[test]
    fn codes_are_those_of_the_standard() {
        let at = |second| Timestamp::from_second(second).unwrap();
        assert_eq!(step_of(SECRET, "287082", at(59)), Some(1));
        assert_eq!(step_of(SECRET, "287 082", at(89)), Some(1));
        assert_eq!(step_of(SECRET, "287082", at(120)), None);
        assert_eq!(
            step_of(SECRET, "081804", at(1_111_111_109)),
            Some(37_037_036)
        );
        assert_eq!(step_of(SECRET, "", at(59)), None);
    }

    #[test]
    fn an_address_holds_the_secret_and_the_mail() {
        assert_eq!(
            address(SECRET, "ana@demo.example"),
            "otpauth://totp/Desbloqueo:ana%40demo.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Desbloqueo"
        );
    }

    #[test]
    fn recovery_codes_differ_and_are_read_however_they_are_typed() {
        let codes = recovery_codes(&Ids::seeded(1));
        let distinct: std::collections::BTreeSet<_> = codes.iter().collect();
        assert_eq!(distinct.len(), RECOVERY_CODES);
        let one = codes.first().unwrap();
        let typed = one.replace('-', " ").to_uppercase();
        assert_eq!(digest(one), digest(&typed));
    }
}
