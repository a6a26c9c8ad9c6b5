//! The six languages that pages are written in.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::text;
use crate::words;

/// A language of playbook pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// Spanish.
    Es,
    /// German.
    De,
    /// Portuguese.
    Pt,
    /// Japanese.
    Ja,
    /// Simplified Chinese.
    Zh,
}

impl Language {
    /// Every language, in the order of the vocabulary's columns.
    pub const ALL: [Self; 6] = [Self::En, Self::Es, Self::De, Self::Pt, Self::Ja, Self::Zh];

    /// The two letters that name the language.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::De => "de",
            Self::Pt => "pt",
            Self::Ja => "ja",
            Self::Zh => "zh",
        }
    }

    /// The language that two letters name.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    /// The language that the end of a file name claims, as in `page-es.md`.
    #[must_use]
    pub fn of_file_name(name: &str) -> Option<Self> {
        let stem = name.strip_suffix(".md").unwrap_or(name);
        let (_, end) = stem.rsplit_once(['-', '.', '_'])?;
        Self::parse(end.split('-').next().unwrap_or(end))
    }
}

/// The language that a text is written in, judged by script and common words.
pub(crate) fn detect(body: &str) -> Option<Language> {
    by_script(body).or_else(|| by_common_words(body))
}

fn by_script(body: &str) -> Option<Language> {
    let (mut kana, mut han, mut latin) = (0_usize, 0_usize, 0_usize);
    for letter in body.chars() {
        match letter {
            '\u{3040}'..='\u{30ff}' => kana += 1,
            '\u{4e00}'..='\u{9fff}' => han += 1,
            _ if letter.is_alphabetic() => latin += 1,
            _ => {}
        }
    }
    // one ideograph says about as much as three Latin letters
    if (kana + han) * 3 <= latin {
        None
    } else if kana * 10 > han {
        Some(Language::Ja)
    } else {
        Some(Language::Zh)
    }
}

fn by_common_words(body: &str) -> Option<Language> {
    let mut counts: BTreeMap<Language, usize> = BTreeMap::new();
    for word in text::spelled_words(body) {
        for language in words::languages_of_common_word(&word) {
            *counts.entry(language).or_default() += 1;
        }
    }
    let best = counts.values().max().copied()?;
    let mut leading = counts.into_iter().filter(|(_, count)| *count == best);
    let (language, _) = leading.next()?;
    leading.next().is_none().then_some(language)
}
