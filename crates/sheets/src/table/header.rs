//! Finding the heading rows among titles, groups and blank rows.

use serde::Serialize;

use crate::cell::is_invisible;
use crate::columns::names::{NameMatch, match_heading, match_known};
use crate::{Address, Cell, CellValue, MergedRange, Place, Row};

/// A column's heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// Where it stands; a column without one has the address in the last heading row.
    pub place: Place,
    /// The heading on one line; empty for a column without one.
    pub text: String,
    /// The heading of the group above it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
}

/// Which of the first rows are headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Header {
    /// Index of the row of groups above, when there is one.
    pub(crate) group: Option<usize>,
    /// Index of the row with most headings.
    pub(crate) main: usize,
    /// Index of the row of headings below groups, when there is one.
    pub(crate) sub: Option<usize>,
    pub(crate) score: u32,
}

/// Rows from the top among which headings are looked for.
const LOOKED_AT: usize = 60;
const LONGEST_HEADING: usize = 80;
/// Cells of a row that are looked at; tables that are wider begin with what matters.
const WIDEST: usize = 60;

/// Finds the heading rows among the first rows of a sheet.
pub(crate) fn find_header(rows: &[Row], merged: &[MergedRange]) -> Option<Header> {
    let head = rows.get(..LOOKED_AT).unwrap_or(rows);
    let best = |match_one: Match| {
        let scores = head.iter().map(|row| score(row, match_one)).enumerate();
        scores.max_by_key(|(index, score)| (*score, std::cmp::Reverse(*index)))
    };
    // Known names first: likeness to all names is dear, and rarely needed.
    let known = best(match_known).filter(|(_, score)| *score > 0);
    let (main, score) = known.or_else(|| best(match_alike))?;
    let (main, score) = if score > 0 {
        (main, score)
    } else {
        (widest_text_row(head)?, 1)
    };
    let row = head.get(main)?;
    let sub = head
        .get(main + 1)
        .filter(|below| is_sub_row(row, below, merged))
        .map(|_| main + 1);
    let above = main.checked_sub(1).and_then(|index| head.get(index));
    let group = above
        .filter(|above| sub.is_none() && is_group_row(above, row, merged))
        .map(|_| main - 1);
    Some(Header {
        group,
        main,
        sub,
        score: u32::try_from(score).unwrap_or(0),
    })
}

type Match = fn(&str) -> Option<NameMatch>;

fn match_alike(heading: &str) -> Option<NameMatch> {
    match_heading(heading).into_iter().next()
}

/// Counts how much a row looks like headings; data below speaks the same words only now and then.
fn score(row: &Row, match_one: Match) -> i64 {
    let own: Vec<&Cell> = row.own_cells().take(WIDEST).collect();
    let mut fields = Vec::new();
    let mut score = 0i64;
    for cell in &own {
        let Some(text) = heading_text(&cell.value) else {
            score -= 6;
            continue;
        };
        score += 1;
        if let Some(best) = match_one(&text).filter(|best| !fields.contains(&best.field)) {
            score += if best.percent >= 90 { 10 } else { 3 };
            fields.push(best.field);
        }
    }
    if fields.len() >= 2 || (fields.len() == 1 && own.len() == 1) {
        score.max(0)
    } else {
        0
    }
}

fn heading_text(value: &CellValue) -> Option<String> {
    let text = one_line(value.as_text()?);
    (!text.is_empty() && text.chars().count() <= LONGEST_HEADING).then_some(text)
}

/// Without a single known heading: the first row of different texts that is as wide as the table.
fn widest_text_row(head: &[Row]) -> Option<usize> {
    let widest = head.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    if widest < 2 {
        return None;
    }
    head.iter().position(|row| {
        let texts: Vec<_> = row
            .own_cells()
            .filter_map(|cell| heading_text(&cell.value))
            .collect();
        let mut distinct = texts.clone();
        distinct.sort();
        distinct.dedup();
        texts.len() == row.cells.len()
            && distinct.len() == texts.len()
            && texts.len() * 10 >= widest * 6
    })
}

/// A row below that only names the parts of groups: all its texts stand below a group or nothing.
fn is_sub_row(row: &Row, below: &Row, merged: &[MergedRange]) -> bool {
    let mut own = below.own_cells().peekable();
    let adjacent = below.number == row.number + 1;
    adjacent
        && own.peek().is_some()
        && own.all(|cell| {
            heading_text(&cell.value).is_some() && stands_below_group(row, cell.column(), merged)
        })
}

