//! The part of an old Excel workbook that all its sheets refer to.

use std::collections::HashMap;

use super::Format;
use super::biff::{Fields, Record, TooShort};
use crate::values::number_format::{Shows, shows};
use crate::values::serial::{DateSystem, value_of_serial};
use crate::{CellValue, Limits, SheetInfo, SheetsError};

const BOF: u16 = 0x0809;

/// What the cells of all sheets refer to.
#[derive(Default)]
pub(crate) struct Globals {
    system: DateSystem,
    pub(crate) texts: Vec<String>,
    /// Number formats by id, where the file defines them.
    formats: HashMap<u16, Shows>,
    /// The number format of each cell format.
    cell_formats: Vec<u16>,
    pub(crate) sheets: Vec<(usize, SheetInfo)>,
}

impl Globals {
    /// Takes in one record.
    pub(crate) fn read(&mut self, record: Record<'_>, limits: &Limits) -> Result<(), SheetsError> {
        let kind = record.kind;
        let mut fields = Fields::of(record);
        match kind {
            BOF if fields.u16()? != 0x0600 => {
                return Err(SheetsError::UnsupportedFormat {
                    found: "xls-biff5".to_owned(),
                });
            }
            0x002F => {
                return Err(SheetsError::Encrypted {
                    format: Format::Xls,
                });
            }
            0x0022 if fields.u16()? == 1 => self.system = DateSystem::From1904,
            0x041E => self.read_number_format(&mut fields)?,
            0x00E0 => {
                fields.u16()?;
                self.cell_formats.push(fields.u16()?);
            }
            0x0085 => self.read_sheet(&mut fields)?,
            0x00FC => self.read_texts(&mut fields, limits)?,
            _ => {}
        }
        Ok(())
    }

    fn read_number_format(&mut self, fields: &mut Fields<'_>) -> Result<(), TooShort> {
        let id = fields.u16()?;
        let length = usize::from(fields.u16()?);
        self.formats.insert(id, shows(&fields.rich_text(length)?));
        Ok(())
    }

    fn read_sheet(&mut self, fields: &mut Fields<'_>) -> Result<(), TooShort> {
        let offset = fields.u32()? as usize;
        let hidden = fields.byte()? & 3 != 0;
        let is_worksheet = fields.byte()? == 0;
        let length = usize::from(fields.byte()?);
        let name = fields.rich_text(length)?;
        if is_worksheet {
            self.sheets.push((offset, SheetInfo { name, hidden }));
        }
        Ok(())
    }

    fn read_texts(&mut self, fields: &mut Fields<'_>, limits: &Limits) -> Result<(), SheetsError> {
        fields.u32()?;
        let mut bytes = 0u64;
        for _ in 0..fields.u32()? {
            let length = usize::from(fields.u16()?);
            let text = fields.rich_text(length)?;
            bytes += text.len() as u64 + 24;
            if bytes > limits.max_shared_text_bytes {
                return Err(SheetsError::TooMuchSharedText {
                    bytes,
                    limit: limits.max_shared_text_bytes,
                });
            }
            self.texts.push(text);
        }
        Ok(())
    }

    /// Types a number by the format of its cell.
    pub(crate) fn number(&self, cell_format: u16, number: f64) -> CellValue {
        let id = self
            .cell_formats
            .get(usize::from(cell_format))
            .copied()
            .unwrap_or(0);
        let shown = self
            .formats
            .get(&id)
            .copied()
            .unwrap_or_else(|| Shows::of_builtin(id));
        match shown {
            Shows::Date => value_of_serial(number, self.system),
            Shows::Number | Shows::Duration => CellValue::Number(number),
        }
    }
}
