//! What the six languages call columns, sections, phases and the values that the format itself knows.
//!
//! The spellings are data in `words/*.txt`; nothing else in this crate knows a language's words. What a pack
//! calls its statuses, services and roles is given by the caller ([`crate::Terms`]).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::language::Language;
use crate::vocabulary::Vocabulary;

macro_rules! vocabulary {
    ($name:ident, $file:literal, $first_language:literal) => {
        pub(crate) static $name: LazyLock<Vocabulary> = LazyLock::new(|| {
            Vocabulary::parse(include_str!(concat!("../words/", $file)), $first_language)
        });
    };
}

vocabulary!(COLUMNS, "columns.txt", 1);
vocabulary!(SECTIONS, "sections.txt", 1);
vocabulary!(PHASES, "phases.txt", 1);
vocabulary!(VALUES, "values.txt", 2);

static COMMON: LazyLock<BTreeMap<&'static str, Vec<Language>>> = LazyLock::new(|| {
    let mut common: BTreeMap<&'static str, Vec<Language>> = BTreeMap::new();
    for line in include_str!("../words/stopwords.txt").lines() {
        let Some((code, list)) = line.split_once('|') else {
            continue;
        };
        let Some(language) = Language::parse(code.trim()) else {
            continue;
        };
        for word in list.split_whitespace() {
            common.entry(word).or_default().push(language);
        }
    }
    common
});

static ENGLISH: LazyLock<BTreeMap<&'static str, Vec<Language>>> = LazyLock::new(|| {
    let lines = include_str!("../words/english.txt").lines();
    lines
        .filter_map(|line| line.split_once('|'))
        .map(|(word, ordinary)| {
            let languages = ordinary
                .split_whitespace()
                .filter_map(Language::parse)
                .collect();
            (word.trim(), languages)
        })
        .collect()
});

/// The languages in which a word is among the commonest.
pub(crate) fn languages_of_common_word(word: &str) -> Vec<Language> {
    COMMON.get(word).cloned().unwrap_or_default()
}

/// Whether a lower-case word is English that was left behind in a page of this language.
pub(crate) fn is_left_english(word: &str, language: Language) -> bool {
    let is_ordinary = |languages: &Vec<Language>| languages.contains(&language);
    language != Language::En
        && ENGLISH
            .get(word)
            .is_some_and(|ordinary| !is_ordinary(ordinary))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes_and_languages(list: &Vocabulary) -> impl Iterator<Item = (&str, Language)> {
        list.codes()
            .flat_map(|code| Language::ALL.map(|language| (code, language)))
    }

    #[test]
    fn every_term_is_spelled_in_every_language() {
        for list in [&COLUMNS, &SECTIONS, &PHASES, &VALUES] {
            for (code, language) in codes_and_languages(list) {
                let spelled = list.spelling(code, language).is_some();
                assert!(spelled, "{code} lacks {}", language.code());
            }
        }
    }

    #[test]
    fn a_phrase_is_not_found_inside_a_word() {
        assert_eq!(VALUES.within("fundo", "owner", Language::Pt), None);
        let found = VALUES.within("\\<valor anterior>", "engagement_scenario", Language::Es);
        assert_eq!(found.map(|one| one.code), Some("keep".to_owned()));
    }
}
