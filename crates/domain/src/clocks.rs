//! Ages and deadlines (rules T3, T4): ages count calendar days, deadlines count working days.

mod calendar;

pub use calendar::{Calendar, add_working_days, working_days_between};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// Midnights from one day to another; negative when the second comes first.
pub fn days_between(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}

/// Age in days: midnights crossed since a day; never negative.
pub fn age_days(since: Date, today: Date) -> i64 {
    days_between(since, today).max(0)
}

/// The day that an instant falls on where the organization is.
pub fn local_day(instant: Timestamp, zone: &TimeZone) -> Date {
    zone.to_datetime(instant).date()
}

/// Whether the deadline's day is over.
pub fn is_overdue(deadline: Date, today: Date) -> bool {
    today > deadline
}

/// Days after which what nobody has changed or confirmed is stale: over 30 (rules T1, T4).
pub const STALE_AFTER_DAYS: i32 = 31;

/// Whether nobody has changed or confirmed something for so many days.
pub fn is_stale(confirmed: Date, today: Date, after_days: i32) -> bool {
    age_days(confirmed, today) >= i64::from(after_days)
}

/// How old, in the steps that charts show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AgeBucket {
    /// Up to 14 days.
    #[serde(rename = "0-14")]
    UpTo14,
    /// 15 to 30 days.
    #[serde(rename = "15-30")]
    UpTo30,
    /// 31 to 60 days.
    #[serde(rename = "31-60")]
    UpTo60,
    /// 61 to 90 days.
    #[serde(rename = "61-90")]
    UpTo90,
    /// 91 to 180 days.
    #[serde(rename = "91-180")]
    UpTo180,
    /// More than 180 days.
    #[serde(rename = "over-180")]
    Over180,
}

impl AgeBucket {
    /// All buckets, the youngest first.
    pub const ALL: [Self; 6] = [
        Self::UpTo14,
        Self::UpTo30,
        Self::UpTo60,
        Self::UpTo90,
        Self::UpTo180,
        Self::Over180,
    ];

    /// The bucket of an age in days.
    pub fn of(days: i64) -> Self {
        let reaches = |bucket: &Self| bucket.last_day().is_none_or(|last| days <= last);
        Self::ALL.into_iter().find(reaches).unwrap_or(Self::Over180)
    }

    /// The highest age in it, in days; the oldest bucket has none.
    pub fn last_day(self) -> Option<i64> {
        match self {
            Self::UpTo14 => Some(14),
            Self::UpTo30 => Some(30),
            Self::UpTo60 => Some(60),
            Self::UpTo90 => Some(90),
            Self::UpTo180 => Some(180),
            Self::Over180 => None,
        }
    }

    /// The lowest age in it, in days.
    pub fn first_day(self) -> i64 {
        let younger = Self::ALL.into_iter().take_while(|bucket| *bucket < self);
        younger
            .last()
            .and_then(Self::last_day)
            .map_or(0, |last| last + 1)
    }

    /// The stable code of the bucket.
    pub fn code(self) -> &'static str {
        match self {
            Self::UpTo14 => "0-14",
            Self::UpTo30 => "15-30",
            Self::UpTo60 => "31-60",
            Self::UpTo90 => "61-90",
            Self::UpTo180 => "91-180",
            Self::Over180 => "over-180",
        }
    }

    /// Reads a bucket's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|bucket| bucket.code() == text)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_age_counts_midnights_and_is_never_negative() {
        assert_eq!(age_days(date(2024, 2, 28), date(2024, 3, 1)), 2);
        assert_eq!(age_days(date(2024, 3, 1), date(2024, 3, 1)), 0);
        assert_eq!(age_days(date(2024, 3, 2), date(2024, 3, 1)), 0);
        assert_eq!(days_between(date(2024, 3, 2), date(2024, 3, 1)), -1);
        assert_eq!(age_days(Date::MIN, Date::MAX), 7_304_483);
    }

    #[test]
    fn the_same_instant_falls_on_different_days_in_different_places() {
        let instant: Timestamp = "2024-06-30T23:30:00Z".parse().unwrap();
        let day = |hours| local_day(instant, &TimeZone::fixed(jiff::tz::offset(hours)));
        assert_eq!(day(0), date(2024, 6, 30));
        assert_eq!(day(9), date(2024, 7, 1));
        assert_eq!(day(-8), date(2024, 6, 30));
    }

    #[test]
    fn a_deadline_is_overdue_the_day_after() {
        let deadline = date(2024, 5, 10);
        assert!(!is_overdue(deadline, deadline));
        assert!(is_overdue(deadline, date(2024, 5, 11)));
    }

    #[test]
    fn a_line_is_stale_once_so_many_days_have_passed() {
        assert!(!is_stale(date(2024, 5, 1), date(2024, 5, 30), 30));
        assert!(is_stale(date(2024, 5, 1), date(2024, 5, 31), 30));
    }

    #[test]
    fn every_age_has_its_bucket() {
        for (days, code) in [
            (0, "0-14"),
            (14, "0-14"),
            (15, "15-30"),
            (31, "31-60"),
            (90, "61-90"),
            (180, "91-180"),
            (181, "over-180"),
        ] {
            assert_eq!(AgeBucket::of(days).code(), code, "{days} days");
        }
        for bucket in AgeBucket::ALL {
            assert_eq!(AgeBucket::parse(bucket.code()), Some(bucket));
            assert_eq!(AgeBucket::of(bucket.first_day()), bucket);
        }
        assert_eq!(AgeBucket::parse("15-31"), None);
    }
}
