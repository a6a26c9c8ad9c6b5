//! How an export speaks the reader's language.

use std::borrow::Cow;

use super::Column;

/// Headings and labels in the reader's language. An import finds the codes again by the labels (rule V2).
pub trait Labels: Send + Sync {
    /// The heading of a column.
    fn heading(&self, column: Column) -> Cow<'_, str>;

    /// The label of a code that stands in a column; the code itself where there is none.
    fn value<'a>(&'a self, column: Column, code: &'a str) -> Cow<'a, str>;
}

/// Codes as they are, for programs that read files.
#[derive(Debug, Clone, Copy, Default)]
pub struct Codes;

impl Labels for Codes {
    fn heading(&self, column: Column) -> Cow<'_, str> {
        Cow::Borrowed(column.code())
    }

    fn value<'a>(&'a self, _: Column, code: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(code)
    }
}
