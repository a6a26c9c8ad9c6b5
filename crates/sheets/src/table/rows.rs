//! The data rows of a table as a stream; what is no data is left out and reported.

use super::find::Table;
use super::header::one_line;
use super::totals::{Total, total_of};
use crate::columns::heading_text::compact;
use crate::{Address, Cell, Finding, Place, Row, RowStream, SheetsError};

/// Findings that are listed; more are counted.
const LISTED: usize = 1_000;
const FIRST_CELLS: usize = 4;
const LONGEST_HEADING: usize = 300;

/// The data rows of a table.
pub struct TableRows<'workbook> {
    stream: RowStream<'workbook>,
    sheet: String,
    first_row: u32,
    /// Compact headings by column, of the heading rows.
    headings: Vec<(u32, Vec<String>)>,
    identifying: Vec<u32>,
    findings: Vec<Finding>,
    left_out: u64,
}

impl<'workbook> TableRows<'workbook> {
    pub(crate) fn new(stream: RowStream<'workbook>, table: &Table) -> Self {
        let of_column = |heading: &super::Heading| {
            let texts = [Some(&heading.text), heading.group.as_ref()];
            let texts = texts
                .into_iter()
                .flatten()
                .map(|text| compact(text))
                .filter(|text| !text.is_empty());
            (heading.place.address.column, texts.collect())
        };
        Self {
            stream,
            sheet: table.sheet_name.clone(),
            first_row: table.first_data_row,
            headings: table.headings.iter().map(of_column).collect(),
            identifying: table.identifying_columns(),
            findings: Vec::new(),
            left_out: 0,
        }
    }

    /// Lists what was left out so far; complete once the stream has ended.
    pub fn findings(&self) -> Vec<Finding> {
        let mut findings = self.findings.clone();
        if self.left_out > 0 {
            findings.push(Finding::FindingsLeftOut {
                count: self.left_out,
            });
        }
        findings
    }

    fn report(&mut self, finding: Finding) {
        if self.findings.len() < LISTED {
            self.findings.push(finding);
        } else {
            self.left_out += 1;
        }
    }

    /// Says why a row is no data; `None` when it is.
    fn refuse(&self, row: &Row) -> Option<Finding> {
        let first = row.own_cells().next()?;
        let place = Place::new(&self.sheet, first.address);
        if self.repeats_headings(row) {
            return Some(Finding::RepeatedHeadingRowSkipped { place });
        }
        match total_of(row, &self.identifying) {
            Some(Total::Labelled(label)) => {
                return Some(Finding::TotalRowSkipped {
                    place,
                    label: one_line(&label),
                });
            }
            Some(Total::Unlabelled) => return Some(Finding::UnlabelledTotalRowSkipped { place }),
            None => {}
        }
        let alone = row.cells.len() == 1 && self.headings.len() > 2;
        alone.then(|| Finding::StrayRowSkipped {
            place,
            text: shortened(first),
        })
    }

    /// Compares a row with the headings; most rows differ in their first cells already.
    fn repeats_headings(&self, row: &Row) -> bool {
        let (mut texts, mut same) = (0usize, 0usize);
        for cell in row.own_cells() {
            texts += 1;
            same += usize::from(self.is_heading(cell));
            if texts == FIRST_CELLS && same < 2 {
                return false;
            }
        }
        same >= 2 && same * 5 >= texts * 4
    }

    fn is_heading(&self, cell: &Cell) -> bool {
        let Some(text) = cell
            .value
            .as_text()
            .filter(|text| text.len() <= LONGEST_HEADING)
        else {
            return false;
        };
        let at = self
            .headings
            .binary_search_by_key(&cell.column(), |(column, _)| *column);
        let headings = at.ok().and_then(|at| self.headings.get(at));
        headings.is_some_and(|(_, headings)| headings.contains(&compact(text)))
    }

    /// Gives the sheet's name and an address as a place, for reports about cells of these rows.
    pub fn place(&self, address: Address) -> Place {
        Place::new(&self.sheet, address)
    }
}

fn shortened(cell: &Cell) -> String {
    one_line(&cell.value.to_display())
        .chars()
        .take(120)
        .collect()
}

impl Iterator for TableRows<'_> {
    type Item = Result<Row, SheetsError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let row = match self.stream.next()? {
                Ok(row) => row,
                Err(error) => return Some(Err(error)),
            };
            if row.number < self.first_row {
                continue;
            }
            match self.refuse(&row) {
                Some(finding) => self.report(finding),
                None => return Some(Ok(row)),
            }
        }
    }
}
