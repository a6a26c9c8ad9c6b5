//! Text without what only looks: strays, accents, case, spacing.

use unicode_normalization::UnicodeNormalization;

/// Whether a character is invisible and has no business in a page.
pub(crate) const fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{ad}' | '\u{202a}'..='\u{202e}'
    )
}

/// Whether a character is a space other than the ordinary one.
pub(crate) const fn is_odd_space(letter: char) -> bool {
    matches!(
        letter,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

/// Whether nothing can be seen of a character.
pub(crate) fn is_unseen(letter: char) -> bool {
    letter.is_whitespace() || is_invisible(letter)
}

/// Removes invisible characters and brings every run of spaces to one.
pub(crate) fn tidy(raw: &str) -> String {
    let visible: String = raw.chars().filter(|one| !is_invisible(*one)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The form in which two spellings of one label are equal: no accents, case, punctuation.
pub(crate) fn key(raw: &str) -> String {
    let mut folded = String::with_capacity(raw.len());
    for letter in raw.nfkd().filter(|one| !is_accent(*one)) {
        if letter.is_alphanumeric() || is_kana_mark(letter) {
            folded.extend(letter.to_lowercase());
        } else if !is_invisible(letter) {
            folded.push(' ');
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The key without its spaces, for scripts that set none.
pub(crate) fn tight_key(raw: &str) -> String {
    key(raw).replace(' ', "")
}

/// Lower-case words in the spelling of the page, accents kept.
pub(crate) fn spelled_words(raw: &str) -> impl Iterator<Item = String> + '_ {
    raw.split(|letter: char| !letter.is_alphanumeric() && !is_invisible(letter))
        .map(|word| tidy(word).to_lowercase())
        .filter(|word| !word.is_empty())
}

/// A code made of a label: lower-case ASCII words joined by hyphens; empty where nothing is left.
pub(crate) fn slug(raw: &str) -> String {
    let ascii: String = key(raw)
        .chars()
        .map(|letter| if letter.is_ascii() { letter } else { ' ' })
        .collect();
    ascii.split_whitespace().collect::<Vec<_>>().join("-")
}

/// Text as a finding quotes it: at most 120 characters.
pub(crate) fn quoted(raw: &str) -> String {
    const LONGEST: usize = 120;
    if raw.chars().count() <= LONGEST {
        return raw.to_owned();
    }
    let mut short: String = raw.chars().take(LONGEST).collect();
    short.push('…');
    short
}

const fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

const fn is_kana_mark(letter: char) -> bool {
    matches!(letter, '\u{3099}' | '\u{309a}' | '\u{30fc}')
}
