//! The sheet that explains.

use rust_xlsxwriter::Workbook;

use super::formats::Formats;
use super::plan::XlsxPlan;
use super::{cell, sheet};
use crate::write::error::WriteError;

const TERM_WIDTH: u16 = 34;
const TEXT_WIDTH: u16 = 110;

/// Writes the guidance, where there is some; a blank row parts sections.
pub(super) fn write(
    workbook: &mut Workbook,
    plan: &XlsxPlan,
    formats: &Formats,
) -> Result<(), WriteError> {
    let Some(guidance) = &plan.guidance else {
        return Ok(());
    };
    let sheet = workbook.add_worksheet();
    let name = sheet::guidance_name(&guidance.sheet);
    sheet.set_name(&name)?;
    sheet.set_column_width(0, TERM_WIDTH)?;
    sheet.set_column_width(1, TEXT_WIDTH)?;
    sheet.set_print_fit_to_pages(1, 0);
    let mut row = 0;
    for section in &guidance.sections {
        cell::check_length(&name, "title", &section.title)?;
        sheet.write_string_with_format(row, 0, &section.title, &formats.title)?;
        row += 1;
        for term in &section.terms {
            cell::check_length(&name, "term", &term.term)?;
            cell::check_length(&name, "text", &term.text)?;
            sheet.write_string_with_format(row, 0, &term.term, &formats.term)?;
            sheet.write_string_with_format(row, 1, &term.text, &formats.wrapped)?;
            row += 1;
        }
        row += 1;
    }
    Ok(())
}
