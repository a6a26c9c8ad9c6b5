//! How often dates move to a later one.

use desbloqueo_app::insights::{PromiseBy, PromiseReport, PromiseRow};
use desbloqueo_i18n::Args;

use super::{lines_of, name, name_column};
use crate::Words;
use crate::charts::parts::{column, count, decimal, length, mark, numbers, series, whole};
use crate::charts::{Bars, Chart, ChartCell, ChartRow, ChartTable, Drawing, Figures, Series, Tone};

/// So many rows are drawn; the table has all.
const DRAWN: usize = 15;

/// How often dates move: days slipped by owner, resolver or reason, the most first; those of another date beside.
pub fn slips(
    words: &Words<'_>,
    report: &PromiseReport,
    by: PromiseBy,
    earlier: Option<&PromiseReport>,
) -> Chart {
    let mut rows: Vec<&PromiseRow> = report.rows.iter().collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.slip_days));
    let drawn = rows.iter().filter(|row| row.slips > 0).take(DRAWN);
    let names = drawn.clone().map(|row| name(words, report, row));
    let then = |earlier: &PromiseReport| {
        let marks = drawn.clone().map(|row| {
            let same = earlier.rows.iter().find(|other| other.key == row.key);
            mark(same.map_or(0, |other| other.slip_days), None)
        });
        let date = Args::new().text("date", words.date(earlier.day));
        Series {
            label: words.text("chart-slip-days-on", &date),
            tone: Tone::Compared,
            marks: marks.collect(),
        }
    };
    let compared = earlier.map(then);
    let marks = drawn.clone().map(|row| mark(row.slip_days, lines_of(row)));
    let label = words.plain("insight-column-slip-days");
    let own = series(label.clone(), marks.collect());
    Chart {
        code: "slips",
        question: words.plain("chart-slips-question"),
        answer: answer(words, report),
        drawing: Drawing::Bars(Bars {
            names: names.collect(),
            series: std::iter::once(own).chain(compared).collect(),
            is_stacked: false,
            unit: label,
            shares: None,
        }),
        table: table(words, report, &rows, by),
        notes: Vec::new(),
    }
}

fn answer(words: &Words<'_>, report: &PromiseReport) -> String {
    if report.all.blockers == 0 {
        return words.plain("insight-promises-nothing");
    }
    let args = Args::new()
        .number("slips", report.all.slips)
        .number("days", report.all.slip_days)
        .number("blockers", whole(report.all.blockers));
    words.text("chart-slips-answer", &args)
}

fn table(
    words: &Words<'_>,
    report: &PromiseReport,
    rows: &[&PromiseRow],
    by: PromiseBy,
) -> ChartTable {
    if rows.is_empty() {
        return ChartTable::default();
    }
    let columns = vec![
        name_column(words, by),
        numbers("blockers", words.plain("cli-column-blockers")),
        numbers("slips", words.plain("insight-column-slips")),
        numbers("slip_days", words.plain("insight-column-slip-days")),
        column(
            "days_a_slip",
            words.plain("chart-column-days-a-slip"),
            Figures::Decimals(1),
        ),
    ];
    let rows = rows.iter().copied().chain([&report.all]);
    let rows = rows.map(|row| ChartRow {
        cells: vec![
            ChartCell::Words(name(words, report, row)),
            count(row.blockers),
            ChartCell::Number(row.slips),
            ChartCell::Number(row.slip_days),
            decimal((row.slips > 0).then(|| length(row.slip_days) / length(row.slips))),
        ],
        lines: lines_of(row),
    });
    ChartTable {
        columns,
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use desbloqueo_app::reads::{ReportKey, ReportNames};
    use desbloqueo_domain::code::Code;
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use jiff::civil::date;

    use super::*;

    fn row(key: Option<&str>, blockers: usize, slips: i64, slip_days: i64) -> PromiseRow {
        PromiseRow {
            key: key.map(|code| ReportKey::Code(Some(Code::parse(code).unwrap()))),
            blockers,
            slips,
            slip_days,
            ..PromiseRow::default()
        }
    }

    fn chart(rows: Vec<PromiseRow>, all: PromiseRow) -> Chart {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let report = PromiseReport {
            rows,
            all,
            days_late: BTreeMap::new(),
            names: ReportNames::default(),
            day: date(2026, 11, 22),
        };
        let words = Words::new(&playbook, Language::En);
        super::slips(&words, &report, PromiseBy::Reason, Some(&report))
    }

    #[test]
    fn the_answer_is_the_last_row_of_the_table() {
        let rows = vec![row(Some("aa"), 4, 0, 0), row(Some("bb"), 2, 3, 60)];
        let found = chart(rows, row(None, 6, 3, 60));
        assert_eq!(
            found.answer,
            "Times that a date moved to a later one: 3, by 60 days in all, over 6 blockers with a date."
        );
        let names = found.table.rows.iter().map(|row| row.cells[0].clone());
        let wanted = ["bb", "aa", "All together"].map(|name| ChartCell::Words(name.to_owned()));
        assert_eq!(names.collect::<Vec<_>>(), wanted);
        assert_eq!(
            found.table.rows[2].cells[2..],
            [
                ChartCell::Number(3),
                ChartCell::Number(60),
                ChartCell::Decimal(20.0)
            ]
        );
        // What never slipped is no bar.
        let Drawing::Bars(bars) = &found.drawing else {
            panic!("{found:?}")
        };
        assert_eq!(bars.names, ["bb"]);
    }

    #[test]
    fn without_dates_there_is_nothing_to_draw() {
        let found = chart(Vec::new(), PromiseRow::default());
        assert!(found.is_empty());
        assert_eq!(found.answer, "No unblock date has been given yet.");
    }
}
