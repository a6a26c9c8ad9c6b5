//! Dates out of typed cells.

use super::serial::{DateSystem, date_time_of_serial};
use super::{DateOrder, DateReading, parse_date};
use crate::CellValue;

/// Serial numbers that are believed to be dates: 1954 to 2119. Others are counts or years.
const BELIEVED: std::ops::Range<f64> = 20_000.0..80_000.0;

/// Reads the date in a cell of a column of dates; plain numbers are serial days there.
pub fn date_from_cell(value: &CellValue, order: &DateOrder) -> DateReading {
    match value {
        CellValue::Date(date) => DateReading::Date { date: *date },
        CellValue::DateTime(at) => DateReading::Date { date: at.date() },
        CellValue::Number(serial) => BELIEVED
            .contains(serial)
            .then(|| date_time_of_serial(*serial, DateSystem::From1900))
            .flatten()
            .map_or(DateReading::Unreadable, |at| DateReading::Date {
                date: at.date(),
            }),
        CellValue::Text(text) => parse_date(text, order),
        CellValue::Error(error) if error == "#N/A" => DateReading::NotApplicable,
        CellValue::Bool(_) | CellValue::Error(_) => DateReading::Unreadable,
        CellValue::Empty => DateReading::Empty,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn read(text: &str, order: &DateOrder) -> DateReading {
        parse_date(text, order)
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let expected = DateReading::Date {
            date: date(2020, 3, 27),
        };
        let texts = [
            "27.3.2020",
            "27.03.2020",
            "2020-03-27",
            "2020/3/27",
            "2020.3.27",
            "27 mar 2020",
            "27-Mar-20",
            "Mar 27, 2020",
            "March 27th, 2020",
            "27 de marzo de 2020",
            "27. März 2020",
            "27 de março de 2020",
            "2020年3月27日",
            "令和2年3月27日",
            "２０２０年３月２７日",
            "20200327",
            "27/3/2020",
            "3/27/2020",
            "2020-03-27T10:00:00Z",
            "27/3/2020 10:30",
            "Friday, 27 March 2020",
            "27\u{A0}mar\u{A0}2020",
            " 27.3.20 ",
            "2020-03-27 00:00:00",
            "27/03/2020 0:00:00 AM",
            "viernes, 27 de marzo de 2020",
        ];
        for text in texts {
            assert_eq!(read(text, &DateOrder::NotNeeded), expected, "{text}");
        }
    }

    #[test]
    fn words_are_not_dates() {
        for text in [
            "N/A",
            "ND",
            "n/d",
            "—",
            "-",
            "No aplica",
            "k. A.",
            "該当なし",
            "不适用",
            "#N/A",
        ] {
            assert_eq!(
                read(text, &DateOrder::NotNeeded),
                DateReading::NotApplicable,
                "{text}"
            );
        }
        for text in [
            "TBD",
            "tbd",
            "Por determinar",
            "offen",
            "未定",
            "待定",
            "?",
            "A definir",
        ] {
            assert_eq!(
                read(text, &DateOrder::NotNeeded),
                DateReading::ToBeDecided,
                "{text}"
            );
        }
        for text in [
            "soon",
            "Q3 2020",
            "March 2020",
            "30/2/2020",
            "13/13/2020",
            "1/2/3/4",
            "2020",
            "12",
        ] {
            assert_eq!(
                read(text, &DateOrder::DayFirst),
                DateReading::Unreadable,
                "{text}"
            );
        }
        assert_eq!(read(" \u{200B} ", &DateOrder::DayFirst), DateReading::Empty);
    }

    #[test]
    fn the_column_decides_between_day_and_month() {
        assert_eq!(
            DateOrder::decide(["5/02/2019", "27/3/2020"]),
            DateOrder::DayFirst
        );
        assert_eq!(
            DateOrder::decide(["5/02/2019", "3/27/2020", "TBD"]),
            DateOrder::MonthFirst
        );
        assert_eq!(
            DateOrder::decide(["2020-03-27", "5/5/2019", ""]),
            DateOrder::NotNeeded
        );
        assert_eq!(DateOrder::decide(["5.02.2019"]), DateOrder::DayFirst);
        let ambiguous = DateOrder::decide(["5/02/2019"]);
        assert_eq!(
            ambiguous,
            DateOrder::Undecidable {
                examples: vec!["5/02/2019".into()]
            }
        );
        let contradiction = DateOrder::decide(["5/02/2019", "27/3/2020", "3/27/2020"]);
        assert!(!contradiction.is_decided());
    }

    #[test]
    fn an_ambiguous_date_is_refused_not_guessed() {
        let both = DateReading::Ambiguous {
            day_first: date(2019, 2, 5),
            month_first: date(2019, 5, 2),
        };
        assert_eq!(read("5/02/2019", &DateOrder::NotNeeded), both);
        let day_first = DateReading::Date {
            date: date(2019, 2, 5),
        };
        assert_eq!(read("5/02/2019", &DateOrder::DayFirst), day_first);
    }

    #[test]
    fn numbers_in_a_column_of_dates_are_serial_days() {
        let read = |number| date_from_cell(&CellValue::Number(number), &DateOrder::NotNeeded);
        assert_eq!(
            read(43_917.0),
            DateReading::Date {
                date: date(2020, 3, 27)
            }
        );
        assert_eq!(read(2020.0), DateReading::Unreadable);
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_fall(text: String) {
            let _ = parse_date(&text, &DateOrder::NotNeeded);
            let _ = DateOrder::decide([text.as_str()]);
        }

        #[test]
        fn near_dates_do_not_make_it_fall(text in "[0-9年月日/. :tTaZ-]{0,14}") {
            let _ = parse_date(&text, &DateOrder::MonthFirst);
        }

        #[test]
        fn a_written_date_is_read_back(year in 1970i16..2069, month in 1i8..=12, day in 1i8..=28) {
            let expected = DateReading::Date { date: date(year, month, day) };
            let written = [
                format!("{day}/{month}/{year}"), format!("{day:02}.{month:02}.{year}"),
                format!("{year}-{month:02}-{day:02}"), format!("{year}年{month}月{day}日"),
                format!("{day}-{month}-{:02}", year % 100),
            ];
            for text in written {
                proptest::prop_assert_eq!(parse_date(&text, &DateOrder::DayFirst), expected);
            }
            let american = format!("{month}/{day}/{year}");
            proptest::prop_assert_eq!(parse_date(&american, &DateOrder::MonthFirst), expected);
        }
    }
}
