//! The digest as PDF, on one page of A4 where it fits.

mod draw;
mod fonts;
mod layout;
mod marks;
mod table;
mod tags;

use desbloqueo_words::Words;
use desbloqueo_words::charts::{ChartCell, ChartRow};
use desbloqueo_words::digest::{DigestSection, DigestView, printed};

use fonts::Typefaces;

/// Why no PDF was written.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// No font of the system has these signs.
    #[error("no-font")]
    NoFont {
        /// Some of the signs.
        signs: String,
    },
    /// The PDF could not be put together.
    #[error("pdf-failed: {reason}")]
    Failed {
        /// What the library says.
        reason: String,
    },
}

/// The bytes of the PDF. Its date is the day of the digest.
pub fn write_pdf(words: &Words<'_>, view: &DigestView) -> Result<Vec<u8>, PdfError> {
    let faces = Typefaces::of_system(view.language, &texts(view))?;
    let pages = layout::pages(&faces, view);
    draw::draw(&faces, view, &words.plain("app-name"), &pages)
}

/// Everything that is printed.
fn texts(view: &DigestView) -> String {
    let mut all = vec![view.title.clone()];
    for some in [&view.about, &view.sentences, &view.notes] {
        all.extend(some.iter().cloned());
    }
    for section in &view.sections {
        all.push(section.heading.clone());
        let columns = &section.table.columns;
        all.extend(columns.iter().map(|column| column.heading.clone()));
        for row in &section.table.rows {
            let cells = columns.iter().zip(&row.cells);
            all.extend(cells.map(|(column, cell)| printed(view.language, column, cell)));
        }
    }
    all.concat()
}

/// The length of a row's bar from 0 to 1, of the longest; none where none is drawn.
#[expect(
    clippy::cast_precision_loss,
    reason = "a bar is some hundred points long"
)]
pub(crate) fn bar(section: &DigestSection, row: &ChartRow) -> Option<f64> {
    let column = section.bars?;
    let figure = |row: &ChartRow| match row.cells.get(column) {
        Some(ChartCell::Number(number)) => Some((*number).max(0)),
        _ => None,
    };
    let longest = section.table.rows.iter().filter_map(figure).max()?;
    let length = figure(row)?;
    (longest > 0).then(|| length as f64 / longest as f64)
}
