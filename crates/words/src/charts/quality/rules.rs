//! How many lines meet the rules: each rule, and each owner.

use desbloqueo_app::insights::{Bands, JudgedFields, Met, OwnerQualityReport, QualityReport};
use desbloqueo_domain::owner::Owner;
use desbloqueo_i18n::{Args, format};
use jiff::civil::Date;

use super::super::amounts::{
    chart, column, columns_beside, count, nothing, share, with_share_then, with_then,
};
use super::super::parts::decimal;
use super::super::{
    Bars, Chart, ChartCell, ChartColumn, ChartRow, ChartTable, Drawing, Figures, Mark, Narrowed,
    Series, Tone,
};
use crate::Words;

/// Owners that are drawn at most.
const MOST_DRAWN: usize = 15;

/// A row of the chart.
struct Row {
    /// Tells it apart from day to day.
    key: String,
    name: String,
    met: Met,
    /// The lines that do not meet it.
    lines: Option<Narrowed>,
}

/// The rows of another day.
type Compared = Option<(Date, Vec<Row>)>;

/// How many lines meet every rule, and which rules are missed?
pub fn rules_met(
    words: &Words<'_>,
    report: &QualityReport,
    compared: Option<&QualityReport>,
    bands: Bands,
) -> Chart {
    let answer = if report.all.lines == 0 {
        nothing(words)
    } else {
        let was = compared.filter(|then| then.all.lines > 0);
        let was = was.map(|then| (met_percent(words, then.all), then.day));
        with_share_then(words, answer(words, report.all, bands), was)
    };
    let rows = of_rules(words, report);
    let then = compared.map(|then| (then.day, of_rules(words, then)));
    let short = report.rules.iter().map(|(rule, _)| rule.code().to_owned());
    let names = std::iter::once(words.plain("chart-every-rule")).chain(short);
    let names = names.take(rows.len()).collect();
    let drawing = drawing(words, names, &rows, (report.day, &then));
    let of = column(words, "rule", Figures::Words);
    let table = table(words, of, &rows, (bands, &then));
    let chart = chart(words, "rules-met", answer, (drawing, table));
    noting(words, chart, bands).noting(words, "chart-rules-met-note")
}

/// Every rule together, then each; no row where there is no line.
fn of_rules(words: &Words<'_>, report: &QualityReport) -> Vec<Row> {
    if report.all.lines == 0 {
        return Vec::new();
    }
    let all = Row {
        key: String::new(),
        name: words.plain("chart-every-rule"),
        met: report.all,
        lines: Some(unmet("any", report.fields)),
    };
    let rules = report.rules.iter().map(|(rule, met)| Row {
        key: rule.code().to_owned(),
        name: words.text(
            "chart-rule",
            &Args::new()
                .text("rule", rule.code())
                .text("gist", words.plain(&format!("rule-{rule}"))),
        ),
        met: *met,
        lines: Some(unmet(rule.code(), report.fields)),
    });
    std::iter::once(all).chain(rules).collect()
}

/// Whose lines miss the rules?
pub fn rules_met_by_owner(
    words: &Words<'_>,
    report: &OwnerQualityReport,
    compared: Option<&OwnerQualityReport>,
    bands: Bands,
) -> Chart {
    let rows = of_owners(words, report);
    let then = compared.map(|then| (then.day, of_owners(words, then)));
    let answer = match rows.first() {
        None => nothing(words),
        Some(row) if row.met.unmet == 0 => words.plain("chart-rules-met-by-owner-all"),
        Some(row) => {
            let args = Args::new()
                .text("name", row.name.as_str())
                .text("unmet", count(words, "count-lines", row.met.unmet))
                .text("lines", count(words, "count-lines", row.met.lines));
            let answer = words.text("chart-rules-met-by-owner-answer", &args);
            let was = then.as_ref().map(|(day, past)| {
                let unmet = met_then(past, row).unmet;
                (count(words, "count-lines", unmet), *day)
            });
            with_then(words, answer, &row.name, was)
        }
    };
    let drawn = rows.get(..rows.len().min(MOST_DRAWN)).unwrap_or_default();
    let names = drawn.iter().map(|row| row.name.clone()).collect();
    let drawing = drawing(words, names, drawn, (report.day, &then));
    let of = column(words, "owner", Figures::Words);
    let table = table(words, of, &rows, (bands, &then));
    let chart = chart(words, "rules-met-by-owner", answer, (drawing, table));
    noting(words, chart, bands).noting(words, "chart-owners-note")
}

fn of_owners(words: &Words<'_>, report: &OwnerQualityReport) -> Vec<Row> {
    let rows = report.rows.iter().map(|(owner, met)| Row {
        key: format!("{owner:?}"),
        name: words.owner(owner, &report.names.names),
        met: *met,
        lines: of_owner(owner, report.fields),
    });
    rows.collect()
}

/// The same row on another day; nothing where there was none.
fn met_then(past: &[Row], row: &Row) -> Met {
    let found = past.iter().find(|then| then.key == row.key);
    found.map(|then| then.met).unwrap_or_default()
}

/// Lines that do not meet a rule, by the fields that were judged.
fn unmet(rule: &str, fields: JudgedFields) -> Narrowed {
    let rule = match fields {
        JudgedFields::All => rule.to_owned(),
        JudgedFields::Kept => format!("kept-{rule}"),
    };
    Narrowed(vec![("unmet", rule)])
}

fn of_owner(owner: &Owner, fields: JudgedFields) -> Option<Narrowed> {
    let owner = super::super::now::owner(owner)?;
    let mut lines = unmet("any", fields);
    lines.0.push(("owner", owner));
    Some(lines)
}

