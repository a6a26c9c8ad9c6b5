//! Why units are blocked, week by week.

use std::collections::BTreeMap;

use desbloqueo_app::insights::{WeekEnd, WeeksReport};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;

use super::{before, lines_of, lines_of_reason};
use crate::Words;
use crate::charts::parts::{column, mark, numbers, series};
use crate::charts::{Chart, ChartCell, ChartRow, ChartTable, Course, Drawing, Figures, Series};

/// So many reasons stand by themselves; the rest is one area.
const OWN: usize = 6;

/// The codes of their columns.
const PLACES: [&str; OWN] = ["first", "second", "third", "fourth", "fifth", "sixth"];

/// How the reasons shift. The answer compares with the date that is asked for, else with the first week.
pub fn reasons_by_week(
    words: &Words<'_>,
    report: &WeeksReport,
    earlier: Option<&WeeksReport>,
) -> Chart {
    let reasons = largest(report);
    let names = report.ends.iter().map(|end| words.date(end.day));
    let mut all: Vec<Series> = reasons
        .iter()
        .map(|reason| {
            let marks = report.ends.iter().map(|end| {
                let lines = lines_of_reason(reason.as_ref(), end.day);
                mark(units(end, reason.as_ref()), lines)
            });
            series(name(words, reason.as_ref()), marks.collect())
        })
        .collect();
    if report.ends.iter().any(|end| others(end, &reasons) > 0) {
        let marks = report
            .ends
            .iter()
            .map(|end| mark(others(end, &reasons), None));
        all.push(series(words.plain("chart-all-others"), marks.collect()));
    }
    Chart {
        code: "reasons-by-week",
        question: words.plain("chart-reasons-by-week-question"),
        answer: answer(words, report, earlier),
        drawing: Drawing::Course(Course {
            names: names.collect(),
            series: all,
            is_stacked: true,
            unit: words.plain("field-units"),
        }),
        table: table(words, report, &reasons),
        notes: Vec::new(),
    }
}

fn name(words: &Words<'_>, reason: Option<&Code>) -> String {
    reason.map_or_else(|| words.plain("none"), |code| words.label(Kind::L2, code))
}

fn units(end: &WeekEnd, reason: Option<&Code>) -> i64 {
    let found = end.reasons.iter().find(|(code, _)| code.as_ref() == reason);
    found.map_or(0, |(_, sum)| sum.units)
}

fn total(end: &WeekEnd) -> i64 {
    end.reasons.values().map(|sum| sum.units).sum()
}

fn others(end: &WeekEnd, reasons: &[Option<Code>]) -> i64 {
    let own: i64 = reasons.iter().map(|code| units(end, code.as_ref())).sum();
    total(end) - own
}

/// The reasons that held the most units over all weeks, the largest first.
fn largest(report: &WeeksReport) -> Vec<Option<Code>> {
    let mut sums = BTreeMap::<&Option<Code>, i64>::new();
    for (reason, sum) in report.ends.iter().flat_map(|end| &end.reasons) {
        *sums.entry(reason).or_default() += sum.units;
    }
    let mut sorted: Vec<(&Option<Code>, i64)> =
        sums.into_iter().filter(|(_, units)| *units > 0).collect();
    sorted.sort_by_key(|(_, units)| std::cmp::Reverse(*units));
    let reasons = sorted.into_iter().map(|(reason, _)| reason.clone());
    reasons.take(OWN).collect()
}

fn answer(words: &Words<'_>, report: &WeeksReport, earlier: Option<&WeeksReport>) -> String {
    let (Some(first), Some(last)) = (before(report, earlier), report.ends.last()) else {
        return String::new();
    };
    let by_units = last.reasons.iter().max_by_key(|(_, sum)| sum.units);
    let Some((reason, sum)) = by_units.filter(|(_, sum)| sum.units > 0) else {
        return words.plain("chart-nothing-blocked");
    };
    let args = Args::new()
        .text("reason", name(words, reason.as_ref()))
        .number("units", sum.units)
        .number("total", total(last))
        .number("before", units(first, reason.as_ref()))
        .number("total-before", total(first))
        .text("since", words.date(first.day));
    words.text("chart-reasons-by-week-answer", &args)
}

