//! The keys of one table: those asked for are known, the others are faults.

use std::rc::Rc;

use toml::de::{DeTable, DeValue};

use super::{Cell, Report, Source};
use crate::fault::FaultCause;

/// The keys of one table.
pub(crate) struct Fields<'s> {
    source: &'s Source<'s>,
    table: &'s DeTable<'s>,
    start: usize,
    path: Rc<str>,
    known: Vec<&'static str>,
}

impl<'s> Fields<'s> {
    /// The keys of a table that begins at a place in bytes.
    pub(crate) fn of(
        source: &'s Source<'s>,
        table: &'s DeTable<'s>,
        start: usize,
        path: &str,
    ) -> Self {
        Self {
            source,
            table,
            start,
            path: Rc::from(path),
            known: Vec::new(),
        }
    }

    /// Names the table by its entry's code from here on.
    pub(crate) fn rename(&mut self, path: &str) {
        self.path = Rc::from(path);
    }

    /// A fault of the table as a whole.
    pub(crate) fn fault(&self, cause: FaultCause) -> Report<'s> {
        self.source.fault(self.start, cause, &self.path)
    }

    /// A fault of the table as a whole, about something in it.
    pub(crate) fn fault_about(&self, cause: FaultCause, subject: &str) -> Report<'s> {
        self.source.fault(self.start, cause, &self.subject(subject))
    }

    fn subject(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// A value that may be absent.
    pub(crate) fn optional(&mut self, key: &'static str) -> Option<Cell<'s>> {
        self.known.push(key);
        self.find(key)
    }

    /// A value that must be there.
    pub(crate) fn required(&mut self, key: &'static str) -> Option<Cell<'s>> {
        let cell = self.optional(key);
        if cell.is_none() {
            self.fault_about(FaultCause::MissingKey, key).report();
        }
        cell
    }

    /// The value of a key that is data rather than a word of the format.
    pub(crate) fn find(&self, key: &str) -> Option<Cell<'s>> {
        let (key, value) = self.table.get_key_value(key)?;
        Some(Cell::of(self.source, key, value, &self.path))
    }

    /// All values, where the keys are data rather than words of the format.
    pub(crate) fn cells(&self) -> impl Iterator<Item = Cell<'s>> {
        let (source, path) = (self.source, Rc::clone(&self.path));
        self.table
            .iter()
            .map(move |(key, value)| Cell::of(source, key, value, &path))
    }

    /// The entries of an array of tables; none when it is absent.
    pub(crate) fn tables(&mut self, key: &'static str) -> Vec<Self> {
        let Some(cell) = self.optional(key) else {
            return Vec::new();
        };
        cell.items().iter().filter_map(Cell::table).collect()
    }

    /// Reports the keys that nobody asked for.
    pub(crate) fn finish(&self) {
        for cell in self.cells().filter(|cell| !self.known.contains(&cell.key)) {
            self.source
                .fault(
                    cell.key_start,
                    FaultCause::UnknownKey,
                    &self.subject(cell.key),
                )
                .report();
        }
    }
}

/// The name of a value's type in faults.
pub(super) fn type_name(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "number",
        DeValue::Float(_) => "fraction",
        DeValue::Boolean(_) => "true-or-false",
        DeValue::Datetime(_) => "datetime",
        DeValue::Array(_) => "list",
        DeValue::Table(_) => "table",
    }
}
