//! Drop-downs, and the hidden sheet from which they are fed; it carries the stamp as well.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Formula, Workbook, Worksheet, utility,
};

use super::plan::XlsxPlan;
use super::{ROWS_PER_SHEET, cell};
use crate::write::error::WriteError;
use crate::write::grid::GridColumn;
use crate::write::stamp::{LISTS_SHEET, MAPPING_SHEET, OWN_FIELD};

/// The first column of lists: before it stand the stamp, codes and headings.
const FIRST_LIST: u16 = 4;

/// Offers the drop-downs of a plan in all rows of a sheet, so in new ones too.
pub(super) fn offer(sheet: &mut Worksheet, plan: &XlsxPlan) -> Result<(), WriteError> {
    for (index, list) in (FIRST_LIST..).zip(&plan.lists) {
        let column = utility::column_number_to_name(index);
        let last = list.labels.len() + 1;
        let range = Formula::new(format!("='{LISTS_SHEET}'!${column}$2:${column}${last}"));
        // A label of another language or a code can be imported too: warn, do not stop.
        let validation = DataValidation::new()
            .allow_list_formula(range)
            .set_error_style(DataValidationErrorStyle::Warning)
            .show_error_message(list.closed);
        sheet.add_data_validation(1, list.column, ROWS_PER_SHEET, list.column, &validation)?;
    }
    Ok(())
}

/// Writes the hidden sheet, where there is something for it.
pub(super) fn write(
    workbook: &mut Workbook,
    plan: &XlsxPlan,
    columns: &[GridColumn],
) -> Result<(), WriteError> {
    let Some(stamp) = &plan.stamp else {
        return Ok(());
    };
    let sheet = workbook.add_worksheet();
    sheet.set_name(LISTS_SHEET)?;
    sheet.set_hidden(true);
    let names = stamp.entries();
    fill(sheet, 0, "key", names.iter().map(|(name, _)| *name))?;
    fill(
        sheet,
        1,
        "value",
        names.iter().map(|(_, value)| value.as_str()),
    )?;
    let code = |column: &GridColumn| column.column.map_or(OWN_FIELD, crate::write::Column::code);
    fill(sheet, 2, "column", columns.iter().map(code))?;
    fill(
        sheet,
        3,
        "heading",
        columns.iter().map(|column| column.heading.as_str()),
    )?;
    for (index, list) in (FIRST_LIST..).zip(&plan.lists) {
        fill(
            sheet,
            index,
            &list.code,
            list.labels.iter().map(String::as_str),
        )?;
    }
    Ok(())
}

/// Writes the hidden sheet that says how the columns were read, where it is known.
pub(super) fn write_mapping(workbook: &mut Workbook, plan: &XlsxPlan) -> Result<(), WriteError> {
    let Some(mapping) = &plan.mapping else {
        return Ok(());
    };
    let sheet = workbook.add_worksheet();
    sheet.set_name(MAPPING_SHEET)?;
    sheet.set_hidden(true);
    fill(sheet, 0, "mapping", mapping.lines())
}

fn fill<'t>(
    sheet: &mut Worksheet,
    column: u16,
    heading: &str,
    texts: impl Iterator<Item = &'t str>,
) -> Result<(), WriteError> {
    sheet.write_string(0, column, heading)?;
    for (row, text) in (1u32..).zip(texts) {
        cell::check_length(&LISTS_SHEET, heading, text)?;
        sheet.write_string(row, column, text)?;
    }
    Ok(())
}
