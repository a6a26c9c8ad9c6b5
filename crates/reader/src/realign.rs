//! Brings a row to the width of its table's headings, by evidence.

use crate::language::Language;
use crate::page::Part;
use crate::rows::Row;
use crate::terms::Terms;
use crate::text;

/// What was done to a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Repair {
    /// The cell at this number, from 1, was dropped.
    Dropped { number: usize, cell: Part },
    /// An empty cell was put in at this number, from 1.
    Inserted { number: usize },
}

/// What is known of a table when a row is to be brought to its width.
pub(crate) struct Shape<'table> {
    columns: &'table [Option<String>],
    /// Some rows that have as many cells as there are headings.
    whole: Vec<&'table Row>,
    language: Language,
    terms: &'table Terms,
}

// beyond this a row is no shifted row but something else, and trying every cell would take long
const MOST_REPAIRS: usize = 3;
const MOST_CELLS: usize = 64;

impl<'table> Shape<'table> {
    pub(crate) fn new(
        columns: &'table [Option<String>],
        rows: &'table [Row],
        language: Language,
        terms: &'table Terms,
    ) -> Self {
        const MOST_ROWS: usize = 8;
        let whole = rows.iter().filter(|row| row.cells.len() == columns.len());
        Self {
            columns,
            whole: whole.take(MOST_ROWS).collect(),
            language,
            terms,
        }
    }

    /// The row's cells, at most as many as there are headings, and what was done.
    pub(crate) fn fit(&self, row: &Row) -> (Vec<Part>, Vec<Repair>) {
        let width = self.columns.len();
        let mut cells = row.cells.clone();
        let mut numbers: Vec<usize> = (1..=cells.len()).collect();
        let mut repairs = Vec::new();
        while cells.len() > width {
            let is_tried = repairs.len() < MOST_REPAIRS && cells.len() <= MOST_CELLS;
            let index = if is_tried {
                self.misfit(&cells)
            } else {
                cells.len() - 1
            };
            let number = numbers.remove(index);
            repairs.push(Repair::Dropped {
                number,
                cell: cells.remove(index),
            });
        }
        while cells.len() < width && repairs.len() < MOST_REPAIRS {
            let is_tried = width <= MOST_CELLS;
            let index = if is_tried {
                self.gap(&cells)
            } else {
                cells.len()
            };
            cells.insert(
                index,
                Part {
                    line: row.line,
                    ..Part::default()
                },
            );
            repairs.push(Repair::Inserted { number: index + 1 });
        }
        (cells, repairs)
    }

    /// The cell without which the others fit best; of equals an empty one, then the last.
    fn misfit(&self, cells: &[Part]) -> usize {
        let rank = |index: &usize| {
            let rest = cells.iter().enumerate().filter(|(at, _)| at != index);
            let cell = cells.get(*index);
            (
                self.score(rest.map(|(_, cell)| cell)),
                cell.is_some_and(Part::is_empty),
                *index,
            )
        };
        (0..cells.len()).max_by_key(rank).unwrap_or_default()
    }

    /// Where an empty cell makes the others fit best; of equals the last.
    fn gap(&self, cells: &[Part]) -> usize {
        let empty = Part::default();
        let rank = |index: &usize| {
            let (before, after) = cells.split_at((*index).min(cells.len()));
            self.score(before.iter().chain([&empty]).chain(after))
        };
        (0..=cells.len()).max_by_key(rank).unwrap_or_default()
    }

    fn score<'cell>(&self, cells: impl Iterator<Item = &'cell Part>) -> i32 {
        let of_column = |(index, (column, cell)): (usize, (&Option<String>, &Part))| {
            self.meaning_score(column.as_deref(), cell) + self.likeness_score(index, cell)
        };
        self.columns
            .iter()
            .zip(cells)
            .enumerate()
            .map(of_column)
            .sum()
    }

    fn meaning_score(&self, column: Option<&str>, cell: &Part) -> i32 {
        let Some(column) = column.filter(|_| !cell.is_empty()) else {
            return 0;
        };
        let is_known = self
            .terms
            .recognise(column, &cell.raw, self.language)
            .is_some()
            || column == "date"
                && crate::dates::read(&cell.plain(), None)
                    .raw
                    .contains(is_digit);
        if is_known { 2 } else { 0 }
    }

    /// Compares a cell with those of whole rows in the same column.
    fn likeness_score(&self, index: usize, cell: &Part) -> i32 {
        let likeness = |other: &&Row| match other.cells.get(index) {
            Some(other) if other.is_empty() != cell.is_empty() => -1,
            Some(other) if other.is_empty() => 0,
            Some(other) => likeness(&other.raw, &cell.raw),
            None => 0,
        };
        self.whole.iter().map(likeness).max().unwrap_or_default()
    }
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

fn likeness(one: &str, other: &str) -> i32 {
    let (one, other) = (text::key(one), text::key(other));
    if one == other {
        return 3;
    }
    let shared = one
        .split(' ')
        .any(|word| word.len() > 1 && other.split(' ').any(|o| o == word));
    i32::from(shared)
}
