//! The digest in the reader's language: sentences that are true of its tables, and the tables. Pages, PDF files and
//! workbooks print the same.

mod printed;
mod sections;
mod sentences;
#[cfg(test)]
mod tests;

pub use printed::printed;

use desbloqueo_app::insights::Digest;
use desbloqueo_i18n::{Args, Language};
use jiff::civil::Date;

use crate::Words;
use crate::charts::ChartTable;

/// A digest, ready to be printed.
#[derive(Debug, Clone, PartialEq)]
pub struct DigestView {
    /// The language that it is in.
    pub language: Language,
    /// The day that it looks at.
    pub day: Date,
    /// What it is, with its day.
    pub title: String,
    /// What it is of, and what it is compared with.
    pub about: Vec<String>,
    /// What its tables tell, the most important first.
    pub sentences: Vec<String>,
    /// Its tables; none is without rows.
    pub sections: Vec<DigestSection>,
    /// What a reader must know to trust it.
    pub notes: Vec<String>,
}

/// A table of a digest.
#[derive(Debug, Clone, PartialEq)]
pub struct DigestSection {
    /// Names it in files.
    pub code: &'static str,
    /// The heading.
    pub heading: String,
    /// The figures.
    pub table: ChartTable,
    /// The column that is drawn as bars, by its place.
    pub bars: Option<usize>,
}

impl Words<'_> {
    /// A digest in words. `slice` are the filters that are used, in words.
    pub fn digest(&self, digest: &Digest, slice: &[String]) -> DigestView {
        let date = |day| Args::new().text("date", self.date(day));
        let of = if slice.is_empty() {
            self.plain("digest-everything")
        } else {
            let filters = slice.join(" · ");
            self.text("digest-slice", &Args::new().text("filters", filters))
        };
        DigestView {
            language: self.language,
            day: digest.day,
            title: self.text("digest-title", &date(digest.day)),
            about: vec![of, self.text("digest-compared", &date(digest.compared))],
            sentences: sentences::all(self, digest),
            sections: sections::all(self, digest),
            notes: self.notes_of(digest),
        }
    }

    fn notes_of(&self, digest: &Digest) -> Vec<String> {
        let mut notes = vec![self.plain("digest-note-counted")];
        if digest.is_past {
            notes.push(self.plain("digest-note-past"));
        }
        if !digest.left_out.is_empty() {
            notes.push(self.plain("digest-note-left-out"));
        }
        notes
    }
}

/// Days as sentences and tables write them: whole ones, halves rounded up.
#[expect(
    clippy::cast_possible_truncation,
    reason = "ages are far below what an i64 holds"
)]
fn whole_days(days: f64) -> i64 {
    days.round() as i64
}

/// The share of all, of a part; none of nothing.
#[expect(
    clippy::cast_precision_loss,
    reason = "shares are shown in whole per cent"
)]
fn share(part: i64, all: i64) -> Option<f64> {
    (all != 0).then(|| part as f64 / all as f64)
}
