//! Dates as pages write them, and whether day and month could be exchanged.

use serde::Serialize;

/// A date that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DateReading {
    /// As it stands in the page.
    pub raw: String,
    /// Year-month-day, where it could be decided.
    pub iso: Option<String>,
    /// Whether day and month could be exchanged.
    pub ambiguous: bool,
    /// Year-month-day with day and month exchanged, where that is a date too.
    pub alternative: Option<String>,
}

/// Which of day and month a page writes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    MonthFirst,
    DayFirst,
}

#[derive(Clone, Copy)]
enum Numbers {
    Certain {
        year: u16,
        month: u8,
        day: u8,
    },
    /// Two numbers of which either can be the month.
    Open {
        year: u16,
        first: u8,
        second: u8,
    },
}

/// Reads a date; `order` is what other dates of the page say.
pub(crate) fn read(raw: &str, order: Option<Order>) -> DateReading {
    let (iso, alternative) = match numbers(raw) {
        None => (None, None),
        Some(Numbers::Certain { year, month, day }) => (Some(written(year, month, day)), None),
        Some(Numbers::Open {
            year,
            first,
            second,
        }) => {
            let month_first = written(year, first, second);
            let day_first = written(year, second, first);
            match order {
                _ if first == second => (Some(month_first), None),
                Some(Order::MonthFirst) => (Some(month_first), Some(day_first)),
                Some(Order::DayFirst) => (Some(day_first), Some(month_first)),
                None => (None, Some(month_first)),
            }
        }
    };
    DateReading {
        raw: raw.trim().to_owned(),
        iso,
        ambiguous: alternative.is_some(),
        alternative,
    }
}

/// Which order the dates that leave no doubt agree on.
pub(crate) fn order_of<'a>(dates: impl Iterator<Item = &'a str>) -> Option<Order> {
    let mut seen = dates.filter_map(order_shown);
    let first = seen.next()?;
    seen.all(|one| one == first).then_some(first)
}

fn order_shown(raw: &str) -> Option<Order> {
    let (pieces, separator) = pieces(raw)?;
    let [first, second, _] = pieces;
    // dots always part the day first, so they say nothing about slashes
    if separator == '.' {
        return None;
    }
    match (first, second) {
        (1..=12, 13..=31) => Some(Order::MonthFirst),
        (13..=31, 1..=12) => Some(Order::DayFirst),
        _ => None,
    }
}

fn numbers(raw: &str) -> Option<Numbers> {
    let ([first, second, third], separator) = pieces(raw)?;
    if first > 31 {
        return certain(first, second, third);
    }
    let year = if third < 100 { 2000 + third } else { third };
    if separator == '.' {
        return certain(year, second, first);
    }
    match (first, second) {
        (1..=12, 1..=12) => Some(Numbers::Open {
            year: plausible(year)?,
            first: u8::try_from(first).ok()?,
            second: u8::try_from(second).ok()?,
        }),
        (1..=12, 13..=31) => certain(year, first, second),
        (13..=31, 1..=12) => certain(year, second, first),
        _ => None,
    }
}

/// Three numbers and what stands between the first two.
fn pieces(raw: &str) -> Option<([u32; 3], char)> {
    let raw = raw.trim().trim_end_matches(['日', '号']);
    let separator = raw.chars().find(|one| !one.is_ascii_digit())?;
    let is_separator = |one: char| matches!(one, '/' | '-' | '.' | '年' | '月');
    if !is_separator(separator) {
        return None;
    }
    let mut numbers = raw
        .split(is_separator)
        .map(|one| one.trim().parse::<u32>().ok());
    let three = [numbers.next()??, numbers.next()??, numbers.next()??];
    numbers.next().is_none().then_some((three, separator))
}

fn certain(year: u32, month: u32, day: u32) -> Option<Numbers> {
    let (year, month, day) = (
        plausible(year)?,
        u8::try_from(month).ok()?,
        u8::try_from(day).ok()?,
    );
    (day >= 1 && day <= days_of(year, month)).then_some(Numbers::Certain { year, month, day })
}

fn plausible(year: u32) -> Option<u16> {
    u16::try_from(year)
        .ok()
        .filter(|year| (1900..=2999).contains(year))
}

const fn days_of(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    }
}

fn written(year: u16, month: u8, day: u8) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(raw: &str, order: Option<Order>) -> Option<String> {
        read(raw, order).iso
    }

    #[test]
    fn the_other_dates_of_the_page_decide_an_ambiguous_one() {
        let order = order_of(["5/02/2019", "3/27/2020"].into_iter());
        assert_eq!(order, Some(Order::MonthFirst));
        let date = read("5/02/2019", order);
        assert_eq!(date.iso.as_deref(), Some("2019-05-02"));
        assert_eq!(date.alternative.as_deref(), Some("2019-02-05"));
        assert!(date.ambiguous);
    }

    #[test]
    fn dates_that_disagree_decide_nothing() {
        let order = order_of(["27/3/2020", "3/27/2020"].into_iter());
        assert_eq!(order, None);
        assert_eq!(iso("5/02/2019", order), None);
    }

    #[test]
    fn every_way_to_write_a_date_is_read() {
        for raw in [
            "27.3.2020",
            "2020-03-27",
            "3/27/20",
            "27/03/2020",
            "2020年3月27日",
            "2020/3/27",
        ] {
            assert_eq!(iso(raw, None).as_deref(), Some("2020-03-27"), "{raw}");
        }
        for raw in [
            "",
            "TBD",
            "31/02/2020",
            "1/2",
            "99999999999/1/1",
            "0/0/2020",
            "1/2/3/4",
        ] {
            assert_eq!(iso(raw, None), None, "{raw}");
        }
    }
}
