//! How many units are in each status.

use std::collections::BTreeMap;

use desbloqueo_app::reads::StatusReport;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::Args;

use super::super::amounts::{
    cells_beside, column, columns_beside, count, mark, nothing, percent, share, with_change,
};
use super::super::{
    Bars, Chart, ChartCell, ChartRow, ChartTable, Drawing, Figures, Mark, Narrowed, Series, Tone,
};
use super::chart;
use crate::Words;

/// Lines and units by what the L1 means.
type Kinds = BTreeMap<StatusKind, (i64, i64)>;

fn kinds(report: &StatusReport) -> Kinds {
    let mut kinds = Kinds::new();
    for row in &report.rows {
        let sum = kinds.entry(row.kind).or_default();
        *sum = (sum.0 + row.lines, sum.1.saturating_add(row.units));
    }
    kinds
}

fn total(kinds: &Kinds) -> i64 {
    kinds.values().map(|(_, units)| units).sum()
}

/// How many units are in each status?
pub fn units_by_status(
    words: &Words<'_>,
    report: &StatusReport,
    compared: Option<&StatusReport>,
) -> Chart {
    let now = kinds(report);
    let then = compared.map(|report| (kinds(report), report.day));
    let then = then.as_ref();
    let answer = answer(words, &now, then.map(|(kinds, day)| (blocked(kinds), *day)));
    let of_kind = |kind: StatusKind| Narrowed(vec![("kind", kind.code().to_owned())]);
    let is_there = |kind: &StatusKind| {
        now.contains_key(kind) || then.is_some_and(|(kinds, _)| kinds.contains_key(kind))
    };
    let shown: Vec<StatusKind> = StatusKind::ALL.into_iter().filter(is_there).collect();
    let units = |kinds: &Kinds, kind| kinds.get(&kind).map_or(0, |(_, units)| *units);
    let series = shown.iter().map(|kind| {
        let mut marks: Vec<Mark> = vec![mark(units(&now, *kind), Some(of_kind(*kind)))];
        if let Some((kinds, day)) = then {
            marks.push(mark(units(kinds, *kind), Some(of_kind(*kind).on(*day))));
        }
        Series {
            label: words.plain(&format!("kind-{}", kind.code())),
            tone: Tone::Status(kind.code()),
            marks,
        }
    });
    let drawing = Drawing::Bars(Bars {
        names: std::iter::once(words.date(report.day))
            .chain(then.map(|(_, day)| words.date(*day)))
            .collect(),
        series: series.collect(),
        is_stacked: true,
        unit: words.plain("chart-column-units"),
        shares: None,
    });
    let mut columns = vec![
        column(words, "status", Figures::Words),
        column(words, "units", Figures::Numbers),
    ];
    columns.extend(columns_beside(words, then.map(|(_, day)| *day)));
    columns.push(column(words, "share", Figures::Shares));
    columns.push(column(words, "lines", Figures::Numbers));
    let all = total(&now);
    let rows = shown.iter().map(|kind| {
        let (lines, amount) = now.get(kind).copied().unwrap_or_default();
        let mut cells = vec![
            ChartCell::Words(words.plain(&format!("kind-{}", kind.code()))),
            ChartCell::Number(amount),
        ];
        let before = then.map(|(kinds, _)| units(kinds, *kind));
        cells.extend(cells_beside(amount, before));
        cells.push(ChartCell::Decimal(share(amount, all)));
        cells.push(ChartCell::Number(lines));
        ChartRow {
            cells,
            lines: Some(of_kind(*kind)),
        }
    });
    let rows = rows.collect();
    chart(
        words,
        "units-by-status",
        answer,
        (drawing, ChartTable { columns, rows }),
    )
}

fn blocked(kinds: &Kinds) -> i64 {
    kinds
        .get(&StatusKind::Blocked)
        .map_or(0, |(_, units)| *units)
}

fn answer(words: &Words<'_>, now: &Kinds, then: Option<(i64, jiff::civil::Date)>) -> String {
    let (all, stuck) = (total(now), blocked(now));
    if all == 0 {
        return nothing(words);
    }
    let args = Args::new()
        .text("units", count(words, "count-units", stuck))
        .text("total", count(words, "count-units", all))
        .text("share", percent(words, share(stuck, all)));
    let answer = words.text("chart-units-by-status-answer", &args);
    with_change(words, answer, stuck, then)
}
