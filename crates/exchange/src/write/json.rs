//! JSON: one object a row, written as it comes.

use std::io::Write;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::error::WriteError;
use super::grid::GridColumn;
use super::stamp::ExportStamp;
use super::value::Value;

/// A JSON document to which rows are written.
pub(crate) struct JsonGrid<W: Write> {
    columns: Vec<GridColumn>,
    out: W,
    is_first: bool,
}

impl<W: Write> JsonGrid<W> {
    pub(crate) fn start(
        mut out: W,
        columns: Vec<GridColumn>,
        stamp: Option<&ExportStamp>,
    ) -> Result<Self, WriteError> {
        out.write_all(b"{")?;
        if let Some(stamp) = stamp {
            out.write_all(b"\"export\":")?;
            serde_json::to_writer(&mut out, stamp)?;
            out.write_all(b",")?;
        }
        out.write_all(b"\"items\":[")?;
        Ok(Self {
            columns,
            out,
            is_first: true,
        })
    }

    pub(crate) fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    pub(crate) fn write(&mut self, cells: &[Value<'_>]) -> Result<(), WriteError> {
        let parting: &[u8] = if self.is_first { b"\n" } else { b",\n" };
        self.is_first = false;
        self.out.write_all(parting)?;
        let columns = &self.columns;
        serde_json::to_writer(&mut self.out, &Item { columns, cells })?;
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Result<W, WriteError> {
        self.out.write_all(b"\n]}\n")?;
        Ok(self.out)
    }
}

static EMPTY: Value<'static> = Value::Empty;

/// A row: every column has its key, an empty cell is null.
struct Item<'a> {
    columns: &'a [GridColumn],
    cells: &'a [Value<'a>],
}

impl<'a> Item<'a> {
    fn entries(&self, own: bool) -> impl Iterator<Item = (&'a str, &'a Value<'a>)> {
        let cells = self.cells.iter().chain(std::iter::repeat(&EMPTY));
        let entries = self.columns.iter().zip(cells);
        entries
            .filter(move |(column, _)| column.own == own)
            .map(|(column, cell)| (column.key.as_str(), cell))
    }
}

impl Serialize for Item<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, cell) in self.entries(false) {
            map.serialize_entry(key, cell)?;
        }
        if self.columns.iter().any(|column| column.own) {
            map.serialize_entry("own-fields", &OwnFields(self))?;
        }
        map.end()
    }
}

struct OwnFields<'i, 'a>(&'i Item<'a>);

impl Serialize for OwnFields<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.entries(true))
    }
}
