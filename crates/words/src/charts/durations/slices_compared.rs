//! Two slices side by side.

use desbloqueo_app::insights::{UnblockComparison, UnblockRow};
use desbloqueo_i18n::Args;
use jiff::civil::Date;

use super::{p_in_words, points, spell_cells, spell_columns};
use crate::Words;
use crate::charts::amounts::with_share_then;
use crate::charts::parts::worded;
use crate::charts::{Chart, ChartCell, ChartRow, ChartTable, Curves, Drawing, NamedCurve};

/// A difference that chance gives less often than this is called one.
const SURE: f64 = 0.05;

/// What two slices are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SliceNames {
    /// The one of the filters.
    pub one: String,
    /// The other.
    pub other: String,
}

/// Whether two slices differ; without a report nothing was chosen to compare with. Of another day, both as they were.
pub fn slices_compared(
    words: &Words<'_>,
    report: Option<(&UnblockComparison, &SliceNames)>,
    earlier: Option<&UnblockComparison>,
) -> Chart {
    let then = report.zip(earlier);
    let then = then.map(|((_, names), earlier)| (earlier, names.on(words, earlier.day)));
    let mut all = report.map(|(found, names)| rows(found, names));
    if let (Some(all), Some((earlier, names))) = (&mut all, &then) {
        all.extend(rows(earlier, names));
    }
    let rows = all.unwrap_or_default();
    let curves = rows.iter().map(|(name, row)| NamedCurve {
        label: (*name).clone(),
        points: points(&row.curve),
        lines: None,
    });
    let drawing = Drawing::Curves(Curves {
        curves: curves.collect(),
        days: words.plain("chart-axis-days-in-reason"),
        share: words.plain("chart-axis-still-blocked"),
    });
    Chart {
        code: "slices-compared",
        question: words.plain("chart-slices-compared-question"),
        answer: match report {
            Some((found, names)) => {
                let was = earlier.and_then(|then| Some((p(words, then)?, then.day)));
                with_share_then(words, answer(words, found, names), was)
            }
            None => words.plain("chart-slices-compared-choose"),
        },
        drawing,
        table: table(words, &rows),
        notes: vec![words.plain("chart-slices-compared-note")],
    }
}

impl SliceNames {
    /// What they are called as they were on another day.
    fn on(&self, words: &Words<'_>, day: Date) -> Self {
        let name = |name: &str| {
            let date = words.date(day);
            let args = Args::new().text("name", name).text("date", date);
            words.text("chart-slice-on", &args)
        };
        Self {
            one: name(&self.one),
            other: name(&self.other),
        }
    }
}

/// How sure a difference is: `p 0.034`; `None` where there is nothing to compare.
fn p(words: &Words<'_>, found: &UnblockComparison) -> Option<String> {
    let test = found.difference?;
    Some(format!("p {}", p_in_words(words, test)))
}

fn rows<'r>(
    found: &'r UnblockComparison,
    names: &'r SliceNames,
) -> Vec<(&'r String, &'r UnblockRow)> {
    let both = [(&names.one, &found.one), (&names.other, &found.other)];
    let known = both.into_iter();
    known
        .filter_map(|(name, row)| Some((name, row.as_ref()?)))
        .collect()
}

fn answer(words: &Words<'_>, found: &UnblockComparison, names: &SliceNames) -> String {
    let outcome = match found.difference {
        None => "unknown",
        Some(test) if test.p < SURE => "differ",
        Some(_) => "alike",
    };
    let p = found.difference.map(|test| p_in_words(words, test));
    let args = Args::new()
        .text("outcome", outcome)
        .text("one", names.one.as_str())
        .text("other", names.other.as_str())
        .text("p", p.unwrap_or_default());
    words.text("chart-slices-compared-answer", &args)
}

