//! Working days of an organization.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};

/// The days on which an organization does not work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    weekend: Vec<Weekday>,
    holidays: BTreeSet<Date>,
}

impl Default for Calendar {
    /// Works from Monday to Friday, without holidays.
    fn default() -> Self {
        Self::new([Weekday::Saturday, Weekday::Sunday], [])
    }
}

impl Calendar {
    /// A calendar with this weekend and these holidays. A week that is all weekend would never reach a
    /// deadline: it counts as having none.
    pub fn new(
        weekend: impl IntoIterator<Item = Weekday>,
        holidays: impl IntoIterator<Item = Date>,
    ) -> Self {
        let given: Vec<_> = weekend.into_iter().collect();
        let days = Weekday::Monday.cycle_forward().take(7);
        let mut weekend: Vec<_> = days.filter(|day| given.contains(day)).collect();
        if weekend.len() == 7 {
            weekend.clear();
        }
        let holidays = holidays.into_iter().collect();
        Self { weekend, holidays }
    }

    /// Whether people work on the day.
    pub fn is_working_day(&self, day: Date) -> bool {
        !self.weekend.contains(&day.weekday()) && !self.holidays.contains(&day)
    }
}

/// The day so many working days after `day`, or before it when negative. Zero gives the first working day
/// that is not before `day`. Stays within the days that a date can express.
pub fn add_working_days(day: Date, working_days: i32, calendar: &Calendar) -> Date {
    if working_days == 0 {
        let mut days = std::iter::once(day).chain(days_from(day, 1));
        return days
            .find(|day| calendar.is_working_day(*day))
            .unwrap_or(Date::MAX);
    }
    let (step, end) = if working_days > 0 {
        (1, Date::MAX)
    } else {
        (-1, Date::MIN)
    };
    let skip = usize::try_from(working_days.unsigned_abs() - 1).unwrap_or(usize::MAX);
    let mut days = days_from(day, step).filter(|day| calendar.is_working_day(*day));
    days.nth(skip).unwrap_or(end)
}

/// Working days after `after`, up to and with `until`; none when `until` comes first.
pub fn working_days_between(after: Date, until: Date, calendar: &Calendar) -> i64 {
    let days = days_from(after, 1).take_while(|day| *day <= until);
    days.filter(|day| calendar.is_working_day(*day))
        .map(|_| 1)
        .sum()
}

fn days_from(day: Date, step: i8) -> impl Iterator<Item = Date> {
    let next = move |day: &Date| {
        if step < 0 {
            day.yesterday()
        } else {
            day.tomorrow()
        }
        .ok()
    };
    std::iter::successors(next(&day), next)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn weekends_and_holidays_do_not_count() {
        let friday = date(2024, 12, 20);
        let plain = Calendar::default();
        assert_eq!(add_working_days(friday, 1, &plain), date(2024, 12, 23));
        let christmas = Calendar::new(
            [Weekday::Saturday, Weekday::Sunday],
            [date(2024, 12, 25), date(2024, 12, 26)],
        );
        assert_eq!(add_working_days(friday, 3, &christmas), date(2024, 12, 27));
        assert_eq!(add_working_days(date(2024, 12, 27), -3, &christmas), friday);
    }

    #[test]
    fn another_weekend_is_another_calendar() {
        let gulf = Calendar::new([Weekday::Friday, Weekday::Saturday], []);
        assert_eq!(
            add_working_days(date(2024, 5, 2), 1, &gulf),
            date(2024, 5, 5)
        );
    }

    #[test]
    fn no_working_days_on_wait_only_for_the_next_one() {
        let calendar = Calendar::default();
        assert_eq!(
            add_working_days(date(2024, 5, 3), 0, &calendar),
            date(2024, 5, 3)
        );
        assert_eq!(
            add_working_days(date(2024, 5, 4), 0, &calendar),
            date(2024, 5, 6)
        );
    }

    #[test]
    fn a_week_without_working_days_is_read_as_one_without_a_weekend() {
        let week = Weekday::Sunday.cycle_forward().take(7);
        let calendar = Calendar::new(week, []);
        assert_eq!(
            add_working_days(date(2024, 5, 4), 2, &calendar),
            date(2024, 5, 6)
        );
    }

    #[test]
    fn the_last_day_that_can_be_written_is_the_latest_deadline() {
        let calendar = Calendar::default();
        assert_eq!(add_working_days(Date::MAX, 5, &calendar), Date::MAX);
        assert_eq!(add_working_days(Date::MIN, -5, &calendar), Date::MIN);
    }

    #[test]
    fn working_days_between_leave_out_the_first_day_and_count_the_last() {
        let calendar = Calendar::default();
        let between =
            |from, to| working_days_between(date(2024, 5, from), date(2024, 5, to), &calendar);
        assert_eq!(between(3, 6), 1);
        assert_eq!(between(3, 3), 0);
        assert_eq!(between(6, 3), 0);
    }
}
