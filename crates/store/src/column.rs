//! How domain values stand in columns: days, owners, sort keys. No sort key is NULL.

use jiff::civil::{Date, date};
use uuid::Uuid;

use desbloqueo_domain::code::{Code, ContactId, PersonId};
use desbloqueo_domain::line::{ActionText, Due, NextAction};
use desbloqueo_domain::owner::Owner;

use crate::error::{StoreError, StoreResult};

const EPOCH: Date = date(1970, 1, 1);

/// Stands for "no day": 31 December 9999, after every real one.
pub const NO_DAY: i64 = 2_932_896;

/// A civil day as days since 1 January 1970.
pub fn day(day: Date) -> i64 {
    day.duration_since(EPOCH).as_hours() / 24
}

/// A civil day that may be missing.
pub fn optional_day(value: Option<Date>) -> i64 {
    value.map_or(NO_DAY, day)
}

/// The civil day of a column.
pub fn to_day(table: &'static str, column: &'static str, number: i64) -> StoreResult<Date> {
    let span = jiff::Span::new().try_days(number);
    span.and_then(|span| EPOCH.checked_add(span))
        .map_err(|_| StoreError::Inconsistent {
            table,
            column,
            id: String::new(),
            found: number.to_string(),
        })
}

/// The civil day of a column that may hold none.
pub fn to_optional_day(
    table: &'static str,
    column: &'static str,
    number: i64,
) -> StoreResult<Option<Date>> {
    if number == NO_DAY {
        Ok(None)
    } else {
        to_day(table, column, number).map(Some)
    }
}

/// An owner as one word.
pub fn owner(owner: &Owner) -> String {
    match owner {
        Owner::Nobody => String::new(),
        Owner::Person(id) => format!("person:{}", id.0),
        Owner::Contact(id) => format!("contact:{}", id.0),
        Owner::Role(code) => format!("role:{code}"),
    }
}

/// The owner of a column.
pub fn to_owner(table: &'static str, column: &'static str, text: &str) -> StoreResult<Owner> {
    let read = || match text.split_once(':') {
        None if text.is_empty() => Some(Owner::Nobody),
        Some(("person", id)) => Uuid::parse_str(id).ok().map(PersonId).map(Owner::Person),
        Some(("contact", id)) => Uuid::parse_str(id).ok().map(ContactId).map(Owner::Contact),
        Some(("role", code)) => Code::parse(code).ok().map(Owner::Role),
        _ => None,
    };
    read().ok_or_else(|| inconsistent(table, column, text))
}

/// A code that may be missing.
pub fn optional_code(code: Option<&Code>) -> String {
    code.map(|code| code.as_str().to_owned())
        .unwrap_or_default()
}

/// The code of a column.
pub fn to_code(table: &'static str, column: &'static str, text: &str) -> StoreResult<Code> {
    Code::parse(text).map_err(|_| inconsistent(table, column, text))
}

/// The code of a column that may hold none.
pub fn to_optional_code(
    table: &'static str,
    column: &'static str,
    text: &str,
) -> StoreResult<Option<Code>> {
    if text.is_empty() {
        Ok(None)
    } else {
        to_code(table, column, text).map(Some)
    }
}

/// The columns of a next action: code, own words, whether its day is open, day, owner.
pub fn next_action(action: &NextAction) -> (String, String, bool, i64, String) {
    let (code, text) = match &action.what {
        ActionText::Nothing => (String::new(), String::new()),
        ActionText::Code(code) => (code.as_str().to_owned(), String::new()),
        ActionText::Text(text) => (String::new(), text.clone()),
    };
    let open = matches!(action.due, Due::OpenUntil(_));
    (
        code,
        text,
        open,
        optional_day(action.due.day()),
        owner(&action.owner),
    )
}

/// The next action of a row.
pub fn to_next_action(
    table: &'static str,
    code: &str,
    text: &str,
    open: bool,
    day: i64,
    who: &str,
) -> StoreResult<NextAction> {
    let what = match (code, text) {
        ("", "") => ActionText::Nothing,
        ("", text) => ActionText::Text(text.to_owned()),
        (code, _) => ActionText::Code(to_code(table, "next_code", code)?),
    };
    let due = match to_optional_day(table, "next_day", day)? {
        None => Due::Never,
        Some(day) if open => Due::OpenUntil(day),
        Some(day) => Due::On(day),
    };
    Ok(NextAction {
        what,
        due,
        owner: to_owner(table, "next_owner", who)?,
    })
}

/// Text as it is sorted and looked up: without case, accents and odd spaces.
pub fn sort_key(text: &str) -> String {
    desbloqueo_domain::text::fold(text)
}

/// A value that cannot be.
pub fn inconsistent(
    table: &'static str,
    column: &'static str,
    found: impl Into<String>,
) -> StoreError {
    StoreError::Inconsistent {
        table,
        column,
        id: String::new(),
        found: found.into(),
    }
}
