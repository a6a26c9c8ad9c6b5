//! What stands on a page.

use super::fonts::Heft;

/// How dark something is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    Text,
    Quiet,
    Line,
    Bar,
}

/// What a text is, for those who have the page read to them. Texts of one place follow one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Title,
    /// A paragraph, by its number.
    Paragraph(u16),
    /// The heading of a table, by its number.
    Heading(u16),
    /// A cell; the first row holds the headings.
    Cell {
        table: u16,
        row: u16,
        column: u16,
    },
}

/// Something on a page; `y` is measured from the top.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Mark {
    Text {
        x: f32,
        baseline: f32,
        size: f32,
        heft: Heft,
        ink: Ink,
        place: Place,
        text: String,
    },
    Box {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        ink: Ink,
    },
}

/// Something of a known height, drawn from its top.
pub(super) struct Block {
    pub(super) height: f32,
    pub(super) marks: Vec<Mark>,
}

impl Block {
    pub(super) fn moved(self, down: f32) -> Vec<Mark> {
        self.marks
            .into_iter()
            .map(|mark| mark.moved(down))
            .collect()
    }
}

impl Mark {
    fn moved(self, down: f32) -> Self {
        match self {
            Self::Text {
                x,
                baseline,
                size,
                heft,
                ink,
                place,
                text,
            } => Self::Text {
                baseline: baseline + down,
                x,
                size,
                heft,
                ink,
                place,
                text,
            },
            Self::Box {
                x,
                y,
                width,
                height,
                ink,
            } => Self::Box {
                y: y + down,
                x,
                width,
                height,
                ink,
            },
        }
    }
}
