//! Text as it is sorted, looked up and compared.

use unicode_normalization::UnicodeNormalization;

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
    use super::fold;

    #[test]
    fn case_accents_and_odd_spaces_make_no_difference() {
        assert_eq!(fold("  Ficticia\u{a0}\u{200b} NÓRTE "), "ficticia norte");
        assert_eq!(fold("ﬁ Ｆ"), "fi f");
        assert_ne!(fold("バ"), fold("ハ"));
    }
}
