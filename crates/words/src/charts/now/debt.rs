//! What nobody has classified, and what nobody has looked at.

use desbloqueo_app::insights::{StaleReport, TARGET_WEEKS, UnclassifiedReport};
use desbloqueo_i18n::Args;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::super::amounts::{column, count, mark, nothing, number, percent, share, with_change};
use super::super::ranking::{Ranked, Ranking};
use super::super::{
    Chart, ChartCell, ChartRow, ChartTable, Course, Drawing, Figures, Mark, Narrowed, Series, Tone,
};
use super::chart;
use crate::Words;

/// A point of the burn-down.
struct Point {
    day: Date,
    /// Lines and units; `None` for days to come.
    found: Option<(i64, i64)>,
    /// What the straight line to zero allows.
    planned: f64,
    lines: Option<Narrowed>,
}

/// How much is unclassified, and is it on its way to zero?
pub fn unclassified(words: &Words<'_>, report: &UnclassifiedReport) -> Chart {
    let (first, last) = (report.weeks.first(), report.weeks.last());
    let answer = match (first, last) {
        (Some((from, begin)), Some((_, now))) if !is_empty(report) => {
            let args = Args::new()
                .text("units", count(words, "count-units", now.units))
                .text("lines", count(words, "count-lines", now.lines))
                .text("date", words.date(report.target));
            let answer = words.text("chart-unclassified-answer", &args);
            with_change(words, answer, now.units, Some((begin.units, *from)))
        }
        _ => nothing(words),
    };
    let points = points(report);
    let shown = (drawing(words, &points), table(words, &points));
    chart(words, "unclassified", answer, shown).noting(words, "chart-unclassified-note")
}

/// Whether nothing was unclassified at the end of any week.
fn is_empty(report: &UnclassifiedReport) -> bool {
    report.weeks.iter().all(|(_, found)| found.lines == 0)
}

fn points(report: &UnclassifiedReport) -> Vec<Point> {
    let begin = report.weeks.first().map_or(0, |(_, found)| found.units);
    if is_empty(report) {
        return Vec::new();
    }
    let known = report.weeks.iter().map(|(day, found)| {
        let now = Narrowed(vec![("unclassified", "on".to_owned())]);
        let lines = if *day == report.day {
            now
        } else {
            now.on(*day)
        };
        (*day, Some((found.lines, found.units)), Some(lines))
    });
    let ahead = (1..=TARGET_WEEKS).filter_map(|weeks| {
        let day = report.day.checked_add((weeks * 7).days()).ok()?;
        Some((day, None, None))
    });
    let days: Vec<_> = known.chain(ahead).collect();
    let steps = i64::try_from(days.len().saturating_sub(1)).unwrap_or(i64::MAX);
    let planned = |step: i64| number(begin) * (1.0 - share(step, steps));
    (0..)
        .zip(days)
        .map(|(step, (day, found, lines))| Point {
            day,
            found,
            planned: planned(step),
            lines,
        })
        .collect()
}

fn drawing(words: &Words<'_>, points: &[Point]) -> Drawing {
    let actual = points.iter().map(|point| match point.found {
        Some((_, units)) => mark(units, point.lines.clone()),
        None => Mark::default(),
    });
    let planned = points.iter().map(|point| Mark {
        value: Some(point.planned),
        lines: None,
    });
    Drawing::Course(Course {
        names: points.iter().map(|point| words.date(point.day)).collect(),
        series: vec![
            Series {
                label: words.plain("chart-column-units"),
                tone: Tone::Plain,
                marks: actual.collect(),
            },
            Series {
                label: words.plain("chart-column-planned"),
                tone: Tone::Compared,
                marks: planned.collect(),
            },
        ],
        is_stacked: false,
        unit: words.plain("chart-column-units"),
    })
}

fn table(words: &Words<'_>, points: &[Point]) -> ChartTable {
    let columns = vec![
        column(words, "date", Figures::Dates),
        column(words, "units", Figures::Numbers),
        column(words, "lines", Figures::Numbers),
        column(words, "planned", Figures::Decimals(0)),
    ];
    let found = |amount: Option<i64>| amount.map_or(ChartCell::Missing, ChartCell::Number);
    let rows = points.iter().map(|point| ChartRow {
        cells: vec![
            ChartCell::Date(point.day),
            found(point.found.map(|(_, units)| units)),
            found(point.found.map(|(lines, _)| lines)),
            ChartCell::Decimal(point.planned),
        ],
        lines: point.lines.clone(),
    });
    ChartTable {
        rows: rows.collect(),
        columns,
    }
}

/// How much has nobody looked at? `None` for a past day, whose confirmations are not known.
pub fn stale(words: &Words<'_>, report: Option<&StaleReport>) -> Chart {
    let steps = report.into_iter().flat_map(|report| &report.steps);
    let steps = steps.filter(|(_, found)| found.lines > 0);
    let rows = steps.map(|(days, found)| Ranked {
        key: days.to_string(),
        name: words.text(
            "chart-stale-for",
            &Args::new().number("days", i64::from(*days)),
        ),
        amount: found.units,
        beside: vec![ChartCell::Number(found.lines)],
        lines: Some(Narrowed(vec![("stale_days", days.to_string())])),
    });
    let rows: Vec<Ranked> = rows.collect();
    let first = report.and_then(|report| Some((report, report.steps.first()?)));
    let answer = match first {
        None => words.plain("chart-only-now"),
        Some((_, (_, found))) if found.lines == 0 => nothing(words),
        Some((report, (days, found))) => {
            let args = Args::new()
                .text("units", count(words, "count-units", found.units))
                .text("lines", count(words, "count-lines", found.lines))
                .number("days", i64::from(*days))
                .text(
                    "share",
                    percent(words, share(found.lines, report.all.lines)),
                );
            words.text("chart-stale-answer", &args)
        }
    };
    let ranking = Ranking {
        of: column(words, "untouched", Figures::Words),
        amount: column(words, "units", Figures::Numbers),
        beside: vec![column(words, "lines", Figures::Numbers)],
        is_whole: false,
    };
    let day = report.map_or(Date::default(), |report| report.day);
    let shown = ranking.show(words, rows, day, None);
    chart(words, "stale", answer, shown).noting(words, "chart-stale-note")
}
