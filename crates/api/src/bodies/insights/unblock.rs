//! How long it takes to unblock.

use desbloqueo_app::insights::{CLEARED_WITHIN_DAYS, LogRank, UnblockReport, UnblockRow};
use desbloqueo_app::reads::ReportBy;
use desbloqueo_words::Words;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::super::report_key;

/// How long it takes to unblock, open cases counted for as long as they were seen.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UnblockBody {
    /// What it is grouped by.
    by: &'static str,
    /// The day that spells are looked at from.
    as_of: Date,
    /// The groups, those that hold the most units now first.
    items: Vec<UnblockRowBody>,
    /// All together; nothing where nothing was ever blocked.
    totals: Option<UnblockFiguresBody>,
}

/// How long one key blocks.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct UnblockRowBody {
    /// The key: a code, an id, or an owner; nothing where there is none.
    #[schema(schema_with = crate::bodies::anything)]
    key: Value,
    /// What people call it, in the caller's language.
    label: String,
    #[serde(flatten)]
    figures: UnblockFiguresBody,
}

/// Spells in one reason of Blocked: they count, not their units.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct UnblockFiguresBody {
    spells: i64,
    /// Those that ended because the line left Blocked.
    cleared: i64,
    /// Those that go on.
    open: i64,
    open_units: i64,
    /// After so many days half are cleared; nothing where the curve does not fall so far.
    median_days: Option<f64>,
    /// The lower end of its band of 95 %.
    median_days_lower: Option<f64>,
    /// The upper end of its band of 95 %.
    median_days_upper: Option<f64>,
    /// After so many days 85 % are cleared.
    p85_days: Option<f64>,
    /// The share cleared within so many days.
    cleared_within: Vec<ClearedWithinBody>,
    /// The log-rank test against all other items together; nothing where there are none.
    against_rest: Option<LogRankBody>,
}

/// The share cleared within so many days; nothing where nothing was seen for so long.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct ClearedWithinBody {
    days: u16,
    share: Option<f64>,
}

/// A log-rank test.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct LogRankBody {
    statistic: f64,
    degrees: u64,
    p: f64,
}

impl UnblockBody {
    /// The body of a report by a key, with its name.
    pub fn new(
        words: &Words<'_>,
        report: &UnblockReport,
        (name, by): (&'static str, ReportBy),
    ) -> Self {
        let row = |row: &UnblockRow| {
            let key = row.key.as_ref();
            UnblockRowBody {
                key: key.map_or(Value::Null, |key| report_key(&report.names, key)),
                label: key
                    .map(|key| words.report_key(&report.names, by, key))
                    .unwrap_or_default(),
                figures: UnblockFiguresBody::of(row),
            }
        };
        Self {
            by: name,
            as_of: report.day,
            items: report.rows.iter().map(row).collect(),
            totals: report.all.as_ref().map(UnblockFiguresBody::of),
        }
    }
}

impl UnblockFiguresBody {
    fn of(row: &UnblockRow) -> Self {
        let within = CLEARED_WITHIN_DAYS.into_iter().zip(row.cleared_within);
        let test = |test: LogRank| LogRankBody {
            statistic: test.statistic,
            degrees: test.degrees,
            p: test.p,
        };
        Self {
            spells: row.spells,
            cleared: row.cleared,
            open: row.open,
            open_units: row.open_units,
            median_days: row.median_days.value,
            median_days_lower: row.median_days.lower,
            median_days_upper: row.median_days.upper,
            p85_days: row.p85_days,
            cleared_within: within
                .map(|(days, share)| ClearedWithinBody { days, share })
                .collect(),
            against_rest: row.against_rest.map(test),
        }
    }
}
