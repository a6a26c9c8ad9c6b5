//! Units: whole numbers, never negative (rule U1 adds them up).

use serde::Serialize;

use super::{NumberReading, NumberStyle, parse_number};
use crate::CellValue;

/// Why a cell holds no number of units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum UnitsError {
    /// The number is below zero.
    #[error("units-negative")]
    Negative,
    /// The number is not whole.
    #[error("units-fraction")]
    Fraction,
    /// The number is larger than any count of units.
    #[error("units-too-large")]
    TooLarge,
    /// Thousands and decimals cannot be told apart.
    #[error("units-ambiguous")]
    Ambiguous,
    /// The cell holds no number.
    #[error("units-unreadable")]
    Unreadable,
}

/// The largest whole number that a spreadsheet keeps exactly.
const LARGEST: f64 = 9_007_199_254_740_992.0;

/// Reads a number of units; `None` when none is stated.
pub fn units_from_cell(value: &CellValue, style: &NumberStyle) -> Result<Option<u64>, UnitsError> {
    match value {
        CellValue::Number(number) => whole(*number).map(Some),
        CellValue::Text(text) => match parse_number(text, style) {
            NumberReading::Number { number } => whole(number).map(Some),
            NumberReading::NotStated | NumberReading::Empty => Ok(None),
            NumberReading::Ambiguous { .. } => Err(UnitsError::Ambiguous),
            NumberReading::Unreadable => Err(UnitsError::Unreadable),
        },
        CellValue::Empty => Ok(None),
        CellValue::Error(error) if error == "#N/A" => Ok(None),
        _ => Err(UnitsError::Unreadable),
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole, positive and small, checked above"
)]
fn whole(number: f64) -> Result<u64, UnitsError> {
    if !number.is_finite() {
        return Err(UnitsError::Unreadable);
    }
    if number < 0.0 {
        return Err(UnitsError::Negative);
    }
    if number > LARGEST {
        return Err(UnitsError::TooLarge);
    }
    if number.fract() != 0.0 {
        return Err(UnitsError::Fraction);
    }
    Ok(number as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str, style: &NumberStyle) -> Result<Option<u64>, UnitsError> {
        units_from_cell(&CellValue::Text(text.to_owned()), style)
    }

    #[test]
    fn thousands_are_read_in_every_style() {
        for text in [
            "1200",
            "1 200",
            "1\u{A0}200",
            "1\u{202F}200",
            "1'200",
            "1’200",
            "１２００",
            "+1200",
            "1200 seats",
            "1200 席位",
        ] {
            assert_eq!(
                units(text, &NumberStyle::NotNeeded),
                Ok(Some(1200)),
                "{text}"
            );
        }
        assert_eq!(units("1,200", &NumberStyle::CommaGroups), Ok(Some(1200)));
        assert_eq!(units("1.200", &NumberStyle::PointGroups), Ok(Some(1200)));
        assert_eq!(units("1.200,00", &NumberStyle::NotNeeded), Ok(Some(1200)));
        assert_eq!(
            units("12,00,000", &NumberStyle::NotNeeded),
            Ok(Some(1_200_000))
        );
    }

    #[test]
    fn what_is_no_count_is_refused_with_its_reason() {
        assert_eq!(
            units("-5", &NumberStyle::NotNeeded),
            Err(UnitsError::Negative)
        );
        assert_eq!(
            units("(5)", &NumberStyle::NotNeeded),
            Err(UnitsError::Negative)
        );
        assert_eq!(
            units("5.5", &NumberStyle::NotNeeded),
            Err(UnitsError::Fraction)
        );
        assert_eq!(
            units("1,200", &NumberStyle::PointGroups),
            Err(UnitsError::Fraction)
        );
        assert_eq!(
            units("1,200", &NumberStyle::NotNeeded),
            Err(UnitsError::Ambiguous)
        );
        for text in [
            "many",
            "1,200 300",
            "1,2,3",
            "1.2k",
            "12%",
            "1..2",
            ",",
            "1 20",
        ] {
            assert_eq!(
                units(text, &NumberStyle::NotNeeded),
                Err(UnitsError::Unreadable),
                "{text}"
            );
        }
        assert_eq!(units("TBD", &NumberStyle::NotNeeded), Ok(None));
        assert_eq!(
            units_from_cell(&CellValue::Number(1e300), &NumberStyle::NotNeeded),
            Err(UnitsError::TooLarge)
        );
    }

    #[test]
    fn the_column_decides_what_parts_thousands() {
        assert_eq!(
            NumberStyle::decide(["1,200", "1,200,000"], false),
            NumberStyle::CommaGroups
        );
        assert_eq!(
            NumberStyle::decide(["1,200", "3.5"], false),
            NumberStyle::CommaGroups
        );
        assert_eq!(
            NumberStyle::decide(["1.200", "12,5"], false),
            NumberStyle::PointGroups
        );
        assert_eq!(
            NumberStyle::decide(["1.200", "17"], true),
            NumberStyle::PointGroups
        );
        assert_eq!(
            NumberStyle::decide(["12", "1 200", "TBD"], true),
            NumberStyle::NotNeeded
        );
        assert!(!NumberStyle::decide(["1.200"], false).is_decided());
        assert!(!NumberStyle::decide(["1.200", "1,200"], false).is_decided());
    }

    #[test]
    fn whole_numbers_written_in_every_style_in_one_column_are_read() {
        let column = ["1,200", "1.200", "1 200", "1200", "1.200,00", "1,200.00"];
        let style = NumberStyle::decide(column, true);
        for text in column {
            assert_eq!(units(text, &style), Ok(Some(1200)), "{text}");
        }
        assert_eq!(units("1.5", &style), Err(UnitsError::Fraction));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_fall(text: String) {
            let _ = units(&text, &NumberStyle::NotNeeded);
            let _ = NumberStyle::decide([text.as_str()], true);
        }

        #[test]
        fn near_numbers_do_not_make_it_fall(text in "[0-9., '()+-]{0,12}") {
            let _ = units(&text, &NumberStyle::CommaGroups);
        }

        #[test]
        fn a_written_count_is_read_back(count in 0u32..) {
            let digits = count.to_string();
            let mut grouped = String::new();
            for (at, digit) in digits.chars().enumerate() {
                if at > 0 && (digits.len() - at) % 3 == 0 {
                    grouped.push(',');
                }
                grouped.push(digit);
            }
            let expected = Ok(Some(u64::from(count)));
            proptest::prop_assert_eq!(units(&grouped, &NumberStyle::CommaGroups), expected);
            proptest::prop_assert_eq!(units(&grouped.replace(',', "."), &NumberStyle::PointGroups), expected);
            proptest::prop_assert_eq!(units(&grouped.replace(',', "\u{202F}"), &NumberStyle::NotNeeded), expected);
        }
    }
}