fn answer(words: &Words<'_>, all: Met, bands: Bands) -> String {
    let met = all.lines - all.unmet;
    let band = bands.quality(met, all.lines);
    let args = Args::new()
        .text("met", words.number(met))
        .text("lines", count(words, "count-lines", all.lines))
        .text("share", met_percent(words, all))
        .text("band", words.plain(&format!("chart-band-{}", band.code())));
    words.text("chart-rules-met-answer", &args)
}

fn met_percent(words: &Words<'_>, met: Met) -> String {
    format::percent_to(words.language, met_share(met), 1)
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

fn drawing(
    words: &Words<'_>,
    names: Vec<String>,
    rows: &[Row],
    (day, compared): (Date, &Compared),
) -> Drawing {
    let percent = |met: Met| (met.lines > 0).then(|| met_share(met) * 100.0);
    let marks = rows.iter().map(|row| Mark {
        value: Some(met_share(row.met) * 100.0),
        lines: row.lines.clone(),
    });
    let mut series = vec![Series {
        label: match compared {
            None => words.plain("chart-column-met"),
            Some(_) => words.date(day),
        },
        tone: Tone::Plain,
        marks: marks.collect(),
    }];
    series.extend(compared.as_ref().map(|(then, past)| {
        let marks = rows.iter().map(|row| {
            let found = past.iter().find(|one| one.key == row.key);
            let lines = found.and_then(|one| one.lines.clone());
            Mark {
                value: percent(met_then(past, row)),
                lines: lines.map(|lines| lines.on(*then)),
            }
        });
        Series {
            label: words.date(*then),
            tone: Tone::Compared,
            marks: marks.collect(),
        }
    }));
    Drawing::Bars(Bars {
        names,
        series,
        is_stacked: false,
        unit: words.plain("chart-column-met"),
        shares: None,
    })
}

fn table(
    words: &Words<'_>,
    of: ChartColumn,
    rows: &[Row],
    (bands, compared): (Bands, &Compared),
) -> ChartTable {
    let percents = Figures::Decimals(1);
    let mut columns = vec![of, column(words, "met", percents)];
    let beside = columns_beside(words, compared.as_ref().map(|(day, _)| *day));
    columns.extend(beside.into_iter().map(|column| ChartColumn {
        figures: percents,
        ..column
    }));
    columns.extend([
        column(words, "band", Figures::Words),
        column(words, "lines", Figures::Numbers),
        column(words, "unmet", Figures::Numbers),
        column(words, "unmet-units", Figures::Numbers),
    ]);
    let rows = rows.iter().map(|row| {
        let met = row.met;
        let band = bands.quality(met.lines - met.unmet, met.lines);
        let percent = met_share(met) * 100.0;
        let mut cells = vec![
            ChartCell::Words(row.name.clone()),
            ChartCell::Decimal(percent),
        ];
        if let Some((_, past)) = compared {
            let then = met_then(past, row);
            let before = (then.lines > 0).then(|| met_share(then) * 100.0);
            cells.push(decimal(before));
            cells.push(decimal(before.map(|before| percent - before)));
        }
        cells.extend([
            ChartCell::Words(words.plain(&format!("chart-band-{}", band.code()))),
            ChartCell::Number(met.lines),
            ChartCell::Number(met.unmet),
            ChartCell::Number(met.unmet_units),
        ]);
        ChartRow {
            cells,
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
    use desbloqueo_domain::refusal::Rule;
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use jiff::civil::date;

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
            fields: JudgedFields::All,
            day: date(2026, 11, 22),
        }
    }

    #[test]
    fn the_answer_agrees_with_the_row_of_every_rule() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let words = Words::new(&playbook, Language::En);
        let chart = rules_met(&words, &report(1_999, 2_000), None, Bands::default());
        assert_eq!(
            chart.answer,
            "Every rule is met by 1,999 of 2,000 lines, 99.9%: green."
        );
        let first = &chart.table.rows[0].cells;
        assert_eq!(first[4], ChartCell::Number(1));
        assert_eq!(chart.table.rows.len(), 2);
        let red = rules_met(&words, &report(1, 2), None, Bands::default());
        assert_eq!(red.answer, "Every rule is met by 1 of 2 lines, 50.0%: red.");
    }

    #[test]
    fn another_day_stands_beside_and_leads_to_its_lines_by_the_same_fields() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let words = Words::new(&playbook, Language::En);
        let then = QualityReport {
            fields: JudgedFields::Kept,
            day: date(2026, 3, 1),
            ..report(3, 4)
        };
        let now = QualityReport {
            fields: JudgedFields::Kept,
            ..report(1, 2)
        };
        let chart = rules_met(&words, &now, Some(&then), Bands::default());
        assert_eq!(
            chart.answer,
            "Every rule is met by 1 of 2 lines, 50.0%: red. On 1 Mar 2026: 75.0%."
        );
        let first = &chart.table.rows[0];
        let figures = [50.0, 75.0, -25.0].map(ChartCell::Decimal);
        assert_eq!(first.cells[1..4], figures);
        assert_eq!(first.lines, Some(unmet("any", JudgedFields::Kept)));
        let Drawing::Bars(bars) = &chart.drawing else {
            panic!("no bars")
        };
        assert_eq!(bars.series[1].tone, Tone::Compared);
        let lines = unmet("any", JudgedFields::Kept).on(date(2026, 3, 1));
        assert_eq!(bars.series[1].marks[0].lines, Some(lines));
    }

    #[test]
    fn where_there_is_no_line_there_is_nothing_to_draw() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let words = Words::new(&playbook, Language::En);
        let none = QualityReport::default();
        let chart = rules_met(&words, &none, Some(&report(1, 2)), Bands::default());
        assert!(chart.is_empty(), "{chart:?}");
        assert!(!chart.answer.is_empty());
    }
}
