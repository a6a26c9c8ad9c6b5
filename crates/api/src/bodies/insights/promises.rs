//! Projected unblock dates against what happened.

use desbloqueo_app::insights::{Calibration, PromiseReport, PromiseRow};
use desbloqueo_app::reads::{ReportBy, ReportKey};
use desbloqueo_words::Words;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::super::report_key;

/// Projected unblock dates against what happened.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PromisesBody {
    /// What it is grouped by.
    by: &'static str,
    /// The day that it looks at.
    as_of: Date,
    /// The groups, those of the most blockers first.
    items: Vec<PromiseRowBody>,
    /// All blockers together, each once.
    totals: PromiseFiguresBody,
}

/// How well one key kept its dates.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct PromiseRowBody {
    /// The key: a code or an owner; nothing where there is none.
    #[schema(schema_with = crate::bodies::anything)]
    key: Value,
    /// What people call it, in the caller's language.
    label: String,
    #[serde(flatten)]
    figures: PromiseFiguresBody,
}

/// How well dates were kept.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct PromiseFiguresBody {
    /// Blockers for which a date was ever given.
    blockers: usize,
    /// Those closed.
    closed: usize,
    /// Those open past the last date given.
    overdue: usize,
    /// The last date given against the day of closing; nothing where none is closed.
    last_date: Option<CalibrationBody>,
    /// The same of the first date given.
    first_date: Option<CalibrationBody>,
    /// How often a date moved to a later one.
    slips: i64,
    /// By how many days in all.
    slip_days: i64,
}

/// Days late, below 0 for early.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct CalibrationBody {
    /// Their mean.
    bias_days: f64,
    /// Their standard deviation.
    spread_days: f64,
    median_late_days: f64,
    p85_late_days: f64,
    /// The share closed on the day promised or before, from 0 to 1.
    on_time: f64,
}

impl PromisesBody {
    /// The body of a report by a key of this name.
    pub fn new(words: &Words<'_>, report: &PromiseReport, by: &'static str) -> Self {
        let row = |row: &PromiseRow| {
            let key = row.key.as_ref();
            PromiseRowBody {
                key: key.map_or(Value::Null, |key| report_key(&report.names, key)),
                label: key.map(|key| label(words, report, key)).unwrap_or_default(),
                figures: PromiseFiguresBody::of(row),
            }
        };
        Self {
            by,
            as_of: report.day,
            items: report.rows.iter().map(row).collect(),
            totals: PromiseFiguresBody::of(&report.all),
        }
    }
}

fn label(words: &Words<'_>, report: &PromiseReport, key: &ReportKey) -> String {
    let by = match key {
        ReportKey::Owner(_) => ReportBy::Owner,
        _ => ReportBy::Reason,
    };
    words.report_key(&report.names, by, key)
}

impl PromiseFiguresBody {
    fn of(row: &PromiseRow) -> Self {
        let calibration = |found: Calibration| CalibrationBody {
            bias_days: found.bias_days,
            spread_days: found.spread_days,
            median_late_days: found.median_late_days,
            p85_late_days: found.p85_late_days,
            on_time: found.on_time,
        };
        Self {
            blockers: row.blockers,
            closed: row.last.map_or(0, |found| found.count),
            overdue: row.overdue,
            last_date: row.last.map(calibration),
            first_date: row.first.map(calibration),
            slips: row.slips,
            slip_days: row.slip_days,
        }
    }
}
