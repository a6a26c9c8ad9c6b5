//! How many days late promised dates were.

use desbloqueo_app::insights::PromiseReport;
use desbloqueo_i18n::{Args, format};

use crate::Words;
use crate::charts::parts::{count, mark, numbers, series, whole, worded};
use crate::charts::{Bars, Chart, ChartCell, ChartRow, ChartTable, Drawing, Mark, Series, Tone};

/// The first day of each step but the first, which is open to the left; the last is open to the right.
const STEPS: [i64; 8] = [-30, -14, -7, 0, 1, 8, 15, 31];

/// How late closed blockers were, by the last date given for them; those closed by another date beside.
pub fn days_late(
    words: &Words<'_>,
    report: &PromiseReport,
    earlier: Option<&PromiseReport>,
) -> Chart {
    let steps = counted(report);
    let names: Vec<String> = (0..steps.len()).map(|step| name(words, step)).collect();
    let marks = |steps: &[usize]| -> Vec<Mark> {
        let marks = steps.iter().map(|closed| mark(whole(*closed), None));
        marks.collect()
    };
    let mut all = vec![series(words.plain("insight-column-closed"), marks(&steps))];
    if let Some(earlier) = earlier {
        let date = Args::new().text("date", words.date(earlier.day));
        all.push(Series {
            label: words.text("chart-closed-by", &date),
            tone: Tone::Compared,
            marks: marks(&counted(earlier)),
        });
    }
    Chart {
        code: "days-late",
        question: words.plain("chart-days-late-question"),
        answer: answer(words, report),
        drawing: Drawing::Bars(Bars {
            names: names.clone(),
            series: all,
            is_stacked: false,
            unit: words.plain("cli-column-blockers"),
            shares: None,
        }),
        table: table(words, &names, &steps),
        notes: vec![words.plain("chart-days-late-note")],
    }
}

/// How many blockers are in each step.
fn counted(report: &PromiseReport) -> Vec<usize> {
    let mut steps = vec![0; STEPS.len() + 1];
    for (days, closed) in &report.days_late {
        let step = STEPS.partition_point(|first| first <= days);
        if let Some(sum) = steps.get_mut(step) {
            *sum += closed;
        }
    }
    steps
}

/// What a step is called: `1–7 d late`.
fn name(words: &Words<'_>, step: usize) -> String {
    let first = step
        .checked_sub(1)
        .and_then(|before| STEPS.get(before).copied());
    let next = STEPS.get(step).copied();
    let range = |from: i64, to: i64| Args::new().number("from", from).number("to", to);
    match (first, next) {
        (None, Some(next)) => {
            words.text("chart-early-over", &Args::new().number("days", next.abs()))
        }
        (Some(0), Some(1)) => words.plain("chart-on-the-day"),
        (Some(first), Some(next)) if first < 0 => {
            words.text("chart-early-days", &range((next - 1).abs(), first.abs()))
        }
        (Some(first), Some(next)) => words.text("chart-late-days", &range(first, next - 1)),
        (Some(first), None) => {
            words.text("chart-late-over", &Args::new().number("days", first - 1))
        }
        (None, None) => String::new(),
    }
}

fn answer(words: &Words<'_>, report: &PromiseReport) -> String {
    let Some(found) = report.all.last else {
        return words.plain("chart-days-late-none");
    };
    // The mean as it is written decides: −0.3 days is neither early nor late.
    let days = format::decimal(words.language, found.bias_days.abs(), 0);
    let rounded = found.bias_days.round();
    let direction = if rounded > 0.0 {
        "late"
    } else if rounded < 0.0 {
        "early"
    } else {
        "even"
    };
    let args = Args::new()
        .text("direction", direction)
        .text("share", format::percent(words.language, found.on_time))
        .number("closed", whole(found.count))
        .text("days", days);
    words.text("chart-days-late-answer", &args)
}

fn table(words: &Words<'_>, names: &[String], steps: &[usize]) -> ChartTable {
    if steps.iter().all(|closed| *closed == 0) {
        return ChartTable::default();
    }
    let rows = names.iter().zip(steps).map(|(name, closed)| ChartRow {
        cells: vec![ChartCell::Words(name.clone()), count(*closed)],
        lines: None,
    });
    ChartTable {
        columns: vec![
            worded("late", words.plain("chart-column-late")),
            numbers("blockers", words.plain("cli-column-blockers")),
        ],
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use desbloqueo_app::insights::{Kept, PromiseRow, calibration};
    use desbloqueo_app::reads::ReportNames;
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use jiff::civil::date;

    use super::*;

    fn chart(late: &[i64]) -> Chart {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let kept: Vec<Kept> = late
            .iter()
            .map(|days| Kept {
                promised: 0,
                actual: *days,
            })
            .collect();
        let mut days_late = BTreeMap::new();
        for days in late {
            *days_late.entry(*days).or_default() += 1;
        }
        let report = PromiseReport {
            rows: Vec::new(),
            all: PromiseRow {
                blockers: late.len(),
                last: calibration(&kept).ok(),
                ..PromiseRow::default()
            },
            days_late,
            names: ReportNames::default(),
            day: date(2026, 11, 22),
        };
        super::days_late(&Words::new(&playbook, Language::En), &report, Some(&report))
    }

    #[test]
    fn steps_touch_and_have_each_blocker_once() {
        let late: Vec<i64> = (-40..=40).collect();
        let found = chart(&late);
        let rows = found.table.rows.iter().map(|row| match &row.cells[..] {
            [ChartCell::Words(name), ChartCell::Number(number)] => (name.clone(), *number),
            other => panic!("{other:?}"),
        });
        let rows: Vec<(String, i64)> = rows.collect();
        let wanted = [
            ("more than 30 d early", 10),
            ("15–30 d early", 16),
            ("8–14 d early", 7),
            ("1–7 d early", 7),
            ("on the day", 1),
            ("1–7 d late", 7),
            ("8–14 d late", 7),
            ("15–30 d late", 16),
            ("more than 30 d late", 10),
        ];
        let wanted = wanted.map(|(name, number)| (name.to_owned(), number));
        assert_eq!(rows, wanted);
    }

    #[test]
    fn the_answer_has_the_share_on_time_and_the_mean() {
        assert_eq!(
            chart(&[-2, 0, 20, 30]).answer,
            "By the last date given: 50% of 4 closed blockers; on average 12 days late."
        );
        assert_eq!(
            chart(&[-8, -4]).answer,
            "By the last date given: 100% of 2 closed blockers; on average 6 days early."
        );
        assert_eq!(
            chart(&[0]).answer,
            "By the last date given: 100% of 1 closed blocker; on average on the day."
        );
    }

    #[test]
    fn where_nothing_is_closed_there_is_nothing_to_draw() {
        let found = chart(&[]);
        assert!(found.is_empty());
        assert_eq!(found.answer, "No blocker with a date has been closed yet.");
    }
}
