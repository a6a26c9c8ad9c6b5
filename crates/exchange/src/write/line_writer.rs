//! Status lines into a file, one at a time.

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use super::column::{Column, ColumnKind};
use super::error::WriteError;
use super::grid::{FileKind, Grid, GridColumn};
use super::line::ExportLine;
use super::plan::ExportPlan;
use super::value::Value;
use super::xlsx::XlsxPlan;

const OWN_WIDTH: u16 = 18;

/// A file to which status lines are written one at a time.
pub struct LineWriter<'p, W: Write + Send> {
    plan: &'p ExportPlan<'p>,
    grid: Grid<W>,
    shows_codes: bool,
}

impl<'p> LineWriter<'p, BufWriter<File>> {
    /// Begins a file; one that exists is overwritten.
    pub fn create(
        kind: FileKind,
        path: impl AsRef<Path>,
        plan: &'p ExportPlan<'p>,
    ) -> Result<Self, WriteError> {
        Self::start(kind, BufWriter::new(File::create(path)?), plan)
    }
}

impl<'p, W: Write + Send> LineWriter<'p, W> {
    /// Begins a file; `out` should be buffered.
    pub fn start(kind: FileKind, out: W, plan: &'p ExportPlan<'p>) -> Result<Self, WriteError> {
        let columns = columns(plan);
        let xlsx = XlsxPlan::of_lines(plan, &columns);
        let grid = Grid::start(kind, out, columns, Some(&plan.stamp), xlsx, plan.csv)?;
        Ok(Self {
            plan,
            grid,
            shows_codes: kind == FileKind::Json,
        })
    }

    /// Writes a line, or nothing of it when it is refused.
    pub fn write(&mut self, line: &ExportLine) -> Result<(), WriteError> {
        self.require_planned(line)?;
        let labels = self.plan.labels;
        let cell = |column: &GridColumn| match column.column {
            None => line.own_value(&column.key),
            Some(column) => match line.value(column) {
                Value::Text(code) if column.kind() == ColumnKind::Code && !self.shows_codes => {
                    label(labels, column, code)
                }
                value => value,
            },
        };
        // What `line.value` lends lives as long as the line; labels are copied where they must be.
        let cells: Vec<Value<'_>> = self.grid.columns().iter().map(cell).collect();
        self.grid.write(&line.id, &cells)
    }

    /// Ends the file and gives back where it was written; a workbook is put together here.
    pub fn finish(self) -> Result<W, WriteError> {
        self.grid.finish()
    }

    fn require_planned(&self, line: &ExportLine) -> Result<(), WriteError> {
        let planned = &self.plan.own_fields;
        let is_planned = |label: &str| planned.iter().any(|(own, _)| own == label);
        match line.own_fields.iter().find(|(label, _)| !is_planned(label)) {
            Some((label, _)) => Err(WriteError::OwnFieldNotPlanned {
                line: line.id.clone(),
                label: label.clone(),
            }),
            None => Ok(()),
        }
    }
}

fn label<'l>(labels: &'l dyn super::Labels, column: Column, code: Cow<'l, str>) -> Value<'l> {
    Value::text(match code {
        Cow::Borrowed(code) => labels.value(column, code),
        Cow::Owned(code) => Cow::Owned(labels.value(column, &code).into_owned()),
    })
}

/// The columns of a plan: ours, then own fields, then quiet ones.
fn columns(plan: &ExportPlan<'_>) -> Vec<GridColumn> {
    let (quiet, ours): (Vec<Column>, Vec<Column>) =
        plan.columns.iter().partition(|column| column.is_quiet());
    let of = |column: Column| GridColumn {
        key: column.code().to_owned(),
        heading: plan.labels.heading(column).into_owned(),
        kind: column.kind(),
        width: column.width(),
        quiet: column.is_quiet(),
        own: false,
        column: Some(column),
    };
    let own = |(label, kind): &(String, ColumnKind)| GridColumn {
        key: label.clone(),
        heading: label.clone(),
        kind: *kind,
        width: OWN_WIDTH,
        quiet: false,
        own: true,
        column: None,
    };
    let own = plan.own_fields.iter().map(own);
    let ours = ours.into_iter().map(of);
    ours.chain(own).chain(quiet.into_iter().map(of)).collect()
}
