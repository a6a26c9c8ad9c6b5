//! Words that stand in cells instead of values, in all languages: data of `data/words`.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::values::fold_text;

/// The languages that columns and words are known in.
pub(crate) const LANGUAGES: [&str; 6] = ["en", "es", "de", "pt", "ja", "zh"];

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct WordFile {
    totals: Vec<String>,
    not_applicable: Vec<String>,
    to_be_decided: Vec<String>,
    /// Names of the twelve months, or none where months are numbers.
    months: Vec<Vec<String>>,
    units: Vec<String>,
    /// Headings that say no more than that a name stands below them.
    names: Vec<String>,
}

/// All words, folded.
#[derive(Debug, Default)]
pub(crate) struct Words {
    pub(crate) totals: HashSet<String>,
    pub(crate) not_applicable: HashSet<String>,
    pub(crate) to_be_decided: HashSet<String>,
    pub(crate) months: HashMap<String, i8>,
    pub(crate) units: HashSet<String>,
    pub(crate) names: HashSet<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words::default();
    // The files are part of the program; a test proves that they can be read.
    for file in FILES
        .iter()
        .filter_map(|text| toml::from_str::<WordFile>(text).ok())
    {
        words.add(&file);
    }
    words
});

const FILES: [&str; 6] = [
    include_str!("../data/words/en.toml"),
    include_str!("../data/words/es.toml"),
    include_str!("../data/words/de.toml"),
    include_str!("../data/words/pt.toml"),
    include_str!("../data/words/ja.toml"),
    include_str!("../data/words/zh.toml"),
];

/// Gives the words of all languages.
pub(crate) fn words() -> &'static Words {
    &WORDS
}

impl Words {
    fn add(&mut self, file: &WordFile) {
        let fold = |list: &[String]| list.iter().map(|word| fold_text(word)).collect::<Vec<_>>();
        self.totals.extend(fold(&file.totals));
        self.not_applicable.extend(fold(&file.not_applicable));
        self.to_be_decided.extend(fold(&file.to_be_decided));
        self.units.extend(fold(&file.units));
        self.names.extend(fold(&file.names));
        for (number, names) in (1i8..).zip(&file.months) {
            self.months
                .extend(fold(names).into_iter().map(|name| (name, number)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_files_can_be_read() {
        for (language, text) in LANGUAGES.iter().zip(FILES) {
            let file =
                toml::from_str::<WordFile>(text).unwrap_or_else(|e| panic!("{language}: {e}"));
            assert!(
                !file.totals.is_empty() && [0, 12].contains(&file.months.len()),
                "{language}"
            );
        }
    }

    #[test]
    fn no_word_means_two_things() {
        let words = words();
        let both: Vec<_> = words
            .not_applicable
            .intersection(&words.to_be_decided)
            .collect();
        assert!(both.is_empty(), "{both:?}");
    }
}
