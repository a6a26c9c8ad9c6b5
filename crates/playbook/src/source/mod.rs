//! TOML files with the place of every value, and the faults found in them.

mod cell;
mod fields;

pub(crate) use cell::Cell;
pub(crate) use fields::Fields;

use std::cell::RefCell;

use toml::Spanned;
use toml::de::DeTable;

use crate::fault::{Fault, FaultCause};

/// One file of a pack, read as far as it can be read.
pub(crate) struct Source<'t> {
    file: String,
    text: &'t str,
    root: Spanned<DeTable<'t>>,
    found: RefCell<Vec<(usize, Fault)>>,
}

impl<'t> Source<'t> {
    /// Reads a file, noting its syntax errors.
    pub(crate) fn read(file: &str, text: &'t str) -> Self {
        let (root, errors) = DeTable::parse_recoverable(text);
        let source = Self {
            file: file.to_owned(),
            text,
            root,
            found: RefCell::default(),
        };
        for error in errors {
            let start = error.span().map_or(0, |span| span.start);
            let fault = source
                .fault(start, FaultCause::TomlSyntax, "")
                .found(error.message());
            fault.report();
        }
        source
    }

    /// A file that is not there: every question about it finds nothing.
    pub(crate) fn missing(file: &str) -> Self {
        let source = Self::read(file, "");
        source.fault(0, FaultCause::MissingFile, "").report();
        source
    }

    /// Its keys at the top.
    pub(crate) fn fields(&'t self) -> Fields<'t> {
        Fields::of(self, self.root.get_ref(), 0, "")
    }

    /// Begins a fault at a place in bytes.
    pub(crate) fn fault(&self, offset: usize, cause: FaultCause, subject: &str) -> Report<'_> {
        let (line, column) = self.position(offset);
        let fault = Fault {
            file: self.file.clone(),
            line,
            column,
            cause,
            subject: subject.to_owned(),
            found: None,
            expected: Vec::new(),
        };
        Report {
            into: &self.found,
            offset,
            fault,
        }
    }

    fn position(&self, offset: usize) -> (usize, usize) {
        let before = self.text.get(..offset).unwrap_or(self.text);
        let line = before.bytes().filter(|byte| *byte == b'\n').count();
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let column = before.get(start..).map_or(0, |rest| rest.chars().count());
        (line + 1, column + 1)
    }

    /// The faults in the order of the file, without those that only follow from a syntax error.
    pub(crate) fn into_faults(self) -> Vec<Fault> {
        let mut found = self.found.into_inner();
        found.sort_by_key(|(offset, fault)| (*offset, fault.cause, fault.subject.clone()));
        let broken: Vec<usize> = found
            .iter()
            .filter(|(_, fault)| fault.cause.is_about_reading())
            .map(|(_, fault)| fault.line)
            .collect();
        let follows = |fault: &Fault| {
            !fault.cause.is_about_reading()
                && (broken.contains(&fault.line)
                    || !broken.is_empty() && fault.cause.is_about_absence())
        };
        found
            .into_iter()
            .map(|(_, fault)| fault)
            .filter(|fault| !follows(fault))
            .collect()
    }
}

/// A fault under way: what was found and expected can be added until it is reported.
#[must_use]
pub(crate) struct Report<'s> {
    into: &'s RefCell<Vec<(usize, Fault)>>,
    offset: usize,
    fault: Fault,
}

impl Report<'_> {
    /// Says what was found.
    pub(crate) fn found(mut self, found: &(impl ToString + ?Sized)) -> Self {
        self.fault.found = Some(found.to_string());
        self
    }

    /// Says what is expected.
    pub(crate) fn expected(mut self, expected: &(impl ToString + ?Sized)) -> Self {
        self.fault.expected.push(expected.to_string());
        self
    }

    /// Records it.
    pub(crate) fn report(self) {
        self.into.borrow_mut().push((self.offset, self.fault));
    }
}
