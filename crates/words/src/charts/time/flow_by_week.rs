//! What becomes blocked and what ceases to be, week by week.

use desbloqueo_app::insights::{FlowReport, FlowWeek};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::Args;

use super::lines_of;
use crate::Words;
use crate::charts::parts::{column, compared, mark, numbers, series};
use crate::charts::{Chart, ChartCell, ChartRow, ChartTable, Course, Drawing, Figures, Series};

/// Whether more becomes blocked than ceases to be.
pub fn flow_by_week(words: &Words<'_>, report: &FlowReport) -> Chart {
    let names = report.weeks.iter().map(|week| words.date(week.to));
    Chart {
        code: "flow-by-week",
        question: words.plain("chart-flow-by-week-question"),
        answer: answer(words, report),
        drawing: Drawing::Course(Course {
            names: names.collect(),
            series: vec![
                of(words, report, "insight-column-newly-blocked", |week| {
                    week.newly_blocked.units
                }),
                of(words, report, "insight-column-unblocked", |week| {
                    week.unblocked.units
                }),
            ],
            is_stacked: false,
            unit: words.plain("field-units"),
        }),
        table: table(words, report),
        notes: vec![words.plain("insight-flow-note")],
    }
}

fn of(words: &Words<'_>, report: &FlowReport, label: &str, units: fn(&FlowWeek) -> i64) -> Series {
    let marks = report.weeks.iter().map(|week| mark(units(week), None));
    series(words.plain(label), marks.collect())
}

fn answer(words: &Words<'_>, report: &FlowReport) -> String {
    let Some(first) = report.weeks.first() else {
        return String::new();
    };
    let weeks = report.weeks.iter();
    let entered: i64 = weeks.clone().map(|week| week.newly_blocked.units).sum();
    let left: i64 = weeks.map(|week| week.unblocked.units).sum();
    let args = Args::new()
        .text("compared", compared(entered, left))
        .text("since", words.date(first.from))
        .number("entered", entered)
        .number("left", left);
    words.text("chart-flow-by-week-answer", &args)
}

fn table(words: &Words<'_>, report: &FlowReport) -> ChartTable {
    let blocked = |week: &FlowWeek| {
        let sum = week.statuses.get(&StatusKind::Blocked);
        sum.map_or(0, |sum| sum.units)
    };
    let is_still = |week: &FlowWeek| {
        blocked(week) == 0 && week.newly_blocked.units == 0 && week.unblocked.units == 0
    };
    if report.weeks.iter().all(is_still) {
        return ChartTable::default();
    }
    let rows = report.weeks.iter().map(|week| ChartRow {
        cells: vec![
            ChartCell::Date(week.to),
            ChartCell::Number(week.newly_blocked.units),
            ChartCell::Number(week.unblocked.units),
            ChartCell::Number(week.other_units()),
            ChartCell::Number(week.net_units),
            ChartCell::Number(blocked(week)),
        ],
        lines: Some(lines_of(StatusKind::Blocked, week.to)),
    });
    ChartTable {
        columns: vec![
            column("week", words.plain("insight-column-week"), Figures::Dates),
            numbers("newly_blocked", words.plain("insight-column-newly-blocked")),
            numbers("unblocked", words.plain("insight-column-unblocked")),
            numbers("otherwise", words.plain("insight-column-otherwise")),
            numbers("net", words.plain("insight-column-net")),
            numbers("blocked", words.plain("kind-blocked")),
        ],
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use desbloqueo_app::insights::{FlowDay, StatusUnits};
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use jiff::civil::date;

    use super::*;

    fn week(to: i8, entered: i64, left: i64, blocked: i64) -> FlowWeek {
        let flow = |units| FlowDay { lines: 1, units };
        let now = StatusUnits {
            lines: 1,
            units: blocked,
        };
        FlowWeek {
            from: date(2026, 11, to - 6),
            to: date(2026, 11, to),
            statuses: BTreeMap::from([(StatusKind::Blocked, now)]),
            newly_blocked: flow(entered),
            unblocked: flow(left),
            net_units: entered - left,
        }
    }

    fn chart(weeks: Vec<FlowWeek>) -> Chart {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let report = FlowReport {
            weeks,
            day: date(2026, 11, 22),
        };
        flow_by_week(&Words::new(&playbook, Language::En), &report)
    }

    #[test]
    fn the_answer_has_the_sums_of_the_table() {
        let found = chart(vec![week(15, 500, 20, 480), week(22, 100, 80, 500)]);
        assert_eq!(
            found.answer,
            "More becomes blocked than is unblocked. Units since 9 Nov 2026: 600 newly blocked, 100 unblocked."
        );
        let sum = |column: usize| -> i64 {
            let cells = found.table.rows.iter().map(|row| &row.cells[column]);
            let numbers = cells.map(|cell| match cell {
                ChartCell::Number(number) => *number,
                other => panic!("{other:?}"),
            });
            numbers.sum()
        };
        assert_eq!((sum(1), sum(2), sum(4)), (600, 100, 500));
    }

    #[test]
    fn it_says_what_is_less_and_what_is_even() {
        let less = chart(vec![week(22, 1, 2, 0)]).answer;
        assert_eq!(
            less,
            "Less becomes blocked than is unblocked. Units since 16 Nov 2026: 1 newly blocked, 2 unblocked."
        );
        let even = chart(vec![week(22, 3, 3, 3)]).answer;
        assert_eq!(
            even,
            "As much becomes blocked as is unblocked. Units since 16 Nov 2026: 3 newly blocked, 3 unblocked."
        );
    }

    #[test]
    fn where_nothing_is_blocked_there_is_nothing_to_draw() {
        assert!(chart(vec![week(22, 0, 0, 0)]).is_empty());
        assert!(chart(Vec::new()).is_empty());
    }
}
