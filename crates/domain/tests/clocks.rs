//! Ages add up, and working days can be counted forth and back.

#![expect(clippy::unwrap_used, reason = "a helper of tests may stop the test")]

use desbloqueo_domain::clocks::{
    AgeBucket, Calendar, add_working_days, age_days, days_between, is_overdue, is_stale, local_day,
    working_days_between,
};
use jiff::civil::{Date, Weekday, date};
use jiff::tz::{Offset, TimeZone};
use jiff::{Span, Timestamp};
use proptest::prelude::*;

fn day() -> impl Strategy<Value = Date> {
    (0_i32..5000).prop_map(|days| date(2015, 1, 1) + Span::new().days(days))
}

fn calendar() -> impl Strategy<Value = Calendar> {
    let weekend = prop::collection::vec(1_i8..=7, 0..6);
    let holidays = prop::collection::vec(day(), 0..200);
    (weekend, holidays).prop_map(|(weekend, holidays)| {
        let weekend = weekend
            .into_iter()
            .map(|day| Weekday::from_monday_one_offset(day).unwrap());
        Calendar::new(weekend, holidays)
    })
}

proptest! {
    #[test]
    fn ages_add_up_over_any_cut(mut days in prop::array::uniform3(day())) {
        days.sort_unstable();
        let [since, cut, today] = days;
        prop_assert_eq!(age_days(since, cut) + age_days(cut, today), age_days(since, today));
        prop_assert_eq!(days_between(today, since), -days_between(since, today));
    }

    #[test]
    fn an_age_lies_within_its_bucket(days in 0_i64..2000) {
        let bucket = AgeBucket::of(days);
        prop_assert!(bucket.first_day() <= days);
        prop_assert!(bucket.last_day().is_none_or(|last| days <= last));
    }

    #[test]
    fn an_hour_later_is_the_same_day_or_the_next(second in 0_i64..4_000_000_000, hours in -12_i8..=14) {
        let zone = TimeZone::fixed(Offset::from_hours(hours).unwrap());
        let on = |second| local_day(Timestamp::from_second(second).unwrap(), &zone);
        prop_assert!((0..=1).contains(&days_between(on(second), on(second + 3600))));
        prop_assert_eq!(days_between(on(second), on(second + 86_400)), 1);
    }

    #[test]
    fn working_days_added_are_working_days_counted(from in day(), days in 1_i32..300, calendar in calendar()) {
        let until = add_working_days(from, days, &calendar);
        prop_assert!(calendar.is_working_day(until));
        prop_assert_eq!(working_days_between(from, until, &calendar), i64::from(days));
    }

    #[test]
    fn from_a_working_day_one_goes_forth_and_back(from in day(), days in 1_i32..300, calendar in calendar()) {
        let from = add_working_days(from, 0, &calendar);
        let until = add_working_days(from, days, &calendar);
        prop_assert_eq!(add_working_days(until, -days, &calendar), from);
    }

    #[test]
    fn what_is_overdue_or_stale_stays_so(since in day(), one in day(), other in day(), after in 0_i32..90) {
        let (earlier, later) = (one.min(other), one.max(other));
        prop_assert!(!is_overdue(since, earlier) || is_overdue(since, later));
        prop_assert!(!is_stale(since, earlier, after) || is_stale(since, later, after));
    }
}