fn table(words: &Words<'_>, rows: &[(&String, &UnblockRow)]) -> ChartTable {
    if rows.is_empty() {
        return ChartTable::default();
    }
    let mut columns = vec![worded("slice", words.plain("chart-column-slice"))];
    columns.extend(spell_columns(words));
    let rows = rows.iter().map(|(name, row)| {
        let mut cells = vec![ChartCell::Words((*name).clone())];
        cells.extend(spell_cells(row));
        ChartRow { cells, lines: None }
    });
    ChartTable {
        columns,
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use desbloqueo_app::insights::{Curve, LogRank, Observation, Sample};
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use jiff::civil::date;

    use super::*;

    fn row(days: f64) -> UnblockRow {
        let seen = Observation {
            time: days,
            ended: true,
        };
        let curve = Curve::of(&Sample::of([seen]).unwrap(), 0.95).unwrap();
        UnblockRow {
            key: None,
            spells: 1,
            cleared: 1,
            open: 0,
            open_units: 0,
            median_days: curve.median(),
            p85_days: Some(days),
            cleared_within: [None; 3],
            against_rest: None,
            curve,
        }
    }

    fn chart(p: Option<f64>, other: Option<UnblockRow>) -> Chart {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let found = UnblockComparison {
            one: Some(row(10.0)),
            other,
            is_rest: true,
            difference: p.map(|p| LogRank {
                statistic: 1.0,
                degrees: 1,
                p,
            }),
            day: date(2026, 11, 22),
        };
        let names = SliceNames {
            one: "All others".to_owned(),
            other: "Network".to_owned(),
        };
        let words = Words::new(&playbook, Language::En);
        slices_compared(&words, Some((&found, &names)), None)
    }

    #[test]
    fn both_stand_there_as_they_were_on_another_day() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let words = Words::new(&playbook, Language::En);
        let found = |day, p| UnblockComparison {
            one: Some(row(10.0)),
            other: Some(row(40.0)),
            is_rest: true,
            difference: Some(LogRank {
                statistic: 1.0,
                degrees: 1,
                p,
            }),
            day,
        };
        let names = SliceNames {
            one: "All others".to_owned(),
            other: "Network".to_owned(),
        };
        let now = found(date(2026, 11, 22), 0.02);
        let then = found(date(2026, 3, 1), 0.4);
        let chart = slices_compared(&words, Some((&now, &names)), Some(&then));
        assert!(
            chart.answer.ends_with(" On 1 Mar 2026: p 0.400."),
            "{}",
            chart.answer
        );
        let named = chart.table.rows.iter().map(|row| row.cells[0].clone());
        let wanted = [
            "All others",
            "Network",
            "All others, as of 1 Mar 2026",
            "Network, as of 1 Mar 2026",
        ];
        let wanted = wanted.map(|name| ChartCell::Words(name.to_owned()));
        assert_eq!(named.collect::<Vec<_>>(), wanted);
    }

    #[test]
    fn the_answer_says_whether_they_differ_and_how_sure_that_is() {
        let differ = chart(Some(0.000_2), Some(row(40.0)));
        assert_eq!(
            differ.answer,
            "“All others” and “Network” end at different rates (p <0.001)."
        );
        let names = differ.table.rows.iter().map(|row| row.cells[0].clone());
        let wanted = ["All others", "Network"].map(|name| ChartCell::Words(name.to_owned()));
        assert_eq!(names.collect::<Vec<_>>(), wanted);
        let alike = chart(Some(0.4), Some(row(11.0)));
        assert_eq!(
            alike.answer,
            "No difference between “All others” and “Network” can be told from chance (p 0.400)."
        );
        let alone = chart(None, None);
        assert_eq!(
            alone.answer,
            "One of “All others” and “Network” was never blocked: there is nothing to compare."
        );
        assert_eq!(alone.table.rows.len(), 1);
    }

    #[test]
    fn before_something_is_chosen_there_is_nothing_to_draw() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let found = slices_compared(&Words::new(&playbook, Language::En), None, None);
        assert!(found.is_empty());
        assert_eq!(found.answer, "Choose what this slice is compared with.");
    }
}
