//! Amounts as charts draw them and tell of them.

use desbloqueo_i18n::{Args, format};
use jiff::civil::Date;

use super::{Chart, ChartCell, ChartColumn, ChartTable, Drawing, Figures, Mark, Narrowed};
use crate::Words;

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
        heading: words.text(
            "chart-column-compared",
            &Args::new().text("date", words.date(day)),
        ),
        figures: Figures::Numbers,
    }
}

/// The column of what an amount has more than on another day; less below zero.
pub(super) fn column_difference(words: &Words<'_>) -> ChartColumn {
    column(words, "difference", Figures::Numbers)
}

/// The columns of another day: the amount then, and the difference.
pub(super) fn columns_beside(words: &Words<'_>, day: Option<Date>) -> Vec<ChartColumn> {
    let columns = day.map(|day| [column_on(words, day), column_difference(words)]);
    columns.into_iter().flatten().collect()
}

/// The cells of these columns.
pub(super) fn cells_beside(now: i64, then: Option<i64>) -> Vec<ChartCell> {
    let cells = then.map(|then| [then, now - then].map(ChartCell::Number));
    cells.into_iter().flatten().collect()
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
    both(words, answer, words.text("chart-change", &args))
}

/// An answer that is about somebody or something, with what it was of the same on another day.
pub(super) fn with_then(
    words: &Words<'_>,
    answer: String,
    name: &str,
    then: Option<(String, Date)>,
) -> String {
    let Some((amount, day)) = then else {
        return answer;
    };
    let args = Args::new()
        .text("name", name)
        .text("amount", amount)
        .text("date", words.date(day));
    both(words, answer, words.text("chart-first-then", &args))
}

/// An answer that tells a share, with that of another day.
pub(super) fn with_share_then(
    words: &Words<'_>,
    answer: String,
    then: Option<(String, Date)>,
) -> String {
    let Some((share, day)) = then else {
        return answer;
    };
    let args = Args::new()
        .text("share", share)
        .text("date", words.date(day));
    both(words, answer, words.text("chart-share-then", &args))
}

/// Two sentences, one after the other.
pub(super) fn both(words: &Words<'_>, one: String, other: String) -> String {
    let both = Args::new().text("one", one).text("other", other);
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

    /// With what a reader must know of a past day, or of one that stands beside: the message `chart-…-past-note`, where
    /// the chart has one.
    #[must_use]
    pub fn of_the_past(self, words: &Words<'_>) -> Self {
        let note = format!("chart-{}-past-note", self.code);
        if words.has(&note) {
            self.noting(words, &note)
        } else {
            self
        }
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
