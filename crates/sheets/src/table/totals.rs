//! Rows that add others up are no data.

use crate::values::fold_text;
use crate::words::words;
use crate::{Cell, CellValue, Row};

/// How a row adds up.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Total {
    Labelled(String),
    Unlabelled,
}

/// Tells whether a row is a total; `identifying` are the columns that say what a row is about.
pub(crate) fn total_of(row: &Row, identifying: &[u32]) -> Option<Total> {
    let is_named =
        |cell: &&Cell| identifying.contains(&cell.column()) && !is_total_word(&cell.value);
    // Where two columns name something the row is about it: a customer may be called "Total".
    let named: Vec<&Cell> = row.own_cells().filter(is_named).take(2).collect();
    let label = match named.as_slice() {
        [] => row.own_cells().find(|cell| could_label(cell, identifying)),
        [only] => Some(*only).filter(|cell| could_label(cell, identifying)),
        _ => return None,
    };
    if let Some(cell) = label {
        return Some(Total::Labelled(cell.value.to_display()));
    }
    let all_numbers = row
        .own_cells()
        .all(|cell| matches!(cell.value, CellValue::Number(_)));
    let nothing_named = !row
        .cells
        .iter()
        .any(|cell| identifying.contains(&cell.column()));
    (all_numbers && nothing_named && !identifying.is_empty()).then_some(Total::Unlabelled)
}

/// Tells whether a text can be the label of a total.
fn could_label(cell: &Cell, identifying: &[u32]) -> bool {
    let Some(text) = cell
        .value
        .as_text()
        .filter(|text| text.len() <= LONGEST_LABEL)
    else {
        return false;
    };
    let text = fold_text(text);
    let text = text.trim_end_matches([':', ' ']);
    words().totals.contains(text) || (identifying.len() > 1 && begins_or_ends_with_total(text))
}

const LONGEST_LABEL: usize = 200;

fn is_total_word(value: &CellValue) -> bool {
    let short = value.as_text().filter(|text| text.len() <= LONGEST_LABEL);
    short.is_some_and(|text| {
        words()
            .totals
            .contains(fold_text(text).trim_end_matches([':', ' ']))
    })
}

/// Recognises "Cobblemere Total", which Excel writes below groups, and "Total EMEA".
fn begins_or_ends_with_total(text: &str) -> bool {
    let totals = &words().totals;
    let first = text.split([' ', ':', '(']).next().unwrap_or_default();
    let last = text.rsplit(' ').next().unwrap_or_default();
    totals.contains(first) || totals.contains(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Address;

    fn row(cells: &[(u32, &str)]) -> Row {
        let value = |text: &str| {
            text.parse()
                .map_or_else(|_| CellValue::Text(text.to_owned()), CellValue::Number)
        };
        let cell = |(column, text): &(u32, &str)| Cell::new(Address::new(9, *column), value(text));
        Row {
            number: 9,
            cells: cells.iter().map(cell).collect(),
        }
    }

    #[test]
    fn totals_are_told_from_customers_of_that_name() {
        for label in [
            "Total",
            "TOTAL:",
            "Summe",
            "合計",
            "总计",
            "Total general",
            "Gesamtergebnis",
            "Soma",
        ] {
            assert!(
                matches!(
                    total_of(&row(&[(0, label), (3, "17")]), &[0, 1]),
                    Some(Total::Labelled(_))
                ),
                "{label}"
            );
        }
        assert!(total_of(&row(&[(0, "Cobblemere Total"), (3, "17")]), &[0, 1]).is_some());
        assert_eq!(
            total_of(&row(&[(2, "5"), (3, "17")]), &[0, 1]),
            Some(Total::Unlabelled)
        );
        assert_eq!(
            total_of(&row(&[(0, "Total"), (1, "total.com"), (3, "17")]), &[0, 1]),
            None
        );
        assert_eq!(
            total_of(&row(&[(0, "Cobblemere"), (3, "17")]), &[0, 1]),
            None
        );
    }
}
