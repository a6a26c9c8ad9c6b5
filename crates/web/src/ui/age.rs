//! An age in days, which never stands as a colour alone.

use desbloqueo_i18n::Args;
use desbloqueo_words::Words;
use jiff::civil::Date;

/// Days from which an age is worth a glance, and worth an alarm.
const WAITING_DAYS: i64 = 14;
const OLD_DAYS: i64 = 30;

/// An age as it is shown everywhere.
#[derive(Debug, Clone)]
pub(crate) struct AgeView {
    /// `fresh`, `waiting` or `old`.
    pub(crate) level: &'static str,
    /// The days in words.
    pub(crate) text: String,
    /// Since when.
    pub(crate) since: String,
}

impl AgeView {
    pub(crate) fn new(words: &Words<'_>, since: Date, day: Date) -> Self {
        let days = i64::from((day - since).get_days());
        let level = match days {
            days if days > OLD_DAYS => "old",
            days if days >= WAITING_DAYS => "waiting",
            _ => "fresh",
        };
        Self {
            level,
            text: words.text("days-short", &Args::new().number("days", days)),
            since: words.text("since", &Args::new().text("date", words.date(since))),
        }
    }
}
