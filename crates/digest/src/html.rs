//! The digest as HTML: its body for a page of ours, and a document that needs nothing else.

use askama::Template;
use desbloqueo_words::Words;
use desbloqueo_words::charts::{ChartCell, ChartColumn, ChartRow, Figures, Narrowed};
use desbloqueo_words::digest::{DigestSection, DigestView, printed};

/// Makes the address of the lines behind a row; none where the page leads nowhere.
pub type Linked<'a> = &'a dyn Fn(&Narrowed) -> Option<String>;

#[derive(Template)]
#[template(path = "body.html")]
struct Body<'a> {
    in_short: String,
    view: &'a DigestView,
    sections: Vec<Section<'a>>,
}

#[derive(Template)]
#[template(path = "document.html")]
struct Document<'a> {
    tag: &'static str,
    style: &'static str,
    view: &'a DigestView,
    body: String,
}

struct Section<'a> {
    code: &'a str,
    heading: &'a str,
    columns: Vec<Heading<'a>>,
    rows: Vec<Row>,
}

struct Heading<'a> {
    text: &'a str,
    is_number: bool,
}

struct Row {
    /// What the row is of.
    name: String,
    /// The address of its lines; empty where there is none.
    address: String,
    /// The length of its bar of a hundred; empty where none is drawn.
    bar: String,
    cells: Vec<Cell>,
}

struct Cell {
    text: String,
    is_number: bool,
}

/// The body of the page, without a title.
pub fn body(
    words: &Words<'_>,
    view: &DigestView,
    linked: Linked<'_>,
) -> Result<String, askama::Error> {
    let sections = view.sections.iter();
    Body {
        in_short: words.plain("digest-sentences"),
        sections: sections
            .map(|section| Section::of(view, section, linked))
            .collect(),
        view,
    }
    .render()
}

/// A document that needs nothing else.
pub fn document(words: &Words<'_>, view: &DigestView) -> Result<String, askama::Error> {
    Document {
        tag: view.language.tag(),
        style: include_str!("../templates/document.css"),
        body: body(words, view, &|_| None)?,
        view,
    }
    .render()
}

impl<'a> Section<'a> {
    fn of(view: &DigestView, section: &'a DigestSection, linked: Linked<'_>) -> Self {
        let columns = &section.table.columns;
        let rows = section.table.rows.iter();
        Self {
            code: section.code,
            heading: &section.heading,
            columns: columns
                .iter()
                .map(|column| Heading {
                    text: &column.heading,
                    is_number: is_number(column),
                })
                .collect(),
            rows: rows
                .map(|row| Row::of(view, section, row, linked))
                .collect(),
        }
    }
}

impl Row {
    fn of(view: &DigestView, section: &DigestSection, row: &ChartRow, linked: Linked<'_>) -> Self {
        let mut cells = section.table.columns.iter().zip(&row.cells);
        let print = |(column, cell): (&ChartColumn, &ChartCell)| Cell {
            text: printed(view.language, column, cell),
            is_number: is_number(column),
        };
        let name = cells.next().map(print).map(|cell| cell.text);
        let bar = crate::pdf::bar(section, row).map(|share| format!("{:.2}", share * 100.0));
        Self {
            name: name.unwrap_or_default(),
            address: row.lines.as_ref().and_then(linked).unwrap_or_default(),
            bar: bar.unwrap_or_default(),
            cells: cells.map(print).collect(),
        }
    }
}

fn is_number(column: &ChartColumn) -> bool {
    matches!(
        column.figures,
        Figures::Numbers | Figures::Decimals(_) | Figures::Shares
    )
}
