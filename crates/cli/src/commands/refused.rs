//! Writes the refused rows of an import to a workbook, each with its reasons, ready to be mended.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use anyhow::Result;
use desbloqueo_app::import::{Imported, Weight};
use desbloqueo_exchange::read::open;
use desbloqueo_exchange::write::{RefusedRow, RefusedSheet, Value, write_refused};

use super::import::message;
use crate::failure::CliError;
use desbloqueo_words::Words;

/// Reads the file once more and writes its refused rows as they were, behind their reasons and cells.
pub(super) fn write_refused_rows(
    words: &Words<'_>,
    file: &Path,
    imported: &Imported,
    path: &Path,
) -> Result<()> {
    let mut reasons: BTreeMap<u32, (Vec<String>, Vec<String>)> = BTreeMap::new();
    for finding in &imported.findings {
        if let Weight::Refused(refusal) = &finding.weight {
            let entry = reasons.entry(finding.row).or_default();
            entry
                .0
                .push(format!("{} {}", refusal.rule, message(words, finding)));
            entry.1.push(finding.address.to_string());
        }
    }
    let (mut workbook, table) = open(file, imported.mapping.options.sheet.as_deref())?;
    let columns: Vec<u32> = table
        .headings
        .iter()
        .map(|heading| heading.place.address.column)
        .collect();
    let sheet = RefusedSheet {
        sheet: table.sheet_name.clone(),
        reason_heading: words.plain("import-reason"),
        place_heading: words.plain("import-place"),
        headings: table
            .headings
            .iter()
            .map(|heading| heading.text.clone())
            .collect(),
        temporary_directory: None,
    };
    let mut rows = Vec::new();
    for row in table.rows(&mut workbook)? {
        let row = row?;
        if let Some((why, places)) = reasons.get(&row.number) {
            let cells = columns
                .iter()
                .map(|column| owned(Value::from(row.value(*column))))
                .collect();
            rows.push(RefusedRow {
                reason: why.join("\n"),
                place: places.join(", "),
                cells,
            });
        }
    }
    let unwritable = |source| CliError::File {
        path: path.display().to_string(),
        source,
    };
    let out = BufWriter::new(File::create(path).map_err(unwritable)?);
    write_refused(out, &sheet, rows)?;
    Ok(())
}

fn owned(value: Value<'_>) -> Value<'static> {
    match value {
        Value::Empty => Value::Empty,
        Value::Text(text) => Value::Text(text.into_owned().into()),
        Value::Whole(number) => Value::Whole(number),
        Value::Number(number) => Value::Number(number),
        Value::Date(day) => Value::Date(day),
        Value::DateTime(at) => Value::DateTime(at),
        Value::Bool(truth) => Value::Bool(truth),
    }
}
