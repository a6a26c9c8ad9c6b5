//! What nobody has classified, and what nobody has looked at.

use desbloqueo_app::insights::{StaleReport, UnclassifiedReport};
use desbloqueo_i18n::Args;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::super::amounts::{
    column, column_difference, count, mark, nothing, number, percent, share, with_change,
};
use super::super::ranking::{Ranked, Ranking};
use super::super::{
    Chart, ChartCell, ChartColumn, ChartRow, ChartTable, Course, Drawing, Figures, Mark, Narrowed,
    Series, Tone,
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

/// How much is unclassified, and is it on its way to zero? Beside another day stand the weeks up to that.
pub fn unclassified(
    words: &Words<'_>,
    report: &UnclassifiedReport,
    compared: Option<&UnclassifiedReport>,
) -> Chart {
    let (first, last) = (report.weeks.first(), report.weeks.last());
    let answer = match (first, last) {
        (Some((from, begin)), Some((_, now))) if !is_empty(report) => {
            let args = Args::new()
                .text("units", count(words, "count-units", now.units))
                .text("lines", count(words, "count-lines", now.lines))
                .text("date", words.date(report.target));
            let answer = words.text("chart-unclassified-answer", &args);
            let then = compared.and_then(|report| report.weeks.last());
            let was = then.map_or((begin.units, *from), |(day, found)| (found.units, *day));
            with_change(words, answer, now.units, Some(was))
        }
        _ => nothing(words),
    };
    let points = points(report);
    let shown = (
        drawing(words, &points, compared),
        table(words, &points, compared),
    );
    let mut chart = chart(words, "unclassified", answer, shown);
    let args = Args::new().number("weeks", report.target_weeks);
    chart
        .notes
        .push(words.text("chart-unclassified-note", &args));
    chart
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
        let lines = if *day == report.day {
            unclassified_lines()
        } else {
            on(*day)
        };
        (*day, Some((found.lines, found.units)), Some(lines))
    });
    let ahead = (1..=report.target_weeks).filter_map(|weeks| {
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

fn unclassified_lines() -> Narrowed {
    Narrowed(vec![("unclassified", "on".to_owned())])
}

/// What was unclassified at the end of a day.
fn on(day: Date) -> Narrowed {
    unclassified_lines().on(day)
}

fn drawing(words: &Words<'_>, points: &[Point], compared: Option<&UnclassifiedReport>) -> Drawing {
    let actual = points.iter().map(|point| match point.found {
        Some((_, units)) => mark(units, point.lines.clone()),
        None => Mark::default(),
    });
    let planned = points.iter().map(|point| Mark {
        value: Some(point.planned),
        lines: None,
    });
    let mut series = vec![
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
    ];
    series.extend(compared.map(|then| {
        let marks = then.weeks.iter().take(points.len());
        let marks = marks.map(|(day, found)| mark(found.units, Some(on(*day))));
        let date = Args::new().text("date", words.date(then.day));
        Series {
            label: words.text("chart-units-up-to", &date),
            tone: Tone::Compared,
            marks: marks.collect(),
        }
    }));
    Drawing::Course(Course {
        names: points.iter().map(|point| words.date(point.day)).collect(),
        series,
        is_stacked: false,
        unit: words.plain("chart-column-units"),
    })
}

fn table(words: &Words<'_>, points: &[Point], compared: Option<&UnclassifiedReport>) -> ChartTable {
    let mut columns = vec![
        column(words, "date", Figures::Dates),
        column(words, "units", Figures::Numbers),
        column(words, "lines", Figures::Numbers),
        column(words, "planned", Figures::Decimals(0)),
    ];
    if let Some(then) = compared {
        let date = Args::new().text("date", words.date(then.day));
        columns.push(ChartColumn {
            code: "compared",
            heading: words.text("chart-units-up-to", &date),
            figures: Figures::Numbers,
        });
        columns.push(column_difference(words));
    }
    let cell = |amount: Option<i64>| amount.map_or(ChartCell::Missing, ChartCell::Number);
    let rows = points.iter().enumerate().map(|(position, point)| {
        let units = point.found.map(|(_, units)| units);
        let mut cells = vec![
            ChartCell::Date(point.day),
            cell(units),
            cell(point.found.map(|(lines, _)| lines)),
            ChartCell::Decimal(point.planned),
        ];
        if let Some(then) = compared {
            let week = then.weeks.get(position);
            let then = week.map(|(_, found)| found.units);
            let difference = units.zip(then).map(|(units, then)| units - then);
            cells.extend([cell(then), cell(difference)]);
        }
        ChartRow {
            cells,
            lines: point.lines.clone(),
        }
    });
    ChartTable {
        rows: rows.collect(),
        columns,
    }
}

/// How much has nobody looked at?
pub fn stale(words: &Words<'_>, report: &StaleReport, compared: Option<&StaleReport>) -> Chart {
    let rows = untouched(words, report);
    let answer = match report.steps.first() {
        Some((days, found)) if found.lines > 0 => {
            let args = Args::new()
                .text("units", count(words, "count-units", found.units))
                .text("lines", count(words, "count-lines", found.lines))
                .number("days", i64::from(*days))
                .text(
                    "share",
                    percent(words, share(found.lines, report.all.lines)),
                )
                .text("date", words.date(report.target));
            let answer = words.text("chart-stale-answer", &args);
            let was = compared.and_then(|then| Some((then.steps.first()?.1.units, then.day)));
            with_change(words, answer, found.units, was)
        }
        _ => nothing(words),
    };
    let ranking = Ranking {
        of: column(words, "untouched", Figures::Words),
        amount: column(words, "units", Figures::Numbers),
        beside: vec![column(words, "lines", Figures::Numbers)],
        is_whole: false,
    };
    let then = compared.map(|then| (then.day, untouched(words, then)));
    let shown = ranking.show(words, rows, report.day, then);
    chart(words, "stale", answer, shown).noting(words, "chart-stale-note")
}

/// The steps in which there is something.
fn untouched(words: &Words<'_>, report: &StaleReport) -> Vec<Ranked> {
    let steps = report.steps.iter().filter(|(_, found)| found.lines > 0);
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
    rows.collect()
}
