//! One value of a file, read as what the format expects there.

use std::ops::RangeInclusive;
use std::rc::Rc;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::rulebook::MonthDay;
use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeString, DeValue};

use super::fields::type_name;
use super::{Fields, Report, Source};
use crate::fault::FaultCause;

/// One value of a file.
pub(crate) struct Cell<'s> {
    source: &'s Source<'s>,
    /// Its key; for an item of a list, that of the list.
    pub(crate) key: &'s str,
    /// Where the key begins, in bytes.
    pub(super) key_start: usize,
    value: &'s DeValue<'s>,
    start: usize,
    path: Rc<str>,
}

impl<'s> Cell<'s> {
    pub(super) fn of(
        source: &'s Source<'s>,
        key: &'s Spanned<DeString<'s>>,
        value: &'s Spanned<DeValue<'s>>,
        path: &Rc<str>,
    ) -> Self {
        Self {
            source,
            key: key.get_ref(),
            key_start: key.span().start,
            value: value.get_ref(),
            start: value.span().start,
            path: Rc::clone(path),
        }
    }

    /// The dotted path of the value.
    pub(crate) fn subject(&self) -> String {
        if self.path.is_empty() {
            self.key.to_owned()
        } else {
            format!("{}.{}", self.path, self.key)
        }
    }

    /// A fault of the value.
    pub(crate) fn fault(&self, cause: FaultCause) -> Report<'s> {
        self.source.fault(self.start, cause, &self.subject())
    }

    /// A fault of the key.
    pub(crate) fn fault_of_key(&self, cause: FaultCause) -> Report<'s> {
        self.source.fault(self.key_start, cause, &self.subject())
    }

    fn wrong_type(&self, expected: &str) {
        self.fault(FaultCause::WrongType)
            .found(type_name(self.value))
            .expected(expected)
            .report();
    }

    /// A text, empty or not.
    pub(crate) fn text(&self) -> Option<&'s str> {
        let text = self.value.as_str();
        if text.is_none() {
            self.wrong_type("text");
        }
        text
    }

    /// A text with words in it.
    pub(crate) fn words(&self) -> Option<&'s str> {
        let text = self.text()?;
        if text.trim().is_empty() {
            self.fault(FaultCause::EmptyText).report();
            return None;
        }
        Some(text)
    }

    /// A code.
    pub(crate) fn code(&self) -> Option<Code> {
        self.parse(FaultCause::NotACode, |text| Code::parse(text).ok())
    }

    /// A date, as `2026-11-22`.
    pub(crate) fn date(&self) -> Option<Date> {
        self.parse(FaultCause::NotADate, |text| {
            text.parse()
                .ok()
                .filter(|date: &Date| date.to_string() == text)
        })
    }

    /// A day of the year, as `12-31`.
    pub(crate) fn month_day(&self) -> Option<MonthDay> {
        self.parse(FaultCause::NotAMonthDay, |text| {
            let date: Date = format!("2024-{text}").parse().ok()?;
            (text.len() == 5).then(|| MonthDay {
                month: date.month(),
                day: date.day(),
            })
        })
    }

    /// A text read by a function, or the fault when it reads nothing.
    pub(crate) fn parse<T>(
        &self,
        cause: FaultCause,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text()?;
        let value = read(text);
        if value.is_none() {
            self.fault(cause).found(text).report();
        }
        value
    }

    /// One of the words allowed.
    pub(crate) fn one_of<T: Copy>(&self, allowed: &[(&str, T)]) -> Option<T> {
        let text = self.text()?;
        let value = allowed
            .iter()
            .find(|(word, _)| *word == text)
            .map(|(_, value)| *value);
        if value.is_none() {
            let report = self.fault(FaultCause::NotOneOf).found(text);
            allowed
                .iter()
                .fold(report, |report, (word, _)| report.expected(*word))
                .report();
        }
        value
    }

    /// A whole number within bounds.
    pub(crate) fn number(&self, bounds: &RangeInclusive<i32>) -> Option<i32> {
        let Some(written) = self.value.as_integer() else {
            self.wrong_type("number");
            return None;
        };
        let number = i32::from_str_radix(written.as_str(), written.radix()).ok();
        let number = number.filter(|number| bounds.contains(number));
        if number.is_none() {
            self.fault(FaultCause::OutOfRange)
                .found(written.as_str())
                .expected(bounds.start())
                .expected(bounds.end())
                .report();
        }
        number
    }

    /// True or false.
    pub(crate) fn flag(&self) -> Option<bool> {
        let flag = self.value.as_bool();
        if flag.is_none() {
            self.wrong_type("true-or-false");
        }
        flag
    }

    /// A table.
    pub(crate) fn table(&self) -> Option<Fields<'s>> {
        let Some(table) = self.value.as_table() else {
            self.wrong_type("table");
            return None;
        };
        Some(Fields::of(self.source, table, self.start, &self.subject()))
    }

    /// The items of a list; `None` where the value is no list.
    pub(crate) fn list(&self) -> Option<Vec<Self>> {
        let Some(array) = self.value.as_array() else {
            self.wrong_type("list");
            return None;
        };
        Some(array.iter().map(|item| self.item(item)).collect())
    }

    /// The items of a list.
    pub(crate) fn items(&self) -> Vec<Self> {
        self.list().unwrap_or_default()
    }

    /// The items of a list that must have some.
    pub(crate) fn some_items(&self) -> Vec<Self> {
        let items = self.items();
        if items.is_empty() && self.value.is_array() {
            self.fault(FaultCause::EmptyList).report();
        }
        items
    }

    fn item(&self, item: &'s Spanned<DeValue<'s>>) -> Self {
        Self {
            source: self.source,
            key: self.key,
            key_start: self.key_start,
            value: item.get_ref(),
            start: item.span().start,
            path: Rc::clone(&self.path),
        }
    }

    /// The text of a value that may also be something else, without a fault.
    pub(crate) fn as_text(&self) -> Option<&'s str> {
        self.value.as_str()
    }
}
