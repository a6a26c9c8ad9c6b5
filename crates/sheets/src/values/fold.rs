//! Making texts comparable: what people do not see must not matter.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::cell::is_zero_width;

/// Folds a text for comparison: NFKC, case, accents, dashes, quotes and spaces; not for display.
pub fn fold_text(text: &str) -> String {
    if text.is_ascii() {
        return fold_ascii(text);
    }
    let mut folded = String::with_capacity(text.len());
    let signs = text
        .nfkd()
        .filter(|sign| !is_zero_width(*sign) && !is_accent(*sign));
    for sign in signs.flat_map(char::to_lowercase).map(plain) {
        match sign {
            'ß' => folded.push_str("ss"),
            // Lower-casing a dotted capital I leaves its dot behind.
            '\u{307}' => {}
            space if space.is_whitespace() => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            other => folded.push(other),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded.nfc().collect()
}

/// Folds what has neither accents nor other forms; most cells do not.
fn fold_ascii(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            space if space.is_whitespace() => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            '`' => folded.push('\''),
            other => folded.push(other.to_ascii_lowercase()),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Folds a label for matching: as [`fold_text`], without a leading "L1 - " or "L2:".
pub fn fold_for_matching(text: &str) -> String {
    let folded = fold_text(text);
    without_level(&folded).to_owned()
}

/// Takes the level off; a level alone stays, it is a heading and no prefix.
fn without_level(folded: &str) -> &str {
    let rest = folded
        .strip_prefix('l')
        .and_then(|rest| rest.strip_prefix(['1', '2', '3']));
    let Some(rest) = rest.map(str::trim_start) else {
        return folded;
    };
    let Some(label) = rest.strip_prefix(['-', ':', '.', '_', '=', '>', '/', '、', '・']) else {
        return folded;
    };
    let label = label.trim_start();
    if label.is_empty() { folded } else { label }
}

/// Tells accents from signs that make another letter: the voice marks of Japanese do.
fn is_accent(sign: char) -> bool {
    is_combining_mark(sign)
        && !matches!(sign, '\u{3099}' | '\u{309A}')
        && !matches!(sign, '\u{900}'..='\u{DFF}')
}

fn plain(sign: char) -> char {
    match sign {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{2043}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2032}' | '`' | '´' => '\'',
        '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{2033}' | '«' | '»' => '"',
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'ı' => 'i',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_do_not_see_does_not_matter() {
        assert_eq!(
            fold_text("  Reli\u{200B}gión\u{00A0}\u{2009} Größe\u{FEFF} "),
            "religion grosse"
        );
        assert_eq!(fold_text("ＢＬＯＣＫＥＤ"), "blocked");
        assert_eq!(fold_text("ﾌﾞﾛｯｸ"), fold_text("ブロック"));
        assert_ne!(fold_text("が"), fold_text("か"));
        assert_eq!(fold_text("Don’t – stop"), "don't - stop");
    }

    #[test]
    fn a_level_before_a_label_is_no_part_of_it() {
        for text in [
            "L1 - Blocked",
            "l2: BLOCKED",
            "L3 – blocked",
            "L1-Blocked",
            "Blocked",
            "Ｌ１：Blocked",
        ] {
            assert_eq!(fold_for_matching(text), "blocked", "{text}");
        }
        assert_eq!(fold_for_matching("L1"), "l1");
        assert_eq!(fold_for_matching("L1 -"), "l1 -");
        assert_eq!(fold_for_matching("L10n - done"), "l10n - done");
    }

    proptest::proptest! {
        #[test]
        fn the_short_way_gives_the_same(text in "[ -~\t\n\r\u{0}-\u{1f}]{0,20}") {
            // A sign that is not ASCII forces the long way.
            let long = fold_text(&format!("{text}.é"));
            let short = fold_text(&format!("{text}.e"));
            proptest::prop_assert_eq!(short, long);
        }

        #[test]
        fn folding_twice_changes_nothing(text: String) {
            let once = fold_text(&text);
            proptest::prop_assert_eq!(fold_text(&once), once);
            let _ = fold_for_matching(&text);
        }
    }
}
