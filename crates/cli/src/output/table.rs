//! Tables of text that fit a terminal.

mod layout;

use desbloqueo_i18n::{Align, display_width, fit, pad};

/// Places between two columns.
const GAP: usize = 2;
/// A column is made narrower until it has so many places.
const LEAST: usize = 8;
/// Places of the longest day in any language.
const LONGEST_DAY: usize = 12;
/// The weight of a column of texts.
const USUAL: usize = 2;

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Tone {
    #[default]
    Plain,
    Strong,
    Quiet,
    Good,
    Warning,
    Alarm,
}

/// A column: its heading, its side, and whether it may be cut to fit.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    title: String,
    align: Align,
    /// How much of the room it gets where texts are cut; nothing: it is never cut.
    weight: usize,
    /// Places that it keeps when texts are cut.
    least: usize,
    /// Whether it is left out rather than that others are cut beyond recognition.
    spare: bool,
}

impl Column {
    /// Texts, which are cut where they do not fit.
    pub(crate) fn text(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            align: Align::Left,
            weight: USUAL,
            least: LEAST,
            spare: false,
        }
    }

    /// Texts that tell rows apart, and so get more of the room.
    pub(crate) fn telling(title: impl Into<String>) -> Self {
        Self {
            weight: 2 * USUAL,
            ..Self::text(title)
        }
    }

    /// Short texts that are worthless when cut: ids, dates, codes.
    pub(crate) fn whole(title: impl Into<String>) -> Self {
        Self {
            weight: 0,
            ..Self::text(title)
        }
    }

    /// Numbers.
    pub(crate) fn number(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            align: Align::Right,
            weight: 0,
            least: LEAST,
            spare: false,
        }
    }

    /// Texts of which most are days, which are worthless when cut.
    pub(crate) fn days(title: impl Into<String>) -> Self {
        Self {
            least: LONGEST_DAY,
            ..Self::text(title)
        }
    }

    /// The same column, left out where there is no room for all; the last such column first.
    pub(crate) fn spare(self) -> Self {
        Self {
            spare: true,
            ..self
        }
    }
}

/// What stands in one place of a table.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cell {
    text: String,
    tone: Tone,
}

impl Cell {
    pub(crate) fn toned(text: impl Into<String>, tone: Tone) -> Self {
        Self {
            text: text.into(),
            tone,
        }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        // A table has one line for each row.
        let text: String = text.into();
        let text = if text.contains(char::is_control) {
            text.split(char::is_control).collect::<Vec<_>>().join(" ")
        } else {
            text
        };
        Self {
            text,
            tone: Tone::Plain,
        }
    }
}

/// Rows under headings.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table {
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
}

