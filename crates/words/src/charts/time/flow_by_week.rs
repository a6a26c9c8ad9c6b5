//! What becomes blocked and what ceases to be, week by week.

use desbloqueo_app::insights::{FlowReport, FlowWeek};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::Args;

use super::lines_of;
use crate::Words;
use crate::charts::amounts::both;
use crate::charts::parts::{column, compared, mark, numbers, series};
use crate::charts::{
    Chart, ChartCell, ChartRow, ChartTable, Course, Drawing, Figures, Series, Tone,
};

/// Whether more becomes blocked than ceases to be; of a date that is compared with, as many weeks before it beside.
pub fn flow_by_week(words: &Words<'_>, report: &FlowReport, earlier: Option<&FlowReport>) -> Chart {
    let names = report.weeks.iter().map(|week| words.date(week.to));
    let mut series = vec![
        of(words, report, "insight-column-newly-blocked", entered),
        of(words, report, "insight-column-unblocked", left),
    ];
    if let Some(earlier) = earlier {
        series.push(up_to(words, earlier, "chart-newly-blocked-up-to", entered));
        series.push(up_to(words, earlier, "chart-unblocked-up-to", left));
    }
    Chart {
        code: "flow-by-week",
        question: words.plain("chart-flow-by-week-question"),
        answer: answer(words, report, earlier),
        drawing: Drawing::Course(Course {
            names: names.collect(),
            series,
            is_stacked: false,
            unit: words.plain("field-units"),
        }),
        table: table(words, report, earlier),
        notes: vec![words.plain("insight-flow-note")],
    }
}

fn entered(week: &FlowWeek) -> i64 {
    week.newly_blocked.units
}

fn left(week: &FlowWeek) -> i64 {
    week.unblocked.units
}

fn of(words: &Words<'_>, report: &FlowReport, label: &str, units: fn(&FlowWeek) -> i64) -> Series {
    let marks = report.weeks.iter().map(|week| mark(units(week), None));
    series(words.plain(label), marks.collect())
}

/// The weeks up to a date that is compared with.
fn up_to(
    words: &Words<'_>,
    earlier: &FlowReport,
    label: &str,
    units: fn(&FlowWeek) -> i64,
) -> Series {
    let marks = earlier.weeks.iter().map(|week| mark(units(week), None));
    Series {
        label: words.text(label, &Args::new().text("date", words.date(earlier.day))),
        tone: Tone::Compared,
        marks: marks.collect(),
    }
}

fn answer(words: &Words<'_>, report: &FlowReport, earlier: Option<&FlowReport>) -> String {
    let Some(first) = report.weeks.first() else {
        return String::new();
    };
    let sum = |report: &FlowReport, units: fn(&FlowWeek) -> i64| {
        report.weeks.iter().map(units).sum::<i64>()
    };
    let args = Args::new()
        .text(
            "compared",
            compared(sum(report, entered), sum(report, left)),
        )
        .text("since", words.date(first.from))
        .number("entered", sum(report, entered))
        .number("left", sum(report, left));
    let answer = words.text("chart-flow-by-week-answer", &args);
    let Some(earlier) = earlier else {
        return answer;
    };
    let then = Args::new()
        .text("date", words.date(earlier.day))
        .number("entered", sum(earlier, entered))
        .number("left", sum(earlier, left));
    both(words, answer, words.text("chart-flow-by-week-then", &then))
}

fn table(words: &Words<'_>, report: &FlowReport, earlier: Option<&FlowReport>) -> ChartTable {
    let is_still = |week: &FlowWeek| {
        let sums = [week.blocked, week.newly_blocked, week.unblocked];
        sums.iter().all(|sum| sum.units == 0)
    };
    if report.weeks.iter().all(is_still) {
        return ChartTable::default();
    }
    let rows = report.weeks.iter().enumerate().map(|(position, week)| {
        let mut cells = vec![
            ChartCell::Date(week.to),
            ChartCell::Number(week.newly_blocked.units),
            ChartCell::Number(week.unblocked.units),
            ChartCell::Number(week.other_units()),
            ChartCell::Number(week.net_units),
            ChartCell::Number(week.blocked.units),
        ];
        if let Some(earlier) = earlier {
            let then = earlier.weeks.get(position);
            let cell = |number: Option<i64>| number.map_or(ChartCell::Missing, ChartCell::Number);
            cells.extend([
                cell(then.map(entered)),
                cell(then.map(left)),
                cell(then.map(|then| week.net_units - then.net_units)),
            ]);
        }
        ChartRow {
            cells,
            lines: Some(lines_of(StatusKind::Blocked, week.to)),
        }
    });
    let mut columns = vec![
        column("week", words.plain("insight-column-week"), Figures::Dates),
        numbers("newly_blocked", words.plain("insight-column-newly-blocked")),
        numbers("unblocked", words.plain("insight-column-unblocked")),
        numbers("otherwise", words.plain("insight-column-otherwise")),
        numbers("net", words.plain("insight-column-net")),
        numbers("blocked", words.plain("kind-blocked")),
    ];
    if let Some(earlier) = earlier {
        let date = Args::new().text("date", words.date(earlier.day));
        let up_to = |code, label| numbers(code, words.text(label, &date));
        columns.extend([
            up_to("newly_blocked_then", "chart-newly-blocked-up-to"),
            up_to("unblocked_then", "chart-unblocked-up-to"),
            numbers("net_difference", words.plain("chart-column-net-difference")),
        ]);
    }
    ChartTable {
        columns,
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use desbloqueo_app::insights::LineSum;
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use jiff::civil::date;

    use super::*;

    fn week(to: i8, entered: i64, left: i64, blocked: i64) -> FlowWeek {
        let flow = |units| LineSum { lines: 1, units };
        FlowWeek {
            from: date(2026, 11, to - 6),
            to: date(2026, 11, to),
            blocked: flow(blocked),
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
        flow_by_week(&Words::new(&playbook, Language::En), &report, None)
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
    fn as_many_weeks_up_to_another_day_stand_beside() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let report = |weeks, day| FlowReport { weeks, day };
        let now = report(
            vec![week(15, 500, 20, 480), week(22, 100, 80, 500)],
            date(2026, 11, 22),
        );
        let then = report(vec![week(7, 7, 2, 5), week(8, 1, 3, 3)], date(2026, 11, 8));
        let words = Words::new(&playbook, Language::En);
        let found = flow_by_week(&words, &now, Some(&then));
        assert_eq!(
            found.answer,
            "More becomes blocked than is unblocked. Units since 9 Nov 2026: 600 newly blocked, 100 unblocked. \
             In as many weeks up to 8 Nov 2026: 8 newly blocked, 5 unblocked."
        );
        let beside = [7, 2, 475].map(ChartCell::Number);
        assert_eq!(found.table.rows[0].cells[6..], beside);
        let Drawing::Course(course) = &found.drawing else {
            panic!("no course")
        };
        let pale = course
            .series
            .iter()
            .filter(|one| one.tone == Tone::Compared);
        assert_eq!(pale.count(), 2);
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
