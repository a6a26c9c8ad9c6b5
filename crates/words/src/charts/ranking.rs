//! What charts of names with one amount each have in common: the longest first, the rest together, beside another day.

use std::collections::BTreeMap;

use desbloqueo_i18n::Args;
use jiff::civil::Date;

use super::amounts::{cells_beside, column, columns_beside, mark, share};
use super::{
    Bars, ChartCell, ChartColumn, ChartRow, ChartTable, Drawing, Figures, Mark, Narrowed, Series,
    Shares, Tone,
};
use crate::Words;

/// Names that are drawn at most; the rest are drawn together.
const MOST_DRAWN: usize = 15;

/// One name with its amount.
#[derive(Debug, Clone, Default)]
pub(super) struct Ranked {
    /// Tells it apart from day to day.
    pub(super) key: String,
    pub(super) name: String,
    pub(super) amount: i64,
    /// What stands beside it in the table.
    pub(super) beside: Vec<ChartCell>,
    pub(super) lines: Option<Narrowed>,
}

/// How names are ranked.
pub(super) struct Ranking {
    /// The heading of the names.
    pub(super) of: ChartColumn,
    /// What is measured.
    pub(super) amount: ChartColumn,
    /// The columns beside the amount.
    pub(super) beside: Vec<ChartColumn>,
    /// Whether amounts are parts of their sum: then the table has shares, and Pareto's line is drawn.
    pub(super) is_whole: bool,
}

/// The rows of another day.
pub(super) type Compared = Option<(Date, Vec<Ranked>)>;

impl Ranking {
    /// The drawing and the table of rows, the greatest first, as of a day.
    pub(super) fn show(
        self,
        words: &Words<'_>,
        rows: Vec<Ranked>,
        day: Date,
        compared: Compared,
    ) -> (Drawing, ChartTable) {
        let (rows, then) = beside_another_day(rows, compared);
        let drawing = self.drawing(words, &rows, day, then.as_ref());
        (drawing, self.table(words, rows, then))
    }

    fn drawing(
        &self,
        words: &Words<'_>,
        rows: &[Ranked],
        day: Date,
        then: Option<&Then>,
    ) -> Drawing {
        let (drawn, rest) = rows.split_at(rows.len().min(MOST_DRAWN));
        let others = |amount: &dyn Fn(&Ranked) -> i64| rest.iter().map(amount).sum::<i64>();
        let mut names: Vec<String> = drawn.iter().map(|row| row.name.clone()).collect();
        if !rest.is_empty() {
            let args = Args::new().count("count", rest.len());
            names.push(words.text("chart-others", &args));
        }
        let series = |label: String,
                      tone,
                      lines: &dyn Fn(&Ranked) -> Option<Narrowed>,
                      amount: &dyn Fn(&Ranked) -> i64| {
            let mut marks: Vec<Mark> = drawn
                .iter()
                .map(|row| mark(amount(row), lines(row)))
                .collect();
            if !rest.is_empty() {
                marks.push(mark(others(amount), None));
            }
            Series { label, tone, marks }
        };
        let present: &dyn Fn(&Ranked) -> i64 = &|row| row.amount;
        let of_rows: &dyn Fn(&Ranked) -> Option<Narrowed> = &|row| row.lines.clone();
        let mut all = Vec::new();
        match then {
            None => all.push(series(
                self.amount.heading.clone(),
                Tone::Plain,
                of_rows,
                present,
            )),
            Some(then) => {
                all.push(series(words.date(day), Tone::Plain, of_rows, present));
                let past = |row: &Ranked| then.lines.get(&row.key).cloned().flatten();
                let amount = |row: &Ranked| then.amount(&row.key);
                all.push(series(words.date(then.day), Tone::Compared, &past, &amount));
            }
        }
        let shares = self.is_whole.then(|| Shares {
            label: words.plain("chart-column-cumulative"),
            values: cumulative(
                all.first()
                    .map(|series| series.marks.as_slice())
                    .unwrap_or_default(),
            ),
        });
        Drawing::Bars(Bars {
            names,
            series: all,
            is_stacked: false,
            unit: self.amount.heading.clone(),
            shares,
        })
    }

    fn table(self, words: &Words<'_>, rows: Vec<Ranked>, then: Option<Then>) -> ChartTable {
        let total: i64 = rows.iter().map(|row| row.amount).sum();
        let mut columns = vec![self.of, self.amount];
        columns.extend(columns_beside(words, then.as_ref().map(|then| then.day)));
        if self.is_whole {
            columns.push(column(words, "share", Figures::Shares));
        }
        columns.extend(self.beside);
        let width = columns.len();
        let rows = rows.into_iter().map(|row| {
            let mut cells = vec![ChartCell::Words(row.name), ChartCell::Number(row.amount)];
            let before = then.as_ref().map(|then| then.amount(&row.key));
            cells.extend(cells_beside(row.amount, before));
            if self.is_whole {
                cells.push(ChartCell::Decimal(share(row.amount, total)));
            }
            cells.extend(row.beside);
            cells.resize(width, ChartCell::Missing);
            ChartRow {
                cells,
                lines: row.lines,
            }
        });
        ChartTable {
            rows: rows.collect(),
            columns,
        }
    }
}

