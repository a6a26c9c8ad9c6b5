//! Tables of text that fit a terminal.

use desbloqueo_i18n::{Align, display_width, fit, pad};

/// Places between two columns.
const GAP: usize = 2;
/// A column is made narrower until it has so many places.
const LEAST: usize = 8;
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
}

impl Column {
    /// Texts, which are cut where they do not fit.
    pub(crate) fn text(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            align: Align::Left,
            weight: USUAL,
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

    /// The lines of the table, at most `width` places wide where its columns can be cut so far; the widest for its
    /// weight is cut first. Columns in which
    /// no row has anything are left out.
    pub(crate) fn lines(&self, width: usize, tone: impl Fn(&str, Tone) -> String) -> Vec<String> {
        let widths = self.widths(width);
        let heading: Vec<Cell> = self
            .columns
            .iter()
            .map(|column| Cell::toned(column.title.clone(), Tone::Strong))
            .collect();
        std::iter::once(&heading)
            .chain(&self.rows)
            .map(|row| self.line(row, &widths, &tone))
            .collect()
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

    fn widths(&self, width: usize) -> Vec<usize> {
        let mut widths: Vec<usize> = self
            .columns
            .iter()
            .enumerate()
            .map(|(position, column)| self.widest(position, column))
            .collect();
        let shown = widths.iter().filter(|width| **width > 0).count();
        let room = width.saturating_sub(GAP * shown.saturating_sub(1));
        while widths.iter().sum::<usize>() > room {
            let cuttable = widths.iter_mut().zip(&self.columns);
            let widest = cuttable
                .filter(|(width, column)| column.weight > 0 && **width > LEAST)
                .max_by_key(|(width, column)| 1000 * **width / column.weight);
            match widest {
                Some((widest, _)) => *widest -= 1,
                None => break,
            }
        }
        widths
    }

    fn widest(&self, position: usize, column: &Column) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.get(position));
        let widest = cells
            .map(|cell| display_width(&cell.text))
            .max()
            .unwrap_or(0);
        if widest == 0 {
            0
        } else {
            widest.max(display_width(&column.title))
        }
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
            table().lines(100, plain),
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
        let lines = table().lines(28, plain);
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
}
