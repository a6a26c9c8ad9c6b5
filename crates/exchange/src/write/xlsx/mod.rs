//! Workbooks, in constant memory: rows go to a temporary file, and to their place at the end.

mod book;
mod cell;
mod escape;
mod formats;
mod guidance;
mod lists;
mod plan;
mod sheet;

use std::fmt::Display;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::Timestamp;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use super::error::WriteError;
use super::grid::GridColumn;
use super::value::Value;
use formats::Formats;
use sheet::SheetNames;

pub(crate) use book::write_sheets;
pub(crate) use plan::XlsxPlan;

/// Rows of data that a sheet holds below its headings.
pub const ROWS_PER_SHEET: u32 = 1_048_575;

/// Columns that a sheet holds.
const MOST_COLUMNS: usize = 16_384;

/// A part of a workbook from which on it needs ZIP64; below, files are readable for programs that do not know it.
const LARGE_BYTES: u64 = 3 << 30;

/// A workbook to which rows are written; they continue on further sheets where one is full.
pub(crate) struct XlsxGrid<W> {
    out: W,
    workbook: Workbook,
    formats: Formats,
    names: SheetNames,
    columns: Vec<GridColumn>,
    plan: XlsxPlan,
    sheet: usize,
    next_row: u32,
    bytes: u64,
}

impl<W: Write + Send> XlsxGrid<W> {
    pub(crate) fn start(
        out: W,
        columns: Vec<GridColumn>,
        plan: XlsxPlan,
    ) -> Result<Self, WriteError> {
        if columns.len() > MOST_COLUMNS {
            return Err(WriteError::TooManyColumns {
                columns: columns.len(),
                most: MOST_COLUMNS,
            });
        }
        for column in &columns {
            cell::check_length(&"1", &column.key, &column.heading)?;
        }
        let mut grid = Self {
            out,
            workbook: workbook(&plan)?,
            formats: Formats::new(),
            names: SheetNames::new(&plan),
            columns,
            plan,
            sheet: 0,
            next_row: 0,
            bytes: 0,
        };
        guarded(|| grid.open_sheet())?;
        Ok(grid)
    }

    pub(crate) fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    /// Refuses a row that no sheet holds.
    pub(crate) fn check(&self, name: &dyn Display, cells: &[Value<'_>]) -> Result<(), WriteError> {
        for (value, column) in cells.iter().zip(&self.columns) {
            if let Value::Text(text) = value {
                cell::check_length(name, &column.key, text)?;
            }
        }
        Ok(())
    }

    pub(crate) fn write(&mut self, cells: &[Value<'_>]) -> Result<(), WriteError> {
        guarded(|| self.write_row(cells))
    }

    fn write_row(&mut self, cells: &[Value<'_>]) -> Result<(), WriteError> {
        if self.next_row > self.plan.rows_per_sheet {
            self.close_sheet()?;
            self.sheet += 1;
            self.open_sheet()?;
        }
        let sheet = self.workbook.worksheet_from_index(self.sheet)?;
        for ((index, value), column) in (0u16..).zip(cells).zip(&self.columns) {
            let at = (self.next_row, index);
            self.bytes += cell::write(sheet, at, value, column.kind, &self.formats)?;
        }
        self.next_row += 1;
        Ok(())
    }

    fn open_sheet(&mut self) -> Result<(), WriteError> {
        let name = self.names.next();
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?;
        sheet::prepare(sheet, &self.columns, &self.formats)?;
        lists::offer(sheet, &self.plan)?;
        self.next_row = 1;
        Ok(())
    }

    fn close_sheet(&mut self) -> Result<(), WriteError> {
        let sheet = self.workbook.worksheet_from_index(self.sheet)?;
        sheet::close(sheet, self.columns.len(), self.next_row - 1)
    }

    pub(crate) fn finish(mut self) -> Result<W, WriteError> {
        guarded(move || {
            self.close_sheet()?;
            guidance::write(&mut self.workbook, &self.plan, &self.formats)?;
            lists::write(&mut self.workbook, &self.plan, &self.columns)?;
            lists::write_mapping(&mut self.workbook, &self.plan)?;
            self.workbook.use_zip_large_file(self.bytes > LARGE_BYTES);
            self.workbook.save_to_writer(&mut self.out)?;
            Ok(self.out)
        })
    }
}

fn workbook(plan: &XlsxPlan) -> Result<Workbook, WriteError> {
    let mut workbook = Workbook::new();
    if let Some(directory) = &plan.temporary_directory {
        workbook.set_tempdir(directory)?;
    }
    let taken = plan
        .stamp
        .as_ref()
        .map_or(Timestamp::UNIX_EPOCH, |stamp| stamp.taken);
    let taken = ExcelDateTime::from_timestamp(taken.as_second())?;
    let mut properties = DocProperties::new().set_creation_datetime(&taken);
    for (name, value) in plan
        .stamp
        .iter()
        .flat_map(super::stamp::ExportStamp::entries)
    {
        properties = properties.set_custom_property(name, value);
    }
    workbook.set_properties(&properties);
    Ok(workbook)
}

/// The library panics where a temporary file cannot be written, as on a full disk: an error for us.
fn guarded<T>(work: impl FnOnce() -> Result<T, WriteError>) -> Result<T, WriteError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(WriteError::TemporaryFile))
}
