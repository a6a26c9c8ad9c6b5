//! Writes the rows that an import refused to a workbook, as they were and with the reasons, to be mended and
//! imported again.

use std::collections::BTreeMap;
use std::io::Write;

use desbloqueo_exchange::read::{self, ReadError, SourceFile};
use desbloqueo_exchange::write::{RefusedRow, RefusedSheet, Value, WriteError, write_refused};
use desbloqueo_sheets::{FillDown, Mapping, Row, SheetsError, Target};

use super::{ImportFinding, Imported, Weight};
use crate::error::UseCaseError;

/// The words of a workbook of refused rows, in the reader's language.
pub struct RefusedWords<'a> {
    /// The heading of the column of reasons.
    pub reason: String,
    /// The heading of the column of cells.
    pub place: String,
    /// Why a row is refused.
    pub message: &'a dyn Fn(&ImportFinding) -> String,
}

/// Why refused rows were not written.
#[derive(Debug, thiserror::Error)]
pub enum RefusedRowsError {
    /// The imported file cannot be read any more.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The workbook cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The imported file does not wait any more.
    #[error(transparent)]
    Gone(UseCaseError),
}

impl From<SheetsError> for RefusedRowsError {
    fn from(error: SheetsError) -> Self {
        Self::Read(error.into())
    }
}

/// Reads the file once more and writes its refused rows; gives back where they were written.
///
/// Names that stand only in the first row of a block stand in every row, so that rows can be taken out of it.
pub fn write_refused_rows<'a, W: Write + Send>(
    file: impl Into<SourceFile<'a>>,
    imported: &Imported,
    words: &RefusedWords<'_>,
    out: W,
) -> Result<W, RefusedRowsError> {
    let reasons = reasons(imported, words);
    let (mut workbook, table) = read::open(file, Some(&imported.sheet))?;
    let columns: Vec<u32> = table
        .headings
        .iter()
        .map(|heading| heading.place.address.column)
        .collect();
    let sheet = RefusedSheet {
        sheet: table.sheet_name.clone(),
        reason_heading: words.reason.clone(),
        place_heading: words.place.clone(),
        headings: table
            .headings
            .iter()
            .map(|heading| heading.text.clone())
            .collect(),
        mapping: Some(decided(imported)),
        taken: imported.taken,
        temporary_directory: None,
    };
    let mut fill_down = FillDown::new(&imported.mapping);
    let mut rows = Vec::new();
    for row in table.rows(&mut workbook)? {
        let mut row = row?;
        fill_down.apply(&mut row);
        if let Some((why, places)) = reasons.get(&row.number) {
            let cells = columns
                .iter()
                .map(|column| value(&row, *column, &imported.mapping))
                .collect();
            rows.push(RefusedRow {
                reason: why.join("\n"),
                place: places.join(", "),
                cells,
            });
        }
    }
    Ok(write_refused(out, &sheet, rows)?)
}

/// How the columns were read, with what the whole file decided: the rows that are left might not.
fn decided(imported: &Imported) -> Mapping {
    let mut mapping = imported.mapping.clone();
    // The sheet is the only one, whatever it was called there.
    mapping.options.sheet = None;
    let order = mapping.options.date_order.take();
    mapping.options.date_order = order.or_else(|| imported.date_order.clone());
    mapping
}

/// A cell as it was; units that were only copied down a merged range are none.
fn value(row: &Row, column: u32, mapping: &Mapping) -> Value<'static> {
    let target = mapping
        .columns
        .iter()
        .find(|mapped| mapped.column() == column)
        .map(|mapped| &mapped.target);
    let of_one_row = match target {
        Some(Target::Field { field }) => !field.repeats_down(),
        Some(Target::UnitsByL1 { .. }) => true,
        _ => false,
    };
    let copied = row
        .cell(column)
        .is_some_and(|cell| cell.merged_from.is_some());
    if of_one_row && copied {
        Value::Empty
    } else {
        Value::from(row.value(column))
    }
}

/// Reasons and cells by row.
fn reasons(
    imported: &Imported,
    words: &RefusedWords<'_>,
) -> BTreeMap<u32, (Vec<String>, Vec<String>)> {
    let mut reasons: BTreeMap<u32, (Vec<String>, Vec<String>)> = BTreeMap::new();
    for finding in &imported.findings {
        if matches!(finding.weight, Weight::Refused(_)) {
            let (why, places) = reasons.entry(finding.row).or_default();
            why.push((words.message)(finding));
            places.push(finding.address.to_string());
        }
    }
    reasons
}
