//! Numbers, grouped as the language does.

use fixed_decimal::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use writeable::Writeable;

use super::locale;
use crate::Language;
use crate::language::PerLanguage;

static FORMATTERS: PerLanguage<Option<DecimalFormatter>> = PerLanguage::new();

/// A whole number: `1,200`, `1.200`, in Spanish `1200` but `12.000`.
pub fn number(language: Language, number: i64) -> String {
    write(language, &Decimal::from(number))
}

/// A number with `digits` digits after the separator, halves rounded away from zero.
pub fn decimal(language: Language, number: f64, digits: usize) -> String {
    let scale = 10_f64.powi(i32::try_from(digits).unwrap_or(0));
    // Formatting alone would round halves to even.
    let rounded = (number * scale).round() / scale;
    let plain = format!("{rounded:.digits$}");
    match Decimal::try_from_str(&plain) {
        Ok(decimal) => write(language, &decimal),
        Err(_) => plain,
    }
}

/// A share of one in whole per cent: `70%`, in Spanish and German `70 %` with a space that does not break.
pub fn percent(language: Language, share: f64) -> String {
    percent_to(language, share, 0)
}

/// The same with so many digits after the separator.
pub fn percent_to(language: Language, share: f64, digits: usize) -> String {
    let number = decimal(language, share * 100.0, digits);
    match language {
        Language::Es | Language::De => format!("{number}\u{a0}%"),
        Language::En | Language::Pt | Language::Ja | Language::Zh => format!("{number}%"),
    }
}

fn write(language: Language, decimal: &Decimal) -> String {
    let make = |language| {
        let wishes = DecimalFormatterPreferences::from(locale(language));
        DecimalFormatter::try_new(wishes, DecimalFormatterOptions::default()).ok()
    };
    match FORMATTERS.get(language, make) {
        Some(formatter) => formatter.format(decimal).write_to_string().into_owned(),
        None => decimal.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_grouped() {
        for (language, small, large, below) in [
            (Language::En, "1,200", "2,600,000", "-45"),
            (Language::Es, "1200", "2.600.000", "-45"),
            (Language::De, "1.200", "2.600.000", "-45"),
            (Language::Pt, "1.200", "2.600.000", "-45"),
            (Language::Ja, "1,200", "2,600,000", "-45"),
            (Language::Zh, "1,200", "2,600,000", "-45"),
        ] {
            assert_eq!(number(language, 1_200), small);
            assert_eq!(number(language, 2_600_000), large);
            assert_eq!(number(language, -45), below);
        }
    }

    #[test]
    fn decimals_are_rounded_and_filled_up() {
        assert_eq!(decimal(Language::En, 12.345, 1), "12.3");
        assert_eq!(decimal(Language::De, 1234.5, 2), "1.234,50");
        assert_eq!(decimal(Language::Pt, 0.5, 0), "1");
        assert_eq!(decimal(Language::En, f64::NAN, 1), "NaN");
    }

    #[test]
    fn a_share_is_written_in_per_cent() {
        assert_eq!(percent(Language::En, 0.7), "70%");
        assert_eq!(percent(Language::De, 0.705), "71\u{a0}%");
        assert_eq!(percent(Language::Es, 12.0), "1200\u{a0}%");
    }
}
