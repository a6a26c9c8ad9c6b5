//! Dates as people write them.

use jiff::civil::Date;
use serde::Serialize;

use super::{DateOrder, fold_text};
use crate::words::words;

/// What a text says about a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(
    tag = "reading",
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case"
)]
pub enum DateReading {
    /// A date.
    Date {
        /// The date that was read.
        date: Date,
    },
    /// `N/A` and its like.
    NotApplicable,
    /// `TBD` and its like.
    ToBeDecided,
    /// Nothing.
    Empty,
    /// Day and month cannot be told apart, and the column does not decide it.
    Ambiguous {
        /// Read with the day first.
        day_first: Date,
        /// Read with the month first.
        month_first: Date,
    },
    /// No date that we know.
    Unreadable,
}

/// A date whose parts stand in an order that is not known yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// The order shows in the text itself.
    Certain(Date),
    /// Two numbers and a year; `None` where that order gives no date.
    Numbers {
        day_first: Option<Date>,
        month_first: Option<Date>,
        dotted: bool,
    },
}

/// Reads a date; `order` is what the column decided, see [`DateOrder::decide`].
pub fn parse_date(text: &str, order: &DateOrder) -> DateReading {
    let folded = fold_text(text);
    if folded.is_empty() {
        return DateReading::Empty;
    }
    if let Some(written) = read_written(&folded) {
        return with_order(written, order);
    }
    let words = words();
    if words.not_applicable.contains(&folded) {
        return DateReading::NotApplicable;
    }
    if words.to_be_decided.contains(&folded) {
        return DateReading::ToBeDecided;
    }
    DateReading::Unreadable
}

fn with_order(written: Written, order: &DateOrder) -> DateReading {
    let (day_first, month_first) = match written {
        Written::Certain(date) => (Some(date), Some(date)),
        Written::Numbers {
            day_first,
            month_first,
            ..
        } => (day_first, month_first),
    };
    let decided = matches!(order, DateOrder::DayFirst | DateOrder::MonthFirst);
    let date = match (day_first, month_first) {
        (None, None) => return DateReading::Unreadable,
        (Some(day_first), Some(month_first)) if !decided && day_first != month_first => {
            return DateReading::Ambiguous {
                day_first,
                month_first,
            };
        }
        (Some(_), Some(month_first)) if *order == DateOrder::MonthFirst => month_first,
        (Some(date), _) | (None, Some(date)) => date,
    };
    DateReading::Date { date }
}

/// Takes a folded text apart; `None` when it is no date.
pub(crate) fn read_written(folded: &str) -> Option<Written> {
    if folded.len() > 60 {
        return None;
    }
    let text = without_time(folded);
    east_asian(text)
        .or_else(|| numeric(text))
        .or_else(|| with_month_name(text))
}

/// Takes a time of day off the end: `T10:00:00Z`, ` 10:30`, ` 0:00:00 am`.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else {
        return text;
    };
    let before = text.get(..colon).unwrap_or(text);
    let hours = before.trim_end_matches(|c: char| c.is_ascii_digit());
    if hours.len() == before.len() {
        return text;
    }
    hours
        .strip_suffix('t')
        .unwrap_or(hours)
        .trim_end_matches([' ', ','])
}

/// Reads `2020年3月27日`, also with the years of the Japanese eras.
fn east_asian(text: &str) -> Option<Written> {
    let (year, rest) = text.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let day = rest.trim().trim_end_matches(['日', '号', '號']);
    let eras = [("令和", 2018), ("平成", 1988), ("昭和", 1925)];
    let year = year.trim();
    let year = eras.iter().find_map(|(era, before)| {
        let number = year.strip_prefix(era)?.trim();
        Some(
            before
                + if number == "元" {
                    1
                } else {
                    number.parse::<i16>().ok()?
                },
        )
    });
    let year = match year {
        Some(year) => year,
        None => text
            .split_once('年')
            .and_then(|(year, _)| four_digits(year.trim()))?,
    };
    certain(year, month.trim().parse().ok()?, day.trim().parse().ok()?)
}

