//! Rows as somebody writes them into a file, by the names of their columns.

/// A cell: the heading of its column, and what stands there.
pub(crate) type Cells = Vec<(&'static str, String)>;

/// A table with its headings in the order in which they were first named.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sheet {
    headings: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    /// The same with another row.
    pub(crate) fn row(mut self, cells: &Cells) -> Self {
        self.rows.push(Vec::new());
        for (heading, text) in cells {
            self = self.with(heading, text);
        }
        self
    }

    /// The same with another text in a cell of the last row.
    pub(crate) fn with(self, heading: &'static str, text: &str) -> Self {
        let last = self.rows.len() - 1;
        self.with_in(last, heading, text)
    }

    /// The same with another text in a cell; rows count from zero.
    pub(crate) fn with_in(mut self, row: usize, heading: &'static str, text: &str) -> Self {
        let at = self.place_of(heading).unwrap_or_else(|| {
            self.headings.push(heading);
            self.headings.len() - 1
        });
        let cells = &mut self.rows[row];
        cells.resize(cells.len().max(at + 1), String::new());
        text.clone_into(&mut cells[at]);
        self
    }

    /// The same without a column.
    pub(crate) fn without(mut self, heading: &str) -> Self {
        let at = self.place_of(heading).unwrap();
        self.headings.remove(at);
        for row in self.rows.iter_mut().filter(|row| row.len() > at) {
            row.remove(at);
        }
        self
    }

    /// The address of a cell; rows count from zero.
    pub(crate) fn address(&self, row: usize, heading: &str) -> String {
        let at = u8::try_from(self.place_of(heading).unwrap()).unwrap();
        assert!(at < 26, "columns of two letters");
        format!("{}{}", char::from(b'A' + at), row + 2)
    }

    fn place_of(&self, heading: &str) -> Option<usize> {
        self.headings.iter().position(|known| *known == heading)
    }

    /// As comma-separated text.
    pub(crate) fn csv(&self) -> String {
        let headings = self.headings.iter().map(|heading| (*heading).to_owned());
        let mut text = line(headings.collect());
        for row in &self.rows {
            let mut cells = row.clone();
            cells.resize(self.headings.len(), String::new());
            text.push_str(&line(cells));
        }
        text
    }
}

fn line(cells: Vec<String>) -> String {
    let quoted: Vec<String> = cells
        .iter()
        .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
        .collect();
    format!("{}\r\n", quoted.join(","))
}
