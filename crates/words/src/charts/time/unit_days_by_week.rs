//! The time that blocking cost, week by week.

use desbloqueo_app::insights::{AgesReport, AgesWeek};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::Args;
use jiff::ToSpan as _;

use super::lines_of;
use crate::Words;
use crate::charts::amounts::{both, count};
use crate::charts::parts::{column, mark, numbers};
use crate::charts::{
    Chart, ChartCell, ChartRow, ChartTable, Course, Drawing, Figures, Series, Tone,
};

/// Unit-days lost since the first week; of a date that is compared with, those of as many weeks before it beside.
pub fn unit_days_by_week(
    words: &Words<'_>,
    report: &AgesReport,
    earlier: Option<&AgesReport>,
) -> Chart {
    let names = report.weeks.iter().map(|week| words.date(week.day));
    let so_far = words.plain("chart-column-unit-days-so-far");
    let mut series = vec![of(report, so_far, Tone::Plain)];
    if let Some(earlier) = earlier {
        let date = words.date(earlier.day);
        let label = words.text("chart-unit-days-up-to", &Args::new().text("date", date));
        series.push(of(earlier, label, Tone::Compared));
    }
    Chart {
        code: "unit-days-by-week",
        question: words.plain("chart-unit-days-by-week-question"),
        answer: answer(words, report, earlier),
        drawing: Drawing::Course(Course {
            names: names.collect(),
            series,
            is_stacked: false,
            unit: words.plain("cli-column-unit-days"),
        }),
        table: table(words, report, earlier),
        notes: vec![words.plain("chart-unit-days-by-week-note")],
    }
}

fn of(report: &AgesReport, label: String, tone: Tone) -> Series {
    let lines =
        |week: &AgesWeek| (tone != Tone::Compared).then(|| lines_of(StatusKind::Blocked, week.day));
    let weeks = report.weeks.iter();
    Series {
        label,
        tone,
        marks: weeks
            .map(|week| mark(week.unit_days_so_far, lines(week)))
            .collect(),
    }
}

fn answer(words: &Words<'_>, report: &AgesReport, earlier: Option<&AgesReport>) -> String {
    let (Some(first), Some(last)) = (report.weeks.first(), report.weeks.last()) else {
        return String::new();
    };
    let from = first.day.checked_sub(6.days()).unwrap_or(first.day);
    let args = Args::new()
        .number("total", last.unit_days_so_far)
        .number("last", last.unit_days)
        .text("since", words.date(from));
    let answer = words.text("chart-unit-days-by-week-answer", &args);
    let Some((earlier, then)) = earlier.and_then(|one| Some((one, one.weeks.last()?))) else {
        return answer;
    };
    let total = count(words, "count-unit-days", then.unit_days_so_far);
    let args = Args::new()
        .text("date", words.date(earlier.day))
        .text("total", total);
    both(
        words,
        answer,
        words.text("chart-unit-days-by-week-then", &args),
    )
}

fn table(words: &Words<'_>, report: &AgesReport, earlier: Option<&AgesReport>) -> ChartTable {
    if report.weeks.iter().all(|week| week.unit_days == 0) {
        return ChartTable::default();
    }
    let rows = report.weeks.iter().enumerate().map(|(position, week)| {
        let mut cells = vec![
            ChartCell::Date(week.day),
            ChartCell::Number(week.unit_days),
            ChartCell::Number(week.unit_days_so_far),
        ];
        if let Some(earlier) = earlier {
            let then = earlier.weeks.get(position);
            let then = then.map(|week| week.unit_days_so_far);
            let difference = then.map(|then| week.unit_days_so_far - then);
            let cell = |number: Option<i64>| number.map_or(ChartCell::Missing, ChartCell::Number);
            cells.extend([cell(then), cell(difference)]);
        }
        ChartRow {
            cells,
            lines: Some(lines_of(StatusKind::Blocked, week.day)),
        }
    });
    let mut columns = vec![
        column("week", words.plain("insight-column-week"), Figures::Dates),
        numbers("unit_days", words.plain("cli-column-unit-days")),
        numbers(
            "unit_days_so_far",
            words.plain("chart-column-unit-days-so-far"),
        ),
    ];
    if let Some(earlier) = earlier {
        let date = Args::new().text("date", words.date(earlier.day));
        let up_to = words.text("chart-unit-days-up-to", &date);
        columns.push(numbers("unit_days_then", up_to));
        columns.push(numbers(
            "difference",
            words.plain("chart-column-difference"),
        ));
    }
    ChartTable {
        columns,
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use jiff::civil::{Date, date};

    use super::*;

    fn week(day: i8, unit_days: i64, so_far: i64) -> AgesWeek {
        AgesWeek {
            day: date(2026, 11, day),
            lines: 1,
            median_days: None,
            p85_days: None,
            unit_days,
            unit_days_so_far: so_far,
        }
    }

    fn report(day: Date, weeks: Vec<AgesWeek>) -> AgesReport {
        AgesReport { weeks, day }
    }

    fn chart(weeks: Vec<AgesWeek>) -> Chart {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let words = Words::new(&playbook, Language::En);
        unit_days_by_week(&words, &report(date(2026, 11, 22), weeks), None)
    }

    #[test]
    fn as_many_weeks_up_to_another_day_stand_beside() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let words = Words::new(&playbook, Language::En);
        let now = report(date(2026, 11, 22), vec![week(15, 70, 70), week(22, 5, 75)]);
        let then = report(date(2026, 11, 8), vec![week(1, 40, 40), week(8, 60, 100)]);
        let found = unit_days_by_week(&words, &now, Some(&then));
        assert!(
            found
                .answer
                .ends_with(" In as many weeks up to 8 Nov 2026: 100 unit-days."),
            "{}",
            found.answer
        );
        let last = &found.table.rows[1].cells;
        assert_eq!(last[3..], [ChartCell::Number(100), ChartCell::Number(-25)]);
    }

    #[test]
    fn the_answer_has_the_last_row_of_the_table() {
        let found = chart(vec![week(15, 70, 70), week(22, 7_000, 7_070)]);
        assert_eq!(
            found.answer,
            "Unit-days lost since 9 Nov 2026: 7,070, of which 7,000 in the last week."
        );
        let last = &found.table.rows[1].cells;
        assert_eq!(
            last[1..],
            [ChartCell::Number(7_000), ChartCell::Number(7_070)]
        );
    }

    #[test]
    fn of_one_week_all_is_of_the_last_and_of_none_nothing_is_drawn() {
        let found = chart(vec![week(22, 7, 7)]);
        assert!(
            found.answer.ends_with(": 7, of which 7 in the last week."),
            "{}",
            found.answer
        );
        assert!(chart(vec![week(22, 0, 0)]).is_empty());
        assert!(chart(Vec::new()).is_empty());
    }
}
