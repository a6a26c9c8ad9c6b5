//! What is blocked at customers that renew soon.

use desbloqueo_app::insights::{RENEWAL_DAYS, RenewalReport, RenewalWeek};
use desbloqueo_i18n::Args;
use jiff::civil::Date;

use super::super::amounts::{
    cells_beside, column, columns_beside, count, mark, nothing, with_change,
};
use super::super::{
    Bars, Chart, ChartCell, ChartRow, ChartTable, Drawing, Figures, Narrowed, Series, Tone,
};
use super::{blocked, chart};
use crate::Words;

/// What is blocked at customers that renew soon? Beside another day the weeks stand in their order from each day on.
pub fn renewals(
    words: &Words<'_>,
    report: &RenewalReport,
    compared: Option<&RenewalReport>,
) -> Chart {
    let lines = sum(report, |week| week.held.lines);
    let units = sum(report, |week| week.held.units);
    let answer = if lines == 0 {
        nothing(words)
    } else {
        let customers = sum(report, |week| week.customers);
        let args = Args::new()
            .text("units", count(words, "count-units", units))
            .text("customers", count(words, "count-customers", customers))
            .number("days", RENEWAL_DAYS);
        let answer = words.text("chart-renewals-answer", &args);
        let was = compared.map(|report| (sum(report, |week| week.held.units), report.day));
        with_change(words, answer, units, was)
    };
    let shown = if lines == 0 {
        &[]
    } else {
        report.weeks.as_slice()
    };
    let drawing = drawing(words, shown, report.day, compared);
    let shown = (drawing, table(words, shown, compared));
    chart(words, "renewals", answer, shown).noting(words, "chart-renewals-note")
}

fn sum(report: &RenewalReport, amount: fn(&RenewalWeek) -> i64) -> i64 {
    report.weeks.iter().map(amount).sum()
}

fn of_week(week: &RenewalWeek) -> Narrowed {
    blocked([
        ("renewal_from", week.from.to_string()),
        ("renewal_to", week.to.to_string()),
    ])
}

fn drawing(
    words: &Words<'_>,
    weeks: &[RenewalWeek],
    day: Date,
    compared: Option<&RenewalReport>,
) -> Drawing {
    let marks = weeks.iter();
    let marks = marks.map(|week| mark(week.held.units, Some(of_week(week))));
    let mut series = vec![Series {
        label: match compared {
            None => words.plain("chart-column-units"),
            Some(_) => words.date(day),
        },
        tone: Tone::Plain,
        marks: marks.collect(),
    }];
    series.extend(compared.map(|then| {
        let marks = then.weeks.iter().take(weeks.len());
        let marks = marks.map(|week| mark(week.held.units, Some(of_week(week).on(then.day))));
        Series {
            label: words.date(then.day),
            tone: Tone::Compared,
            marks: marks.collect(),
        }
    }));
    Drawing::Bars(Bars {
        names: weeks.iter().map(|week| words.date(week.from)).collect(),
        series,
        is_stacked: false,
        unit: words.plain("chart-column-units"),
        shares: None,
    })
}

fn table(words: &Words<'_>, weeks: &[RenewalWeek], compared: Option<&RenewalReport>) -> ChartTable {
    let mut columns = vec![
        column(words, "week-from", Figures::Dates),
        column(words, "units", Figures::Numbers),
    ];
    columns.extend(columns_beside(words, compared.map(|report| report.day)));
    columns.extend([
        column(words, "lines", Figures::Numbers),
        column(words, "customers", Figures::Numbers),
    ]);
    let rows = weeks.iter().enumerate().map(|(position, week)| {
        let then = compared.map(|report| report.weeks.get(position));
        let then = then.map(|week| week.map_or(0, |week| week.held.units));
        let mut cells = vec![
            ChartCell::Date(week.from),
            ChartCell::Number(week.held.units),
        ];
        cells.extend(cells_beside(week.held.units, then));
        cells.push(ChartCell::Number(week.held.lines));
        cells.push(ChartCell::Number(week.customers));
        ChartRow {
            cells,
            lines: Some(of_week(week)),
        }
    });
    ChartTable {
        rows: rows.collect(),
        columns,
    }
}
