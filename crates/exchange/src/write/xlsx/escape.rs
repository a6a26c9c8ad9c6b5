//! Escapes of workbooks, where the library's own go wrong.
//!
//! Signs that XML cannot hold are written as `_xHHHH_`, and text that looks so already as
//! `_x005F_xHHHH_`. The library does the second before the first, so that `_x0041` before such a
//! sign becomes the escape of another sign. Parts of a rich text it leaves as they are, but for
//! `&`, `<` and `>`: there we put our own escapes.

use std::fmt::Write as _;

/// Letters of an escape without its last underscore.
const LENGTH: usize = 6;

/// Whether XML 1.0 or a reader of it would lose the sign.
fn is_escaped(sign: char) -> bool {
    matches!(sign, '\0'..='\u{8}' | '\u{B}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Whether the text begins like an escape: `_xHHHH`.
fn begins_escape(text: &str) -> bool {
    text.strip_prefix("_x")
        .and_then(|rest| rest.get(..LENGTH - 2))
        .is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

/// Whether the text begins like an escape that ends with an underscore, once escaped.
fn needs_escape(text: &str) -> bool {
    begins_escape(text)
        && text
            .get(LENGTH..)
            .and_then(|rest| rest.chars().next())
            .is_some_and(|sign| sign == '_' || is_escaped(sign))
}

/// Whether the library's escapes would be read back as another text.
pub(super) fn is_misread(text: &str) -> bool {
    let is_misread = |(index, _)| {
        let rest: &str = text.get(index..).unwrap_or("");
        needs_escape(rest) && !rest.get(LENGTH..).is_some_and(|rest| rest.starts_with('_'))
    };
    text.match_indices("_x").any(is_misread)
}

/// Writes a text so that every reader of workbooks gets it back.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    for (index, sign) in text.char_indices() {
        if is_escaped(sign) {
            // Writing to a text cannot fail.
            let _ = write!(escaped, "_x{:04X}_", u32::from(sign));
        } else if sign == '_' && text.get(index..).is_some_and(needs_escape) {
            escaped.push_str("_x005F_");
        } else {
            escaped.push(sign);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_escape_completed_by_another_is_misread() {
        assert!(is_misread("a_x0041\u{1}"));
        assert_eq!(escape("a_x0041\u{1}"), "a_x005F_x0041_x0001_");
        for fine in [
            "_x0041_",
            "_x0041",
            "\u{1}",
            "_x0041b\u{1}",
            "_x004\u{1}",
            "_xä\u{1}",
        ] {
            assert!(!is_misread(fine), "{fine:?}");
        }
    }
}
