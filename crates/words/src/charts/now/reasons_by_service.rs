//! Which reasons block which services.

use std::collections::BTreeMap;

use desbloqueo_app::insights::{SumReport, SumRow};
use desbloqueo_app::reads::{ReportBy, ReportKey};
use desbloqueo_domain::code::Code;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;

use super::super::amounts::{
    cells_beside, column, columns_beside, count, mark, nothing, percent, share, with_change,
};
use super::super::{Chart, ChartCell, ChartRow, ChartTable, Drawing, Figures, Heat, Narrowed};
use super::{blocked, chart, narrowing};
use crate::Words;

/// Reasons and services that are drawn at most, those of the most units.
const MOST_DRAWN: usize = 14;

/// Which reasons block which services?
pub fn reasons_by_service(
    words: &Words<'_>,
    report: &SumReport,
    compared: Option<&SumReport>,
) -> Chart {
    let (_, total) = report.total();
    let was = compared.map(|report| (report.total().1, report.day));
    let answer = match report.rows.first() {
        None => nothing(words),
        Some(row) => {
            let args = Args::new()
                .text("reason", reason(words, row))
                .text("service", service(words, report, &row.key))
                .text("units", count(words, "count-units", row.units))
                .text("share", percent(words, share(row.units, total)));
            let answer = words.text("chart-reasons-by-service-answer", &args);
            with_change(words, answer, total, was)
        }
    };
    let shown = (heat(words, report), table(words, report, compared));
    chart(words, "reasons-by-service", answer, shown)
}

fn reason(words: &Words<'_>, row: &SumRow) -> String {
    match &row.reason {
        Some(code) => words.label(Kind::L2, code),
        None => words.plain("none"),
    }
}

fn service(words: &Words<'_>, report: &SumReport, key: &ReportKey) -> String {
    words.report_key(&report.names, ReportBy::Service, key)
}

fn lines(row: &SumRow) -> Option<Narrowed> {
    let reason = row.reason.as_ref()?;
    let service = narrowing(ReportBy::Service, &row.key)?;
    Some(blocked([("l2", reason.as_str().to_owned()), service]))
}

/// The keys of the most units.
fn greatest<Key: Ord + Clone>(rows: &[SumRow], key: impl Fn(&SumRow) -> Key) -> Vec<Key> {
    let mut sums = BTreeMap::<Key, i64>::new();
    for row in rows {
        *sums.entry(key(row)).or_default() += row.units;
    }
    let mut all: Vec<(Key, i64)> = sums.into_iter().collect();
    all.sort_by_key(|(_, units)| std::cmp::Reverse(*units));
    let first = all.into_iter().take(MOST_DRAWN);
    first.map(|(key, _)| key).collect()
}

fn heat(words: &Words<'_>, report: &SumReport) -> Drawing {
    let reasons = greatest(&report.rows, |row| row.reason.clone());
    let services = greatest(&report.rows, |row| row.key.clone());
    let cells: BTreeMap<(&Option<Code>, &ReportKey), &SumRow> = report
        .rows
        .iter()
        .map(|row| ((&row.reason, &row.key), row))
        .collect();
    let of_reason = |reason: &Option<Code>| {
        let marks = services
            .iter()
            .map(|service| match cells.get(&(reason, service)) {
                Some(row) => mark(row.units, lines(row)),
                None => mark(0, None),
            });
        marks.collect()
    };
    let name = |reason: &Option<Code>| match reason {
        Some(code) => words.label(Kind::L2, code),
        None => words.plain("none"),
    };
    let short = |key: &ReportKey| match key {
        ReportKey::Code(Some(code)) => words.short_service(code),
        key => service(words, report, key),
    };
    Drawing::Heat(Heat {
        columns: services.iter().map(short).collect(),
        rows: reasons.iter().map(name).collect(),
        marks: reasons.iter().map(of_reason).collect(),
        unit: words.plain("chart-column-units"),
    })
}

fn table(words: &Words<'_>, report: &SumReport, compared: Option<&SumReport>) -> ChartTable {
    let mut columns = vec![
        column(words, "reason", Figures::Words),
        column(words, "service", Figures::Words),
        column(words, "units", Figures::Numbers),
    ];
    columns.extend(columns_beside(words, compared.map(|report| report.day)));
    columns.push(column(words, "lines", Figures::Numbers));
    let was = |row: &SumRow| {
        let rows = compared.map(|report| report.rows.iter());
        let then = rows.and_then(|mut rows| {
            rows.find(|then| then.reason == row.reason && then.key == row.key)
        });
        then.map_or(0, |then| then.units)
    };
    let rows = report.rows.iter().map(|row| {
        let mut cells = vec![
            ChartCell::Words(reason(words, row)),
            ChartCell::Words(service(words, report, &row.key)),
            ChartCell::Number(row.units),
        ];
        cells.extend(cells_beside(row.units, compared.map(|_| was(row))));
        cells.push(ChartCell::Number(row.lines));
        ChartRow {
            cells,
            lines: lines(row),
        }
    });
    ChartTable {
        rows: rows.collect(),
        columns,
    }
}
