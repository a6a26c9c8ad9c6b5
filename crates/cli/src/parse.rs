//! Values of arguments that the command line alone decides about: wrong ones are wrong use.

use desbloqueo_app::Clock;
use desbloqueo_app::insights::UnmetRule;
use desbloqueo_domain::line::Asked;
use desbloqueo_domain::status::Severity;
use desbloqueo_i18n::Language;
use jiff::Timestamp;
use jiff::civil::Date;

/// A language by its code or tag.
pub(crate) fn language(text: &str) -> Result<Language, String> {
    Language::parse(text).ok_or_else(|| one_of(Language::ALL.map(Language::code)))
}

/// A day as `2026-11-22`.
pub(crate) fn day(text: &str) -> Result<Date, String> {
    let is_iso = text.len() == 10
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-');
    let day = is_iso.then(|| text.parse().ok()).flatten();
    day.ok_or_else(|| "expected a day such as 2026-11-22".to_owned())
}

/// An instant, or the noon of a day.
pub(crate) fn clock(text: &str) -> Result<Clock, String> {
    let instant = text.parse::<Timestamp>().ok().map(Clock::Fixed);
    instant
        .or_else(|| day(text).ok().map(Clock::noon_of))
        .ok_or_else(|| "expected an instant such as 2026-11-22T09:00:00Z, or a day".to_owned())
}

/// A severity by its code.
pub(crate) fn severity(text: &str) -> Result<Severity, String> {
    Severity::parse(text).ok_or_else(|| one_of(Severity::ALL.map(Severity::code)))
}

/// A rule that is not met, or `any`.
pub(crate) fn unmet_rule(text: &str) -> Result<UnmetRule, String> {
    let rule = UnmetRule::parse(text);
    rule.ok_or_else(|| "expected any, or the number of a rule such as S4".to_owned())
}

/// Who was asked, and until when they shall answer: `the network team, 2026-11-22`.
pub(crate) fn asked(text: &str) -> Result<Asked, String> {
    let expected = || "expected who was asked and the day of the answer: WHO,2026-11-22".to_owned();
    let (of, due) = text.rsplit_once(',').ok_or_else(expected)?;
    let due = day(due.trim()).map_err(|_| expected())?;
    Ok(Asked {
        of: of.trim().to_owned(),
        due,
    })
}

/// A value, or the word that empties a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OrNone<T>(pub(crate) Option<T>);

impl<T> From<OrNone<T>> for Option<T> {
    fn from(value: OrNone<T>) -> Self {
        value.0
    }
}

/// Whether the word that empties a field was typed.
pub(crate) fn is_none(text: &str) -> bool {
    text.trim().is_empty() || text.trim().eq_ignore_ascii_case("none")
}

/// A day, or `none`.
pub(crate) fn day_or_none(text: &str) -> Result<OrNone<Date>, String> {
    or_none(text, day)
}

/// Who was asked and until when, or `none`.
pub(crate) fn asked_or_none(text: &str) -> Result<OrNone<Asked>, String> {
    or_none(text, asked)
}

fn or_none<T>(text: &str, read: fn(&str) -> Result<T, String>) -> Result<OrNone<T>, String> {
    if is_none(text) {
        Ok(OrNone(None))
    } else {
        read(text).map(|value| OrNone(Some(value)))
    }
}

/// A name and a value: `name=value`.
pub(crate) fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text
        .split_once('=')
        .ok_or_else(|| "expected NAME=VALUE".to_owned())?;
    Ok((name.trim().to_owned(), value.to_owned()))
}

fn one_of<const N: usize>(codes: [&'static str; N]) -> String {
    format!("expected one of {}", codes.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_year_month_day_and_nothing_else() {
        assert!(day("2026-11-22").is_ok());
        for wrong in [
            "22.11.2026",
            "2026-02-30",
            "20261122",
            "2026-11-22T00:00",
            "",
            "+02026-1-1",
        ] {
            assert!(day(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn whom_was_asked_may_hold_commas() {
        let asked = asked("Ruiz, of the network team, 2026-11-22").unwrap();
        assert_eq!(asked.of, "Ruiz, of the network team");
        assert!(super::asked("nobody").is_err());
    }
}
