//! Columns of text on a terminal, where Japanese and Chinese characters take two places.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The side on which a text stands in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Texts.
    Left,
    /// Numbers.
    Right,
}

/// How many places a text takes.
pub fn display_width(text: &str) -> usize {
    text.width()
}

/// The text filled up with spaces to `width` places; a longer one stays whole.
pub fn pad(text: &str, width: usize, align: Align) -> String {
    let spaces = " ".repeat(width.saturating_sub(display_width(text)));
    match align {
        Align::Left => format!("{text}{spaces}"),
        Align::Right => format!("{spaces}{text}"),
    }
}

/// The text in at most `width` places, ending in `…` where something was left out.
pub fn fit(text: &str, width: usize) -> String {
    if display_width(text) <= width {
        return text.to_owned();
    }
    let mut fitted = String::new();
    let mut taken = 1;
    for sign in text.chars() {
        taken += sign.width().unwrap_or(0);
        if taken > width {
            break;
        }
        fitted.push(sign);
    }
    if width > 0 {
        fitted.push('…');
    }
    fitted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_take_two_places() {
        assert_eq!(display_width("ブロック"), 8);
        assert_eq!(pad("受阻", 6, Align::Left), "受阻  ");
        assert_eq!(pad("1,200", 6, Align::Right), " 1,200");
        assert_eq!(pad("Blockiert", 3, Align::Left), "Blockiert");
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(fit("Blocked", 7), "Blocked");
        assert_eq!(fit("Blocked", 4), "Blo…");
        assert_eq!(fit("受阻中", 4), "受…");
        assert_eq!(fit("受阻中", 0), "");
    }
}
