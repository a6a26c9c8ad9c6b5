//! What blocks the most: by units, and by the unit-days that it has cost.

use desbloqueo_app::reads::{BlockedReport, BlockedRow, ReportBy};
use desbloqueo_i18n::Args;

use super::super::amounts::{column, count, nothing, percent, share, with_change};
use super::super::ranking::{Compared, Ranked, Ranking};
use super::super::{Chart, ChartCell, ChartColumn, Figures};
use super::{blocked, chart, narrowing};
use crate::Words;

/// What is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Measure {
    Units,
    UnitDays,
}

impl Measure {
    fn of(self, row: &BlockedRow) -> i64 {
        match self {
            Self::Units => row.units,
            Self::UnitDays => row.unit_days,
        }
    }

    fn column(self) -> &'static str {
        match self {
            Self::Units => "units",
            Self::UnitDays => "unit-days",
        }
    }

    fn beside(self) -> &'static str {
        match self {
            Self::Units => "unit-days",
            Self::UnitDays => "units",
        }
    }
}

/// What blocks the most units? By reason, or by detail.
pub fn reasons_by_units(
    words: &Words<'_>,
    report: &BlockedReport,
    compared: Option<&BlockedReport>,
    by: ReportBy,
) -> Chart {
    let code = "reasons-by-units";
    pareto(
        words,
        (code, "count-units", Measure::Units),
        (report, compared),
        by,
    )
}

/// What has cost the most unit-days? By reason, or by detail.
pub fn reasons_by_unit_days(
    words: &Words<'_>,
    report: &BlockedReport,
    compared: Option<&BlockedReport>,
    by: ReportBy,
) -> Chart {
    let code = "reasons-by-unit-days";
    pareto(
        words,
        (code, "count-unit-days", Measure::UnitDays),
        (report, compared),
        by,
    )
    .noting(words, "chart-reasons-by-unit-days-note")
}

fn pareto(
    words: &Words<'_>,
    (code, counted, measure): (&'static str, &str, Measure),
    (report, compared): (&BlockedReport, Option<&BlockedReport>),
    by: ReportBy,
) -> Chart {
    let ranked = |report: &BlockedReport| {
        let mut rows: Vec<Ranked> = report
            .rows
            .iter()
            .map(|row| Ranked {
                key: format!("{:?}", row.key),
                name: words.report_key(&report.names, by, &row.key),
                amount: measure.of(row),
                beside: beside(row, measure),
                lines: narrowing(by, &row.key).map(|one| blocked([one])),
            })
            .collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.amount));
        rows
    };
    let rows = ranked(report);
    let total: i64 = rows.iter().map(|row| row.amount).sum();
    let then: Compared = compared.map(|report| (report.day, ranked(report)));
    let was = then.as_ref().map(|(day, rows)| {
        let total: i64 = rows.iter().map(|row| row.amount).sum();
        (total, *day)
    });
    let answer = match rows.first() {
        None => nothing(words),
        Some(first) => {
            let args = Args::new()
                .text("name", first.name.as_str())
                .text("amount", count(words, counted, first.amount))
                .text("total", count(words, counted, total))
                .text("share", percent(words, share(first.amount, total)));
            let answer = words.text(&format!("chart-{code}-answer"), &args);
            with_change(words, answer, total, was)
        }
    };
    let ranking = Ranking {
        of: column(
            words,
            if by == ReportBy::Detail {
                "detail"
            } else {
                "reason"
            },
            Figures::Words,
        ),
        amount: column(words, measure.column(), Figures::Numbers),
        beside: columns(words, measure),
        is_whole: true,
    };
    chart(
        words,
        code,
        answer,
        ranking.show(words, rows, report.day, then),
    )
}

fn columns(words: &Words<'_>, measure: Measure) -> Vec<ChartColumn> {
    vec![
        column(words, measure.beside(), Figures::Numbers),
        column(words, "lines", Figures::Numbers),
        column(words, "median-age", Figures::Decimals(1)),
        column(words, "oldest", Figures::Numbers),
    ]
}

fn beside(row: &BlockedRow, measure: Measure) -> Vec<ChartCell> {
    vec![
        ChartCell::Number(match measure {
            Measure::Units => row.unit_days,
            Measure::UnitDays => row.units,
        }),
        ChartCell::Number(row.lines),
        ChartCell::Decimal(row.median_age_days),
        ChartCell::Number(row.oldest_age_days),
    ]
}
