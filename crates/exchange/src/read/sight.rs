//! What is seen of a file before its rows are read: its sheets, its headings, the first values below each.

use std::collections::BTreeMap;

use desbloqueo_sheets::{Field, Finding, Mapping, SheetInfo};

use super::{Dictionary, ReadError, SourceFile, Understood, missing_columns, understand};

/// Values that are shown of a column.
const SAMPLES: usize = 3;

/// Characters that are shown of a value.
const LONGEST_SAMPLE: usize = 60;

/// What is seen of a file before its rows are read.
#[derive(Debug, Clone)]
pub struct Sight {
    /// The sheets that somebody may choose from.
    pub sheets: Vec<String>,
    /// The sheet whose table was found.
    pub sheet: String,
    /// The row of the headings, from one.
    pub heading_row: u32,
    /// What each column is taken for.
    pub mapping: Mapping,
    /// The first different values below each heading, by column.
    pub samples: BTreeMap<u32, Vec<String>>,
    /// The fields that no column holds though a row cannot be understood without them; one of each list is needed.
    pub missing: Vec<Vec<Field>>,
    /// What was noticed.
    pub findings: Vec<Finding>,
}

/// Looks at a file without reading its rows. A saved mapping without columns chooses the sheet alone.
pub fn look<'a>(
    file: impl Into<SourceFile<'a>>,
    saved: Option<&Mapping>,
    dictionary: &Dictionary,
) -> Result<Sight, ReadError> {
    let Understood {
        workbook,
        table,
        mapping,
        findings,
        ..
    } = understand(file.into(), saved, dictionary)?;
    let mut samples: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for cell in table.samples.iter().flat_map(|row| &row.cells) {
        let known = samples.entry(cell.column()).or_default();
        let text: String = cell
            .value
            .to_display()
            .chars()
            .take(LONGEST_SAMPLE)
            .collect();
        let text = text.trim().to_owned();
        if known.len() < SAMPLES && !text.is_empty() && !known.contains(&text) {
            known.push(text);
        }
    }
    let visible = |sheet: &&SheetInfo| !sheet.hidden || sheet.name == table.sheet_name;
    let first = table.headings.first();
    Ok(Sight {
        sheets: workbook
            .sheets()
            .iter()
            .filter(visible)
            .map(|sheet| sheet.name.clone())
            .collect(),
        heading_row: first.map_or(1, |heading| heading.place.address.row),
        sheet: table.sheet_name,
        missing: missing_columns(&mapping),
        mapping,
        samples,
        findings,
    })
}
