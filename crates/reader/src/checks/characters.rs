//! Characters that cannot be seen, escapes that need not be, spaces that say nothing.

use std::collections::BTreeMap;

use crate::finding::{Action, Finding, FindingKind};
use crate::language::Language;
use crate::page::{Line, Place};
use crate::rows;
use crate::text;
use crate::walk::Walk;

pub(super) fn check(walk: &Walk<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let last = walk.lines.len();
    for line in walk.lines {
        strays(walk, *line, &mut findings);
        escapes(walk, *line, &mut findings);
        if line.number < last || !line.text.is_empty() {
            trailing_space(walk, *line, &mut findings);
        }
    }
    findings
}

fn place(walk: &Walk<'_>, line: Line<'_>, column: usize) -> Place {
    Place {
        file: walk.file.to_owned(),
        line: line.number,
        column,
    }
}

/// One finding per character and line, at its first place.
fn strays(walk: &Walk<'_>, line: Line<'_>, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<char, (usize, usize)> = BTreeMap::new();
    for (index, letter) in line.text.chars().enumerate() {
        if is_stray(letter, walk.language) {
            seen.entry(letter).or_insert((index + 1, 0)).1 += 1;
        }
    }
    for (letter, (column, count)) in seen {
        let stray = Finding::new(FindingKind::StrayCharacter, place(walk, line, column));
        let stray = stray.found(format!("U+{:04X}", u32::from(letter)));
        let stray = stray.arg("name", name(letter)).arg("count", count);
        findings.push(stray.did(Action::Ignored));
    }
}

fn is_stray(letter: char, language: Language) -> bool {
    // a wide space is ordinary in Japanese and Chinese
    let is_home = letter == '\u{3000}' && matches!(language, Language::Ja | Language::Zh);
    let is_control = letter.is_control() && letter != '\t';
    !is_home
        && (text::is_invisible(letter)
            || text::is_odd_space(letter)
            || is_control
            || letter == '\u{fffd}')
}

const fn name(letter: char) -> &'static str {
    match letter {
        '\u{feff}' => "byte-order-mark",
        '\u{200b}' => "zero-width-space",
        '\u{200c}' | '\u{200d}' | '\u{2060}' => "zero-width-joiner",
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' => "direction-mark",
        '\u{a0}' | '\u{202f}' => "no-break-space",
        '\u{ad}' => "soft-hyphen",
        '\u{fffd}' => "replacement-character",
        '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => "odd-space",
        _ => "control-character",
    }
}

fn escapes(walk: &Walk<'_>, line: Line<'_>, findings: &mut Vec<Finding>) {
    let letters: Vec<char> = line.text.chars().collect();
    let mut index = 0;
    while let Some(letter) = letters.get(index) {
        let next = letters.get(index + 1).copied().unwrap_or(' ');
        let quoted = match letter {
            '\\' if is_needless(next) => Some(quote(&letters, index)),
            '&' => entity(&letters, index),
            _ => None,
        };
        if let Some(quoted) = quoted {
            let odd = Finding::new(FindingKind::OddEscape, place(walk, line, index + 1));
            findings.push(odd.found(quoted).did(Action::ReadAnyway));
        }
        index += if *letter == '\\' { 2 } else { 1 };
    }
}

const fn is_needless(letter: char) -> bool {
    letter.is_ascii_punctuation()
        && !matches!(letter, '|' | '*' | '_' | '\\' | '`' | '[' | ']' | '#')
}

/// An escape with the words that it stands before, up to a closing angle bracket.
fn quote(letters: &[char], index: usize) -> String {
    const LONGEST: usize = 60;
    let rest = letters.get(index..).unwrap_or_default();
    let is_bracket = rest.get(1) == Some(&'<');
    let closing = rest
        .iter()
        .take(LONGEST)
        .position(|one| *one == '>')
        .filter(|_| is_bracket);
    rest.iter().take(closing.map_or(2, |at| at + 1)).collect()
}

fn entity(letters: &[char], index: usize) -> Option<String> {
    let rest = letters.get(index + 1..)?;
    let length = rest.iter().take(10).position(|one| *one == ';')?;
    let name: String = rest.iter().take(length).collect();
    let is_name = length > 1
        && name
            .chars()
            .all(|one| one.is_ascii_alphanumeric() || one == '#');
    is_name.then(|| format!("&{name};"))
}

/// Spaces at the end of prose break the line; anywhere else they say nothing.
fn trailing_space(walk: &Walk<'_>, line: Line<'_>, findings: &mut Vec<Finding>) {
    let kept = line.text.trim_end_matches([' ', '\t']);
    let spaces = line.text.len() - kept.len();
    if spaces == 0 {
        return;
    }
    let lead = kept.trim_start_matches(text::is_unseen);
    let is_metadata = walk.metadata_lines.contains(&line.number);
    let says_nothing = kept.is_empty()
        || is_metadata
        || spaces == 1
        || lead.starts_with('#')
        || rows::is_row(line);
    if says_nothing {
        let trailing = Finding::new(
            FindingKind::TrailingWhitespace,
            place(walk, line, kept.chars().count() + 1),
        );
        findings.push(trailing.arg("spaces", spaces).did(Action::Ignored));
    }
}
