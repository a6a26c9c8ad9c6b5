//! When open blockers are likely to be gone, beside what was promised.

use std::collections::BTreeMap;

use desbloqueo_app::insights::{FEWEST_CLEARED, OutlookReport, OutlookRow, Realistic};
use desbloqueo_domain::clocks::{age_days, days_between};
use desbloqueo_domain::code::BlockerId;
use desbloqueo_i18n::Args;
use jiff::civil::Date;

use crate::Words;
use crate::charts::amounts::both;
use crate::charts::parts::{column, decimal, mark, numbers, series, whole, worded};
use crate::charts::{
    Bars, Chart, ChartCell, ChartColumn, ChartRow, ChartTable, Drawing, Figures, Mark, Narrowed,
    Series, Tone,
};

/// So many blockers are drawn; the table has all that are listed.
const DRAWN: usize = 12;

/// A date that is kept less often than this is likely to be missed.
const LIKELY: f64 = 0.5;

/// When open blockers will be gone: the promised date and those by which half and 80 % of others like them were. Beside
/// these, by when half would have been gone by what was known on another day.
pub fn realistic_dates(
    words: &Words<'_>,
    report: &OutlookReport,
    earlier: Option<&OutlookReport>,
) -> Chart {
    let then = earlier.map(|earlier| (earlier.day, halves(earlier)));
    let then = then.as_ref();
    let drawn: Vec<&OutlookRow> = report
        .rows
        .iter()
        .filter(|row| row.realistic.is_some())
        .take(DRAWN)
        .collect();
    let days = |label: &str, date: fn(&OutlookRow) -> Option<Date>| {
        let marks = drawn.iter().map(|row| match date(row) {
            Some(date) => mark(days_between(report.day, date), Some(lines_of(row))),
            None => Mark::default(),
        });
        series(words.plain(label), marks.collect())
    };
    let mut series = vec![
        days("blockers-promised", |row| row.item.projected),
        days("chart-column-half-by", |row| row.realistic?.half),
        days("chart-column-most-by", |row| row.realistic?.most),
    ];
    series.extend(then.map(|(day, halves)| {
        let marks = drawn.iter().map(|row| match halves.get(&row.item.id) {
            Some(half) => mark(days_between(report.day, *half), None),
            None => Mark::default(),
        });
        Series {
            label: half_by_on(words, *day),
            tone: Tone::Compared,
            marks: marks.collect(),
        }
    }));
    let names = drawn.iter().map(|row| name(words, row));
    Chart {
        code: "realistic-dates",
        question: words.plain("chart-realistic-dates-question"),
        answer: answer(words, report, earlier),
        drawing: Drawing::Bars(Bars {
            names: names.collect(),
            series,
            is_stacked: false,
            unit: words.text(
                "chart-axis-days-from",
                &Args::new().text("date", words.date(report.day)),
            ),
            shares: None,
        }),
        table: ChartTable {
            columns: columns(words, then.map(|(day, _)| *day)),
            rows: report
                .rows
                .iter()
                .map(|row| table_row(words, report, row, then.map(|(_, halves)| halves)))
                .collect(),
        },
        notes: notes(words, report),
    }
}

/// The realistic dates of a blocker, as its page says them: `realistic 19 Dec 2026–8 Jan 2027`; empty where none is
/// known.
pub fn realistic_in_words(words: &Words<'_>, realistic: &Realistic) -> String {
    let half = realistic.half.map(|day| words.date(day));
    let most = realistic.most.map(|day| words.date(day));
    match (half, most) {
        (Some(half), Some(most)) if half == most => {
            words.text("blocker-realistic-on", &Args::new().text("date", half))
        }
        (Some(half), Some(most)) => {
            let both = Args::new().text("from", half).text("to", most);
            words.text("blocker-realistic", &both)
        }
        (Some(half), None) => words.text("blocker-realistic-from", &Args::new().text("date", half)),
        (None, _) => String::new(),
    }
}

/// A blocker by its title; by its reason where it has none.
fn name(words: &Words<'_>, row: &OutlookRow) -> String {
    if row.item.title.is_empty() {
        words.reason(row.item.reason.as_ref(), row.item.detail.as_ref())
    } else {
        row.item.title.clone()
    }
}

fn lines_of(row: &OutlookRow) -> Narrowed {
    Narrowed(vec![("blocker", row.item.id.to_string())])
}

/// By when half of the blockers like each would be gone, where it is known.
type Halves = BTreeMap<BlockerId, Date>;

