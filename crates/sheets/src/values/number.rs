//! Numbers as people write them.

use serde::Serialize;

use super::{NumberStyle, fold_text};
use crate::words::words;

/// What a text says about a number.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(
    tag = "reading",
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case"
)]
pub enum NumberReading {
    /// A number.
    Number {
        /// The number that was read.
        number: f64,
    },
    /// `N/A` or `TBD` and their like: no number is stated.
    NotStated,
    /// Nothing.
    Empty,
    /// The sign between the digits may part thousands or decimals, and the column does not decide it.
    Ambiguous {
        /// Read as parting thousands.
        grouped: f64,
        /// Read as parting decimals.
        decimal: f64,
    },
    /// No number that we know.
    Unreadable,
}

/// Reads a number; `style` is what the column decided, see [`NumberStyle::decide`].
pub fn parse_number(text: &str, style: &NumberStyle) -> NumberReading {
    let folded = fold_text(text);
    if folded.is_empty() {
        return NumberReading::Empty;
    }
    if let Some(digits) = Digits::read(&folded) {
        return digits.with_style(style);
    }
    let words = words();
    if words.not_applicable.contains(&folded) || words.to_be_decided.contains(&folded) {
        return NumberReading::NotStated;
    }
    NumberReading::Unreadable
}

/// A number taken apart: what its signs mean is not decided yet.
#[derive(Debug, PartialEq)]
pub(crate) struct Digits<'a> {
    negative: bool,
    text: &'a str,
    pub(crate) shape: Shape,
}

/// How the signs between the digits stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Digits only, or parted by spaces or apostrophes.
    Plain,
    /// The sign can only part thousands: it stands twice, or before the other one.
    Grouped { by: char },
    /// The sign can only part decimals.
    Decimal { by: char },
    /// One sign before exactly three digits.
    Either { by: char },
}

impl<'a> Digits<'a> {
    /// Takes a folded text apart; `None` when it is no number.
    pub(crate) fn read(folded: &'a str) -> Option<Self> {
        let text = without_unit_word(folded.trim_start_matches('\''));
        let (text, bracketed) = match text
            .strip_prefix('(')
            .and_then(|inner| inner.strip_suffix(')'))
        {
            Some(inner) => (inner.trim(), true),
            None => (text, false),
        };
        let (unsigned, negative) = match text.strip_prefix('-') {
            Some(rest) => (rest, true),
            None => (text.strip_prefix('+').unwrap_or(text), bracketed),
        };
        let unsigned = unsigned.trim();
        let shape = shape_of(unsigned)?;
        Some(Self {
            negative,
            text: unsigned,
            shape,
        })
    }

    fn with_style(&self, style: &NumberStyle) -> NumberReading {
        let (grouped, decimal) = (self.value(None), |by| self.value(Some(by)));
        let found = |number: Option<f64>| {
            number.map_or(NumberReading::Unreadable, |number| NumberReading::Number {
                number,
            })
        };
        match self.shape {
            Shape::Plain => found(grouped),
            Shape::Grouped { by } => found(decimal(if by == ',' { '.' } else { ',' })),
            Shape::Decimal { by } => found(decimal(by)),
            Shape::Either { by } => match (style.groups_by(by), grouped, decimal(by)) {
                (Some(true), grouped, _) => found(grouped),
                (Some(false), _, decimal) => found(decimal),
                (None, Some(grouped), Some(decimal)) => {
                    NumberReading::Ambiguous { grouped, decimal }
                }
                _ => NumberReading::Unreadable,
            },
        }
    }

    fn value(&self, decimal: Option<char>) -> Option<f64> {
        let mut plain = String::with_capacity(self.text.len() + 1);
        if self.negative {
            plain.push('-');
        }
        for sign in self.text.chars() {
            if sign.is_ascii_digit() {
                plain.push(sign);
            } else if Some(sign) == decimal {
                plain.push('.');
            }
        }
        plain.parse().ok().filter(|number: &f64| number.is_finite())
    }
}

/// Takes a word such as "seats" off the end.
fn without_unit_word(text: &str) -> &str {
    let digits_end = text
        .rfind(|c: char| c.is_ascii_digit())
        .map_or(0, |at| at + 1);
    match text.split_at_checked(digits_end) {
        Some((number, word)) if words().units.contains(word.trim()) => number,
        _ => text,
    }
}

fn shape_of(text: &str) -> Option<Shape> {
    let starts_and_ends =
        |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    let known = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\'');
    if !text.chars().all(known) || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if !starts_and_ends(text.chars().next()) || !text.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (whole, fraction) = text
        .rsplit_once(['.', ','])
        .map_or((text, None), |(w, f)| (w, Some(f)));
    let Some(fraction) = fraction else {
        return groups_are_sound(text, &[' ', '\'']).then_some(Shape::Plain);
    };
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        // Spaces behind the last sign: two numbers in one cell.
        return None;
    }
    let by = text.chars().rev().find(|c| matches!(c, '.' | ','))?;
    let other = if by == ',' { '.' } else { ',' };
    if whole.contains(by) {
        return (!whole.contains(other) && groups_are_sound(text, &[by]))
            .then_some(Shape::Grouped { by });
    }
    if whole.contains(other) {
        return groups_are_sound(whole, &[other]).then_some(Shape::Decimal { by });
    }
    let spaced = whole.contains([' ', '\'']);
    if spaced && !groups_are_sound(whole, &[' ', '\'']) {
        return None;
    }
    let may_group =
        !spaced && fraction.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    Some(if may_group {
        Shape::Either { by }
    } else {
        Shape::Decimal { by }
    })
}

/// Tells whether groups behind the first have three digits; Indian groups of two end with three.
fn groups_are_sound(text: &str, separators: &[char]) -> bool {
    let groups: Vec<&str> = text.split(separators).collect();
    let Some((first, rest)) = groups.split_first() else {
        return false;
    };
    let digits = |group: &&str| group.bytes().all(|b| b.is_ascii_digit());
    if rest.is_empty() {
        return digits(first);
    }
    let Some((last, middle)) = rest.split_last() else {
        return false;
    };
    (1..=3).contains(&first.len())
        && groups.iter().all(digits)
        && last.len() == 3
        && (middle.iter().all(|group| group.len() == 3)
            || middle.iter().all(|group| group.len() == 2))
}
