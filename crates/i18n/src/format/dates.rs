//! Civil dates. Time zones are the caller's matter.

use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::fieldsets::{MD, YMD, YMDT};
use icu_datetime::input::{DateTime as IcuDateTime, Time};
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter};
use jiff::civil::{Date, DateTime};

use super::locale;
use crate::Language;
use crate::language::PerLanguage;

type Formatter<Fields> = PerLanguage<Option<FixedCalendarDateTimeFormatter<Gregorian, Fields>>>;

static SHORT: Formatter<YMD> = PerLanguage::new();
static LONG: Formatter<YMD> = PerLanguage::new();
static WITHOUT_YEAR: Formatter<MD> = PerLanguage::new();
static WITH_TIME: Formatter<YMDT> = PerLanguage::new();

/// A date in few signs that cannot be misread: `12 Dec 2026`, `12.12.2026`, `2026/12/12`.
pub fn date(language: Language, day: Date) -> String {
    let formatter = SHORT.get(language, |language| {
        FixedCalendarDateTimeFormatter::try_new(wishes(language), YMD::medium()).ok()
    });
    let written = formatter.as_ref().zip(icu(day));
    let written = written.map(|(formatter, day)| formatter.format(&day).to_string());
    written.unwrap_or_else(|| day.to_string())
}

/// A date with the month in words: `12 December 2026`, `2026年12月12日`.
pub fn date_long(language: Language, day: Date) -> String {
    let formatter = LONG.get(language, |language| {
        FixedCalendarDateTimeFormatter::try_new(wishes(language), YMD::long()).ok()
    });
    let written = formatter.as_ref().zip(icu(day));
    let written = written.map(|(formatter, day)| formatter.format(&day).to_string());
    written.unwrap_or_else(|| day.to_string())
}

/// A date without its year, for tables of the present: `12 Dec`.
pub fn day(language: Language, day: Date) -> String {
    let formatter = WITHOUT_YEAR.get(language, |language| {
        FixedCalendarDateTimeFormatter::try_new(wishes(language), MD::medium()).ok()
    });
    let written = formatter.as_ref().zip(icu(day));
    let written = written.map(|(formatter, day)| formatter.format(&day).to_string());
    written.unwrap_or_else(|| day.to_string())
}

/// A date with hours and minutes, on the clock of the reader's time zone.
pub fn date_time(language: Language, moment: DateTime) -> String {
    let formatter = WITH_TIME.get(language, |language| {
        FixedCalendarDateTimeFormatter::try_new(wishes(language), YMD::medium().with_time_hm()).ok()
    });
    let written = formatter.as_ref().zip(icu_with_time(moment));
    let written = written.map(|(formatter, moment)| formatter.format(&moment).to_string());
    written.unwrap_or_else(|| moment.strftime("%Y-%m-%d %H:%M").to_string())
}

fn wishes(language: Language) -> DateTimeFormatterPreferences {
    DateTimeFormatterPreferences::from(locale(language))
}

fn icu(day: Date) -> Option<IcuDate<Gregorian>> {
    let [month, number] = [day.month(), day.day()].map(|part| u8::try_from(part).unwrap_or(0));
    IcuDate::try_new_gregorian(day.year().into(), month, number).ok()
}

fn icu_with_time(moment: DateTime) -> Option<IcuDateTime<Gregorian>> {
    let [hour, minute] =
        [moment.hour(), moment.minute()].map(|part| u8::try_from(part).unwrap_or(0));
    Some(IcuDateTime {
        date: icu(moment.date())?,
        time: Time::try_new(hour, minute, 0, 0).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as civil;

    use super::*;

    fn everywhere(write: impl Fn(Language) -> String) -> Vec<String> {
        // Thin spaces of newer CLDR look like spaces.
        Language::ALL
            .map(|language| write(language).replace('\u{202f}', " "))
            .to_vec()
    }

    #[test]
    fn dates_are_written_as_the_language_does() {
        let day_of = civil(2026, 12, 5);
        assert_eq!(
            everywhere(|language| date(language, day_of)),
            [
                "5 Dec 2026",
                "5 dic 2026",
                "05.12.2026",
                "5 de dez. de 2026",
                "2026/12/05",
                "2026年12月5日"
            ]
        );
        assert_eq!(
            everywhere(|language| date_long(language, day_of)),
            [
                "5 December 2026",
                "5 de diciembre de 2026",
                "5. Dezember 2026",
                "5 de dezembro de 2026",
                "2026年12月5日",
                "2026年12月5日"
            ]
        );
        assert_eq!(
            everywhere(|language| day(language, day_of)),
            [
                "5 Dec",
                "5 dic",
                "5. Dez.",
                "5 de dez.",
                "12月5日",
                "12月5日"
            ]
        );
    }

    #[test]
    fn a_moment_has_hours_and_minutes() {
        let moment = civil(2026, 12, 5).at(14, 5, 0, 0);
        let written = everywhere(|language| date_time(language, moment));
        assert!(
            written
                .iter()
                .all(|text| text.contains("05") && text.contains("2026")),
            "{written:?}"
        );
    }
}
