//! Whose dates hold.

use desbloqueo_app::insights::{PromiseBy, PromiseReport, PromiseRow};
use desbloqueo_i18n::{Args, format};

use super::{lines_of, name, name_column};
use crate::Words;
use crate::charts::parts::{column, count, decimal, numbers, series, whole};
use crate::charts::{
    Bars, Chart, ChartCell, ChartColumn, ChartRow, ChartTable, Drawing, Figures, Mark, Series, Tone,
};

/// So many rows are drawn; the table has all.
const DRAWN: usize = 15;

/// Of fewer closed blockers a mean says little.
const FEWEST: usize = 5;

/// Whose dates hold: mean days late by owner, resolver or reason.
pub fn promises_kept(
    words: &Words<'_>,
    report: &PromiseReport,
    by: PromiseBy,
    earlier: Option<&PromiseReport>,
) -> Chart {
    let drawn = report.rows.iter().filter(|row| row.last.is_some());
    let drawn: Vec<&PromiseRow> = drawn.take(DRAWN).collect();
    let bias = drawn.iter().map(|row| Mark {
        value: row.last.map(|found| found.bias_days),
        lines: lines_of(row),
    });
    let label = words.plain("chart-mean-days-late");
    let mut all = vec![series(label, bias.collect())];
    if let Some(earlier) = earlier {
        all.push(compared(words, earlier, &drawn));
    }
    let names = drawn.iter().map(|row| name(words, report, row));
    Chart {
        code: "promises-kept",
        question: words.plain("chart-promises-kept-question"),
        answer: answer(words, report),
        drawing: Drawing::Bars(Bars {
            names: names.collect(),
            series: all,
            is_stacked: false,
            unit: words.plain("chart-axis-days-late"),
            shares: None,
        }),
        table: table(words, report, by),
        notes: vec![words.plain("insight-promises-note")],
    }
}

/// The same rows on an earlier day.
fn compared(words: &Words<'_>, earlier: &PromiseReport, drawn: &[&PromiseRow]) -> Series {
    let date = Args::new().text("date", words.date(earlier.day));
    let then = |row: &&PromiseRow| {
        let same = earlier.rows.iter().find(|other| other.key == row.key);
        let found = same.and_then(|other| other.last);
        Mark {
            value: found.map(|found| found.bias_days),
            lines: None,
        }
    };
    Series {
        label: words.text("chart-mean-days-late-on", &date),
        tone: Tone::Compared,
        marks: drawn.iter().map(then).collect(),
    }
}

fn answer(words: &Words<'_>, report: &PromiseReport) -> String {
    if report.rows.is_empty() {
        return words.plain("insight-promises-nothing");
    }
    let known = report.rows.iter().filter_map(|row| {
        let found = row.last.filter(|found| found.count >= FEWEST)?;
        Some((row, found))
    });
    let latest = known.max_by(|(_, one), (_, other)| one.bias_days.total_cmp(&other.bias_days));
    let Some((row, found)) = latest.filter(|(_, found)| found.bias_days.round() > 0.0) else {
        let fewest = Args::new().number("fewest", whole(FEWEST));
        return words.text("chart-promises-kept-none", &fewest);
    };
    let args = Args::new()
        .text("name", name(words, report, row))
        .text("days", format::decimal(words.language, found.bias_days, 0))
        .text("share", format::percent(words.language, found.on_time))
        .number("closed", whole(found.count));
    words.text("chart-promises-kept-answer", &args)
}

fn table(words: &Words<'_>, report: &PromiseReport, by: PromiseBy) -> ChartTable {
    if report.rows.is_empty() {
        return ChartTable::default();
    }
    let rows = report.rows.iter().chain([&report.all]);
    ChartTable {
        columns: columns(words, by),
        rows: rows.map(|row| table_row(words, report, row)).collect(),
    }
}

fn columns(words: &Words<'_>, by: PromiseBy) -> Vec<ChartColumn> {
    let days = |code, heading: &str| column(code, words.plain(heading), Figures::Decimals(1));
    vec![
        name_column(words, by),
        numbers("blockers", words.plain("cli-column-blockers")),
        numbers("closed", words.plain("insight-column-closed")),
        numbers("overdue", words.plain("insight-column-overdue")),
        column(
            "on_time",
            words.plain("insight-column-on-time"),
            Figures::Shares,
        ),
        days("bias_days", "insight-column-bias"),
        days("spread_days", "insight-column-spread"),
        days("first_bias_days", "insight-column-first-bias"),
    ]
}

fn table_row(words: &Words<'_>, report: &PromiseReport, row: &PromiseRow) -> ChartRow {
    ChartRow {
        cells: vec![
            ChartCell::Words(name(words, report, row)),
            count(row.blockers),
            count(row.last.map_or(0, |found| found.count)),
            count(row.overdue),
            decimal(row.last.map(|found| found.on_time)),
            decimal(row.last.map(|found| found.bias_days)),
            decimal(row.last.map(|found| found.spread_days)),
            decimal(row.first.map(|found| found.bias_days)),
        ],
        lines: lines_of(row),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use desbloqueo_app::insights::{Kept, calibration};
    use desbloqueo_app::reads::{ReportKey, ReportNames};
    use desbloqueo_domain::code::Code;
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use jiff::civil::date;

    use super::*;

    fn row(key: &str, late: &[i64]) -> PromiseRow {
        let kept: Vec<Kept> = late
            .iter()
            .map(|days| Kept {
                promised: 0,
                actual: *days,
            })
            .collect();
        PromiseRow {
            key: Some(ReportKey::Code(Some(Code::parse(key).unwrap()))),
            blockers: late.len(),
            last: calibration(&kept).ok(),
            ..PromiseRow::default()
        }
    }

    fn chart(rows: Vec<PromiseRow>) -> Chart {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let report = PromiseReport {
            rows,
            all: PromiseRow::default(),
            days_late: BTreeMap::new(),
            names: ReportNames::default(),
            day: date(2026, 11, 22),
        };
        let words = Words::new(&playbook, Language::En);
        promises_kept(&words, &report, PromiseBy::Reason, Some(&report))
    }

    #[test]
    fn the_answer_is_the_row_whose_mean_is_largest_among_those_that_say_something() {
        let found = chart(vec![
            row("aa", &[100]),
            row("bb", &[10, 20, 30, 0, 0]),
            row("cc", &[1, 1, 1, 1, 1]),
        ]);
        assert_eq!(
            found.answer,
            "“bb” is latest: on average 12 days late, 40% of 5 closed blockers on time."
        );
        assert_eq!(found.table.rows[1].cells[5], ChartCell::Decimal(12.0));
        assert_eq!(found.table.rows[1].cells[4], ChartCell::Decimal(0.4));
        let Drawing::Bars(bars) = &found.drawing else {
            panic!("{found:?}")
        };
        assert_eq!(bars.series[0].marks[1].value, Some(12.0));
        assert_eq!(bars.series[1].tone, Tone::Compared);
    }

    #[test]
    fn nobody_is_called_late_who_is_not_or_of_whom_little_is_known() {
        let found = chart(vec![row("aa", &[100]), row("bb", &[-1, -1, 0, 0, 0])]);
        assert_eq!(
            found.answer,
            "On average nothing is late where 5 blockers or more are closed."
        );
        let found = chart(Vec::new());
        assert!(found.is_empty());
        assert_eq!(found.answer, "No unblock date has been given yet.");
    }
}
