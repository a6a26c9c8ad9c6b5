//! Table rows: cut into cells here, because a Markdown parser drops the surplus ones.

use crate::page::{Line, Part};
use crate::text;

/// A row, with every cell that stands in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    pub(crate) line: usize,
    pub(crate) cells: Vec<Part>,
}

impl Row {
    pub(crate) fn of_line(line: Line<'_>) -> Self {
        Self {
            line: line.number,
            cells: cells(line),
        }
    }
}

/// A table as it stands, before its rows are brought to the width of its headings.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) header: Row,
    pub(crate) delimiter: Row,
    pub(crate) rows: Vec<Row>,
}

fn cells(line: Line<'_>) -> Vec<Part> {
    let bars = bars(line.text);
    let mut start = 0;
    let mut cells = Vec::with_capacity(bars.len() + 1);
    for bar in bars {
        let before = line.text.get(start..bar).unwrap_or_default();
        // a bar before everything opens the row and ends no cell
        if start > 0 || !before.chars().all(text::is_unseen) {
            cells.push(Part::cut(line, start, bar));
        }
        start = bar + 1;
    }
    let last = Part::of_line(line, start);
    if !last.is_empty() {
        cells.push(last);
    }
    cells
}

fn bars(row: &str) -> Vec<usize> {
    let mut escaped = false;
    let mut found = Vec::new();
    for (index, letter) in row.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '|' => found.push(index),
            _ => {}
        }
    }
    found
}

/// Whether a line can be a row.
pub(crate) fn is_row(line: Line<'_>) -> bool {
    !bars(line.text).is_empty()
}

/// Whether a line parts the headings of a table from its rows.
pub(crate) fn is_delimiter(line: Line<'_>) -> bool {
    let marks = |one: char| matches!(one, '-' | ':' | '|') || text::is_unseen(one);
    line.text.contains('-') && line.text.contains('|') && line.text.chars().all(marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(row: &str) -> Vec<String> {
        let row = Row::of_line(Line {
            number: 1,
            text: row,
        });
        row.cells.into_iter().map(|cell| cell.raw).collect()
    }

    #[test]
    fn an_empty_cell_is_kept_and_an_escaped_bar_ends_none() {
        assert_eq!(raw(r"| a |  | b \| c | "), ["a", "", r"b \| c"]);
        assert_eq!(raw("a | b"), ["a", "b"]);
        assert_eq!(raw("|a||"), ["a", ""]);
    }

    #[test]
    fn a_cell_knows_its_column() {
        let row = Row::of_line(Line {
            number: 3,
            text: "| é | b |",
        });
        let columns: Vec<usize> = row.cells.iter().map(|cell| cell.column).collect();
        assert_eq!(columns, [3, 7]);
    }
}
