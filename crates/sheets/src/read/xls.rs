//! Excel 97 to 2003 workbooks (BIFF8).

use super::Format;
use super::biff::{Fields, Record, Records};
use super::merge::MergedRange;
use super::rows::{RowBuilder, RowSource};
use super::xls_cells::{Cells, Held};
use super::xls_globals::Globals;
use crate::{Address, Limits, Row, SheetInfo, SheetsError};

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
const MERGED: u16 = 0x00E5;

/// An opened workbook: its stream, and what cells refer to.
pub(crate) struct Xls {
    stream: Vec<u8>,
    offsets: Vec<usize>,
    globals: Globals,
}

impl Xls {
    pub(crate) fn open(
        stream: Vec<u8>,
        limits: &Limits,
    ) -> Result<(Self, Vec<SheetInfo>), SheetsError> {
        let mut globals = Globals::default();
        let mut ended = false;
        for (index, record) in Records::new(&stream, 0).enumerate() {
            if record.kind == EOF {
                ended = true;
                break;
            }
            if (index == 0) != (record.kind == BOF) {
                return Err(SheetsError::damaged(
                    Format::Xls,
                    "Workbook",
                    "no-beginning",
                ));
            }
            globals.read(record, limits)?;
        }
        if !ended {
            return Err(SheetsError::Truncated {
                format: Format::Xls,
            });
        }
        limits.check_readings(globals.sheets.len(), stream.len() as u64)?;
        let (offsets, sheets) = std::mem::take(&mut globals.sheets).into_iter().unzip();
        Ok((
            Self {
                stream,
                offsets,
                globals,
            },
            sheets,
        ))
    }

    fn records(&self, index: usize) -> Result<Records<'_>, SheetsError> {
        let offset = self
            .offsets
            .get(index)
            .ok_or(SheetsError::NoSuchSheet { index })?;
        Ok(Records::new(&self.stream, *offset))
    }

    /// Hands the records of the sheet itself over, without those of charts that are embedded in it.
    fn each_record<'a>(
        &'a self,
        index: usize,
        mut take: impl FnMut(Record<'a>) -> Result<(), SheetsError>,
    ) -> Result<(), SheetsError> {
        let mut depth = 0u32;
        for record in self.records(index)? {
            match record.kind {
                BOF => depth += 1,
                EOF if depth <= 1 => return Ok(()),
                EOF => depth -= 1,
                _ if depth == 1 => take(record)?,
                _ => {}
            }
        }
        Err(SheetsError::Truncated {
            format: Format::Xls,
        })
    }

    pub(crate) fn merged_ranges(
        &self,
        index: usize,
        sheet: &str,
        limits: &Limits,
    ) -> Result<Vec<MergedRange>, SheetsError> {
        let mut ranges = Vec::new();
        self.each_record(index, |record| {
            if record.kind != MERGED {
                return Ok(());
            }
            let mut fields = Fields::of(record);
            for _ in 0..fields.u16()? {
                let [first_row, last_row] =
                    [fields.u16()?, fields.u16()?].map(|row| u32::from(row) + 1);
                let [first_column, last_column] = [fields.u16()?, fields.u16()?].map(u32::from);
                let first = Address::new(first_row, first_column);
                ranges.push(MergedRange {
                    first,
                    last: Address::new(last_row, last_column),
                });
            }
            if ranges.len() > limits.max_merged_ranges {
                let limit = limits.max_merged_ranges as u64;
                return Err(SheetsError::TooManyMergedRanges {
                    sheet: sheet.to_owned(),
                    limit,
                });
            }
            Ok(())
        })?;
        Ok(ranges)
    }

    /// Reads a sheet whole, it has 65,536 rows at most, because some programs write cells unordered.
    pub(crate) fn rows(
        &self,
        index: usize,
        sheet: &str,
        limits: &Limits,
    ) -> Result<XlsRows<'_>, SheetsError> {
        let mut cells = Cells::new(&self.globals);
        self.each_record(index, |record| {
            cells.read(record)?;
            if cells.found.len() as u64 > limits.max_cells {
                return Err(SheetsError::TooManyCells {
                    sheet: sheet.to_owned(),
                    limit: limits.max_cells,
                });
            }
            Ok(())
        })?;
        cells.found.sort_by_key(|(address, _)| *address);
        Ok(XlsRows {
            globals: &self.globals,
            builder: RowBuilder::new(sheet, limits),
            cells: cells.found.into_iter().peekable(),
        })
    }
}

/// The rows of a sheet.
pub(crate) struct XlsRows<'a> {
    globals: &'a Globals,
    builder: RowBuilder,
    cells: std::iter::Peekable<std::vec::IntoIter<(Address, Held)>>,
}

impl RowSource for XlsRows<'_> {
    fn next_row(&mut self) -> Result<Option<Row>, SheetsError> {
        while let Some((address, value)) = self
            .cells
            .next_if(|(a, _)| !self.builder.is_other_row(a.row))
        {
            self.builder.push(address, value.into_value(self.globals))?;
        }
        Ok(self.builder.take())
    }
}
