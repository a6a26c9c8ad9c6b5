//! The digest as a workbook: a sheet of sentences, and one for each table.

use desbloqueo_exchange::write::{
    Book, BookColumn, BookTable, ColumnKind, Value, WriteError, write_book,
};
use desbloqueo_words::Words;
use desbloqueo_words::charts::{ChartCell, ChartColumn, Figures};
use desbloqueo_words::digest::{DigestSection, DigestView};

/// The bytes of the workbook.
pub fn write_workbook(words: &Words<'_>, view: &DigestView) -> Result<Vec<u8>, WriteError> {
    let told = [&view.about, &view.sentences, &view.notes];
    let book = Book {
        sheet: words.plain("digest-sentences"),
        title: view.title.clone(),
        told: told.into_iter().flatten().cloned().collect(),
        tables: view.sections.iter().map(table).collect(),
    };
    write_book(Vec::new(), &book)
}

fn table(section: &DigestSection) -> BookTable<'_> {
    let rows = section.table.rows.iter();
    BookTable {
        sheet: section.heading.clone(),
        columns: section.table.columns.iter().map(column).collect(),
        rows: rows
            .map(|row| row.cells.iter().map(value).collect())
            .collect(),
    }
}

fn column(column: &ChartColumn) -> BookColumn {
    BookColumn {
        heading: column.heading.clone(),
        kind: match column.figures {
            Figures::Words => ColumnKind::Text,
            Figures::Numbers => ColumnKind::Whole,
            Figures::Decimals(_) | Figures::Shares => ColumnKind::Number,
            Figures::Dates => ColumnKind::Date,
        },
        is_share: column.figures == Figures::Shares,
    }
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
