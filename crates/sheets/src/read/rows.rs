//! Rows as a stream: caps are counted and merged cells filled while it runs.

use super::merge::MergeFiller;
use crate::{Address, Cell, CellValue, Limits, Place, Row, SheetsError};

/// What every format's reader is: rows with content, in order, one at a time.
pub(crate) trait RowSource {
    fn next_row(&mut self) -> Result<Option<Row>, SheetsError>;
}

/// The rows of one sheet that have content, from top to bottom; it ends after an error.
pub struct RowStream<'a> {
    source: Box<dyn RowSource + 'a>,
    filler: MergeFiller,
    ended: bool,
}

impl<'a> RowStream<'a> {
    /// Gives rows again that were read before, merged cells already filled.
    pub(crate) fn of_rows(rows: Vec<Row>) -> Self {
        Self::new(Box::new(rows.into_iter()), MergeFiller::new(&[]))
    }

    pub(crate) fn new(source: Box<dyn RowSource + 'a>, filler: MergeFiller) -> Self {
        Self {
            source,
            filler,
            ended: false,
        }
    }
}

impl RowSource for std::vec::IntoIter<Row> {
    fn next_row(&mut self) -> Result<Option<Row>, SheetsError> {
        Ok(self.next())
    }
}

impl Iterator for RowStream<'_> {
    type Item = Result<Row, SheetsError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        match self.source.next_row() {
            Ok(Some(mut row)) => {
                self.filler.fill(&mut row);
                Some(Ok(row))
            }
            Ok(None) => {
                self.ended = true;
                None
            }
            Err(error) => {
                self.ended = true;
                Some(Err(error))
            }
        }
    }
}

/// Gathers the cells of a row and counts everything against the limits.
pub(crate) struct RowBuilder {
    sheet: String,
    limits: Limits,
    rows: u64,
    cells: u64,
    last_row: u32,
    number: u32,
    current: Vec<Cell>,
}

impl RowBuilder {
    pub(crate) fn new(sheet: &str, limits: &Limits) -> Self {
        let (sheet, limits) = (sheet.to_owned(), limits.clone());
        Self {
            sheet,
            limits,
            rows: 0,
            cells: 0,
            last_row: 0,
            number: 0,
            current: Vec::new(),
        }
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Tells whether a cell of `row` would begin another row than the one being gathered.
    pub(crate) fn is_other_row(&self, row: u32) -> bool {
        !self.current.is_empty() && row != self.number
    }

    /// Adds a cell unless it is blank.
    pub(crate) fn push(&mut self, address: Address, value: CellValue) -> Result<(), SheetsError> {
        if value.is_blank() {
            return Ok(());
        }
        self.check(address, &value)?;
        if self.current.is_empty() {
            self.begin_row(address.row)?;
        }
        self.current.push(Cell::new(address, value));
        Ok(())
    }

    fn check(&mut self, address: Address, value: &CellValue) -> Result<(), SheetsError> {
        let limits = &self.limits;
        if address.column >= limits.max_columns || self.current.len() > limits.max_columns as usize
        {
            let place = Place::new(&self.sheet, address);
            return Err(SheetsError::TooManyColumns {
                place,
                limit: u64::from(limits.max_columns),
            });
        }
        if value
            .as_text()
            .is_some_and(|text| text.len() > limits.max_text_bytes)
        {
            let place = Place::new(&self.sheet, address);
            return Err(SheetsError::TextTooLong {
                place,
                limit: limits.max_text_bytes as u64,
            });
        }
        self.cells += 1;
        if self.cells > limits.max_cells {
            return Err(SheetsError::TooManyCells {
                sheet: self.sheet.clone(),
                limit: limits.max_cells,
            });
        }
        Ok(())
    }

    fn begin_row(&mut self, row: u32) -> Result<(), SheetsError> {
        if row <= self.last_row {
            return Err(SheetsError::RowsOutOfOrder {
                sheet: self.sheet.clone(),
                row,
            });
        }
        self.rows += 1;
        if self.rows > self.limits.max_rows {
            return Err(SheetsError::TooManyRows {
                sheet: self.sheet.clone(),
                limit: self.limits.max_rows,
            });
        }
        self.number = row;
        self.last_row = row;
        Ok(())
    }

    /// Gives the gathered row, when it has content, and begins anew.
    pub(crate) fn take(&mut self) -> Option<Row> {
        if self.current.is_empty() {
            return None;
        }
        let capacity = self.current.len();
        let mut cells = std::mem::replace(&mut self.current, Vec::with_capacity(capacity));
        if !cells.is_sorted_by(|a, b| a.column() < b.column()) {
            cells.sort_by_key(Cell::column);
            cells.dedup_by_key(|cell| cell.column());
        }
        Some(Row {
            number: self.number,
            cells,
        })
    }
}
