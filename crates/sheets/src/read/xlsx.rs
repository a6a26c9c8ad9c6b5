//! Office Open XML: calamine's reader of cells, never its ranges, which allocate the rectangle.

use std::io::Cursor;
use std::sync::Arc;

use calamine::{
    DataRef, DataType as _, ExcelDateTime, Reader as _, SheetType, SheetVisible, Xlsx,
    XlsxCellReader, XlsxError,
};

use super::archive::Bytes;
use super::merge::MergedRange;
use super::rows::{RowBuilder, RowSource};
use super::{Format, guarded};
use crate::values::serial::{DateSystem, value_of_iso, value_of_serial};
use crate::{Address, CellValue, Limits, Row, SheetInfo, SheetsError};

const FORMAT: Format = Format::Xlsx;

/// An opened workbook; shared texts are held in memory, sheets are not.
pub(crate) struct XlsxFile {
    workbook: Xlsx<Bytes>,
    has_merged_cells: bool,
}

impl XlsxFile {
    pub(crate) fn open(
        bytes: Arc<[u8]>,
        has_merged_cells: bool,
    ) -> Result<(Self, Vec<SheetInfo>), SheetsError> {
        let workbook = guarded(FORMAT, "workbook", || {
            Xlsx::new(Cursor::new(bytes)).map_err(|error| sheets_error("workbook", error))
        })?;
        let is_grid =
            |kind: SheetType| matches!(kind, SheetType::WorkSheet | SheetType::DialogSheet);
        let sheets = workbook
            .sheets_metadata()
            .iter()
            .filter(|sheet| is_grid(sheet.typ))
            .map(|sheet| SheetInfo {
                name: sheet.name.clone(),
                hidden: sheet.visible != SheetVisible::Visible,
            })
            .collect();
        Ok((
            Self {
                workbook,
                has_merged_cells,
            },
            sheets,
        ))
    }

    pub(crate) fn merged_ranges(&mut self, sheet: &str) -> Result<Vec<MergedRange>, SheetsError> {
        if !self.has_merged_cells {
            return Ok(Vec::new());
        }
        let ranges = guarded(FORMAT, sheet, || {
            self.workbook
                .merge_cells_by_sheet_name(sheet)
                .map_err(|error| sheets_error(sheet, error))
        })?;
        let address = |(row, column): (u32, u32)| Address::new(row.saturating_add(1), column);
        Ok(ranges
            .iter()
            .map(|r| MergedRange {
                first: address(r.start),
                last: address(r.end),
            })
            .collect())
    }

    pub(crate) fn rows<'a>(
        &'a mut self,
        sheet: &str,
        limits: &Limits,
    ) -> Result<XlsxRows<'a>, SheetsError> {
        let workbook = &mut self.workbook;
        let system = if workbook.has_1904_epoch() {
            DateSystem::From1904
        } else {
            DateSystem::From1900
        };
        let reader = guarded(FORMAT, sheet, || {
            match workbook.worksheet_cells_reader(sheet) {
                Ok(reader) => Ok(Some(reader)),
                // A chart sheet, or a worksheet without any data: a sheet with no rows.
                Err(XlsxError::NotAWorksheet(_)) => Ok(None),
                Err(error) => Err(sheets_error(sheet, error)),
            }
        })?;
        let builder = RowBuilder::new(sheet, limits);
        Ok(XlsxRows {
            sheet: sheet.to_owned(),
            reader,
            system,
            builder,
            pending: None,
        })
    }
}

/// The rows of a worksheet, gathered from its stream of cells.
pub(crate) struct XlsxRows<'a> {
    sheet: String,
    reader: Option<XlsxCellReader<'a, Bytes>>,
    system: DateSystem,
    builder: RowBuilder,
    pending: Option<(Address, CellValue)>,
}

impl RowSource for XlsxRows<'_> {
    fn next_row(&mut self) -> Result<Option<Row>, SheetsError> {
        if let Some((address, value)) = self.pending.take() {
            self.builder.push(address, value)?;
        }
        while let Some((address, value)) = self.next_cell()? {
            if self.builder.is_other_row(address.row) {
                self.pending = Some((address, value));
                break;
            }
            self.builder.push(address, value)?;
        }
        Ok(self.builder.take())
    }
}

impl XlsxRows<'_> {
    /// Reads on to the next cell that is not blank.
    fn next_cell(&mut self) -> Result<Option<(Address, CellValue)>, SheetsError> {
        let Some(reader) = &mut self.reader else {
            return Ok(None);
        };
        let (sheet, system) = (&self.sheet, self.system);
        let found = guarded(FORMAT, sheet, || {
            loop {
                let cell = reader
                    .next_cell()
                    .map_err(|error| sheets_error(sheet, error))?;
                let Some(cell) = cell else { return Ok(None) };
                if cell.get_value().is_empty() {
                    continue;
                }
                let (row, column) = cell.get_position();
                let value = cell_value(cell.get_value(), system);
                if !value.is_blank() {
                    return Ok(Some((Address::new(row.saturating_add(1), column), value)));
                }
            }
        })?;
        if found.is_none() {
            // Past its end the reader would go on into what follows the cells.
            self.reader = None;
        }
        Ok(found)
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a sheet's integer is a double in the program that wrote it"
)]
fn cell_value(value: &DataRef<'_>, system: DateSystem) -> CellValue {
    match value {
        DataRef::Int(number) => CellValue::Number(*number as f64),
        DataRef::Float(number) => CellValue::Number(*number),
        DataRef::String(text) | DataRef::DurationIso(text) => CellValue::Text(text.clone()),
        DataRef::SharedString(text) => CellValue::Text((*text).to_owned()),
        DataRef::Bool(value) => CellValue::Bool(*value),
        DataRef::DateTime(at) => date_value(*at, system),
        DataRef::DateTimeIso(text) => value_of_iso(text),
        DataRef::Error(error) => CellValue::Error(error.to_string()),
        DataRef::Empty => CellValue::Empty,
    }
}

fn date_value(at: ExcelDateTime, system: DateSystem) -> CellValue {
    if at.is_duration() {
        CellValue::Number(at.as_f64())
    } else {
        value_of_serial(at.as_f64(), system)
    }
}

fn sheets_error(part: &str, error: XlsxError) -> SheetsError {
    match error {
        XlsxError::Password => SheetsError::Encrypted { format: FORMAT },
        XlsxError::Zip(cause) => super::archive::zip_error(FORMAT, part, &cause),
        XlsxError::XmlEof(_) => SheetsError::Truncated { format: FORMAT },
        other => SheetsError::damaged(FORMAT, part, other),
    }
}
