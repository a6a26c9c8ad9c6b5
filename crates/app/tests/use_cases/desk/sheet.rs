//! Rows as somebody writes them down: by the names of their columns.

/// One row: headings with what stands under them.
pub type Row<'a> = &'a [(&'a str, &'a str)];

/// Rows below headings, in the order in which headings first occur.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    pub headings: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// A sheet of rows.
    pub fn of(rows: &[Row<'_>]) -> Self {
        rows.iter()
            .fold(Self::default(), |sheet, row| sheet.with(row))
    }

    /// A sheet whose rows share some cells.
    pub fn around(common: Row<'_>, rows: &[Row<'_>]) -> Self {
        let all = rows.iter().map(|row| [common, *row].concat());
        all.fold(Self::default(), |sheet, row| sheet.with(&row))
    }

    /// The same with another row.
    #[must_use]
    pub fn with(mut self, row: Row<'_>) -> Self {
        for (heading, _) in row {
            if !self.headings.iter().any(|known| known == heading) {
                self.headings.push((*heading).to_owned());
            }
        }
        let cells = row.iter().fold(
            vec![String::new(); self.headings.len()],
            |mut cells, (heading, text)| {
                if let Some(at) = self.headings.iter().position(|known| known == heading) {
                    (*text).clone_into(&mut cells[at]);
                }
                cells
            },
        );
        self.rows.push(cells);
        self
    }

    /// The same with one cell changed; rows count from zero.
    #[must_use]
    pub fn set(mut self, row: usize, heading: &str, text: &str) -> Self {
        let at = self.headings.iter().position(|known| known == heading);
        let at = at.unwrap_or_else(|| {
            self.headings.push(heading.to_owned());
            self.headings.len() - 1
        });
        self.rows[row].resize(self.headings.len(), String::new());
        text.clone_into(&mut self.rows[row][at]);
        self
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The address of a cell; rows count from zero.
    pub fn cell(&self, row: usize, heading: &str) -> String {
        let at = self
            .headings
            .iter()
            .position(|known| known == heading)
            .expect("a heading of the sheet");
        let letter = char::from(b'A' + u8::try_from(at).expect("few columns"));
        format!("{letter}{}", row + 2)
    }

    /// As delimited text.
    pub fn csv(&self) -> String {
        let quoted = |text: &String| format!("\"{}\"", text.replace('"', "\"\""));
        let line = |cells: &Vec<String>| {
            let missing = self.headings.len().saturating_sub(cells.len());
            let empty = vec![String::new(); missing];
            cells
                .iter()
                .chain(&empty)
                .map(quoted)
                .collect::<Vec<_>>()
                .join(",")
        };
        let all: Vec<String> = std::iter::once(line(&self.headings))
            .chain(self.rows.iter().map(line))
            .collect();
        all.join("\r\n") + "\r\n"
    }
}
