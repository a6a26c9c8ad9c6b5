//! How old what is blocked is, week by week.

use desbloqueo_app::insights::{AgesReport, AgesWeek};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::{Args, format};

use super::lines_of;
use crate::Words;
use crate::charts::parts::{column, decimal, numbers};
use crate::charts::{
    Chart, ChartCell, ChartRow, ChartTable, Course, Drawing, Figures, Mark, Series, Tone,
};

/// Whether what is blocked grows old; of a date that is compared with, the same weeks before it are drawn beside.
pub fn ages_by_week(words: &Words<'_>, report: &AgesReport, earlier: Option<&AgesReport>) -> Chart {
    let names = report.weeks.iter().map(|week| words.date(week.day));
    let median = words.plain("cli-column-median-age");
    let mut series = vec![
        of(report, median, Tone::Plain, |week| week.median_days),
        of(
            report,
            words.plain("chart-column-p85-age"),
            Tone::Plain,
            |week| week.p85_days,
        ),
    ];
    if let Some(earlier) = earlier {
        let date = words.date(earlier.day);
        let label = words.text("chart-median-up-to", &Args::new().text("date", date));
        series.push(of(earlier, label, Tone::Compared, |week| week.median_days));
    }
    Chart {
        code: "ages-by-week",
        question: words.plain("chart-ages-by-week-question"),
        answer: answer(words, report, earlier),
        drawing: Drawing::Course(Course {
            names: names.collect(),
            series,
            is_stacked: false,
            unit: words.plain("cli-column-days"),
        }),
        table: table(words, report, earlier),
        notes: vec![words.plain("chart-ages-by-week-note")],
    }
}

fn of(
    report: &AgesReport,
    label: String,
    tone: Tone,
    days: fn(&AgesWeek) -> Option<f64>,
) -> Series {
    let lines =
        |week: &AgesWeek| (tone != Tone::Compared).then(|| lines_of(StatusKind::Blocked, week.day));
    let marks = report.weeks.iter().map(|week| Mark {
        value: days(week),
        lines: lines(week),
    });
    Series {
        label,
        tone,
        marks: marks.collect(),
    }
}

/// The last week beside the date that is compared with, else beside the first.
fn answer(words: &Words<'_>, report: &AgesReport, earlier: Option<&AgesReport>) -> String {
    let first = match earlier {
        Some(earlier) => earlier.weeks.last(),
        None => report.weeks.first(),
    };
    let (Some(first), Some(last)) = (first, report.weeks.last()) else {
        return String::new();
    };
    let days = |days: f64| format::decimal(words.language, days, 0);
    let Some(now) = last.median_days else {
        return words.plain("chart-nothing-blocked");
    };
    let args = Args::new()
        .text("median", days(now))
        .text("p85", days(last.p85_days.unwrap_or(now)))
        .text("since", words.date(first.day))
        .optional("before", first.median_days.map(days));
    words.text("chart-ages-by-week-answer", &args)
}

fn table(words: &Words<'_>, report: &AgesReport, earlier: Option<&AgesReport>) -> ChartTable {
    if report.weeks.iter().all(|week| week.lines == 0) {
        return ChartTable::default();
    }
    let rows = report.weeks.iter().enumerate().map(|(position, week)| {
        let mut cells = vec![
            ChartCell::Date(week.day),
            ChartCell::Number(week.lines),
            decimal(week.median_days),
            decimal(week.p85_days),
        ];
        if let Some(earlier) = earlier {
            let then = earlier.weeks.get(position);
            let then = then.and_then(|week| week.median_days);
            let difference = week.median_days.zip(then).map(|(now, then)| now - then);
            cells.extend([decimal(then), decimal(difference)]);
        }
        ChartRow {
            cells,
            lines: Some(lines_of(StatusKind::Blocked, week.day)),
        }
    });
    let days = Figures::Decimals(0);
    let mut columns = vec![
        column("week", words.plain("insight-column-week"), Figures::Dates),
        numbers("lines", words.plain("cli-column-lines")),
        column("median_days", words.plain("cli-column-median-age"), days),
        column("p85_days", words.plain("chart-column-p85-age"), days),
    ];
    if let Some(earlier) = earlier {
        let date = Args::new().text("date", words.date(earlier.day));
        let up_to = words.text("chart-median-up-to", &date);
        let difference = words.plain("chart-column-difference");
        columns.push(column("median_days_then", up_to, days));
        columns.push(column("difference", difference, days));
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
    use jiff::civil::date;

    use super::*;

    fn week(day: i8, lines: i64, median: Option<f64>) -> AgesWeek {
        AgesWeek {
            day: date(2026, 11, day),
            lines,
            median_days: median,
            p85_days: median.map(|days| days * 2.0),
            unit_days: 0,
            unit_days_so_far: 0,
        }
    }

    fn report(weeks: Vec<AgesWeek>) -> AgesReport {
        AgesReport {
            weeks,
            day: date(2026, 11, 22),
        }
    }

    fn chart(report: &AgesReport, earlier: Option<&AgesReport>) -> Chart {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        ages_by_week(&Words::new(&playbook, Language::En), report, earlier)
    }

    #[test]
    fn the_answer_tells_the_first_and_the_last_row_of_the_table_apart() {
        let found = chart(
            &report(vec![week(15, 4, Some(20.0)), week(22, 5, Some(31.0))]),
            None,
        );
        assert_eq!(
            found.answer,
            "Half of the blocked lines have been blocked for 31 days or less, 85% for 62 or less. On 15 Nov 2026 half \
             had been for 20 or less."
        );
        assert_eq!(found.table.rows[1].cells[2], ChartCell::Decimal(31.0));
        assert_eq!(found.table.rows[1].cells[3], ChartCell::Decimal(62.0));
        assert_eq!(found.table.rows[0].cells[2], ChartCell::Decimal(20.0));
    }

    #[test]
    fn before_anything_was_blocked_there_is_no_age() {
        let found = chart(
            &report(vec![week(15, 0, None), week(22, 1, Some(3.0))]),
            None,
        );
        assert!(found.answer.ends_with("for 6 or less."), "{}", found.answer);
        assert_eq!(found.table.rows[0].cells[2], ChartCell::Missing);
        let gone = chart(
            &report(vec![week(15, 1, Some(3.0)), week(22, 0, None)]),
            None,
        );
        assert_eq!(gone.answer, "Nothing is blocked.");
        assert!(chart(&report(vec![week(22, 0, None)]), None).is_empty());
        assert!(chart(&report(Vec::new()), None).is_empty());
    }

    #[test]
    fn weeks_before_another_day_are_drawn_paler() {
        let now = report(vec![week(22, 1, Some(3.0))]);
        let before = report(vec![week(8, 1, Some(9.0))]);
        let found = chart(&now, Some(&before));
        let Drawing::Course(course) = &found.drawing else {
            panic!("{found:?}")
        };
        assert_eq!(course.series[2].tone, Tone::Compared);
        assert_eq!(course.series[2].marks[0].value, Some(9.0));
        assert_eq!(
            found.table.rows[0].cells[4..],
            [ChartCell::Decimal(9.0), ChartCell::Decimal(-6.0)]
        );
        assert!(
            found
                .answer
                .ends_with("On 8 Nov 2026 half had been for 9 or less."),
            "{}",
            found.answer
        );
    }
}
