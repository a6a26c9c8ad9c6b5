//! Checks of texts that people give, common to several use cases (rules V1, V2).

use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use desbloqueo_domain::text::too_long;
use jiff::tz::TimeZone;

/// Longest note and other long text, in characters.
const MOST_CHARACTERS_OF_NOTE: usize = 10_000;

/// Refuses a name that is empty or too long.
pub(super) fn name(refusals: &mut Refusals, field: Field, text: &str) {
    if text.trim().is_empty() {
        refusals.push(Refusal::new(Rule::V1, Cause::Missing, field, Fact::Nothing));
    }
    short(refusals, field, text);
}

/// Refuses a text that is too long for one line, or breaks it.
pub(super) fn short(refusals: &mut Refusals, field: Field, text: &str) {
    refusals.0.extend(too_long(field, text));
    if text.chars().any(char::is_control) {
        refusals.push(Refusal::new(Rule::V1, Cause::InvalidText, field, text));
    }
}

/// Refuses a note that is empty or too long.
pub(super) fn note(refusals: &mut Refusals, field: Field, text: &str) {
    if text.trim().is_empty() {
        refusals.push(Refusal::new(Rule::V1, Cause::Missing, field, Fact::Nothing));
    }
    if text.chars().count() > MOST_CHARACTERS_OF_NOTE {
        let most = i64::try_from(MOST_CHARACTERS_OF_NOTE).unwrap_or(i64::MAX);
        refusals.push(Refusal::new(Rule::V1, Cause::TooLong, field, Fact::Nothing).expecting(most));
    }
}

/// Refuses what is no time zone of the IANA database.
pub(super) fn time_zone(refusals: &mut Refusals, zone: &str) {
    if TimeZone::get(zone).is_err() {
        refusals.push(
            Refusal::new(Rule::V1, Cause::UnknownCode, Field::TimeZone, zone)
                .expecting("Europe/Madrid"),
        );
    }
}

/// Refuses what does not look like the tag of a language, such as `pt` or `zh-Hans`.
pub(super) fn language(refusals: &mut Refusals, tag: &str) {
    let word = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    if !tag.split('-').all(word) || !tag.starts_with(|first: char| first.is_ascii_alphabetic()) {
        refusals
            .push(Refusal::new(Rule::V2, Cause::InvalidText, Field::Language, tag).expecting("es"));
    }
}

/// Refuses what cannot be an address: something, one `@`, something, no spaces.
pub(super) fn mail(refusals: &mut Refusals, address: &str) {
    let parts = address.split_once('@');
    let plausible = parts.is_some_and(|(local, domain)| {
        !local.is_empty()
            && !domain.is_empty()
            && !domain.contains('@')
            && !address.contains(char::is_whitespace)
    });
    if !plausible {
        refusals.push(
            Refusal::new(Rule::V1, Cause::InvalidText, Field::Mail, address)
                .expecting("name@example.com"),
        );
    }
    short(refusals, Field::Mail, address);
}

/// Refuses a code that is not in the playbook's list.
pub(super) fn code(refusals: &mut Refusals, field: Field, code: &Code, known: &[Code]) {
    if !known.contains(code) {
        refusals.push(
            Refusal::new(Rule::V2, Cause::UnknownCode, field, code)
                .expecting(Fact::Codes(known.to_vec())),
        );
    }
}

/// The refusal of something that is there already.
pub(super) fn already_exists(field: Field, found: &str) -> Refusal {
    Refusal::new(Rule::V1, Cause::AlreadyExists, field, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(check: impl Fn(&mut Refusals)) -> bool {
        let mut refusals = Refusals::default();
        check(&mut refusals);
        !refusals.0.is_empty()
    }

    #[test]
    fn languages_zones_and_addresses_are_told_from_other_texts() {
        for (tag, wrong) in [
            ("es", false),
            ("zh-Hans", false),
            ("", true),
            ("e s", true),
            ("1-x", true),
            ("es-", true),
        ] {
            assert_eq!(refused(|refusals| language(refusals, tag)), wrong, "{tag}");
        }
        for (zone, wrong) in [
            ("Europe/Madrid", false),
            ("UTC", false),
            ("Madrid", true),
            ("", true),
        ] {
            assert_eq!(
                refused(|refusals| time_zone(refusals, zone)),
                wrong,
                "{zone}"
            );
        }
        for (address, wrong) in [
            ("a@b", false),
            ("a@", true),
            ("@b", true),
            ("a b@c", true),
            ("a@b@c", true),
        ] {
            assert_eq!(
                refused(|refusals| mail(refusals, address)),
                wrong,
                "{address}"
            );
        }
    }

    #[test]
    fn a_name_fits_on_one_line() {
        for (text, wrong) in [
            ("Nettlefen", false),
            (" ", true),
            ("a\nb", true),
            (&"x".repeat(301), true),
        ] {
            assert_eq!(
                refused(|refusals| name(refusals, Field::Name, text)),
                wrong,
                "{text}"
            );
        }
    }
}
