//! A table on the page.

use desbloqueo_words::charts::{ChartColumn, ChartRow, Figures};
use desbloqueo_words::digest::{DigestSection, DigestView, printed};

use super::bar;
use super::fonts::{Heft, Typefaces};
use super::layout::{line_height, lines, paragraph};
use super::marks::{Block, Ink, Mark, Place};

const HEADING: f32 = 9.0;
const SIZE: f32 = 7.4;
const SMALL: f32 = 6.6;
const PADDING: f32 = 7.0;

/// A heading of numbers is broken at this width, so that figures stay close together.
const HEADING_WIDTH: f32 = 46.0;

/// Columns of words are never narrower.
const NARROWEST: f32 = 34.0;

/// A section with what it is measured by.
pub(super) struct Table<'a> {
    pub(super) faces: &'a Typefaces,
    pub(super) view: &'a DigestView,
    pub(super) section: &'a DigestSection,
    pub(super) scale: f32,
    /// Which table it is.
    pub(super) number: u16,
}

impl Table<'_> {
    /// The section at a place, as wide as it may be.
    pub(super) fn block(&self, x: f32, width: f32) -> Block {
        let size = HEADING * self.scale;
        let look = (Heft::Bold, Ink::Text);
        let (text, place) = (&self.section.heading, Place::Heading(self.number));
        let mut block = paragraph(self.faces, text, (x, width), size, look, place);
        block.height += 1.5 * self.scale;
        let widths = self.widths(width);
        self.headings(&mut block, x, &widths);
        for (number, row) in (1..).zip(&self.section.table.rows) {
            rule(&mut block, x, width);
            self.row(&mut block, x, &widths, (number, row));
        }
        block
    }

    fn size(&self) -> f32 {
        SIZE * self.scale
    }

    fn headings(&self, block: &mut Block, x: f32, widths: &[f32]) {
        let columns = self.section.table.columns.iter();
        let texts = columns.map(|column| (column, column.heading.clone()));
        let look = (SMALL * self.scale, Ink::Quiet);
        self.cells(block, x, widths, (0, texts.collect()), look);
    }

    fn row(&self, block: &mut Block, x: f32, widths: &[f32], (number, row): (u16, &ChartRow)) {
        let cells = self.section.table.columns.iter().zip(&row.cells);
        let texts = cells.map(|(column, cell)| (column, printed(self.view.language, column, cell)));
        let look = (self.size(), Ink::Text);
        self.cells(block, x, widths, (number, texts.collect()), look);
        let first = widths.first().copied().unwrap_or_default();
        if let Some(share) = bar(self.section, row) {
            let height = 1.6 * self.scale;
            block.marks.push(Mark::Box {
                x,
                y: block.height,
                width: (first - PADDING * self.scale) * to_f32(share),
                height,
                ink: Ink::Bar,
            });
            block.height += height + 0.8 * self.scale;
        }
    }

    /// Cells side by side: words begin on the left, figures end on the right.
    fn cells(
        &self,
        block: &mut Block,
        mut x: f32,
        widths: &[f32],
        (row, texts): (u16, Vec<(&ChartColumn, String)>),
        (size, ink): (f32, Ink),
    ) {
        let (padding, heft) = (PADDING * self.scale, Heft::Plain);
        let mut tallest = 1_u16;
        for (place, ((column, text), width)) in (0_u16..).zip(texts.into_iter().zip(widths)) {
            let inner = width - padding;
            let broken = lines(self.faces, &text, inner, size, heft);
            tallest = tallest.max(u16::try_from(broken.len()).unwrap_or(1));
            for (number, text) in (0_u16..).zip(broken) {
                let indent = if is_number(column) {
                    inner - self.faces.width(&text, size, heft)
                } else {
                    0.0
                };
                block.marks.push(Mark::Text {
                    x: x + indent,
                    baseline: block.height + size * 1.1 + f32::from(number) * line_height(size),
                    size,
                    heft,
                    ink,
                    place: Place::Cell {
                        table: self.number,
                        row,
                        column: place,
                    },
                    text,
                });
            }
            x += width;
        }
        block.height += f32::from(tallest) * line_height(size) + 1.2 * self.scale;
    }

    /// Columns of figures are as wide as they must be; the others share the rest, the first twice as much.
    fn widths(&self, whole: f32) -> Vec<f32> {
        let columns = self.section.table.columns.iter().enumerate();
        let needed: Vec<Option<f32>> = columns
            .map(|(place, column)| is_number(column).then(|| self.needed(place, column)))
            .collect();
        let taken: f32 = needed.iter().flatten().sum();
        let parts = |place: usize| if place == 0 { 2.0 } else { 1.0 };
        let words = needed.iter().enumerate().filter(|(_, one)| one.is_none());
        let all: f32 = words.map(|(place, _)| parts(place)).sum();
        let part = ((whole - taken) / all.max(1.0)).max(NARROWEST * self.scale);
        let of_column = |(place, one): (usize, &Option<f32>)| one.unwrap_or(part * parts(place));
        needed.iter().enumerate().map(of_column).collect()
    }

    fn needed(&self, place: usize, column: &ChartColumn) -> f32 {
        let heft = Heft::Plain;
        let of_cell = |row: &ChartRow| {
            let cell = row.cells.get(place)?;
            let text = printed(self.view.language, column, cell);
            Some(self.faces.width(&text, self.size(), heft))
        };
        let cells = self.section.table.rows.iter().filter_map(of_cell);
        let small = SMALL * self.scale;
        let heading = lines(
            self.faces,
            &column.heading,
            HEADING_WIDTH * self.scale,
            small,
            heft,
        );
        let heading = heading
            .iter()
            .map(|line| self.faces.width(line, small, heft));
        cells.chain(heading).fold(0.0, f32::max) + PADDING * self.scale
    }
}

fn rule(block: &mut Block, x: f32, width: f32) {
    block.marks.push(Mark::Box {
        x,
        y: block.height,
        width,
        height: 0.4,
        ink: Ink::Line,
    });
    block.height += 0.8;
}

fn is_number(column: &ChartColumn) -> bool {
    matches!(
        column.figures,
        Figures::Numbers | Figures::Decimals(_) | Figures::Shares
    )
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a share of a page needs no more digits"
)]
fn to_f32(share: f64) -> f32 {
    share as f32
}
