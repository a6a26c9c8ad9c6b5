//! What one cell holds.

use std::borrow::Cow;

use desbloqueo_sheets::CellValue;
use jiff::civil::{Date, DateTime};
use serde::{Serialize, Serializer};

/// What one cell holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value<'a> {
    /// Nothing.
    #[default]
    Empty,
    /// Text as it stands.
    Text(Cow<'a, str>),
    /// A whole number.
    Whole(i64),
    /// A number.
    Number(f64),
    /// A day.
    Date(Date),
    /// A day with a time of day.
    DateTime(DateTime),
    /// Yes or no.
    Bool(bool),
}

impl<'a> Value<'a> {
    /// A text; an empty one is nothing.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// A day, where there is one.
    pub fn date(day: Option<Date>) -> Self {
        day.map_or(Self::Empty, Self::Date)
    }

    /// A whole number, where there is one.
    pub fn whole(number: Option<i64>) -> Self {
        number.map_or(Self::Empty, Self::Whole)
    }

    /// The same value for less long.
    pub(crate) fn borrowed(&self) -> Value<'_> {
        match self {
            Self::Empty => Value::Empty,
            Self::Text(text) => Value::Text(Cow::Borrowed(text)),
            Self::Whole(number) => Value::Whole(*number),
            Self::Number(number) => Value::Number(*number),
            Self::Date(day) => Value::Date(*day),
            Self::DateTime(at) => Value::DateTime(*at),
            Self::Bool(value) => Value::Bool(*value),
        }
    }

    /// Whether it is a number that no file can hold.
    pub(crate) fn is_not_finite(&self) -> bool {
        matches!(self, Self::Number(number) if !number.is_finite())
    }
}

impl From<&CellValue> for Value<'static> {
    /// A cell of an imported file as it was; an error value as its text.
    fn from(cell: &CellValue) -> Self {
        match cell {
            CellValue::Text(text) | CellValue::Error(text) => Self::text(text.clone()),
            CellValue::Number(number) => Self::Number(*number),
            CellValue::Date(day) => Self::Date(*day),
            CellValue::DateTime(at) => Self::DateTime(*at),
            CellValue::Bool(value) => Self::Bool(*value),
            CellValue::Empty => Self::Empty,
        }
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Whole(number) => serializer.serialize_i64(*number),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Date(day) => serializer.collect_str(day),
            Self::DateTime(at) => serializer.collect_str(at),
            Self::Bool(value) => serializer.serialize_bool(*value),
        }
    }
}
