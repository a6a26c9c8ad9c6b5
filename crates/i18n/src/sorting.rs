//! Sorting of labels as readers of a language expect.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};

use crate::Language;
use crate::format::locale;
use crate::language::PerLanguage;

static COLLATORS: PerLanguage<Option<CollatorBorrowed<'static>>> = PerLanguage::new();

fn collator(language: Language) -> Option<&'static CollatorBorrowed<'static>> {
    let make = |language| {
        let wishes = CollatorPreferences::from(locale(language));
        CollatorBorrowed::try_new(wishes, CollatorOptions::default()).ok()
    };
    COLLATORS.get(language, make).as_ref()
}

/// Compares two labels: `Ä` beside `A` in German, `ñ` after `n` in Spanish, by pinyin in Chinese.
pub fn compare(language: Language, one: &str, other: &str) -> Ordering {
    match collator(language) {
        Some(collator) => collator.compare(one, other),
        None => one.cmp(other),
    }
}

/// A key whose bytes compare as [`compare`] does; comparable only within one language and one release.
pub fn sort_key(language: Language, text: &str) -> Vec<u8> {
    let mut key = Vec::new();
    let written = collator(language).map(|collator| collator.write_sort_key_to(text, &mut key));
    if written.is_none() {
        key.extend_from_slice(text.as_bytes());
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, mut labels: Vec<&str>) -> Vec<&str> {
        labels.sort_by(|one, other| compare(language, one, other));
        let mut by_key = labels.clone();
        by_key.sort_by_key(|label| sort_key(language, label));
        assert_eq!(labels, by_key);
        labels
    }

    #[test]
    fn labels_sort_as_the_language_does() {
        for (language, expected) in [
            (Language::En, vec!["apple", "Banana", "cherry"]),
            (Language::Es, vec!["nube", "ñandú", "ola"]),
            (Language::De, vec!["Aktion", "Änderung", "Zuweisung"]),
            (Language::Pt, vec!["acao", "ação", "adoção"]),
            (Language::Ja, vec!["アカウント", "お客様", "チーム"]),
            (Language::Zh, vec!["备注", "服务", "交付"]),
        ] {
            let mut shuffled = expected.clone();
            shuffled.reverse();
            assert_eq!(sorted(language, shuffled), expected);
        }
    }
}