impl Table {
    pub(crate) fn new(columns: impl IntoIterator<Item = Column>) -> Self {
        Self {
            columns: columns.into_iter().collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a row, with a cell for each column.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The lines of the table, at most `width` places wide where its columns can be cut so far, and the titles of
    /// columns that were left out for want of room. Headings take a second line before texts are cut; columns in
    /// which no row has anything are not shown.
    pub(crate) fn lines(
        &self,
        width: usize,
        tone: impl Fn(&str, Tone) -> String,
    ) -> (Vec<String>, Vec<&str>) {
        let widths = layout::widths(self, width);
        let mut lines: Vec<String> = self
            .headings(&widths)
            .iter()
            .map(|row| self.line(row, &widths, &tone))
            .collect();
        lines.extend(self.rows.iter().map(|row| self.line(row, &widths, &tone)));
        let hidden = (0..).zip(&self.columns).zip(&widths);
        let left_out = hidden
            .filter(|((place, _), width)| **width == 0 && self.widest_cell(*place) > 0)
            .map(|((_, column), _)| column.title.as_str());
        (lines, left_out.collect())
    }

    /// The headings over as many lines as they take, standing on the rows.
    fn headings(&self, widths: &[usize]) -> Vec<Vec<Cell>> {
        let parts: Vec<Vec<String>> = self
            .columns
            .iter()
            .zip(widths)
            .map(|(column, width)| layout::title_lines(&column.title, *width))
            .collect();
        let most = parts.iter().map(Vec::len).max().unwrap_or(0);
        let line = |number: usize| {
            let cells = parts.iter().map(|parts| {
                let above = most - parts.len();
                let part = number.checked_sub(above).and_then(|at| parts.get(at));
                Cell::toned(part.cloned().unwrap_or_default(), Tone::Strong)
            });
            cells.collect()
        };
        (0..most).map(line).collect()
    }

    fn line(&self, row: &[Cell], widths: &[usize], tone: &impl Fn(&str, Tone) -> String) -> String {
        let shown = row
            .iter()
            .zip(&self.columns)
            .zip(widths)
            .filter(|(_, width)| **width > 0);
        let mut line = String::new();
        let mut spaces = 0;
        for ((cell, column), &width) in shown {
            let text = fit(&cell.text, width);
            let padded = pad(&text, width, column.align);
            if text.is_empty() {
                spaces += width + GAP;
                continue;
            }
            let ends = padded.len() - padded.trim_end().len();
            let lead = padded.len() - padded.trim_start().len();
            line.push_str(&" ".repeat(spaces + lead));
            line.push_str(&tone(padded.trim(), cell.tone));
            spaces = ends + GAP;
        }
        line
    }

    fn widest_cell(&self, position: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.get(position));
        let widths = cells.map(|cell| display_width(&cell.text));
        widths.max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str, _: Tone) -> String {
        text.to_owned()
    }

    fn table() -> Table {
        let mut table = Table::new([
            Column::text("Customer"),
            Column::whole("Nothing"),
            Column::number("Units"),
            Column::text("Status"),
        ]);
        table.row([
            "虚构海港有限公司".into(),
            "".into(),
            "1,200".into(),
            "Blocked".into(),
        ]);
        table.row([
            "Ficticia Norte S.A.".into(),
            "".into(),
            "40".into(),
            "".into(),
        ]);
        table.row(["".into(), "".into(), "".into(), "Blocked".into()]);
        table
    }

    #[test]
    fn a_table_stands_in_columns_without_empty_ones() {
        assert_eq!(
            table().lines(100, plain).0,
            [
                "Customer             Units  Status",
                "虚构海港有限公司     1,200  Blocked",
                "Ficticia Norte S.A.     40",
                "                            Blocked",
            ]
        );
    }

    #[test]
    fn the_widest_texts_are_cut_until_it_fits() {
        let (lines, _) = table().lines(28, plain);
        assert_eq!(
            lines,
            [
                "Customer      Units  Status",
                "虚构海港有…   1,200  Blocked",
                "Ficticia No…     40",
                "                     Blocked",
            ]
        );
    }

    #[test]
    fn headings_take_two_lines_before_texts_are_cut() {
        let mut table = Table::new([
            Column::text("Reason"),
            Column::number("Median days"),
            Column::number("Unidades-día"),
        ]);
        table.row(["Customer network".into(), "7".into(), "120".into()]);
        assert_eq!(
            table.lines(40, plain).0,
            [
                "                  Median  Unidades-",
                "Reason              days        día",
                "Customer network       7        120",
            ]
        );
    }

    #[test]
    fn a_spare_column_is_left_out_and_named() {
        let mut table = Table::new([
            Column::whole("Id"),
            Column::telling("Status"),
            Column::text("Owner").spare(),
            Column::text("Next action").spare(),
        ]);
        table.row([
            "e8ce38d5".into(),
            "Blocked › Customer network".into(),
            "Account team".into(),
            "Ask for the date of the new line".into(),
        ]);
        let (lines, left_out) = table.lines(60, plain);
        assert_eq!(left_out, ["Next action"]);
        assert_eq!(
            lines,
            [
                "Id        Status                      Owner",
                "e8ce38d5  Blocked › Customer network  Account team",
            ]
        );
        assert!(table.lines(200, plain).1.is_empty());
    }
}
