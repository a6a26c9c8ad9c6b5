//! Text as it is sorted, looked up and compared.

use unicode_normalization::UnicodeNormalization;

use crate::refusal::{Cause, Fact, Field, Refusal, Rule};

/// Longest name, address, external id or other text of one line, in characters: an index of either database takes it.
pub const MOST_CHARACTERS: usize = 300;

/// Why a text is too long for one line, if it is (rule V1).
pub fn too_long(field: Field, text: &str) -> Option<Refusal> {
    let most = i64::try_from(MOST_CHARACTERS).unwrap_or(i64::MAX);
    let is_long = text.chars().count() > MOST_CHARACTERS;
    is_long.then(|| Refusal::new(Rule::V1, Cause::TooLong, field, Fact::Nothing).expecting(most))
}

/// Folds text for sorting and looking up: compatibility forms, case, accents, zero-width characters and odd
/// spaces make no difference.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // Latin accents only: the voicing marks of Japanese tell words apart.
    let is_accent = |letter: &char| ('\u{300}'..='\u{36F}').contains(letter);
    let plain = text
        .nfkd()
        .filter(|letter| !is_accent(letter) && !is_invisible(*letter));
    for letter in plain.nfc().flat_map(char::to_lowercase) {
        if letter.is_whitespace() {
            if !folded.is_empty() && !folded.ends_with(' ') {
                folded.push(' ');
            }
        } else {
            folded.push(letter);
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}')
        || (letter.is_control() && !letter.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::{MOST_CHARACTERS, fold, too_long};
    use crate::refusal::{Cause, Field};

    #[test]
    fn characters_are_counted_whatever_their_bytes() {
        let longest = "字".repeat(MOST_CHARACTERS);
        assert_eq!(too_long(Field::Name, &longest), None);
        let refusal = too_long(Field::Name, &(longest + "字")).unwrap();
        assert_eq!(refusal.cause, Cause::TooLong);
    }

    #[test]
    fn case_accents_and_odd_spaces_make_no_difference() {
        assert_eq!(fold("  Ficticia\u{a0}\u{200b} NÓRTE "), "ficticia norte");
        assert_eq!(fold("ﬁ Ｆ"), "fi f");
        assert_ne!(fold("バ"), fold("ハ"));
    }
}