fn halves(report: &OutlookReport) -> Halves {
    let known = report.rows.iter();
    let known = known.filter_map(|row| Some((row.item.id, row.realistic?.half?)));
    known.collect()
}

fn half_by_on(words: &Words<'_>, day: Date) -> String {
    let date = Args::new().text("date", words.date(day));
    words.text("chart-column-half-by-on", &date)
}

fn answer(words: &Words<'_>, report: &OutlookReport, earlier: Option<&OutlookReport>) -> String {
    let (judged, missed) = judged(report);
    if judged == 0 {
        return words.plain("chart-realistic-dates-none");
    }
    let args = Args::new()
        .number("judged", whole(judged))
        .number("missed", whole(missed));
    let answer = words.text("chart-realistic-dates-answer", &args);
    let Some(earlier) = earlier else {
        return answer;
    };
    let (judged, missed) = self::judged(earlier);
    let args = Args::new()
        .text("date", words.date(earlier.day))
        .number("judged", whole(judged))
        .number("missed", whole(missed));
    both(
        words,
        answer,
        words.text("chart-realistic-dates-then", &args),
    )
}

/// How many dates can be judged, and how many of these are more likely missed than kept.
fn judged(report: &OutlookReport) -> (usize, usize) {
    let judged = report.rows.iter().filter_map(probability);
    let missed = judged.clone().filter(|share| *share < LIKELY).count();
    (judged.count(), missed)
}

fn probability(row: &OutlookRow) -> Option<f64> {
    row.realistic?.outlook.by_promise
}

fn columns(words: &Words<'_>, then: Option<Date>) -> Vec<ChartColumn> {
    let mut columns = vec![
        worded("blocker", words.plain("field-blocker")),
        worded("reason", words.plain("field-l2")),
        numbers("units", words.plain("field-units")),
        numbers("age_days", words.plain("cli-column-days")),
        numbers("slips", words.plain("insight-column-slips")),
        column("promised", words.plain("blockers-promised"), Figures::Dates),
        column(
            "by_promise",
            words.plain("chart-column-by-promise"),
            Figures::Shares,
        ),
        column(
            "half_by",
            words.plain("chart-column-half-by"),
            Figures::Dates,
        ),
        column(
            "most_by",
            words.plain("chart-column-most-by"),
            Figures::Dates,
        ),
        numbers("cases", words.plain("chart-column-cases")),
    ];
    if let Some(day) = then {
        columns.push(column(
            "half_by_then",
            half_by_on(words, day),
            Figures::Dates,
        ));
        let difference = words.plain("chart-column-days-later");
        columns.push(numbers("days_later", difference));
    }
    columns
}

fn table_row(
    words: &Words<'_>,
    report: &OutlookReport,
    row: &OutlookRow,
    then: Option<&Halves>,
) -> ChartRow {
    let date = |date: Option<Date>| date.map_or(ChartCell::Missing, ChartCell::Date);
    let cases = row.realistic.map(|found| found.outlook.cases);
    let cases = cases.and_then(|cases| i64::try_from(cases).ok());
    let reason = words.reason(row.item.reason.as_ref(), row.item.detail.as_ref());
    let mut cells = vec![
        ChartCell::Words(name(words, row)),
        ChartCell::Words(reason),
        ChartCell::Number(row.units),
        ChartCell::Number(age_days(row.item.opened, report.day)),
        ChartCell::Number(i64::from(row.slips.number)),
        date(row.item.projected),
        decimal(probability(row)),
        date(row.realistic.and_then(|found| found.half)),
        date(row.realistic.and_then(|found| found.most)),
        cases.map_or(ChartCell::Missing, ChartCell::Number),
    ];
    if let Some(halves) = then {
        let half = row.realistic.and_then(|found| found.half);
        let before = halves.get(&row.item.id).copied();
        let later = before
            .zip(half)
            .map(|(before, half)| days_between(before, half));
        cells.push(date(before));
        cells.push(later.map_or(ChartCell::Missing, ChartCell::Number));
    }
    ChartRow {
        cells,
        lines: Some(lines_of(row)),
    }
}

fn notes(words: &Words<'_>, report: &OutlookReport) -> Vec<String> {
    let fewest = i64::try_from(FEWEST_CLEARED).unwrap_or(i64::MAX);
    let method = Args::new().number("fewest", fewest);
    let mut notes = vec![words.text("chart-realistic-dates-note", &method)];
    if report.more > 0 {
        let more = Args::new().count("count", report.more);
        notes.push(words.text("chart-realistic-dates-more", &more));
    }
    notes
}

