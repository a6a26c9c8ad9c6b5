//! Units of each status, week by week.

use desbloqueo_app::insights::{WeekEnd, WeeksReport};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::Args;

use super::{before, lines_of};
use crate::Words;
use crate::charts::parts::{column, compared, mark, numbers};
use crate::charts::{
    Chart, ChartCell, ChartRow, ChartTable, Course, Drawing, Figures, Series, Tone,
};

/// How units move between statuses. Those that do not count stand where the slice asks for them (rule U5). The answer
/// compares with the date that is asked for, else with the first week.
pub fn units_by_week(
    words: &Words<'_>,
    report: &WeeksReport,
    earlier: Option<&WeeksReport>,
) -> Chart {
    let kinds: Vec<StatusKind> = StatusKind::ALL
        .into_iter()
        .filter(|kind| report.ends.iter().any(|end| units(end, *kind) > 0))
        .collect();
    let names = report.ends.iter().map(|end| words.date(end.day));
    let series = kinds.iter().map(|kind| Series {
        label: words.plain(&format!("kind-{}", kind.code())),
        tone: Tone::Status(kind.code()),
        marks: report
            .ends
            .iter()
            .map(|end| mark(units(end, *kind), Some(lines_of(*kind, end.day))))
            .collect(),
    });
    Chart {
        code: "units-by-week",
        question: words.plain("chart-units-by-week-question"),
        answer: answer(words, report, earlier),
        drawing: Drawing::Course(Course {
            names: names.collect(),
            series: series.collect(),
            is_stacked: true,
            unit: words.plain("field-units"),
        }),
        table: table(words, report, &kinds),
        notes: Vec::new(),
    }
}

fn units(end: &WeekEnd, kind: StatusKind) -> i64 {
    end.statuses.get(&kind).map_or(0, |sum| sum.units)
}

fn answer(words: &Words<'_>, report: &WeeksReport, earlier: Option<&WeeksReport>) -> String {
    let (Some(first), Some(last)) = (before(report, earlier), report.ends.last()) else {
        return String::new();
    };
    let was = units(first, StatusKind::Blocked);
    let now = units(last, StatusKind::Blocked);
    let args = Args::new()
        .text("compared", compared(now, was))
        .number("units", now)
        .number("difference", (now - was).abs())
        .text("day", words.date(last.day))
        .text("since", words.date(first.day));
    words.text("chart-units-by-week-answer", &args)
}

fn table(words: &Words<'_>, report: &WeeksReport, kinds: &[StatusKind]) -> ChartTable {
    if kinds.is_empty() {
        return ChartTable::default();
    }
    let week = column("week", words.plain("insight-column-week"), Figures::Dates);
    let of_kinds = kinds
        .iter()
        .map(|kind| numbers(kind.code(), words.plain(&format!("kind-{}", kind.code()))));
    let rows = report.ends.iter().map(|end| {
        let units = kinds
            .iter()
            .map(|kind| ChartCell::Number(units(end, *kind)));
        ChartRow {
            cells: std::iter::once(ChartCell::Date(end.day))
                .chain(units)
                .collect(),
            lines: Some(lines_of(StatusKind::Blocked, end.day)),
        }
    });
    ChartTable {
        columns: std::iter::once(week).chain(of_kinds).collect(),
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use desbloqueo_app::insights::LineSum;
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use jiff::civil::date;

    use super::*;

    fn end(day: i8, blocked: i64, moving: i64) -> WeekEnd {
        let of = |units| LineSum { lines: 1, units };
        let statuses = [
            (StatusKind::Blocked, of(blocked)),
            (StatusKind::InProgress, of(moving)),
        ];
        WeekEnd {
            day: date(2026, 11, day),
            statuses: BTreeMap::from(statuses),
            reasons: BTreeMap::new(),
        }
    }

    fn chart(ends: Vec<WeekEnd>) -> Chart {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let report = WeeksReport {
            ends,
            day: date(2026, 11, 22),
        };
        units_by_week(&Words::new(&playbook, Language::En), &report, None)
    }

    #[test]
    fn the_answer_tells_the_first_and_the_last_row_of_the_table_apart() {
        let found = chart(vec![end(8, 900, 5), end(15, 1_200, 5), end(22, 1_150, 7)]);
        assert_eq!(
            found.answer,
            "Units blocked on 22 Nov 2026: 1,150; 250 more than on 8 Nov 2026."
        );
        assert_eq!(found.table.rows[0].cells[2], ChartCell::Number(900));
        assert_eq!(found.table.rows[2].cells[2], ChartCell::Number(1_150));
        let fewer = chart(vec![end(15, 3, 0), end(22, 1, 0)]);
        assert!(fewer.answer.contains("1; 2 fewer than"), "{}", fewer.answer);
        // Nothing is in progress: no column, no area.
        assert_eq!(fewer.table.columns.len(), 2);
        let same = chart(vec![end(22, 4, 0)]);
        assert!(same.answer.contains("4; as many as"), "{}", same.answer);
    }

    #[test]
    fn the_answer_compares_with_the_date_that_is_asked_for() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let of = |ends| WeeksReport {
            ends,
            day: date(2026, 11, 22),
        };
        let (now, then) = (
            of(vec![end(15, 9, 0), end(22, 5, 0)]),
            of(vec![end(1, 7, 0)]),
        );
        let words = Words::new(&playbook, Language::En);
        let found = units_by_week(&words, &now, Some(&then));
        assert_eq!(
            found.answer,
            "Units blocked on 22 Nov 2026: 5; 2 fewer than on 1 Nov 2026."
        );
    }

    #[test]
    fn a_mark_leads_to_the_lines_of_its_status_on_its_day() {
        let found = chart(vec![end(15, 3, 2), end(22, 1, 2)]);
        let Drawing::Course(course) = &found.drawing else {
            panic!("{found:?}")
        };
        let lines = course.series[1].marks[0].lines.clone().unwrap();
        let wanted = [("kind", "blocked"), ("as_of", "2026-11-15")];
        let wanted = wanted.map(|(name, value)| (name, value.to_owned()));
        assert_eq!(lines.0, wanted);
    }

    #[test]
    fn where_there_are_no_units_there_is_nothing_to_draw() {
        assert!(chart(vec![end(15, 0, 0), end(22, 0, 0)]).is_empty());
        assert!(chart(Vec::new()).is_empty());
    }
}
