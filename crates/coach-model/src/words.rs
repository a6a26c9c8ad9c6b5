//! A text as folded words, each with its place in the text.

use std::ops::Range;

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// In small letters, without accents, compatibility forms unified; a number is `0`.
    pub folded: String,
    /// Whether it is written without spaces, as Japanese and Chinese are.
    pub is_unspaced: bool,
    /// Whether a sentence or clause ends before it.
    pub begins: bool,
    /// Whether it begins with a capital letter, or has no letters that know capitals.
    pub is_capital: bool,
}

/// Splits a text into words: letters and digits that stand together; Japanese and Chinese by dictionary.
pub fn words(text: &str) -> Vec<Word> {
    let mut splitter = Splitter::new(text);
    for (start, character) in text.char_indices() {
        splitter.take(start, character);
    }
    splitter.end(text.len());
    splitter.words
}

/// A text folded as words are, spaces between them.
pub fn folded(text: &str) -> String {
    let words = words(text);
    let parts: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
    parts.join(" ")
}

/// A text folded as a word is, where all of it is of a script without spaces.
pub fn folded_unspaced(text: &str) -> Option<String> {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        if !is_unspaced(character) {
            return None;
        }
        fold_into(character, &mut folded);
    }
    (!folded.is_empty()).then_some(folded)
}

/// Whether a character is of a script that puts no spaces between words.
fn is_unspaced(character: char) -> bool {
    matches!(u32::from(character),
        0x3005..=0x3007 | 0x3041..=0x3096 | 0x309d..=0x309f | 0x30a1..=0x30fa | 0x30fc..=0x30ff | 0x31f0..=0x31ff
        | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0xff66..=0xff9f | 0x20000..=0x3134f)
}

fn fold_into(character: char, folded: &mut String) {
    if is_unspaced(character) {
        folded.extend(std::iter::once(character).nfkc());
        return;
    }
    for part in std::iter::once(character).nfkd() {
        match part {
            'ß' => folded.push_str("ss"),
            'ø' | 'Ø' => folded.push('o'),
            'æ' | 'Æ' => folded.push_str("ae"),
            mark if is_combining_mark(mark) => {}
            letter => folded.extend(letter.to_lowercase()),
        }
    }
}

/// What kind of run a character belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Run {
    Nothing,
    Spaced,
    Unspaced,
}

struct Splitter<'t> {
    text: &'t str,
    words: Vec<Word>,
    run: Run,
    start: usize,
    begins: bool,
}

impl<'t> Splitter<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            words: Vec::new(),
            run: Run::Nothing,
            start: 0,
            begins: true,
        }
    }

    fn take(&mut self, at: usize, character: char) {
        let joins = matches!(character, '\'' | '’' | '\u{ad}') || is_combining_mark(character);
        let kind = if is_unspaced(character) {
            Run::Unspaced
        } else if character.is_alphanumeric() {
            Run::Spaced
        } else if joins && self.run != Run::Nothing {
            self.run
        } else {
            Run::Nothing
        };
        if kind != self.run {
            self.end(at);
            self.run = kind;
            self.start = at;
        }
        if kind == Run::Nothing
            && !character.is_whitespace()
            && !matches!(character, '-' | '/' | '&' | '"' | '“' | '”')
        {
            self.begins = true;
        }
    }

    fn end(&mut self, at: usize) {
        let range = self.start..at;
        let Some(run) = self.text.get(range.clone()) else {
            return;
        };
        match self.run {
            Run::Nothing => {}
            Run::Spaced => self.spaced(run, range),
            Run::Unspaced => self.unspaced(run, range.start),
        }
    }

    fn spaced(&mut self, run: &str, range: Range<usize>) {
        let mut folded = String::with_capacity(run.len());
        for character in run
            .chars()
            .filter(|character| !matches!(character, '\'' | '’' | '\u{ad}'))
        {
            fold_into(character, &mut folded);
        }
        if folded.bytes().all(|byte| byte.is_ascii_digit()) {
            "0".clone_into(&mut folded);
        }
        let first = run.chars().next();
        self.push(Word {
            at: range,
            folded,
            is_unspaced: false,
            begins: false,
            is_capital: first.is_some_and(|first| !first.is_lowercase()),
        });
    }

    fn unspaced(&mut self, run: &str, offset: usize) {
        let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
        let mut from = 0;
        for to in segmenter.segment_str(run) {
            let Some(part) = run.get(from..to).filter(|part| !part.is_empty()) else {
                continue;
            };
            let mut folded = String::with_capacity(part.len());
            for character in part.chars() {
                fold_into(character, &mut folded);
            }
            self.push(Word {
                at: offset + from..offset + to,
                folded,
                is_unspaced: true,
                begins: false,
                is_capital: true,
            });
            from = to;
        }
    }

    fn push(&mut self, mut word: Word) {
        if word.folded.is_empty() {
            return;
        }
        word.begins = std::mem::take(&mut self.begins);
        self.words.push(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn accents_capitals_and_compatibility_forms_are_folded() {
        assert_eq!(
            of("Están BLOQUEADOS: Größe, ＶＰＮ"),
            ["estan", "bloqueados", "grosse", "vpn"]
        );
    }

    #[test]
    fn an_apostrophe_inside_a_word_is_dropped_and_a_number_is_a_nought() {
        assert_eq!(
            of("They can't move 1200 seats to E5"),
            ["they", "cant", "move", "0", "seats", "to", "e5"]
        );
    }

    #[test]
    fn japanese_and_chinese_are_split_into_words() {
        assert_eq!(of("社内の端末が古い"), ["社内", "の", "端末", "が", "古い"]);
        assert_eq!(of("客户没有预算"), ["客户", "没有", "预算"]);
    }

    #[test]
    fn the_voicing_of_kana_is_kept() {
        assert!(folded("がバ").contains('が') || folded("がバ").contains('バ'));
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "Kein Büro — 予算不足 2026";
        for word in words(text) {
            assert!(!text[word.at.clone()].trim().is_empty());
        }
        let last = words(text).pop().unwrap();
        assert_eq!(&text[last.at], "2026");
    }

    #[test]
    fn a_full_stop_begins_and_a_hyphen_does_not() {
        let begins: Vec<bool> = words("No. Third-party tool")
            .iter()
            .map(|word| word.begins)
            .collect();
        assert_eq!(begins, [true, true, false, false]);
    }

    #[test]
    fn texts_without_words_have_none() {
        assert!(words("").is_empty());
        assert!(words(" 🙂 … \0 --").is_empty());
    }
}
