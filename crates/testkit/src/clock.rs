//! A clock that stands still.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

/// Noon of 15 May 2024 in UTC, until somebody moves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FixedClock(Timestamp);

impl Default for FixedClock {
    fn default() -> Self {
        Self::at(date(2024, 5, 15))
    }
}

impl FixedClock {
    /// Noon of a day in UTC.
    pub fn at(day: Date) -> Self {
        let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC);
        Self(noon.expect("a day of our era").timestamp())
    }

    /// Now.
    pub fn now(self) -> Timestamp {
        self.0
    }

    /// Now, in microseconds since 1970.
    pub fn micros(self) -> i64 {
        self.0.as_microsecond()
    }

    /// Today in UTC.
    pub fn today(self) -> Date {
        self.0.to_zoned(TimeZone::UTC).date()
    }

    /// The same hour so many days later; earlier where negative.
    pub fn after_days(self, days: i32) -> Self {
        let hours = jiff::SignedDuration::from_hours(24 * i64::from(days));
        Self(self.0.checked_add(hours).expect("a day of our era"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stands_still_until_moved() {
        let clock = FixedClock::default();
        assert_eq!(clock.today(), date(2024, 5, 15));
        assert_eq!(clock.after_days(-20).today(), date(2024, 4, 25));
        assert_eq!(clock.micros(), 1_715_774_400_000_000);
    }
}
