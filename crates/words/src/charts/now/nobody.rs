//! What is blocked while nobody must act.

use desbloqueo_app::insights::SumReport;
use desbloqueo_app::reads::ReportBy;
use desbloqueo_i18n::Args;

use super::super::amounts::{column, count, nothing, percent, share, with_change};
use super::super::ranking::{Ranked, Ranking};
use super::super::{Chart, ChartCell, Figures};
use super::{blocked, chart, narrowing};
use crate::Words;

/// What is blocked while nobody must act? Of so many blocked units.
pub fn nobody(
    words: &Words<'_>,
    report: &SumReport,
    compared: Option<&SumReport>,
    blocked_units: i64,
) -> Chart {
    let ranked = |report: &SumReport| {
        let rows = report.rows.iter();
        let rows = rows.map(|row| {
            let reason = narrowing(ReportBy::Reason, &row.key);
            let owner = ("owner", "nobody".to_owned());
            Ranked {
                key: format!("{:?}", row.key),
                name: words.report_key(&report.names, ReportBy::Reason, &row.key),
                amount: row.units,
                beside: vec![ChartCell::Number(row.lines)],
                lines: reason.map(|reason| blocked([reason, owner])),
            }
        });
        rows.collect::<Vec<_>>()
    };
    let answer = match report.total() {
        (0, _) => nothing(words),
        (lines, units) => {
            let args = Args::new()
                .text("units", count(words, "count-units", units))
                .text("lines", count(words, "count-lines", lines))
                .text("share", percent(words, share(units, blocked_units)));
            let answer = words.text("chart-nobody-answer", &args);
            let was = compared.map(|report| (report.total().1, report.day));
            with_change(words, answer, units, was)
        }
    };
    let ranking = Ranking {
        of: column(words, "reason", Figures::Words),
        amount: column(words, "units", Figures::Numbers),
        beside: vec![column(words, "lines", Figures::Numbers)],
        is_whole: false,
    };
    let then = compared.map(|report| (report.day, ranked(report)));
    let shown = ranking.show(words, ranked(report), report.day, then);
    chart(words, "nobody", answer, shown).noting(words, "chart-nobody-note")
}
