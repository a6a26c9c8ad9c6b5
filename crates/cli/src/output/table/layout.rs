//! How wide the columns of a table become.

use desbloqueo_i18n::display_width;

use super::{Column, GAP, Table};

/// Places per weight below which a spare column is left out rather.
const COMFORT: usize = 6;
/// Lines that a heading may take.
const TITLE_LINES: usize = 2;

/// The width of every column; nothing for those that are not shown.
pub(super) fn widths(table: &Table, room: usize) -> Vec<usize> {
    let mut widths: Vec<usize> = (0..)
        .zip(&table.columns)
        .map(|(position, column)| match table.widest_cell(position) {
            0 => 0,
            cells => cells.max(display_width(&column.title)),
        })
        .collect();
    if taken(&widths) <= room {
        return widths;
    }
    fold_titles(table, &mut widths);
    leave_out(table, &mut widths, room);
    cut(table, &mut widths, room);
    widths
}

/// The lines of a heading in so many places.
pub(super) fn title_lines(title: &str, width: usize) -> Vec<String> {
    if width == 0 {
        return Vec::new();
    }
    // Between words only: a heading in Japanese would break anywhere.
    let options = textwrap::Options::new(width)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .break_words(false);
    let lines: Vec<String> = textwrap::wrap(title, options)
        .into_iter()
        .map(std::borrow::Cow::into_owned)
        .collect();
    let fits = |line: &String| display_width(line) <= width;
    if lines.len() <= TITLE_LINES && lines.iter().all(fits) {
        lines
    } else {
        // What does not fit is cut with its cells.
        vec![title.to_owned()]
    }
}

fn taken(widths: &[usize]) -> usize {
    let shown = widths.iter().filter(|width| **width > 0).count();
    widths.iter().sum::<usize>() + GAP * shown.saturating_sub(1)
}

/// Headings that are wider than what stands below them take a second line.
fn fold_titles(table: &Table, widths: &mut [usize]) {
    for ((position, column), width) in (0..).zip(&table.columns).zip(widths) {
        let cells = table.widest_cell(position);
        let whole = display_width(&column.title);
        if *width > cells {
            let folds = |width: &usize| title_lines(&column.title, *width).len() > 1;
            *width = (cells..whole).find(folds).unwrap_or(*width);
        }
    }
}

/// Leaves out spare columns, the last first, while the others have no room to tell something.
fn leave_out(table: &Table, widths: &mut [usize], room: usize) {
    let wanted = |width: usize, column: &Column| match column.weight {
        0 => width,
        weight => width.min(COMFORT * weight),
    };
    loop {
        let wants: Vec<usize> = widths
            .iter()
            .zip(&table.columns)
            .map(|(width, column)| wanted(*width, column))
            .collect();
        if taken(&wants) <= room {
            return;
        }
        let spare = widths.iter_mut().zip(&table.columns).rev();
        let mut spare = spare.filter(|(width, column)| column.spare && **width > 0);
        match spare.next() {
            Some((width, _)) => *width = 0,
            None => return,
        }
    }
}

/// Cuts the widest for its weight until all fit.
fn cut(table: &Table, widths: &mut [usize], room: usize) {
    while taken(widths) > room {
        let cuttable = widths.iter_mut().zip(&table.columns);
        let widest = cuttable
            .filter(|(width, column)| column.weight > 0 && **width > column.least)
            .max_by_key(|(width, column)| 1000 * **width / column.weight);
        match widest {
            Some((widest, _)) => *widest -= 1,
            None => break,
        }
    }
}
