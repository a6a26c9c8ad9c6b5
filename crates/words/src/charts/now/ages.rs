//! For how long units have been blocked, by reason.

use std::collections::BTreeMap;

use desbloqueo_app::insights::SumReport;
use desbloqueo_app::reads::ReportKey;
use desbloqueo_domain::clocks::AgeBucket;
use desbloqueo_domain::code::Code;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;

use super::super::amounts::{
    cells_beside, column, columns_beside, count, mark, nothing, percent, share, with_change,
};
use super::super::{
    Bars, Chart, ChartCell, ChartColumn, ChartRow, ChartTable, Drawing, Figures, Series, Tone,
};
use super::{blocked, chart};
use crate::Words;

/// Reasons that are drawn by themselves; the rest are drawn together.
const MOST_DRAWN: usize = 5;

/// Units of one reason by age.
type Ages = BTreeMap<AgeBucket, i64>;

/// Reasons with their units by age, the most units first.
fn by_reason(report: &SumReport) -> Vec<(Option<Code>, Ages)> {
    let mut reasons = BTreeMap::<Option<Code>, Ages>::new();
    for row in &report.rows {
        if let ReportKey::Age(age) = row.key {
            let ages = reasons.entry(row.reason.clone()).or_default();
            *ages.entry(age).or_default() += row.units;
        }
    }
    let mut reasons: Vec<_> = reasons.into_iter().collect();
    reasons.sort_by_key(|(_, ages)| std::cmp::Reverse(ages.values().sum::<i64>()));
    reasons
}

/// Units that are blocked for more than 30 days.
fn old(report: &SumReport) -> i64 {
    let is_old = |key: &ReportKey| matches!(key, ReportKey::Age(age) if *age > AgeBucket::UpTo30);
    let rows = report.rows.iter().filter(|row| is_old(&row.key));
    rows.map(|row| row.units).sum()
}

/// For how long have units been blocked, and why?
pub fn ages_by_reason(
    words: &Words<'_>,
    report: &SumReport,
    compared: Option<&SumReport>,
) -> Chart {
    let (_, total) = report.total();
    let answer = if total == 0 {
        nothing(words)
    } else {
        let args = Args::new()
            .text("units", count(words, "count-units", old(report)))
            .text("total", count(words, "count-units", total))
            .text("share", percent(words, share(old(report), total)));
        let answer = words.text("chart-ages-by-reason-answer", &args);
        let was = compared.map(|report| (old(report), report.day));
        with_change(words, answer, old(report), was)
    };
    let reasons = by_reason(report);
    let shown = (drawing(words, &reasons), table(words, &reasons, compared));
    chart(words, "ages-by-reason", answer, shown).noting(words, "chart-ages-by-reason-note")
}

fn age(words: &Words<'_>, age: AgeBucket) -> String {
    words.plain(&format!("age-{}", age.code()))
}

fn reason(words: &Words<'_>, code: Option<&Code>) -> String {
    match code {
        Some(code) => words.label(Kind::L2, code),
        None => words.plain("none"),
    }
}

/// What narrows a list to an age.
fn of_age(age: AgeBucket) -> impl Iterator<Item = (&'static str, String)> {
    let from = Some(age.first_day()).filter(|day| *day > 0);
    let from = from.map(|day| ("age_from_days", day.to_string()));
    let to = age.last_day().map(|day| ("age_to_days", day.to_string()));
    from.into_iter().chain(to)
}

fn drawing(words: &Words<'_>, reasons: &[(Option<Code>, Ages)]) -> Drawing {
    let (drawn, rest) = reasons.split_at(reasons.len().min(MOST_DRAWN));
    let units = |ages: &Ages, age: AgeBucket| ages.get(&age).copied().unwrap_or_default();
    let of_reason = |(code, ages): &(Option<Code>, Ages)| {
        let marks = AgeBucket::ALL.into_iter().map(|age| {
            let reason = code.as_ref().map(|code| ("l2", code.as_str().to_owned()));
            let lines = reason.map(|reason| blocked(std::iter::once(reason).chain(of_age(age))));
            mark(units(ages, age), lines)
        });
        Series {
            label: reason(words, code.as_ref()),
            tone: Tone::Plain,
            marks: marks.collect(),
        }
    };
    let mut series: Vec<Series> = drawn.iter().map(of_reason).collect();
    if !rest.is_empty() {
        let all = |age| rest.iter().map(|(_, ages)| units(ages, age)).sum();
        series.push(Series {
            label: words.text("chart-others", &Args::new().count("count", rest.len())),
            tone: Tone::Plain,
            marks: AgeBucket::ALL.map(|age| mark(all(age), None)).to_vec(),
        });
    }
    Drawing::Bars(Bars {
        names: AgeBucket::ALL.map(|one| age(words, one)).to_vec(),
        series,
        is_stacked: true,
        unit: words.plain("chart-column-units"),
        shares: None,
    })
}

fn table(
    words: &Words<'_>,
    reasons: &[(Option<Code>, Ages)],
    compared: Option<&SumReport>,
) -> ChartTable {
    let then = compared.map(|report| by_reason(report).into_iter().collect::<BTreeMap<_, _>>());
    let before = |code: &Option<Code>| {
        let then = then.as_ref()?;
        Some(then.get(code).map_or(0, |ages| ages.values().sum::<i64>()))
    };
    let mut columns = vec![
        column(words, "reason", Figures::Words),
        column(words, "units", Figures::Numbers),
    ];
    columns.extend(AgeBucket::ALL.map(|one| ChartColumn {
        code: one.code(),
        heading: age(words, one),
        figures: Figures::Numbers,
    }));
    columns.extend(columns_beside(words, compared.map(|report| report.day)));
    let rows = reasons.iter().map(|(code, ages)| {
        let units: i64 = ages.values().sum();
        let mut cells = vec![
            ChartCell::Words(reason(words, code.as_ref())),
            ChartCell::Number(units),
        ];
        let of_age = |age| ChartCell::Number(ages.get(&age).copied().unwrap_or_default());
        cells.extend(AgeBucket::ALL.map(of_age));
        cells.extend(cells_beside(units, before(code)));
        ChartRow {
            cells,
            lines: code
                .as_ref()
                .map(|code| blocked([("l2", code.as_str().to_owned())])),
        }
    });
    ChartTable {
        rows: rows.collect(),
        columns,
    }
}
