//! Files that we wrote: their columns are known by code, and the reasons of refused rows are left out.

use std::collections::BTreeMap;

use desbloqueo_sheets::{CellValue, Field, Finding, Mapping, SheetsError, Target, Workbook};

use crate::write::{
    LISTS_SHEET, MAPPING_SHEET, OWN_FIELD, SheetStamp, is_refused_heading, read_stamp,
};

/// Whether it is noticed that a sheet was left out which we put there ourselves.
pub(super) fn is_of_ours(finding: &Finding) -> bool {
    let Finding::HiddenSheetSkipped { sheet } = finding else {
        return false;
    };
    [LISTS_SHEET, MAPPING_SHEET].contains(&sheet.as_str())
}

/// What the hidden sheet of our own export says; none in any other file.
pub(super) fn stamp_of(workbook: &mut Workbook) -> Result<Option<SheetStamp>, SheetsError> {
    let Some(sheet) = workbook
        .sheets()
        .iter()
        .position(|info| info.name == LISTS_SHEET)
    else {
        return Ok(None);
    };
    let rows = workbook.rows(sheet)?.collect::<Result<Vec<_>, _>>()?;
    let text = |value: &CellValue| value.to_display();
    let cells: Vec<[String; 4]> = rows
        .iter()
        .map(|row| [0, 1, 2, 3].map(|at| text(row.value(at))))
        .collect();
    Ok(read_stamp(
        cells.iter().map(|row| row.each_ref().map(String::as_str)),
    ))
}

/// How the columns of the file were read that its rows were refused from; none in any other file.
pub(super) fn mapping_of(workbook: &mut Workbook) -> Result<Option<Mapping>, SheetsError> {
    let mut sheets = workbook.sheets().iter();
    let Some(sheet) = sheets.position(|info| info.name == MAPPING_SHEET) else {
        return Ok(None);
    };
    let rows = workbook.rows(sheet)?.collect::<Result<Vec<_>, _>>()?;
    let lines: Vec<String> = rows
        .iter()
        .skip(1)
        .map(|row| row.value(0).to_display())
        .collect();
    // What somebody changed by hand and spoiled is no mapping: then one is proposed.
    Ok(Mapping::from_json(&lines.join("\n")).ok())
}

/// Takes the columns of our own export for what its hidden sheet says they are, in whatever language.
pub(super) fn recognise(stamp: &SheetStamp, mapping: &mut Mapping) {
    let mut codes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (code, heading) in &stamp.columns {
        codes.entry(heading).or_default().push(code);
    }
    for column in &mut mapping.columns {
        let known = codes
            .get(column.heading.trim())
            .and_then(|known| known.get(column.occurrence as usize));
        if let Some(code) = known {
            column.target = target_of(code);
            column.confidence = 100;
        }
    }
}

fn target_of(code: &str) -> Target {
    if code == OWN_FIELD {
        return Target::Unmapped;
    }
    let field = Field::ALL.into_iter().find(|field| field.code() == code);
    field.map_or(Target::Ignored, |field| Target::Field { field })
}

/// The columns that say why rows were refused are not part of the rows.
pub(super) fn ignore_reasons(mapping: &mut Mapping) {
    for column in mapping
        .columns
        .iter_mut()
        .filter(|column| is_refused_heading(&column.heading))
    {
        column.target = Target::Ignored;
    }
}
