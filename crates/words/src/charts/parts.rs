//! What charts are put together from.

use super::{ChartCell, ChartColumn, Figures, Mark, Narrowed, Series, Tone};

/// A column of words.
pub(super) fn worded(code: &'static str, heading: String) -> ChartColumn {
    column(code, heading, Figures::Words)
}

/// A column of whole numbers.
pub(super) fn numbers(code: &'static str, heading: String) -> ChartColumn {
    column(code, heading, Figures::Numbers)
}

/// A column of any figures.
pub(super) fn column(code: &'static str, heading: String, figures: Figures) -> ChartColumn {
    ChartColumn {
        code,
        heading,
        figures,
    }
}

/// A number that may be missing.
pub(super) fn decimal(number: Option<f64>) -> ChartCell {
    number.map_or(ChartCell::Missing, ChartCell::Decimal)
}

/// A count.
pub(super) fn count(count: usize) -> ChartCell {
    ChartCell::Number(whole(count))
}

/// A count as a whole number.
pub(super) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A whole number as a length to draw.
#[expect(
    clippy::cast_precision_loss,
    reason = "units, days and unit-days are far below 2^52"
)]
pub(super) fn length(number: i64) -> f64 {
    number as f64
}

/// A mark of a whole number.
pub(super) fn mark(number: i64, lines: Option<Narrowed>) -> Mark {
    Mark {
        value: Some(length(number)),
        lines,
    }
}

/// A series in the next of the colours.
pub(super) fn series(label: String, marks: Vec<Mark>) -> Series {
    Series {
        label,
        tone: Tone::Plain,
        marks,
    }
}

/// Whether there is more, less or as much as before: for messages to choose by.
pub(super) fn compared(now: i64, before: i64) -> &'static str {
    match now.cmp(&before) {
        std::cmp::Ordering::Greater => "more",
        std::cmp::Ordering::Less => "fewer",
        std::cmp::Ordering::Equal => "same",
    }
}
