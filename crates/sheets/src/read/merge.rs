//! Merged cells: the value belongs to the top-left cell and is copied down, marked as such.

use std::collections::BTreeMap;

use crate::{Address, Cell, CellValue, Row};

/// A merged range, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MergedRange {
    /// The top-left cell, where the value is.
    pub first: Address,
    /// The bottom-right cell.
    pub last: Address,
}

impl MergedRange {
    /// Tells whether the range spans more than one column.
    pub fn is_wide(&self) -> bool {
        self.last.column > self.first.column
    }

    /// Tells whether the range spans more than one row.
    pub fn is_tall(&self) -> bool {
        self.last.row > self.first.row
    }
}

struct Active {
    last_row: u32,
    from: Address,
    value: CellValue,
}

/// Copies values of tall merged ranges down their first column, row by row.
pub(crate) struct MergeFiller {
    /// In reverse order of rows, so that the next one is popped from the end.
    waiting: Vec<MergedRange>,
    /// By column; merged ranges of one column never overlap in a sound file.
    active: BTreeMap<u32, Active>,
}

impl MergeFiller {
    pub(crate) fn new(ranges: &[MergedRange]) -> Self {
        let mut waiting: Vec<_> = ranges
            .iter()
            .copied()
            .filter(MergedRange::is_tall)
            .collect();
        waiting.sort_unstable_by(|a, b| b.cmp(a));
        Self {
            waiting,
            active: BTreeMap::new(),
        }
    }

    pub(crate) fn fill(&mut self, row: &mut Row) {
        if self.waiting.is_empty() && self.active.is_empty() {
            return;
        }
        self.active
            .retain(|_, active| active.last_row >= row.number);
        for (column, active) in &self.active {
            if let Err(at) = row.cells.binary_search_by_key(column, Cell::column) {
                let cell = Cell {
                    address: Address::new(row.number, *column),
                    value: active.value.clone(),
                    merged_from: Some(active.from),
                };
                row.cells.insert(at, cell);
            }
        }
        self.activate(row);
    }

    fn activate(&mut self, row: &Row) {
        while let Some(range) = self.waiting.pop_if(|range| range.first.row <= row.number) {
            let value = row.value(range.first.column);
            if range.first.row == row.number && !value.is_blank() {
                let active = Active {
                    last_row: range.last.row,
                    from: range.first,
                    value: value.clone(),
                };
                self.active.insert(range.first.column, active);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: u32, cells: &[(u32, &str)]) -> Row {
        let cell = |(column, text): &(u32, &str)| {
            Cell::new(
                Address::new(number, *column),
                CellValue::Text((*text).to_owned()),
            )
        };
        Row {
            number,
            cells: cells.iter().map(cell).collect(),
        }
    }

    #[test]
    fn a_tall_merged_label_is_copied_down_and_marked() {
        let range = MergedRange {
            first: Address::new(2, 0),
            last: Address::new(4, 1),
        };
        let mut filler = MergeFiller::new(&[range]);
        let mut rows = [
            row(2, &[(0, "Cobblemere"), (2, "a")]),
            row(3, &[(2, "b")]),
            row(5, &[(2, "c")]),
        ];
        for row in &mut rows {
            filler.fill(row);
        }
        assert_eq!(rows[1].value(0).as_text(), Some("Cobblemere"));
        assert_eq!(rows[1].cells[0].merged_from, Some(Address::new(2, 0)));
        assert!(rows[2].value(0).is_blank());
    }
}
