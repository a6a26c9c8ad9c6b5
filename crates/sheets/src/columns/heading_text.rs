//! Headings in the form in which they are compared.

use crate::values::fold_text;

/// Parts a heading into folded words; signs that are no letters part words.
pub(super) fn words_of(heading: &str) -> Vec<String> {
    fold_text(heading)
        .split(|sign: char| !sign.is_alphanumeric() && !is_voice_mark(sign))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn is_voice_mark(sign: char) -> bool {
    matches!(sign, '\u{3099}' | '\u{309A}' | 'ー')
}

/// Writes a heading without anything but letters and digits, for comparison.
pub(crate) fn compact(heading: &str) -> String {
    words_of(heading).concat()
}

/// Takes remarks such as "(dd/mm/yyyy)" or "[seats]" off a heading.
pub(super) fn without_brackets(heading: &str) -> String {
    let mut depth = 0u32;
    let mut rest = String::new();
    for sign in heading.chars() {
        match sign {
            '(' | '[' | '（' | '【' => depth += 1,
            ')' | ']' | '）' | '】' => depth = depth.saturating_sub(1),
            other if depth == 0 => rest.push(other),
            _ => {}
        }
    }
    rest
}
