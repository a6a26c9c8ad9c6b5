//! One cell: real types, never a formula.

use std::fmt::Display;

use jiff::civil::{Date, DateTime, date};
use rust_xlsxwriter::{Format, Worksheet};

use super::escape;
use super::formats::Formats;
use crate::write::column::ColumnKind;
use crate::write::error::WriteError;
use crate::write::value::Value;

/// The longest text that a cell holds, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;

/// The whole numbers that a cell holds exactly.
const EXACT: i64 = 1 << 53;

/// The day from which on Excel counts days right: its 1900 has a 29th of February.
const FIRST_DAY: Date = date(1900, 3, 1);

/// What the cell costs in the file besides its text, in bytes.
const COST: u64 = 60;

/// Refuses a text that no cell holds.
pub(super) fn check_length(line: &dyn Display, column: &str, text: &str) -> Result<(), WriteError> {
    // Every UTF-16 unit is at least one byte of UTF-8.
    if text.len() <= LONGEST_TEXT {
        return Ok(());
    }
    let length = text.encode_utf16().count();
    if length <= LONGEST_TEXT {
        return Ok(());
    }
    Err(WriteError::TextTooLong {
        line: line.to_string(),
        column: column.to_owned(),
        length,
        longest: LONGEST_TEXT,
    })
}

/// Writes a value, and tells about how many bytes that takes.
pub(super) fn write(
    sheet: &mut Worksheet,
    at: (u32, u16),
    value: &Value<'_>,
    column: ColumnKind,
    formats: &Formats,
) -> Result<u64, WriteError> {
    let kind = kind_of(value);
    // The format of the column is that of the cell where both are of one kind.
    let is_of_column = column == kind || (column, kind) == (ColumnKind::Code, ColumnKind::Text);
    let format = (!is_of_column).then(|| formats.of(kind));
    match value {
        Value::Empty => return Ok(0),
        Value::Text(text) => write_text(sheet, at, text, format)?,
        Value::Whole(number) => match exact(*number) {
            Some(number) => write_number(sheet, at, number, format)?,
            None => write_text(sheet, at, &number.to_string(), format)?,
        },
        Value::Number(number) => write_number(sheet, at, *number, format)?,
        Value::Date(day) => match serial(*day) {
            Some(serial) => write_number(sheet, at, serial, format)?,
            None => write_text(sheet, at, &day.to_string(), format)?,
        },
        Value::DateTime(time) => match serial_of_time(*time) {
            Some(serial) => write_number(sheet, at, serial, format)?,
            None => write_text(sheet, at, &time.to_string(), format)?,
        },
        Value::Bool(value) => write_bool(sheet, at, *value, format)?,
    }
    Ok(COST
        + if let Value::Text(text) = value {
            text.len() as u64
        } else {
            0
        })
}

/// What kind of column a value is at home in; codes are text.
fn kind_of(value: &Value<'_>) -> ColumnKind {
    match value {
        Value::Empty => ColumnKind::Any,
        Value::Text(_) => ColumnKind::Text,
        Value::Whole(number) if exact(*number).is_none() => ColumnKind::Text,
        Value::Whole(_) => ColumnKind::Whole,
        Value::Number(_) => ColumnKind::Number,
        Value::Date(day) if serial(*day).is_none() => ColumnKind::Text,
        Value::Date(_) => ColumnKind::Date,
        Value::DateTime(time) if serial_of_time(*time).is_none() => ColumnKind::Text,
        Value::DateTime(_) => ColumnKind::DateTime,
        Value::Bool(_) => ColumnKind::Bool,
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "the bound is where doubles end to be exact"
)]
fn exact(number: i64) -> Option<f64> {
    (-EXACT..=EXACT).contains(&number).then_some(number as f64)
}

fn serial(day: Date) -> Option<f64> {
    let days = (day - FIRST_DAY).get_days();
    (day >= FIRST_DAY).then(|| f64::from(days) + 61.0)
}

fn serial_of_time(at: DateTime) -> Option<f64> {
    let time = at.time();
    let seconds =
        i32::from(time.hour()) * 3600 + i32::from(time.minute()) * 60 + i32::from(time.second());
    let seconds = f64::from(seconds) + f64::from(time.subsec_nanosecond()) / 1e9;
    Some(serial(at.date())? + seconds / 86_400.0)
}

fn write_text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    format: Option<&Format>,
) -> Result<(), WriteError> {
    if escape::is_misread(text) {
        let (plain, text) = (Format::new(), escape::escape(text));
        let parts = [(&plain, text.as_str())];
        match format {
            Some(format) => sheet.write_rich_string_with_format(row, column, &parts, format)?,
            None => sheet.write_rich_string(row, column, &parts)?,
        };
        return Ok(());
    }
    match format {
        Some(format) => sheet.write_string_with_format(row, column, text, format)?,
        None => sheet.write_string(row, column, text)?,
    };
    Ok(())
}

fn write_number(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    number: f64,
    format: Option<&Format>,
) -> Result<(), WriteError> {
    match format {
        Some(format) => sheet.write_number_with_format(row, column, number, format)?,
        None => sheet.write_number(row, column, number)?,
    };
    Ok(())
}

fn write_bool(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: bool,
    format: Option<&Format>,
) -> Result<(), WriteError> {
    match format {
        Some(format) => sheet.write_boolean_with_format(row, column, value, format)?,
        None => sheet.write_boolean(row, column, value)?,
    };
    Ok(())
}
