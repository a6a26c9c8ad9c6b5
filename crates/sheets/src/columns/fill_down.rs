//! Names that stand only in the first row of a block are carried down.

use std::collections::BTreeMap;

use super::Mapping;
use crate::{Address, Cell, Row};

/// Carries values down the columns for which the mapping says so.
#[derive(Debug)]
pub struct FillDown {
    last: BTreeMap<u32, Option<Cell>>,
}

impl FillDown {
    /// Takes the columns from a mapping.
    pub fn new(mapping: &Mapping) -> Self {
        let columns = mapping.columns.iter().filter(|column| column.fill_down);
        Self {
            last: columns.map(|column| (column.column(), None)).collect(),
        }
    }

    /// Fills the empty cells of a row; filled cells name the cell that they come from.
    pub fn apply(&mut self, row: &mut Row) {
        for (column, last) in &mut self.last {
            match row.cells.binary_search_by_key(column, Cell::column) {
                Ok(at) => *last = row.cells.get(at).cloned(),
                Err(at) => {
                    if let Some(above) = last {
                        let from = above.merged_from.unwrap_or(above.address);
                        let address = Address::new(row.number, *column);
                        row.cells.insert(
                            at,
                            Cell {
                                address,
                                value: above.value.clone(),
                                merged_from: Some(from),
                            },
                        );
                    }
                }
            }
        }
    }
}
