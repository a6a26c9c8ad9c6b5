//! Tables: which kind, which columns, row by row.

use std::collections::BTreeMap;

use super::{Section, Walk};
use crate::finding::{Action, FindingKind};
use crate::page::Part;
use crate::realign::{Repair, Shape};
use crate::rows::{Row, Table};
use crate::scenario;
use crate::words;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Scenarios,
    Changes,
    Examples,
    Questions,
    Details,
}

/// The cells of a row by column; a cell without a column is left over.
pub(super) struct Cells {
    pub(super) by_column: BTreeMap<String, Part>,
    over: Vec<Part>,
}

impl Cells {
    pub(super) fn take(&mut self, column: &str) -> Option<Part> {
        self.by_column
            .remove(column)
            .filter(|part| !part.is_empty())
    }
}

impl Walk<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        let columns = self.columns(&table.header);
        let Some(kind) = self.kind_of(&columns) else {
            let first = table.header.cells.first().cloned().unwrap_or_default();
            let unknown = self.found(
                FindingKind::TableUnknown,
                &Part {
                    line: table.header.line,
                    ..first
                },
            );
            return self.report(unknown.did(Action::LeftUnread));
        };
        self.check_columns(table, &columns, kind);
        self.read.extend([table.header.line, table.delimiter.line]);
        let shape = Shape::new(&columns, &table.rows, self.language, self.terms);
        for row in &table.rows {
            let (cells, repairs) = shape.fit(row);
            self.report_repairs(row, columns.len(), &repairs);
            self.take_row(kind, row, &columns, cells);
        }
    }

    fn columns(&mut self, header: &Row) -> Vec<Option<String>> {
        let mut columns: Vec<Option<String>> = Vec::new();
        for cell in &header.cells {
            let words = cell.plain();
            let found = self.terms.column(&words, self.language);
            if let Some(found) = &found {
                let usual = words::COLUMNS.spelling(&found.code, self.language);
                self.report_untranslated(cell, found, usual);
            }
            let code = found.map(|found| found.code);
            if code.is_some() && columns.contains(&code) {
                let twice = self.found(FindingKind::ColumnTwice, cell);
                self.report(twice.did(Action::LeftUnread));
                columns.push(None);
            } else {
                columns.push(code);
            }
        }
        columns
    }

    fn kind_of(&self, columns: &[Option<String>]) -> Option<Kind> {
        let has = |column: &str| columns.iter().any(|one| one.as_deref() == Some(column));
        let scenario_columns = scenario::COLUMNS.iter().filter(|one| has(one)).count();
        let in_section = |section| self.section == section;
        if has("scenario") && scenario_columns >= 3 {
            Some(Kind::Scenarios)
        } else if has("date") && (has("who") || has("what")) {
            Some(Kind::Changes)
        } else if has("valid") || has("invalid") || has("use_instead") || has("example") {
            Some(Kind::Examples)
        } else if has("question") {
            Some(Kind::Questions)
        } else if has("l3") || in_section(Section::L3List) && has("definition") {
            Some(Kind::Details)
        } else {
            None
        }
    }

    fn check_columns(&mut self, table: &Table, columns: &[Option<String>], kind: Kind) {
        for (cell, _) in table
            .header
            .cells
            .iter()
            .zip(columns)
            .filter(|(_, code)| code.is_none())
        {
            let unknown = self.found(FindingKind::ColumnUnknown, cell);
            self.report(unknown.did(Action::LeftUnread));
            self.leave(cell);
        }
        if kind == Kind::Scenarios {
            for column in scenario::COLUMNS {
                if !columns.iter().any(|one| one.as_deref() == Some(column)) {
                    let part = Part {
                        line: table.header.line,
                        column: 1,
                        raw: String::new(),
                    };
                    let missing = self.found(FindingKind::ColumnMissing, &part);
                    let usual = words::COLUMNS.spelling(column, self.language);
                    self.report(
                        missing
                            .expected(usual.unwrap_or(column))
                            .arg("column-code", column),
                    );
                }
            }
        }
        let (found, expected) = (table.delimiter.cells.len(), table.header.cells.len());
        if found != expected {
            let part = Part {
                line: table.delimiter.line,
                column: 1,
                raw: found.to_string(),
            };
            let differs = self.found(FindingKind::DelimiterRowDiffers, &part);
            self.report(
                differs
                    .expected(expected.to_string())
                    .did(Action::ReadAnyway),
            );
        }
    }

    fn report_repairs(&mut self, row: &Row, width: usize, repairs: &[Repair]) {
        for repair in repairs {
            let (kind, column, number, action) = match repair {
                Repair::Dropped { number, cell } => {
                    self.leave(cell);
                    (
                        FindingKind::RowHasSurplusCells,
                        cell.column,
                        *number,
                        Action::DroppedCell,
                    )
                }
                Repair::Inserted { number } => (
                    FindingKind::RowHasMissingCells,
                    1,
                    *number,
                    Action::InsertedCell,
                ),
            };
            let part = Part {
                line: row.line,
                column,
                raw: row.cells.len().to_string(),
            };
            let finding = self.found(kind, &part).expected(width.to_string());
            let text = match repair {
                Repair::Dropped { cell, .. } => cell.plain(),
                Repair::Inserted { .. } => String::new(),
            };
            self.report(
                finding
                    .arg("cell", number)
                    .arg("cell-text", &text)
                    .did(action),
            );
        }
    }

    fn take_row(&mut self, kind: Kind, row: &Row, columns: &[Option<String>], cells: Vec<Part>) {
        let mut sorted = Cells {
            by_column: BTreeMap::new(),
            over: Vec::new(),
        };
        for (column, cell) in columns.iter().zip(cells) {
            match column {
                Some(column) => {
                    sorted.by_column.insert(column.clone(), cell);
                }
                None => sorted.over.push(cell),
            }
        }
        let is_taken = match kind {
            Kind::Scenarios => self.take_scenario(row, &mut sorted),
            Kind::Changes => self.take_change(row, &mut sorted),
            Kind::Examples => self.take_examples(&mut sorted),
            Kind::Questions => self.take_questions(&mut sorted),
            Kind::Details => self.take_detail(&mut sorted),
        };
        if is_taken {
            self.read.insert(row.line);
            for cell in sorted.by_column.values().chain(&sorted.over) {
                self.leave(cell);
            }
        }
    }
}