#[cfg(test)]
mod tests {
    use desbloqueo_app::blockers::Slips;
    use desbloqueo_app::insights::{Basis, Outlook};
    use desbloqueo_app::reads::{BlockerItem, Names};
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use jiff::civil::date;

    use super::*;
    use crate::samples::blocker;

    fn row(title: &str, by_promise: Option<f64>) -> OutlookRow {
        let outlook = Outlook {
            basis: Basis::Reason,
            cases: 30,
            cleared: 20,
            by_promise,
            half_days: Some(10.0),
            most_days: Some(40.0),
        };
        OutlookRow {
            item: BlockerItem {
                projected: Some(date(2026, 11, 27)),
                ..blocker(title)
            },
            units: 40,
            slips: Slips { number: 1, days: 7 },
            realistic: Some(Realistic {
                outlook,
                half: Some(date(2026, 12, 2)),
                most: Some(date(2027, 1, 1)),
            }),
        }
    }

    fn chart(rows: Vec<OutlookRow>, more: usize) -> Chart {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let report = OutlookReport {
            rows,
            more,
            names: Names::default(),
            day: date(2026, 11, 22),
        };
        realistic_dates(&Words::new(&playbook, Language::En), &report, None)
    }

    #[test]
    fn what_was_known_on_another_day_stands_beside() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let report = |day, rows| OutlookReport {
            rows,
            more: 0,
            names: Names::default(),
            day,
        };
        let now = report(date(2026, 11, 22), vec![row("Firewall", Some(0.2))]);
        let mut before = row("Firewall", Some(0.9));
        before.realistic = before.realistic.map(|found| Realistic {
            half: Some(date(2026, 11, 29)),
            ..found
        });
        let then = report(date(2026, 11, 1), vec![before]);
        let words = Words::new(&playbook, Language::En);
        let found = realistic_dates(&words, &now, Some(&then));
        assert!(
            found.answer.ends_with(" On 1 Nov 2026 this was 1, and 0."),
            "{}",
            found.answer
        );
        let beside = [ChartCell::Date(date(2026, 11, 29)), ChartCell::Number(3)];
        assert_eq!(found.table.rows[0].cells[10..], beside);
        let Drawing::Bars(bars) = &found.drawing else {
            panic!("{found:?}")
        };
        assert_eq!(bars.series[3].tone, Tone::Compared);
        assert_eq!(bars.series[3].marks[0].value, Some(7.0));
    }

    #[test]
    fn the_answer_counts_the_dates_of_the_table_that_are_likely_to_be_missed() {
        let rows = vec![
            row("Firewall", Some(0.2)),
            row("Licences", Some(0.9)),
            row("Phones", None),
        ];
        let found = chart(rows, 3);
        assert_eq!(
            found.answer,
            "Dates that can be judged: 2; more likely missed than kept: 1."
        );
        let shares = found.table.rows.iter().map(|row| row.cells[6].clone());
        let wanted = [
            ChartCell::Decimal(0.2),
            ChartCell::Decimal(0.9),
            ChartCell::Missing,
        ];
        assert_eq!(shares.collect::<Vec<_>>(), wanted);
        assert_eq!(found.notes.len(), 2);
        let Drawing::Bars(bars) = &found.drawing else {
            panic!("{found:?}")
        };
        let days = bars.series.iter().map(|series| series.marks[0].value);
        assert_eq!(
            days.collect::<Vec<_>>(),
            [Some(5.0), Some(10.0), Some(40.0)]
        );
    }

    #[test]
    fn without_blockers_or_without_others_like_them_nothing_is_judged() {
        assert!(chart(Vec::new(), 0).is_empty());
        let mut alone = row("Firewall", None);
        alone.realistic = None;
        let found = chart(vec![alone], 0);
        assert_eq!(found.answer, "No date can be judged yet.");
        assert_eq!(found.table.rows[0].cells[7], ChartCell::Missing);
    }

    #[test]
    fn a_page_says_both_dates_or_the_one_that_is_known() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let words = Words::new(&playbook, Language::En);
        let mut realistic = row("", None).realistic.unwrap();
        let said = |realistic: &Realistic| realistic_in_words(&words, realistic);
        assert_eq!(said(&realistic), "realistic 2 Dec 2026–1 Jan 2027");
        realistic.most = realistic.half;
        assert_eq!(said(&realistic), "realistic 2 Dec 2026");
        realistic.most = None;
        assert_eq!(said(&realistic), "realistic from 2 Dec 2026 on");
        realistic.half = None;
        assert_eq!(said(&realistic), "");
    }
}
