//! How many lines meet the rules: each rule, and each owner.

use desbloqueo_app::insights::{Bands, Met, OwnerQualityReport, QualityReport};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::Rule;
use desbloqueo_i18n::{Args, format};

use super::super::amounts::{chart, column, count, nothing, share};
use super::super::{
    Bars, Chart, ChartCell, ChartColumn, ChartRow, ChartTable, Drawing, Figures, Mark, Narrowed,
    Series, Tone,
};
use crate::Words;

/// Owners that are drawn at most.
const MOST_DRAWN: usize = 15;

/// A row of the chart.
struct Row {
    name: String,
    met: Met,
    /// The lines that do not meet it.
    lines: Option<Narrowed>,
}

/// How many lines meet every rule, and which rules are missed? `None` for a past day, which does not know.
pub fn rules_met(words: &Words<'_>, report: Option<&QualityReport>, bands: Bands) -> Chart {
    let answer = match report {
        None => words.plain("chart-only-now"),
        Some(report) if report.all.lines == 0 => nothing(words),
        Some(report) => answer(words, report.all, bands),
    };
    let of_rule = |(rule, met): &(Rule, Met)| Row {
        name: words.text(
            "chart-rule",
            &Args::new()
                .text("rule", rule.code())
                .text("gist", words.plain(&format!("rule-{rule}"))),
        ),
        met: *met,
        lines: Some(unmet(rule.code())),
    };
    let rows = report.filter(|report| report.all.lines > 0).map(|report| {
        let all = Row {
            name: words.plain("chart-every-rule"),
            met: report.all,
            lines: Some(unmet("any")),
        };
        let rules = report.rules.iter().map(of_rule);
        std::iter::once(all).chain(rules).collect::<Vec<_>>()
    });
    let rows = rows.unwrap_or_default();
    let short = report.into_iter().flat_map(|report| &report.rules);
    let short = short.map(|(rule, _)| rule.code().to_owned());
    let names = std::iter::once(words.plain("chart-every-rule")).chain(short);
    let drawing = drawing(words, names.take(rows.len()).collect(), &rows);
    let of = column(words, "rule", Figures::Words);
    let chart = chart(
        words,
        "rules-met",
        answer,
        (drawing, table(words, of, &rows, bands)),
    );
    noting(words, chart, bands).noting(words, "chart-rules-met-note")
}

/// Whose lines miss the rules? `None` for a past day.
pub fn rules_met_by_owner(
    words: &Words<'_>,
    report: Option<&OwnerQualityReport>,
    bands: Bands,
) -> Chart {
    let rows = report.into_iter().flat_map(|report| {
        let rows = report.rows.iter();
        rows.map(|(owner, met)| Row {
            name: words.owner(owner, &report.names.names),
            met: *met,
            lines: of_owner(owner),
        })
    });
    let rows: Vec<Row> = rows.collect();
    let answer = match (report, rows.first()) {
        (None, _) => words.plain("chart-only-now"),
        (Some(_), None) => nothing(words),
        (Some(_), Some(row)) if row.met.unmet == 0 => words.plain("chart-rules-met-by-owner-all"),
        (Some(_), Some(row)) => {
            let args = Args::new()
                .text("name", row.name.as_str())
                .text("unmet", count(words, "count-lines", row.met.unmet))
                .text("lines", count(words, "count-lines", row.met.lines));
            words.text("chart-rules-met-by-owner-answer", &args)
        }
    };
    let drawn = rows.get(..rows.len().min(MOST_DRAWN)).unwrap_or_default();
    let names = drawn.iter().map(|row| row.name.clone()).collect();
    let drawing = drawing(words, names, drawn);
    let of = column(words, "owner", Figures::Words);
    let table = table(words, of, &rows, bands);
    let chart = chart(words, "rules-met-by-owner", answer, (drawing, table));
    noting(words, chart, bands).noting(words, "chart-owners-note")
}

fn unmet(rule: &str) -> Narrowed {
    Narrowed(vec![("unmet", rule.to_owned())])
}

fn of_owner(owner: &Owner) -> Option<Narrowed> {
    let owner = super::super::now::owner(owner)?;
    Some(Narrowed(vec![
        ("unmet", "any".to_owned()),
        ("owner", owner),
    ]))
}

