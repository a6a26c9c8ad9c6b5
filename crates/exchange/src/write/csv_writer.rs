//! Delimited text: UTF-8, RFC 4180.

use std::borrow::Cow;
use std::io::Write;

use csv::{Terminator, Writer, WriterBuilder};

use super::csv_text::escape_csv_text;
use super::error::WriteError;
use super::grid::GridColumn;
use super::plan::CsvOptions;
use super::value::Value;

/// A delimited text file to which rows are written.
pub(crate) struct CsvGrid<W: Write> {
    columns: Vec<GridColumn>,
    out: Writer<W>,
}

impl<W: Write> CsvGrid<W> {
    pub(crate) fn start(
        mut out: W,
        columns: Vec<GridColumn>,
        options: CsvOptions,
    ) -> Result<Self, WriteError> {
        if options.byte_order_mark {
            out.write_all("\u{FEFF}".as_bytes())?;
        }
        let mut out = WriterBuilder::new()
            .delimiter(options.delimiter.byte())
            .terminator(Terminator::CRLF)
            .from_writer(out);
        let headings = columns
            .iter()
            .map(|column| escape_csv_text(&column.heading));
        out.write_record(headings.map(Cow::into_owned).map(String::into_bytes))?;
        Ok(Self { columns, out })
    }

    pub(crate) fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    pub(crate) fn write(&mut self, cells: &[Value<'_>]) -> Result<(), WriteError> {
        for cell in cells {
            self.out.write_field(shown(cell).as_bytes())?;
        }
        for _ in cells.len()..self.columns.len() {
            self.out.write_field(b"")?;
        }
        self.out.write_record(None::<&[u8]>)?;
        Ok(())
    }

    pub(crate) fn finish(self) -> Result<W, WriteError> {
        self.out
            .into_inner()
            .map_err(|error| WriteError::Io(error.into_error()))
    }
}

fn shown<'v>(cell: &'v Value<'_>) -> Cow<'v, str> {
    match cell {
        Value::Empty => Cow::Borrowed(""),
        Value::Text(text) => escape_csv_text(text),
        Value::Whole(number) => Cow::Owned(number.to_string()),
        Value::Number(number) => Cow::Owned(number.to_string()),
        Value::Date(day) => Cow::Owned(day.to_string()),
        Value::DateTime(at) => Cow::Owned(at.to_string()),
        Value::Bool(value) => Cow::Borrowed(if *value { "true" } else { "false" }),
    }
}
