//! Finding the table of a workbook: visible sheets first, then the best headings.

use super::header::{Header, Heading, find_header, headings, one_line};
use super::rows::TableRows;
use crate::columns::heading_text::compact;
use crate::columns::names::known_field;
use crate::{Cell, Field, Finding, MergedRange, Place, Row, RowStream, SheetsError, Workbook};

/// How much a sheet looks like a table.
struct SheetScore {
    sheet: usize,
    name: String,
    hidden: bool,
    /// The score of its headings; 0 when it has no table.
    score: u32,
}

/// A table found in a sheet.
#[derive(Debug, Clone)]
pub struct Table {
    /// The index of the sheet.
    pub sheet: usize,
    /// The name of the sheet.
    pub sheet_name: String,
    /// The headings, in the order of columns; columns with content but no heading are among them.
    pub headings: Vec<Heading>,
    /// The first row that may hold data.
    pub first_data_row: u32,
    /// The first data rows, for recognising columns.
    pub samples: Vec<Row>,
    /// How much the sheet looks like a table.
    pub score: u32,
    /// What was left out above the data, and other sheets with tables.
    pub findings: Vec<Finding>,
}

/// Rows that are read for finding headings and for samples.
const READ: usize = 320;
const READ_BYTES: usize = 16 << 20;

impl Table {
    /// Begins the stream of the data rows.
    pub fn rows<'workbook>(
        &self,
        workbook: &'workbook mut Workbook,
    ) -> Result<TableRows<'workbook>, SheetsError> {
        Ok(TableRows::new(workbook.rows(self.sheet)?, self))
    }

    /// Lists the columns whose headings say that they name what a row is about.
    pub(crate) fn identifying_columns(&self) -> Vec<u32> {
        let identifies =
            |heading: &&Heading| known_field(&heading.text).is_some_and(Field::identifies);
        self.headings
            .iter()
            .filter(identifies)
            .map(|heading| heading.place.address.column)
            .collect()
    }
}

/// Finds the table of a workbook in the sheet that looks most like one; hidden sheets are a last resort.
pub fn find_table(workbook: &mut Workbook) -> Result<Table, SheetsError> {
    let mut scores = Vec::new();
    let mut best: Option<(bool, Table)> = None;
    for sheet in 0..workbook.sheets().len() {
        let found = find_table_in_sheet(workbook, sheet)?;
        let info = workbook
            .sheets()
            .get(sheet)
            .ok_or(SheetsError::NoSuchSheet { index: sheet })?;
        let score = found.as_ref().map_or(0, |table| table.score);
        scores.push(SheetScore {
            sheet,
            name: info.name.clone(),
            hidden: info.hidden,
            score,
        });
        if let Some(table) = found {
            let rank = (!info.hidden, table.score);
            if best
                .as_ref()
                .is_none_or(|(visible, other)| rank > (*visible, other.score))
            {
                best = Some((!info.hidden, table));
            }
        }
    }
    let Some((visible, mut table)) = best else {
        return Err(SheetsError::NoTable {
            sheets: scores.into_iter().map(|score| score.name).collect(),
        });
    };
    let others = scores
        .into_iter()
        .filter(|score| score.sheet != table.sheet);
    table
        .findings
        .extend(others.filter_map(|other| other_sheet(other, visible)));
    if !visible {
        table.findings.push(Finding::HiddenSheetUsed {
            sheet: table.sheet_name.clone(),
        });
    }
    Ok(table)
}

fn other_sheet(other: SheetScore, visible: bool) -> Option<Finding> {
    match other {
        SheetScore {
            hidden: true, name, ..
        } if visible => Some(Finding::HiddenSheetSkipped { sheet: name }),
        SheetScore {
            score: 11.., name, ..
        } => Some(Finding::OtherSheetWithTable {
            sheet: name,
            score: other.score,
        }),
        _ => None,
    }
}

/// Finds the table of one sheet; `None` when nothing in it looks like headings.
pub fn find_table_in_sheet(
    workbook: &mut Workbook,
    sheet: usize,
) -> Result<Option<Table>, SheetsError> {
    let info = workbook
        .sheets()
        .get(sheet)
        .ok_or(SheetsError::NoSuchSheet { index: sheet })?;
    let sheet_name = info.name.clone();
    let rows = first_rows(workbook, sheet)?;
    let merged: Vec<MergedRange> = workbook
        .merged_ranges(sheet)?
        .iter()
        .filter(|range| range.is_wide())
        .copied()
        .collect();
    let Some(header) = find_header(&rows, &merged) else {
        return Ok(None);
    };
    let headings = headings(&sheet_name, &rows, header, &merged);
    let last_header = header.sub.unwrap_or(header.main);
    let first_data_row = rows.get(last_header).map_or(1, |row| row.number + 1);
    let findings = findings(&sheet_name, &rows, header, &headings);
    let samples = Vec::new();
    let mut table = Table {
        sheet,
        sheet_name,
        headings,
        first_data_row,
        samples,
        score: header.score,
        findings,
    };
    let again = TableRows::new(RowStream::of_rows(rows), &table);
    table.samples = again.collect::<Result<_, _>>()?;
    Ok(Some(table))
}

/// Reads some rows, and fewer where their texts are long.
fn first_rows(workbook: &mut Workbook, sheet: usize) -> Result<Vec<Row>, SheetsError> {
    let mut rows = Vec::new();
    let mut bytes = 0usize;
    for row in workbook.rows(sheet)?.take(READ) {
        let row = row?;
        bytes += row
            .cells
            .iter()
            .filter_map(|cell| cell.value.as_text())
            .map(str::len)
            .sum::<usize>();
        rows.push(row);
        if bytes > READ_BYTES {
            break;
        }
    }
    Ok(rows)
}

fn findings(sheet: &str, rows: &[Row], header: Header, headings: &[Heading]) -> Vec<Finding> {
    let place = |row: &Row| {
        let first = row.own_cells().next().map(|cell| cell.address);
        Place::new(sheet, first.unwrap_or(crate::Address::new(row.number, 0)))
    };
    let mut findings = Vec::new();
    for (index, row) in rows.iter().enumerate().take(header.main) {
        findings.push(if header.group == Some(index) {
            Finding::HeadingGroupRow { place: place(row) }
        } else {
            let texts: Vec<String> = row
                .own_cells()
                .map(|cell: &Cell| one_line(&cell.value.to_display()))
                .collect();
            Finding::TitleRowSkipped {
                place: place(row),
                text: texts.join(" | ").chars().take(120).collect(),
            }
        });
    }
    findings.extend(
        header
            .sub
            .and_then(|index| rows.get(index))
            .map(|row| Finding::HeadingGroupRow { place: place(row) }),
    );
    findings.extend(heading_findings(headings));
    findings
}

fn heading_findings(headings: &[Heading]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen: Vec<(String, &Heading)> = Vec::new();
    for heading in headings {
        if heading.text.is_empty() {
            findings.push(Finding::ColumnWithoutHeading {
                place: heading.place.clone(),
            });
            continue;
        }
        let key = format!(
            "{}\n{}",
            heading.group.as_deref().map(compact).unwrap_or_default(),
            compact(&heading.text)
        );
        match seen.iter().find(|(other, _)| *other == key) {
            Some((_, first)) => findings.push(Finding::HeadingRepeated {
                place: heading.place.clone(),
                first: first.place.clone(),
                heading: heading.text.clone(),
            }),
            None => seen.push((key, heading)),
        }
    }
    findings
}