fn table(words: &Words<'_>, report: &WeeksReport, reasons: &[Option<Code>]) -> ChartTable {
    if reasons.is_empty() {
        return ChartTable::default();
    }
    let week = column("week", words.plain("insight-column-week"), Figures::Dates);
    let own = PLACES
        .iter()
        .zip(reasons)
        .map(|(place, reason)| numbers(place, name(words, reason.as_ref())));
    let rest = numbers("others", words.plain("chart-all-others"));
    let rows = report.ends.iter().map(|end| {
        let own = reasons
            .iter()
            .map(|reason| ChartCell::Number(units(end, reason.as_ref())));
        let rest = ChartCell::Number(others(end, reasons));
        ChartRow {
            cells: std::iter::once(ChartCell::Date(end.day))
                .chain(own)
                .chain([rest])
                .collect(),
            lines: Some(lines_of(StatusKind::Blocked, end.day)),
        }
    });
    ChartTable {
        columns: std::iter::once(week).chain(own).chain([rest]).collect(),
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

    fn end(day: i8, reasons: &[(&str, i64)]) -> WeekEnd {
        let reasons = reasons.iter().map(|(code, units)| {
            let sum = LineSum {
                lines: 1,
                units: *units,
            };
            (Some(Code::parse(code).unwrap()), sum)
        });
        WeekEnd {
            day: date(2026, 11, day),
            statuses: BTreeMap::new(),
            reasons: reasons.collect(),
        }
    }

    fn chart(ends: Vec<WeekEnd>) -> Chart {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let report = WeeksReport {
            ends,
            day: date(2026, 11, 22),
        };
        reasons_by_week(&Words::new(&playbook, Language::En), &report, None)
    }

    #[test]
    fn the_answer_is_the_largest_reason_of_the_last_row() {
        let found = chart(vec![
            end(15, &[("aa", 30), ("bb", 50)]),
            end(22, &[("aa", 70), ("bb", 40)]),
        ]);
        assert_eq!(
            found.answer,
            "Most blocked units wait because of “aa”: 70 of 110. On 15 Nov 2026 these were 30 of 80."
        );
        let last = &found.table.rows[1].cells;
        assert_eq!(
            last[1..],
            [
                ChartCell::Number(70),
                ChartCell::Number(40),
                ChartCell::Number(0)
            ]
        );
    }

    #[test]
    fn small_reasons_are_one_area_and_nothing_is_lost() {
        let many: Vec<(String, i64)> = (1..=9)
            .map(|number| (format!("r{number}"), number))
            .collect();
        let many: Vec<(&str, i64)> = many
            .iter()
            .map(|(code, units)| (code.as_str(), *units))
            .collect();
        let found = chart(vec![end(22, &many)]);
        let cells = found.table.rows[0].cells.iter().skip(1);
        let mut numbers = cells.map(|cell| match cell {
            ChartCell::Number(number) => *number,
            other => panic!("{other:?}"),
        });
        assert_eq!(numbers.clone().sum::<i64>(), 45);
        assert_eq!(numbers.next_back(), Some(6));
        let Drawing::Course(course) = &found.drawing else {
            panic!("{found:?}")
        };
        assert_eq!(course.series.len(), OWN + 1);
    }

    #[test]
    fn where_nothing_is_blocked_there_is_nothing_to_draw() {
        assert!(chart(vec![end(22, &[])]).is_empty());
        assert!(chart(Vec::new()).is_empty());
        let gone = chart(vec![end(15, &[("aa", 3)]), end(22, &[])]);
        assert_eq!(gone.answer, "Nothing is blocked.");
    }
}
