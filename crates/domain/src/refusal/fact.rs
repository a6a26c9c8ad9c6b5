//! What a refusal or a notice found, and what it expected.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Field;
use crate::code::Code;

/// A value in a refusal, typed so that it can be written in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "value")]
pub enum Fact {
    /// Nothing there.
    Nothing,
    /// Free text, as found.
    Text(String),
    /// A code of the playbook.
    Code(Code),
    /// Several codes of the playbook.
    Codes(Vec<Code>),
    /// A count of units, or another whole number.
    Number(i64),
    /// A civil date.
    Day(Date),
    /// A field.
    Field(Field),
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&Code> for Fact {
    fn from(code: &Code) -> Self {
        Self::Code(code.clone())
    }
}

impl From<i64> for Fact {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<Date> for Fact {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl<T: Into<Self>> From<Option<T>> for Fact {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}
