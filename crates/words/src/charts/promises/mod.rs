//! Promised dates against what happened.

mod days_late;
mod promises_kept;
mod slips;

pub use days_late::days_late;
pub use promises_kept::promises_kept;
pub use slips::slips;

use desbloqueo_app::insights::{PromiseBy, PromiseReport, PromiseRow};
use desbloqueo_app::reads::{ReportBy, ReportKey};

use super::{ChartColumn, Narrowed, parts};
use crate::Words;

/// What a row is of; of none, all together.
fn name(words: &Words<'_>, report: &PromiseReport, row: &PromiseRow) -> String {
    let Some(key) = &row.key else {
        return words.plain("insight-all");
    };
    let by = match key {
        ReportKey::Owner(_) => ReportBy::Owner,
        _ => ReportBy::Reason,
    };
    words.report_key(&report.names, by, key)
}

fn name_column(words: &Words<'_>, by: PromiseBy) -> ChartColumn {
    let heading = match by {
        PromiseBy::Owner => "field-owner",
        PromiseBy::Resolver => "field-resolver",
        PromiseBy::Reason => "field-l2",
    };
    parts::worded("key", words.plain(heading))
}

/// The lines that are blocked now for a reason; the list knows of no owner or resolver of a blocker.
fn lines_of(row: &PromiseRow) -> Option<Narrowed> {
    match &row.key {
        Some(ReportKey::Code(Some(code))) => Some(Narrowed(vec![
            ("kind", "blocked".to_owned()),
            ("l2", code.to_string()),
        ])),
        _ => None,
    }
}