/// What was on another day, by key.
struct Then {
    day: Date,
    amounts: BTreeMap<String, i64>,
    lines: BTreeMap<String, Option<Narrowed>>,
}

impl Then {
    fn amount(&self, key: &str) -> i64 {
        self.amounts.get(key).copied().unwrap_or_default()
    }
}

/// What the first of the rows was on another day; `None` where there is none.
pub(super) fn first_then(rows: &[Ranked], compared: &Compared) -> Option<(i64, Date)> {
    let (first, (day, past)) = (rows.first()?, compared.as_ref()?);
    let found = past.iter().find(|row| row.key == first.key);
    Some((found.map_or(0, |row| row.amount), *day))
}

/// The rows with those that were on another day alone, and what was then.
fn beside_another_day(mut rows: Vec<Ranked>, compared: Compared) -> (Vec<Ranked>, Option<Then>) {
    let Some((day, past)) = compared else {
        return (rows, None);
    };
    let mut then = Then {
        day,
        amounts: BTreeMap::new(),
        lines: BTreeMap::new(),
    };
    for row in past {
        then.amounts.insert(row.key.clone(), row.amount);
        let lines = row.lines.map(|lines| lines.on(day));
        then.lines.insert(row.key.clone(), lines);
        if rows.iter().all(|present| present.key != row.key) {
            rows.push(Ranked {
                key: row.key,
                name: row.name,
                ..Ranked::default()
            });
        }
    }
    (rows, Some(then))
}

/// How much the amounts make up, each with those before it.
fn cumulative(marks: &[Mark]) -> Vec<f64> {
    let total: f64 = marks.iter().filter_map(|mark| mark.value).sum();
    let mut so_far = 0.0;
    let add = |mark: &Mark| {
        so_far += mark.value.unwrap_or_default();
        if total > 0.0 { so_far / total } else { 0.0 }
    };
    marks.iter().map(add).collect()
}

#[cfg(test)]
mod tests {
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use jiff::civil::date;

    use super::*;
    use crate::charts::amounts::number;

    fn ranked(key: &str, amount: i64) -> Ranked {
        Ranked {
            key: key.to_owned(),
            name: key.to_uppercase(),
            amount,
            ..Ranked::default()
        }
    }

    fn ranking(words: &Words<'_>) -> Ranking {
        Ranking {
            of: column(words, "reason", Figures::Words),
            amount: column(words, "units", Figures::Numbers),
            beside: Vec::new(),
            is_whole: true,
        }
    }

    #[test]
    fn what_is_not_drawn_by_itself_is_drawn_together() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let words = Words::new(&playbook, Language::En);
        let rows: Vec<Ranked> = (0..20).map(|n| ranked(&format!("r{n}"), 20 - n)).collect();
        let (drawing, table) = ranking(&words).show(&words, rows, date(2026, 11, 22), None);
        let Drawing::Bars(bars) = drawing else {
            panic!("no bars")
        };
        let drawn: f64 = bars.series[0]
            .marks
            .iter()
            .filter_map(|mark| mark.value)
            .sum();
        assert_eq!(bars.names.len(), 16);
        assert!((drawn - number((1..=20).sum())).abs() < 1e-9);
        let last = bars.shares.unwrap().values.last().copied().unwrap();
        assert!((last - 1.0).abs() < 1e-9);
        assert_eq!(table.rows.len(), 20);
    }

    #[test]
    fn what_was_on_another_day_alone_is_there_too() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let words = Words::new(&playbook, Language::En);
        let past = vec![ranked("a", 4), ranked("gone", 7)];
        let compared = Some((date(2026, 11, 1), past));
        let (drawing, table) =
            ranking(&words).show(&words, vec![ranked("a", 5)], date(2026, 11, 22), compared);
        let Drawing::Bars(bars) = drawing else {
            panic!("no bars")
        };
        assert_eq!(bars.names, ["A", "GONE"]);
        assert_eq!(bars.series.len(), 2);
        assert_eq!(bars.series[1].tone, Tone::Compared);
        assert_eq!(table.rows[1].cells[1], ChartCell::Number(0));
        assert_eq!(table.rows[1].cells[2], ChartCell::Number(7));
        let differences = table.rows.iter().map(|row| row.cells[3].clone());
        let wanted = [1, -7].map(ChartCell::Number);
        assert_eq!(differences.collect::<Vec<_>>(), wanted);
    }
}
