//! The figures of a chart: as a table of its page, and as a file.

use std::fs::File;
use std::io::BufWriter;

use desbloqueo_exchange::write::{
    ColumnKind, CsvOptions, FileKind, TableColumn, TablePlan, Value, write_table,
};
use desbloqueo_i18n::format;
use desbloqueo_words::Words;
use desbloqueo_words::charts::{ChartCell, ChartRow, ChartTable, Figures};

use crate::download::failed;
use crate::error::PageError;

/// Rows that a page shows at most; files hold all.
pub(super) const MOST_ROWS: usize = 100;

/// A column's heading.
pub(super) struct Heading {
    pub(super) text: String,
    pub(super) is_number: bool,
}

/// A cell, ready to be read.
pub(super) struct Figure {
    pub(super) text: String,
    pub(super) label: String,
    pub(super) is_number: bool,
}

/// The headings of a table.
pub(super) fn headings(table: &ChartTable) -> Vec<Heading> {
    let columns = table.columns.iter();
    columns
        .map(|column| Heading {
            text: column.heading.clone(),
            is_number: is_number(column.figures),
        })
        .collect()
}

/// The cells of a row.
pub(super) fn cells(words: &Words<'_>, table: &ChartTable, row: &ChartRow) -> Vec<Figure> {
    let cells = table.columns.iter().zip(&row.cells);
    cells
        .map(|(column, cell)| Figure {
            text: text(words, column.figures, cell),
            label: column.heading.clone(),
            is_number: is_number(column.figures),
        })
        .collect()
}

fn is_number(figures: Figures) -> bool {
    !matches!(figures, Figures::Words)
}

/// A figure as the language writes it.
fn text(words: &Words<'_>, figures: Figures, cell: &ChartCell) -> String {
    let digits = match figures {
        Figures::Decimals(digits) => usize::from(digits),
        _ => 0,
    };
    match (cell, figures) {
        (ChartCell::Missing, _) => String::new(),
        (ChartCell::Words(text), _) => text.clone(),
        (ChartCell::Number(number), _) => words.number(*number),
        (ChartCell::Decimal(share), Figures::Shares) => format::percent(words.language, *share),
        (ChartCell::Decimal(number), _) => format::decimal(words.language, *number, digits),
        (ChartCell::Date(day), _) => words.date(*day),
    }
}

/// Writes a table to a file.
pub(super) fn write(
    table: &ChartTable,
    sheet: String,
    kind: FileKind,
    out: BufWriter<File>,
) -> Result<(), PageError> {
    let columns = table.columns.iter().map(|column| TableColumn {
        code: column.code.to_owned(),
        heading: column.heading.clone(),
        kind: match column.figures {
            Figures::Words => ColumnKind::Text,
            Figures::Numbers => ColumnKind::Whole,
            Figures::Decimals(_) | Figures::Shares => ColumnKind::Number,
            Figures::Dates => ColumnKind::Date,
        },
    });
    let plan = TablePlan {
        sheet,
        columns: columns.collect(),
        csv: CsvOptions::default(),
        temporary_directory: None,
    };
    let rows = table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(value).collect::<Vec<_>>());
    write_table(kind, out, &plan, rows).map_err(failed)?;
    Ok(())
}

fn value(cell: &ChartCell) -> Value<'_> {
    match cell {
        ChartCell::Missing => Value::Empty,
        ChartCell::Words(text) => Value::text(text.as_str()),
        ChartCell::Number(number) => Value::Whole(*number),
        ChartCell::Decimal(number) => Value::Number(*number),
        ChartCell::Date(day) => Value::Date(*day),
    }
}
