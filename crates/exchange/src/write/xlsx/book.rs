//! The sheets of a report.

use jiff::Timestamp;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};

use super::formats::Formats;
use super::sheet::{self, unique_name};
use super::{cell, guarded};
use crate::write::book::{Book, BookColumn, BookTable};
use crate::write::column::ColumnKind;
use crate::write::error::WriteError;

const NARROW: u16 = 14;
const WIDE: u16 = 34;
const TOLD: u16 = 110;

/// The bytes of a workbook.
pub(crate) fn write_sheets(book: &Book<'_>) -> Result<Vec<u8>, WriteError> {
    guarded(|| {
        let mut workbook = Workbook::new();
        let taken = ExcelDateTime::from_timestamp(Timestamp::UNIX_EPOCH.as_second())?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&taken));
        let formats = Formats::new();
        let mut names = Vec::new();
        write_told(&mut workbook, book, &formats, &mut names)?;
        for table in &book.tables {
            write_table(&mut workbook, table, &formats, &mut names)?;
        }
        Ok(workbook.save_to_buffer()?)
    })
}

fn write_told(
    workbook: &mut Workbook,
    book: &Book<'_>,
    formats: &Formats,
    names: &mut Vec<String>,
) -> Result<(), WriteError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(unique_name(&book.sheet, names))?;
    sheet.set_column_width(0, TOLD)?;
    sheet.set_print_fit_to_pages(1, 0);
    cell::check_length(&"1", "title", &book.title)?;
    sheet.write_string_with_format(0, 0, &book.title, &formats.title)?;
    for (row, text) in (1u32..).zip(&book.told) {
        cell::check_length(&row, "text", text)?;
        sheet.write_string_with_format(row, 0, text, &formats.wrapped)?;
    }
    Ok(())
}

fn write_table(
    workbook: &mut Workbook,
    table: &BookTable<'_>,
    formats: &Formats,
    names: &mut Vec<String>,
) -> Result<(), WriteError> {
    let share = Format::new().set_num_format("0%");
    let sheet = workbook.add_worksheet();
    sheet.set_name(unique_name(&table.sheet, names))?;
    for (index, column) in (0u16..).zip(&table.columns) {
        let format = if column.is_share {
            &share
        } else {
            formats.of(column.kind)
        };
        cell::check_length(&"1", "heading", &column.heading)?;
        sheet.set_column_width(index, width(column))?;
        sheet.set_column_format(index, format)?;
        sheet.write_string_with_format(0, index, &column.heading, &formats.heading)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    for (row, values) in (1u32..).zip(&table.rows) {
        for ((index, value), column) in (0u16..).zip(values).zip(&table.columns) {
            if let crate::write::value::Value::Text(text) = value {
                cell::check_length(&row, &column.heading, text)?;
            }
            cell::write(sheet, (row, index), value, column.kind, formats)?;
        }
    }
    let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    sheet::close(sheet, table.columns.len(), rows)
}

fn width(column: &BookColumn) -> u16 {
    match column.kind {
        ColumnKind::Text | ColumnKind::Code | ColumnKind::Any => WIDE,
        _ => NARROW,
    }
}
