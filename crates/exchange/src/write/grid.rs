//! Rows of cells into any kind of file.

use std::fmt::Display;
use std::io::Write;

use super::column::{Column, ColumnKind};
use super::csv_writer::CsvGrid;
use super::error::WriteError;
use super::json::JsonGrid;
use super::plan::CsvOptions;
use super::stamp::ExportStamp;
use super::value::Value;
use super::xlsx::{XlsxGrid, XlsxPlan};

/// What kind of file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// A workbook of Office Open XML.
    Xlsx,
    /// Delimited text.
    Csv,
    /// JSON.
    Json,
}

impl FileKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Xlsx, Self::Csv, Self::Json];

    /// The stable code, which is the extension of file names.
    pub fn code(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// Reads a kind's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == text)
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

/// A column of any file.
#[derive(Debug, Clone)]
pub(crate) struct GridColumn {
    /// The key in JSON.
    pub(crate) key: String,
    /// The heading in workbooks and delimited text.
    pub(crate) heading: String,
    pub(crate) kind: ColumnKind,
    /// In digits.
    pub(crate) width: u16,
    pub(crate) quiet: bool,
    /// Whether JSON holds it among own fields.
    pub(crate) own: bool,
    /// The column of a line that it holds.
    pub(crate) column: Option<Column>,
}

/// A file to which rows are written.
pub(crate) struct Grid<W: Write + Send> {
    file: GridFile<W>,
    /// Whether writing failed in the middle of a row: what follows would be a wrong file.
    is_broken: bool,
}

enum GridFile<W: Write + Send> {
    Xlsx(Box<XlsxGrid<W>>),
    Csv(Box<CsvGrid<W>>),
    Json(JsonGrid<W>),
}

impl<W: Write + Send> Grid<W> {
    pub(crate) fn start(
        kind: FileKind,
        out: W,
        columns: Vec<GridColumn>,
        stamp: Option<&ExportStamp>,
        xlsx: XlsxPlan,
        csv: CsvOptions,
    ) -> Result<Self, WriteError> {
        let file = match kind {
            FileKind::Xlsx => GridFile::Xlsx(Box::new(XlsxGrid::start(out, columns, xlsx)?)),
            FileKind::Csv => GridFile::Csv(Box::new(CsvGrid::start(out, columns, csv)?)),
            FileKind::Json => GridFile::Json(JsonGrid::start(out, columns, stamp)?),
        };
        Ok(Self {
            file,
            is_broken: false,
        })
    }

    pub(crate) fn columns(&self) -> &[GridColumn] {
        match &self.file {
            GridFile::Xlsx(grid) => grid.columns(),
            GridFile::Csv(grid) => grid.columns(),
            GridFile::Json(grid) => grid.columns(),
        }
    }

    /// Writes a row; nothing of it when it is refused.
    pub(crate) fn write(
        &mut self,
        name: &dyn Display,
        cells: &[Value<'_>],
    ) -> Result<(), WriteError> {
        if self.is_broken {
            return Err(WriteError::Broken);
        }
        check(name, cells, self.columns())?;
        if let GridFile::Xlsx(grid) = &self.file {
            grid.check(name, cells)?;
        }
        let result = match &mut self.file {
            GridFile::Xlsx(grid) => grid.write(cells),
            GridFile::Csv(grid) => grid.write(cells),
            GridFile::Json(grid) => grid.write(cells),
        };
        self.is_broken = result.is_err();
        result
    }

    pub(crate) fn finish(self) -> Result<W, WriteError> {
        if self.is_broken {
            return Err(WriteError::Broken);
        }
        let mut out = match self.file {
            GridFile::Xlsx(grid) => grid.finish(),
            GridFile::Csv(grid) => grid.finish(),
            GridFile::Json(grid) => grid.finish(),
        }?;
        out.flush()?;
        Ok(out)
    }
}

fn check(
    name: &dyn Display,
    cells: &[Value<'_>],
    columns: &[GridColumn],
) -> Result<(), WriteError> {
    if cells.len() > columns.len() {
        return Err(WriteError::TooManyCells {
            line: name.to_string(),
            cells: cells.len(),
            columns: columns.len(),
        });
    }
    match cells
        .iter()
        .zip(columns)
        .find(|(cell, _)| cell.is_not_finite())
    {
        Some((_, column)) => Err(WriteError::NumberNotFinite {
            line: name.to_string(),
            column: column.key.clone(),
        }),
        None => Ok(()),
    }
}
