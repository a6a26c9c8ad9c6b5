//! Which units need reconciling.

use desbloqueo_app::insights::SumReport;
use desbloqueo_app::reads::ReportBy;
use desbloqueo_i18n::Args;

use super::super::amounts::{column, count, nothing, with_change};
use super::super::ranking::{Ranked, Ranking};
use super::super::{Chart, ChartCell, Figures, Narrowed};
use super::{chart, narrowing};
use crate::Words;

/// Which units need reconciling?
pub fn to_reconcile(words: &Words<'_>, report: &SumReport, compared: Option<&SumReport>) -> Chart {
    let ranked = |report: &SumReport| {
        let rows = report.rows.iter();
        let rows = rows.map(|row| {
            let service = narrowing(ReportBy::Service, &row.key);
            let marked = ("needs_reconciling", "on".to_owned());
            Ranked {
                key: format!("{:?}", row.key),
                name: words.report_key(&report.names, ReportBy::Service, &row.key),
                amount: row.units,
                beside: vec![ChartCell::Number(row.lines)],
                lines: service.map(|service| Narrowed(vec![marked, service])),
            }
        });
        rows.collect::<Vec<_>>()
    };
    let answer = match report.total() {
        (0, _) => nothing(words),
        (lines, units) => {
            let args = Args::new()
                .text("units", count(words, "count-units", units))
                .text("lines", count(words, "count-lines", lines));
            let answer = words.text("chart-to-reconcile-answer", &args);
            let was = compared.map(|report| (report.total().1, report.day));
            with_change(words, answer, units, was)
        }
    };
    let ranking = Ranking {
        of: column(words, "service", Figures::Words),
        amount: column(words, "units", Figures::Numbers),
        beside: vec![column(words, "lines", Figures::Numbers)],
        is_whole: false,
    };
    let then = compared.map(|report| (report.day, ranked(report)));
    let shown = ranking.show(words, ranked(report), report.day, then);
    chart(words, "to-reconcile", answer, shown)
}
