//! A page as it comes in: a name, and lines with their numbers.

use serde::Serialize;

use crate::inline;
use crate::text;

/// A Markdown page to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The file name, as links from other pages spell it.
    pub name: String,
    /// The whole text of the file.
    pub content: String,
}

impl Page {
    /// Makes a page of a file's name and content.
    #[must_use]
    pub fn new(name: impl Into<String>, content: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            content: content.into(),
        }
    }
}

/// Where something stands: line and column count from 1, the column in characters.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The page's file name.
    pub file: String,
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// A line without its ending.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'page> {
    pub(crate) number: usize,
    pub(crate) text: &'page str,
}

impl Line<'_> {
    pub(crate) fn is_blank(&self) -> bool {
        self.text.chars().all(text::is_unseen)
    }
}

pub(crate) fn lines(content: &str) -> Vec<Line<'_>> {
    content
        .split('\n')
        .enumerate()
        .map(|(index, text)| Line {
            number: index + 1,
            text: text.strip_suffix('\r').unwrap_or(text),
        })
        .collect()
}

/// A piece of a line, with the place of its first character.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) raw: String,
}

impl Part {
    /// The piece that starts at a byte of a line.
    pub(crate) fn of_line(line: Line<'_>, start: usize) -> Self {
        Self::cut(line, start, line.text.len())
    }

    /// The piece between two bytes of a line, without the space around it.
    pub(crate) fn cut(line: Line<'_>, start: usize, end: usize) -> Self {
        let piece = line.text.get(start..end).unwrap_or_default();
        let inner = piece.trim_start_matches(text::is_unseen);
        let before = start + (piece.len() - inner.len());
        let passed = line.text.get(..before).unwrap_or_default();
        Self {
            line: line.number,
            column: passed.chars().count() + 1,
            raw: inner.trim_end_matches(text::is_unseen).to_owned(),
        }
    }

    pub(crate) fn plain(&self) -> String {
        inline::plain(&self.raw)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.raw.is_empty()
    }

    pub(crate) fn at(&self, file: &str) -> Place {
        Place {
            file: file.to_owned(),
            line: self.line,
            column: self.column,
        }
    }
}
