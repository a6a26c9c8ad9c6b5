//! What a workbook holds besides its rows.

use std::path::PathBuf;

use super::ROWS_PER_SHEET;
use crate::write::column::ColumnKind;
use crate::write::grid::GridColumn;
use crate::write::plan::{ExportPlan, Guidance};
use crate::write::stamp::ExportStamp;

/// What a workbook holds besides its rows.
#[derive(Debug, Clone)]
pub(crate) struct XlsxPlan {
    pub(crate) sheet: String,
    pub(crate) rows_per_sheet: u32,
    pub(crate) temporary_directory: Option<PathBuf>,
    pub(crate) lists: Vec<OfferedList>,
    pub(crate) guidance: Option<Guidance>,
    pub(crate) stamp: Option<ExportStamp>,
    pub(crate) mapping: Option<String>,
}

/// What a drop-down offers.
#[derive(Debug, Clone)]
pub(crate) struct OfferedList {
    /// The column of the sheet in which it is offered.
    pub(crate) column: u16,
    /// The code of that column.
    pub(crate) code: String,
    /// Whether other texts are unexpected: a column of codes.
    pub(crate) closed: bool,
    /// Each once, in order.
    pub(crate) labels: Vec<String>,
}

impl XlsxPlan {
    /// A workbook with nothing besides its rows.
    pub(crate) fn plain(sheet: &str, temporary_directory: Option<PathBuf>) -> Self {
        Self {
            sheet: sheet.to_owned(),
            rows_per_sheet: ROWS_PER_SHEET,
            temporary_directory,
            lists: Vec::new(),
            guidance: None,
            stamp: None,
            mapping: None,
        }
    }

    pub(crate) fn of_lines(plan: &ExportPlan<'_>, columns: &[GridColumn]) -> Self {
        Self {
            rows_per_sheet: plan.rows_per_sheet.clamp(1, ROWS_PER_SHEET),
            lists: lists(plan, columns),
            guidance: plan.guidance.clone(),
            stamp: Some(plan.stamp.clone()),
            ..Self::plain(&plan.sheet, plan.temporary_directory.clone())
        }
    }
}

fn lists(plan: &ExportPlan<'_>, columns: &[GridColumn]) -> Vec<OfferedList> {
    let mut lists = Vec::new();
    for (wanted, values) in &plan.lists {
        let place = (0u16..)
            .zip(columns)
            .find(|(_, column)| column.column == Some(*wanted));
        let Some((index, _)) = place else { continue };
        let closed = wanted.kind() == ColumnKind::Code;
        let mut labels: Vec<String> = Vec::new();
        for value in values {
            let label = if closed {
                plan.labels.value(*wanted, value).into_owned()
            } else {
                value.clone()
            };
            if !label.is_empty() && !labels.contains(&label) {
                labels.push(label);
            }
        }
        if !labels.is_empty() {
            lists.push(OfferedList {
                column: index,
                code: wanted.code().to_owned(),
                closed,
                labels,
            });
        }
    }
    lists
}