fn stands_below_group(row: &Row, column: u32, merged: &[MergedRange]) -> bool {
    if wide_range_at(merged, row.number, column).is_some() {
        return true;
    }
    match row.cell(column) {
        None => true,
        // Groups that are not merged: the next heading is some columns on.
        Some(_) => {
            merged.is_empty()
                && row.cell(column + 1).is_none()
                && row
                    .cells
                    .last()
                    .is_some_and(|last| last.column() > column || row.cells.len() > 1)
        }
    }
}

/// A row above that names groups: merged over some columns, or several texts with gaps.
fn is_group_row(above: &Row, row: &Row, merged: &[MergedRange]) -> bool {
    let own: Vec<&Cell> = above.own_cells().collect();
    if above.number + 1 != row.number || own.iter().any(|cell| heading_text(&cell.value).is_none())
    {
        return false;
    }
    let width = row.cells.len();
    let covers_all = own
        .first()
        .and_then(|cell| wide_range_at(merged, above.number, cell.column()))
        .is_some_and(|range| (range.last.column - range.first.column) as usize + 1 >= width);
    let any_wide = own
        .iter()
        .any(|cell| wide_range_at(merged, above.number, cell.column()).is_some());
    !covers_all && (any_wide || (own.len() >= 2 && own.len() < width))
}

fn wide_range_at(merged: &[MergedRange], row: u32, column: u32) -> Option<&MergedRange> {
    merged.iter().find(|range| {
        range.is_wide()
            && (range.first.row..=range.last.row).contains(&row)
            && (range.first.column..=range.last.column).contains(&column)
    })
}

/// Makes the headings of all columns up to the last one that has content.
pub(crate) fn headings(
    sheet: &str,
    rows: &[Row],
    header: Header,
    merged: &[MergedRange],
) -> Vec<Heading> {
    let empty = Row {
        number: 1,
        cells: Vec::new(),
    };
    let main = rows.get(header.main).unwrap_or(&empty);
    let sub = header.sub.and_then(|index| rows.get(index));
    let group_row = if sub.is_some() {
        Some(main)
    } else {
        header.group.and_then(|index| rows.get(index))
    };
    let last = sub.unwrap_or(main);
    let data = rows
        .get(header.sub.unwrap_or(header.main) + 1..)
        .unwrap_or_default();
    let used: std::collections::BTreeSet<u32> = data
        .iter()
        .flat_map(|row| row.cells.iter().map(Cell::column))
        .collect();
    let named = [Some(main), sub]
        .into_iter()
        .flatten()
        .flat_map(|row| row.cells.iter().map(Cell::column));
    let columns: std::collections::BTreeSet<u32> = used.into_iter().chain(named).collect();
    let heading = |column: u32| {
        let sub_cell = sub
            .and_then(|row| row.cell(column))
            .filter(|cell| cell.merged_from.is_none());
        let cell = sub_cell.or_else(|| main.cell(column));
        let text = cell
            .map(|cell| one_line(&cell.value.to_display()))
            .unwrap_or_default();
        let below_group = sub.is_none() || sub_cell.is_some();
        let group = group_row
            .filter(|_| below_group)
            .and_then(|row| group_text(row, column, merged));
        let address = cell.map_or(Address::new(last.number, column), |cell| cell.address);
        Heading {
            place: Place::new(sheet, address),
            group: group.filter(|group| *group != text),
            text,
        }
    };
    columns.into_iter().map(heading).collect()
}

/// Finds the group above a column: its merged range, or the last text to the left where none is merged.
fn group_text(row: &Row, column: u32, merged: &[MergedRange]) -> Option<String> {
    let first = match wide_range_at(merged, row.number, column) {
        Some(range) => range.first.column,
        None if merged.is_empty() => row
            .cells
            .iter()
            .rev()
            .find(|cell| cell.column() <= column)?
            .column(),
        None => column,
    };
    let text = one_line(row.value(first).as_text()?);
    (!text.is_empty()).then_some(text)
}

/// Puts a text on one line, with single spaces and without invisible signs.
pub(crate) fn one_line(text: &str) -> String {
    let visible = |sign: char| {
        if is_invisible(sign) && !crate::cell::is_zero_width(sign) {
            ' '
        } else {
            sign
        }
    };
    let clean: String = text
        .chars()
        .filter(|sign| !crate::cell::is_zero_width(*sign))
        .map(visible)
        .collect();
    clean
        .split(' ')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