fn four_digits(text: &str) -> Option<i16> {
    if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) {
        text.parse().ok()
    } else {
        None
    }
}

fn certain(year: i16, month: i8, day: i8) -> Option<Written> {
    Date::new(year, month, day).ok().map(Written::Certain)
}

/// Reads three numbers with one kind of separator, or eight digits.
fn numeric(text: &str) -> Option<Written> {
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        let (year, rest) = text.split_at_checked(4)?;
        let (month, day) = rest.split_at_checked(2)?;
        let year = four_digits(year).filter(|year| (1900..2200).contains(year))?;
        return certain(year, month.parse().ok()?, day.parse().ok()?);
    }
    let separator = text
        .chars()
        .find(|c| !c.is_ascii_digit())
        .filter(|c| matches!(c, '/' | '-' | '.' | ' '))?;
    let parts: Vec<&str> = text
        .trim_end_matches('.')
        .split(separator)
        .map(str::trim)
        .collect();
    let [first, second, third] = parts.as_slice() else {
        return None;
    };
    let is_number =
        |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if ![first, second, third].into_iter().all(is_number) {
        return None;
    }
    if let Some(year) = four_digits(first) {
        return certain(year, second.parse().ok()?, third.parse().ok()?);
    }
    let year = year_of(third)?;
    let (first, second) = (first.parse().ok()?, second.parse().ok()?);
    let day_first = Date::new(year, second, first).ok();
    let month_first = Date::new(year, first, second).ok();
    Some(Written::Numbers {
        day_first,
        month_first,
        dotted: separator == '.',
    })
}

/// Reads a year of four digits, or of two: up to 69 is this century.
fn year_of(text: &str) -> Option<i16> {
    match text.len() {
        2 => text
            .parse::<i16>()
            .ok()
            .map(|year| if year < 70 { 2000 + year } else { 1900 + year }),
        _ => four_digits(text),
    }
}

/// Reads `27 mar 2020`, `Mar 27, 2020`, `27 de marzo de 2020`, `27. März 2020`, `27-Mar-20`.
fn with_month_name(text: &str) -> Option<Written> {
    let months = &words().months;
    let (mut month, mut numbers) = (None, Vec::new());
    for token in text
        .split([' ', ',', '.', '-', '/'])
        .filter(|token| !token.is_empty())
    {
        let digits = ["st", "nd", "rd", "th"]
            .iter()
            .find_map(|end| token.strip_suffix(end))
            .unwrap_or(token);
        if digits.bytes().all(|b| b.is_ascii_digit()) && !digits.is_empty() {
            numbers.push(digits);
        } else if let Some(found) = months.get(token) {
            if month.replace(*found).is_some() {
                return None;
            }
        } else if !is_filler(token) {
            return None;
        }
    }
    let [first, second] = numbers.as_slice() else {
        return None;
    };
    let (day, year) = match four_digits(first) {
        Some(year) => (second, year),
        None => (first, year_of(second)?),
    };
    certain(year, month?, day.parse().ok()?)
}

/// Tells words between the parts, and names of weekdays, which end in "day", "tag", "-feira" and so on.
fn is_filler(token: &str) -> bool {
    const FILLERS: [&str; 9] = ["de", "del", "of", "the", "den", "do", "da", "el", "a"];
    const WEEKDAYS: [&str; 34] = [
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "mo",
        "di",
        "mi",
        "fr",
        "sa",
        "so",
        "lun",
        "mie",
        "jue",
        "vie",
        "sab",
        "dom",
        "lunes",
        "martes",
        "miercoles",
        "jueves",
        "viernes",
        "sabado",
        "domingo",
        "mittwoch",
        "seg",
        "ter",
        "qua",
        "sex",
    ];
    FILLERS.contains(&token)
        || WEEKDAYS.contains(&token)
        || (token.len() > 5 && (token.ends_with("day") || token.ends_with("tag")))
        || matches!(
            token,
            "segunda" | "terca" | "quarta" | "quinta" | "sexta" | "feira"
        )
}
