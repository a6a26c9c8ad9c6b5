//! Values bound to statements: one list for both databases.

use std::sync::Arc;

use uuid::Uuid;

/// A value bound to a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A whole number, a day, an instant or a truth value.
    Int(i64),
    /// A whole number that may be missing.
    OptionalInt(Option<i64>),
    /// Text.
    Text(String),
    /// An id.
    Id(Uuid),
    /// An id that may be missing.
    OptionalId(Option<Uuid>),
    /// Ids, however many, as one parameter: an array on PostgreSQL, JSON in hexadecimal digits on SQLite.
    Ids(Arc<[Uuid]>),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self::Int(i64::from(truth))
    }
}

impl From<Option<i64>> for Value {
    fn from(number: Option<i64>) -> Self {
        Self::OptionalInt(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Uuid> for Value {
    fn from(id: Uuid) -> Self {
        Self::Id(id)
    }
}

impl From<Option<Uuid>> for Value {
    fn from(id: Option<Uuid>) -> Self {
        Self::OptionalId(id)
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

/// `["…","…"]`, which SQLite's `json_each` takes apart and `unhex` reads.
pub(crate) fn as_json(ids: &[Uuid]) -> String {
    let mut text = String::with_capacity(2 + ids.len() * 35);
    let mut digits = Uuid::encode_buffer();
    text.push('[');
    for (position, id) in ids.iter().enumerate() {
        text.push_str(if position == 0 { "\"" } else { ",\"" });
        text.push_str(id.simple().encode_lower(&mut digits));
        text.push('"');
    }
    text.push(']');
    text
}

/// Lists the values bound to a statement, in the order of `$1`, `$2`, ….
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::value::Value::from($value)),*] };
}
