//! What is blocked at customers that renew soon.

use desbloqueo_app::insights::{RENEWAL_DAYS, RenewalReport, RenewalWeek};
use desbloqueo_i18n::Args;

use super::super::amounts::{column, count, mark, nothing};
use super::super::{
    Bars, Chart, ChartCell, ChartRow, ChartTable, Drawing, Figures, Narrowed, Series, Tone,
};
use super::{blocked, chart};
use crate::Words;

/// What is blocked at customers that renew soon?
pub fn renewals(words: &Words<'_>, report: &RenewalReport) -> Chart {
    let sum = |amount: fn(&RenewalWeek) -> i64| report.weeks.iter().map(amount).sum::<i64>();
    let lines = sum(|week| week.held.lines);
    let answer = if lines == 0 {
        nothing(words)
    } else {
        let args = Args::new()
            .text(
                "units",
                count(words, "count-units", sum(|week| week.held.units)),
            )
            .text(
                "customers",
                count(words, "count-customers", sum(|week| week.customers)),
            )
            .number("days", RENEWAL_DAYS);
        words.text("chart-renewals-answer", &args)
    };
    let shown = if lines == 0 {
        &[]
    } else {
        report.weeks.as_slice()
    };
    let shown = (drawing(words, shown), table(words, shown));
    chart(words, "renewals", answer, shown).noting(words, "chart-renewals-note")
}

fn of_week(week: &RenewalWeek) -> Narrowed {
    blocked([
        ("renewal_from", week.from.to_string()),
        ("renewal_to", week.to.to_string()),
    ])
}

fn drawing(words: &Words<'_>, weeks: &[RenewalWeek]) -> Drawing {
    let marks = weeks.iter();
    let marks = marks.map(|week| mark(week.held.units, Some(of_week(week))));
    Drawing::Bars(Bars {
        names: weeks.iter().map(|week| words.date(week.from)).collect(),
        series: vec![Series {
            label: words.plain("chart-column-units"),
            tone: Tone::Plain,
            marks: marks.collect(),
        }],
        is_stacked: false,
        unit: words.plain("chart-column-units"),
        shares: None,
    })
}

fn table(words: &Words<'_>, weeks: &[RenewalWeek]) -> ChartTable {
    let columns = vec![
        column(words, "week-from", Figures::Dates),
        column(words, "units", Figures::Numbers),
        column(words, "lines", Figures::Numbers),
        column(words, "customers", Figures::Numbers),
    ];
    let rows = weeks.iter().map(|week| ChartRow {
        cells: vec![
            ChartCell::Date(week.from),
            ChartCell::Number(week.held.units),
            ChartCell::Number(week.held.lines),
            ChartCell::Number(week.customers),
        ],
        lines: Some(of_week(week)),
    });
    ChartTable {
        rows: rows.collect(),
        columns,
    }
}
