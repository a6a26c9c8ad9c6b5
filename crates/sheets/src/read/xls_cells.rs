//! The cells of a sheet of an old Excel workbook.

use super::biff::{Fields, Record, TooShort, number_of_rk};
use super::xls_globals::Globals;
use crate::{Address, CellValue};

const FORMULA: u16 = 0x0006;
const STRING: u16 = 0x0207;

/// What a cell holds; shared texts are not copied before their row is given out, for a file of
/// small cells may name one long text in each.
#[derive(Clone)]
pub(crate) enum Held {
    Value(CellValue),
    SharedText(u32),
}

impl Held {
    /// Gives the value, with the text that is shared.
    pub(crate) fn into_value(self, globals: &Globals) -> CellValue {
        match self {
            Self::Value(value) => value,
            Self::SharedText(index) => {
                let text = globals.texts.get(index as usize);
                text.map_or(CellValue::Empty, |text| CellValue::Text(text.clone()))
            }
        }
    }
}

/// Gathers the cells of a sheet.
pub(crate) struct Cells<'a> {
    globals: &'a Globals,
    pub(crate) found: Vec<(Address, Held)>,
    /// The cell whose formula gives a text that the next record holds.
    formula_at: Option<Address>,
}

impl<'a> Cells<'a> {
    pub(crate) fn new(globals: &'a Globals) -> Self {
        Self {
            globals,
            found: Vec::new(),
            formula_at: None,
        }
    }

    /// Takes in one record.
    pub(crate) fn read(&mut self, record: Record<'_>) -> Result<(), TooShort> {
        let kind = record.kind;
        let mut fields = Fields::of(record);
        if kind == STRING {
            let length = usize::from(fields.u16()?);
            let text = fields.rich_text(length)?;
            if let Some(address) = self.formula_at.take() {
                self.push(address, CellValue::Text(text));
            }
            return Ok(());
        }
        if !matches!(
            kind,
            0x0203 | 0x0204 | 0x0205 | 0x027E | 0x00FD | 0x00D6 | 0x00BD | FORMULA
        ) {
            return Ok(());
        }
        let row = u32::from(fields.u16()?) + 1;
        let address = Address::new(row, u32::from(fields.u16()?));
        if kind == 0x00FD {
            fields.u16()?;
            self.found.push((address, Held::SharedText(fields.u32()?)));
            return Ok(());
        }
        let value = match kind {
            0x00BD => return self.read_many(address, &mut fields),
            FORMULA => self.formula(address, &mut fields)?,
            0x0205 => {
                fields.u16()?;
                let value = fields.byte()?;
                bool_or_error(value, fields.byte()? != 0)
            }
            _ => self.simple(kind, &mut fields)?,
        };
        self.push(address, value);
        Ok(())
    }

    fn push(&mut self, address: Address, value: CellValue) {
        self.found.push((address, Held::Value(value)));
    }

    fn simple(&self, kind: u16, fields: &mut Fields<'_>) -> Result<CellValue, TooShort> {
        let format = fields.u16()?;
        Ok(match kind {
            0x0203 => self.globals.number(format, fields.f64()?),
            0x027E => self.globals.number(format, number_of_rk(fields.u32()?)),
            _ => {
                let length = usize::from(fields.u16()?);
                CellValue::Text(fields.rich_text(length)?)
            }
        })
    }

    /// Reads a run of packed numbers; two bytes at its end name the last column.
    fn read_many(&mut self, first: Address, fields: &mut Fields<'_>) -> Result<(), TooShort> {
        let mut address = first;
        while fields.left_in_piece() > 2 {
            let format = fields.u16()?;
            let value = self.globals.number(format, number_of_rk(fields.u32()?));
            self.push(address, value);
            address.column += 1;
        }
        Ok(())
    }

    fn formula(
        &mut self,
        address: Address,
        fields: &mut Fields<'_>,
    ) -> Result<CellValue, TooShort> {
        let format = fields.u16()?;
        let result: [u8; 8] = fields.bytes()?;
        let [kind, _, value, _, _, _, 0xFF, 0xFF] = result else {
            return Ok(self.globals.number(format, f64::from_le_bytes(result)));
        };
        Ok(match kind {
            0 => {
                self.formula_at = Some(address);
                CellValue::Empty
            }
            1 => bool_or_error(value, false),
            2 => bool_or_error(value, true),
            _ => CellValue::Empty,
        })
    }
}

fn bool_or_error(value: u8, is_error: bool) -> CellValue {
    if !is_error {
        return CellValue::Bool(value != 0);
    }
    let name = match value {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
    CellValue::Error(name.to_owned())
}
