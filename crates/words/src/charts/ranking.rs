//! What charts of names with one amount each have in common: the longest first, the rest together, beside another day.

use std::collections::BTreeMap;

use desbloqueo_i18n::{Args, format};
use jiff::civil::Date;

use super::{
    Bars, Chart, ChartCell, ChartColumn, ChartRow, ChartTable, Drawing, Figures, Mark, Narrowed, Series,
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

    fn drawing(&self, words: &Words<'_>, rows: &[Ranked], day: Date, then: Option<&Then>) -> Drawing {
        let (drawn, rest) = rows.split_at(rows.len().min(MOST_DRAWN));
        let others = |amount: &dyn Fn(&Ranked) -> i64| rest.iter().map(amount).sum::<i64>();
        let mut names: Vec<String> = drawn.iter().map(|row| row.name.clone()).collect();
        if !rest.is_empty() {
            let args = Args::new().count("count", rest.len());
            names.push(words.text("chart-others", &args));
        }
        let series = |label: String, tone, lines: &dyn Fn(&Ranked) -> Option<Narrowed>, amount: &dyn Fn(&Ranked) -> i64| {
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
            None => all.push(series(self.amount.heading.clone(), Tone::Plain, of_rows, present)),
            Some(then) => {
                all.push(series(words.date(day), Tone::Plain, of_rows, present));
                let past = |row: &Ranked| then.lines.get(&row.key).cloned().flatten();
                let amount = |row: &Ranked| then.amounts.get(&row.key).copied().unwrap_or_default();
                all.push(series(words.date(then.day), Tone::Compared, &past, &amount));
            }
        }
        let shares = self.is_whole.then(|| Shares {
            label: words.plain("chart-column-cumulative"),
            values: cumulative(all.first().map(|series| series.marks.as_slice()).unwrap_or_default()),
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
        if let Some(then) = &then {
            columns.push(column_on(words, then.day));
        }
        if self.is_whole {
            columns.push(column(words, "share", Figures::Shares));
        }
        columns.extend(self.beside);
        let width = columns.len();
        let rows = rows.into_iter().map(|row| {
            let mut cells = vec![ChartCell::Words(row.name), ChartCell::Number(row.amount)];
            if let Some(then) = &then {
                let amount = then.amounts.get(&row.key).copied();
                cells.push(ChartCell::Number(amount.unwrap_or_default()));
            }
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

impl Narrowed {
    /// The same as of the end of a past day.
    pub(super) fn on(mut self, day: Date) -> Self {
        self.0.push(("as_of", day.to_string()));
        self
    }
}

/// A mark with its lines.
pub(super) fn mark(amount: i64, lines: Option<Narrowed>) -> Mark {
    Mark {
        value: Some(number(amount)),
        lines,
    }
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

/// A whole number as charts draw it.
#[expect(
    clippy::cast_precision_loss,
    reason = "what is drawn is read to a few digits"
)]
pub(super) fn number(whole: i64) -> f64 {
    whole as f64
}

/// A part of a whole, from 0 to 1.
pub(super) fn share(part: i64, whole: i64) -> f64 {
    if whole == 0 {
        0.0
    } else {
        number(part) / number(whole)
    }
}

/// A column; its heading is the message `chart-column-…`.
pub(super) fn column(words: &Words<'_>, code: &'static str, figures: Figures) -> ChartColumn {
    ChartColumn {
        code,
        heading: words.plain(&format!("chart-column-{code}")),
        figures,
    }
}

/// The column of amounts on another day.
pub(super) fn column_on(words: &Words<'_>, day: Date) -> ChartColumn {
    ChartColumn {
        code: "compared",
        heading: words.text("chart-column-compared", &Args::new().text("date", words.date(day))),
        figures: Figures::Numbers,
    }
}

/// An amount with its unit: `count-units`.
pub(super) fn count(words: &Words<'_>, id: &str, amount: i64) -> String {
    words.text(id, &Args::new().number("count", amount))
}

/// A share as a percentage.
pub(super) fn percent(words: &Words<'_>, share: f64) -> String {
    format::percent(words.language, share)
}

/// An answer, with what became of the amount since another day.
pub(super) fn with_change(
    words: &Words<'_>,
    answer: String,
    now: i64,
    then: Option<(i64, Date)>,
) -> String {
    let Some((then, day)) = then else {
        return answer;
    };
    let by = share(now - then, then).abs();
    let direction = match (now, then) {
        (now, then) if now == then => "same",
        (_, 0) => "new",
        // What rounds to nothing is said to be about the same.
        _ if by < 0.005 => "about",
        (now, then) if now > then => "up",
        _ => "down",
    };
    let args = Args::new()
        .text("direction", direction)
        .text("percent", percent(words, by))
        .text("date", words.date(day));
    let change = words.text("chart-change", &args);
    let both = Args::new().text("one", answer).text("other", change);
    words.text("chart-sentences", &both)
}

/// A chart of this code with its question.
pub(super) fn chart(
    words: &Words<'_>,
    code: &'static str,
    answer: String,
    (drawing, table): (Drawing, ChartTable),
) -> Chart {
    Chart {
        code,
        question: words.plain(&format!("chart-{code}-question")),
        answer,
        drawing,
        table,
        notes: Vec::new(),
    }
}

impl Chart {
    /// With something that a reader must know to trust it.
    pub(super) fn noting(mut self, words: &Words<'_>, note: &str) -> Self {
        self.notes.push(words.plain(note));
        self
    }
}

/// What a chart says where there is nothing to draw.
pub(super) fn nothing(words: &Words<'_>) -> String {
    words.plain("chart-nothing")
}

#[cfg(test)]
mod tests {
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use jiff::civil::date;

    use super::*;

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
        let drawn: f64 = bars.series[0].marks.iter().filter_map(|mark| mark.value).sum();
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
    }

    #[test]
    fn a_change_says_its_direction() {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let words = Words::new(&playbook, Language::En);
        let told = |now, then| {
            let answer = "It is so.".to_owned();
            with_change(&words, answer, now, Some((then, date(2026, 3, 1))))
        };
        assert_eq!(told(112, 100), "It is so. Up 12% since 1 Mar 2026.");
        assert_eq!(told(50, 100), "It is so. Down 50% since 1 Mar 2026.");
        assert_eq!(told(100, 100), "It is so. As on 1 Mar 2026.");
        assert_eq!(told(10_001, 10_000), "It is so. About as on 1 Mar 2026.");
        assert_eq!(told(3, 0), "It is so. There was nothing on 1 Mar 2026.");
        assert_eq!(with_change(&words, "So.".to_owned(), 1, None), "So.");
    }
}
