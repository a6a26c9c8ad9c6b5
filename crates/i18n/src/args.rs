//! The values that a message is written with.

use std::borrow::Cow;

use fluent_bundle::FluentArgs;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

/// The values of a message's variables.
#[derive(Debug, Default)]
pub struct Args<'a>(FluentArgs<'a>);

impl<'a> Args<'a> {
    /// No values yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// With a text, as it is to be read.
    pub fn text(mut self, name: &'a str, value: impl Into<Cow<'a, str>>) -> Self {
        self.0.set(name, value.into());
        self
    }

    /// With a whole number: it chooses the plural, and is written as the language writes numbers.
    pub fn number(mut self, name: &'a str, value: i64) -> Self {
        self.0.set(name, value);
        self
    }

    /// With a count, such as a length.
    pub fn count(self, name: &'a str, value: usize) -> Self {
        self.number(name, i64::try_from(value).unwrap_or(i64::MAX))
    }

    /// With a number that has `digits` digits after the separator.
    pub fn decimal(mut self, name: &'a str, value: f64, digits: usize) -> Self {
        let options = FluentNumberOptions {
            minimum_fraction_digits: Some(digits),
            maximum_fraction_digits: Some(digits),
            ..FluentNumberOptions::default()
        };
        self.0.set(name, FluentNumber::new(value, options));
        self
    }

    /// With `yes` or `no`, for messages to choose by.
    pub fn flag(self, name: &'a str, value: bool) -> Self {
        self.text(name, if value { "yes" } else { "no" })
    }

    /// With a text that may be absent; the message chooses by `has-…` before the name.
    pub fn optional(mut self, name: &'a str, value: Option<impl Into<Cow<'a, str>>>) -> Self {
        let has = if value.is_some() { "yes" } else { "no" };
        self.0.set(format!("has-{name}"), has);
        match value {
            Some(value) => self.text(name, value),
            None => self,
        }
    }

    pub(crate) fn fluent(&self) -> &FluentArgs<'a> {
        &self.0
    }
}

/// What was found, or is expected, ready to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown<'a> {
    /// Nothing to show.
    Nothing,
    /// A text in the reader's language: a label, a date, a list.
    Text(Cow<'a, str>),
    /// A whole number.
    Number(i64),
}

impl<'a> Args<'a> {
    /// The values of `refusal-…` and `notice-…`: the name of the field in the reader's language, what was found
    /// and what is expected. Between two numbers, the difference and its direction come by themselves.
    pub fn refusal(field: impl Into<Cow<'a, str>>, found: Shown<'a>, expected: Shown<'a>) -> Self {
        let compared = Self::new().text("field", field).compared(&found, &expected);
        compared
            .shown("found", "has-found", found)
            .shown("expected", "has-expected", expected)
    }

    fn compared(self, found: &Shown<'_>, expected: &Shown<'_>) -> Self {
        let (Shown::Number(found), Shown::Number(expected)) = (found, expected) else {
            return self.number("difference", 0).text("compared", "unknown");
        };
        let direction = if found > expected { "more" } else { "fewer" };
        let difference = i64::try_from(found.abs_diff(*expected)).unwrap_or(i64::MAX);
        self.number("difference", difference)
            .text("compared", direction)
    }

    fn shown(self, name: &'a str, has: &'a str, value: Shown<'a>) -> Self {
        match value {
            Shown::Text(text) if !text.trim().is_empty() => self.text(name, text).flag(has, true),
            Shown::Number(number) => self.number(name, number).flag(has, true),
            Shown::Nothing | Shown::Text(_) => self.flag(has, false),
        }
    }
}

impl<'a> From<&'a str> for Shown<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Shown<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<i64> for Shown<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
