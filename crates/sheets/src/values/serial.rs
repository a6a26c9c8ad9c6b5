//! Dates as spreadsheet programs store them: days since an epoch.

use jiff::civil::{Date, DateTime, date};
use jiff::{SignedDuration, Span};

use crate::CellValue;

/// From which day a workbook counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateSystem {
    /// Windows: day 1 is 1 January 1900, and a 29 February 1900 is counted that never was.
    #[default]
    From1900,
    /// Old Mac: day 0 is 1 January 1904.
    From1904,
}

const LAST_SERIAL: f64 = 2_958_466.0;
const SECONDS_OF_DAY: f64 = 86_400.0;
const PHANTOM_DAY: f64 = 60.0;

/// Converts days since the epoch; `None` when no date or only a time of day is meant.
pub fn date_time_of_serial(serial: f64, system: DateSystem) -> Option<DateTime> {
    let first = match system {
        DateSystem::From1900 => 1.0,
        DateSystem::From1904 => 0.0,
    };
    if !serial.is_finite() || serial < first || serial >= LAST_SERIAL {
        return None;
    }
    let days = serial.floor();
    let seconds = ((serial - days) * SECONDS_OF_DAY).round();
    let epoch = match system {
        DateSystem::From1904 => date(1904, 1, 1),
        DateSystem::From1900 if days < PHANTOM_DAY => date(1899, 12, 31),
        DateSystem::From1900 => date(1899, 12, 30),
    };
    #[allow(
        clippy::cast_possible_truncation,
        reason = "both are whole and far below the limit, checked above"
    )]
    let (days, seconds) = (days as i64, seconds as i64);
    let day = epoch.checked_add(Span::new().try_days(days).ok()?).ok()?;
    day.to_datetime(jiff::civil::Time::midnight())
        .checked_add(SignedDuration::from_secs(seconds))
        .ok()
}

/// Types a serial number that its cell formats as a date.
pub(crate) fn value_of_serial(serial: f64, system: DateSystem) -> CellValue {
    match date_time_of_serial(serial, system) {
        Some(at) if at.time() == jiff::civil::Time::midnight() => CellValue::Date(at.date()),
        Some(at) => CellValue::DateTime(at),
        None => CellValue::Number(serial),
    }
}

/// Types an ISO 8601 date or date with time; anything else stays text.
pub(crate) fn value_of_iso(text: &str) -> CellValue {
    let plain = text.trim().trim_end_matches('Z');
    if !plain.contains('T') {
        return plain
            .parse::<Date>()
            .map_or_else(|_| CellValue::Text(text.to_owned()), CellValue::Date);
    }
    match plain.parse::<DateTime>() {
        Ok(at) if at.time() == jiff::civil::Time::midnight() => CellValue::Date(at.date()),
        Ok(at) => CellValue::DateTime(at),
        Err(_) => CellValue::Text(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_become_the_dates_that_the_program_shows() {
        let day =
            |serial, system| date_time_of_serial(serial, system).map(jiff::civil::DateTime::date);
        assert_eq!(day(1.0, DateSystem::From1900), Some(date(1900, 1, 1)));
        assert_eq!(day(59.0, DateSystem::From1900), Some(date(1900, 2, 28)));
        assert_eq!(day(61.0, DateSystem::From1900), Some(date(1900, 3, 1)));
        assert_eq!(day(43_917.0, DateSystem::From1900), Some(date(2020, 3, 27)));
        assert_eq!(day(42_455.0, DateSystem::From1904), Some(date(2020, 3, 27)));
        assert_eq!(
            day(2_958_465.0, DateSystem::From1900),
            Some(date(9999, 12, 31))
        );
        assert_eq!(day(0.5, DateSystem::From1900), None);
    }

    #[test]
    fn a_time_of_day_is_kept() {
        let value = value_of_serial(43_917.75, DateSystem::From1900);
        assert_eq!(
            value,
            CellValue::DateTime(date(2020, 3, 27).at(18, 0, 0, 0))
        );
        assert_eq!(
            value_of_iso("2020-03-27T00:00:00"),
            CellValue::Date(date(2020, 3, 27))
        );
    }

    proptest::proptest! {
        #[test]
        fn any_number_is_converted_or_refused(serial: f64) {
            let _ = date_time_of_serial(serial, DateSystem::From1900);
            let _ = date_time_of_serial(serial, DateSystem::From1904);
        }
    }
}
