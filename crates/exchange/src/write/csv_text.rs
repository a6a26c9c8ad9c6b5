//! Text that no spreadsheet program takes for a formula, and back.

use std::borrow::Cow;

/// Signs that make a spreadsheet program take a text for a formula, full-width ones in Japanese and Chinese too.
const TRIGGERS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

fn is_dangerous(text: &str) -> bool {
    text.starts_with(TRIGGERS)
}

/// Makes a text harmless in delimited text: `=1+1` becomes `'=1+1`.
///
/// An apostrophe is put before a text that begins with `=`, `+`, `-`, `@` (full-width too), tab or
/// a line break, whatever number of apostrophes stands before that sign already. So
/// [`unescape_csv_text`] gives back every text as it was.
pub fn escape_csv_text(text: &str) -> Cow<'_, str> {
    if is_dangerous(text.trim_start_matches('\'')) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Takes off what [`escape_csv_text`] put before a text: one apostrophe, if apostrophes and such a sign follow.
pub fn unescape_csv_text(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_dangerous(rest.trim_start_matches('\'')) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_get_an_apostrophe_and_other_texts_none() {
        let cases = [
            ("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"),
            ("-", "'-"),
            ("'=1", "''=1"),
            ("''@x", "'''@x"),
            ("\tx", "'\tx"),
            ("＝1", "'＝1"),
            ("'tis", "'tis"),
            ("a=b", "a=b"),
            ("", ""),
            ("'", "'"),
        ];
        for (text, escaped) in cases {
            assert_eq!(escape_csv_text(text), escaped);
            assert_eq!(unescape_csv_text(escaped), text);
        }
    }

    proptest::proptest! {
        #[test]
        fn every_text_comes_back(text in "['=+@a\\-\t\r\n＝]{0,6}|\\PC*") {
            let escaped = escape_csv_text(&text);
            proptest::prop_assert!(!is_dangerous(&escaped));
            proptest::prop_assert_eq!(unescape_csv_text(&escaped), text.as_str());
        }
    }
}
