//! The clock: the only place that asks what time it is.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Where the time comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The system's clock.
    System,
    /// Always this instant: for tests and for demonstrations of a given day.
    Fixed(Timestamp),
}

impl Clock {
    /// Now, truncated to microseconds, which both databases keep.
    pub fn now(self) -> Timestamp {
        match self {
            #[expect(clippy::disallowed_methods, reason = "this is the clock")]
            Self::System => {
                let now = Timestamp::now();
                Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
            }
            Self::Fixed(instant) => instant,
        }
    }

    /// Today in a time zone.
    pub fn today(self, zone: &TimeZone) -> Date {
        self.now().to_zoned(zone.clone()).date()
    }

    /// A clock that stands at noon, UTC, of a day.
    pub fn noon_of(day: Date) -> Self {
        let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC);
        noon.map_or(Self::Fixed(Timestamp::UNIX_EPOCH), |noon| {
            Self::Fixed(noon.timestamp())
        })
    }
}
