//! A sheet of rows: its name, headings and columns.

use rust_xlsxwriter::{IgnoreError, Worksheet};

use super::ROWS_PER_SHEET;
use super::formats::Formats;
use super::plan::XlsxPlan;
use crate::write::error::WriteError;
use crate::write::grid::GridColumn;
use crate::write::stamp::LISTS_SHEET;

/// The longest name of a sheet, in UTF-16 units.
const LONGEST_NAME: usize = 31;

/// Height of the row of headings, in points: three lines.
const HEADING_HEIGHT: f64 = 45.0;

/// Gives every sheet a name that Excel takes and no other sheet has.
pub(super) struct SheetNames {
    base: String,
    taken: Vec<String>,
    count: u32,
}

impl SheetNames {
    pub(super) fn new(plan: &XlsxPlan) -> Self {
        let mut taken = vec![LISTS_SHEET.to_owned()];
        taken.extend(
            plan.guidance
                .as_ref()
                .map(|guidance| guidance_name(&guidance.sheet)),
        );
        Self {
            base: sheet_name(&plan.sheet, ""),
            taken,
            count: 0,
        }
    }

    /// The name of the next sheet of rows: `Lines`, `Lines (2)`.
    pub(super) fn next(&mut self) -> String {
        loop {
            self.count += 1;
            let name = match self.count {
                1 => self.base.clone(),
                count => sheet_name(&self.base, &format!(" ({count})")),
            };
            let is_taken = |other: &String| other.to_lowercase() == name.to_lowercase();
            if !self.taken.iter().any(is_taken) {
                return name;
            }
        }
    }
}

/// The name of the sheet of guidance.
pub(super) fn guidance_name(name: &str) -> String {
    let name = sheet_name(name, "");
    if name.to_lowercase() == LISTS_SHEET {
        sheet_name(&name, " (1)")
    } else {
        name
    }
}

/// A name that Excel takes and that is not among those taken, to which it is added.
pub(super) fn unique_name(wanted: &str, taken: &mut Vec<String>) -> String {
    let numbered = |count: usize| match count {
        1 => sheet_name(wanted, ""),
        count => sheet_name(wanted, &format!(" ({count})")),
    };
    let is_free = |name: &String| {
        let same = |other: &String| other.to_lowercase() == name.to_lowercase();
        !taken.iter().any(same)
    };
    // One more name than are taken: one of them is free.
    let mut names = (1..=taken.len() + 1).map(numbered);
    let name = names.find(is_free).unwrap_or_default();
    taken.push(name.clone());
    name
}

/// Takes out what Excel does not take, and cuts a name so that it ends with `end`.
fn sheet_name(name: &str, end: &str) -> String {
    let allowed = |sign: &char| {
        !matches!(sign, '*' | '?' | ':' | '[' | ']' | '\\' | '/') && !sign.is_control()
    };
    let name: String = name.chars().filter(allowed).collect();
    let mut room = LONGEST_NAME.saturating_sub(end.encode_utf16().count());
    let mut short = String::new();
    for sign in name.trim_matches(['\'', ' ']).chars() {
        room = match room.checked_sub(sign.len_utf16()) {
            Some(rest) => rest,
            None => break,
        };
        short.push(sign);
    }
    let short = short.trim_end_matches(['\'', ' ']);
    let short = if short.is_empty() { "1" } else { short };
    format!("{short}{end}")
}

/// Sets columns and headings of a new sheet.
pub(super) fn prepare(
    sheet: &mut Worksheet,
    columns: &[GridColumn],
    formats: &Formats,
) -> Result<(), WriteError> {
    for (index, column) in (0u16..).zip(columns) {
        sheet.set_column_width(index, column.width)?;
        if column.quiet {
            sheet.set_column_format(index, &formats.quiet(column.kind))?;
        } else {
            sheet.set_column_format(index, formats.of(column.kind))?;
        }
        sheet.write_string_with_format(0, index, &column.heading, &formats.heading)?;
    }
    sheet.set_row_height(0, HEADING_HEIGHT)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape();
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_print_fit_to_pages(1, 0);
    if let Some(last) = last_column(columns.len()) {
        // Ids of digits are text on purpose: no green triangles.
        sheet.ignore_error_range(0, 0, ROWS_PER_SHEET, last, IgnoreError::NumberStoredAsText)?;
    }
    Ok(())
}

/// Ends a sheet whose last row is known now.
pub(super) fn close(
    sheet: &mut Worksheet,
    columns: usize,
    last_row: u32,
) -> Result<(), WriteError> {
    if let Some(last) = last_column(columns) {
        sheet.autofilter(0, 0, last_row, last)?;
    }
    Ok(())
}

fn last_column(columns: usize) -> Option<u16> {
    columns
        .checked_sub(1)
        .and_then(|last| u16::try_from(last).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_those_that_excel_takes() {
        assert_eq!(sheet_name("Líneas: [2026]/'x'", ""), "Líneas 2026'x");
        assert_eq!(sheet_name("''", ""), "1");
        let long = sheet_name(&"ブ".repeat(40), " (12)");
        assert_eq!(long.chars().count(), 31);
        assert!(long.ends_with(" (12)"));
    }

    #[test]
    fn no_two_sheets_have_one_name() {
        let mut plan = XlsxPlan::plain("_LISTS", None);
        plan.guidance = Some(crate::write::Guidance {
            sheet: "_lists (2)".into(),
            sections: vec![],
        });
        let mut names = SheetNames::new(&plan);
        assert_eq!([names.next(), names.next()], ["_LISTS (3)", "_LISTS (4)"]);
    }
}