fn answer(words: &Words<'_>, all: Met, bands: Bands) -> String {
    let met = all.lines - all.unmet;
    let band = bands.quality(met, all.lines);
    let args = Args::new()
        .text("met", words.number(met))
        .text("lines", count(words, "count-lines", all.lines))
        .text(
            "share",
            format::percent_to(words.language, met_share(all), 1),
        )
        .text("band", words.plain(&format!("chart-band-{}", band.code())));
    words.text("chart-rules-met-answer", &args)
}

/// The share that meets it, to a tenth of a per cent: never rounded up to all.
fn met_share(met: Met) -> f64 {
    if met.lines == 0 {
        return 1.0;
    }
    (share(met.lines - met.unmet, met.lines) * 1_000.0).floor() / 1_000.0
}

fn noting(words: &Words<'_>, mut chart: Chart, bands: Bands) -> Chart {
    let args = Args::new()
        .number("green", bands.green())
        .number("yellow", bands.yellow());
    chart.notes.push(words.text("chart-bands-note", &args));
    chart
}

fn drawing(words: &Words<'_>, names: Vec<String>, rows: &[Row]) -> Drawing {
    let marks = rows.iter().map(|row| Mark {
        value: Some(met_share(row.met) * 100.0),
        lines: row.lines.clone(),
    });
    Drawing::Bars(Bars {
        names,
        series: vec![Series {
            label: words.plain("chart-column-met"),
            tone: Tone::Plain,
            marks: marks.collect(),
        }],
        is_stacked: false,
        unit: words.plain("chart-column-met"),
        shares: None,
    })
}

fn table(words: &Words<'_>, of: ChartColumn, rows: &[Row], bands: Bands) -> ChartTable {
    let columns = vec![
        of,
        column(words, "met", Figures::Decimals(1)),
        column(words, "band", Figures::Words),
        column(words, "lines", Figures::Numbers),
        column(words, "unmet", Figures::Numbers),
        column(words, "unmet-units", Figures::Numbers),
    ];
    let rows = rows.iter().map(|row| {
        let met = row.met;
        let band = bands.quality(met.lines - met.unmet, met.lines);
        ChartRow {
            cells: vec![
                ChartCell::Words(row.name.clone()),
                ChartCell::Decimal(met_share(met) * 100.0),
                ChartCell::Words(words.plain(&format!("chart-band-{}", band.code()))),
                ChartCell::Number(met.lines),
                ChartCell::Number(met.unmet),
                ChartCell::Number(met.unmet_units),
            ],
            lines: row.lines.clone(),
        }
    });
    ChartTable {
        rows: rows.collect(),
        columns,
    }
}

#[cfg(test)]
mod tests {
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;

    use super::*;

    fn report(met: i64, lines: i64) -> QualityReport {
        let sums = Met {
            lines,
            unmet: lines - met,
            unmet_units: (lines - met) * 10,
        };
        QualityReport {
            rules: vec![(Rule::S4, sums)],
            all: sums,
            day: jiff::civil::date(2026, 11, 22),
        }
    }

    #[test]
    fn the_answer_agrees_with_the_row_of_every_rule() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let words = Words::new(&playbook, Language::En);
        let chart = rules_met(&words, Some(&report(1_999, 2_000)), Bands::default());
        assert_eq!(
            chart.answer,
            "Every rule is met by 1,999 of 2,000 lines, 99.9%: green."
        );
        let first = &chart.table.rows[0].cells;
        assert_eq!(first[4], ChartCell::Number(1));
        assert_eq!(chart.table.rows.len(), 2);
        let red = rules_met(&words, Some(&report(1, 2)), Bands::default());
        assert_eq!(red.answer, "Every rule is met by 1 of 2 lines, 50.0%: red.");
    }

    #[test]
    fn nothing_and_a_past_day_have_nothing_to_draw() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let words = Words::new(&playbook, Language::En);
        let none = QualityReport::default();
        for report in [None, Some(&none)] {
            let chart = rules_met(&words, report, Bands::default());
            assert!(chart.is_empty(), "{chart:?}");
            assert!(!chart.answer.is_empty());
        }
    }
}
